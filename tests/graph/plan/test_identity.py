import base64
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.plan.identity import (
    as_global_id,
    as_key,
    day_mark,
    global_id,
    legible,
    own_key,
    parse_id,
    read_ids,
    revision_mark,
    split_marks,
)

TYPES = ["Unit", "Community"]
KEYS = st.text(st.characters(exclude_categories=["Cs"]))


def encoded(text: bytes) -> str:
    return base64.urlsafe_b64encode(text).decode().rstrip("=")


@given(st.from_regex(r"[A-Z][A-Za-z0-9_]{0,20}", fullmatch=True), KEYS)
@example("Unit", "")
@example("Unit", "a:b:c")
@example("PAIRED_WITH", "湖街道~单位")
def test_an_id_gives_back_its_type_and_key(type_name, key):
    identity = global_id(type_name, key)
    assert parse_id(identity) == (type_name, key)
    assert re.fullmatch(r"[A-Za-z0-9_-]+", identity)


@given(st.dates().map(str), KEYS)
def test_an_id_may_carry_a_day(day, key):
    identity = day_mark(day) + global_id("Unit", key)
    assert (split_marks(identity), parse_id(identity)) == ((None, day, global_id("Unit", key)), ("Unit", key))
    assert as_global_id(identity) == read_ids(identity, TYPES)[0] == global_id("Unit", key)
    assert identity == encoded(f"@{day}/Unit:{key}".encode())


@given(st.integers(1, 10**12 - 1), st.none() | st.dates().map(str), KEYS)
def test_an_id_may_carry_a_revision_before_the_day(sequence, day, key):
    identity = revision_mark(sequence) + (day_mark(day) if day else "") + global_id("Unit", key)
    assert split_marks(identity) == (sequence, day, global_id("Unit", key))
    assert as_global_id(identity) == read_ids(identity, TYPES)[0] == global_id("Unit", key)
    assert identity == encoded(f"@r{sequence:012d}/{f'@{day}/' if day else ''}Unit:{key}".encode())


@pytest.mark.parametrize("revision", ["r000000000000", "r42", "r00000000004２"])
def test_what_is_no_revision_is_no_part_of_an_id(revision):
    text = encoded(f"@{revision}/Unit:u1".encode())
    assert split_marks(text) == (None, None, text)


@pytest.mark.parametrize("day", ["2021-02-30", "2021-13-01", "20210-1-01", "２０２１-01-01"])
def test_what_is_no_day_is_no_part_of_an_id(day):
    text = encoded(f"@{day}/Unit:u1".encode())
    assert split_marks(text) == (None, None, text)


def test_the_form_of_an_id():
    assert global_id("Unit", "a-1") == "VW5pdDphLTE"
    assert global_id("Unit", "湖") == encoded("Unit:湖".encode())


@given(st.one_of(st.text(), st.text("ABCDEFabcdef0123456789+/-_=\n "), st.binary().map(encoded)))
def test_a_text_that_is_read_is_the_one_id_of_what_it_names(text):
    try:
        type_name, key = parse_id(text)
    except ValueError:
        return
    sequence, day, unmarked = split_marks(text)
    marks = (revision_mark(sequence) if sequence else "") + (day_mark(day) if day else "")
    assert marks + global_id(type_name, key) == text
    assert global_id(type_name, key) == unmarked


@given(KEYS, st.data())
def test_a_changed_id_is_refused_or_names_another(key, data):
    identity = global_id("Unit", key)
    place = data.draw(st.integers(0, len(identity) - 1))
    changed = identity[:place] + data.draw(st.sampled_from("AZaz09-_+/= \n湖")) + identity[place + 1 :]
    try:
        assert (parse_id(changed) == ("Unit", key)) is (changed == identity)
    except ValueError:
        assert changed != identity


TAMPERED = [
    "",
    "VW5pdDphLTE=",
    " VW5pdDphLTE",
    "VW5pdDphLTE\n",
    "VW5pdDphLTF",
    "VW5pdDphLT",
    "VW5pdDphLTEx" + "A",
    "VW5p*dDphLTE",
    "Unit:a-1",
    "单位",
    encoded(b"Unit"),
    encoded(b"\xff:a"),
    encoded(b"Unit:?>").replace("-", "+").replace("_", "/") + "x",
    "x" * 100_000,
    None,
    5,
    ["VW5pdDphLTE"],
]


@pytest.mark.parametrize("given_id", TAMPERED, ids=[str(tampered)[:20] for tampered in TAMPERED])
def test_what_is_no_id_is_refused(given_id):
    with pytest.raises(ValueError, match="is not a global id; allowed: the id of a node, as `id` returns it") as raised:
        parse_id(given_id)
    assert str(raised.value).startswith(repr(str(given_id)[:80]))


