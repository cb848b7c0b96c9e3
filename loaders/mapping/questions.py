"""The questions about a file as a small workbook to be answered in, and the answers that come back in it.

    名称       类型    出处              候选 1                     候选 2    回答
    第一小学   单位    ledger.xlsx:5 B   u12 瑶帆第一小学：名称…    ...       1

An answer is the number of a candidate, its key or its name, or 新建 (new); questions without an answer stay open.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from graph.ontology.model import NO_LABEL, Label, Ontology
from graph.stores.judgements import Judged
from loaders.mapping.naming import Question
from loaders.matching.answering import Answer
from loaders.matching.names import AskedName, Candidate, Reason
from loaders.mistakes import Mistakes
from loaders.sheets.sheet import Row, place
from loaders.sheets.workbook import read_workbook
from loaders.written.cells import joined, text_of

REASONS = {
    Reason.JUDGEMENT: Label("有人这样判定过", "somebody has said so"),
    Reason.KEY: Label("编码相同", "the same key"),
    Reason.FORMER_KEY: Label("曾用编码相同", "a former key"),
    Reason.CODE: Label("代码相同", "the same code"),
    Reason.NAME: Label("名称相同", "the same name"),
    Reason.ALIAS: Label("别名相同", "an alias"),
    Reason.WITHOUT_LEGAL_FORM: Label("除去“有限公司”等后相同", "the same without 有限公司 and the like"),
    Reason.WITHOUT_PLACE: Label("除去开头的地名后相同", "the same without the places at its beginning"),
    Reason.SAME_SOUND: Label("读音相同", "read alike"),
    Reason.ENDING: Label("名称以它结尾", "its name ends with it"),
    Reason.BEGINNING: Label("名称以它开头", "its name begins with it"),
    Reason.PART: Label("名称中有它", "it stands within its name"),
    Reason.WIDER: Label("它以此名称开头或结尾", "it begins or ends with this name"),
    Reason.ONE_CHARACTER: Label("只差一个字", "one character is another one"),
    Reason.SHORT_NAME: Label("像是简称", "it looks like a short name"),
    Reason.PINYIN: Label("拼音相同", "the same pinyin"),
    Reason.INITIALS: Label("拼音首字母相同", "the same initials"),
}
"""Why a candidate is one, as people read it."""

_OF_THE_FILE = Label("本文件中的另一个新名称", "another new name of this file")

NEW_ANSWERS = ("新建", "新", "new")

_HEADERS = (Label("名称", "Name"), Label("类型", "Type"), Label("出处", "Where"), Label("回答", "Answer"))
_CANDIDATE = Label("候选", "Candidate")
_FIRST_CANDIDATE = 4
_KEYS = "keys"
"""The hidden sheet, which has for each row the type and name as asked and the keys of the candidates."""


def questions_workbook(questions: Sequence[Question], ontology: Ontology, language: str) -> bytes:
    """A workbook with a row for each question and a column to answer in."""
    content = BytesIO()
    with Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False}) as workbook:
        sheet = workbook.add_worksheet("问题" if language == "zh" else "Questions")
        hidden = workbook.add_worksheet(_KEYS)
        hidden.hide()
        text, bold = workbook.add_format({"num_format": "@", "text_wrap": True}), workbook.add_format({"bold": True})
        for column, label in enumerate(_HEADERS):
            sheet.write_string(0, column, label.in_language(language), bold)
        most = max((len(question.candidates) for question in questions), default=0)
        for number in range(most):
            header = f"{_CANDIDATE.in_language(language)} {number + 1}"
            sheet.write_string(0, _FIRST_CANDIDATE + number, header, bold)
        for row, question in enumerate(questions, 1):
            label = ontology.nodes[question.name.node_type].label
            _write_row(sheet, row, [*_texts(question, label.in_language(language), language)], text)
            keys = [_hidden(candidate) for candidate in question.candidates]
            _write_row(hidden, row, [question.name.node_type, question.name.name, *keys], text)
            numbers = [str(number + 1) for number in range(len(keys))]
            new = NEW_ANSWERS[0] if language == "zh" else NEW_ANSWERS[-1]
            sheet.data_validation(row, 3, row, 3, {"validate": "list", "source": [*numbers, new], "ignore_blank": True})
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, 3, 20, text)
        sheet.set_column(4, _FIRST_CANDIDATE + most, 40, text)
    return content.getvalue()


def _write_row(sheet: Any, row: int, texts: Sequence[str], text_format: Any) -> None:
    for column, text in enumerate(texts):
        if text:
            sheet.write_string(row, column, text, text_format)
        else:
            sheet.write_blank(row, column, None, text_format)


def _texts(question: Question, type_label: str, language: str) -> Iterator[str]:
    where = ", ".join(f"{it.sheet}:{it.row} {it.column}" for it in question.places)
    yield from (question.name.name, type_label, where, "")
    yield from (candidate_text(candidate, language) for candidate in question.candidates)


def candidate_text(candidate: Candidate, language: str) -> str:
    """A candidate in a line: its key, its name, and why it may be meant."""
    why = why_meant(candidate).in_language(language)
    return (
        f"{candidate.key} {candidate.name}（{why}）"
        if language == "zh"
        else f"{candidate.key} {candidate.name} ({why})"
    )


def why_meant(candidate: Candidate) -> Label:
    """Why a candidate may be meant, and where it is a name of the same file, that it is."""
    return joined(_OF_THE_FILE if candidate.is_new else NO_LABEL, REASONS[candidate.reason])


def _hidden(candidate: Candidate) -> str:
    """A candidate as the hidden sheet has it: its key, which has no blanks; behind it a name of the same file."""
    return f"{candidate.key} {candidate.name}" if candidate.is_new else candidate.key


def _key_and_name(hidden: str) -> tuple[str, str]:
    """The key that the hidden sheet has, and what the new node is called; '' where the store has it."""
    key, _, called = hidden.partition(" ")
    return key, called


def read_answers(path: Path) -> list[Answer]:
    """The answers in a workbook of questions; raises DataError with all that are none."""
    workbook = read_workbook(path)
    mistakes = Mistakes()
    asked = [row for sheet in workbook.sheets if sheet.name == _KEYS for row in sheet.rows]
    if not asked:
        missing = Label(
            "这不是问题工作簿：缺少记有键的隐藏工作表",
            "these are no questions: the hidden sheet of their keys is missing",
        )
        mistakes.note(path.name, 0, "", missing)
    answers: list[Answer] = []
    for sheet in workbook.sheets[:1]:
        for row in sheet.rows:
            if row.number > 1:
                answer = _answer(_question_of(row, asked), row)
                if isinstance(answer, Label):
                    mistakes.note(place(path.name, sheet.name), row.number, "D", answer)
                elif answer is not None:
                    answers.append(answer)
    if mistakes:
        raise mistakes.error()
    return answers


def _question_of(row: Row, asked: Sequence[Row]) -> Row | None:
    """The question that a row is, by its name and candidates, as rows may have been sorted or taken out."""
    texts = [text_of(cell).strip() for cell in row.cells]
    same = [question for question in asked if _is_asked(question, texts[:1], texts[_FIRST_CANDIDATE:])]
    return next((question for question in same if question.number == row.number), same[0] if len(same) == 1 else None)


def _is_asked(question: Row, name: Sequence[str], candidates: Sequence[str]) -> bool:
    _, asked, *keys = map(text_of, question.cells)
    said = [text for text in candidates if text]
    pairs = zip(said, filter(None, keys), strict=False)
    return [asked.strip()] == name and len(said) == len([*filter(None, keys)]) and all(_begins(*it) for it in pairs)


def _begins(candidate: str, key: str) -> bool:
    return candidate.startswith(f"{_key_and_name(key)[0]} ")


def _answer(question: Row | None, row: Row) -> Answer | Label | None:
    """What an answer says; a label says what is wrong with it, None stands for no answer."""
    answer, *candidates = [text_of(cell).strip() for cell in row.cells[3:]] or [""]
    if not answer:
        return None
    if question is None:
        return Label(
            "这一行不是所问的问题；除回答外请勿改动",
            "this row is none of the questions; change nothing in it but the answer",
        )
    node_type, name, *keys = map(text_of, question.cells)
    asked = AskedName(node_type, name)
    if answer.casefold() in NEW_ANSWERS:
        return Answer(asked, Judged.NEW)
    said = [_key_and_name(key) for key in keys]
    for number, (key, called) in enumerate(said):
        text = candidates[number] if number < len(candidates) else ""
        if answer in (str(number + 1), key, text) or (text and answer == _name_in(text, key)):
            return Answer(asked, Judged.SAME, key, called)
    allowed = ", ".join([*(f"{number} ({key})" for number, (key, _) in enumerate(said, 1)), NEW_ANSWERS[0]])
    return Label(f"“{answer}”不能作为回答；可用：{allowed}", f"{answer!r} is no answer here; allowed: {allowed}")


def _name_in(text: str, key: str) -> str:
    """The name in the text of a candidate."""
    return text.removeprefix(f"{key} ").rpartition("（")[0] or text.removeprefix(f"{key} ").rpartition(" (")[0]
