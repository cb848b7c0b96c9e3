import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.datatypes.base import EQUAL, ORDERED, PARTIAL, Operator
from graph.datatypes.identifier import (
    MAXIMUM_KEY_LENGTH,
    Enumeration,
    Identifier,
    Instant,
    Url,
    read_identifier,
    read_instant,
)

ALLOWED_KEY = "allowed: 1 to 200 characters, no white space, nothing above U+D7FF (full width, emoji)"
ALLOWED_URL = "allowed: http://... or https://..., nothing above U+D7FF (full width, emoji)"
KINDS = Enumeration(("ENTERPRISE", "SCHOOL", "HOSPITAL"))


@pytest.mark.parametrize(
    "key", ["a", "410106100003", "91410100MA45", "湖街道", "a:b~c#d", "é", "\ud7a3", "x" * MAXIMUM_KEY_LENGTH]
)
def test_reads_keys(key):
    assert Identifier().read(key) == read_identifier(key) == key


@pytest.mark.parametrize(
    "key",
    [
        "",
        " ",
        "a b",
        "a\tb",
        "a\n",
        "a\u00a0b",
        "a\u3000b",
        "a\u2028",
        "a\u200b",
        "\x00",
        "x" * (MAXIMUM_KEY_LENGTH + 1),
        "\ue000",
        "Ａ",
        "（东）",
        "\U00020bb7",
        "\U0001f3e0",
    ],
)
def test_other_keys_are_refused(key):
    with pytest.raises(ValueError, match=re.escape(f"{key!r} is not a key; {ALLOWED_KEY}")):
        Identifier().read(key)


@pytest.mark.parametrize("key", ["4.10106E+11", "1.23E+17", "9.144e+17", "4E+11", "4,10106E+11"])
def test_keys_that_a_spreadsheet_mangled_are_refused_with_that_reason(key):
    with pytest.raises(ValueError, match=re.escape(f"{key!r} is not a key: a spreadsheet has made a rounded number")):
        Identifier().read(key)


@pytest.mark.parametrize("key", ["1E5", "E+11", "C++", "4.1", "a4.1E+11", "44.1E+11"])
def test_keys_that_only_look_alike_are_read(key):
    assert Identifier().read(key) == key


@pytest.mark.parametrize(
    ("format_", "code", "message"),
    [
        ("creditCode", "91440300192203821", "it has 17 characters"),
        ("areaCode", "41010", "it has 5 digits"),
        ("communityCode", "410106", "it has 6 digits"),
        ("creditCode", "9.144E+17", "a spreadsheet has made a rounded number of it"),
    ],
)
def test_what_has_a_format_is_read_by_it(format_, code, message):
    with pytest.raises(ValueError, match=message):
        Identifier(format_).read(code)


@given(st.text(max_size=8))
def test_keys_that_are_read_order_alike_by_code_points_and_utf_16(text):
    try:
        key = read_identifier(text)
    except ValueError:
        return
    assert max(key) <= "\ud7ff"
    assert key == text == key.strip()


@pytest.mark.parametrize(
    "url",
    ["http://a", "https://example.org/a?b=c#d", "https://例.cn/新闻/1", "https://example.org/" + "x" * 1_000],
)
def test_reads_web_addresses(url):
    assert Url().read(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "a",
        "ftp://a",
        "http://",
        "javascript:alert(1)",
        "http://a b",
        "http://a\n",
        "http://<b>",
        'http://"',
        "HTTP://a",
        "https://a/Ａ",
        "https://a/\ue000",
        "https://a/\U0001f3e0",
        "https://a/\ud800",
    ],
)
def test_other_addresses_are_refused(url):
    with pytest.raises(ValueError, match=re.escape(f"{url!r} is not a web address; {ALLOWED_URL}")):
        Url().read(url)


