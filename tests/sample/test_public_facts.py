"""The agreements of facts A to D, and the communities that the facts hang on."""

from tests.sample.citing import ANFEI, JINCHANG, MINGHU, PUTIAN, article, cited, division, figures, report

# A: two branches of one unit, each with an agreement of its own


async def test_each_branch_of_one_unit_signed_an_agreement_on_one_day(ask):
    data = await ask("""{ unit(key: "zhengzhou-jingkai-education-bureau") {
        name kind pairedWith { totalCount } organizations(orderBy: [{node: {key: ASC}}]) { nodes { name pairedWith {
        edges { since until agreement sources { locator source { key title } } node { key name } } } } } } }""")
    unit = data["unit"]
    assert (unit["name"], unit["kind"], unit["pairedWith"]) == ("郑州经开区教文体局", "GOVERNMENT", {"totalCount": 0})
    agreement = {
        "since": "2019-06-18",
        "until": None,
        "agreement": "区域化党建暨共驻共建协议书",
        "sources": report(ANFEI),
        "node": {"key": "anfei-community-branch", "name": "安飞社区党支部"},
    }
    assert unit["organizations"]["nodes"] == [
        {"name": f"郑州经开区教文体局{branch}党支部", "pairedWith": {"edges": [agreement]}}
        for branch in ("第一", "第二")
    ]


async def test_the_branch_of_the_community_stands_for_it_and_leads_nothing(ask):
    data = await ask("""{ partyOrganization(key: "anfei-community-branch") {
        name kind leads { totalCount } participatesIn { totalCount }
        organizationOf { edges { sources { locator source { key title } } node { name } } } } }""")
    assert data["partyOrganization"] == {
        "name": "安飞社区党支部",
        "kind": "BRANCH",
        "leads": {"totalCount": 0},
        "participatesIn": {"totalCount": 0},
        "organizationOf": {"edges": [{"sources": report(ANFEI), "node": {"name": "安飞社区"}}]},
    }


async def co_builders(ask, community):
    """The co-builders of a community, each with the pairings in its evidence: since when and by which source."""
    data = await ask(f"""{{ community(key: "{community}") {{ coBuilders {{ totalCount edges {{ weight since until
        node {{ name }} evidence {{ pattern
            hops {{ relationship {{ type since sources {{ locator source {{ key title }} }} }} }} }} }} }} }} }}""")
    edges = data["community"]["coBuilders"]["edges"]
    assert data["community"]["coBuilders"]["totalCount"] == len(edges)
    return [
        (
            edge["node"]["name"],
            edge["weight"],
            edge["since"],
            edge["until"],
            [
                (piece["pattern"], walked["since"], walked["sources"])
                for piece in edge["evidence"]
                for walked in (hop["relationship"] for hop in piece["hops"])
                if walked["type"] == "PAIRED_WITH"
            ],
        )
        for edge in edges
    ]


async def test_anfei_has_one_co_builder_by_two_agreements(ask):
    agreement = ("PAIRED", "2019-06-18", report(ANFEI))
    assert await co_builders(ask, "410171560006") == [
        ("郑州经开区教文体局", 2, "2019-06-18", None, [agreement, agreement])
    ]


# B: the model case


async def test_the_branch_of_the_school_is_paired_with_that_of_the_community(ask):
    data = await ask("""{ unit(key: "qianxuesen-primary-school") { name kind organizations { nodes { name pairedWith {
        edges { since until agreement sources { locator source { key title } } node { key name } } } } } } }""")
    (branch,) = data["unit"]["organizations"]["nodes"]
    assert (data["unit"]["name"], data["unit"]["kind"], branch["name"]) == ("钱学森小学", "SCHOOL", "钱学森小学党支部")
    assert branch["pairedWith"]["edges"] == [
        {
            "since": "2021-01-28",
            "until": None,
            "agreement": "“党建+治理”协议",
            "sources": report(JINCHANG),
            "node": {"key": "jinchang-community-branch", "name": "金昌社区党支部"},
        }
    ]


