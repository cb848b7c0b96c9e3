"""Pinyin: how Chinese characters are read.

Texts are sorted by the likeliest reading, that of the phrase (重 in 重庆 is `chong`). Search also knows other readings
of characters, since names of places are often read in their own way.

>>> spellings("六安")
[('lu', 'an'), ('liu', 'an')]
"""

import functools
import itertools
import sys
from collections.abc import Iterator
from typing import Any, cast

import pypinyin
from pypinyin.seg.simpleseg import seg as words_of

_PHRASES = {
    "长宁": [["cháng"], ["níng"]],
    "朝阳": [["cháo"], ["yáng"]],
    "浚县": [["xùn"], ["xiàn"]],
    "祭城": [["zhài"], ["chéng"]],
}
"""Names of places that pypinyin's phrases lack or read wrongly."""

pypinyin.load_phrases_dict(_PHRASES)

_READINGS = (
    "阿a/e 艾ai/yi 柏bai/bo 伯bo/bai 泊bo/po 薄bo/bao 堡bao/bu/pu 蚌bang/beng 辟pi/bi 秘mi/bi 泌mi/bi"
    " 便bian/pian 卜bu/bo 藏cang/zang 曾zeng/ceng 禅chan/shan 长chang/zhang 朝chao/zhao 车che/ju 称cheng/chen"
    " 澄cheng/deng 重zhong/chong 种zhong/chong 畜chu/xu 单dan/shan/chan 都du/dou 番fan/pan 佛fo/fu 盖gai/ge"
    " 干gan/qian 莞guan/wan 龟gui/qiu/jun 涡wo/guo 行hang/xing 虹hong/jiang 祭ji/zhai 奇qi/ji 贾jia/gu"
    " 降jiang/xiang 角jiao/jue 解jie/xie 筠yun/jun 浚jun/xun 卡ka/qia 壳ke/qiao 乐le/yue 六lu/liu 陆lu/liu"
    " 露lu/lou 弄nong/long 率lv/shuai 落luo/la 脉mai/mo 牟mu/mou 屏ping/bing 朴pu/piao 铅qian/yan 茜qian/xi"
    " 圈quan/juan 雀que/qiao 塞sai/se 厦xia/sha 省sheng/xing 盛sheng/cheng 召zhao/shao 歙she/xi 宿su/xiu"
    " 调tiao/diao 屯tun/zhun 拓tuo/ta 尉wei/yu 蔚wei/yu 洗xi/xian 巷xiang/hang 荥xing/ying 叶ye/xie 殷yin/yan"
    " 查cha/zha 翟zhai/di 择ze/zhai 枞zong/cong 著zhu/zhuo 谷gu/yu 仇qiu/chou 缪miao/miu 冯feng/ping 覃qin/tan"
    " 隗wei/kui"
)
"""Characters that names are read with in more than one way, each with its readings, without tones."""

MAXIMUM_SPELLINGS = 8
"""The readings of a text that can be searched for: k ambiguous characters would have 2**k of them."""


@functools.lru_cache(maxsize=65_536)
def tones(text: str) -> tuple[str, ...]:
    """The reading of each character by phrases, with its tone, as `ru2`; a character without a reading, as it is.

    It costs some 60 µs a name, and operands repeat, so readings are remembered; so are words, which names share.
    """
    return tuple(itertools.chain.from_iterable(map(_tones_of_word, words_of(text))))


@functools.lru_cache(maxsize=65_536)
def _tones_of_word(word: str) -> tuple[str, ...]:
    """The same of a word, as pypinyin divides texts; interned, as there are few syllables."""
    readings = pypinyin.pinyin(word, style=pypinyin.Style.TONE3, neutral_tone_with_five=True, errors=cast("Any", list))
    return tuple(sys.intern(reading[0]) for reading in readings)


def spellings(text: str) -> list[tuple[str, ...]]:
    """The ways in which a text may be read: each has a syllable without tone for every character.

    The reading by phrases comes first, then those that differ from it in one character, then in two, and so on, up to
    eight. A character without a reading stands for itself. A text of ASCII has no readings at all.
    """
    if text.isascii():
        return []
    return list(itertools.islice(_all_spellings(text), MAXIMUM_SPELLINGS))


def _all_spellings(text: str) -> Iterator[tuple[str, ...]]:
    likeliest = [
        char if char in token else token.rstrip("012345") for token, char in zip(tones(text), text, strict=True)
    ]
    yield tuple(likeliest)
    changes = [
        (index, syllable) for index, char in enumerate(text) for syllable in _other_readings(char, likeliest[index])
    ]
    for count in range(1, len(changes) + 1):
        for combination in itertools.combinations(changes, count):
            changed = dict(combination)
            if len(changed) == count:  # else it changes a character twice
                yield tuple(changed.get(index, syllable) for index, syllable in enumerate(likeliest))


@functools.lru_cache(maxsize=8_192)
def _other_readings(char: str, likeliest: str) -> tuple[str, ...]:
    readings = tuple(reading for reading in _readings().get(char, ()) if reading != likeliest)
    # ü is `v` in pypinyin's readings; people type it as v or as u.
    return (*readings, likeliest.replace("v", "u")) if "v" in likeliest and likeliest != char else readings


@functools.cache
def _readings() -> dict[str, tuple[str, ...]]:
    return {entry[0]: tuple(entry[1:].split("/")) for entry in _READINGS.split()}
