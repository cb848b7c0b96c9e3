"""A file is read, asked about, previewed and written as one revision, on both stores."""

from typing import Any

import pytest

from graph.errors import DataError, RequestError
from graph.stores.judgements import JudgementPage
from graph.stores.revisions import RevisionPage
from graph.stores.store import Store
from graph.writing.steps import Undo
from graph.writing.write import WriteRequest, write
from tests.server.intake.conftest import Take
from tests.server.intake.files import LEDGER, SCHOOL, answered, body_of

NOW = "2026-01-01T00:00:00Z"
PAIRED = {"requestId": "r1", "reason": "the list of June"}


def texts(row: dict[str, Any]) -> list[str]:
    return [cell["text"] for cell in row["cells"]]


async def test_a_file_is_shown_as_it_is_written_with_what_was_read(take: Take) -> None:
    answer = await take(body_of())
    (table,) = answer["tables"]
    becomes = ["Unit.name", "Unit.kind", "Community.name PAIRED_WITH", "PAIRED_WITH.since"]
    assert [column["becomes"] for column in table["columns"]] == becomes
    assert [(row["row"], row["leftOut"]) for row in table["rows"]] == [(3, ""), (4, ""), (5, "total")]
    assert texts(table["rows"][1]) == ["第二小学", "学校", "瑶帆社区、泰湾社区", "2022年"]
    assert table["rows"][0]["cells"][3]["read"]["zh"] == "2021-03"
    assert table["rows"][1]["cells"][2]["names"] == 2
    assert table["leftOut"][0] == {"row": 1, "reason": "title", "text": "结对台账"}


async def test_what_no_value_is_called_is_asked_with_the_nearest_first(take: Take) -> None:
    answer = await take(body_of())
    (question,) = answer["questions"]
    assert (question["kind"], question["text"], question["places"][0]["row"]) == ("value", "学校", 4)
    assert "SCHOOL" in [option["value"] for option in question["options"][:2]]
    assert not any(option["likely"] for option in question["options"])
    assert answer["changes"] is None


async def test_with_all_answers_it_is_told_what_writing_changes(take: Take, empty_store: Store) -> None:
    answer = await take(answered())
    assert (answer["questions"], answer["mistakes"], answer["written"]) == ([], [], None)
    assert answer["changes"]["counts"] == {"new": 8, "changed": 0, "conflicting": 0, "moved": 0, "unchanged": 0}
    first = next(it for it in answer["changes"]["records"] if it["type"] == "PAIRED_WITH")
    assert [end["name"] for end in first["ends"]] == ["第一小学", "瑶帆社区"]
    assert [(field["name"], field["after"]["zh"]) for field in first["fields"]] == [("since", "2021-03")]
    assert await empty_store.revisions(RevisionPage(1)) == []


async def test_it_is_written_once_however_often_it_is_asked_for(take: Take, empty_store: Store) -> None:
    written = (await take(answered(write=PAIRED)))["written"]
    assert (written["revision"]["sequence"], written["created"], written["updated"]) == (1, 8, 0)
    assert (await take(answered(write=PAIRED)))["written"] == written
    (revision,) = await empty_store.revisions(RevisionPage(5))
    assert (revision.author.actor, revision.author.reason, revision.request) == ("office", "the list of June", "r1")


async def test_another_file_may_not_use_the_same_request(take: Take) -> None:
    await take(answered(write=PAIRED))
    with pytest.raises(RequestError, match="'r1' was used for revision 1 with something else"):
        await take(body_of(f"{LEDGER}\n", values=[SCHOOL], write=PAIRED))


async def test_what_it_wrote_is_taken_back_as_a_whole(take: Take, empty_store: Store) -> None:
    await take(answered(write=PAIRED))
    undone = await write(empty_store, WriteRequest([Undo(1)], NOW))
    assert undone.revision is not None
    assert (undone.revision.written.deleted, undone.errors) == (8, ())
    assert (await take(answered()))["changes"]["counts"]["new"] == 8


async def test_loaded_again_it_changes_nothing_and_is_no_revision(take: Take) -> None:
    await take(answered(write=PAIRED))
    again = await take(answered(write={"requestId": "r2"}))
    assert again["written"] == {"revision": None, "created": 0, "updated": 0, "unchanged": 8}


