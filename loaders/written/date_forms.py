"""The table of forms in which people write dates, and of what is no date for which reason.

A text is prepared first (`prepared`), so that the forms need not know of widths, blanks and Chinese numerals.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.written.cells import plain
from loaders.written.not_read import WhyNot
from loaders.written.numerals import in_chinese

_ONES = "一二三四五六七八九"
_NUMERALS = {"元": 1, **{in_chinese(number): number for number in range(1, 40)}}
"""1 to 39 in Chinese, and 元 as in 元月 (January)."""

_ZEROS = "零〇○◯OoＯ"
_DIGITS = {**dict.fromkeys(_ZEROS, "0"), **{char: str(index + 1) for index, char in enumerate(_ONES)}}
_YEAR_IN_CHINESE = re.compile(f"(?<![{_ONES}{_ZEROS}十])[{_ONES}][{_ONES}{_ZEROS}0]{{3}}(?![{_ONES}{_ZEROS}十])")
_NUMERAL = re.compile(f"(?<![{_ONES}十])(?:元(?=月)|[{_ONES}十]{{1,3}}(?=[月日号]))")

_DOT = re.compile(r"(?<=\d)[。·・．](?=\d)")
"""What is typed instead of a dot."""

_WEEKDAY = re.compile(r" ?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$")

_BLANK_BESIDE_OTHERS = re.compile(r"(?<=\D) +| +(?=\D)", re.ASCII)
_TIME = re.compile(
    r"(?:(?<=[日号])[T ]?|(?<=\d)[T ])(?:上午|下午|早上|晚上)?(?:\d{1,2}[时点](?:\d{1,2}分?)?"
    r"|(?P<clock>\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?))Z?$",
    re.ASCII,
)
_MIDNIGHT = re.compile(r"0{1,2}:00(:00(\.0+)?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Prepared:
    """The text to be matched with the forms, and whether a time of day behind it was left out."""

    text: str
    has_time: bool = False


def prepared(text: str) -> Prepared:
    """The text without blanks, with digits for numerals, dots for what is typed instead of dots, and without a time."""
    text = _DOT.sub(".", plain(" ".join(text.split()))).rstrip("。，,;；、 ")
    text = _WEEKDAY.sub("", text)
    time = _TIME.search(text)
    if time is not None:
        text = text[: time.start()]
    text = _YEAR_IN_CHINESE.sub(lambda match: "".join(_DIGITS.get(char, char) for char in match[0]), text)
    text = _NUMERAL.sub(lambda match: str(_NUMERALS.get(match[0], match[0])), text)
    return Prepared(
        _BLANK_BESIDE_OTHERS.sub("", text), time is not None and not _MIDNIGHT.fullmatch(time["clock"] or "")
    )


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A part of a year: its first and last month; `is_vague` means that nobody says where it begins and ends."""

    first: int
    last: int
    is_vague: bool = False


_VAGUE_YEAR = PartOfYear(1, 12, is_vague=True)
_QUARTERS = [
    (f"{spelling}", PartOfYear(3 * index + 1, 3 * index + 3))
    for index in range(4)
    for spelling in (
        *(
            f"{ordinal}{number}季{end}"
            for ordinal in ("第", "")
            for number in (_ONES[index], index + 1)
            for end in ("度", "")
        ),
        *(f"{letter}{index + 1}" for letter in "Qq"),
    )
]
PARTS_OF_YEAR: Mapping[str, PartOfYear] = {
    "上半年": PartOfYear(1, 6),
    "下半年": PartOfYear(7, 12),
    **dict.fromkeys(("上半年度", "H1", "h1"), PartOfYear(1, 6)),
    **dict.fromkeys(("下半年度", "H2", "h2"), PartOfYear(7, 12)),
    "前三季度": PartOfYear(1, 9),
    **dict(_QUARTERS),
    **dict.fromkeys(("初", "年初", "底", "年底", "末", "年末", "年终", "中", "年中", "中期", "年内"), _VAGUE_YEAR),
    **dict.fromkeys(("春", "春季", "春天", "夏", "夏季", "夏天", "秋", "秋季", "秋天"), _VAGUE_YEAR),
}
"""By what stands behind the year. 冬 is missing, since a winter lies in two years."""

PARTS_OF_MONTH: Mapping[str, tuple[int, int] | None] = {
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    **dict.fromkeys(("初", "月初", "中", "月中", "底", "月底", "末", "月末"), None),
}
"""By what stands behind the month: the first and last day, None where nobody says which."""


def _any_of(spellings: Mapping[str, object]) -> str:
    return "|".join(sorted(spellings, key=len, reverse=True))


