"""An analysis as a workbook for people: what it is and how to get it again, its rows in words, and what they rest on.

The sheets are 说明 (About), 结果 (Result), where rows are groups of nodes also 成员 (Members), and where they rest on
relationships 关系 (Relationships). Rows have numbers, by which the sheets refer to each other. It is for reading, and
is not loaded.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from graph.analysis.catalog import Analysis
from graph.analysis.graph import Graph
from graph.analysis.plain_objects import FieldType, PlainObject, field_types
from graph.datatypes.text import xml_safe
from graph.export.dialects.xlsx.cells import Cell, citations_cell, labels_of
from graph.export.dialects.xlsx.sheet import Look
from graph.export.dialects.xlsx.workbook import Sheets, describe, new_workbook
from graph.export.record_citations import record_citations
from graph.ontology.entity import KIND
from graph.ontology.model import Label, Ontology
from graph.plan.identity import parse_id
from graph.stores.store import Store

ABOUT, RESULT = Label("说明", "About"), Label("结果", "Result")
MEMBERS, RELATIONSHIPS = Label("成员", "Members"), Label("关系", "Relationships")

FIELD_LABELS = {
    "node": Label("节点", "Node"),
    "source": Label("一方", "One end"),
    "target": Label("另一方", "Other end"),
    "indicator": Label("指标", "Indicator"),
    "value": Label("值", "Value"),
    "number": Label("编号", "Number"),
    "members": Label("成员", "Members"),
    "subjects": Label("所指节点", "Subjects"),
    "inside": Label("内部联系", "Ties inside"),
    "outside": Label("外部联系", "Ties to others"),
    "pieces": Label("断开后各部分的节点数", "Nodes of the pieces"),
    "weight": Label("共有数", "Shared"),
    "by": Label("所据关系数", "Relationships"),
    "edges": Label("所据关系数", "Relationships"),
    "first": Label("最早", "First"),
    "last": Label("最近", "Last"),
    "visits": Label("到访次数", "Visits"),
    "visitors": Label("到访单位数", "Visitors"),
    "field": Label("字段", "Field"),
    "qualifier": Label("限定", "Qualifier"),
    "stated": Label("所述", "Stated"),
    "upper": Label("上限", "Upper end"),
    "counted": Label("所计", "Counted"),
}
"""What the fields of rows are called."""

_TITLES = {
    "row": Label("行", "Row"),
    "name": Label("名称", "Name"),
    "type": Label("节点类型", "Type"),
    "kind": Label("类别", "Kind"),
    "key": Label("键", "Key"),
    "relationship": Label("关系", "Relationship"),
    "from": Label("起点", "From"),
    "to": Label("终点", "To"),
    "since": Label("始于", "Since"),
    "until": Label("止于", "Until"),
    "record": Label("记录", "Record"),
    "sources": Label("来源", "Sources"),
}
_ABOUT = {
    "analysis": Label("分析", "Analysis"),
    "meaning": Label("含义", "What it tells"),
    "method": Label("方法", "Method"),
    "rule": Label("规则", "Rule"),
    "rows": Label("行数", "Rows"),
    "query": Label("查询", "Query"),
    "omitted": Label("未收录的关系", "Relationships left out"),
    "asOf": Label("基准日", "As of"),
    "asKnownAt": Label("所知截至修订", "As known at"),
    "snapshot": Label("快照", "Snapshot"),
    "command": Label("命令", "Command"),
    "source": Label("来源", "Source"),
}
_NOTE = Label(
    "分析描述联系，不评价任何人。本工作簿供阅读，不载回；要改数据，请用 gongjian export xlsx。",
    "An analysis describes ties, and rates nobody. This workbook is for reading; to change data, use"
    " gongjian export xlsx.",
)
_JOINED, _OF = Label("、", ", "), Label("{field}：{part}", "{field}: {part}")


@dataclass(frozen=True)
class AnalysisWorkbook:
    """What the workbook of one result needs to know; `citations` are those of records by their ids."""

    analysis: Analysis
    graph: Graph
    ontology: Ontology
    citations: Mapping[str, Sequence[Sequence[str]]]
    language: str

    def content(self, result: PlainObject) -> bytes:
        """The file; `result` is as the command writes it as JSON."""
        with TemporaryDirectory(prefix="gongjian-") as folder:
            path = Path(folder) / "analysis.xlsx"
            with new_workbook(path) as workbook:
                describe(workbook, f"{result['command']} | {result['snapshot']}")
                self._write(Sheets(workbook), result)
            return path.read_bytes()

    def _write(self, sheets: Sheets, result: PlainObject) -> None:
        about = sheets.add(self._word(ABOUT), ())
        for row in self._about(result):
            about.write(row)
        fields = field_types(self.analysis.row_type)
        self._fill(sheets, RESULT, self._titles(fields), self._rows(fields, result["rows"]))
        if FieldType.NODES in fields.values():
            titles = [
                ("row", True),
                ("name", False),
                ("type", False),
                ("kind", False),
                ("key", False),
                ("sources", False),
            ]
            self._fill(sheets, MEMBERS, self._looks(titles), self._members(fields, result["rows"]))
        if FieldType.EDGES in fields.values():
            names = ("relationship", "from", "to", "since", "until", "record", "sources")
            titles = [("row", True), *((name, False) for name in names)]
            self._fill(sheets, RELATIONSHIPS, self._looks(titles), self._edges(fields, result["rows"]))
        for sheet in sheets.visible:
            sheet.finish()

    def _fill(self, sheets: Sheets, label: Label, looks: Sequence[Look], rows: Iterator[list[Cell]]) -> None:
        sheet = sheets.add(self._word(label), looks)
        for row in rows:
            if sheet.full:
                sheet = sheets.add(self._word(label), looks)
            sheet.write(row)

    def _about(self, result: PlainObject) -> Iterator[tuple[Cell, ...]]:
        titles = {name: self._word(label) for name, label in _ABOUT.items()}
        yield (self._word(_NOTE),)
        yield ()
        yield titles["analysis"], self.analysis.name
        yield titles["meaning"], self._word(self.analysis.label)
        yield titles["method"], result["method"]
        if result["rule"]:
            chinese, english = result["rule"].splitlines()
            yield titles["rule"], self._word(Label(chinese, english))
        labels = {parameter.name: self._word(parameter.label) for parameter in self.analysis.parameters}
        yield from ((labels.get(it["name"], it["name"]), it["value"]) for it in result["parameters"])
        yield from ((it["name"], it["value"]) for it in result["figures"])
        yield titles["rows"], f"{len(result['rows'])} / {result['totalCount']}"
        for name in ("query", "omitted", "asOf", "asKnownAt", "snapshot", "command"):
            if result[name]:
                yield titles[name], result[name]
        yield from ((titles["source"], source) for source in result["sources"])

    def _titles(self, fields: Mapping[str, FieldType]) -> list[Look]:
        looks = self._looks([("row", True)])
        for name, field_type in fields.items():
            title = self._word(FIELD_LABELS[name])
            of_numbers = field_type not in {FieldType.NODE, FieldType.NODES, FieldType.TEXT}
            looks.append(Look(title, of_numbers=of_numbers))
            if field_type is FieldType.NODE:
                looks += [
                    Look(self._word(_OF).format(field=title, part=look.title))
                    for look in self._looks([("type", False), ("kind", False), ("key", False)])
                ]
        return [*looks, *self._looks([("sources", False)])]

    def _looks(self, titles: list[tuple[str, bool]]) -> list[Look]:
        return [Look(self._word(_TITLES[name]), of_numbers=of_numbers) for name, of_numbers in titles]

    def _rows(self, fields: Mapping[str, FieldType], rows: list[PlainObject]) -> Iterator[list[Cell]]:
        for number, row in enumerate(rows, 1):
            cells: list[Cell] = [number]
            for name, field_type in fields.items():
                cells += self._cells(field_type, row[name])
            yield [*cells, self._sources(self._resting_on(fields, row))]

    def _cells(self, field_type: FieldType, value: Any) -> list[Cell]:
        match field_type:
            case FieldType.NODE:
                return self._node(value)
            case FieldType.NODES:
                return [xml_safe(self._word(_JOINED).join(node["name"] for node in value)) or None]
            case FieldType.EDGES:
                return [len(value)]
            case FieldType.INTEGERS:
                return [", ".join(map(str, value))]
            case FieldType.TEXT:
                return [xml_safe(value) or None]
            case _:
                return [value]

    def _node(self, node: PlainObject) -> list[Cell]:
        node_type = self.ontology.nodes[node["type"]]
        kind = node["kind"]
        if kind is not None and KIND in node_type.by_name:
            kind = labels_of(node_type.by_name[KIND], self.language).get(kind, kind)
        return [xml_safe(node["name"]), self._word(node_type.label), kind, node["key"]]

    def _resting_on(self, fields: Mapping[str, FieldType], row: PlainObject) -> list[str]:
        """The ids of what a row rests on: its relationships, and without any its nodes."""
        edges = [identity for name, of_type in fields.items() if of_type is FieldType.EDGES for identity in row[name]]
        return edges or [row[name]["id"] for name, of_type in fields.items() if of_type is FieldType.NODE]

    def _members(self, fields: Mapping[str, FieldType], rows: list[PlainObject]) -> Iterator[list[Cell]]:
        names = [name for name, field_type in fields.items() if field_type is FieldType.NODES]
        for number, row in enumerate(rows, 1):
            for node in (it for name in names for it in row[name]):
                yield [number, *self._node(node), self._sources([node["id"]])]

    def _edges(self, fields: Mapping[str, FieldType], rows: list[PlainObject]) -> Iterator[list[Cell]]:
        names = [name for name, field_type in fields.items() if field_type is FieldType.EDGES]
        by_id = {edge.id: edge for edge in self.graph.edges}
        labels = {it.name: self._word(it.label) for it in self.ontology.all_relationships}
        for number, row in enumerate(rows, 1):
            for edge in (by_id[identity] for name in names for identity in row[name]):
                ends = (xml_safe(self.graph.by_id[end].name) for end in (edge.source, edge.target))
                record = None if edge.derived else ":".join(parse_id(edge.id))
                yield [number, labels[edge.type], *ends, edge.since, edge.until, record, self._sources([edge.id])]

    def _sources(self, identities: list[str]) -> Cell:
        every = (tuple(citation) for identity in identities for citation in self.citations.get(identity, ()))
        return citations_cell(dict.fromkeys(every))

    def _word(self, label: Label) -> str:
        return label.in_language(self.language)


async def citations_of_rows(
    state: Store, analysis: Analysis, graph: Graph, rows: list[PlainObject]
) -> Mapping[str, Sequence[Sequence[str]]]:
    """The citations of the nodes and relationships in rows, by their ids; raises StoreError."""
    fields = field_types(analysis.row_type)
    of_type = {it: [name for name, field_type in fields.items() if field_type is it] for it in FieldType}
    nodes = {row[name]["id"] for row in rows for name in of_type[FieldType.NODE]}
    nodes |= {node["id"] for row in rows for name in of_type[FieldType.NODES] for node in row[name]}
    ids = {identity for row in rows for name in of_type[FieldType.EDGES] for identity in row[name]}
    edges = [edge for edge in graph.edges if edge.id in ids]
    nodes |= {end for edge in edges for end in (edge.source, edge.target)}
    return await record_citations(state, nodes, {edge.type for edge in edges}) if nodes else {}
