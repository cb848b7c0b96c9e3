"""What `make test-planted` replaces stands in the source: else a bug would plant nothing, and nobody would notice."""

import inspect

import pytest

from tests.contract.test_planted_bugs import NEO4J, SQLITE

BUGS = [*(("sqlite", bug) for bug in SQLITE), *(("neo4j", bug) for bug in NEO4J)]


@pytest.mark.parametrize(("kind", "bug"), BUGS, ids=[f"{kind}: {bug.name}" for kind, bug in BUGS])
def test_a_bug_stands_where_it_is_planted(kind, bug):
    holder = vars(bug.module)[bug.owner] if bug.owner else bug.module
    assert bug.right in inspect.getsource(vars(holder)[bug.function])
