"""Where an analysis runs makes no difference to what it finds."""

import os

import pytest

from graph.views.analysis import running
from graph.views.analysis.catalog import ANALYSES
from graph.views.analysis.result import Score
from graph.views.analysis.subject import Subject
from tests.graph.views.analysis.samples import edge, graph


@pytest.fixture
def subject(ontology):
    path = graph(dict.fromkeys("abc", "Unit"), [edge("1", "PAIRED_WITH", "a b"), edge("2", "PAIRED_WITH", "b c")])
    return Subject(path, ontology, frozenset({"Unit", "PAIRED_WITH"}))


@pytest.mark.parametrize("long_work", [0, running.LONG_WORK], ids=["in a process", "in a thread"])
async def test_what_is_found_is_the_same(subject, monkeypatch, long_work):
    monkeypatch.setattr(running, "LONG_WORK", long_work)
    found = await running.run(ANALYSES["betweenness"], subject, {})
    assert found.rows == (Score("b", 1.0), Score("a", 0.0), Score("c", 0.0))


def test_the_process_is_another_one():
    """One that is begun anew, which holds none of this one's locks."""
    assert running._process().submit(os.getpid).result() != os.getpid()
