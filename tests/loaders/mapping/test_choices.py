"""What people choose for a column takes the place of what was proposed."""

import pytest

from graph.errors import RequestError
from graph.ontology.model import Ontology
from loaders.mapping.choices import Choice, TableChoices, choices_in, chosen_in, label_of, read_choice, subject_of
from loaders.mapping.proposal import propose
from loaders.mapping.proposed import Certainty, SheetProposal
from tests.loaders.mapping.sheets import table

ROWS = [["单位名称", "结对社区", "备注"], ["第一小学", "瑶帆社区", "2021"]]


def proposed(ontology: Ontology, **columns: str) -> SheetProposal:
    chosen = {letter: read_choice(text, ontology) for letter, text in columns.items()}
    (sheet,) = propose([table(*ROWS)], ontology, {0: TableChoices(chosen)}).sheets
    return sheet


def test_a_choice_is_read_as_it_is_written(ontology: Ontology) -> None:
    for text in (
        "",
        "Unit.kind",
        "PAIRED_WITH.period",
        "Community.name PAIRED_WITH",
        "PartyOrganization.name/Community PAIRED_WITH",
    ):
        assert read_choice(text, ontology).text == text


def test_choices_that_are_none_say_what_is_allowed(ontology: Ontology) -> None:
    with pytest.raises(RequestError, match=r"PAIRED_WITH has no property 'sincee'; .* did you mean since\?"):
        read_choice("PAIRED_WITH.sincee", ontology)


def test_what_a_proposal_makes_of_columns_is_known_as_choices(ontology: Ontology) -> None:
    mapping = proposed(ontology).mapping
    paired = Choice("Community", "name", "PAIRED_WITH")
    assert chosen_in(mapping) == {"单位名称": Choice("Unit", "name"), "结对社区": paired}
    subject = subject_of(mapping)
    assert subject is not None
    assert subject.node_type.name == "Unit"


def test_another_relationship_ties_the_names(ontology: Ontology) -> None:
    mapping = proposed(ontology, B="Community.name REPORTS_IN_TO").mapping
    assert [tie.relationship.name for tie in mapping.relationships] == ["REPORTS_IN_TO"]


def test_a_column_that_was_left_out_says_when_it_holds(ontology: Ontology) -> None:
    sheet = proposed(ontology, C="PAIRED_WITH.since")
    assert sheet.mapping.relationships[0].fields["since"].column == "备注"
    assert sheet.columns[2].certainty is Certainty.SURE


def test_a_column_that_was_read_is_left_out(ontology: Ontology) -> None:
    mapping = proposed(ontology, B="").mapping
    assert (mapping.relationships, mapping.left_out) == ((), ("结对社区", "备注"))


def test_what_can_be_chosen_has_labels_and_can_be_read(ontology: Ontology) -> None:
    choices = choices_in(proposed(ontology).mapping, ontology)
    assert {"", "Unit.kind", "PAIRED_WITH.since", "Project.name PARTICIPATES_IN"} <= {it.text for it in choices}
    assert len({it.text for it in choices}) == len(choices)
    for choice in choices:
        assert read_choice(choice.text, ontology) == choice
        assert label_of(choice, ontology)[0].zh


def test_a_table_of_which_nothing_is_known_can_begin_with_any_names(ontology: Ontology) -> None:
    assert choices_in(None, ontology)[:2] == [Choice(), Choice(next(iter(ontology.nodes)), "name")]


PARTY = [["单位名称", "社区党组织"], ["第一小学", "商务区社区党委"]]


@pytest.mark.parametrize(
    ("chosen", "ties"),
    [
        ("PartyOrganization.name/Community REPORTS_IN_TO", ["ORGANIZATION_OF", "REPORTS_IN_TO"]),
        ("PartyOrganization.name PAIRED_WITH", ["PAIRED_WITH"]),
    ],
)
def test_what_names_stand_for_is_taken_or_refused(ontology: Ontology, chosen: str, ties: list[str]) -> None:
    choices = {0: TableChoices({"B": read_choice(chosen, ontology)})}
    (sheet,) = propose([table(*PARTY)], ontology, choices).sheets
    assert [it.relationship.name for it in sheet.mapping.relationships] == ties
    assert chosen_in(sheet.mapping)["社区党组织"].text == chosen
    assert sheet.columns[1].certainty is Certainty.SURE


def test_names_stand_for_what_the_ontology_says(ontology: Ontology) -> None:
    with pytest.raises(RequestError, match=r"PartyOrganization\.name stands for no 'Area'"):
        read_choice("PartyOrganization.name/Area PAIRED_WITH", ontology)
