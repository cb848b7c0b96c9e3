"""Reads pages and their parts."""

from typing import Any

from lxml import html


def text(element) -> str:
    """What a reader sees, with single spaces; a title within a picture is seen by none."""
    shown = element.xpath(".//text()[not(parent::style)]")
    return " ".join("".join(shown).split())


def rows(element, body: bool = True) -> list[list[str]]:
    """The cells of tables."""
    return [[text(cell) for cell in row] for row in element.iter("tr") if not body or row.getparent().tag == "tbody"]


def fromstring(page: str) -> Any:
    """A page as a tree; of what is looked for in it, tests know that it is there."""
    return html.fromstring(page)


def sections(page: str) -> dict[str, Any]:
    """The sections by heading."""
    return {text(one.find("h2")): one for one in fromstring(page).iter("section")}
