"""What is asked about a file, each question with what can be answered, the likeliest first; nobody answers but people.

column    what a column means, or what ties its names to what the rows are about
value     which value of the ontology a text of a column stands for
name      which node a name means, or a new one
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from graph.ontology.entity import NAME
from graph.ontology.model import NO_LABEL, Label, Ontology, Property
from loaders.mapping.choices import Choice, choices_in, chosen_in, label_of
from loaders.mapping.naming import Question
from loaders.mapping.proposed import ColumnProposal
from loaders.mapping.questions import why_meant
from loaders.matching.names import Candidate
from loaders.sheets.layout import Column
from loaders.written.labels import of_values
from loaders.written.not_read import NotReadError
from server.intake.ledger import Ledger, LedgerTable

_NEAREST = Label("写法最接近", "the nearest spelling")
_UNKNOWN = Label("没有这样的名称", "nothing in the ontology is called so")
_SEVERAL_TIES = Label("两类之间可有几种关系", "there may be several relationships between the two types")
_STANDS_FOR = Label("名称中含有它所在的单位或社区", "its names have those of what it belongs to")
_DOUBTED = Label("表头与此不尽相符", "its header does not quite say so")


def question_members(ledger: Ledger, named: Sequence[Question], ontology: Ontology) -> list[dict[str, Any]]:
    """All that is open, first about columns, then about texts, then about names."""
    columns = [_about_column(table, it, ontology) for table in ledger.tables for it in table.open_columns]
    values = [
        _about_value(table, column, text, ontology) for table in ledger.tables for column, text in table.open_values
    ]
    return [*columns, *values, *(_about_name(question, ontology) for question in named)]


def _about_column(table: LedgerTable, asked: ColumnProposal, ontology: Ontology) -> dict[str, Any]:
    now = table.becomes(asked.column)
    ties = [replace(now, tie=tie) for tie in asked.others] if now.prop == NAME.name else []
    if now.of:
        ties += [it for it in choices_in(table.mapping, ontology) if it.tie and replace(now, of="", tie=it.tie) == it]
    options = [now, *ties] if ties else list(dict.fromkeys((now, Choice(), *_properties_left(table, now, ontology))))
    why = _STANDS_FOR if now.of else _SEVERAL_TIES if ties else _DOUBTED if asked.becomes else _UNKNOWN
    return {
        "kind": "column",
        "table": table.number,
        "column": asked.column.letter,
        "header": asked.column.header,
        "why": why,
        "places": [_place(table, asked.column, max(table.table.header_rows, default=0))],
        "options": [{"becomes": it.text, "labels": label_of(it, ontology)} for it in options],
    }


def _properties_left(table: LedgerTable, now: Choice, ontology: Ontology) -> list[Choice]:
    """What a column of which nothing is known may say beside the others: properties that none of them is."""
    if now.element:
        return []
    taken = {it.text for it in table.chosen.values()}
    return [it for it in choices_in(table.mapping, ontology) if it.prop != NAME.name and it.text not in taken]


def _about_value(table: LedgerTable, column: Column, text: str, ontology: Ontology) -> dict[str, Any]:
    prop = _property(table, column, ontology)
    nearest = _nearest(prop, text)
    ordered = [*nearest, *(value for value in prop.values if value not in nearest)]
    position = table.table.columns.index(column)
    rows = [row.number for row in table.table.rows if str(row.cells[position] or "").strip() == text]
    return {
        "kind": "value",
        "table": table.number,
        "column": column.letter,
        "header": column.header,
        "text": text,
        "label": prop.label,
        "places": [_place(table, column, number) for number in rows[:5]],
        "count": len(rows),
        "options": [
            {
                "value": value,
                "label": prop.values[value],
                "likely": nearest == [value],
                "why": _NEAREST if value in nearest else NO_LABEL,
            }
            for value in ordered
        ],
    }


def _about_name(question: Question, ontology: Ontology) -> dict[str, Any]:
    name, candidates = question.name, question.candidates
    return {
        "kind": "name",
        "type": name.node_type,
        "label": ontology.nodes[name.node_type].label,
        "name": name.name,
        "places": [
            {"sheet": it.sheet.partition(":")[2], "row": it.row, "column": it.column.partition(" ")[0]}
            for it in question.places
        ],
        "options": [
            {
                "key": it.key,
                "name": it.name,
                "why": why_meant(it),
                "called": it.name if it.is_new else "",
                "score": round(it.score, 3),
                "places": list(it.places),
                "likely": is_likeliest(it, candidates),
            }
            for it in candidates
        ],
    }


def is_likeliest(candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether nothing else is as likely."""
    return all(candidate.score > other.score for other in candidates if other is not candidate)


def _property(table: LedgerTable, column: Column, ontology: Ontology) -> Property:
    assert table.mapping is not None  # only what is mapped has open values
    choice = chosen_in(table.mapping)[column.header]
    element = ontology.nodes.get(choice.element) or ontology.relationships[choice.element]
    return element.by_name[choice.prop]


def _nearest(prop: Property, text: str) -> list[str]:
    """The values that were likely meant."""
    try:
        return [of_values(prop).read(text)]
    except NotReadError as error:
        return list(_values_told(error.nearest, prop))


def _values_told(told: Sequence[str], prop: Property) -> Iterator[str]:
    for text in told:
        yield from (value for value in prop.values if text.endswith(f"({value})"))


def _place(table: LedgerTable, column: Column, row: int) -> dict[str, Any]:
    return {"sheet": table.table.sheet, "row": row, "column": column.letter}
