from graph.stores.judgements import Judged, Judgement, Standing
from loaders.matching.asked_index import MAXIMUM_CANDIDATES, AskedIndex, PassingNode
from loaders.matching.names import AskedName, Match, Reason, Verdict


def match(asked: str, *nodes: PassingNode, stands: Standing | None = None, former: str = "") -> Match:
    name = AskedName("Unit", asked)
    index = AskedIndex([name], {name: stands} if stands else {}, {asked: former} if former else {})
    for node in nodes:
        index.take(node)
    (matched,) = index.matches()
    return matched


def node(key: str, name: str, *aliases: str) -> PassingNode:
    return PassingNode(key, name, aliases, ())


def test_of_many_nodes_the_best_are_kept() -> None:
    nodes = [node(f"u{number}", f"第一小学{'分校' * (number % 90)}") for number in range(1, 400)]
    matched = match("一小", *nodes)
    assert (matched.verdict, len(matched.candidates)) == (Verdict.UNCLEAR, MAXIMUM_CANDIDATES)
    assert matched.candidates[0].name == "第一小学"


def test_a_node_is_a_candidate_for_its_best_reason() -> None:
    (candidate,) = match("东湖小学", node("u1", "金水区东湖小学", "东湖小学", "东小")).candidates
    assert (candidate.reason, candidate.matched, candidate.name) == (Reason.ALIAS, "东湖小学", "金水区东湖小学")


def test_a_key_and_a_name_that_lead_to_two_nodes_are_unclear() -> None:
    matched = match("u1", node("u1", "First"), node("u2", "U1"))
    assert {candidate.reason for candidate in matched.candidates} == {Reason.KEY, Reason.NAME}
    assert matched.verdict is Verdict.UNCLEAR


def test_words_of_many_names_make_no_two_alike() -> None:
    assert match("商务区社区党委", node("p1", "街道、社区区域党委")).verdict is Verdict.NEW
    assert match("街道、社区区域党委", node("p1", "区域党委"), node("p2", "商务区社区党委")).verdict is Verdict.NEW
    assert match("郑东新区商务区社区党委", node("p1", "商务区社区党委")).verdict is Verdict.UNCLEAR


def test_a_former_key_leads_to_its_node() -> None:
    assert match("old", node("u1", "First"), former="u1").key == "u1"


def test_what_is_excluded_is_no_candidate() -> None:
    excluded = Standing(None, {"u1": Judgement("Unit", "东湖", "u1", Judged.NOT_SAME)})
    assert match("东湖", node("u1", "东湖"), stands=excluded).verdict is Verdict.NEW
