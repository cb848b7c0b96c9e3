"""The wording of a report in Chinese and in English; what the ontology names is worded by the ontology's labels."""

import unicodedata
from collections.abc import Iterable, Mapping

from graph.datatypes.base import Stored
from graph.ontology.entity import KIND
from graph.ontology.model import Connection, DerivedType, Element, Label, Ontology, Property
from graph.report.findings import Node, Period

TEXTS: Mapping[str, Label] = {
    "report": Label("情况报告：{name}", "Report: {name}"),
    "day": Label("截至日期", "As of"),
    "known": Label("所知截至修订", "As known at"),
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
    "name": Label("名称", "Name"),
    "details": Label("说明", "Details"),
    "sources": Label("出处", "Sources"),
    "weight": Label("强度", "Strength"),
    "weight_note": Label(
        "强度即不同事实的数目，无论经由多少角色、记录或代表。",
        "Strength is the number of distinct facts, however many roles, rows or representatives lead to each.",
    ),
    "patterns": Label("方式", "Ways"),
    "weak_only": Label("仅{patterns}", "{patterns} only"),
    "weak_note": Label(
        "所列之中，仅凭{patterns}的有 {count} 个，这样的联系较弱。",
        "Weaker ties among those listed, by {patterns} only: {count}.",
    ),
    "others": Label("其他参与方", "Other participants"),
    "none": Label("没有记录。", "Nothing is recorded."),
    "first": Label("共 {total} 条，以下为前 {count} 条。", "The first {count} of {total} are listed."),
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
    "timeline_first": Label("仅画出最近的 {count} 条，共 {total} 条。", "The latest {count} of {total} are drawn."),
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


class Wording:
    """The wording of one language, zh or en."""

    def __init__(self, language: str, ontology: Ontology) -> None:
        self._language = language
        self._ontology = ontology
        self._types: Mapping[str, Element | DerivedType] = {
            **ontology.nodes,
            **ontology.relationships,
            **ontology.derived,
        }

    def __call__(self, name: str, /, **values: object) -> str:
        """The text of that name in TEXTS, with values in its places."""
        return self.label(TEXTS[name]).format(**values)

    def label(self, label: Label) -> str:
        """A label of the ontology."""
        return label.in_language(self._language)

    def type(self, name: str) -> str:
        """The label of a node type or relationship type."""
        return self.label(self._types[name].label)

    def connection(self, connection: Connection) -> str:
        """What a node calls those at the other end of a connection: paired units."""
        return self.label(connection.label)

    def value(self, prop: Property, value: Stored) -> str:
        """The value of a property: a value of an enumeration by its label, several values in one text."""
        if isinstance(value, bool):
            return self("yes" if value else "no")
        if isinstance(value, list):
            return self.join(value)
        if isinstance(value, int | float):
            return number(value)
        if isinstance(value, str) and value in prop.values:
            return self.label(prop.values[value])
        return str(value)

    def label_in_sentence(self, label: Label) -> str:
        """A label as it stands within a sentence: small at its beginning, unless that is an abbreviation."""
        text = self.label(label)
        return text[:1].lower() + text[1:] if text[1:2].islower() else text

    def join(self, texts: Iterable[str]) -> str:
        """The members of a list in one line."""
        return self("separator").join(texts)

    def kind(self, node: Node) -> str:
        """The kind of a node; '' where none is stated, or nodes of its type have none."""
        prop = self._ontology.nodes[node.node_type].by_name.get(KIND)
        return self.value(prop, node.kind) if prop and node.kind is not None else ""

    def period(self, period: Period) -> str:
        """A period in one line; '' where neither date is stated."""
        since, until = period.since, period.until
        if since and until:
            return self("between", since=since, until=until) if since != until else since
        if since or until:
            return self("since", since=since) if since else self("until", until=until)
        return ""


def number(value: float) -> str:
    """A number with commas between thousands, and with no more decimals than it has.

    >>> number(1234567), number(0.50)
    ('1,234,567', '0.5')
    """
    return f"{value:,.10f}".rstrip("0").rstrip(".")


def text_width(text: str) -> int:
    """How many half-width characters wide a text is: a Chinese character is two of them.

    Characters whose width depends on the font, such as quotation marks, count as wide: so no text is wider than that.
    """
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def shortened(text: str, maximum_width: int) -> str:
    """A text that is cut, if it is wider than so many half-width characters, and then ends in …"""
    if text_width(text) <= maximum_width:
        return text
    # One less, for the sign that it was cut.
    while text_width(text) > maximum_width - 1:
        text = text[:-1]
    return text + "…"
