"""What the sample cites, as answers show it: the citations to expect.

>>> article("P1")[0]["locator"]
'P1'
"""

from typing import Any

ARTICLE = "zhengdong-party-building"
ANFEI = "dahe-anfei-agreements"
JINCHANG = "people-jinchang-agreement"
MINGHU = "daxiang-minghu-agreements"
PUTIAN = "zhengzhou-daily-putian"

_TITLES = {
    ARTICLE: "坚持党建引领 深化共驻共建 郑东新区全面提升基层党建水平",
    "china-division": "china-division 2.7.0",
    "zhengdong-streets": "本样本编制的郑东新区街道对照",
    ANFEI: "郑州经开区教文体局两个党支部与安飞社区党支部签订共建协议（主题）",
    JINCHANG: "金昌社区与钱学森小学党支部签订“党建+治理”协议（主题）",
    MINGHU: "明湖办事处与12家单位签订共建协议（主题）",
    PUTIAN: "圃田乡的物业联合党支部与“红色物业”（主题）",
}


def cited(source: str, locator: str) -> dict[str, Any]:
    """One citation."""
    return {"locator": locator, "source": {"key": source, "title": _TITLES[source]}}


def article(*paragraphs: str) -> list[dict[str, Any]]:
    """The article, at these paragraphs."""
    return [cited(ARTICLE, paragraph) for paragraph in paragraphs]


def division(code: str) -> list[dict[str, Any]]:
    """The data set of statistics codes, at this code."""
    return [cited("china-division", code)]


def report(source: str) -> list[dict[str, Any]]:
    """A report, which is cited as a whole."""
    return [cited(source, "正文")]


def names(connection: dict[str, Any]) -> list[str]:
    """The names of a connection's nodes."""
    return [node["name"] for node in connection["nodes"]]


def figures(connection: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The values of a connection's indicators, each with its unit and what else was asked for."""
    return [
        tuple(node[name] for name in ("value", "unit", "qualifier") if name in node) for node in connection["nodes"]
    ]
