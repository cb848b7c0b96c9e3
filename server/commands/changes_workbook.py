"""What a load would change, as a workbook for people: what is new, changed and conflicting, what is asked, and more.

The sheets are 说明 (About), 变化 (Changes) with a row for each changed field, 可能重复 (Alike), and 待定 (Questions).
"""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from graph.datatypes.text import xml_safe
from graph.export.dialects.xlsx.cells import Cell, citations_cell, property_cell
from graph.export.dialects.xlsx.sheet import Look, Sheet
from graph.export.dialects.xlsx.workbook import Sheets, describe, new_workbook
from graph.ontology.entity import CITATIONS
from graph.ontology.model import Label, Ontology
from graph.stores.records import RecordChange
from graph.stores.revisions import Written
from loaders.duplicates import Duplicate
from loaders.mapping.cited_rows import outcome_of
from loaders.mapping.naming import Question

_ABOUT, _CHANGES = Label("说明", "About"), Label("变化", "Changes")
_ALIKE, _QUESTIONS = Label("可能重复", "Alike"), Label("待定", "Questions")

_COLUMNS = (
    (Label("结果", "Outcome"), False),
    (Label("类型", "Type"), False),
    (Label("键", "Key"), False),
    (Label("字段", "Field"), False),
    (Label("原来", "Before"), False),
    (Label("改为", "After"), False),
    (Label("与哪些来源不符", "Against sources"), False),
    (Label("文件", "File"), False),
    (Label("行", "Row"), True),
)
_ALIKE_COLUMNS = (
    (Label("类型", "Type"), False),
    (Label("新节点", "New node"), False),
    (Label("名称", "Name"), False),
    (Label("可能就是", "Perhaps"), False),
    (Label("其名称", "Its name"), False),
)
_QUESTION_COLUMNS = (
    (Label("文件", "File"), False),
    (Label("行", "Row"), True),
    (Label("列", "Column"), False),
    (Label("类型", "Type"), False),
    (Label("名称", "Name"), False),
    (Label("可能是", "Candidates"), False),
)
_OUTCOMES = {
    "new": Label("新增", "new"),
    "changed": Label("更改", "changed"),
    "conflicting": Label("与来源不符", "conflicting"),
    "updated": Label("更改", "changed"),
    "deleted": Label("删除", "deleted"),
    "merged": Label("合并", "merged"),
    "moved": Label("移行", "moved"),
}
_ENDS = {"from": Label("起点", "From"), "to": Label("终点", "To"), CITATIONS: Label("来源", "Sources")}
_PREVIEW = Label("这是预览，什么都没有写入。", "This is a preview; nothing was written.")
_WRITTEN = (
    Label("将新增", "Would be created"),
    Label("将更改", "Would be updated"),
    Label("将删除", "Would be deleted"),
    Label("不变", "Unchanged"),
)
_TOLD = Label("另须说明", "To be told")


@dataclass
class ChangesWorkbook:
    """Takes changes one by one; what is written is on the disk, so that a large load fits into memory."""

    ontology: Ontology
    language: str
    _sheets: Sheets
    _about: Sheet
    _changes: Sheet
    _alike: Sheet | None = None

    def note(self, change: RecordChange) -> None:
        """Notes a record that a load would make or change."""
        self.note_as(outcome_of(change), change)

    def note_as(self, outcome: str, change: RecordChange) -> None:
        """The same with what becomes of the record."""
        element = next(it for it in self.ontology.elements if it.name == change.element)
        label = _OUTCOMES.get(outcome, Label(outcome, outcome))
        start: list[Cell] = [self._word(label), self._word(element.label), change.key]
        file, row = change.origin or (None, None)
        end: list[Cell] = [", ".join(change.contradicts) or None, file, row or None]
        if not change.fields:
            self._list([*start, None, None, None, *end])
        for field in change.fields:
            prop = element.by_name.get(field.name)
            title = prop.label if prop else _ENDS.get(field.name, Label(field.name, field.name))
            values = [self._cell(prop, field.name, value) for value in (field.before, field.after)]
            self._list([*start, self._word(title), *values, *end])

    def note_duplicate(self, pair: Duplicate) -> None:
        """Notes a new node that may be there already."""
        if self._alike is None:
            self._alike = self._sheets.add(self._word(_ALIKE), self._looks(_ALIKE_COLUMNS))
        (new, other), (name, other_name) = pair.keys, pair.names
        node_type = self._word(self.ontology.nodes[pair.node_type].label)
        self._alike.write([node_type, new, xml_safe(name), other, xml_safe(other_name)])

    def end(self, written: Written, questions: Sequence[Question], told: Sequence[str]) -> None:
        """Writes what is asked, how many records there are, and what there is to tell; nothing comes after it."""
        if questions:
            sheet = self._sheets.add(self._word(_QUESTIONS), self._looks(_QUESTION_COLUMNS))
            for question in questions:
                for row in self._question(question):
                    sheet.write(row)
        self._about.write([self._word(_PREVIEW)])
        counts = (written.created, written.updated, written.deleted, written.unchanged)
        for label, count in zip(_WRITTEN, counts, strict=True):
            self._about.write([self._word(label), count])
        for line in told:
            self._about.write([self._word(_TOLD), xml_safe(line)])
        for sheet in self._sheets.visible:
            sheet.finish()

    def _question(self, question: Question) -> Iterator[list[Cell]]:
        candidates = "; ".join(f"{it.name} ({it.key})" for it in question.candidates)
        node_type = self._word(self.ontology.nodes[question.name.node_type].label)
        for place in question.places:
            yield [place.sheet, place.row, place.column, node_type, xml_safe(question.name.name), xml_safe(candidates)]

    def _list(self, row: Sequence[Cell]) -> None:
        if self._changes.full:
            self._changes = self._sheets.add(self._word(_CHANGES), self._looks(_COLUMNS))
        self._changes.write([xml_safe(cell) if isinstance(cell, str) else cell for cell in row])

    def _cell(self, prop: Any, name: str, value: Any) -> Cell:
        if value is None:
            return None
        if name == CITATIONS:
            return citations_cell(value)
        return xml_safe(str(value)) if prop is None else property_cell(prop, value, self.language)

    def _looks(self, columns: Sequence[tuple[Label, bool]]) -> list[Look]:
        return looks_of(columns, self.language)

    def _word(self, label: Label) -> str:
        return label.in_language(self.language)


def looks_of(columns: Sequence[tuple[Label, bool]], language: str) -> list[Look]:
    """Columns by their titles, each with whether it holds numbers."""
    return [Look(label.in_language(language), of_numbers=of_numbers) for label, of_numbers in columns]


@contextlib.contextmanager
def changes_workbook(path: Path, ontology: Ontology, language: str) -> Iterator[ChangesWorkbook]:
    """A workbook in a file, which is complete when the context ends."""
    with new_workbook(path) as workbook:
        describe(workbook, "gongjian load --dry-run")
        sheets = Sheets(workbook)
        about = sheets.add(_ABOUT.in_language(language), ())
        changes = sheets.add(_CHANGES.in_language(language), looks_of(_COLUMNS, language))
        yield ChangesWorkbook(ontology, language, sheets, about, changes)


@contextlib.contextmanager
def temporary_file() -> Iterator[Path]:
    """A file of which nothing is left."""
    with TemporaryDirectory(prefix="gongjian-") as folder:
        yield Path(folder) / "changes.xlsx"
