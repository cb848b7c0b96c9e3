"""What the sample of published reports must answer, beside that of Zhengzhou, as `make run` serves them.

The answers were worked out by hand from the facts that the sample is built from; the comments name them, as F0001.
"""

from tests.sample.citing import names

COMMUNITY = "zhengzhou-zhongyuan-linshanzhai-street-henangongda-community"
YONGAN_OF_ZHALANTUN = "zhalantun-zhengyangbanyongan-community"
YONGAN_OF_ZHENGZHOU = "zhengzhou-erqi-jianzhongjie-street-yongan-community"


# The seven members of the alliance around 金鱼井社区: F0111, F0113, F0115, F0117, F0119, F0121, F0123.
# Whose branches they are: F0110, F0112, F0114, F0116, F0118, F0120, F0122. Seven are stated (F0126).


async def alliance_of(ask_served, text):
    """The alliance that the organization of a community chairs."""
    data = await ask_served(
        """query($text: String!) { search(text: $text, types: [COMMUNITY]) { nodes { ... on Community {
        organizations { nodes { memberOf(where: {edge: {role: {eq: CHAIR}}}) { nodes { name kind
            indicators { nodes { value qualifier } }
            members(where: {edge: {role: {eq: MEMBER}}}, orderBy: [{node: {key: ASC}}]) {
                totalCount edges { sources { locator source { title } }
                node { ... on PartyOrganization { organizationOf { nodes { name } } } } } } } } } } } } } }""",
        {"text": text},
    )
    (community,) = data["search"]["nodes"]
    (organization,) = community["organizations"]["nodes"]
    (alliance,) = organization["memberOf"]["nodes"]
    return alliance


async def test_the_alliance_around_jinyujing_has_seven_members(ask_served):
    alliance = await alliance_of(ask_served, "金鱼井社区")
    assert (alliance["name"], alliance["kind"]) == ("“17”党建联盟", "ALLIANCE")
    assert alliance["indicators"]["nodes"] == [{"value": 7, "qualifier": "EXACT"}]
    assert alliance["members"]["totalCount"] == 7
    owners = {name for edge in alliance["members"]["edges"] for name in names(edge["node"]["organizationOf"])}
    assert owners == {
        "杭州市儿童福利院",
        "杭州市救助管理站",
        "杭州殡仪馆",
        "杭州市花坞果园",
        "浙江方圆检测集团股份有限公司",
        "杭州西德汽车服务有限公司",
        "浙江中升裕迪汽车销售服务有限公司",
    }


async def test_each_membership_has_its_report_and_the_place_in_it(ask_served):
    alliance = await alliance_of(ask_served, "金鱼井社区")
    report = [{"locator": "摘录第2段", "source": {"title": "党建共同体提升基层党建组织力"}}]
    assert [edge["sources"] for edge in alliance["members"]["edges"]] == [report] * 7


async def test_to_be_in_an_alliance_is_no_co_building(ask_served):
    # Of the seven, one has a project with the community (F0124).
    data = await ask_served("""{ community(key: "hangzhou-xihu-liuxia-street-jinyujing-community") {
        coBuilders { edges { node { name } evidence { pattern } } } } }""")
    assert data["community"]["coBuilders"]["edges"] == [
        {"node": {"name": "杭州市儿童福利院"}, "evidence": [{"pattern": "JOINT_PROJECT"}]}
    ]


# 永安社区 is in 扎兰屯 (F0140), with an agreement (F0143), and in 郑州 (F0051), with none.


async def test_of_two_communities_of_one_name_one_has_an_agreement(ask_served):
    data = await ask_served("""{ search(text: "永安社区", types: [COMMUNITY]) { nodes { ... on Community {
        key aliases locatedIn { nodes { name } } pairedBy { edges { since agreement node { name } } } } } } }""")
    agreement = {"since": None, "agreement": "社区结对共建协议书", "node": {"name": "扎兰屯市人民医院党委"}}
    assert {node["key"]: (names(node["locatedIn"]), node["pairedBy"]["edges"]) for node in data["search"]["nodes"]} == {
        YONGAN_OF_ZHALANTUN: (["扎兰屯市正阳办"], [agreement]),
        YONGAN_OF_ZHENGZHOU: (["郑州市二七区建中街街道"], []),
    }
    assert [node["aliases"] for node in data["search"]["nodes"]] == [["永安社区"]] * 2


async def test_the_place_tells_which_community_is_meant(ask_served):
    data = await ask_served("""{ search: search(text: "永安社区 扎兰屯", types: [COMMUNITY]) { nodes { key } }
        area: area(key: "zhengzhou-erqi-jianzhongjie-street") {
        located(where: {node: {name: {endsWith: "永安社区"}}}) { nodes { key } } } }""")
    assert data["search"]["nodes"] == [{"key": YONGAN_OF_ZHALANTUN}]
    assert data["area"]["located"]["nodes"] == [{"key": YONGAN_OF_ZHENGZHOU}]


