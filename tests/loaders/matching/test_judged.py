import pytest

from graph.ontology.model import Ontology
from graph.stores.judgements import Judged, Judgement, name_form
from graph.stores.records import NodeBatch
from graph.stores.store import Store
from graph.writing.steps import Merge, Rekey
from loaders.matching.judged import are_told_apart, standing_in
from loaders.matching.match_names import match_names
from loaders.matching.names import AskedName, Reason, Verdict
from tests.graph.stores.asking import FIRST, in_turn, record, units
from tests.graph.stores.test_judgements import judge
from tests.graph.writing.steps import Office, of

SAME = Judgement("Unit", "the school", "u1", Judged.SAME)


@pytest.fixture
async def office(empty_store: Store, ontology: Ontology) -> Office:
    art = NodeBatch(ontology.nodes["Source"], [record(ontology.nodes["Source"], "art")])
    await empty_store.write(in_turn(art, units(ontology, "u1", "u2", "u3")), FIRST)
    return Office(empty_store)


async def key_of(store: Store, name: str, *judgements: Judgement) -> str:
    asked = AskedName("Unit", name)
    return (await match_names(store, [asked], judgements))[asked].key


async def test_what_is_kept_counts_until_it_is_revoked(office: Office) -> None:
    assert await key_of(office.store, "the school") == ""
    await judge(office.store, SAME)
    assert await key_of(office.store, "THE SCHOOL") == "u1"
    assert await key_of(office.store, "the school", Judgement("Unit", "the school", "u3", Judged.SAME)) == "u3"
    await judge(office.store, Judgement("Unit", "the school", "", Judged.REVOKED))
    assert await key_of(office.store, "the school") == ""


async def test_a_judgement_follows_its_node(office: Office) -> None:
    await judge(office.store, SAME)
    await office.done(Rekey(of("Unit:u1"), "u7"))
    assert await key_of(office.store, "the school") == "u7"
    await office.done(Merge(of("Unit:u7"), of("Unit:u2")))
    assert await key_of(office.store, "the school") == "u2"


async def test_a_former_key_is_sure(office: Office) -> None:
    await office.done(Rekey(of("Unit:u1"), "u7"))
    asked = AskedName("Unit", "u1")
    match = (await match_names(office.store, [asked]))[asked]
    assert (match.verdict, match.key, match.candidates[0].reason) == (Verdict.SURE, "u7", Reason.FORMER_KEY)


async def test_two_nodes_are_told_apart(office: Office) -> None:
    await judge(office.store, Judgement("Unit", "u1", "u2", Judged.NOT_SAME))
    await judge(office.store, Judgement("Unit", "Name of u1", "u3", Judged.NOT_SAME))
    stands = await standing_in(office.store)
    first, second, third = ((key, {name_form(key), name_form(f"Name of {key}")}) for key in ("u1", "u2", "u3"))
    assert are_told_apart(stands, "Unit", second, first)
    assert are_told_apart(stands, "Unit", first, third)
    assert not are_told_apart(stands, "Unit", second, third)
    assert not are_told_apart(stands, "Venue", first, second)
