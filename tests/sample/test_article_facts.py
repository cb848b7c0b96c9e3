"""The 21 facts of the article on 郑东新区, each asked for together with the paragraph that states it."""

from tests.sample.citing import article, division, figures, names

# 1: the working committee, what stands under it, and who takes part in its study


async def test_the_working_committee_leads_the_district(ask):
    data = await ask("""{ partyOrganization(key: "zhengdong-working-committee") {
        name kind locatedIn { nodes { name } } sources { locator source { key title } } } }""")
    committee = data["partyOrganization"]
    assert (committee["name"], committee["kind"]) == ("郑东新区党工委", "WORKING_COMMITTEE")
    assert names(committee["locatedIn"]) == ["郑东新区"]
    assert committee["sources"] == article("P1", "P4")


async def test_regional_and_joint_committees_stand_under_the_working_committee(ask):
    data = await ask("""{ partyOrganization(key: "zhengdong-working-committee") {
        subordinates(orderBy: [{node: {key: ASC}}]) {
        edges { sources { locator source { key title } } node { name kind superiors { nodes { key } } } } } } }""")
    edges = data["partyOrganization"]["subordinates"]["edges"]
    assert [(edge["node"]["name"], edge["node"]["kind"]) for edge in edges] == [
        ("郑东新区建设项目联合党委", "JOINT_COMMITTEE"),
        ("电子商务大厦联合党委", "JOINT_COMMITTEE"),
        ("高铁东站联合党委", "JOINT_COMMITTEE"),
        ("街道、社区区域党委", "REGIONAL_COMMITTEE"),
    ]
    assert all(edge["sources"] == article("P1", "P5") for edge in edges)
    assert all(edge["node"]["superiors"]["nodes"] == [{"key": "zhengdong-working-committee"}] for edge in edges)


async def test_units_of_three_kinds_take_part_in_the_study(ask):
    data = await ask("""{ activity(key: "theory-study") {
        participants(where: {node: {type: {eq: UNIT}}}, orderBy: [{node: {key: ASC}}]) {
        edges { role sources { locator source { key title } }
        node { name ... on Unit { kind ledBy { nodes { name } } } } } } } }""")
    edges = data["activity"]["participants"]["edges"]
    assert [(edge["node"]["name"], edge["node"]["kind"]) for edge in edges] == [
        ("郑东新区管委会（办）", "MANAGEMENT_COMMITTEE"),
        ("郑东新区各国有公司", "STATE_OWNED_COMPANY"),
        ("郑东新区各乡（镇）办事处", "SUBDISTRICT_OFFICE"),
    ]
    assert all(names(edge["node"]["ledBy"]) == ["郑东新区党工委"] for edge in edges)
    assert all((edge["role"], edge["sources"]) == ("PARTNER", article("P4")) for edge in edges)


# 2: the 49 joint projects, two of them by name


async def test_forty_nine_joint_projects_are_stated_and_two_are_known(ask):
    data = await ask("""{ project(key: "regional-joint-projects") {
        indicators { nodes { value unit qualifier countedBy sources { locator source { key title } } } }
        parts(orderBy: [{node: {key: ASC}}]) { totalCount nodes { name ... on Project { kind } } } } }""")
    stated = data["project"]["indicators"]
    assert figures(stated) == [(49, "个", "EXACT")]
    assert (stated["nodes"][0]["countedBy"], stated["nodes"][0]["sources"]) == ("parts", article("P1"))
    assert data["project"]["parts"] == {
        "totalCount": 2,
        "nodes": [
            {"name": "商务区“党建+商务服务”智慧平台", "kind": "PLATFORM"},
            {"name": "如意湖慈善基金", "kind": "FUND"},
        ],
    }


