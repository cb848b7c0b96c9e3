"""`where`: each case names the keys that are found, in the order of keys."""

import pytest

UNITS = [
    ('{name: {eq: "alpha works"}}', ["u4"]),
    ('{name: {eq: "ＡＬＰＨＡ　ＷＯＲＫＳ"}}', ["u4"]),
    ('{name: {ne: "alpha works"}}', ["u1", "u2", "u3", "u5"]),
    ('{name: {contains: "银行"}}', ["u2"]),
    ('{name: {contains: ""}}', ["u1", "u2", "u3", "u4", "u5"]),
    ('{name: {startsWith: "ALPHA"}}', ["u4"]),
    ('{name: {endsWith: "学"}}', ["u1"]),
    ('{name: {in: ["长安医院", "阿尔法"]}}', ["u3", "u5"]),
    ('{name: {in: "长安医院"}}', ["u3"]),
    ("{name: {in: []}}", []),
    ('{name: {lt: "钱"}}', ["u2", "u3", "u4", "u5"]),
    ('{aliases: {contains: "alpha"}}', ["u5"]),
    ('{aliases: {eq: "alpha CO"}}', ["u5"]),
    ("{aliases: {isNull: true}}", ["u2", "u3", "u4"]),
    ("{kind: {eq: ENTERPRISE}}", ["u2", "u4"]),
    ("{kind: {ne: ENTERPRISE}}", ["u1", "u3", "u5"]),
    ("{kind: {in: [SCHOOL, HOSPITAL]}}", ["u1", "u3"]),
    ('{key: {notIn: ["u1", "u3", "nobody"]}}', ["u2", "u4", "u5"]),
    ("{kind: {notIn: [SCHOOL]}}", ["u2", "u3", "u4", "u5"]),
    ("{kind: {notIn: []}}", ["u1", "u2", "u3", "u4", "u5"]),
    ('{since: {notIn: ["2015"]}}', ["u1", "u3", "u4", "u5"]),
    ("{pairedWith: {some: {node: {type: {notIn: [COMMUNITY]}}}}}", ["u4"]),
    ("{pairedWith: {some: {node: {partyOrganization: {}}}}}", ["u4"]),
    ('{pairedWith: {some: {node: {community: {name: {contains: "安飞"}}}}}}', ["u3"]),
    ("{pairedWith: {some: {node: {community: {demonstrationSite: {isNull: false}}}}}}", ["u1", "u2", "u3"]),
    ("{pairedWith: {all: {node: {community: {pairedBy: {some: {}}}}}}}", ["u1", "u2", "u3", "u5"]),
    ("{pairedWith: {some: {node: {NOT: {community: {}}}}}}", ["u4"]),
    ('{pairedWith: {some: {node: {OR: [{partyOrganization: {}}, {key: {eq: "c2"}}]}}}}', ["u3", "u4"]),
    ("{kind: {isNull: true}}", ["u5"]),
    ("{kind: {isNull: false}}", ["u1", "u2", "u3", "u4"]),
    ("{NOT: {kind: {eq: ENTERPRISE}}}", ["u1", "u3", "u5"]),
    ("{NOT: {NOT: {kind: {eq: ENTERPRISE}}}}", ["u2", "u4"]),
    ("{newSector: {eq: true}}", ["u2", "u4"]),
    ("{newSector: {eq: false}}", ["u3"]),
    ("{newSector: {ne: true}}", ["u1", "u3", "u5"]),
    ('{key: {in: ["u1", "u3", "x"]}}', ["u1", "u3"]),
    ('{key: {gt: "u3"}}', ["u4", "u5"]),
    ('{creditCode: {startsWith: "91"}}', ["u2"]),
    ('{since: {eq: "2015"}}', ["u2"]),
    ('{since: {lt: "2015"}}', ["u1"]),
    ('{since: {lte: "2015"}}', ["u1", "u2"]),
    ('{since: {gt: "2015"}}', ["u4"]),
    ('{since: {gte: "2015-01-01"}}', ["u2", "u4"]),
    ('{since: {gte: "2015-01-02"}}', ["u4"]),
    ('{since: {in: ["1999-09", "2018"]}}', ["u1", "u4"]),
    ('{since: {ne: "2015"}}', ["u1", "u3", "u4", "u5"]),
    ("{kind: {eq: ENTERPRISE}, newSector: {eq: false}}", []),
    ('{OR: [{key: {eq: "u1"}}, {kind: {eq: HOSPITAL}}]}', ["u1", "u3"]),
    ("{OR: []}", []),
    ("{AND: []}", ["u1", "u2", "u3", "u4", "u5"]),
    ('{AND: [{kind: {eq: ENTERPRISE}}, {name: {contains: "a"}}]}', ["u4"]),
    ("{pairedWith: {some: {}}}", ["u1", "u2", "u3", "u4"]),
    ("{pairedWith: {none: {}}}", ["u5"]),
    ("{pairedWith: {single: {}}}", ["u1", "u3", "u4"]),
    ('{pairedWith: {all: {node: {key: {eq: "c1"}}}}}', ["u1", "u2", "u5"]),
    ("{pairedWith: {some: {node: {type: {in: [PARTY_ORGANIZATION]}}}}}", ["u4"]),
    ("{pairedWith: {some: {node: {type: {ne: PARTY_ORGANIZATION}}}}}", ["u1", "u2", "u3"]),
    ('{pairedWith: {some: {edge: {since: {lt: "2019"}}}}}', ["u2"]),
    ('{pairedWith: {some: {OR: [{edge: {since: {isNull: true}}}, {node: {key: {eq: "o2"}}}]}}}', ["u3", "u4"]),
    ("{reportsInTo: {some: {edge: {members: {gte: 15}}}}}", ["u2"]),
    ("{participatesIn: {some: {edge: {role: {eq: LEAD}}}}}", ["u3"]),
    ('{coBuildsWith: {some: {node: {key: {eq: "c3"}}}}}', ["u3", "u4"]),
    ("{coBuildsWith: {some: {edge: {weight: {gte: 2}}}}}", ["u1", "u2", "u3"]),
    ("{coBuildsWith: {some: {edge: {weight: {gte: 3}}}}}", ["u2"]),
    ("{coBuildsWith: {single: {}}}", ["u1", "u2", "u4"]),
    ("{coBuildsWith: {count: {eq: 1}}}", ["u1", "u2", "u4"]),
    ("{coBuildsWith: {count: {eq: 1, where: {edge: {weight: {gte: 3}}}}}}", ["u2"]),
    ("{pairedWith: {count: {eq: 0}}}", ["u5"]),
    ("{pairedWith: {count: {gte: 2}}}", ["u2"]),
    ("{pairedWith: {count: {gt: -1}}}", ["u1", "u2", "u3", "u4", "u5"]),
    ("{coBuildsWith: {count: {gt: -1}}}", ["u1", "u2", "u3", "u4", "u5"]),
    ("{pairedWith: {count: {gt: 0, lt: 2}}}", ["u1", "u3", "u4"]),
    ("{pairedWith: {count: {ne: 1}}}", ["u2", "u5"]),
    ("{pairedWith: {count: {notIn: [0, 2]}}}", ["u1", "u3", "u4"]),
    ("{pairedWith: {count: {eq: 1, where: {edge: {until: {isNull: false}}}}}}", ["u2"]),
    ("{pairedWith: {count: {eq: 1, where: {node: {community: {pairedBy: {count: {gte: 3}}}}}}}}", ["u1"]),
    ("{coBuildsWith: {some: {node: {pairedBy: {some: {node: {unit: {kind: {eq: SCHOOL}}}}}}}}}", ["u1", "u2"]),
]