def test_the_other_alphabet_of_base_64_is_refused():
    identity = global_id("Unit", "~~~???")
    assert {"-", "_"} & set(identity)
    with pytest.raises(ValueError, match="is not a global id"):
        parse_id(identity.replace("-", "+").replace("_", "/"))


def test_reads_one_id_or_several_in_their_order():
    unit, community = global_id("Unit", "1"), global_id("Community", "2")
    assert read_ids(unit, TYPES) == [unit]
    assert read_ids([community, unit, community], TYPES) == [community, unit, community]
    assert read_ids([], TYPES) == []


@pytest.mark.parametrize(
    ("type_name", "hint"), [("Units", "allowed: Unit, Community; did you mean Unit"), ("R", "allowed: Unit, Community")]
)
def test_an_id_of_another_type_is_refused(type_name, hint):
    identity = global_id(type_name, "1")
    with pytest.raises(ValueError, match=f"^'{type_name}:1' is the id of a '{type_name}'; {hint}"):
        read_ids([global_id("Unit", "1"), identity], TYPES)


def test_of_too_many_ids_none_is_read():
    with pytest.raises(ValueError, match=r"^1001 ids; allowed: at most 1000$"):
        read_ids(["no id"] * 1_001, {"Unit"})


def test_one_wrong_id_among_several_is_refused():
    with pytest.raises(ValueError, match=r"^'x' is not a global id"):
        read_ids([global_id("Unit", "1"), "x"], TYPES)


def test_a_node_may_be_named_by_its_type_and_key():
    assert read_ids(["Unit:a:b", "Community:湖"], TYPES) == [global_id("Unit", "a:b"), global_id("Community", "湖")]


@pytest.mark.parametrize(
    ("text", "message"), [("Units:1", "did you mean Unit"), (":1", "is not a global id"), ("Unit:\0", "U+0000")]
)
def test_a_type_and_key_that_cannot_be_are_refused(text, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        read_ids(text, TYPES)


NAMED = ["u1", "Unit:u1", global_id("Unit", "u1"), day_mark("2021-06-30") + global_id("Unit", "u1")]


@pytest.mark.parametrize("text", NAMED)
def test_a_key_may_be_named_like_an_id(text):
    assert as_key("Unit", text) == "u1"


@pytest.mark.parametrize("text", ["Community:u1", global_id("Community", "u1"), "a:b", "", "VW5pdDphLTE="])
def test_what_names_no_node_of_the_type_is_a_key(text):
    assert as_key("Unit", text) == text


SHOWN = {
    "Castle:1": "Castle:1",
    global_id("Castle", "1"): "Castle:1",
    day_mark("2021-06-30") + global_id("Unit", "u1"): "Unit:u1",
    "湖": "湖",
    "Unit:\0": "Unit:\0",
    "x" * 100: "x" * 80,
    global_id("Unit", "u" * 100): f"Unit:{'u' * 75}",
}


@pytest.mark.parametrize(("text", "legible_text"), SHOWN.items())
def test_messages_show_ids_as_people_read_them(text, legible_text):
    assert legible(text) == legible_text


@pytest.mark.parametrize("text", [*NAMED, "u1"])
def test_a_record_may_get_a_key_that_is_named_like_an_id(text):
    assert own_key("Unit", text, TYPES) == "u1"


@pytest.mark.parametrize("text", ["Castle:u1", "a:b", "VW5pdDphLTE="])
def test_a_record_may_get_a_key_with_a_colon(text):
    assert own_key("Unit", text, TYPES) == text


@pytest.mark.parametrize("text", ["Community:u1", global_id("Community", "u1")])
def test_a_record_gets_no_key_that_names_a_record_of_another_type(text):
    with pytest.raises(ValueError, match="names a Community; allowed: a key, or Unit:key"):
        own_key("Unit", text, TYPES)


def test_a_key_is_a_text_that_stores_can_hold():
    with pytest.raises(ValueError, match=r"U\+0000"):
        as_key("Unit", "Unit:\x00")


FORGED = [
    "@2021-06-30/Unit:u1",
    day_mark("2021-06-30") + day_mark("2021-07-01") + global_id("Unit", "u1"),
    day_mark("2021-06-30") + revision_mark(42) + global_id("Unit", "u1"),
    revision_mark(42) + revision_mark(42) + global_id("Unit", "u1"),
    global_id("", "u1"),
    ":u1",
]


@pytest.mark.parametrize("text", FORGED)
def test_what_only_looks_like_an_id_with_a_day_is_refused(text):
    with pytest.raises(ValueError, match="is not a global id"):
        read_ids(text, TYPES)
