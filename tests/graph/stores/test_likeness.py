"""Nodes are found by what they are called, on both stores."""

import pytest

from graph.datatypes.normal import normal_name
from graph.ontology.model import Ontology
from graph.stores.likeness import MOST_ALIKE, AlikeNode, Likeness, code_properties
from graph.stores.store import Store
from tests.graph.stores.asking import FIRST, in_turn, units

CODE = "12410106415803481Q"
SCHOOL = AlikeNode("u1", "第一小學", ["一小", "东湖·小学"], {"creditCode": CODE})


@pytest.fixture
async def called(empty_store: Store, ontology: Ontology) -> Store:
    school = units(ontology, "u1", name=SCHOOL.name, aliases=[*SCHOOL.aliases], creditCode=CODE)
    others = units(ontology, "u2", name="东湖小学分校"), units(ontology, "abc", name="x")
    await empty_store.write(in_turn(school, *others), FIRST)
    return empty_store


def likeness(store: Store, *names: str, codes: tuple[str, ...] = (), of_type: str = "Unit") -> Likeness:
    forms = [normal_name(name) for name in names]
    return Likeness(store.ontology.nodes[of_type], forms, {"creditCode": codes} if codes else {})


@pytest.mark.parametrize("name", ["第1小学", "一小", "東湖 小学"])
async def test_a_node_is_found_by_a_whole_name_or_alias(called: Store, name: str) -> None:
    assert await called.alike(likeness(called, "nothing", name)) == [SCHOOL]


async def test_a_node_is_found_by_a_code(called: Store) -> None:
    assert await called.alike(likeness(called, codes=("x", CODE))) == [SCHOOL]


async def test_a_node_is_told_once(called: Store) -> None:
    assert await called.alike(likeness(called, "第1小学", "一小", codes=(CODE,))) == [SCHOOL]
    assert await called.alike(likeness(called)) == []


@pytest.mark.parametrize("name", ["小学", "东湖小", "abc", "yixiao", "分校"])
async def test_it_is_not_found_by_a_part_or_by_a_key(called: Store, name: str) -> None:
    assert await called.alike(likeness(called, name)) == []


async def test_a_node_of_another_type_is_not_the_same(called: Store) -> None:
    assert await called.alike(likeness(called, "第1小学", of_type="Team")) == []


async def test_of_a_name_that_very_many_have_a_few_are_told(called: Store, ontology: Ontology) -> None:
    many = units(ontology, *(f"m{number}" for number in range(3 * MOST_ALIKE)), name="Same", creditCode="c")
    await called.write(in_turn(many), FIRST)
    for asked in (likeness(called, "same"), likeness(called, codes=("c",))):
        assert len(await called.alike(asked)) == MOST_ALIKE


async def test_a_store_that_was_never_written_has_none(empty_store: Store) -> None:
    assert await empty_store.alike(likeness(empty_store, "same", codes=(CODE,))) == []


def test_codes_are_identifiers_but_for_the_key(ontology: Ontology) -> None:
    codes = {name: code_properties(node_type) for name, node_type in ontology.nodes.items()}
    assert {name: of_type for name, of_type in codes.items() if of_type} == {"Unit": ("creditCode",)}
