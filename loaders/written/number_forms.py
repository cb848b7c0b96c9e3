"""The words and units that stand around numbers, and what they say."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.ontology.model import NO_LABEL, Label
from loaders.written.numerals import CHARACTERS


class Qualifier(StrEnum):
    """How a number is meant; the same as the values of `qualifier` of the shipped ontology's indicators."""

    EXACT = "EXACT"
    ABOUT = "ABOUT"
    AT_LEAST = "AT_LEAST"
    MORE_THAN = "MORE_THAN"
    AT_MOST = "AT_MOST"


@dataclass(frozen=True, slots=True)
class Word:
    """What a word says of a number, and what has to be explained where it is read more coarsely than it is meant."""

    qualifier: Qualifier
    reading: Label = NO_LABEL


_NEARLY = Word(Qualifier.ABOUT, Label("“近”“接近”记为约数", "nearly (近) is kept as a rough number"))
_LESS = Word(Qualifier.AT_MOST, Label("“不足”“少于”记为不多于", "less than is kept as at most"))
_ABOUT, _AT_LEAST, _MORE = Word(Qualifier.ABOUT), Word(Qualifier.AT_LEAST), Word(Qualifier.MORE_THAN)
_AT_MOST, _NO_MORE = Word(Qualifier.AT_MOST), Word(Qualifier.EXACT)

BEFORE: Mapping[str, Word] = {
    **dict.fromkeys(("约", "大约", "大概", "约有", "大约有", "估计", "about", "ca.", "≈"), _ABOUT),
    **dict.fromkeys(("近", "将近", "接近"), _NEARLY),
    **dict.fromkeys(("不少于", "不低于", "不小于", "至少", "最少", "起码", "≥", ">=", "at least"), _AT_LEAST),
    **dict.fromkeys(("超过", "超", "多于", "大于", "高于", "逾", "突破", ">", "more than"), _MORE),
    **dict.fromkeys(("不超过", "不多于", "不高于", "不大于", "至多", "最多", "≤", "<=", "at most"), _AT_MOST),
    **dict.fromkeys(("不足", "不到", "少于", "低于", "小于", "未满", "<", "less than"), _LESS),
    **dict.fromkeys(("共", "共计", "合计", "总计", "总共", "累计", "计", "达", "达到", "高达", "有", "共有"), _NO_MORE),
}
"""What stands before the number. 上百 is apart: 上 says something only before a hundred, a thousand and so on."""

BEHIND: Mapping[str, Word] = {
    **dict.fromkeys(("左右", "上下", "前后", "许"), _ABOUT),
    **dict.fromkeys(("以上", "及以上", "或以上", "+"), _AT_LEAST),
    **dict.fromkeys(("以下", "以内", "之内", "及以下"), _AT_MOST),
    **dict.fromkeys(("余", "多"), _MORE),
}
"""What stands behind the number and its unit."""

WITHIN: Mapping[str, Word] = {
    "余": _MORE,
    "多": _MORE,
    "几": Word(Qualifier.MORE_THAN, Label("“几”记为多于", "几 (and some) is kept as more than")),
    "来": Word(Qualifier.ABOUT, Label("“来”记为约数", "来 (or so) is kept as a rough number")),
}
"""What stands between number and unit: 80余人, 十几个."""

TIMES: Mapping[str, int] = {
    "": 1,
    "十": 10,
    "百": 100,
    "千": 1_000,
    "万": 10_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
    "十亿": 1_000_000_000,
    "百亿": 10_000_000_000,
    "千亿": 100_000_000_000,
    "万亿": 1_000_000_000_000,
}


def _any_of(words: Mapping[str, object] | Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


FIRST_WORD = re.compile(_any_of(BEFORE), re.IGNORECASE)
LAST_WORD = re.compile(f"(?:{_any_of(BEHIND)})$")
UP_TO = re.compile("上(?=[十百千万亿])")
CURRENCY = re.compile(r"(?:人民币|¥|RMB|CNY) ?", re.IGNORECASE)
PARTS_PER = re.compile(r"(百|千)分之(.+)")

# 千 before a measure belongs to it: 3千米 are 3 kilometers, 3千克 a weight.
_MULTIPLE = f"(?:{_any_of([word for word in TIMES if word])})(?![米克瓦卡帕伏])"
AMOUNT = re.compile(
    rf"(?P<sign>[-+负]?)(?P<number>[0-9][0-9.,]*|\.[0-9]+|[{CHARACTERS}]+)"
    rf"(?P<within>[{''.join(WITHIN)}]?)(?P<times>(?:{_MULTIPLE})?)(?P<behind>[余多来]?)"
)
RANGE = re.compile("[-—至到]")
GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
UNGROUPED = re.compile(r"(?:0|[1-9][0-9]*)?(?:\.[0-9]+)?")

UNITS = (
    *("人", "名", "位", "人次", "户", "家", "个", "所", "处", "座", "栋", "幢", "间", "套", "件", "册", "本", "箱"),
    *(
        "具",
        "支",
        "辆",
        "台",
        "次",
        "场",
        "场次",
        "期",
        "批",
        "项",
        "条",
        "份",
        "张",
        "块",
        "片",
        "届",
        "对",
        "组",
        "队",
    ),
    *("天", "日", "周", "个月", "月", "年", "小时", "分钟", "元", "亩", "公顷", "平方公里", "公里", "千米", "米"),
    *(
        "吨",
        "公斤",
        "千克",
        "克",
        "升",
        "岁",
        "倍",
        "折",
        "成",
        "%",
        "‰",
        "平方米",
        "课时",
        "学时",
        "篇",
        "棵",
        "桶",
        "袋",
    ),
)
"""Units that may have words behind them, as in 5名学生; others are taken as they are written."""

KNOWN_UNIT = re.compile(_any_of(UNITS))
UNKNOWN_UNIT = re.compile(r"(?!.*[不于约余多以几])[^\W\d_]{1,4}(?:/[^\W\d_]{1,3})?")

SPELLINGS: Mapping[str, str] = {
    **dict.fromkeys(("㎡", "m²", "m2", "M2", "平米", "平方", "平"), "平方米"),
    **dict.fromkeys(("圆", "块钱", "元人民币", "元整"), "元"),
    "人民币": "元",
}
"""Other spellings of units."""

ALIKE = (frozenset({"人", "名", "位"}), frozenset({"场", "场次"}))
"""Units that count the same, so that each is taken where the other is expected."""

VAGUE = re.compile(
    r".*(若干|许多|众多|大量|大批|部分|不少(?!于)|少量|全部|全体|数[十百千万亿]|几[十百千万亿个名]|多[家个名次人]).*"
)
