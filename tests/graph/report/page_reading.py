"""Reads pages and their parts, as tests look at them."""

from typing import Any

from lxml import html


def text(element) -> str:
    """What a reader sees, with single spaces; a title within a picture is seen by none."""
    texts = element.xpath(".//text()[not(parent::style)]")
    return " ".join("".join(texts).split())


def rows(element, body: bool = True) -> list[list[str]]:
    """The cells of tables, without those of their heads unless `body` is False."""
    return [[text(cell) for cell in row] for row in element.iter("tr") if not body or row.getparent().tag == "tbody"]


def fromstring(page: str) -> Any:
    """A page as a tree. It is untyped, as tests know that what they look for is there."""
    return html.fromstring(page)


def sections(page: str) -> dict[str, Any]:
    """The sections by heading."""
    return {text(section.find("h2")): section for section in fromstring(page).iter("section")}
