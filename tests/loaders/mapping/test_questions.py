"""Questions as a workbook, and the answers that come back in it."""

import openpyxl
import pytest

from graph.errors import DataError
from graph.ontology.reader import read_ontology
from graph.stores.judgements import Judged
from loaders.mapping.naming import Place, Question
from loaders.mapping.questions import questions_workbook, read_answers
from loaders.matching.names import AskedName, Candidate, Reason

ONTOLOGY = read_ontology()
CANDIDATES = (
    Candidate("u12", "瑶帆第一小学", 0.9, Reason.ENDING, "瑶帆第一小学"),
    Candidate("u13", "泰湾第一小学", 0.8, Reason.ENDING, "泰湾第一小学"),
)
QUESTION = Question(AskedName("Unit", "第一小学"), CANDIDATES, [Place("台账.xlsx:汇总", 5, "B 单位名称")])


@pytest.fixture
def answered(tmp_path):
    """The judgements that come of an answer."""

    def answer(text):
        path = tmp_path / "questions.xlsx"
        path.write_bytes(questions_workbook([QUESTION], ONTOLOGY, "zh"))
        workbook = openpyxl.load_workbook(path)
        workbook.worksheets[0]["D2"] = text
        workbook.save(path)
        return read_answers(path, "office", "2026-11-30T08:00:00Z")

    return answer


def test_a_question_has_its_places_and_candidates(tmp_path):
    (tmp_path / "questions.xlsx").write_bytes(questions_workbook([QUESTION], ONTOLOGY, "zh"))
    sheet = openpyxl.load_workbook(tmp_path / "questions.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["名称", "类型", "出处", "回答", "候选 1", "候选 2"]
    assert [cell.value for cell in sheet[2]] == [
        "第一小学",
        "单位",
        "台账.xlsx:汇总:5 B 单位名称",
        None,
        "u12 瑶帆第一小学（名称以它结尾）",
        "u13 泰湾第一小学（名称以它结尾）",
    ]


@pytest.mark.parametrize(
    ("text", "key", "verdict"),
    [
        ("1", "u12", Judged.SAME),
        (2, "u13", Judged.SAME),
        ("u13", "u13", Judged.SAME),
        ("泰湾第一小学", "u13", Judged.SAME),
        ("新建", "", Judged.NEW),
        ("NEW", "", Judged.NEW),
    ],
)
def test_an_answer_is_a_judgement(answered, text, key, verdict):
    (judgement,) = answered(text)
    assert (judgement.node_type, judgement.name, judgement.key, judgement.verdict) == ("Unit", "第一小学", key, verdict)
    assert (judgement.actor, judgement.at) == ("office", "2026-11-30T08:00:00Z")


def test_no_answer_leaves_the_question_open(answered):
    assert answered(None) == []


def test_another_answer_is_a_mistake_with_its_place(answered):
    with pytest.raises(DataError) as raised:
        answered("3")
    assert str(raised.value.mistakes[0]) == (
        "questions.xlsx:问题:2:D: '3' is no answer here; allowed: 1 (u12), 2 (u13), 新建"
    )
