import pytest

from graph.plan.members import Literal, Member


@pytest.mark.parametrize("key", ["a", "_", "__typename", "camelCase9", "A_1", "x" * 1_000])
def test_a_graphql_name_is_a_response_key(key):
    assert Member(key, Literal("x")).key == key


HOSTILE = ["", "1a", "a b", "a-b", "a.b", "a\n", " a", "é", "名", "\u0430", "$a"]
HOSTILE += ["a'", 'a"', "a`", "a\x00", "a'--", "a', x, '", "a\\u0027"]


@pytest.mark.parametrize("key", HOSTILE)
def test_nothing_else_is(key):
    with pytest.raises(ValueError, match="is not a response key"):
        Member(key, Literal("x"))
