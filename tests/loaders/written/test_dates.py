import contextlib
import datetime
import functools
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.ontology.model import NO_LABEL
from graph.report.wording import TEXTS
from loaders.written.dates import WrittenDate, WrittenPeriod, goes_on, read_date, read_period
from loaders.written.not_read import NotReadError, WhyNot

TODAY = datetime.date(2026, 11, 30)

EXACT = [
    ("2020年5月", "2020-05"),
    ("2020年5月3日", "2020-05-03"),
    ("2020年5月3号", "2020-05-03"),
    ("2020 年 5 月 3 日", "2020-05-03"),
    ("2020年\n5月", "2020-05"),
    ("2019.3", "2019-03"),
    ("2019.10", "2019-10"),
    ("2019.03.05", "2019-03-05"),
    ("2020/5/3", "2020-05-03"),
    ("2020-5", "2020-05"),
    ("2020-05-03", "2020-05-03"),
    ("2020-05-03 00:00:00", "2020-05-03"),
    ("２０２０年５月３日", "2020-05-03"),
    ("２０２０．５", "2020-05"),
    ("２０２０－０５－０３", "2020-05-03"),
    ("2020。5", "2020-05"),
    ("2020·5", "2020-05"),
    ("2020年", "2020"),
    ("2020年度", "2020"),
    ("2020", "2020"),
    ("2020年5月份", "2020-05"),
    ("2020年5⽉", "2020-05"),
    ("二〇二一年", "2021"),
    ("二○二一年五月", "2021-05"),
    ("二零二一年元月", "2021-01"),
    ("二O二一年十二月三十一日", "2021-12-31"),
    ("一九九八年十月", "1998-10"),
    ("20200503", "2020-05-03"),
    ("202005", "2020-05"),
    ("2024年2月29日", "2024-02-29"),
    ("2020年5月3日（星期日）", "2020-05-03"),
    ("2020年5月3日。", "2020-05-03"),
    (2020, "2020"),
    (2020.0, "2020"),
    (202005, "2020-05"),
    (20200503.0, "2020-05-03"),
    (datetime.date(2020, 5, 3), "2020-05-03"),
    (datetime.datetime(2020, 5, 3), "2020-05-03"),  # noqa: DTZ001
]
EXPLAINED = [
    ("2021年上半年", "2021", "上半年 is read as the year 2021"),
    ("2021年下半年", "2021", "下半年 is read as the year 2021"),
    ("2021年第一季度", "2021", "第一季度 is read as the year 2021"),
    ("2021年4季度", "2021", "4季度 is read as the year 2021"),
    ("2021Q3", "2021", "Q3 is read as the year 2021"),
    ("2021年初", "2021", "初 is read as the year 2021"),
    ("2021年年底", "2021", "年底 is read as the year 2021"),
    ("2021年春", "2021", "春 is read as the year 2021"),
    ("2021年5月底", "2021-05", "底 is read as the month 2021-05"),
    ("2021年5月上旬", "2021-05", "上旬 is read as the month 2021-05"),
    ("2018年以来", "2018", "only the date 2018年 is taken"),
    ("自2018年3月起", "2018-03", "only the date 2018年3月 is taken"),
    ("2019.1", "2019-01", "read as January, not as October"),
    (2019.3, "2019-03", "the number 2019.3 is read as year and month"),
    (2019.12, "2019-12", "the number 2019.12 is read as year and month"),
    ("2020-05-03 14:30", "2020-05-03", "the time of day is left out"),
    ("2020年5月3日下午3时", "2020-05-03", "the time of day is left out"),
    ("2020年5月3日上午9:00", "2020-05-03", "the time of day is left out"),
    (datetime.datetime(2020, 5, 3, 8, 1), "2020-05-03", "the time of day is left out"),  # noqa: DTZ001
    ("2027年", "2027", "it lies after today (2026-11-30)"),
    (datetime.date(1899, 12, 31), "1899-12-31", "the year 1899 is an unusual one"),
    ("1234年", "1234", "the year 1234 is an unusual one"),
]
REFUSED = [
    ("5月", WhyNot.NO_YEAR),
    ("5月3日", WhyNot.NO_YEAR),
    ("1月30日签", WhyNot.NO_YEAR),
    ("上半年", WhyNot.NO_YEAR),
    ("5/3", WhyNot.NO_YEAR),
    ("至今", WhyNot.GOES_ON),
    ("目前", WhyNot.GOES_ON),
    ("2018-2020", WhyNot.PERIOD),
    ("2018年至今", WhyNot.PERIOD),
    ("2018年3月—2019年", WhyNot.PERIOD),
    ("截至2020年", WhyNot.AN_END),
    ("2020年止", WhyNot.AN_END),
    ("200503", WhyNot.AMBIGUOUS),
    ("2018-20", WhyNot.AMBIGUOUS),
    (2019.1, WhyNot.AMBIGUOUS),
    (43831, WhyNot.SERIAL_NUMBER),
    ("43831", WhyNot.SERIAL_NUMBER),
    ("'20年", WhyNot.TWO_DIGIT_YEAR),
    ("20年5月", WhyNot.TWO_DIGIT_YEAR),
    ("18.3.5", WhyNot.TWO_DIGIT_YEAR),
    ("2020-02-30", WhyNot.IMPOSSIBLE_DATE),
    ("2019年2月29日", WhyNot.IMPOSSIBLE_DATE),
    ("2020年13月", WhyNot.IMPOSSIBLE_DATE),
    ("20201340", WhyNot.IMPOSSIBLE_DATE),
    ("民国三十五年", WhyNot.OTHER_CALENDAR),
    ("农历五月初五", WhyNot.OTHER_CALENDAR),
    ("2020年腊月", WhyNot.OTHER_CALENDAR),
    ("约2020年", WhyNot.APPROXIMATE),
    ("2020年前后", WhyNot.APPROXIMATE),
    ("2020年左右", WhyNot.APPROXIMATE),
    ("2020年?", WhyNot.APPROXIMATE),
    ("90年代", WhyNot.APPROXIMATE),
    ("2020年以前", WhyNot.ONLY_A_BOUND),
    ("2020年后", WhyNot.ONLY_A_BOUND),
    ("2018、2019年", WhyNot.SEVERAL_DATES),
    ("2019/2020", WhyNot.SEVERAL_DATES),
    ("三年", WhyNot.DURATION),
    ("3年", WhyNot.DURATION),
    ("6个月", WhyNot.DURATION),
    ("2018年3月（预计）", WhyNot.PLANNED),
    ("去年", WhyNot.RELATIVE),
    ("近日", WhyNot.RELATIVE),
    ("每年3月", WhyNot.RECURRING),
    ("长期", WhyNot.RECURRING),
    ("十九大以来", WhyNot.NAMED_TIME),
    ("2020年春节", WhyNot.NAMED_TIME),
    ("2020年冬", WhyNot.NAMED_TIME),
    ("3/5/2020", WhyNot.YEAR_LAST),
    ("May 3, 2020", WhyNot.YEAR_LAST),
    ("社区", WhyNot.NOT_A_DATE),
    ("2019、3", WhyNot.AMBIGUOUS),
    (85, WhyNot.NOT_A_DATE),
    (1234, WhyNot.NOT_A_DATE),
    (-2020, WhyNot.NOT_A_DATE),
    (float("nan"), WhyNot.NOT_A_DATE),
    ("2020" * 60, WhyNot.TOO_LONG),
    ("待定", WhyNot.NOTHING_STATED),
    ("#N/A", WhyNot.NOTHING_STATED),
    (" 　", WhyNot.EMPTY),
    (None, WhyNot.EMPTY),
    (True, WhyNot.WRONG_KIND),
    (datetime.time(8), WhyNot.WRONG_KIND),
]
PERIODS = [
    ("2018-2020", "2018", "2020", ""),
    ("2018年至2020年", "2018", "2020", ""),
    ("2018-2020年", "2018", "2020", ""),
    ("2018年3月—2019年", "2018-03", "2019", ""),
    ("2018.3——2019.5", "2018-03", "2019-05", ""),
    ("2018/3/5 ~ 2018/3/8", "2018-03-05", "2018-03-08", ""),
    ("2018-03-05-2018-04-01", "2018-03-05", "2018-04-01", ""),
    ("2018.3.5-4.1", "2018-03-05", "2018-04-01", ""),
    ("2018年3月5-8日", "2018-03-05", "2018-03-08", ""),
    ("2018年3月5日至8日", "2018-03-05", "2018-03-08", ""),
    ("2018年3-5月", "2018-03", "2018-05", ""),
    ("2018.3-5", "2018-03", "2018-05", "5 is read as 2018-05"),
    ("自2018年3月起至2019年止", "2018-03", "2019", ""),
    ("二〇一八年至二〇二〇年", "2018", "2020", ""),
    ("2018至今", "2018", None, ""),
    ("2018年3月起至今", "2018-03", None, ""),
    ("2018年起", "2018", None, ""),
    ("自2018年以来", "2018", None, ""),
    ("2018—", "2018", None, "no end is stated, so it is read as going on"),
    ("至今", None, None, "no begin is stated"),
    ("至2020年底", None, "2020", "底 is read as the year 2020"),
    ("截至2020年", None, "2020", "截至 (as of) is read as the end"),
    ("2021年上半年", "2021-01", "2021-06", "上半年 is read as 2021-01 to 2021-06"),
    ("2021年前三季度", "2021-01", "2021-09", "前三季度 is read as 2021-01 to 2021-09"),
    ("2021H2", "2021-07", "2021-12", "H2 is read as 2021-07 to 2021-12"),
    ("2021年第四季度", "2021-10", "2021-12", "第四季度 is read as 2021-10 to 2021-12"),
    ("2024年2月下旬", "2024-02-21", "2024-02-29", "下旬 is read as 2024-02-21 to 2024-02-29"),
    ("2020年5月3日", "2020-05-03", "2020-05-03", "a single date is read as both begin and end"),
    (datetime.date(2020, 5, 3), "2020-05-03", "2020-05-03", "a single date is read as both begin and end"),
]
NO_PERIODS = [
    ("2020-2018", WhyNot.REVERSED),
    ("2018年至约2020年", WhyNot.APPROXIMATE),
    ("2018—20", WhyNot.AMBIGUOUS),
    ("2018年2月30日至2019年", WhyNot.IMPOSSIBLE_DATE),
    ("3月至5月", WhyNot.NO_YEAR),
    ("十九大至今", WhyNot.NAMED_TIME),
    ("—", WhyNot.NOTHING_STATED),
]
DAYS = st.dates().map(datetime.date.isoformat)
EDTF = st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]))
PIECES = st.sampled_from(
    [
        *"0123456789年月日号至到起今-—./~ 约初底一二十〇O上下半季度旬",
        "2018",
        "２０",
        "年底",
        "以来",
        "12:30",
        "5月",
        "\n",
        "\ud800",
    ]
)
TEXTS_LIKE_DATES = st.lists(PIECES, max_size=12).map("".join)