async def test_the_signing_was_brought_about_by_two_departments(ask):
    data = await ask("""{ activity(key: "jinchang-qianxuesen-signing") {
        name kind since until sources { locator source { key title } } participants(orderBy: [{node: {key: ASC}}]) {
        edges { role since sources { locator source { key title } } node { name } } } } }""")
    signing, edges = data["activity"], data["activity"]["participants"]["edges"]
    assert (signing["name"], signing["kind"]) == ("金昌社区与钱学森小学“党建+治理”协议签约", "SIGNING")
    assert (signing["since"], signing["until"], signing["sources"]) == ("2021-01-28", "2021-01-28", report(JINCHANG))
    assert edges == [
        {"role": "LEAD", "since": "2021-01-28", "sources": report(JINCHANG), "node": {"name": name}}
        for name in ("上街区委组织部", "上街区委社治委")
    ]


async def test_jinchang_has_exactly_the_school_as_co_builder_by_one_agreement(ask):
    pairing = ("PAIRED", "2021-01-28", report(JINCHANG))
    assert await co_builders(ask, "410106100003") == [("钱学森小学", 1, "2021-01-28", None, [pairing])]


async def test_nobody_co_built_with_jinchang_the_day_before(ask):
    data = await ask("""{ before: community(key: "410106100003", asOf: "2021-01-27") { coBuilders {
        totalCount } } after: community(key: "410106100003", asOf: "2021-01-28") { coBuilders { totalCount } } }""")
    assert data == {"before": {"coBuilders": {"totalCount": 0}}, "after": {"coBuilders": {"totalCount": 1}}}


async def test_the_sports_ground_opens_to_residents(ask):
    data = await ask("""{ service(key: "sports-ground-opening") {
        name sources { locator source { key title } } offeredBy(orderBy: [{node: {key: ASC}}]) {
        edges { sources { locator source { key title } } node { __typename name } } } } }""")
    assert (data["service"]["name"], data["service"]["sources"]) == ("学校运动场免费开放", report(JINCHANG))
    assert data["service"]["offeredBy"]["edges"] == [
        {"sources": report(JINCHANG), "node": {"__typename": kind, "name": name}}
        for kind, name in (
            ("Unit", "钱学森小学"),
            ("Venue", "钱学森小学运动场"),
        )
    ]


# C: stated 12, counted 3


async def test_twelve_paired_units_are_stated_and_three_are_known(ask):
    data = await ask("""{ partyOrganization(key: "minghu-office-organization") {
        pairedBy { totalCount }
        indicators { nodes { value unit qualifier countedBy sources { locator source { key title } } } } } }""")
    stated = {"value": 12, "unit": "家", "qualifier": "EXACT", "countedBy": "pairedBy", "sources": report(MINGHU)}
    assert data["partyOrganization"] == {"pairedBy": {"totalCount": 3}, "indicators": {"nodes": [stated]}}


async def test_the_three_units_are_paired_on_a_day_of_no_stated_year(ask):
    data = await ask("""{ partyOrganization(key: "minghu-office-organization") {
        aliases summary pairedBy(orderBy: [{node: {key: ASC}}]) {
        edges { since until agreement sources { locator source { key title } }
            node { name ... on Unit { kind } } } } } }""")
    organization, edges = data["partyOrganization"], data["partyOrganization"]["pairedBy"]["edges"]
    assert (organization["aliases"], "1月30日" in organization["summary"]) == (["明湖办事处"], True)
    assert [(edge["node"]["name"], edge["node"]["kind"]) for edge in edges] == [
        ("中铁盾构", None),
        ("省大学生就业服务中心", None),
        ("郑州大学", "UNIVERSITY"),
    ]
    assert all((edge["since"], edge["until"], edge["agreement"]) == (None, None, "共建协议") for edge in edges)
    assert all(edge["sources"] == report(MINGHU) for edge in edges)


async def test_the_office_has_a_working_system(ask):
    data = await ask("""{ project(key: "yitong-liulian") { name kind ledBy {
        edges { sources { locator source { key title } } node { name locatedIn { nodes { name } } } } } } }""")
    office = {"name": "明湖办事处党组织", "locatedIn": {"nodes": [{"name": "明湖街道"}]}}
    assert data["project"] == {
        "name": "一统六联",
        "kind": "WORKING_SYSTEM",
        "ledBy": {"edges": [{"sources": report(MINGHU), "node": office}]},
    }