async def test_the_fund_has_a_short_and_a_full_name_and_a_lead(ask):
    data = await ask("""{ project(key: "ruyihu-charity-fund") {
        name aliases kind sources { locator source { key title } }
        participants { edges { role sources { locator source { key title } } node { name } } } } }""")
    assert data["project"] == {
        "name": "如意湖慈善基金",
        "aliases": ["如意湖社区治理公益慈善基金"],
        "kind": "FUND",
        "sources": article("P1", "P5"),
        "participants": {
            "edges": [{"role": "LEAD", "sources": article("P1", "P5"), "node": {"name": "郑东新区党工委"}}]
        },
    }


async def test_the_smart_platform_is_a_joint_project(ask):
    data = await ask("""{ project(key: "business-district-smart-platform") {
        name kind sources { locator source { key title } }
        partOf { edges { sources { locator source { key title } } node { name } } } } }""")
    assert data["project"] == {
        "name": "商务区“党建+商务服务”智慧平台",
        "kind": "PLATFORM",
        "sources": article("P1"),
        "partOf": {"edges": [{"sources": article("P1"), "node": {"name": "郑东新区区域共驻共建项目"}}]},
    }


# 3: further platforms of co-building


async def test_the_academy_is_a_co_building_project(ask):
    data = await ask("""{ projects(where: {kind: {eq: ACADEMY}}) {
        nodes { key name sources { locator source { key title } } } } }""")
    academy = {"key": "boxue-road-party-academy", "name": "博学路区域党建学院", "sources": article("P5")}
    assert data["projects"]["nodes"] == [academy]


async def test_communities_and_units_consult_every_month(ask):
    data = await ask("""{ project(key: "monthly-community-consultation") {
        name kind sources { locator source { key title } } parts { nodes {
        name ... on Activity { activityKind: kind recurrence sources { locator source { key title } } } } } } }""")
    meeting = {"name": "社区月度沟通协商会", "activityKind": "CONSULTATION", "recurrence": "MONTHLY"}
    assert data["project"] == {
        "name": "社区月沟通协商",
        "kind": "FORUM",
        "sources": article("P5"),
        "parts": {"nodes": [meeting | {"sources": article("P5")}]},
    }


# 4: training


async def test_training_counts_courses_and_attendances(ask):
    data = await ask("""{ activity(key: "cadre-training") { name kind sessions
        attendance sources { locator source { key title } } indicators(orderBy: [{node: {value: ASC}}]) {
        nodes { value unit qualifier sources { locator source { key title } } } } } }""")
    training = data["activity"]
    assert (training["name"], training["kind"]) == ("干部教育培训", "TRAINING")
    assert (training["sessions"], training["attendance"], training["sources"]) == (83, 7476, article("P1"))
    assert figures(training["indicators"]) == [(83, "期", "EXACT"), (7476, "人次", "EXACT")]
    assert all(node["sources"] == article("P1") for node in training["indicators"]["nodes"])


# 5: talent pools


async def test_talent_pools_are_counts_of_2019(ask):
    data = await ask("""{ teams(where: {kind: {eq: TALENT_POOL}}, orderBy: [{members: DESC}]) {
        nodes { name
        members since sources { locator source { key title } } indicators { nodes { value unit period } } } } }""")
    assert data["teams"]["nodes"] == [
        {
            "name": name,
            "members": members,
            "since": "2019",
            "sources": article("P1"),
            "indicators": {"nodes": [{"value": members, "unit": "人", "period": "2019"}]},
        }
        for name, members in (("乡土人才库", 460), ("村级后备干部库", 265))
    ]


# 6: one police officer for each village or grid


async def test_police_coverage_is_stated_for_the_whole_district(ask):
    data = await ask("""{ project(key: "one-village-one-officer") {
        name kind sources { locator source { key title } }
        indicators { nodes { value unit qualifier period sources { locator source { key title } } } } } }""")
    coverage = {"value": 100, "unit": "%", "qualifier": "EXACT", "period": "2019", "sources": article("P1")}
    assert data["project"] == {
        "name": "一村（格）一警",
        "kind": "WORKING_SYSTEM",
        "sources": article("P1"),
        "indicators": {"nodes": [coverage]},
    }


