import pytest

from graph.datatypes.text import Text
from graph.ontology.model import Label, Property
from graph.plan.labels import KindLabel, LabelText, TypeLabel, kind_label
from graph.plan.members import Literal, Member

MEMBERS = (Member("english", LabelText.EN), Member("__typename", Literal("Label")), Member("zh", LabelText.ZH))


def test_texts_stand_under_the_keys_of_the_selection_in_its_order():
    texts = TypeLabel(Label("单位", "Unit"), MEMBERS).texts
    assert list(texts.items()) == [("english", "Unit"), ("__typename", "Label"), ("zh", "单位")]


@pytest.mark.parametrize("kind", [None, "CASTLE"])
def test_what_is_no_value_of_the_enumeration_has_no_label(ontology, kind):
    assert kind_label(KindLabel(ontology.nodes["Unit"].by_name["kind"], MEMBERS), kind) is None


def test_a_value_has_the_label_of_its_declaration(ontology):
    output = KindLabel(ontology.nodes["Unit"].by_name["kind"], MEMBERS)
    school = {"english": "School", "__typename": "Label", "zh": "中小学"}
    assert kind_label(output, "SCHOOL") == output.by_value["SCHOOL"] == school


def test_a_text_is_its_own_label():
    output = KindLabel(Property("kind", Text(), Label("类", "Kind")), MEMBERS)
    assert kind_label(output, "novel") == {"english": "novel", "__typename": "Label", "zh": "novel"}
    assert output.by_value == {}
