"""References: sources are numbered as they are first cited, and listed in full at the end."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from graph.ontology.model import NodeType
from graph.report.elements import Element, element
from graph.report.wording import Words


class References:
    """The sources of one report."""

    def __init__(self, source_type: NodeType, words: Words) -> None:
        self._kind = source_type.by_name.get("kind")
        self._words = words
        self._numbers: dict[str, int] = {}
        self._sources: list[Mapping[str, Any]] = []

    def cite(self, citations: Iterable[Mapping[str, Any]]) -> Element:
        """Numbers that lead to the sources, each with the place in it."""
        marks = dict.fromkeys((self._number(one["source"]), one["locator"]) for one in citations)
        return element("span", list(self._marks(marks)), class_="cite")

    def _marks(self, marks: Iterable[tuple[int, str]]) -> Iterator[Element | str]:
        for place, (number, locator) in enumerate(marks):
            yield " " if place else ""
            text = f"[{number}, {locator}]" if locator else f"[{number}]"
            yield element("a", text, href=f"#source-{number}")

    def _number(self, source: Mapping[str, Any]) -> int:
        if source["key"] not in self._numbers:
            self._sources.append(source)
            self._numbers[source["key"]] = len(self._sources)
        return self._numbers[source["key"]]

    def listed(self) -> Element | None:
        """All that were cited until now, in full."""
        items = [element("li", self._item(one), id=f"source-{at}") for at, one in enumerate(self._sources, 1)]
        return element("ol", items, class_="sources") if items else None

    def _item(self, source: Mapping[str, Any]) -> Iterator[Element | str]:
        """Title, kind, publisher, date and address; the name where it says something else than the title."""
        title = source.get("title") or source["name"]
        yield element("cite", title)
        name = source["name"] if source["name"] not in title else None
        kind = self._words.value(self._kind, source["kind"]) if self._kind and source.get("kind") else None
        for part in (name, kind, source.get("publisher"), source.get("published")):
            yield f"{self._words('separator')}{part}" if part else ""
        if source.get("url"):
            yield self._words("separator")
            yield _address(source["url"])


def _address(url: str) -> Element:
    """A link where it leads to the web; anything else is text."""
    try:
        web = urlsplit(url).scheme in ("http", "https")
    except ValueError:
        web = False
    return element("a", url, href=url, rel="noreferrer") if web else element("span", url)