# D: a joint branch and a brand


async def test_the_township_set_up_a_joint_branch(ask):
    data = await ask("""{ partyOrganization(key: "putian-jiayuan-property-joint-branch") {
        name kind sources { locator source { key title } } superiors { nodes { name aliases } }
        locatedIn { nodes { ... on Area { key partOf { nodes { name } } } } } } }""")
    assert data["partyOrganization"] == {
        "name": "圃田嘉园物业联合党支部",
        "kind": "JOINT_BRANCH",
        "sources": report(PUTIAN),
        "superiors": {"nodes": [{"name": "圃田乡党组织", "aliases": ["圃田乡"]}]},
        "locatedIn": {"nodes": [{"key": "410104202", "partOf": {"nodes": [{"name": "郑东新区"}]}}]},
    }


async def test_the_township_set_up_a_brand(ask):
    data = await ask("""{ project(key: "red-property-management") { name
        kind sources { locator source { key title } } ledBy { nodes { name } } locatedIn { nodes { name } } } }""")
    assert data["project"] == {
        "name": "红色物业",
        "kind": "SERVICE_BRAND",
        "sources": report(PUTIAN),
        "ledBy": {"nodes": [{"name": "圃田乡党组织"}]},
        "locatedIn": {"nodes": [{"name": "圃田乡"}]},
    }


async def test_posts_teams_and_actions_are_stated(ask):
    data = await ask("""{ partyOrganization(key: "putian-township-organization") {
        indicators(orderBy: [{node: {value: ASC}}]) {
        nodes { value unit qualifier sources { locator source { key title } } } } } }""")
    stated = data["partyOrganization"]["indicators"]
    assert figures(stated) == [
        (12, "支", "EXACT"),
        (18, "个", "EXACT"),
        (20, "次", "MORE_THAN"),
        (150, "人", "MORE_THAN"),
    ]
    assert all(node["sources"] == report(PUTIAN) for node in stated["nodes"])


async def test_each_figure_is_stated_of_what_it_counts(ask):
    data = await ask("""{ partyOrganization(key: "putian-township-organization") {
        leads(where: {node: {type: {eq: TEAM}}}, orderBy: [{node: {key: ASC}}]) { nodes { ... on Team {
        name kind members indicators(orderBy: [{node: {value: ASC}}]) { nodes { value unit } } } } } } }""")
    assert [(team["name"], team["kind"], figures(team["indicators"])) for team in _teams(data)] == [
        ("圃田乡突击队", "COMMANDO", [(12, "支"), (150, "人")]),
        ("圃田乡先锋岗", "POSTS", [(18, "个")]),
    ]
    assert [team["members"] for team in _teams(data)] == [None, None]


def _teams(data):
    return data["partyOrganization"]["leads"]["nodes"]


async def test_joint_actions_are_an_activity_of_the_township(ask):
    data = await ask("""{ activity(key: "putian-joint-actions") {
        kind sessions sources { locator source { key title } }
        participants { edges { role node { name } } } indicators { nodes { value unit qualifier } } } }""")
    assert data["activity"] == {
        "kind": "JOINT_ACTION",
        "sessions": None,
        "sources": report(PUTIAN),
        "participants": {"edges": [{"role": "LEAD", "node": {"name": "圃田乡党组织"}}]},
        "indicators": {"nodes": [{"value": 20, "unit": "次", "qualifier": "MORE_THAN"}]},
    }


# The communities


async def test_eighty_eight_communities_by_kind(ask):
    data = await ask("""{ communities { totalCount }
        villages: communities(where: {kind: {eq: VILLAGE}}, orderBy: [{key: ASC}]) {
        nodes { key name aliases } } }""")
    assert data["communities"]["totalCount"] == 88
    assert [(node["key"], node["name"], node["aliases"]) for node in data["villages"]["nodes"]] == [
        ("410104570201", "白佛村", ["白佛村委会"]),
        ("410104570202", "穆庄村", ["穆庄村委会"]),
        ("410105562202", "魏庄村", ["魏庄村委会"]),
        ("410105562203", "弓庄村", ["弓庄村委会"]),
    ]


