"""What a page of the log costs."""

import pytest

from graph.stores.revision_cost import revisions_cost
from graph.stores.revisions import RevisionPage


@pytest.mark.parametrize(
    ("page", "cost"),
    [
        (RevisionPage(20), 100 + 200),
        (RevisionPage(20, entries=5), 100 + 200 + 20 * 5 * 10),
        (RevisionPage(20, of="u", entries=5), 100 + 200 + 20 * 310),
        (RevisionPage(20, actor="office"), 100 + 200 + 2_000),
        (RevisionPage(0), 100 + 1),
    ],
)
def test_a_page_costs_what_it_lists_and_looks_at(page, cost):
    assert revisions_cost(page).of({}) == pytest.approx(cost)


def test_counting_costs_what_is_counted():
    assert revisions_cost(RevisionPage(0), counts=True).of({}) == pytest.approx(1_101)


def test_the_dearest_part_says_what_lowers_it():
    assert revisions_cost(RevisionPage(10, entries=1_000)).dearest({}).remedy == "lower first of touched"
