"""A folder of data: `nodes/<NodeType>.csv` and `relationships/<RELATIONSHIP_TYPE>.csv`, none of which must be there."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.errors import allowed_instead
from graph.ontology.model import NodeType, Ontology, RelationshipType
from graph.ontology.rules import SOURCE
from loaders.mistakes import Mistakes
from loaders.table import Table

SECTIONS = NODES, RELATIONSHIPS = "nodes", "relationships"


def tables_of(ontology: Ontology, folder: Path, mistakes: Mistakes, *, full_names: bool = False) -> list[Table]:
    """The tables of a folder: sources, the other nodes, then relationships, each by name.

    Files and folders of another name, and a folder without any file, are noted; a misspelled name would go unnoticed
    otherwise. Beside `nodes` and `relationships` that is so of folders and tables: a file that explains the data may be
    there. Hidden files, as file managers make them, are ignored. With `full_names`, messages name files with their
    folder.
    """
    count_before, prefix = len(mistakes), f"{folder}/" if full_names else ""
    tables = [
        *_tables(folder, NODES, ontology.nodes, mistakes, prefix),
        *_tables(folder, RELATIONSHIPS, ontology.relationships, mistakes, prefix),
    ]
    for path in sorted(folder.glob("[!.]*")):
        if path.name not in SECTIONS and (path.is_dir() or path.suffix.lower() == ".csv"):
            message = f"no type is read from here; {allowed_instead(path.name, SECTIONS)}"
            mistakes.note(f"{prefix}{path.name}", 0, "", message)
    if not tables and len(mistakes) == count_before:
        name = folder.name or folder.resolve().name  # the path `.` has no name
        mistakes.note(name, 0, "", "no data here; expected: nodes/<Type>.csv and relationships/<TYPE>.csv")
    return sorted(tables, key=lambda table: table.element.name != SOURCE)


def _tables(
    folder: Path,
    section: str,
    elements: Mapping[str, NodeType] | Mapping[str, RelationshipType],
    mistakes: Mistakes,
    prefix: str,
) -> Iterator[Table]:
    for path in sorted((folder / section).glob("*")):
        name = f"{prefix}{section}/{path.name}"
        element = elements.get(path.stem) if path.suffix == ".csv" else None
        if element is not None:
            yield Table(path, name, element)
        elif not path.name.startswith("."):
            allowed = allowed_instead(path.name, [f"{type_name}.csv" for type_name in elements])
            mistakes.note(name, 0, "", f"the ontology has no such {section.rstrip('s')} type; {allowed}")
