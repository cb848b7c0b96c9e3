from graph.report.findings import DormantTies, Group
from tests.graph.report.page_reading import rows, sections, text
from tests.graph.report.samples import COMMUNITY, PARTICIPANTS, PROJECT, SCHOOL, html, page_of, tie


def test_projects_with_roles_and_the_other_participants(ontology):
    assert rows(sections(html(ontology))["Projects and activities"]) == [
        ["Fund (Fund)", "Partner", "since 2019", "School (Lead; Funder)", "[1, P1]"]
    ]


def test_the_subject_is_no_participant_beside_itself(ontology):
    assert COMMUNITY.name not in rows(sections(html(ontology))["Projects and activities"])[0][3]


def test_participants_that_are_not_listed_are_counted(ontology):
    participants = page_of(*PARTICIPANTS.edges, total=60)
    section = sections(html(ontology, participants={PROJECT.id: participants}))["Projects and activities"]
    assert rows(section)[0][3] == "School (Lead; Funder); and 57 more"


def test_other_relationships(ontology):
    assert rows(sections(html(ontology, "zh"))["结对方"], body=False) == [
        ["名称", "协议", "时间", "出处"],
        ["School（中小学）", "first", "2018 至 2019-05", "[1, P1]"],
    ]


def test_details_of_several_properties_name_them(ontology):
    postings = page_of(tie(SCHOOL, role="INSTRUCTOR", posts=2))
    section = sections(html(ontology, recorded={"postings": postings}))["Postings"]
    assert rows(section, body=False)[0][1] == "Details"
    assert rows(section)[0][1] == "Party-building instructor; Number of posts: 2"


def test_relationships_by_role(ontology):
    groups = (Group("INSTRUCTOR", 3), Group(None, 1))
    section = sections(html(ontology, recorded={"postings": page_of(tie(SCHOOL), groups=groups)}))["Postings"]
    assert [label.text for label in section.iter("text")] == ["Party-building instructor", "3", "not stated", "1"]


def test_a_list_that_is_cut_says_so(ontology):
    page = html(ontology, recorded={"pairedBy": page_of(tie(SCHOOL), total=900)})
    assert "The first 1 of 900 are listed." in text(sections(page)["Paired partners"])


def test_dormant_ties(ontology):
    assert rows(sections(html(ontology))["Dormant ties"]) == [["School", "Unit", "2019-05-31"]]


def test_no_dormant_ties(ontology):
    section = sections(html(ontology, dormant=DormantTies(12, ())))["Dormant ties"]
    assert text(section).endswith("There are no such ties.")
