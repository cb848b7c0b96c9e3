"""Elements of a page of HTML and of its SVG pictures, built as a tree, so that no text can become markup.

What any page could use is here: sections, tables, bar charts. What they say is decided by the modules of the sections.

>>> to_html(element("p", "1 < 2", class_="note"))
b'<p class="note">1 &lt; 2</p>'
"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from lxml import etree

from graph.datatypes.text import xml_safe
from graph.report.wording import shortened

Element: TypeAlias = etree._Element
Child: TypeAlias = "str | Element | Iterable[Child] | None"

BARS_WIDTH, BAR_LABELS_WIDTH, BAR_LINE_HEIGHT = 720, 200, 21
"""Of a bar chart, in its own units; a page is as wide as the chart."""

COUNT_WIDTH = 60
"""What is left free to the right of the longest bar, for its number."""

MAXIMUM_BAR_LABEL = 30
"""Half-width characters of a label that fit beside the bars."""


def element(tag: str, *children: Child, **attributes: str | float | None) -> Element:
    """An element with its children and attributes; those that are None are left out.

    Names of attributes are written as Python allows them: `class_` is class, and `text_anchor` is text-anchor.
    """
    created = etree.Element(tag)
    for name, value in attributes.items():
        if value is not None:
            # Two decimals are finer than any screen or printer, and the same on every machine.
            text = f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
            created.set(name.rstrip("_").replace("_", "-"), xml_safe(text))
    _append(created, children)
    return created


def _append(parent: Element, child: Child) -> None:
    match child:
        case None:
            return
        case str():
            _append_text(parent, xml_safe(child))
        case etree._Element():
            parent.append(child)
        case _:
            for member in child:
                _append(parent, member)


def _append_text(parent: Element, text: str) -> None:
    # In lxml a text belongs to the element that it follows, or to the parent where it follows none.
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def to_html(root: Element) -> bytes:
    """The element as HTML in UTF-8, without a document type."""
    return etree.tostring(root, method="html", encoding="unicode").encode()


def section(title: str, *children: Child) -> Element:
    """A section of the page; the table of contents takes its title from its first element, the heading."""
    return element("section", element("h2", title), *children)


def table(headings: Sequence[str], rows: Iterable[Element]) -> Element:
    """A table. Its headings stand in a `thead`, which browsers repeat on every page that they print."""
    head = element("tr", [element("th", heading, scope="col") for heading in headings])
    return element("table", element("thead", head), element("tbody", rows))


def row(heading: Child, *cells: Child) -> Element:
    """A row of a table."""
    return element("tr", element("th", heading, scope="row"), [element("td", cell) for cell in cells])


def bar_chart(counts: Sequence[tuple[str, int]], color: str, caption: str) -> Element:
    """A figure with a bar for each label, as long as its count is in proportion to the greatest one."""
    greatest = max(count for _, count in counts)
    height = len(counts) * BAR_LINE_HEIGHT + 4
    svg = element("svg", viewBox=f"0 0 {BARS_WIDTH} {height}", role="img", aria_label=caption, class_="bars")
    for position, (label, count) in enumerate(counts):
        middle = position * BAR_LINE_HEIGHT + BAR_LINE_HEIGHT / 2
        length = count / greatest * (BARS_WIDTH - BAR_LABELS_WIDTH - COUNT_WIDTH)
        text = shortened(label, MAXIMUM_BAR_LABEL)
        svg.append(element("text", text, x=BAR_LABELS_WIDTH - 8, y=middle + 4, text_anchor="end"))
        svg.append(element("rect", x=BAR_LABELS_WIDTH, y=middle - 7, width=length, height=14, fill=color))
        svg.append(element("text", str(count), x=BAR_LABELS_WIDTH + length + 6, y=middle + 4))
    return element("figure", svg, element("figcaption", caption))
