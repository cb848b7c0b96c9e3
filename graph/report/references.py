"""References: sources are numbered in the order in which the page cites them, and listed in full at its end."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from graph.datatypes.base import Stored
from graph.ontology.entity import KIND
from graph.ontology.model import NodeType
from graph.report.elements import Element, element
from graph.report.findings import Citation, Source
from graph.report.wording import Wording


class References:
    """The sources that one page has cited until now."""

    def __init__(self, source_type: NodeType, wording: Wording) -> None:
        self._kind = source_type.by_name.get(KIND)
        self._wording = wording
        self._numbers: dict[Source, int] = {}

    def cite(self, citations: Iterable[Citation]) -> Element:
        """Marks that lead to the sources in the list, such as [2, P3]; equal ones stand once."""
        marks = dict.fromkeys((self._number(citation.source), citation.locator) for citation in citations)
        return element("span", list(_marks(marks)), class_="cite")

    def _number(self, source: Source) -> int:
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def listed(self) -> Element | None:
        """The list of all sources that have been cited until now; None where there are none."""
        items = [
            element("li", list(self._item(source)), id=f"source-{number}") for source, number in self._numbers.items()
        ]
        return element("ol", items, class_="sources") if items else None

    def _item(self, source: Source) -> Iterator[Element | str]:
        """Title, name, kind, publisher, date and address, as far as they are stated."""
        title = str(source.properties.get("title") or source.name)
        yield element("cite", title)
        # A name is often the beginning of the title, and then adds nothing to it.
        name = source.name if source.name not in title else None
        for part in (name, self._kind_of(source), *map(source.properties.get, ("publisher", "published"))):
            yield f"{self._wording('separator')}{part}" if part else ""
        if url := source.properties.get("url"):
            yield self._wording("separator")
            yield _address(str(url))

    def _kind_of(self, source: Source) -> str | None:
        kind: Stored = source.properties.get(KIND)
        return self._wording.value(self._kind, kind) if self._kind and kind else None


def _marks(marks: Iterable[tuple[int, str]]) -> Iterator[Element | str]:
    for position, (number, locator) in enumerate(marks):
        yield " " if position else ""
        text = f"[{number}, {locator}]" if locator else f"[{number}]"
        yield element("a", text, href=f"#source-{number}")


def _address(url: str) -> Element:
    """A link where the address is one of the web. Any other is text, since a click might run it (javascript:)."""
    try:
        is_web = urlsplit(url).scheme in ("http", "https")
    except ValueError:
        is_web = False
    return element("a", url, href=url, rel="noreferrer") if is_web else element("span", url)
