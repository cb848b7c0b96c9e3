"""A proposed mapping as YAML that people read, correct and keep, with what each column means and what is asked."""

from collections.abc import Iterator, Mapping

import yaml

from loaders.mapping.declaration import Cells, LedgerSource, NodeMapping, RelationshipMapping, SheetMapping
from loaders.mapping.proposal import Certainty, ColumnProposal, Proposal, SheetProposal
from loaders.mapping.reading import VERSION

_SIGNS = {Certainty.SURE: " ", Certainty.LIKELY: "~", Certainty.ASKED: "?"}


def write_mapping(proposal: Proposal, source: LedgerSource, name: str) -> str:
    """The mapping of the file `name` as a text; each column has a comment, and what is asked begins with `# ?`."""
    lines = [
        f"# What the rows and columns of {_plain(name)} become.",
        "# Each column is explained above its sheet: '?' needs an answer, '~' should be read through.",
        f"mapping: {VERSION}",
        f"source: {_flow({'key': source.key, 'title': source.title, 'kind': source.kind})}",
        "sheets:",
    ]
    for sheet in proposal.sheets:
        lines += _sheet_lines(sheet)
    return "\n".join(lines) + "\n"


def _sheet_lines(sheet: SheetProposal) -> Iterator[str]:
    for column in sheet.columns:
        yield f"  # {_SIGNS[column.certainty]} {_comment(column)}"
    mapping = sheet.mapping
    # A file of CSV has a single sheet without a name.
    yield f"  - sheet: {_scalar(mapping.sheet)}" if mapping.sheet else "  -"
    yield "    nodes:"
    for node in mapping.nodes:
        yield f"      {_scalar(node.role)}: {_flow(_node_entries(node))}"
    if mapping.relationships:
        yield "    relationships:"
        yield from (f"      - {_flow(_relationship_entries(tie))}" for tie in mapping.relationships)
    if mapping.left_out:
        yield f"    leave_out: {_flow_list(mapping)}"


def _comment(column: ColumnProposal) -> str:
    becomes = f" -> {column.becomes}" if column.becomes else ""
    others = f"; or {', '.join(column.others)}" if column.others else ""
    return _plain(f"{column.column.letter} {column.column.header}{becomes}: {column.why}{others}")


def _node_entries(node: NodeMapping) -> dict[str, object]:
    return {"type": node.node_type.name, **_fields(node.fields)}


def _relationship_entries(tie: RelationshipMapping) -> dict[str, object]:
    ends = {"type": tie.relationship.name, "from": tie.source, "to": tie.target}
    condition = {"only_if": tie.only_if} if tie.only_if else {}
    return {**ends, **_fields(tie.fields), **condition, **({"renewed": True} if tie.renewed else {})}


def _fields(fields: Mapping[str, Cells]) -> dict[str, object]:
    return {name: _cells(cells) for name, cells in fields.items()}


def _cells(cells: Cells) -> object:
    where = {"column": cells.column} if cells.column else {"value": cells.value}
    several = {"several": True} if cells.several else {}
    values = {"values": dict(cells.values)} if cells.values else {}
    return {**where, **several, **values} if several or values or not cells.column else cells.column


def _flow_list(mapping: SheetMapping) -> str:
    return _dumped(list(mapping.left_out))


def _flow(entries: Mapping[str, object]) -> str:
    return _dumped({name: value for name, value in entries.items() if value != ""})


def _scalar(text: str) -> str:
    return _dumped([text])[1:-1]


def _dumped(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, sort_keys=False, width=10**6).strip()


def _plain(text: str) -> str:
    """On one line, as a comment must be."""
    return " ".join(text.split())
