"""The mutation `write`: what is asked for by documents, and what comes back, on both stores."""

from collections.abc import Mapping
from typing import Any

import pytest

from graph.ontology.model import Ontology
from graph.stores.store import Store
from loaders.plans import Editor, PlanLoader
from resolvers.execution import execute
from resolvers.pass_through import PassThroughSchema
from tests.conftest import Answered, Execute, answered_of
from tests.graph.writing.steps import Office, of

OFFICE = Editor("office")
EDITOR = Editor("office", is_steward=False)
MERGE = {"merge": {"of": {"key": "Unit:u1"}, "into": {"key": "Unit:u2"}}}


def executing_as(editor: Editor | None, schema: PassThroughSchema, store: Store) -> Execute:
    async def run(query: str, variables: Mapping[str, Any] | None = None) -> Answered:
        return answered_of(await execute(schema, PlanLoader(store, editor=editor), query, dict(variables or {})))

    return run


@pytest.fixture
async def office(empty_store: Store) -> Office:
    return await Office(empty_store).begun()


@pytest.fixture
def run(editable: PassThroughSchema, office: Office) -> Execute:
    return executing_as(OFFICE, editable, office.store)


WRITE = """mutation ($id: ID!, $steps: [WriteStep!]!, $preview: Boolean, $onError: OnError) {
  write(requestId: $id, reason: "ledger of May", steps: $steps, preview: $preview, onError: $onError) {
    revision { sequence actor reason operation touched { outcome key fields { name before after } } }
    replayed
    results { step outcome type key version fields { name before after } }
    errors { step path code message currentVersion }
  }
}"""


async def write(run: Execute, *steps: Any, request: str = "r", **variables: Any) -> Any:
    answered = await run(WRITE, {"id": request, "steps": steps, **variables})
    assert answered.errors == []
    return answered.data["write"]


CITED = [{"source": "art", "locator": "row 7"}]


async def test_the_example_of_the_contract(run: Execute) -> None:
    answered = await run("""mutation { write(requestId: "7f0c", reason: "ledger of May", steps: [
        {unit: {key: "u3", name: "市第三小学", sources: [{source: "art", locator: "row 7"}]}},
        {pairedWith: {from: {step: 0}, to: {key: "Community:c1"}, since: "2020-05",
          sources: [{source: "art", locator: "row 7"}]}}])
      { revision { sequence } replayed results { step outcome } errors { step path code message currentVersion } } }""")
    assert answered.errors == []
    assert answered.data["write"] == {
        "revision": {"sequence": 2},
        "replayed": False,
        "results": [{"step": 0, "outcome": "CREATED"}, {"step": 1, "outcome": "CREATED"}],
        "errors": [],
    }


async def test_what_was_done_is_told(run: Execute) -> None:
    answer = await write(run, {"unit": {"key": "u1", "kind": "SCHOOL"}})
    fields = [{"name": "kind", "before": None, "after": "SCHOOL"}]
    assert answer["revision"] == {
        "sequence": 2,
        "actor": "office",
        "reason": "ledger of May",
        "operation": "WRITE",
        "touched": [{"outcome": "CHANGED", "key": "u1", "fields": fields}],
    }
    changed = {"step": 0, "outcome": "CHANGED", "type": "UNIT", "key": "u1", "version": 2, "fields": fields}
    assert answer["results"] == [changed]


async def test_records_are_read_back(run: Execute) -> None:
    answered = await run("""mutation { write(requestId: "r", steps: [
        {unit: {key: "u1", kind: SCHOOL}}, {delete: {of: {key: "Unit:u2"}}},
        {pairedWith: {from: {key: "Unit:u1"}, to: {key: "Community:c1"}, since: "2020-05"}}])
      { results { node { id ... on Unit { name kind communities: pairedWith { nodes { key } } }
                         ... on Relationship { type since } } } } }""")
    assert answered.errors == []
    unit, deleted, tie = (result["node"] for result in answered.data["write"]["results"])
    assert (unit["name"], unit["kind"], unit["communities"]) == ("Name of u1", "SCHOOL", {"nodes": [{"key": "c1"}]})
    assert deleted is None
    assert (tie["type"], tie["since"]) == ("PAIRED_WITH", "2020-05")


