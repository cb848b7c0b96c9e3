"""The table of judgements (`graph/stores/judgements.py`), in the order in which they were made."""

from collections.abc import Collection, Iterable

import apsw
import orjson

from graph.stores.judgements import JUDGEMENT_FIELDS, Judgement, JudgementPage, judgement_of, name_form

JUDGEMENT = "_judgement"

JUDGEMENT_STATEMENTS = (
    f"CREATE TABLE IF NOT EXISTS {JUDGEMENT} (number INTEGER PRIMARY KEY, node_type TEXT NOT NULL, name TEXT NOT NULL,"
    " key TEXT NOT NULL, verdict TEXT NOT NULL, actor TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL,"
    " form TEXT NOT NULL)",
    f"CREATE INDEX IF NOT EXISTS _judgement_form ON {JUDGEMENT} (form, node_type)",
    f"CREATE INDEX IF NOT EXISTS _judgement_key ON {JUDGEMENT} (key, node_type)",
)

_FIELDS = ("number", *JUDGEMENT_FIELDS)


def judge(connection: apsw.Connection, judgements: Iterable[Judgement]) -> None:
    """Appends to the list."""
    fields = (*JUDGEMENT_FIELDS, "form")
    rows = (
        (it.node_type, it.name, it.key, it.verdict.value, it.actor, it.at, it.reason, name_form(it.name))
        for it in judgements
    )
    text = f"INSERT INTO {JUDGEMENT} ({', '.join(fields)}) VALUES ({', '.join('?' * len(fields))})"
    connection.executemany(text, rows)


def judgements(connection: apsw.Connection, page: JudgementPage) -> list[Judgement]:
    """A page of the list; there are none in a store that is older than the table."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (JUDGEMENT,)).get:
        return []
    about = "true" if page.about is None else "(form, node_type) IN (SELECT value ->> 1, value ->> 0 FROM json_each(?))"
    text = f"SELECT {', '.join(_FIELDS)} FROM {JUDGEMENT} WHERE {about} AND number > ? ORDER BY number LIMIT ?"
    values = () if page.about is None else (orjson.dumps(list(page.about)).decode(),)
    rows = connection.execute(text, (*values, page.after, page.first))
    return [judgement_of(dict(zip(_FIELDS, row, strict=True))) for row in rows]


def forget(connection: apsw.Connection, named: Collection[tuple[str, str]]) -> None:
    """Takes out the judgements that name a node by one of these names or keys, each with its type."""
    rows = [(node_type, text, name_form(text)) for node_type, text in named]
    connection.executemany(f"DELETE FROM {JUDGEMENT} WHERE node_type = ? AND (key = ? OR form = ?)", rows)
