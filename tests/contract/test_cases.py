"""Golden cases: a folder for each, with the query, its plan, both statements, and the answer of the small district.

After a change that is meant, GONGJIAN_TEST_WRITE_CASES=1 writes them again; a person reads the difference before it is
committed.
"""

import os
from pathlib import Path
from typing import Any

import orjson
import pytest
from graphql import parse

from graph.stores.neo4j.lowering import lower as to_cypher
from graph.stores.sqlite.lowering import lower as to_sql
from resolvers.document_reading import Document
from resolvers.root_fields import Planner
from tests.conftest import LIMITS, asking
from tests.plan_text import plan_text, statement_text

CASES = Path(__file__).parent.parent / "cases"
FOLDERS = sorted(folder for folder in CASES.iterdir() if folder.is_dir())
WRITING = bool(os.environ.get("GONGJIAN_TEST_WRITE_CASES"))


def same(file: Path, text: str) -> None:
    if WRITING:
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


def plan_of(folder, ontology):
    operation: Any = parse((folder / "query.graphql").read_text()).definitions[0]
    return Planner(ontology, LIMITS).plan(Document({}, {}, frozenset()), [operation.selection_set.selections[0]])


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_the_plan_and_both_statements(folder, ontology):
    plan = plan_of(folder, ontology)
    same(folder / "plan.txt", plan_text(plan))
    same(folder / "statement.sql", "\n".join(map(statement_text, to_sql(ontology, plan).texts)))
    same(folder / "statement.cypher", statement_text(to_cypher(ontology, plan).statement.text))


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
async def test_the_answer(folder, schema, small_store):
    data = await asking(schema, small_store)((folder / "query.graphql").read_text())
    same(folder / "answer.json", orjson.dumps(data, option=orjson.OPT_INDENT_2).decode() + "\n")