async def test_the_hospital_whose_committee_signed_co_builds_and_reports_in(ask_served):
    # F0142 says whose committee it is, F0145 that the hospital's members report in.
    data = await ask_served(f"""{{ community(key: "{YONGAN_OF_ZHALANTUN}") {{ coBuilders {{ edges {{
        weight node {{ name }} evidence {{ pattern }} }} }} }} }}""")
    assert data["community"]["coBuilders"]["edges"] == [
        {
            "weight": 2,
            "node": {"name": "扎兰屯市人民医院"},
            "evidence": [{"pattern": "PAIRED"}, {"pattern": "REPORTS_IN"}],
        }
    ]


# Who co-builds with 河南工大社区: an agreement between the party organizations of both (F0004, with F0002 and F0003),
# and one activity of that day (F0007); with two more units one activity (F0994, F0995), of which no year is known.


async def test_who_co_builds_with_henangongda_and_how_firmly(ask_served):
    data = await ask_served(f"""{{ community(key: "{COMMUNITY}") {{ coBuilders(
        orderBy: [{{edge: {{weight: DESC}}}}, {{node: {{key: ASC}}}}]) {{ edges {{ weight since node {{ name }}
        evidence {{ pattern since until via {{ name }} }} }} }} }} }}""")
    handicraft = {"pattern": "JOINT_ACTIVITY", "since": None, "until": None, "via": [{"name": "创意手工黏土制作"}]}
    day, activity = "2025-07-01", "结对帮扶促治理 共建聚力护平安"
    assert data["community"]["coBuilders"]["edges"] == [
        {
            "weight": 2,
            "since": day,
            "node": {"name": "郑州市营商环境和社会信用建设中心"},
            "evidence": [
                {"pattern": "PAIRED", "since": day, "until": None, "via": []},
                {"pattern": "JOINT_ACTIVITY", "since": day, "until": day, "via": [{"name": activity}]},
            ],
        },
        {"weight": 1, "since": None, "node": {"name": "西斯达大树幼儿园"}, "evidence": [handicraft]},
        {"weight": 1, "since": None, "node": {"name": "郑州地铁10号线市中心医院站"}, "evidence": [handicraft]},
    ]


async def test_the_agreement_is_shown_with_its_report(ask_served):
    data = await ask_served(f"""{{ community(key: "{COMMUNITY}") {{ coBuilders(
        where: {{edge: {{evidence: {{some: {{pattern: {{eq: PAIRED}}}}}}}}}}) {{ edges {{
        evidence(where: {{pattern: {{eq: PAIRED}}}}) {{ hops {{ relationship {{ type sources {{
            locator source {{ title kind url }} }} }} }} }} }} }} }} }}""")
    (edge,) = data["community"]["coBuilders"]["edges"]
    source = {
        "title": "结对帮扶促治理 共建聚力护平安",
        "kind": "WEB_REPORT",
        "url": "https://wap.zhengguannews.cn/html/zgh/342017.html",
    }
    hops = [tuple(hop["relationship"].values()) for hop in edge["evidence"][0]["hops"]]
    assert hops == [
        ("ORGANIZATION_OF", [{"locator": "摘录第1段", "source": source}]),
        ("PAIRED_WITH", [{"locator": "摘录第2段", "source": source}]),
        ("ORGANIZATION_OF", [{"locator": "摘录第1段", "source": source}]),
    ]


# One activity is less than an agreement: told apart by the pattern.


async def test_an_agreement_is_asked_for_apart_from_a_single_activity(ask_served):
    data = await ask_served(f"""{{ community(key: "{COMMUNITY}") {{
        firm: coBuilders(where: {{edge: {{evidence: {{some: {{pattern: {{eq: PAIRED}}}}}}}}}}) {{ nodes {{ name }} }}
        activityAlone: coBuilders(where: {{edge: {{evidence: {{all: {{pattern: {{eq: JOINT_ACTIVITY}}}}}}}}}},
            orderBy: [{{node: {{key: ASC}}}}]) {{ nodes {{ name }} }} }} }}""")
    assert names(data["community"]["firm"]) == ["郑州市营商环境和社会信用建设中心"]
    assert names(data["community"]["activityAlone"]) == ["西斯达大树幼儿园", "郑州地铁10号线市中心医院站"]