async def test_police_coverage_is_reached_from_a_community(ask):
    data = await ask("""{ community(key: "410105562202") {
        name kind locatedIn { nodes { ... on Area { partOf { nodes { ... on Area {
        name located(where: {node: {key: {eq: "one-village-one-officer"}}}) { nodes { name } } } } } } } } } }""")
    district = {"name": "郑东新区", "located": {"nodes": [{"name": "一村（格）一警"}]}}
    assert data["community"] == {
        "name": "魏庄村",
        "kind": "VILLAGE",
        "locatedIn": {"nodes": [{"partOf": {"nodes": [district]}}]},
    }


async def test_no_community_is_said_to_have_an_officer_by_name(ask):
    data = await ask("""{ communities(where: {postings: {some: {edge: {role: {eq: POLICE_OFFICER}}}}}) {
        totalCount } }""")
    assert data["communities"]["totalCount"] == 0


# 7: renovated venues


async def test_ninety_four_activity_sites_were_renovated(ask):
    data = await ask("""{ activity(key: "activity-site-renovation") {
        kind sources { locator source { key title } }
        indicators { nodes { value unit sources { locator source { key title } } } }
        heldAt { edges { sources { locator source { key title } } node { name kind } } } } }""")
    site = {"name": "村（社区）党组织活动场所", "kind": "ACTIVITY_SITE"}
    assert data["activity"] == {
        "kind": "RENOVATION",
        "sources": article("P2"),
        "indicators": {"nodes": [{"value": 94, "unit": "处", "sources": article("P2")}]},
        "heldAt": {"edges": [{"sources": article("P2"), "node": site}]},
    }


async def test_activity_sites_offer_study_and_convenience(ask):
    data = await ask("""{ venue(key: "village-and-community-activity-sites") {
        operators { nodes { name } } activities { nodes { name } }
        offers(orderBy: [{node: {name: ASC}}]) { nodes { name sources { locator source { key title } } } } } }""")
    assert names(data["venue"]["operators"]) == ["郑东新区各村（社区）党组织"]
    assert names(data["venue"]["activities"]) == ["村（社区）党组织活动场所改造"]
    assert names(data["venue"]["offers"]) == ["便民服务", "学习教育"]
    assert all(service["sources"] == article("P2") for service in data["venue"]["offers"]["nodes"])


# 8: the service circle and its centers


async def test_the_service_circle_states_its_centers(ask):
    data = await ask("""{ project(key: "fifteen-minute-service-circle") {
        name kind sources { locator source { key title } } indicators(orderBy: [{node: {value: ASC}}]) {
        nodes { value unit qualifier sources { locator source { key title } } } } } }""")
    circle = data["project"]
    assert (circle["name"], circle["kind"]) == ("15分钟生活服务区", "SERVICE_SYSTEM")
    assert figures(circle["indicators"]) == [(2, "个", "EXACT"), (8, "个", "EXACT"), (3300, "平方米", "AT_LEAST")]
    assert all(node["sources"] == article("P2") for node in [circle, *circle["indicators"]["nodes"]])


async def test_the_sports_park_center_is_in_use_and_offers_up_to_sixty_services(ask):
    data = await ask("""{ venue(key: "sports-park-service-center") { name kind status
        floorArea sources { locator source { key title } } locatedIn { nodes { name } } offers { totalCount }
        indicators(orderBy: [{node: {value: ASC}}]) { nodes { value unit qualifier countedBy } } } }""")
    center = data["venue"]
    assert (center["name"], center["kind"], center["status"]) == ("体育公园党群服务中心", "SERVICE_CENTER", "IN_USE")
    assert (center["floorArea"], names(center["locatedIn"])) == (None, ["郑东新区"])
    assert figures(center["indicators"]) == [(60, "项", "AT_MOST"), (3300, "平方米", "AT_LEAST")]
    assert (center["indicators"]["nodes"][0]["countedBy"], center["offers"]["totalCount"]) == ("offers", 0)
    assert center["sources"] == article("P2", "P3")


# 9: centers in four buildings