async def test_a_null_takes_a_value_back_and_what_is_left_out_stays(run: Execute, office: Office) -> None:
    await write(run, {"unit": {"key": "u1", "kind": "SCHOOL", "summary": "a school", "aliases": ["x"]}})
    await write(run, {"unit": {"key": "u1", "kind": None, "aliases": []}}, request="r2")
    assert await office.said("Unit:u1", "kind", "summary", "aliases") == [None, "a school", []]


async def test_every_way_to_name_a_record(run: Execute, office: Office) -> None:
    (identity,) = [held.identity for held in (await office.held("Unit:u2")).values() if held]
    steps = [
        {"reportsInTo": {"key": "new", "from": {"id": identity}, "to": {"key": "c1"}, "sources": CITED}},
        {"close": {"of": {"step": 0}, "until": "2024"}},
        {"reopen": {"of": {"key": "REPORTS_IN_TO:new"}}},
        {"reportsInTo": {"key": "new", "since": "2020"}},
        {"rekey": {"of": {"key": "Unit:u2"}, "key": "u9"}},
    ]
    answer = await write(run, *steps)
    assert [result["outcome"] for result in answer["results"]] == ["CREATED", *["CHANGED"] * 4]
    assert await office.said("REPORTS_IN_TO:new", "from", "since", "until") == [["Unit", "u9"], "2020", None]


async def test_a_record_is_confirmed(run: Execute, office: Office) -> None:
    step = {"confirm": {"of": {"key": "Unit:u1"}, "on": "2026-05-31", "sources": CITED}}
    assert (await write(run, step))["results"][0]["outcome"] == "CHANGED"
    assert await office.said("Unit:u1", "confirmedOn", "sources") == ["2026-05-31", [["art", "P1"], ["art", "row 7"]]]
    answer = await write(run, {"confirm": {"of": {"key": "Unit:u1"}, "on": "2026-05"}}, request="r2")
    assert [(error["code"], error["path"]) for error in answer["errors"]] == [("BAD_DATE", ["confirm", "on"])]


async def test_merge_split_undo_and_revert(run: Execute, office: Office) -> None:
    state = await office.store.snapshot()
    merged = await write(run, {"merge": {"of": {"key": "Unit:u1"}, "into": {"key": "Unit:u2"}}})
    assert (merged["results"][0]["outcome"], merged["results"][0]["key"]) == ("MERGED", "u2")
    await write(run, {"split": {"of": {"key": "Unit:u1"}}}, request="r2")
    assert await office.store.snapshot() == state
    await write(run, {"undo": {"sequence": 3}}, request="r3")
    assert await office.said("Unit:u1", "name") == []
    reverted = await write(run, {"revert": {"to": 1}}, request="r4")
    assert (reverted["revision"]["operation"], await office.store.snapshot()) == ("REVERT", state)


async def test_former_ids_and_keys_lead_to_what_a_record_is_now(run: Execute, office: Office) -> None:
    former, tie = of("Unit:u1").identity, of("PAIRED_WITH:Unit.u1~Community.c1~2020").identity
    await write(run, {"rekey": {"of": {"key": "Unit:u1"}, "key": "u7"}})
    await write(run, {"merge": {"of": {"key": "Unit:u7"}, "into": {"key": "Unit:u2"}}}, request="r2")
    answered = await run(
        """query ($former: ID!, $tie: ID!) {
          unit(key: "u1") { key } node(id: $former) { ... on Unit { key } } none: unit(key: "u9") { key }
          nodes(ids: [$former, "Community:c1", "Unit:none", $tie]) {
            ... on Entity { key } ... on Relationship { type } } }""",
        {"former": former, "tie": tie},
    )
    assert answered.errors == []
    assert answered.data == {
        "unit": {"key": "u2"},
        "node": {"key": "u2"},
        "none": None,
        "nodes": [{"key": "u2"}, {"key": "c1"}, None, {"type": "PAIRED_WITH"}],
    }