async def test_an_activity_is_over_on_the_next_day_and_an_agreement_is_not(ask_served):
    # F0004 and F0007 are of 2025-07-01; the undated activity (F0994) always shows.
    data = await ask_served(f"""{{ community(key: "{COMMUNITY}", asOf: "2025-07-02") {{
        coBuilders(where: {{node: {{name: {{startsWith: "郑州市"}}}}}}) {{
            edges {{ weight evidence {{ pattern }} }} }} }} }}""")
    assert data["community"]["coBuilders"]["edges"] == [{"weight": 1, "evidence": [{"pattern": "PAIRED"}]}]


# What was only planned or told of


async def test_a_plan_is_no_co_building(ask_served):
    # F0402 pairs them, F0403 is a project, F0404 an activity; F0405 is only planned.
    data = await ask_served("""{ unit(key: "yuhudishui") { coBuildsWith { edges { weight node { name }
        evidence { pattern via { name } } } } }
        projects(where: {name: {eq: "送税法进社区"}}) { nodes { summary participants { totalCount } } } }""")
    assert data["unit"]["coBuildsWith"]["edges"] == [
        {
            "weight": 3,
            "node": {"name": "湘潭市羊牯塘社区"},
            "evidence": [
                {"pattern": "PAIRED", "via": []},
                {"pattern": "JOINT_PROJECT", "via": [{"name": "道德讲堂"}]},
                {"pattern": "JOINT_ACTIVITY", "via": [{"name": "背街小巷环境整治"}]},
            ],
        }
    ]
    (plan,) = data["projects"]["nodes"]
    assert (plan["participants"]["totalCount"], plan["summary"].startswith("只是计划")) == (0, True)


async def test_projects_that_a_community_told_of_make_no_partner(ask_served):
    # F0052, F0054, F0055, F0057, F0059, F0061: five communities of the street told of six projects of their own.
    data = await ask_served("""{ area(key: "zhengzhou-erqi-jianzhongjie-street") {
        located(where: {node: {type: {eq: COMMUNITY}}}) { nodes { ... on Community {
            participatesIn { totalCount } coBuilders { totalCount } cooperatesWith { totalCount } } } } } }""")
    communities = data["area"]["located"]["nodes"]
    assert sorted(node["participatesIn"]["totalCount"] for node in communities) == [1, 1, 1, 1, 2]
    assert all(node["coBuilders"] == node["cooperatesWith"] == {"totalCount": 0} for node in communities)


# Beside the sample of Zhengzhou


async def test_two_communities_with_one_agreement_cooperate(ask_served):
    # F0187
    data = await ask_served("""{ cooperation { nodes { weight since from { name } to { name } } } }""")
    (edge,) = data["cooperation"]["nodes"]
    assert (edge["weight"], edge["since"]) == (1, "2024-09-11")
    assert {edge["from"]["name"], edge["to"]["name"]} == {
        "成都市高新区石羊街道新园社区",
        "成都市高新区石羊街道盛兴社区",
    }


async def test_what_both_samples_name_is_one_node(ask_served):
    # F0070: the library of a university that data/zhengzhou describes. F0021 is in data/zhengzhou itself.
    data = await ask_served("""{ units(where: {name: {eq: "郑州大学"}}) { nodes {
        parts { nodes { name } } pairedWith { nodes { name } } } }
        areas(where: {name: {eq: "郑州市"}}) { totalCount }
        communities(where: {name: {contains: "金昌社区"}}) { totalCount } }""")
    assert data["units"]["nodes"] == [
        {"parts": {"nodes": [{"name": "郑州大学图书馆"}]}, "pairedWith": {"nodes": [{"name": "明湖办事处党组织"}]}}
    ]
    assert (data["areas"]["totalCount"], data["communities"]["totalCount"]) == (1, 1)


async def test_the_same_two_parties_agree_on_two_levels(ask_served):
    # F0085 between the committees of the branch bank and of the town, F0086 between a subbranch and its government.
    data = await ask_served("""{ diff(from: "2024-10-30", to: "2024-10-31", types: [PAIRED_WITH]) {
        nodes { relationship { from { name } to { name } } } } }""")
    pairs = [
        (change["relationship"]["from"]["name"], change["relationship"]["to"]["name"])
        for change in data["diff"]["nodes"]
    ]
    assert sorted(pairs) == [
        ("上海银行股份有限公司宝山支行", "杨行镇人民政府"),
        ("上海银行股份有限公司市北分行党委", "上海市宝山区杨行镇党委"),
    ]


async def test_every_report_says_that_an_excerpt_was_read(ask_served):
    data = await ask_served("""{ all: sources { totalCount }
        read: sources(where: {summary: {startsWith: "只读了摘录"}}) { totalCount } }""")
    # The other seven are those of data/zhengzhou.
    assert data == {"all": {"totalCount": 107}, "read": {"totalCount": 100}}
