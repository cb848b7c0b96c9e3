"""A proposed mapping as YAML that people read, correct and keep, with what each column means and what is asked."""

from collections.abc import Iterator, Mapping

import yaml

from graph.ontology.model import Label
from loaders.mapping.declaration import (
    UNANSWERED,
    Cells,
    LedgerSource,
    NodeMapping,
    RelationshipMapping,
    SheetMapping,
    Where,
)
from loaders.mapping.proposed import Certainty, ColumnProposal, Proposal, SheetProposal
from loaders.mapping.reading import VERSION
from loaders.mapping.tables import header_form

_SIGNS = {Certainty.SURE: " ", Certainty.LIKELY: "~", Certainty.ASKED: "?"}


def write_mapping(proposal: Proposal, source: LedgerSource, name: str, language: str = "en") -> str:
    """The mapping of the file `name` as a text; each column has a comment, and what is asked begins with `# ?`.

    Where no table names a node, it is one to be completed, which lists all columns.
    """
    lines = [
        *(f"# {line}" for line in _heading(_plain(name)).in_language(language).splitlines()),
        f"mapping: {VERSION}",
        f"source: {_flow({'key': source.key, 'title': source.title, 'kind': source.kind})}",
        "sheets:",
    ]
    for sheet in proposal.sheets or proposal.nameless:
        lines += (f"  # {_SIGNS[column.certainty]} {_comment(column, language)}" for column in sheet.columns)
        lines += mapping_lines(sheet.mapping) if sheet.mapping.nodes else _lines_to_complete(sheet, proposal, language)
    return "\n".join(lines) + "\n"


def _heading(name: str) -> Label:
    return Label(
        f"{name} 的行和列各成为什么。\n各列的说明在其表之上：“?” 需要回答，“~” 请过目。",
        f"What the rows and columns of {name} become.\n"
        "Each column is explained above its sheet: '?' needs an answer, '~' should be read through.",
    )


def _lines_to_complete(sheet: SheetProposal, proposal: Proposal, language: str) -> Iterator[str]:
    """A mapping of a table in which no column is known to name anything: the first one that may is to be said."""
    named = next((it.column for it in sheet.columns if it.certainty is Certainty.ASKED and it.column.header), None)
    types = ", ".join(proposal.node_types)
    advice = Label(
        f"哪一栏是名称，是什么的名称？请在“?”处写类型之一：{types}；其余各栏的写法见 docs/ledgers.zh.md",
        f"Which column has names, and of what? For '?' write one of these: {types}; for the rest see docs/ledgers.md",
    )
    yield _begin(sheet.mapping)
    yield "    nodes:"
    yield f"      # ? {advice.in_language(language)}"
    header = named.header if named else UNANSWERED
    yield f"      {_scalar(header_form(header) or 'row')}: {_flow({'type': UNANSWERED, 'name': header})}"
    left_out = [header for it in sheet.columns if (header := it.column.header) and it.column is not named]
    if left_out:
        yield f"    leave_out: {_dumped(left_out)}"


def _begin(mapping: SheetMapping) -> str:
    # A file of CSV has a single sheet without a name.
    return f"  - sheet: {_scalar(mapping.sheet)}" if mapping.sheet else "  -"


def mapping_lines(mapping: SheetMapping) -> Iterator[str]:
    """The mapping of a sheet as lines of YAML."""
    yield _begin(mapping)
    yield "    nodes:"
    for node in mapping.nodes:
        yield f"      {_scalar(node.role)}: {_flow(_node_entries(node))}"
    if mapping.relationships:
        yield "    relationships:"
        yield from (f"      - {_flow(_relationship_entries(tie))}" for tie in mapping.relationships)
    if mapping.left_out:
        yield f"    leave_out: {_dumped(list(mapping.left_out))}"


def _comment(column: ColumnProposal, language: str) -> str:
    becomes = f" -> {column.becomes}" if column.becomes else ""
    names = ", ".join(column.others)
    others = Label(f"；或为 {names}", f"; or {names}").in_language(language) if names else ""
    colon = Label("：", ": ").in_language(language)
    reason = column.reason.in_language(language)
    return _plain(f"{column.column.letter} {column.column.header}{becomes}{colon}{reason}{others}")


def _node_entries(node: NodeMapping) -> dict[str, object]:
    return {"type": node.node_type.name, **_fields(node.fields), **_where(node.where)}


def _relationship_entries(tie: RelationshipMapping) -> dict[str, object]:
    ends = {"type": tie.relationship.name, "from": tie.source, "to": tie.target}
    condition = {"only_if": tie.only_if} if tie.only_if else {}
    renewed = {"renewed": True} if tie.renewed else {}
    return {**ends, **_fields(tie.fields), **condition, **renewed, **_where(tie.where)}


def _where(where: Where) -> dict[str, object]:
    return {"where": {column: list(texts) for column, texts in where.items()}} if where else {}


def _fields(fields: Mapping[str, Cells]) -> dict[str, object]:
    return {name: _cells(cells) for name, cells in fields.items()}


def _cells(cells: Cells) -> object:
    where = {"column": cells.column} if cells.column else {"value": cells.value}
    several = {"several": True} if cells.several else {}
    values = {"values": dict(cells.values)} if cells.values else {}
    locator = {"locator": cells.locator} if cells.locator else {}
    without = {"without": list(cells.without)} if cells.without else {}
    more = {**several, **values, **locator, **without}
    return {**where, **more} if more or not cells.column else cells.column


def _flow(entries: Mapping[str, object]) -> str:
    return _dumped({name: value for name, value in entries.items() if value != ""})


def _scalar(text: str) -> str:
    return _dumped([text])[1:-1]


def _dumped(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, sort_keys=False, width=10**6).strip()


def _plain(text: str) -> str:
    """On one line, as a comment must be."""
    return " ".join(text.split())
