import pytest

from graph.analysis.catalog import ANALYSES
from graph.errors import RequestError
from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from server.commands.analysis_parameters import read_analysis_parameters


def test_a_node_is_named_by_type_and_key_in_parameters_too(ontology: Ontology) -> None:
    arguments = read_analysis_parameters(ANALYSES["dormantTies"], ["of=Community:c1"], ontology)
    assert arguments == {"of": global_id("Community", "c1")}


@pytest.mark.parametrize(
    ("analysis", "settings", "message"),
    [
        ("communities", ["seed=1", "seed=2"], "communities: seed is given twice; allowed: once"),
        ("communities", ["seed=1_0"], "communities: seed: '1_0' is no number"),
        ("oneMode", ["kind=Community,Unit"], "oneMode: kind: 2 types are given; allowed: one"),
    ],
)
def test_a_parameter_of_an_analysis_is_one_value(
    ontology: Ontology, analysis: str, settings: list[str], message: str
) -> None:
    with pytest.raises(RequestError, match=message):
        read_analysis_parameters(ANALYSES[analysis], settings, ontology)