async def test_a_refused_write_leaves_nothing(run: Execute, office: Office) -> None:
    state = await office.store.snapshot()
    steps = [{"unit": {"key": "u3", "name": "New", "sources": CITED}}, {"unit": {"key": "u1", "name": " "}}]
    answer = await write(run, *steps, {"close": {"of": {"key": "Unit:none"}, "until": "2024"}})
    assert answer["revision"] is None
    assert [result["outcome"] for result in answer["results"]] == ["NOT_DONE", "FAILED", "FAILED"]
    places = [(error["step"], error["path"], error["code"]) for error in answer["errors"]]
    assert places == [(1, ["unit", "name"], "DATA_INVALID"), (2, ["close", "of"], "UNKNOWN_RECORD")]
    assert await office.store.snapshot() == state


async def test_a_failed_step_may_be_skipped(run: Execute) -> None:
    steps = [{"unit": {"key": "u3", "name": "New", "sources": CITED}}, {"delete": {"of": {"key": "Unit:u1"}}}]
    answer = await write(run, *steps, onError="SKIP_FAILED")
    assert [result["outcome"] for result in answer["results"]] == ["CREATED", "FAILED"]
    assert [error["code"] for error in answer["errors"]] == ["IN_USE"]
    assert answer["revision"]["sequence"] == 2


async def test_a_preview_shows_the_changes(run: Execute, office: Office) -> None:
    state = await office.store.snapshot()
    answer = await write(run, {"unit": {"key": "u1", "kind": "SCHOOL"}}, preview=True)
    (result,) = answer["results"]
    assert (answer["revision"], result["outcome"]) == (None, "CHANGED")
    assert result["fields"] == [{"name": "kind", "before": None, "after": "SCHOOL"}]
    assert await office.store.snapshot() == state


PREVIEW = """mutation ($steps: [WriteStep!]!) { write(requestId: "p", preview: true, steps: $steps) {
  results { outcome } touched { outcome type key fields { name before after } }
  second: touched(first: 1, after: 1) { key }
} }"""


@pytest.mark.parametrize("step", [{"undo": {"sequence": 2}}, {"revert": {"to": 1}}])
async def test_a_preview_of_taking_back_shows_each_record(run: Execute, office: Office, step: Any) -> None:
    await office.done(office.says("Unit:u2", kind="SCHOOL"), office.node("Community:c2"))
    state = await office.store.snapshot()
    written = (await run(PREVIEW, {"steps": [step]})).data["write"]
    assert written["results"] == [{"outcome": "TAKEN_BACK"}]
    gone, changed = written["touched"]
    assert (gone["outcome"], gone["type"], gone["key"]) == ("DELETED", "COMMUNITY", "c2")
    assert changed["fields"] == [{"name": "kind", "before": "SCHOOL", "after": None}]
    assert (written["second"], await office.store.snapshot()) == ([{"key": "u2"}], state)


async def test_what_a_write_touched_is_told(run: Execute) -> None:
    touched = "{ touched { outcome key nodeId } }"
    steps = '[{unit: {key: "u1", kind: SCHOOL}}, {unit: {key: "u2", kind: null}}]'
    query = f'mutation {{ write(requestId: "t", steps: {steps}) {touched} }}'
    changed = [{"outcome": "CHANGED", "key": "u1", "nodeId": of("Unit:u1").identity}]
    assert (await run(query)).data == {"write": {"touched": changed}}
    assert (await run(query)).data == {"write": {"touched": []}}