@pytest.mark.parametrize("url", ["https://a/\x00", "https://a/" + "x" * 10_000])
def test_an_address_that_is_no_clean_text_is_refused(url):
    with pytest.raises(ValueError, match=r"allowed: (no control characters|at most 10000)"):
        Url().read(url)


def test_reads_values_of_an_enumeration():
    assert [KINDS.read(value) for value in KINDS.values] == ["ENTERPRISE", "SCHOOL", "HOSPITAL"]


@pytest.mark.parametrize(
    ("value", "hint"),
    [("SCHOOLS", "; did you mean SCHOOL?"), ("HOSPTIAL", "; did you mean HOSPITAL?"), ("X", "")],
)
def test_the_closest_value_of_an_enumeration_is_proposed(value, hint):
    allowed = "allowed: ENTERPRISE, SCHOOL, HOSPITAL"
    with pytest.raises(ValueError, match=re.escape(f"is not a value of this enumeration; {allowed}{hint}")):
        KINDS.read(value)


INSTANTS = [
    ("2021-01-28T08:00:00Z", "2021-01-28T08:00:00Z"),
    ("2021-01-28T08:00:00+00:00", "2021-01-28T08:00:00Z"),
    ("2021-01-28T08:00:00+08:00", "2021-01-28T00:00:00Z"),
    ("2021-01-28T00:30:00+08:00", "2021-01-27T16:30:00Z"),
    ("2021-01-28T20:00:00-05:30", "2021-01-29T01:30:00Z"),
    ("2021-01-28T08:00:00.999Z", "2021-01-28T08:00:00Z"),
    ("2021-01-28 08:00Z", "2021-01-28T08:00:00Z"),
    ("0800-01-28T08:00:00Z", "0800-01-28T08:00:00Z"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
    ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
]


@pytest.mark.parametrize(("instant", "utc"), INSTANTS)
def test_instants_are_kept_in_utc_to_the_second(instant, utc):
    assert Instant().read(instant) == read_instant(instant) == utc
    assert read_instant(utc) == utc


@settings(deadline=None)
@given(st.datetimes(timezones=st.timezones()))
def test_an_instant_means_the_same_in_every_zone(instant):
    try:
        utc = read_instant(instant.isoformat())
    except ValueError:
        assert instant.year in (1, 9999)
        return
    assert len(utc) == 20
    assert read_instant(utc) == utc


@pytest.mark.parametrize(
    "malformed",
    [
        "",
        "2021-01-28",
        "2021-01-28T08:00:00",
        "08:00Z",
        "now",
        "2021-01-28T25:00:00Z",
        "2021-02-30T00:00:00Z",
        None,
        0,
        "0001-01-01T00:00:00+23:00",
        "9999-12-31T23:59:59-23:00",
    ],
)
def test_an_instant_without_zone_or_out_of_range_is_refused(malformed):
    allowed = "allowed: a date and time with its zone (2021-01-28T08:00:00Z), in UTC of the years 1 to 9999"
    with pytest.raises(ValueError, match=re.escape(f"{malformed!r} is not an instant; {allowed}")):
        read_instant(malformed)


@pytest.mark.parametrize("operator", [*EQUAL, *ORDERED])
def test_an_instant_compares_in_utc(operator):
    assert Instant().comparisons[operator].read("2021-01-28T08:00:00+08:00") == "2021-01-28T00:00:00Z"


@pytest.mark.parametrize("datatype", [Identifier(), Url()])
@pytest.mark.parametrize("operator", [*EQUAL, *PARTIAL])
def test_keys_and_addresses_compare_exactly(datatype, operator):
    assert datatype.comparisons[operator].read("ＡbC") == "ＡbC"


@pytest.mark.parametrize("datatype", [Identifier(), Url(), KINDS])
def test_what_no_store_can_keep_cannot_be_compared_with(datatype):
    with pytest.raises(ValueError, match=r"U\+0000"):
        datatype.comparisons[Operator.EQ].read("a\x00")