async def test_four_buildings_have_a_center(ask):
    data = await ask("""{ venues(where: {status: {eq: BUILT}}, orderBy: [{key: ASC}]) {
        nodes { name kind sources { locator source { key title } } locatedIn {
        edges { sources { locator source { key title } } node { name ... on Venue { kind } } } } } } }""")
    buildings = ("电子商务大厦", "河南自贸大厦", "龙子湖星联科创中心", "中科金座")
    assert data["venues"]["nodes"] == [
        {
            "name": f"{building}党群服务中心",
            "kind": "SERVICE_CENTER",
            "sources": article("P2"),
            "locatedIn": {"edges": [{"sources": article("P2"), "node": {"name": building, "kind": "BUILDING"}}]},
        }
        for building in buildings
    ]


async def test_zhongke_jinzuo_stands_in_the_business_district(ask):
    data = await ask("""{ venue(key: "zhongke-jinzuo") { located { nodes { name } }
        locatedIn { edges { sources { locator source { key title } } node { name ... on Area { kind } } } } } }""")
    district = {"name": "如意湖商务区", "kind": "BUSINESS_DISTRICT"}
    assert data["venue"]["locatedIn"]["edges"] == [{"sources": article("P2"), "node": district}]
    assert names(data["venue"]["located"]) == ["中科金座党群服务中心"]


# 10: centers under construction


async def test_three_centers_are_under_construction(ask):
    data = await ask("""{ venues(where: {status: {eq: UNDER_CONSTRUCTION}}, orderBy: [{key: ASC}]) {
        nodes { name sources { locator source { key title } } locatedIn { nodes { name } } } } }""")
    assert data["venues"]["nodes"] == [
        {"name": f"{place}党建服务中心", "sources": article("P2"), "locatedIn": {"nodes": [{"name": place}]}}
        for place in ("千玺广场", "商都路绿地双子塔", "智慧岛")
    ]


# 11: new organizations, and the gaps


async def test_full_coverage_of_new_organizations_is_an_aim(ask):
    data = await ask("""{ project(key: "new-sector-full-coverage") {
        name kind sources { locator source { key title } }
        ledBy { nodes { name } } indicators { nodes { value unit qualifier } } } }""")
    assert (data["project"]["name"], data["project"]["kind"]) == ("“两新”党建全覆盖", "WORKING_SYSTEM")
    assert data["project"]["sources"] == article("P2")
    assert names(data["project"]["ledBy"]) == ["郑东新区党工委"]
    assert figures(data["project"]["indicators"]) == [(4, "座", "EXACT")]


async def test_buildings_without_a_party_organization_are_found(ask):
    data = await ask("""{ venues(where: {kind: {eq: BUILDING}, ledBy: {none: {}}}, orderBy: [{name: ASC}]) {
        nodes { name } } }""")
    assert names(data["venues"]) == ["河南自贸大厦", "龙子湖星联科创中心", "千玺广场", "商都路绿地双子塔", "中科金座"]


async def test_units_without_a_party_organization_are_found(ask):
    data = await ask("""{ units(
        where: {organizations: {none: {}}, ledBy: {none: {}}, memberOf: {none: {}}, kind: {isNull: false}},
        orderBy: [{key: ASC}]) {
        nodes { key kind } } }""")
    assert data["units"]["nodes"] == [
        {"key": "community-social-organizations", "kind": "SOCIAL_ORGANIZATION"},
        {"key": "mass-organizations", "kind": "MASS_ORGANIZATION"},
        {"key": "social-work-organizations", "kind": "SOCIAL_ORGANIZATION"},
        {"key": "zhengzhou-university", "kind": "UNIVERSITY"},
    ]


# 12: weak organizations


