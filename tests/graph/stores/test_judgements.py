import pytest

from graph.stores.judgements import Judged, Judgement, name_form, standing

SAME, NOT_SAME, NEW, REVOKED = Judged
STANDS = {
    "an answer": ([("u1", SAME)], ("u1", SAME), []),
    "a later answer": ([("u1", SAME), ("u2", SAME)], ("u2", SAME), []),
    "not that node": ([("u1", NOT_SAME), ("u2", NOT_SAME)], None, ["u1", "u2"]),
    "not that node any more": ([("u1", SAME), ("u1", NOT_SAME)], None, ["u1"]),
    "that node after all": ([("u1", NOT_SAME), ("u1", SAME)], ("u1", SAME), []),
    "an answer about another node": ([("u1", SAME), ("u2", NOT_SAME)], ("u1", SAME), ["u2"]),
    "a new node": ([("u1", NOT_SAME), ("", NEW)], ("", NEW), ["u1"]),
    "all taken back": ([("u1", NOT_SAME), ("", NEW), ("", REVOKED)], None, []),
    "one taken back": ([("u1", NOT_SAME), ("u2", SAME), ("u1", REVOKED)], ("u2", SAME), []),
    "an answer taken back": ([("u1", NOT_SAME), ("u2", SAME), ("u2", REVOKED)], None, ["u1"]),
}


@pytest.mark.parametrize(("said", "answer", "excluded"), STANDS.values(), ids=STANDS)
def test_the_newest_counts(
    said: list[tuple[str, Judged]], answer: tuple[str, Judged] | None, excluded: list[str]
) -> None:
    stands = standing(Judgement("Unit", "第一小学", key, verdict) for key, verdict in said)[
        "Unit", name_form("第1小学")
    ]
    assert (stands.answer and (stands.answer.key, stands.answer.verdict)) == answer
    assert [*stands.excluded] == excluded


def test_names_that_are_nothing_but_signs_keep_them() -> None:
    assert (name_form("！"), name_form("第３小學")) == ("!", name_form("第三小学"))
