from graph.plan.search import MAXIMUM_SEARCH_LENGTH, Matched
from graph.stores.search_entry import LETTERS, search_entry


def entry(name, key="k", *aliases):
    return search_entry(f"id of {key}", key, name, aliases)


def test_the_texts_of_a_node():
    made = entry("六安 Ａ座", "LU-1", "鄭東", "鄭東", "——")
    assert made.texts == {
        Matched.NAME: ("六安a座",),
        Matched.ALIAS: ("郑东",),
        Matched.KEY: ("lu1",),
        Matched.PINYIN: ("luanazuo", "liuanazuo", "zhengdong"),
        Matched.INITIALS: ("laaz", "zd"),
    }
    assert made.later == ("anazuo", "azuo", "zuo", "dong")


def test_shorter_names_rank_before_longer_whatever_their_keys():
    ranks = [entry("湖" * length, str(length)).rank for length in (0, 1, 2, 126, 127)]
    assert ranks == sorted(ranks)
    assert 0 <= ranks[0] <= ranks[-1] < 2**63


def test_equal_lengths_rank_by_the_id_alone():
    assert entry("如意湖").rank == entry("金水湖").rank != entry("如意湖", "other").rank


def test_an_entry_stays_below_what_a_text_index_takes():
    made = search_entry("id", "k" * 200, "\U00020bb7行" * 500, ["𠮷长" * 500 for _ in range(100)])
    texts = [text for texts in (*made.texts.values(), made.later) for text in texts]
    assert sum(len(text.encode()) + 1 for text in texts) < 32_000
    assert max(map(len, made.texts[Matched.NAME])) == MAXIMUM_SEARCH_LENGTH
    assert max(map(len, made.later)) == LETTERS
