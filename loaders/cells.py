"""CSV tables as records: what stands in the cells of a row."""

from collections.abc import Iterator, Sequence

from graph.datatypes.base import Stored
from graph.datatypes.identifier import read_identifier
from graph.datatypes.text import SEPARATORS, clean
from graph.errors import allowed_instead
from graph.ontology.model import NodeType, Property
from graph.stores.store import Citation
from loaders.folder import DataFile, columns_of, required_columns_of
from loaders.mistakes import Mistakes
from loaders.records import FieldError, Given, Part, ReadRow, RecordReader


class Cells:
    """Texts without white space around them; lists and citations are separated by semicolons."""

    citation_form = "as key#where; separated by semicolons"

    def value(self, prop: Property, given: str) -> Stored:
        return prop.datatype.read(given)

    def end(self, given: Given, column: str, types: Sequence[str]) -> tuple[str, str]:
        node_type = given.get(f"{column}_type", "") if len(types) > 1 else types[0]
        if node_type not in types:
            allowed = allowed_instead(node_type, types)
            raise FieldError(f"{column}_type", f"{node_type!r} cannot stand here; {allowed}")
        if column not in given:
            raise FieldError(column, f"empty; required: the key of a {node_type}")
        return node_type, given[column]

    def cited(self, given: str) -> Sequence[str]:
        return [text for part in SEPARATORS.split(given) if (text := part.strip())]

    def citation(self, given: str) -> Citation:
        key, _, locator = given.replace("＃", "#", 1).partition("#")
        return read_identifier(key.strip()), clean(locator.strip())


def part_of(file: DataFile) -> Part:
    """A table, to be read as often as needed."""
    of_nodes = isinstance(file.element, NodeType)
    return Part(file.table.name, (file.element.name,), of_nodes, lambda mistakes: read_rows(file, mistakes))


def read_rows(file: DataFile, mistakes: Mistakes) -> Iterator[ReadRow]:
    """The rows of a table; their mistakes are noted."""
    reader = RecordReader(file.element, file.table.name, mistakes, Cells())
    columns, required = columns_of(file.element), required_columns_of(file.element)
    for row in file.table.rows(columns, required, mistakes):
        yield reader.read(row.line, row.cells)
