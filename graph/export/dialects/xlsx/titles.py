"""The titles that a workbook itself has, of columns and of the rows of its first sheet, in Chinese and in English."""

from collections.abc import Mapping

from graph.ontology.model import Label

_TITLES = {
    # The first sheet.
    "citation": Label("出处", "Citation"),
    "query": Label("查询", "Query"),
    "omitted": Label("通向未收录节点的关系（{bound}）", "Relationships to nodes left out by {bound}"),
    "day": Label("基准日", "As of"),
    "snapshot": Label("快照", "Snapshot"),
    "source": Label("来源", "Source"),
    "truncated": Label("因过长而截断的文本", "Texts cut to fit a cell"),
    "sheet": Label("工作表", "Sheet"),
    "rows": Label("行数", "Rows"),
    # Columns of nodes, and of edges.
    "name": Label("名称", "Name"),
    "node type": Label("节点类型", "Node type"),
    "x": Label("横坐标", "x"),
    "y": Label("纵坐标", "y"),
    "from": Label("起点", "From"),
    "from type": Label("起点类型", "From: type"),
    "to": Label("终点", "To"),
    "to type": Label("终点类型", "To: type"),
    "relationship type": Label("关系类型", "Relationship type"),
    "weight": Label("权重", "Weight"),
    "start": Label("首日", "First day"),
    "end": Label("末日", "Last day"),
    "id": Label("标识", "Id"),
    "from id": Label("起点标识", "From: id"),
    "to id": Label("终点标识", "To: id"),
}


def titles_in(language: str) -> Mapping[str, str]:
    """The titles in a language, zh or en, by the names that the code has for them."""
    return {name: label.in_language(language) for name, label in _TITLES.items()}
