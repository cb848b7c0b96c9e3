"""Where an analysis runs makes no difference to what it finds."""

import os
import signal
import threading

import pytest

from graph.errors import StoreError
from graph.views.analysis import running
from graph.views.analysis.catalog import ANALYSES
from graph.views.analysis.result import Score
from graph.views.analysis.subject import Subject
from graph.views.analysis.ties import ties
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


async def test_a_process_that_was_ended_is_begun_anew(subject, monkeypatch):
    monkeypatch.setattr(running, "LONG_WORK", 0)
    os.kill(running._process().submit(os.getpid).result(), signal.SIGKILL)
    with pytest.raises(StoreError, match="ask again"):
        await running.run(ANALYSES["betweenness"], subject, {})
    assert len((await running.run(ANALYSES["betweenness"], subject, {})).rows) == 3


async def test_ties_are_not_worked_out_in_the_loop(subject, monkeypatch):
    at: list[threading.Thread] = []

    def noted(given):
        at.append(threading.current_thread())
        return ties(given)

    monkeypatch.setattr("graph.views.analysis.subject.ties", noted)
    for name in ("degree", "betweenness"):
        await running.run(ANALYSES[name], Subject(subject.graph, subject.ontology, subject.kinds), {})
    assert len(at) == 2
    assert threading.main_thread() not in at


def test_the_process_is_another_one():
    """One that is begun anew, which holds none of this one's locks."""
    assert running._process().submit(os.getpid).result() != os.getpid()
