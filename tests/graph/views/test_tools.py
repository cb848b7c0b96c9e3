import pytest

from graph.views.dialects import DIALECTS
from graph.views.tools import TOOLS, dialect_instead


def test_tools_are_no_dialects_and_lead_to_one():
    assert set(TOOLS.values()) <= set(DIALECTS)
    assert [name for name in TOOLS if name in DIALECTS or name != name.lower()] == []


@pytest.mark.parametrize(
    ("given", "meant"), [("Gephi", "gexf"), ("graphviz", "dot"), ("YED", "yed"), ("gexff", "gexf")]
)
def test_what_was_meant(given, meant):
    assert dialect_instead(given) == f"allowed: {', '.join(DIALECTS)}; did you mean {meant}?"


def test_what_nobody_knows():
    assert dialect_instead("castle") == f"allowed: {', '.join(DIALECTS)}"
