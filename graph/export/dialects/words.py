"""What a workbook says of itself, in Chinese and in English."""

from collections.abc import Mapping

_ENGLISH = {
    "citation": "Citation",
    "query": "Query",
    "omitted": "Relationships to nodes left out by {bound}",
    "day": "As of",
    "snapshot": "Snapshot",
    "source": "Source",
    "sheet": "Sheet",
    "rows": "Rows",
    "cut": "Texts cut to fit a cell",
    "name": "Name",
    "node type": "Node type",
    "start": "First day",
    "end": "Last day",
    "x": "x",
    "y": "y",
    "id": "Id",
    "from": "From",
    "from type": "From: type",
    "to": "To",
    "to type": "To: type",
    "edge type": "Relationship type",
    "weight": "Weight",
    "from id": "From: id",
    "to id": "To: id",
}
_CHINESE = {
    "citation": "出处",
    "query": "查询",
    "omitted": "通向未收录节点的关系（{bound}）",
    "day": "基准日",
    "snapshot": "快照",
    "source": "来源",
    "sheet": "工作表",
    "rows": "行数",
    "cut": "因过长而截断的文本",
    "name": "名称",
    "node type": "节点类型",
    "start": "首日",
    "end": "末日",
    "x": "横坐标",
    "y": "纵坐标",
    "id": "标识",
    "from": "起点",
    "from type": "起点类型",
    "to": "终点",
    "to type": "终点类型",
    "edge type": "关系类型",
    "weight": "权重",
    "from id": "起点标识",
    "to id": "终点标识",
}


def words_of(language: str) -> Mapping[str, str]:
    """The words of a language, zh or en."""
    return _CHINESE if language == "zh" else _ENGLISH