async def test_a_corrected_copy_changes_what_was_corrected(take: Take) -> None:
    await take(answered(write=PAIRED))
    answer = await take(body_of(LEDGER.replace("中小学", "企业"), values=[SCHOOL]))
    (change,) = answer["changes"]["records"]
    assert (change["kind"], change["name"], change["row"]) == ("changed", "第一小学", 3)
    assert [(it["before"]["zh"], it["after"]["zh"]) for it in change["fields"]] == [("中小学", "企业")]


async def test_a_name_that_may_mean_a_node_is_asked_about(take: Take) -> None:
    await take(answered(write=PAIRED))
    answer = await take(body_of("单位名称,结对社区\n二小,瑶帆社区\n"))
    (question,) = answer["questions"]
    assert (question["kind"], question["name"], question["places"]) == (
        "name",
        "二小",
        [{"sheet": "", "row": 2, "column": "A"}],
    )
    (option,) = question["options"]
    assert (option["key"], option["likely"], option["why"]["en"]) == ("第二小学", True, "its name begins with it")


@pytest.mark.parametrize(("answer", "units"), [({"key": "第二小学"}, 0), ({"new": True}, 1)])
async def test_an_answer_counts_and_is_kept_when_it_is_written(
    take: Take, empty_store: Store, answer: dict[str, Any], units: int
) -> None:
    await take(answered(write=PAIRED))
    said = [{"type": "Unit", "name": "二小", **answer}]
    body = body_of("单位名称,结对社区\n二小,泰湾社区\n", "more.csv", answers=said)
    assert await empty_store.judgements(JudgementPage(5)) == []
    written = await take({**body, "write": {"requestId": "r2"}})
    new = [it["type"] for it in written["changes"]["records"] if it["kind"] == "new"]
    assert new.count("Unit") == units
    (judgement, *_) = await empty_store.judgements(JudgementPage(5))
    assert (judgement.name, judgement.actor, judgement.reason) == ("二小", "office", "more.csv")


async def test_short_and_full_names_of_the_file_are_asked_about_and_can_be_one(take: Take) -> None:
    file = "单位名称,结对社区\n河南农业大学,瑶帆社区\n河南农大,泰湾社区\n"
    (question,) = (await take(body_of(file)))["questions"]
    (option,) = question["options"]
    assert (question["name"], option["called"]) == ("河南农大", "河南农业大学")
    assert option["why"]["zh"] == "本文件中的另一个新名称；像是简称"
    said = {"type": "Unit", "name": "河南农大", "key": option["key"], "called": option["called"]}
    written = await take(body_of(file, answers=[said], write=PAIRED))
    assert [it["name"] for it in written["changes"]["records"] if it["type"] == "Unit"] == ["河南农业大学"]
    assert (await take(body_of(file)))["questions"] == []


async def test_a_community_that_is_read_from_its_organization_can_be_refused(take: Take) -> None:
    answer = await take(body_of("单位名称,社区党组织\n河南农业大学,商务区社区党委\n"))
    (question,) = answer["questions"]
    options = {it["becomes"]: it["labels"][0]["zh"] for it in question["options"]}
    assert next(iter(options.items())) == ("PartyOrganization.name/Community PAIRED_WITH", "党组织及其社区(村)")
    assert options["PartyOrganization.name PAIRED_WITH"] == "党组织"
    assert {it["name"] for it in answer["changes"]["records"] if it["name"]} >= {"商务区社区", "商务区社区党委"}


async def test_what_may_be_there_already_and_what_the_file_says_no_more_is_told(take: Take) -> None:
    await take(answered(write=PAIRED))
    answer = await take(body_of("单位名称,结对社区\n第一小学,瑶帆社区\n"))
    assert [it["zh"] for it in answer["changes"]["told"]] == [
        "本文件已不再提到，图谱中仍有：结对共建 Unit.第二小学~Community.泰湾社区~2022",
        "本文件已不再提到，图谱中仍有：结对共建 Unit.第二小学~Community.瑶帆社区~2022",
        "本文件已不再提到，图谱中仍有：社区(村) 泰湾社区",
        "本文件已不再提到，图谱中仍有：单位 第二小学",
    ]


