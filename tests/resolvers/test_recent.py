from resolvers.recent import Recent


def kept(recent, keys="abcd"):
    return "".join(key for key in keys if recent.get(key) is not None)


def test_the_one_not_asked_for_longest_makes_room():
    recent: Recent[object] = Recent(2)
    recent.keep("a", 1, 1)
    recent.keep("b", 2, 1)
    assert recent.get("a") == 1
    recent.keep("c", 3, 1)
    assert kept(recent) == "ac"


def test_texts_are_bounded_in_all():
    recent: Recent[object] = Recent(10, characters=10)
    for key, length in (("a", 4), ("b", 4), ("c", 4)):
        recent.keep(key, key, length)
    assert kept(recent) == "bc"
    recent.keep("d", "d", 11)
    assert kept(recent) == ""


def test_a_value_kept_again_counts_once():
    recent: Recent[object] = Recent(10, characters=10)
    for _ in range(3):
        recent.keep("a", 1, 6)
    recent.keep("b", 2, 4)
    assert kept(recent) == "ab"
