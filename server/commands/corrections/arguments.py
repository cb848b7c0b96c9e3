"""The arguments that commands for corrections share, and what is made of them."""

import re
from collections.abc import Sequence
from typing import Annotated

import typer

from graph.datatypes.base import Stored
from graph.errors import Code, ParameterName, RequestError
from graph.ontology.model import Ontology, Property
from graph.plan.identity import read_ids
from graph.stores.records import Citation
from graph.writing.steps import Named
from loaders.table import CellNotation

_REVISION = re.compile(r"r?(\d{1,15})", re.ASCII)

RecordArgument = Annotated[
    str, typer.Argument(help="A node or relationship, as Type:key or global id, also a former one.")
]
NodeArgument = Annotated[str, typer.Argument(help="A node, as Type:key or global id, also a former one.")]
RevisionArgument = Annotated[str, typer.Argument(help="The number of a revision, as 12 or r12.")]
SourceOption = Annotated[
    list[str] | None,
    typer.Option(help="Which source says so, as key#where; repeatable.", show_default="the sources that are there"),
]


def read_reference(text: str, parameter: str, ontology: Ontology) -> Named:
    """The record that a parameter names; raises RequestError for what names none, whatever the store has."""
    try:
        (identity,) = read_ids([text], [*ontology.nodes, *ontology.relationships])
    except ValueError as error:
        raise RequestError(Code.BAD_ID, ParameterName(parameter), f": {error}") from None
    return Named(identity)


def read_citations(texts: Sequence[str] | None) -> tuple[Citation, ...]:
    """The citations of the options --source, each written as a cell of a table; raises RequestError."""
    notation = CellNotation()
    if not all(notation.split_citations(text) for text in texts or ()):
        message = ": empty, which names no source; allowed: key#where, or no --source"
        raise RequestError(Code.BAD_STEP, ParameterName("source"), message)
    try:
        return tuple(notation.citation(part) for text in texts or () for part in notation.split_citations(text))
    except ValueError as error:
        raise RequestError(Code.BAD_STEP, ParameterName("source"), f": {error}") from None


def read_value(prop: Property, parameter: str, text: str) -> Stored:
    """The value of a property, read as a cell of a table; raises RequestError."""
    try:
        return prop.datatype.read(text.strip())
    except ValueError as error:
        raise RequestError(Code.BAD_STEP, ParameterName(parameter), f": {error}") from None


def read_revision(text: str) -> int:
    """The number of a revision, with or without its r; raises RequestError."""
    match = _REVISION.fullmatch(text)
    if match is None:
        raise RequestError(
            Code.UNKNOWN_REVISION, f"REVISION: {text!r} is not a number of a revision; allowed: 12 or r12"
        )
    return int(match[1])
