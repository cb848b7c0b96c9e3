from graph.ontology.model import Ontology
from graph.stores.judgements import Judged, Judgement
from graph.stores.store import Store
from loaders.matching.answering import keep
from loaders.matching.undecided import undecided_duplicates
from tests.graph.stores.asking import FIRST, in_turn, units


async def test_pairs_that_were_told_apart_are_left_out(empty_store: Store, ontology: Ontology) -> None:
    await empty_store.write(in_turn(units(ontology, "u1", "u2", "u3", "u4", name="Same")), FIRST)
    await keep(empty_store, [Judgement("Unit", "u1", key, Judged.NOT_SAME) for key in ("u2", "u3", "u4")])
    listed = await undecided_duplicates(empty_store, [ontology.nodes["Unit"]], 2)
    assert [pair.keys for pair in listed] == [("u2", "u3"), ("u2", "u4")]
    await keep(empty_store, [Judgement("Unit", "Same", "u4", Judged.NOT_SAME)])
    listed = await undecided_duplicates(empty_store, [ontology.nodes["Unit"]], 9)
    assert [pair.keys for pair in listed] == [("u2", "u3")]