def refusal(cell, read=read_date, **options):
    with pytest.raises(NotReadError) as raised:
        read(cell, today=TODAY, **options)
    return raised.value


@pytest.mark.parametrize(("cell", "value"), EXACT)
def test_what_says_a_date_exactly_needs_no_explanation(cell, value):
    written = read_date(cell, today=TODAY)
    assert (written.value, written.reading) == (value, NO_LABEL)


@pytest.mark.parametrize(("cell", "value", "reading"), EXPLAINED)
def test_what_was_read_otherwise_is_explained(cell, value, reading):
    written = read_date(cell, today=TODAY)
    assert (written.value, written.reading.en) == (value, reading)
    assert written.reading.zh


@pytest.mark.parametrize(("cell", "code"), REFUSED)
def test_what_is_no_date_is_refused_with_its_reason(cell, code):
    assert refusal(cell).code is code


@pytest.mark.parametrize(("cell", "since", "until", "reading"), PERIODS)
def test_periods(cell, since, until, reading):
    period = read_period(cell, today=TODAY)
    assert (period.since, period.until) == (since, until)
    assert period.reading.en == reading


@pytest.mark.parametrize(("cell", "code"), NO_PERIODS)
def test_what_is_no_period_is_refused_with_its_reason(cell, code):
    assert refusal(cell, read_period).code is code