async def test_an_answered_name_is_shown_as_the_graph_has_it(take: Take) -> None:
    await take(answered(write=PAIRED))
    said = [{"type": "Unit", "name": "二小", "key": "第二小学"}]
    answer = await take(body_of("单位名称,结对社区\n二小,春谷社区\n", "more.csv", answers=said))
    (tie,) = [it for it in answer["changes"]["records"] if it["type"] == "PAIRED_WITH"]
    assert [end["name"] for end in tie["ends"]] == ["第二小学", "春谷社区"]


async def test_a_column_of_which_nothing_is_known_can_be_what_no_other_one_is(take: Take) -> None:
    (question,) = (await take(body_of("单位名称,甲\n第一小学,乙\n")))["questions"]
    options = [it["becomes"] for it in question["options"]]
    assert (options[0], "Unit.kind" in options, "Unit.name" in options) == ("", True, False)


async def test_what_is_open_is_not_written(take: Take, empty_store: Store) -> None:
    with pytest.raises(RequestError, match="1 questions are open"):
        await take(body_of(write=PAIRED))
    assert await empty_store.revisions(RevisionPage(1)) == []


async def test_mistakes_have_their_places_and_keep_the_file_from_being_written(take: Take) -> None:
    wrong = LEDGER.replace("2022年", "约2020年")
    answer = await take(body_of(wrong, values=[SCHOOL]))
    (mistake,) = answer["mistakes"]
    assert (mistake["row"], mistake["column"], mistake["header"]) == (4, "D", "签订时间")
    assert mistake["message"]["zh"].startswith("“约2020年”未能读取：只是大约的时间")
    assert answer["tables"][0]["rows"][1]["cells"][3]["mistake"]["zh"].startswith("“约2020年”未能读取")
    with pytest.raises(DataError, match="约2020年"):
        await take(body_of(wrong, values=[SCHOOL], write=PAIRED))


async def test_a_column_becomes_what_is_chosen(take: Take) -> None:
    chosen = [{"table": 0, "column": "D", "becomes": ""}, {"table": 0, "column": "B", "becomes": ""}]
    answer = await take(body_of(columns=chosen))
    assert [column["becomes"] for column in answer["tables"][0]["columns"]][1::2] == ["", ""]
    assert answer["questions"] == []
    assert "leave_out: [单位性质, 签订时间]" in answer["mapping"]


async def test_a_mapping_that_was_kept_is_used_again(take: Take) -> None:
    mapping = (await take(answered()))["mapping"]
    again = await take(body_of(mapping=mapping))
    assert (again["questions"], again["changes"]["counts"]["new"]) == ([], 8)
    assert again["tables"][0]["columns"][1]["becomes"] == "Unit.kind"


async def test_nothing_that_is_known_is_shown_and_not_written(take: Take) -> None:
    answer = await take(body_of("甲,乙\n1,2\n"))
    assert (answer["changes"], answer["tables"][0]["isRead"]) == (None, False)
    with pytest.raises(DataError, match="no table has a column of names"):
        await take(body_of("甲,乙\n1,2\n", write=PAIRED))


async def test_columns_of_persons_are_not_read(take: Take) -> None:
    answer = await take(body_of("单位名称,联系人\n第一小学,某人\n"))
    column = answer["tables"][0]["columns"][1]
    assert (column["isPersonal"], column["becomes"], column["why"]["zh"]) == (True, "", "像是个人信息，不读入")


async def test_rows_that_only_moved_are_counted_and_not_listed(take: Take) -> None:
    first, row = "单位名称,结对社区,签订时间\n", "春台中学,瑶帆社区,2021.3\n"
    await take(body_of(first + row, write=PAIRED))
    changes = (await take(body_of(f"{first}夏桥中学,泰湾社区,2022.4\n{row}")))["changes"]
    assert (changes["counts"]["moved"], changes["counts"]["changed"]) == (3, 0)
    assert {it["kind"] for it in changes["records"]} == {"new"}
