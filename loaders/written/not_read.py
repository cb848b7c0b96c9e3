"""Why a cell was not read, in Chinese and in English.

>>> Asked("约2020年", EXPECTED).refused(WhyNot.APPROXIMATE)
NotReadError("'约2020年' was not read: only an approximate time is stated; expected: ...")
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph.ontology.model import NO_LABEL, Label

_LONGEST_QUOTE = 60


class WhyNot(StrEnum):
    """The stable codes of refusals: never rename or reuse one."""

    EMPTY = "EMPTY"
    NOTHING_STATED = "NOTHING_STATED"
    WRONG_KIND = "WRONG_KIND"
    TOO_LONG = "TOO_LONG"
    AMBIGUOUS = "AMBIGUOUS"
    APPROXIMATE = "APPROXIMATE"
    VAGUE = "VAGUE"
    NOT_A_DATE = "NOT_A_DATE"
    IMPOSSIBLE_DATE = "IMPOSSIBLE_DATE"
    NO_YEAR = "NO_YEAR"
    TWO_DIGIT_YEAR = "TWO_DIGIT_YEAR"
    YEAR_LAST = "YEAR_LAST"
    OTHER_CALENDAR = "OTHER_CALENDAR"
    RELATIVE = "RELATIVE"
    RECURRING = "RECURRING"
    NAMED_TIME = "NAMED_TIME"
    ONLY_A_BOUND = "ONLY_A_BOUND"
    PERIOD = "PERIOD"
    SEVERAL_DATES = "SEVERAL_DATES"
    DURATION = "DURATION"
    PLANNED = "PLANNED"
    GOES_ON = "GOES_ON"
    A_BEGIN = "A_BEGIN"
    AN_END = "AN_END"
    REVERSED = "REVERSED"
    SERIAL_NUMBER = "SERIAL_NUMBER"
    NOT_A_NUMBER = "NOT_A_NUMBER"
    SEVERAL_NUMBERS = "SEVERAL_NUMBERS"
    MANGLED = "MANGLED"
    OTHER_UNIT = "OTHER_UNIT"
    NOT_YES_OR_NO = "NOT_YES_OR_NO"
    UNKNOWN_LABEL = "UNKNOWN_LABEL"


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a code tells people: the reason, and what to do."""

    reason: Label
    advice: Label = NO_LABEL


_LEAVE_NO_DOUBT = Label("请换一种没有歧义的写法", "write it in a way that leaves no doubt")
_WRITE_DATE = Label("请写出具体日期", "write the date itself")
_KEEP_TEXT = Label("请写出确切日期；原文可留在说明中", "write an exact date, and keep the text as a remark")