def test_bounds_of_a_span_are_explained_where_they_are_not_what_is_written():
    period = read_period("2018年上半年至2020年底", today=TODAY)
    assert (period.since, period.until) == ("2018-01", "2020")
    assert period.reading.en == "上半年 is read as 2018-01 to 2018-06; 底 is read as the year 2020"


def test_the_first_of_a_month_may_have_been_typed_as_a_month():
    written = read_date(datetime.date(2020, 5, 1), today=TODAY)
    assert (written.value, written.reading.zh[:11]) == ("2020-05-01", "表格中是该月 1 日；")


@pytest.mark.parametrize(
    ("cell", "options", "day"),
    [
        (43831, {}, "2020-01-01"),
        (43831.0, {}, "2020-01-01"),
        ("43831", {}, "2020-01-01"),
        (42369, {"is_1904": True}, "2020-01-01"),
    ],
)
def test_numbers_are_days_where_the_column_is_of_dates(cell, options, day):
    written = read_date(cell, today=TODAY, of_dates=True, **options)
    assert (written.value, written.reading.en) == (day, f"the day number of Excel for {day}")


def test_a_number_with_a_fraction_is_a_day_with_a_time():
    written = read_date(43831.5, today=TODAY, of_dates=True)
    assert written.reading.en == "the day number of Excel for 2020-01-01; the time of day is left out"


