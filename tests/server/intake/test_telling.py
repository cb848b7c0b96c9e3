from graph.ontology.model import Ontology
from loaders.duplicates import Duplicate, Reason
from loaders.mapping.said_no_more import SaidNoMore
from server.intake.telling import MOST_TOLD, told_of_duplicates, told_of_said_no_more


def test_a_new_node_that_may_be_there_is_told_with_what_it_may_be(ontology: Ontology) -> None:
    pair = Duplicate("Unit", ("u9", "u1"), ("一小", "第一小学"), Reason.ALIAS, "name", ("一小", "一小"))
    (label,) = told_of_duplicates([pair], ontology)
    assert label.zh == "新增的单位“一小”可能已有：“第一小学”（u1，是其别名）"
    assert label.en == "the new Unit 一小 may be there already: 第一小学 (u1, an alias of it)"


def test_only_the_first_are_told_one_by_one(ontology: Ontology) -> None:
    labels = told_of_said_no_more([SaidNoMore(ontology.nodes["Unit"], f"u{it}") for it in range(MOST_TOLD + 2)])
    assert (len(labels), labels[-1].zh) == (MOST_TOLD + 1, "……另有 2 条")
