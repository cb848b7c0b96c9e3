from graph.errors import Code
from graph.plan.members import Member
from graph.plan.paths import PathGroupFact, PathGroups, PathStepFact, PathSteps
from graph.plan.slot import Constant, Slot
from graph.stores.lowering import paths
from graph.stores.lowering.paths import CountedPaths, Step, path_groups, path_total

JOINS, LEADS = Step("JOINS", False, "Project"), Step("LEADS", True, "Unit")
COUNTED = [CountedPaths((LEADS, JOINS), 2, 1), CountedPaths((JOINS, LEADS), 2, 2), CountedPaths((LEADS,), 1, 1)]
STEPS = PathSteps((Member("to", PathStepFact.NODE_TYPE),), {"Project": "PROJECT", "Unit": "UNIT"})
OUTPUT = PathGroups(
    (Member("n", PathGroupFact.COUNT), Member("steps", STEPS)), Slot(Constant(5), str, "first", Code.BAD_PAGE)
)


def test_groups_come_by_length_then_size_then_steps():
    told = path_groups([*COUNTED, CountedPaths((JOINS, JOINS), 3, 3)], OUTPUT, 9)
    assert [(group["n"], [step["to"] for step in group["steps"]]) for group in told or ()] == [
        (1, ["UNIT"]),
        (3, ["PROJECT", "PROJECT"]),
        (2, ["PROJECT", "UNIT"]),
        (2, ["UNIT", "PROJECT"]),
    ]
    assert path_groups(COUNTED, OUTPUT, 1) == [{"n": 1, "steps": [{"to": "UNIT"}]}]


def test_more_than_may_be_counted_are_not_told(monkeypatch):
    assert path_total(COUNTED) == 5
    monkeypatch.setattr(paths, "MAXIMUM_COUNTED_PATHS", 4)
    assert path_total(COUNTED) is None
    assert path_groups(COUNTED, OUTPUT, 9) is None