async def test_weak_organizations_are_rectified(ask):
    data = await ask("""{ activity(key: "weak-organization-rectification") {
        kind recurrence sources { locator source { key title } }
        partOf { nodes { name ... on Project { key } } } participants(orderBy: [{node: {key: ASC}}]) {
        edges { role sources { locator source { key title } } node { name } } } } }""")
    activity = data["activity"]
    assert (activity["kind"], activity["recurrence"]) == ("RECTIFICATION", "REGULAR")
    assert activity["sources"] == article("P3")
    assert activity["partOf"]["nodes"] == [{"name": "“四个一”整顿措施", "key": "four-ones-measures"}]
    assert activity["participants"]["edges"] == [
        {"role": "BENEFICIARY", "sources": article("P3"), "node": {"name": "列为整顿对象的软弱涣散党组织"}},
        {"role": "LEAD", "sources": article("P3"), "node": {"name": "郑东新区党工委"}},
    ]


# 13: demonstration sites and visits


async def test_two_communities_are_demonstration_sites(ask):
    data = await ask("""{ communities(where: {demonstrationSite: {eq: true}}, orderBy: [{key: ASC}]) {
        nodes { key name aliases kind sources { locator source { key title } } } } }""")
    communities = [(node["key"], node["name"], node["aliases"], node["kind"]) for node in data["communities"]["nodes"]]
    assert communities == [
        ("410104570007", "普惠社区", ["普惠社区居民委员会"], "URBAN"),
        ("410105562002", "花庄社区", ["花庄社区居民委员会", "花庄村"], "URBAN"),
    ]
    for node in data["communities"]["nodes"]:
        assert node["sources"] == division(node["key"]) + article("P3")


async def test_two_venues_are_demonstration_sites(ask):
    data = await ask("""{ venues(where: {demonstrationSite: {eq: true}}, orderBy: [{key: ASC}]) {
        nodes { name aliases sources { locator source { key title } } locatedIn { nodes { name } } } } }""")
    honggang, park = data["venues"]["nodes"]
    assert (honggang["name"], honggang["aliases"]) == ("红港e家", ["电子商务大厦红港e家"])
    assert (honggang["sources"], names(honggang["locatedIn"])) == (article("P3"), ["电子商务大厦"])
    assert (park["name"], park["sources"]) == ("体育公园党群服务中心", article("P2", "P3"))


async def test_demonstration_sites_are_visited(ask):
    data = await ask("""{ unit(key: "visiting-units") { name visited(orderBy: [{node: {key: ASC}}]) {
        edges { sources { locator source { key title } } node { __typename name } } } } }""")
    assert data["unit"]["name"] == "前来观摩的省内外单位"
    assert data["unit"]["visited"]["edges"] == [
        {"sources": article("P3"), "node": {"__typename": kind, "name": name}}
        for kind, name in (
            ("Community", "普惠社区"),
            ("Community", "花庄社区"),
            ("Venue", "红港e家"),
            ("Venue", "体育公园党群服务中心"),
        )
    ]


async def test_visits_among_branches_are_regular(ask):
    data = await ask("""{ activities(where: {kind: {eq: VISIT}, recurrence: {eq: REGULAR}}, orderBy: [{key: ASC}]) {
        nodes { name sources { locator source { key title } } } } }""")
    assert data["activities"]["nodes"] == [
        {"name": "逐支部观摩", "sources": article("P3")},
        {"name": "示范点观摩交流", "sources": article("P3")},
    ]


# 14: postings


async def test_first_secretaries_and_instructors_are_posted_to_villages(ask):
    data = await ask("""{ partyOrganization(key: "village-and-community-organizations") {
        postings(orderBy: [{edge: {role: ASC}}]) {
        edges { role posts since sources { locator source { key title } } node { name } } } } }""")
    assert data["partyOrganization"]["postings"]["edges"] == [
        {"role": role, "posts": None, "since": None, "sources": article("P3"), "node": {"name": "郑东新区党工委"}}
        for role in ("FIRST_SECRETARY", "INSTRUCTOR")
    ]


# 15: the study system


