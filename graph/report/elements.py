"""Elements of a page, built as a tree, so that a text from the data can never become markup.

>>> written(element("p", "1 < 2", class_="note"))
b'<p class="note">1 &lt; 2</p>'
"""

from collections.abc import Iterable
from typing import TypeAlias

from lxml import etree

from graph.datatypes.text import xml_safe

Element: TypeAlias = etree._Element
Child: TypeAlias = "str | Element | Iterable[Child] | None"


def element(tag: str, *children: Child, **attributes: str | float | None) -> Element:
    """An element with its children; None is left out. `class_` stands for class, `text_anchor` for text-anchor."""
    made = etree.Element(tag)
    for name, value in attributes.items():
        if value is not None:
            text = f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
            made.set(name.rstrip("_").replace("_", "-"), xml_safe(text))
    _add(made, children)
    return made


def _add(parent: Element, child: Child) -> None:
    match child:
        case None:
            return
        case str():
            _add_text(parent, xml_safe(child))
        case etree._Element():
            parent.append(child)
        case _:
            for one in child:
                _add(parent, one)


def _add_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def written(page: Element) -> bytes:
    """The element as HTML in UTF-8."""
    return etree.tostring(page, method="html", encoding="unicode").encode()
