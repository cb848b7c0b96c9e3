"""A folder of data: `nodes/<NodeType>.csv` and `relationships/<RELATIONSHIP_TYPE>.csv`.

Columns are the properties of the ontology, and the ends of relationships.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.errors import Mistake, allowed_instead
from graph.ontology.entity import CITATIONS, CREATED, ID, UPDATED
from graph.ontology.model import Element, NodeType, Ontology, RelationshipType
from graph.ontology.rules import SOURCE
from loaders.mistakes import Mistakes
from loaders.table import Table

NOT_IN_FILES = frozenset({ID.name, CREATED.name, UPDATED.name})


@dataclass(frozen=True, slots=True)
class DataFile:
    """A table and what its rows are."""

    table: Table
    element: NodeType | RelationshipType


def columns_of(element: Element) -> tuple[str, ...]:
    """The columns that a table of this type may have."""
    own = [prop.name for prop in element.properties if prop.name not in NOT_IN_FILES]
    return (*_ends(element), *own, CITATIONS)


def required_columns_of(element: Element) -> tuple[str, ...]:
    """The columns that a table of this type must have."""
    if isinstance(element, RelationshipType):
        return (*_ends(element), CITATIONS)
    own = [prop.name for prop in element.properties if prop.required and prop.name not in NOT_IN_FILES]
    cited = () if element.name == SOURCE else (CITATIONS,)
    return (*own, *cited)


def _ends(element: Element) -> Iterator[str]:
    if not isinstance(element, RelationshipType):
        return
    for name, end in (("from", element.source), ("to", element.target)):
        if len(end.types) > 1:
            yield f"{name}_type"
        yield name


def data_files(ontology: Ontology, folder: Path, mistakes: Mistakes, *, told_apart: bool = False) -> list[DataFile]:
    """The tables of a folder, sources first and nodes before relationships; files that do not belong are noted.

    Where folders must be `told_apart`, names of files begin with theirs.
    """
    before, named = len(mistakes), f"{folder}/" if told_apart else ""
    found = [
        *_tables(folder, "nodes", ontology.nodes, mistakes, named),
        *_tables(folder, "relationships", ontology.relationships, mistakes, named),
    ]
    if not found and len(mistakes) == before:
        name = folder.name or folder.resolve().name
        mistakes.append(Mistake(name, 0, "", "no data here; expected: nodes/<Type>.csv and relationships/<TYPE>.csv"))
    return sorted(found, key=lambda file: file.element.name != SOURCE)


def _tables(
    folder: Path,
    kind: str,
    elements: Mapping[str, NodeType] | Mapping[str, RelationshipType],
    mistakes: Mistakes,
    named: str,
) -> Iterator[DataFile]:
    for path in sorted((folder / kind).glob("*")):
        name = f"{named}{kind}/{path.name}"
        element = elements.get(path.stem) if path.suffix == ".csv" else None
        if element is not None:
            yield DataFile(Table(path, name), element)
        elif not path.name.startswith("."):
            allowed = allowed_instead(path.name, [f"{known}.csv" for known in elements])
            mistakes.append(Mistake(name, 0, "", f"the ontology has no such {kind.rstrip('s')} type; {allowed}"))
