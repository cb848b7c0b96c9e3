from graph.datatypes.normal import normal_name
from graph.plan.search import Matched
from graph.plan.search_text import MAXIMUM_SEARCH_LENGTH
from graph.stores.search_entry import LETTERS, search_entry


def entry(name, key="k", *aliases):
    return search_entry(f"id of {key}", key, name, aliases)


def test_the_texts_of_a_node():
    made = entry("陆安 Ａ座", "LU-1", "鄭東", "鄭東", "——")
    assert made.texts == {
        Matched.NAME: ("陆安a座",),
        Matched.ALIAS: ("郑东",),
        Matched.KEY: ("lu1",),
        Matched.PINYIN: ("luanazuo", "liuanazuo", "zhengdong"),
        Matched.INITIALS: ("laaz", "zd"),
    }
    assert made.later == ("anazuo", "azuo", "zuo", "dong")
    assert (made.pairs, made.ending, made.numerals) == (("陆安", "陆座", "安座"), "a座", ())


def test_a_name_with_a_numeral_is_also_found_with_and_without_its_ordinal():
    made = entry("柳州第三小学", "k", "柳州12中")
    names, aliases = (made.texts[matched] for matched in (Matched.NAME, Matched.ALIAS))
    assert names == (normal_name("柳州第3小学"), normal_name("柳州3小学"))
    assert aliases == (normal_name("柳州十二中"), normal_name("柳州第十二中"))
    assert made.numerals == ("san", "shi", "er")


def test_pinyin_begins_with_no_later_syllable_of_a_numeral():
    assert entry("第12中").later == ("shierzhong", "zhong")


def test_characters_of_a_pair_are_not_far_apart_and_the_ordinal_is_left_out():
    made = entry("第三甲乙丙丁戊己庚")
    assert {pair[1] for pair in made.pairs if pair[0] == normal_name("三")} == set("甲乙丙丁戊己")
    assert made.ending == "己庚"


def test_shorter_names_rank_before_longer_whatever_their_keys():
    ranks = [entry("湖" * length, str(length)).rank for length in (0, 1, 2, 126, 127)]
    assert ranks == sorted(ranks)
    assert 0 <= ranks[0] <= ranks[-1] < 2**63


def test_equal_lengths_rank_by_the_id_alone():
    assert entry("如意湖").rank == entry("金水湖").rank != entry("如意湖", "other").rank


def test_an_entry_stays_below_what_a_text_index_takes():
    made = search_entry("id", "k" * 200, "\U00020bb73行" * 500, ["𠮷长" * 500 for _ in range(100)])
    texts = [text for texts in (*made.texts.values(), made.later, made.pairs) for text in texts]
    assert sum(len(text.encode()) + 2 for text in texts) < 32_000
    assert max(map(len, made.texts[Matched.NAME])) == MAXIMUM_SEARCH_LENGTH
    assert max(map(len, made.later)) == LETTERS