def test_the_refusal_of_a_number_says_which_day_it_may_be():
    assert refusal(43831).reason.en == "it is a number; as a day number of Excel it is 2020-01-01"


def test_a_year_of_the_context_is_taken_and_told():
    written = read_date("5月3日", today=TODAY, year=2020)
    assert written == WrittenDate("2020-05-03", "5月3日", written.reading)
    assert written.reading.en == "the year 2020 is that of the context"


def test_a_file_without_types_may_have_made_january_of_october():
    assert read_date("2019.1", today=TODAY).value == "2019-01"
    assert refusal("2019.1", untyped=True).code is WhyNot.AMBIGUOUS
    assert read_date("2019.10", today=TODAY, untyped=True).value == "2019-10"


@pytest.mark.parametrize("cell", ["2020年止", "至2020年", "截至2020年"])
def test_a_column_of_ends_takes_ends(cell):
    assert read_date(cell, today=TODAY, is_end=True).value == "2020"
    assert read_date("2027年", today=TODAY, is_end=True).reading == NO_LABEL
    assert refusal("2020年起", is_end=True).code is WhyNot.A_BEGIN


@pytest.mark.parametrize(
    ("cell", "goes"), [("至今", True), ("目前", True), ("2018至今", False), (None, False), (5, False)]
)
def test_goes_on(cell, goes):
    assert goes_on(cell) is goes


def test_a_refusal_tells_in_both_languages_what_is_wrong_and_what_to_do():
    message = refusal("约2020年").message
    assert message.zh.startswith("“约2020年”未能读取：只是大约的时间；应为：日、月或年")
    assert message.en.endswith("write an exact date, and keep the text as a remark")


@given(EDTF)
def test_dates_as_the_graph_has_them_are_read_as_themselves(date):
    assert read_date(date, today=datetime.date.max).value == date


@given(
    DAYS,
    st.sampled_from(["{y}年{m}月{d}日", "{y}.{m}.{d}", "{y}/{m}/{d}", "{y}{m:0>2}{d:0>2}", " {y} 年 {m} 月 {d} 号"]),
)
def test_other_spellings_of_a_day_are_read_as_it(day, form):
    year, month, date = day.split("-")
    assert read_date(form.format(y=year, m=int(month), d=int(date)), today=TODAY).value == day


@given(EDTF, EDTF, st.sampled_from(["zh", "en"]))
def test_periods_as_reports_write_them_are_read_as_themselves(first, second, language):
    since, until = sorted((first, second), key=lambda date: date[:4])
    if since[:4] != until[:4]:
        between = TEXTS["between"].in_language(language).format(since=since, until=until)
        assert _bounds(between) == (since, until)
    assert _bounds(TEXTS["since"].in_language(language).format(since=since)) == (since, None)
    assert _bounds(TEXTS["until"].in_language(language).format(until=until)) == (None, until)


def _bounds(cell):
    period = read_period(cell, today=TODAY)
    return period.since, period.until


@given(
    st.one_of(
        st.text(), TEXTS_LIKE_DATES, st.integers(-(10**9), 10**9), st.floats(), st.dates(), st.booleans(), st.none()
    )
)
@example("2018-03-05-2018-04-01")
def test_whatever_a_cell_holds_it_is_read_or_refused(cell):
    for read in (read_date, read_period):
        for reader in (read, functools.partial(read, of_dates=True, year=2020, untyped=True)):
            with contextlib.suppress(NotReadError):
                assert all(_is_edtf(value) for value in _values(reader(cell, today=TODAY)))


def _values(written):
    values = [written.value] if isinstance(written, WrittenDate) else [written.since, written.until]
    assert isinstance(written, WrittenDate | WrittenPeriod)
    return [value for value in values if value is not None]


def _is_edtf(value):
    return re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value, re.ASCII) is not None