async def test_the_study_system_has_activities_by_kind(ask):
    data = await ask("""{ project(key: "theory-study-system") { sources { locator source { key title } }
        parts(where: {node: {type: {eq: ACTIVITY}}}, orderBy: [{node: {key: ASC}}]) {
        edges { sources { locator source { key title } } node { name ... on Activity { kind } } } } } }""")
    edges = data["project"]["parts"]["edges"]
    assert [(edge["node"]["name"], edge["node"]["kind"]) for edge in edges] == [
        ("“第一议题”学习", "STUDY"),
        ("“万名党员进党校”培训", "TRAINING"),
        ("理论学习中心组学习", "STUDY"),
        ("三会一课", "STUDY"),
    ]
    assert all(stated["sources"] == article("P4") for stated in [data["project"], *edges])


async def test_the_study_group_leads_its_study(ask):
    data = await ask("""{ team(key: "theory-study-group") {
        name aliases kind sources { locator source { key title } } ledBy { nodes { name } }
        participatesIn { edges { role sources { locator source { key title } } node { name } } } } }""")
    team = data["team"]
    assert (team["name"], team["aliases"]) == ("党工委理论学习中心组", ["理论学习中心组"])
    assert (team["kind"], team["sources"], names(team["ledBy"])) == ("STUDY_GROUP", article("P4"), ["郑东新区党工委"])
    study = {"role": "LEAD", "sources": article("P4"), "node": {"name": "理论学习中心组学习"}}
    assert team["participatesIn"]["edges"] == [study]


async def test_six_ways_of_learning_are_stated_and_known(ask):
    data = await ask("""{ project(key: "six-ways-of-learning") {
        sources { locator source { key title } }
        indicators { nodes { value unit countedBy sources { locator source { key title } } } }
        parts(orderBy: [{node: {name: ASC}}]) { totalCount nodes { name } } } }""")
    stated = {"value": 6, "unit": "种", "countedBy": "parts", "sources": article("P4")}
    ways = ["典型引领学", "个人自学", "集中研讨学", "领导宣讲学", "实地参观学", "以考促学"]
    assert data["project"]["sources"] == article("P4")
    assert data["project"]["indicators"]["nodes"] == [stated]
    assert (data["project"]["parts"]["totalCount"], names(data["project"]["parts"])) == (6, ways)


# 16: the three-way linkage, and four in one


async def test_social_organizations_take_part_in_the_linkage(ask):
    data = await ask("""{ project(key: "three-way-linkage") {
        name kind sources { locator source { key title } } participants(orderBy: [{node: {key: ASC}}]) { edges {
        role sources { locator source { key title } } node { name ... on Unit { unitKind: kind } } } } } }""")
    linkage = data["project"]
    assert (linkage["name"], linkage["kind"], linkage["sources"]) == ("三社联动", "WORKING_SYSTEM", article("P5"))
    assert linkage["participants"]["edges"] == [
        {"role": "PARTNER", "sources": article("P5"), "node": {"name": name, "unitKind": "SOCIAL_ORGANIZATION"}}
        for name in ("参与三社联动的社会组织", "引入社区的社工组织")
    ]


async def test_mass_organizations_take_part_in_the_service_system(ask):
    data = await ask("""{ project(key: "four-in-one-service-system") {
        name aliases kind sources { locator source { key title } }
        participants { nodes { name ... on Unit { unitKind: kind } } } } }""")
    assert data["project"] == {
        "name": "党工团妇“四合一”党群服务体系",
        "aliases": ["党工团妇“四合一”"],
        "kind": "SERVICE_SYSTEM",
        "sources": article("P5"),
        "participants": {"nodes": [{"name": "工会、共青团、妇联组织", "unitKind": "MASS_ORGANIZATION"}]},
    }


# 17: service brands


async def test_three_service_brands_of_the_district(ask):
    data = await ask("""{ area(key: "zhengdong-new-district") {
        located(where: {node: {type: {eq: PROJECT}, key: {endsWith: "-brand"}}}, orderBy: [{node: {key: ASC}}]) {
        nodes { name ... on Project { kind sources { locator source { key title } } } } } } }""")
    assert data["area"]["located"]["nodes"] == [
        {"name": name, "kind": "SERVICE_BRAND", "sources": article("P5")}
        for name in ("居家养老", "宣传教育基地", "智慧党建+商务服务")
    ]