FORMS: Sequence[re.Pattern[str]] = tuple(
    re.compile(form, re.ASCII)
    for form in (
        # 2020年, 2020年度, 2020年5月, 2020年5月3日
        r"(?P<year>\d{4})年(?:度|(?P<month>\d{1,2})月份?(?:(?P<day>\d{1,2})[日号]?)?)?",
        # 2020-05-03, 2020/5/3, 2020.5, 2020.5月
        r"(?P<year>\d{4})(?P<sign>[./-])(?P<month>\d{1,2})(?:月份?|(?P=sign)(?P<day>\d{1,2})[日号]?)?",
        # 20200503, 202005, 2020
        r"(?P<year>\d{4})(?:(?P<month>\d{2})(?P<day>\d{2})?)?",
        # 2021年上半年, 2021Q1, 2021年底
        rf"(?P<year>\d{{4}})年?(?P<part>{_any_of(PARTS_OF_YEAR)})",
        # 2021年5月上旬, 2021.5月底
        rf"(?P<year>\d{{4}})[年./-](?P<month>\d{{1,2}})月份?(?P<part>{_any_of(PARTS_OF_MONTH)})",
    )
)

WITHOUT_YEAR: Sequence[re.Pattern[str]] = tuple(
    re.compile(form, re.ASCII)
    for form in (
        r"(?P<month>\d{1,2})月份?(?:(?P<day>\d{1,2})[日号]?)?",
        rf"(?P<month>\d{{1,2}})月份?(?P<part>{_any_of(PARTS_OF_MONTH)})",
        rf"(?P<part>{_any_of({part: 0 for part in PARTS_OF_YEAR if len(part) > 1})})",
    )
)
"""Forms that need the year of their context."""

NOW = "(?:至今|迄今|今|到?现在|目前|如今|present|now|today)"
OPEN_ENDED = frozenset(("长期", "长期有效", "永久", "永久有效", "无固定期限", "无期限", "不限"))
"""What a column of ends says where there is no end."""

GOES_ON = re.compile(rf"(?P<begin>.*?)(?:起|以来|开始)?[-—至到]*{NOW}", re.IGNORECASE)
BEGINS = re.compile(
    r"(?:自从|自|从|由|since|from)(.+?)(?:之日起|起|以来|开始|始)?|(.+?)(?:之日起|起|以来|开始|始|onwards?)",
    re.IGNORECASE,
)
DANGLING = re.compile(r"(?P<begin>.+)[-—至到]")
ENDS = re.compile(
    r"(?:截至|截止到?|至|到|until|till|to)(.+?)(?:为止|截止|止|结束)?|(.+?)(?:为止|截止|止|结束)", re.IGNORECASE
)
SEPARATOR = re.compile("(?:[-—至到]|to|until)+", re.IGNORECASE)

NO_DATES: Sequence[tuple[WhyNot, re.Pattern[str]]] = tuple(
    (code, re.compile(form, re.ASCII | re.IGNORECASE))
    for code, form in (
        (
            WhyNot.OTHER_CALENDAR,
            r".*(民国|农历|阴历|旧历|腊月|正月|冬月|闰|初[一二三四五六七八九十]|廿|康熙|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|昭和|平成|令和|佛历).*",
        ),
        (WhyNot.APPROXIMATE, r".*(约|大概|左右|前后|上下|可能|估计|许$|\?|circa|about|年代|世纪).*"),
        (WhyNot.RECURRING, r".*(每|逢|常年|长期|不定期|定期|按月|按季).*"),
        (
            WhyNot.RELATIVE,
            r".*(今年|去年|前年|明年|后年|本年|当年|次年|同年|上年|本月|上月|下月|当月|次月|今天|昨天|明天|今日|昨日|当日|次日|近日|日前|最近|不久|近期|近[一二两三四五六七八九十几\d]+年).*",
        ),
        (WhyNot.ONLY_A_BOUND, r".*(以前|之前|以后|之后|前|后|before|after)"),
        (WhyNot.TWO_DIGIT_YEAR, r"['’‘]?\d{2}年.*|['’‘]\d{2}|\d{2}[./-]\d{1,2}[./-]\d{1,2}|\d{2}-\d{2}年?"),
        (WhyNot.YEAR_LAST, r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|[a-z]+[ .]*\d{1,2},? *\d{4}|\d{1,2}[ -][a-z]+[ -]\d{2,4}"),
        (WhyNot.AMBIGUOUS, r"\d{4}[、,;]\d{1,2}"),
        (WhyNot.SEVERAL_DATES, r".*\d.*[、,;和及].*\d.*|\d{4}/\d{4}"),
        (WhyNot.NO_YEAR, r"\d{1,2}月.*|\d{1,2}[./-]\d{1,2}"),
        (WhyNot.NO_YEAR, r"\d{1,2}[日号]|第?[一二三四]季度|[上下]半年|年[初底末中]|月[初底末]|[上中下]旬"),
        (WhyNot.DURATION, r"(\d{1,3}|[一二两三四五六七八九十半几]+)(年|个月|周|天|日|小时)(半|多)?"),
        (WhyNot.PLANNED, r".*(预计|拟|计划|暂定).*"),
        (
            WhyNot.NAMED_TIME,
            r".*(期间|时期|以来|春节|国庆|中秋|端午|元旦|清明|五一|十一|七一|八一|暑假|寒假|冬|大$|会议|成立|换届|学期).*",
        ),
    )
)
"""What is no date, by the first form that fits."""
