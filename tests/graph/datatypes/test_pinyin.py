import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.datatypes.pinyin import MAXIMUM_SPELLINGS, spellings, tones

READ = {
    "重庆": ["chongqing", "zhongqing"],
    "厦门": ["xiamen", "shamen"],
    "六安": ["luan", "liuan"],
    "长宁": ["changning", "zhangning"],
    "祭城": ["zhaicheng", "jicheng"],
    "浚县": ["xunxian", "junxian"],
    "绿地": ["lvdi", "ludi"],
    "侵略": ["qinlve", "qinlue"],
    "如意湖": ["ruyihu"],
    "第4小学": ["di4xiaoxue"],
    "b座": ["bzuo"],
}


@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_the_reading_by_phrases_comes_first_and_then_others(text, expected):
    assert ["".join(syllables) for syllables in spellings(text)] == expected


def test_readings_differ_in_one_character_before_they_differ_in_two():
    assert ["".join(syllables) for syllables in spellings("长行")] == [
        "zhangxing",
        "changxing",
        "zhanghang",
        "changhang",
    ]


def test_what_is_not_chinese_is_not_read():
    assert spellings("alpha1") == spellings("") == []


def test_tones_stand_behind_readings_and_what_has_none_for_itself():
    assert tones("如意a吗") == ("ru2", "yi4", "a", "ma5")


@given(st.text(alphabet="长行重乐六厦绿湖a1", max_size=20))
def test_every_reading_has_a_syllable_for_each_character(text):
    readings = spellings(text)
    assert len(readings) <= MAXIMUM_SPELLINGS
    assert len(set(readings)) == len(readings)
    assert all(len(syllables) == len(text) for syllables in readings)