async def test_seven_streets_of_the_district_hold_eighty_six_communities(ask):
    data = await ask("""{ area(key: "zhengdong-new-district") {
        name parts(where: {node: {key: {startsWith: "4"}}}, orderBy: [{node: {key: ASC}}]) {
        nodes { name ... on Area { kind located(where: {node: {type: {eq: COMMUNITY}}}) { totalCount } } } } } }""")
    streets = [(area["name"], area["kind"], area["located"]["totalCount"]) for area in data["area"]["parts"]["nodes"]]
    assert streets == [
        ("圃田乡", "TOWN", 0),
        ("商都路街道", "STREET", 17),
        ("龙子湖街道", "STREET", 14),
        ("祭城路街道", "STREET", 22),
        ("如意湖街道", "STREET", 7),
        ("博学路街道", "STREET", 6),
        ("龙湖街道", "STREET", 14),
        ("金光路街道", "STREET", 6),
    ]


async def test_a_street_belongs_to_the_district_by_our_own_list(ask):
    data = await ask("""{ area(key: "410105560") { name sources { locator source { key title } }
        partOf { edges { sources { locator source { key title } } node { name } } } } }""")
    listed = [cited("zhengdong-streets", "410105560")]
    assert data["area"] == {
        "name": "如意湖街道",
        "sources": division("410105560"),
        "partOf": {"edges": [{"sources": listed, "node": {"name": "郑东新区"}}]},
    }


async def test_a_community_is_cited_from_the_data_set(ask):
    data = await ask("""{ community(key: "410106100003") { name aliases kind demonstrationSite
        sources { locator source { key title } } locatedIn { edges { sources { locator source { key title } }
        node { key name ... on Area { partOf { nodes { name } } } } } } } }""")
    town = {"key": "410106100", "name": "峡窝镇", "partOf": {"nodes": [{"name": "上街区"}]}}
    assert data["community"] == {
        "name": "金昌社区",
        "aliases": ["金昌社区居民委员会"],
        "kind": "URBAN",
        "demonstrationSite": None,
        "sources": division("410106100003"),
        "locatedIn": {"edges": [{"sources": division("410106100003"), "node": town}]},
    }


# The sources


async def test_each_source_says_what_it_is(ask):
    data = await ask("""{ sources(orderBy: [{key: ASC}]) {
        nodes { key kind publisher url published } } }""")
    sources = data["sources"]["nodes"]
    assert {node["key"]: (node["kind"], node["publisher"], node["published"]) for node in sources} == {
        "china-division": ("DATASET", None, None),
        ANFEI: ("WEB_REPORT", "大河网", "2019-06-19"),
        MINGHU: ("WEB_REPORT", "大象新闻（网易）", None),
        JINCHANG: ("WEB_REPORT", "人民网-河南频道", "2021-01-31"),
        "zhengdong-party-building": ("NEWSPAPER", None, None),
        "zhengdong-streets": ("DATASET", "gongjian", None),
        PUTIAN: ("NEWSPAPER", "郑州日报", None),
    }
    assert [node["url"] for node in sources if node["url"]] == [
        "http://edu.dahe.cn/2019/06-19/500469.html",
        "http://c.m.163.com/news/a/KKHMVT340550B6IS.html",
        "http://henan.people.com.cn/n2/2021/0131/c378397-34556966.html",
        "http://dzb.zzrbnews.com/news/21473.html",
    ]


async def test_the_district_is_cited_from_the_article(ask):
    data = await ask("""{ area(key: "zhengdong-new-district") {
        name kind sources { locator source { key title } } partOf { nodes { name } } } }""")
    assert data["area"] == {
        "name": "郑东新区",
        "kind": "DISTRICT",
        "sources": article("P1"),
        "partOf": {"nodes": [{"name": "郑州市"}]},
    }