@pytest.mark.parametrize(("where", "keys"), UNITS, ids=[where for where, _ in UNITS])
async def test_units(ask_small, where, keys):
    data = await ask_small(f"{{ units(where: {where}) {{ totalCount nodes {{ key }} }} }}")
    assert data["units"] == {"totalCount": len(keys), "nodes": [{"key": key} for key in keys]}


# The number by which rows are ordered is at hand where a condition asks for it.
ORDERED = [
    ("some: {}", ["u2", "u1", "u3", "u4"]),
    ("none: {}", ["u5"]),
    ("single: {}", ["u1", "u3", "u4"]),
    ("count: {gt: 0}", ["u2", "u1", "u3", "u4"]),
    ("count: {gt: -1}", ["u2", "u1", "u3", "u4", "u5"]),
    ("count: {lt: 2}", ["u1", "u3", "u4", "u5"]),
]


@pytest.mark.parametrize(("quantified", "keys"), ORDERED)
async def test_rows_are_asked_for_by_the_number_that_orders_them(ask_small, quantified, keys):
    order = "orderBy: [{pairedWith: {count: DESC}}, {key: ASC}]"
    data = await ask_small(
        f"{{ units(where: {{pairedWith: {{{quantified}}}}}, {order}) {{ totalCount nodes {{ key }} }} }}"
    )
    assert data["units"] == {"totalCount": len(keys), "nodes": [{"key": key} for key in keys]}


