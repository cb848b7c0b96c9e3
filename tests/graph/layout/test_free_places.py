import itertools
import math

from graph.layout.free_places import MINIMUM_DISTANCE, FreePlaces


def test_what_is_free_is_taken_as_it_is_with_two_decimals():
    assert FreePlaces([(0.0, 0.0)]).take((5.004, -0.001)) == (5.0, 0.0)


def test_what_is_taken_is_taken_beside():
    free = FreePlaces([(0.0, 0.0)])
    assert [free.take((1.0, 2.0)) for _ in range(3)] == [(0.0, 5.0), (-5.0, 2.5), (5.0, 2.5)]


def test_many_that_want_one_place_stand_around_it():
    """A circle of so many circles with half the minimum distance is not much wider than their areas ask for."""
    free = FreePlaces([(0.25, 0.25)] * 10)
    places = [free.take((0.0, 0.0)) for _ in range(600)]
    assert min(math.dist(*pair) for pair in itertools.combinations(places, 2)) >= MINIMUM_DISTANCE
    assert max(math.hypot(*place) for place in places) < 1.1 * MINIMUM_DISTANCE * math.sqrt(600)


def test_far_from_everything_places_are_found_too():
    free = FreePlaces([(1_000_000.0, -1_000_000.0), (-1_000_000.0, 3.0)])
    assert free.take((1_000_001.0, -1_000_000.0)) == (1_000_000.0 - MINIMUM_DISTANCE, -1_000_000.0)
