"""What a report says in its own words, in Chinese and in English; what the ontology names is worded by its labels."""

from collections.abc import Mapping
from typing import Any

from graph.ontology.model import Connection, DerivedType, Element, Label, Ontology, Property

TEXTS: Mapping[str, Label] = {
    "report": Label("情况报告：{name}", "Report: {name}"),
    "day": Label("截至日期", "As of"),
    "all_time": Label("全部有记录的时间", "all recorded time"),
    "snapshot": Label("数据快照", "Snapshot"),
    "rule": Label(
        "本报告描述联系，不评价任何人或组织。所列为来源所载，未载明的不等于没有。",
        "This report describes ties and rates no person or organization. It lists what sources record; what they do "
        "not record need not be absent.",
    ),
    "marks": Label(
        "方括号内先是来源在文末的序号，后是在该来源中的位置，例如 [2, 正文] 指第 2 个来源的正文。",
        "In brackets stand the number of a source, as listed at the end, and the place in it: [2, p. 3] is page 3 of "
        "the second source.",
    ),
    "undated_holds": Label("没有日期的事实视为一直成立。", "Facts without dates are taken to hold at all times."),
    "facts": Label("基本情况", "At a glance"),
    "type": Label("类型", "Kind"),
    "period": Label("时间", "Period"),
    "since": Label("{since} 起", "since {since}"),
    "until": Label("至 {until}", "until {until}"),
    "between": Label("{since} 至 {until}", "{since} to {until}"),
    "undated": Label("未载明", "not stated"),
    "yes": Label("是", "yes"),
    "no": Label("否", "no"),
    "number": Label("序号", "No."),
    "name": Label("名称", "Name"),
    "details": Label("说明", "Details"),
    "sources": Label("出处", "Sources"),
    "weight": Label("依据数", "Evidence"),
    "patterns": Label("方式", "Ways"),
    "evidence": Label("依据：", "Evidence: "),
    "others": Label("其他参与方", "Other participants"),
    "none": Label("没有记录。", "Nothing is recorded."),
    "first": Label("共 {total} 条，以下为前 {shown} 条。", "The first {shown} of {total} are listed."),
    "all": Label("全部列出：", "To list all: "),
    "more": Label("另有 {count} 条", "and {count} more"),
    "separator": Label("；", "; "),
    "colon": Label("：", ": "),
    "through": Label("（{type}）", " ({type})"),
    "shares": Label("按{kind}统计", "By {kind}"),
    "unstated": Label("未载明", "not stated"),
    "indicators": Label("来源所述与图中所计", "Stated and counted"),
    "indicators_note": Label(
        "“所述”为来源陈述的数字，“所计”为图中可数的关系条数；图中已知的不一定是全部。",
        "“Stated” is the figure of a source; “counted” is the number of relationships known here, which need not be "
        "all.",
    ),
    "stated": Label("所述", "Stated"),
    "counted": Label("所计", "Counted"),
    "uncounted": Label("无对应计数", "nothing to count"),
    "dormant": Label("沉寂的联系", "Dormant ties"),
    "dormant_note": Label(
        "截至 {day}，所记录的最近起止日期早于 {months} 个月之前的联系；没有日期的不作判断。",
        "Ties whose latest recorded beginning or end lies more than {months} months before {day}. Those without any "
        "date are not judged.",
    ),
    "dormant_undated": Label(
        "未指定日期，所以不列沉寂的联系；用 --as-of 指定一天即可列出。",
        "No day is given, so dormant ties are not listed; --as-of gives one.",
    ),
    "dormant_none": Label("没有这样的联系。", "There are no such ties."),
    "partner": Label("对方", "With"),
    "last": Label("最近日期", "Latest date"),
    "network": Label("周围的网络", "The network around it"),
    "network_note": Label(
        "两层以内所记录的关系，共 {nodes} 个节点、{edges} 条关系；箭头指向关系所及的一方；粗圈为本报告的对象。",
        "Recorded relationships at most two steps away: {nodes} nodes, {edges} relationships. Arrows point to whom or "
        "what a relationship is with. The bold ring marks the subject of this report.",
    ),
    "omitted": Label("为清晰起见，另有 {count} 条关系未画出。", "Left out, to be legible: {count} relationships."),
    "timeline": Label("时间轴", "Timeline"),
    "timeline_note": Label(
        "箭头表示起止未载明；日期只载年或月的，按可能的最长时段画出。",
        "Arrows mark open ends. A date given as a year or month is drawn as the longest span it may mean.",
    ),
    "timeline_day": Label("竖线为 {day}。", "The vertical line is {day}."),
    "timeline_first": Label("仅画出最近的 {shown} 条，共 {total} 条。", "The latest {shown} of {total} are drawn."),
    "timeline_undated": Label("另有 {count} 条没有日期。", "Another {count} have no dates."),
    "references": Label("来源", "Sources"),
    "repeat": Label("如何复核", "How to repeat this"),
    "repeat_note": Label(
        "对同一快照，第一条命令写出同一份报告，第二条给出图中的网络；若有第三条，则列出沉寂的联系。"
        "数据不在默认存储时，每条命令加上 --store 及其地址。屏幕上的本页另附 GraphQL 查询，结果相同。",
        "On the same snapshot, the first command writes this report again, and the second gives the network of the "
        "picture. A third, where there is one, lists the dormant ties. Where the graph is not in the default store, "
        "add --store and its address to each. On a screen this page also has GraphQL queries, which give the same "
        "figures.",
    ),
    "variables": Label("查询变量", "Variables of the queries"),
    "query": Label("GraphQL 查询", "GraphQL queries"),
}


class Words:
    """The words of one language."""

    def __init__(self, language: str, ontology: Ontology) -> None:
        self.language = language
        self._ontology = ontology

    def __call__(self, text: str, /, **values: object) -> str:
        """A text, with values in it."""
        return self.label(TEXTS[text]).format(**values)

    def label(self, label: Label) -> str:
        """What a label says."""
        return label.in_language(self.language)

    def type(self, name: str) -> str:
        """A type of node or relationship."""
        known: Mapping[str, Element | DerivedType] = {
            **self._ontology.nodes,
            **self._ontology.relationships,
            **self._ontology.derived,
        }
        return self.label(known[name].label)

    def field(self, connection: Connection) -> str:
        """A connection, as its owner sees it."""
        return self.label(connection.label)

    def value(self, prop: Property, value: Any) -> str:
        """The value of a property."""
        if isinstance(value, bool):
            return self("yes" if value else "no")
        if isinstance(value, list):
            return self("separator").join(map(str, value))
        if isinstance(value, int | float):
            return number(value)
        return self.label(prop.values[value]) if value in prop.values else str(value)

    def kind(self, node: Mapping[str, Any]) -> str:
        """What kind a node is of; '' where none is stated or its type has none."""
        prop = self._ontology.nodes[node["__typename"]].by_name.get("kind")
        value = node.get("kind") or node.get(f"kindOf{node['__typename']}")
        return self.value(prop, value) if prop and value is not None else ""

    def period(self, held: Mapping[str, Any]) -> str:
        """Since when until when; '' where neither is stated."""
        since, until = held.get("since"), held.get("until")
        if since and until:
            return self("between", since=since, until=until) if since != until else str(since)
        if since or until:
            return self("since", since=since) if since else self("until", until=until)
        return ""


def number(value: float) -> str:
    """A number with marks between thousands, and no more decimals than it has."""
    return f"{value:,.10f}".rstrip("0").rstrip(".")
