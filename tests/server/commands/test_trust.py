from pathlib import Path

import orjson
import pytest

from server.trusted_documents import sha256_id
from tests.server.commands.conftest import Run

TEXT = "{ units { totalCount } }\n"


@pytest.fixture
def queries(tmp_path: Path) -> Path:
    (tmp_path / "more").mkdir()
    (tmp_path / "a.graphql").write_text(TEXT, encoding="utf-8")
    (tmp_path / "more/b.graphql").write_text('{ unit(key: "\u94b1") { name } }', encoding="utf-8")
    (tmp_path / "other.txt").write_text("{ no }", encoding="utf-8")
    return tmp_path


def test_a_manifest_holds_every_document_below_a_folder(run: Run, queries: Path) -> None:
    result = run("trust", queries)
    manifest = orjson.loads(result.stdout)
    assert result.exit_code == 0
    assert manifest == {sha256_id(text): text for text in (TEXT, '{ unit(key: "\u94b1") { name } }')}


def test_all_mistakes_are_listed(run: Run, queries: Path) -> None:
    (queries / "a.graphql").write_text("{ nothing }", encoding="utf-8")
    (queries / "c.graphql").write_bytes(b"\xff")
    result = run("trust", queries)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "a.graphql: Cannot query field 'nothing' on type 'Query'.",
        "c.graphql: the text is not UTF-8",
        "2 mistakes; no document is trusted",
    ]