async def test_the_same_request_is_answered_again(run: Execute) -> None:
    step = {"unit": {"key": "u1", "kind": "SCHOOL"}}
    first, again = await write(run, step), await write(run, step)
    assert (again["replayed"], again["revision"]) == (True, first["revision"])
    assert [result["outcome"] for result in again["results"]] == ["CHANGED"]
    answered = await run(WRITE, {"id": "r", "steps": [{"unit": {"key": "u1", "kind": "HOSPITAL"}}]})
    assert answered.codes == ["REQUEST_MISMATCH"]


async def test_a_version_that_is_another_is_told(run: Execute) -> None:
    answer = await write(run, {"unit": {"key": "u1", "kind": "SCHOOL", "ifVersion": 7}})
    (error,) = answer["errors"]
    assert (error["code"], error["currentVersion"], error["path"]) == ("VERSION_CONFLICT", 1, ["unit", "ifVersion"])


async def test_who_may_write(editable: PassThroughSchema, office: Office) -> None:
    for editor, step in ((None, {"unit": {"key": "u1"}}), (EDITOR, MERGE), (EDITOR, {"revert": {"to": 0}})):
        run = executing_as(editor, editable, office.store)
        assert (await run(WRITE, {"id": "r", "steps": [step]})).codes == ["FORBIDDEN"]


@pytest.mark.parametrize("preview", [False, True])
async def test_only_a_steward_takes_back_merges_and_splits(
    run: Execute, editable: PassThroughSchema, office: Office, preview: bool
) -> None:
    steps = [MERGE, {"split": {"of": {"key": "Unit:u1"}}}, {"undo": {"sequence": 3}}, {"undo": {"sequence": 4}}]
    as_editor = executing_as(EDITOR, editable, office.store)
    for sequence, step in enumerate(steps, 2):
        assert (await write(run, step, request=str(sequence)))["revision"]["sequence"] == sequence
        undo = {"undo": {"sequence": sequence}}
        assert (await as_editor(WRITE, {"id": "r", "steps": [undo], "preview": preview})).codes == ["FORBIDDEN"]


async def test_an_editor_takes_back_what_is_no_merge(editable: PassThroughSchema, office: Office) -> None:
    run = executing_as(EDITOR, editable, office.store)
    await write(run, {"unit": {"key": "u1", "kind": "SCHOOL"}})
    await write(run, {"undo": {"sequence": 2}}, request="r2")
    await write(run, {"undo": {"sequence": 3}}, request="r3")
    assert await office.said("Unit:u1", "kind") == ["SCHOOL"]


async def test_what_is_not_taken_back_names_its_argument(run: Execute) -> None:
    steps = ({"undo": {"sequence": 9}}, {"undo": {"sequence": 1}}, {"revert": {"to": 9}})
    await write(run, {"unit": {"key": "u1", "kind": "SCHOOL"}})
    answers = [await write(run, step, request=f"r{number}") for number, step in enumerate(steps)]
    paths = [answer["errors"][0]["path"] for answer in answers]
    assert paths == [["undo", "sequence"], ["undo", "sequence"], ["revert", "to"]]


async def test_the_first_step_has_no_earlier_one(run: Execute) -> None:
    (error,) = (await write(run, {"close": {"of": {"step": 0}, "until": "2024"}}))["errors"]
    assert (error["path"], error["message"]) == (["close", "of", "step"], "0 is not an earlier step; there is none")


def test_there_is_no_mutation_where_nothing_is_edited(full_pages: PassThroughSchema) -> None:
    assert "Mutation" not in full_pages.named_types


def test_the_schema_grows_by_one_type_for_each_type_of_record(
    ontology: Ontology, full_pages: PassThroughSchema, editable: PassThroughSchema
) -> None:
    added = editable.named_types.keys() - full_pages.named_types.keys()
    inputs = {f"{element.singular[:1].upper()}{element.singular[1:]}Input" for element in ontology.elements}
    assert inputs <= added
    assert len(added - inputs) <= 20
