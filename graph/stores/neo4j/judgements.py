"""The nodes of judgements (`graph/stores/judgements.py`), numbered in the order in which they were made."""

from collections.abc import Collection, Sequence

from neo4j import AsyncTransaction

from graph.stores.judgements import JUDGEMENT_FIELDS, Judgement, JudgementPage, judgement_of, name_form
from graph.stores.neo4j.labels import JUDGEMENT

JUDGEMENT_STATEMENTS = (
    f"CREATE CONSTRAINT IF NOT EXISTS FOR (j:{JUDGEMENT}) REQUIRE j.number IS UNIQUE",
    f"CREATE INDEX IF NOT EXISTS FOR (j:{JUDGEMENT}) ON (j.form, j.node_type)",
    f"CREATE INDEX IF NOT EXISTS FOR (j:{JUDGEMENT}) ON (j.key, j.node_type)",
)

_FIELDS = ("number", *JUDGEMENT_FIELDS)
_LAST = f"MATCH (j:{JUDGEMENT}) RETURN coalesce(max(j.number), 0)"
_ADD = f"UNWIND $rows AS row CREATE (j:{JUDGEMENT}) SET j = row"
_FORGET = (
    "UNWIND $rows AS row"
    f" CALL (row) {{ MATCH (j:{JUDGEMENT} {{key: row[1], node_type: row[0]}}) RETURN j"
    f" UNION MATCH (j:{JUDGEMENT} {{form: row[2], node_type: row[0]}}) RETURN j }}"
    " WITH DISTINCT j DELETE j"
)


async def judge(transaction: AsyncTransaction, judgements: Sequence[Judgement]) -> None:
    """Appends to the list."""
    if not judgements:
        return
    (last,) = await (await transaction.run(_LAST)).single(strict=True)
    rows = [_row(judgement, last + place) for place, judgement in enumerate(judgements, 1)]
    await (await transaction.run(_ADD, rows=rows)).consume()


def _row(it: Judgement, number: int) -> dict[str, object]:
    values = (number, it.node_type, it.name, it.key, it.verdict.value, it.actor, it.at, it.reason)
    return dict(zip(_FIELDS, values, strict=True)) | {"form": name_form(it.name)}


async def judgements(transaction: AsyncTransaction, page: JudgementPage) -> list[Judgement]:
    """A page of the list."""
    matched = f"MATCH (j:{JUDGEMENT})"
    if page.about is not None:
        matched = f"UNWIND $about AS name MATCH (j:{JUDGEMENT} {{form: name[1], node_type: name[0]}})"
    fields = ", ".join(f"j.{name}" for name in _FIELDS)
    text = f"{matched} WHERE j.number > $after RETURN {fields} ORDER BY j.number LIMIT $first"
    about = [list(name) for name in dict.fromkeys(page.about or ())]
    rows = await transaction.run(text, about=about, after=page.after, first=page.first)
    return [judgement_of(dict(zip(_FIELDS, row, strict=True))) async for row in rows]


async def forget(transaction: AsyncTransaction, named: Collection[tuple[str, str]]) -> None:
    """Takes out the judgements that name a node by one of these names or keys, each with its type."""
    rows = [[node_type, text, name_form(text)] for node_type, text in named]
    await (await transaction.run(_FORGET, rows=rows)).consume()
