from resolvers.bounded_cache import BoundedCache


def keys_in(cache, keys="abcd"):
    return "".join(key for key in keys if cache.get(key) is not None)


def test_the_value_not_asked_for_longest_makes_room():
    cache: BoundedCache[object] = BoundedCache(2, 100)
    cache.put("a", 1, 1)
    cache.put("b", 2, 1)
    assert cache.get("a") == 1
    cache.put("c", 3, 1)
    assert keys_in(cache) == "ac"


def test_values_are_bounded_together():
    cache: BoundedCache[object] = BoundedCache(10, maximum_size=10)
    for key, characters in (("a", 4), ("b", 4), ("c", 4)):
        cache.put(key, key, characters)
    assert keys_in(cache) == "bc"
    cache.put("d", "d", 11)
    assert keys_in(cache) == ""


def test_a_value_put_again_counts_once():
    cache: BoundedCache[object] = BoundedCache(10, maximum_size=10)
    for _ in range(3):
        cache.put("a", 1, 6)
    cache.put("b", 2, 4)
    assert keys_in(cache) == "ab"


def test_a_value_that_is_too_large_is_not_held():
    cache: BoundedCache[object] = BoundedCache(10, 100, maximum_each=20)
    cache.put("a", 1, 20)
    cache.put("b", 2, 21)
    assert keys_in(cache) == "a"