# 18: regional committees


async def test_more_than_a_hundred_members_are_stated_and_none_is_named(ask):
    data = await ask("""{ partyOrganization(key: "regional-committees") {
        name kind sources { locator source { key title } } members { totalCount }
        indicators { nodes { value unit qualifier countedBy sources { locator source { key title } } } } } }""")
    stated = {"value": 100, "unit": "家", "qualifier": "MORE_THAN", "countedBy": "members", "sources": article("P5")}
    assert data["partyOrganization"] == {
        "name": "街道、社区区域党委",
        "kind": "REGIONAL_COMMITTEE",
        "sources": article("P5"),
        "members": {"totalCount": 0},
        "indicators": {"nodes": [stated]},
    }


# 19: joint committees


async def test_joint_committees_of_business_districts_and_of_an_industry(ask):
    data = await ask("""{ partyOrganizations(where: {kind: {eq: JOINT_COMMITTEE}}, orderBy: [{key: ASC}]) {
        nodes { name
        field sources { locator source { key title } } members { totalCount } leads { nodes { name } } } } }""")
    assert [(node["name"], node["field"], names(node["leads"])) for node in data["partyOrganizations"]["nodes"]] == [
        ("郑东新区建设项目联合党委", "行业系统", []),
        ("电子商务大厦联合党委", "园区商圈", ["电子商务大厦"]),
        ("高铁东站联合党委", "园区商圈", []),
    ]
    for node in data["partyOrganizations"]["nodes"]:
        assert (node["sources"], node["members"]["totalCount"]) == (article("P5"), 0)


# 20: members in service report in to communities


async def test_members_report_in_within_a_volunteer_system(ask):
    data = await ask("""{ project(key: "members-report-to-communities") {
        name kind sources { locator source { key title } }
        parts { edges { sources { locator source { key title } } node { name ... on Project { kind } } } } } }""")
    system = {"name": "“1+4+N”志愿服务体系", "kind": "SERVICE_SYSTEM"}
    assert data["project"] == {
        "name": "在职党员进社区报到",
        "kind": "WORKING_SYSTEM",
        "sources": article("P5"),
        "parts": {"edges": [{"sources": article("P5"), "node": system}]},
    }


async def test_no_unit_is_said_to_report_in(ask):
    data = await ask("""{ communities(where: {reportingUnits: {some: {edge: {members: {gte: 0}}}}}) {
        totalCount } }""")
    assert data["communities"]["totalCount"] == 0


# 21: the response to the epidemic


async def test_teams_took_part_in_the_response_to_the_epidemic(ask):
    data = await ask("""{ activity(key: "covid-response") {
        name kind sources { locator source { key title } }
        participants(orderBy: [{node: {key: ASC}}]) { edges { sources { locator source { key title } }
        node { name ... on Team { teamKind: kind deployedTo { totalCount } } } } } } }""")
    assert (data["activity"]["name"], data["activity"]["kind"]) == ("新冠肺炎疫情防控", "EPIDEMIC_RESPONSE")
    assert data["activity"]["sources"] == article("P5")
    assert [(edge["node"], edge["sources"]) for edge in data["activity"]["participants"]["edges"]] == [
        ({"name": name, "teamKind": kind, "deployedTo": {"totalCount": 0}}, article("P5"))
        for name, kind in (("疫情防控党员突击队", "COMMANDO"), ("疫情防控党员先锋队", "VANGUARD"))
    ]


async def test_teams_and_their_members_are_stated(ask):
    data = await ask("""{ activity(key: "covid-response") {
        indicators(orderBy: [{node: {value: ASC}}]) {
        nodes { value unit qualifier sources { locator source { key title } } } } } }""")
    stated = data["activity"]["indicators"]
    assert figures(stated) == [(235, "支", "EXACT"), (13000, "人", "MORE_THAN")]
    assert all(node["sources"] == article("P5") for node in stated["nodes"])
