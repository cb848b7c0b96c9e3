"""The example queries of docs/examples on the sample: both stores give the answer that stands beside each.

Pages have the size that users get.

GONGJIAN_TEST_WRITE_CASES=1 writes the answers again; a person reads the difference before it is committed.
"""

import orjson
import pytest

from tests.conftest import ROOT, asking
from tests.contract.test_cases import same

EXAMPLES = sorted((ROOT / "docs/examples").glob("*.graphql"))


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.stem for example in EXAMPLES])
async def test_the_answer_stands_beside_the_query(example, full_pages, sample_store):
    data = await asking(full_pages, sample_store)(example.read_text(encoding="utf-8"))
    same(example.with_suffix(".json"), orjson.dumps(data, option=orjson.OPT_INDENT_2).decode() + "\n")


def test_the_queries_of_the_foundation_are_there():
    assert sorted(int(example.name.split("-")[0]) for example in EXAMPLES) == list(range(1, 12))
