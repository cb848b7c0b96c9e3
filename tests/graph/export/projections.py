"""Projections that dialects are tested with: a sample with every difficulty in it, and large ones."""

from collections.abc import Sequence

from graph.export.projection import Attribute, Edge, ElementType, Header, Node, Projection, ValueType
from graph.selection.citing import Citation

NODE_ATTRIBUTES = (
    Attribute("type", "类型", ValueType.TEXT),
    Attribute("typeLabel", "类型名称", ValueType.TEXT),
    Attribute("key", "键", ValueType.TEXT),
    Attribute("aliases", "别名", ValueType.TEXT),
    Attribute("since", "始于", ValueType.TEXT),
    Attribute("until", "止于", ValueType.TEXT),
    Attribute("sources", "来源", ValueType.TEXT),
    Attribute("kind", "类别", ValueType.TEXT),
    Attribute("kindLabel", "类别名称", ValueType.TEXT),
    Attribute("floorArea", "面积", ValueType.DECIMAL),
    Attribute("newSector", "新兴领域", ValueType.BOOLEAN),
    Attribute("posts", "岗位", ValueType.INTEGER),
)
EDGE_ATTRIBUTES = (
    Attribute("type", "类型", ValueType.TEXT),
    Attribute("typeLabel", "类型名称", ValueType.TEXT),
    Attribute("derived", "推导", ValueType.BOOLEAN),
    Attribute("since", "始于", ValueType.TEXT),
    Attribute("until", "止于", ValueType.TEXT),
    Attribute("sources", "来源", ValueType.TEXT),
    Attribute("role", "角色", ValueType.TEXT),
    Attribute("members", "人数", ValueType.INTEGER),
    Attribute("patterns", "依据类型", ValueType.TEXT),
)
CITATION = Citation(
    'export(around: ["u1"], depth: 2)', "2021-06-30", "9f2c4e", ("大河网 <https://example.org/a?b=1&c=2>", "Report")
)
HEADER = Header(
    "zh",
    {
        "Community": ElementType("Community", "社区", "#4477aa"),
        "Unit": ElementType("Unit", "单位", "#ee6677"),
        "Venue": ElementType("Venue", "阵地", "#228833"),
    },
    {
        "PAIRED_WITH": ElementType("PAIRED_WITH", "结对", "#66ccee"),
        "LOCATED_IN": ElementType("LOCATED_IN", "位于", "#aa3377"),
        "CO_BUILDS_WITH": ElementType("CO_BUILDS_WITH", "共建", "#ccbb44"),
    },
    NODE_ATTRIBUTES,
    EDGE_ATTRIBUTES,
    CITATION,
)
NODES = [
    Node(
        "Q29tbXVuaXR5OmMx",
        "Community",
        "金昌社区",
        None,
        None,
        0.0,
        0.0,
        ("Community", "社区", "c1", "金昌; Jīnchāng", None, None, "report#P2", None, None, None, None, None),
    ),
    Node(
        "VW5pdDp1MQ",
        "Unit",
        '=1+1 <b>"A & B"</b>\n第二行',
        "2015-01-01",
        None,
        1.5,
        -2.25,
        ("Unit", "单位", "u1", None, "2015", None, "report#P3; other", "SCHOOL", "学校", None, True, 3),
    ),
    Node(
        "VW5pdDp1Mg",
        "Unit",
        "重庆银行，东区支行",
        "2018-03-01",
        "2021-12-31",
        None,
        None,
        ("Unit", "单位", "u2", None, "2018-03", "2021", "report", "ENTERPRISE", "企业", None, False, 0),
    ),
    Node(
        "VmVudWU6djE",
        "Venue",
        "𠮷野家😀",
        None,
        None,
        3.0,
        4.0,
        ("Venue", "阵地", "v1", None, None, None, "report#P5", None, None, 3300.5, None, None),
    ),
]
EDGES = [
    Edge(
        "TE9DQVRFRF9JTjox",
        "LOCATED_IN",
        "VmVudWU6djE",
        "VW5pdDp1MQ",
        1,
        None,
        None,
        ("LOCATED_IN", "位于", False, None, None, "report#P5", None, None, None),
    ),
    Edge(
        "UEFJUkVEX1dJVEg6MQ",
        "PAIRED_WITH",
        "VW5pdDp1MQ",
        "Q29tbXVuaXR5OmMx",
        1,
        "2018-01-01",
        "2018-12-31",
        ("PAIRED_WITH", "结对", False, "2018", "2018", "report#P2", "LEAD", 15, None),
    ),
    Edge(
        "UEFJUkVEX1dJVEg6Mg",
        "PAIRED_WITH",
        "VW5pdDp1MQ",
        "Q29tbXVuaXR5OmMx",
        1,
        "2020-05-01",
        None,
        ("PAIRED_WITH", "结对", False, "2020-05", None, "report#P2; other", None, None, None),
    ),
    Edge(
        "CO_BUILDS_WITH:VW5pdDp1MQ:Q29tbXVuaXR5OmMx",
        "CO_BUILDS_WITH",
        "VW5pdDp1MQ",
        "Q29tbXVuaXR5OmMx",
        2,
        "2018-01-01",
        None,
        ("CO_BUILDS_WITH", "共建", True, "2018", None, None, None, None, "PAIRED; JOINT_PROJECT"),
    ),
    Edge(
        "CO_BUILDS_WITH:VW5pdDp1Mg:Q29tbXVuaXR5OmMx",
        "CO_BUILDS_WITH",
        "VW5pdDp1Mg",
        "Q29tbXVuaXR5OmMx",
        1,
        None,
        "2021-12-31",
        ("CO_BUILDS_WITH", "共建", True, None, "2021", None, None, None, "REPORTS_IN"),
    ),
]


def projection(nodes: Sequence[Node] = NODES, edges: Sequence[Edge] = EDGES, header: Header = HEADER) -> Projection:
    """The sample, or parts of it, in batches of two."""
    return Projection(header, _batches(nodes), _batches(edges))


def placed_projection() -> Projection:
    """The sample with coordinates for every node, in two columns."""
    return projection([node._replace(x=9.0 * (number % 2), y=9.0 * number) for number, node in enumerate(NODES)])


def large_projection(nodes: int, edges: int) -> Projection:
    """A graph of so many nodes and edges, which are made while they are read."""

    def node(number: int) -> Node:
        citation = f"report#P{number % 9}"
        values = ("Unit", "单位", f"u{number}", None, "2015", None, citation, "SCHOOL", "学校", None, True, 3)
        return Node(f"n{number}", "Unit", f"第{number}小学", "2015-01-01", None, None, None, values)

    def edge(number: int) -> Edge:
        values = ("PAIRED_WITH", "结对", False, "2018", None, f"report#P{number % 9}", "LEAD", number % 50, None)
        ends = f"n{number % nodes}", f"n{number * 7 % nodes}"
        return Edge(f"e{number}", "PAIRED_WITH", *ends, 1, "2018-01-01", None, values)

    return Projection(
        HEADER,
        ([node(number) for number in range(start, min(start + 1_000, nodes))] for start in range(0, nodes, 1_000)),
        ([edge(number) for number in range(start, min(start + 1_000, edges))] for start in range(0, edges, 1_000)),
    )


def _batches(items: Sequence) -> list:
    return [items[start : start + 2] for start in range(0, len(items), 2)]
