"""Questions as a workbook, and the answers that come back in it."""

import openpyxl
import pytest

from graph.errors import DataError
from graph.ontology.reader import read_ontology
from graph.stores.judgements import Judged
from loaders.mapping.naming import Place, Question
from loaders.mapping.questions import questions_workbook, read_answers
from loaders.matching.answering import Answer
from loaders.matching.names import AskedName, Candidate, Reason

ONTOLOGY = read_ontology()
CANDIDATES = (
    Candidate("u12", "瑶帆第一小学", 0.9, Reason.ENDING, "瑶帆第一小学"),
    Candidate("u13", "泰湾第一小学", 0.8, Reason.ENDING, "泰湾第一小学"),
)
QUESTION = Question(AskedName("Unit", "第一小学"), CANDIDATES, [Place("台账.xlsx:汇总", 5, "B 单位名称")])


@pytest.fixture
def answered(tmp_path):
    """What is read of an answer."""

    def answer(text):
        path = tmp_path / "questions.xlsx"
        path.write_bytes(questions_workbook([QUESTION], ONTOLOGY, "zh"))
        workbook = openpyxl.load_workbook(path)
        workbook.worksheets[0]["D2"] = text
        workbook.save(path)
        return read_answers(path)

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
def test_an_answer_says_what_a_name_means(answered, text, key, verdict):
    assert answered(text) == [Answer(AskedName("Unit", "第一小学"), verdict, key)]


def test_no_answer_leaves_the_question_open(answered):
    assert answered(None) == []


def test_another_answer_is_a_mistake_with_its_place(answered):
    with pytest.raises(DataError) as raised:
        answered("3")
    assert str(raised.value.mistakes[0]) == (
        "questions.xlsx:问题:2:D: '3' is no answer here; allowed: 1 (u12), 2 (u13), 新建"
    )


@pytest.fixture
def two_questions(tmp_path):
    """A workbook of two questions, its first sheet, and what the answers in it come to."""
    other = Question(AskedName("Unit", "春中"), [Candidate("u1", "春台中学", 0.9, Reason.SHORT_NAME, "春台中学")], [])
    path = tmp_path / "questions.xlsx"
    path.write_bytes(questions_workbook([QUESTION, other], ONTOLOGY, "zh"))
    workbook = openpyxl.load_workbook(path)

    def read():
        workbook.save(path)
        return {it.name.name: (it.key, it.verdict) for it in read_answers(path)}

    return workbook.worksheets[0], read


def test_rows_that_were_sorted_are_the_same_questions(two_questions):
    sheet, read = two_questions
    sheet["D2"], sheet["D3"] = "2", "新建"
    first, second = ([cell.value for cell in row] for row in sheet.iter_rows(min_row=2))
    for column, (upper, lower) in enumerate(zip(second, first, strict=True), 1):
        sheet.cell(2, column).value, sheet.cell(3, column).value = upper, lower
    assert read() == {"春中": ("", Judged.NEW), "第一小学": ("u13", Judged.SAME)}


def test_a_row_that_was_taken_out_leaves_its_question_open(two_questions):
    sheet, read = two_questions
    sheet["D3"] = "1"
    sheet.delete_rows(2)
    assert read() == {"春中": ("u1", Judged.SAME)}


def test_an_answer_to_another_name_is_a_mistake(two_questions):
    sheet, read = two_questions
    sheet["A2"], sheet["D2"] = "第二小学", "1"
    with pytest.raises(DataError, match=r"questions.xlsx:问题:2:D: this row is none of the questions"):
        read()


def test_another_new_name_of_the_file_can_be_the_answer(tmp_path):
    full = Candidate("河南农业大学", "河南农业大学", 0.4, Reason.SHORT_NAME, "河南农业大学", is_new=True)
    asked, path = AskedName("Unit", "河南农大"), tmp_path / "questions.xlsx"
    path.write_bytes(questions_workbook([Question(asked, [full], [])], ONTOLOGY, "zh"))
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    assert sheet["E2"].value == "河南农业大学 河南农业大学（本文件中的另一个新名称；像是简称）"
    sheet["D2"] = "1"
    workbook.save(path)
    assert read_answers(path) == [Answer(asked, Judged.SAME, "河南农业大学", "河南农业大学")]
