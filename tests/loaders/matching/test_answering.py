import pytest

from graph.errors import RequestError
from graph.ontology.model import Ontology
from graph.stores.judgements import Judged, Judgement, JudgementPage
from graph.stores.records import NodeBatch
from graph.stores.revisions import Author
from graph.stores.store import Store
from graph.writing.steps import Rekey
from loaders.matching.answering import Answer, judgements_of, keep
from loaders.matching.match_names import match_names
from loaders.matching.names import AskedName, Verdict
from tests.graph.stores.asking import FIRST, LATER, in_turn, record, units
from tests.graph.writing.steps import Office, of

NAME = AskedName("Unit", "Name of u1")
WHO = Author("office", "asked")


@pytest.fixture
async def held(empty_store: Store, ontology: Ontology) -> Store:
    art = NodeBatch(ontology.nodes["Source"], [record(ontology.nodes["Source"], "art")])
    await empty_store.write(in_turn(art, units(ontology, "u1", "u2")), FIRST)
    return empty_store


async def test_an_answer_says_who_and_why(held: Store) -> None:
    judgements = await judgements_of(held, [Answer(NAME, Judged.SAME, "u2")], WHO, LATER)
    assert judgements == [Judgement("Unit", "Name of u1", "u2", Judged.SAME, "office", LATER, "asked")]
    await keep(held, judgements)
    assert await held.judgements(JudgementPage(9)) == judgements


async def test_a_former_key_is_that_of_now(held: Store) -> None:
    await Office(held).done(Rekey(of("Unit:u1"), "u7"))
    (judgement,) = await judgements_of(held, [Answer(NAME, Judged.NOT_SAME, "u1")], WHO, LATER)
    assert judgement.key == "u7"


async def test_a_node_that_is_not_there_is_refused(held: Store) -> None:
    with pytest.raises(RequestError, match="no Unit has the key 'u9'"):
        await judgements_of(held, [Answer(NAME, Judged.SAME, "u9")], WHO, LATER)


async def test_a_new_node_is_meant_as_soon_as_it_is_there(held: Store, ontology: Ontology) -> None:
    await keep(held, await judgements_of(held, [Answer(NAME, Judged.NEW)], WHO, LATER))
    assert [it.verdict for it in await held.judgements(JudgementPage(9))] == [Judged.NOT_SAME, Judged.NEW]
    assert (await match_names(held, [NAME]))[NAME].verdict is Verdict.NEW
    await held.write(in_turn(units(ontology, "u3", name="Name of u1")), LATER)
    assert (await match_names(held, [NAME]))[NAME].key == "u3"


async def test_another_name_of_the_file_need_not_be_there_and_leads_on_to_what_it_means(held: Store) -> None:
    full = Answer(AskedName("Unit", "河南农大"), Judged.SAME, "河南农业大学", called="河南农业大学")
    short = Answer(AskedName("Unit", "农大"), Judged.SAME, "河南农大", called="河南农大")
    judgements = await judgements_of(held, [short, full], WHO, LATER)
    assert [(it.name, it.key) for it in judgements] == [("农大", "河南农业大学"), ("河南农大", "河南农业大学")]
