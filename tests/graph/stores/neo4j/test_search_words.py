from graph.plan.search_text import read_search_text
from graph.stores.neo4j.search_words import needles, word_maps


def words(text):
    return word_maps(read_search_text(text))


def test_the_whole_comes_before_its_words():
    assert [word["key_whole"] for word in words("金昌 区")] == ["|金昌区|", "|金昌|", "|区|"]


def test_one_character_is_found_nowhere_inside():
    (word,) = words("区")
    assert (word["name_beginning"], word["name_inside"], word["pinyin_inside"]) == ("|区", "\n", "\n")


def test_of_a_short_name_of_two_characters_an_edge_decides():
    (two,), (three,), (none,) = words("中行"), words("国资委"), words("a")
    assert (two["pairs"], two["first"], two["last"]) == (["中+行"], "|中", "|行|")
    assert (three["pairs"], three["first"], three["last"]) == (["国+资", "资+委"], "", "")
    assert none["pairs"] == ["\n"]


def test_slips_are_compared_from_a_syllable_on():
    (short,), (long,) = words("jinc"), words("diliux")
    assert short["slips_beginning"]
    assert short["slips_inside"] == []
    assert {"text": "|dijiux", "others": ["|jiu|"]} in long["slips_inside"]


def test_each_node_that_matches_holds_a_needle():
    assert needles(read_search_text("区")) == ["|区"]
    assert needles(read_search_text("金昌")) == ["金昌", "金+昌"]
    assert needles(read_search_text("金昌 社区")) == ["金昌社区", "金+昌", "社区", "社+区"]
    assert {"ruyihh", "|ruyih"} <= set(needles(read_search_text("ruyihh")))
