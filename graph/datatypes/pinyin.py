"""Pinyin: how Chinese is read, by phrases; for search also otherwise, where characters have several readings.

>>> spellings("六安")
[('lu', 'an'), ('liu', 'an')]
"""

import functools
import itertools
import sys
from collections.abc import Iterator
from typing import Any, cast

import pypinyin

_PHRASES = {
    "长宁": [["cháng"], ["níng"]],
    "朝阳": [["cháo"], ["yáng"]],
    "浚县": [["xùn"], ["xiàn"]],
    "祭城": [["zhài"], ["chéng"]],
}
"""Readings of places that the library's own phrases lack or read otherwise."""

pypinyin.load_phrases_dict(_PHRASES)

_SEVERAL = (
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
"""Characters that names are read with in several ways, where no phrase may tell which; no tones."""

MOST_SPELLINGS = 8
"""How many readings of one text are kept: first those that differ from that by phrases in one character."""


@functools.lru_cache(maxsize=65_536)
def tones(text: str) -> tuple[str, ...]:
    """The reading of each character by phrases, its tone behind it: `ru2`; what has none stands for itself."""
    readings = pypinyin.pinyin(text, style=pypinyin.Style.TONE3, neutral_tone_with_five=True, errors=cast("Any", list))
    return tuple(sys.intern(reading[0]) for reading in readings)


def spellings(text: str) -> list[tuple[str, ...]]:
    """How a text may be read, as the syllables without tones of all its characters; nothing where none is Chinese."""
    if text.isascii():
        return []
    return list(itertools.islice(_spellings(text), MOST_SPELLINGS))


def _spellings(text: str) -> Iterator[tuple[str, ...]]:
    first = [_without_tone(token, char) for token, char in zip(tones(text), text, strict=True)]
    yield tuple(first)
    others = [(place, other) for place, char in enumerate(text) for other in _others(char, first[place])]
    for count in range(1, len(others) + 1):
        for changes in itertools.combinations(others, count):
            chosen = dict(changes)
            if len(chosen) == count:
                yield tuple(chosen.get(place, syllable) for place, syllable in enumerate(first))


def _without_tone(token: str, char: str) -> str:
    return char if char in token else token.rstrip("012345")


@functools.lru_cache(maxsize=8_192)
def _others(char: str, first: str) -> tuple[str, ...]:
    """Other readings of a character; ü is typed as v and as u."""
    found = tuple(reading for reading in _several().get(char, ()) if reading != first)
    return (*found, first.replace("v", "u")) if "v" in first and first != char else found


@functools.cache
def _several() -> dict[str, tuple[str, ...]]:
    return {entry[0]: tuple(entry[1:].split("/")) for entry in _SEVERAL.split()}