REFUSALS: Mapping[WhyNot, Refusal] = {
    WhyNot.EMPTY: Refusal(Label("单元格为空", "the cell is empty")),
    WhyNot.NOTHING_STATED: Refusal(
        Label("此处只写明没有内容", "it only says that nothing is stated"),
        Label("没有值时请留空", "leave the cell empty where there is no value"),
    ),
    WhyNot.WRONG_KIND: Refusal(
        Label("单元格的类型不符", "the cell holds another kind of value"),
        Label("请将该列设为文本后重新填写", "format the column as text, and enter the value again"),
    ),
    WhyNot.TOO_LONG: Refusal(Label("内容过长", "it is too long")),
    WhyNot.AMBIGUOUS: Refusal(Label("可有两种读法", "it can be read in two ways"), _LEAVE_NO_DOUBT),
    WhyNot.APPROXIMATE: Refusal(Label("只是大约的时间", "only an approximate time is stated"), _KEEP_TEXT),
    WhyNot.VAGUE: Refusal(
        Label("没有可用的数值", "no figure is stated"),
        Label("请写出数字；原文可留在说明中", "write a figure, and keep the text as a remark"),
    ),
    WhyNot.NOT_A_DATE: Refusal(Label("看不出日期", "no date is seen in it")),
    WhyNot.IMPOSSIBLE_DATE: Refusal(Label("没有这一天或这个月", "there is no such day or month")),
    WhyNot.NO_YEAR: Refusal(Label("没有年份", "the year is missing"), Label("请写出年份", "write the year, too")),
    WhyNot.TWO_DIGIT_YEAR: Refusal(
        Label("年份只有两位，或是年数", "the year has two digits only, or it is a number of years"),
        Label("请写四位年份", "write the year with four digits"),
    ),
    WhyNot.YEAR_LAST: Refusal(
        Label("年份在后，月和日的先后不明", "the year stands last, so day and month cannot be told apart"),
        Label("请按年、月、日的顺序写", "write year, month, day in this order"),
    ),
    WhyNot.OTHER_CALENDAR: Refusal(
        Label("不是公历日期", "it is a date of another calendar"),
        Label("请换算为公历", "write the date of the Gregorian calendar"),
    ),
    WhyNot.RELATIVE: Refusal(
        Label("要看是哪一天写的", "what it means depends on the day on which it was written"), _WRITE_DATE
    ),
    WhyNot.RECURRING: Refusal(Label("说的是经常发生，不是一个时间", "it says how often, and not when"), _WRITE_DATE),
    WhyNot.NAMED_TIME: Refusal(
        Label("以事件或节令指时间", "it names an event or season instead of a date"), _WRITE_DATE
    ),
    WhyNot.ONLY_A_BOUND: Refusal(Label("只说在此之前或之后", "it only says before or after"), _KEEP_TEXT),
    WhyNot.PERIOD: Refusal(
        Label("是一段时间", "it is a period"), Label("请分别写起、止", "write its begin and its end apart")
    ),
    WhyNot.SEVERAL_DATES: Refusal(
        Label("不止一个日期", "there is more than one date in it"),
        Label("每格只写一个日期", "write one date in a cell"),
    ),
    WhyNot.DURATION: Refusal(Label("说的是多久，不是何时", "it says how long, and not when"), _WRITE_DATE),
    WhyNot.PLANNED: Refusal(Label("只是预计的时间", "the time is only planned"), _KEEP_TEXT),
    WhyNot.GOES_ON: Refusal(
        Label("表示仍在持续，没有日期", "it says that it goes on, which is no date"),
        Label("止于一栏请留空", "leave the end empty"),
    ),
    WhyNot.A_BEGIN: Refusal(
        Label("是开始的时间", "it says when something begins"), Label("请写入起始一栏", "enter it as the begin")
    ),
    WhyNot.AN_END: Refusal(
        Label("是结束的时间", "it says when something ends"), Label("请写入结束一栏", "enter it as the end")
    ),
    WhyNot.REVERSED: Refusal(Label("结束早于开始", "the end lies before the begin")),
    WhyNot.SERIAL_NUMBER: Refusal(
        Label("是一个数，不知是否为日期", "it is a number, which may or may not be a day"),
        Label("请将该列设为日期格式，或写成 2020-01-01", "format the column as a date, or write 2020-01-01"),
    ),
    WhyNot.NOT_A_NUMBER: Refusal(Label("看不出数字", "no number is seen in it")),
    WhyNot.SEVERAL_NUMBERS: Refusal(
        Label("不止一个数字", "there is more than one number in it"),
        Label("每格只写一个数字", "write one number in a cell"),
    ),
    WhyNot.MANGLED: Refusal(
        Label(
            "电子表格把长数字改成了约数，末尾几位已丢失",
            "a spreadsheet has rounded a long number, and its last digits are lost",
        ),
        Label("请将该列设为文本后重新填写", "format the column as text, and enter the value again"),
    ),
    WhyNot.OTHER_UNIT: Refusal(Label("单位不符", "the unit is another one")),
    WhyNot.NOT_YES_OR_NO: Refusal(Label("看不出是或否", "it is neither yes nor no")),
    WhyNot.UNKNOWN_LABEL: Refusal(Label("没有这个名称", "there is no such name")),
}


class NotReadError(ValueError):
    """A cell was not read. `str()` of it is the English text.

    `code` is stable; `written` is the cell's text; `expected` says what is allowed; `nearest` are the allowed texts
    that were likely meant, which nobody takes without asking.
    """

    def __init__(
        self, code: WhyNot, written: str, expected: Label, *, reason: Label | None = None, nearest: tuple[str, ...] = ()
    ) -> None:
        self.code, self.written, self.expected, self.nearest = code, written, expected, nearest
        self.reason = reason or REFUSALS[code].reason
        self.advice = REFUSALS[code].advice
        super().__init__(self.message.en)

    @property
    def message(self) -> Label:
        """What was written, why it was not read, what is expected and what to do."""
        quote = self.written if len(self.written) <= _LONGEST_QUOTE else f"{self.written[:_LONGEST_QUOTE]}…"
        zh = [f"“{quote}”未能读取：{self.reason.zh}", f"应为：{self.expected.zh}"]
        en = [f"{quote!r} was not read: {self.reason.en}", f"expected: {self.expected.en}"]
        if self.nearest:
            zh.append(f"是否为：{'、'.join(self.nearest)}")
            en.append(f"did you mean {', '.join(self.nearest)}?")
        if self.advice != NO_LABEL:
            zh.append(self.advice.zh)
            en.append(self.advice.en)
        return Label("；".join(zh), "; ".join(en))


@dataclass(frozen=True, slots=True)
class Asked:
    """A cell that is being read, and what is expected of it."""

    written: str
    expected: Label

    def refused(self, code: WhyNot, reason: Label | None = None) -> NotReadError:
        return NotReadError(code, self.written, self.expected, reason=reason)