OTHERS = [
    ("venues", "{floorArea: {gt: 3300}}", ["v1"]),
    ("venues", "{floorArea: {lte: 3300.5}}", ["v1"]),
    ("indicators", "{value: {eq: 0.0525}}", ["i2"]),
    ("indicators", '{period: {lt: "2020-02"}}', ["i1"]),
    ("communities", '{until: {lte: "2020"}}', ["c2"]),
    ("communities", '{until: {gt: "2020-06"}}', []),
    ("communities", "{demonstrationSite: {isNull: true}}", ["c3", "c4"]),
    ("communities", '{name: {contains: "a区"}}', ["c4"]),
    (
        "communities",
        '{createdAt: {gte: "2026-01-01T08:00:00+08:00"}, updatedAt: {lt: "2026-01-01T00:00:01Z"}}',
        ["c1", "c2", "c3", "c4"],
    ),
    ("communities", "{pairedBy: {none: {}}, participatesIn: {none: {}}}", ["c4"]),
    ("communities", "{coBuilders: {none: {}}}", ["c4"]),
    ("sources", '{url: {startsWith: "https://example.org"}}', ["article"]),
    ("sources", '{published: {eq: "2021-02-28"}}', []),
    ("sources", '{published: {eq: "2021"}}', ["article"]),
    ("areas", "{located: {some: {node: {type: {eq: VENUE}}}}}", ["street"]),
]


@pytest.mark.parametrize(("field", "where", "keys"), OTHERS, ids=[f"{field} {where}" for field, where, _ in OTHERS])
async def test_others(ask_small, field, where, keys):
    data = await ask_small(f"{{ {field}(where: {where}) {{ totalCount nodes {{ key }} }} }}")
    assert data[field] == {"totalCount": len(keys), "nodes": [{"key": key} for key in keys]}


async def test_operands_and_whole_conditions_by_variable(ask_small):
    query = """query($where: UnitWhere, $text: String, $none: String, $kind: UnitKind) {
        whole: units(where: $where) { nodes { key } }
        part: units(where: {name: {contains: $text, eq: $none}, kind: {eq: $kind}}) { nodes { key } } }"""
    data = await ask_small(query, {"where": {"OR": [{"key": {"eq": "u5"}}]}, "text": "Ａ", "kind": "ENTERPRISE"})
    assert data == {"whole": {"nodes": [{"key": "u5"}]}, "part": {"nodes": [{"key": "u4"}]}}


async def test_one_plan_answers_another_value_of_the_same_variable(ask_small):
    query = "query($days: [PartialDate!]) { units(where: {since: {in: $days}}) { nodes { key } } }"
    assert await ask_small(query, {"days": ["2015"]}) == {"units": {"nodes": [{"key": "u2"}]}}
    assert await ask_small(query, {"days": ["2018", "1999"]}) == {"units": {"nodes": [{"key": "u1"}, {"key": "u4"}]}}


async def test_a_variable_that_is_not_given_asks_nothing(ask_small):
    query = (
        "query($name: String, $where: UnitWhere!) { units(where: {name: {eq: $name}, AND: [$where]}) { totalCount } }"
    )
    assert await ask_small("query($n: String) { units(where: {name: {eq: $n}}) { totalCount } }") == {
        "units": {"totalCount": 5}
    }
    assert await ask_small(query, {"where": {"key": {"eq": "u1"}}}) == {"units": {"totalCount": 1}}


@pytest.mark.parametrize(("missing", "keys"), [(True, []), (False, ["street"])])
async def test_that_a_type_is_missing_may_be_asked_by_variable(ask_small, missing, keys):
    query = "query($no: Boolean) { areas(where: {located: {some: {node: {type: {isNull: $no}}}}}) { nodes { key } } }"
    assert await ask_small(query, {"no": missing}) == {"areas": {"nodes": [{"key": key} for key in keys]}}
