"""Sections and tables of a report."""

from collections.abc import Iterable, Sequence

from graph.report.elements import Child, Element, element
from graph.report.report import Answer
from graph.report.wording import Words


def section(title: str, *children: Child) -> Element:
    """A section under its heading."""
    return element("section", element("h2", title), *children)


def table(heads: Sequence[str], rows: Iterable[Element]) -> Element:
    """A table; its head stands on every page that it is printed on."""
    head = element("tr", [element("th", one, scope="col") for one in heads])
    return element("table", element("thead", head), element("tbody", rows))


def row(*cells: Child) -> Element:
    """A row; the first cell is its head."""
    first, *others = cells
    return element("tr", element("th", first, scope="row"), [element("td", cell) for cell in others])


def named(node: Answer, words: Words, kind: str | None = None) -> list[Child]:
    """A node by its name and what it is."""
    shown = kind or words.kind(node) or words.type(node["__typename"])
    return [node["name"], element("small", words("through", type=shown))]


def held(relationship: Answer, words: Words) -> Element:
    """Since when until when, in one line."""
    return element("span", words.period(relationship) or words("undated"), class_="period")


def cut(connection: Answer, words: Words, command: str = "") -> Element | None:
    """Says that not all of a connection are listed, where it is so, and which command lists all."""
    total, shown = connection["totalCount"], len(connection["edges"])
    if total <= shown:
        return None
    more: list[Child] = [" ", words("all"), element("code", command)] if command else []
    return element("p", words("first", total=total, shown=shown), more, class_="note")
