from collections import Counter

from loaders.matching.parts import adjacent, parts, rarest


def test_parts_of_characters_are_pairs_in_their_order() -> None:
    assert adjacent("中国行") == [("中", "国"), ("国", "行")]
    assert ("中", "行") in set(parts("中国行"))


def test_parts_of_letters_stand_side_by_side() -> None:
    assert list(parts("abcde")) == adjacent("abcde") == [("a", "b", "c", "d"), ("b", "c", "d", "e")]


def test_the_rarest_part_and_another_that_has_none_of_its_characters() -> None:
    counts = Counter(adjacent("东湖社区") + adjacent("西湖社区"))
    assert rarest("东湖社区", counts) == [("东", "湖"), ("社", "区")]
    assert rarest("东湖", counts) == [("东", "湖")]
    assert rarest("东", counts) == []
