import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ontology.model import NO_LABEL
from loaders.written.names import WrittenNames, split_names
from loaders.written.not_read import NotReadError, WhyNot

KNOWN = {"和平社区", "金昌社区", "安飞社区", "区文化和旅游局", "甲、乙联合党支部", "Acme, Inc."}

SPLIT = [
    ("金昌社区", ["金昌社区"]),
    ("金昌社区、安飞社区；丙社区", ["金昌社区", "安飞社区", "丙社区"]),
    ("金昌社区，安飞社区,丙社区", ["金昌社区", "安飞社区", "丙社区"]),
    ("金昌社区/安飞社区", ["金昌社区", "安飞社区"]),
    ("金昌社区\n安飞社区\r\n", ["金昌社区", "安飞社区"]),
    ("金昌社区以及丙公司", ["金昌社区", "丙公司"]),
    ("1.金昌社区 2.安飞社区", ["金昌社区", "安飞社区"]),
    ("1、金昌社区\n2、安飞社区", ["金昌社区", "安飞社区"]),
    ("（1）金昌社区；（2）安飞社区", ["金昌社区", "安飞社区"]),
    ("①金昌社区②安飞社区", ["金昌社区", "安飞社区"]),
    ("一、金昌社区 二、安飞社区", ["金昌社区", "安飞社区"]),
    ("钱学森小学（东校区、西校区）、丙", ["钱学森小学（东校区、西校区）", "丙"]),
    ("《党建、共建》协议，乙方", ["《党建、共建》协议", "乙方"]),
    ("“党建+、治理”项目；乙方", ["“党建+、治理”项目", "乙方"]),
    ('"a,b", cd', ['"a,b"', "cd"]),
    ("郑州高等专科学校", ["郑州高等专科学校"]),
    ("1.5米线", ["1.5米线"]),
    (108, ["108"]),
    ("、、", []),
    ("无", []),
    ("  ", []),
    (None, []),
]
WITH_KNOWN = [
    ("金昌社区和安飞社区", ["金昌社区", "安飞社区"]),
    ("和平社区和丙公司", ["和平社区", "丙公司"]),
    ("丙社区、丁社区及金昌社区", ["丙社区", "丁社区", "金昌社区"]),
    ("金昌社区 安飞社区", ["金昌社区", "安飞社区"]),
    ("金昌社区 51中 “丙”联盟", ["金昌社区", "51中 “丙”联盟"]),
    ("区文化和旅游局", ["区文化和旅游局"]),
    ("甲、乙联合党支部、金昌社区", ["甲、乙联合党支部", "金昌社区"]),
    ("Acme, Inc.", ["Acme, Inc."]),
]
INCOMPLETE = [
    ("甲社区、乙社区等5家单位", False, "等5家单位 (and others): 2 of 5 are named"),
    ("甲社区、乙社区等十余家企业", False, "等十余家企业 (and others): 2 are named"),
    ("甲社区、乙社区等", False, "等 (and others): 2 are named"),
    ("甲社区、乙社区等单位", False, "等单位 (and others): 2 are named"),
    ("甲社区、乙社区等两家单位", True, "等两家单位 is left out"),
]
DOUBTFUL = [
    ("人民法院和人民检察院", "人民法院和人民检察院 is read as one name, but may be two"),
    ("金昌社区 安飞社区", "金昌社区 安飞社区 is read as one name, but may be two"),
    ("1、2、3号楼", "1 may be a part of a name only; 2 may be a part of a name only"),
    ("甲社区（乙组、丙组", "甲社区（乙组 may be a part of a name only"),
    ("甲社区、甲社区", "a name that is repeated is taken once"),
]
NAMES = st.lists(st.text("社区小学甲乙丙和高（）Ａb", min_size=4, max_size=8), unique=True, max_size=6)


@pytest.mark.parametrize(("cell", "names"), SPLIT)
def test_names_are_split_at_what_separates_them(cell, names):
    assert [*split_names(cell).names] == names


@pytest.mark.parametrize(("cell", "names"), WITH_KNOWN)
def test_known_names_decide_where_a_text_is_split(cell, names):
    assert split_names(cell, KNOWN.__contains__).names == tuple(names)


@pytest.mark.parametrize(("cell", "is_complete", "reading"), INCOMPLETE)
def test_it_is_told_where_not_all_are_named(cell, is_complete, reading):
    written = split_names(cell)
    assert (written.names, written.is_complete) == (("甲社区", "乙社区"), is_complete)
    assert written.reading.en == reading


@pytest.mark.parametrize(("cell", "reading"), DOUBTFUL)
def test_what_may_have_been_split_otherwise_is_told(cell, reading):
    assert split_names(cell).reading.en == reading


def test_nothing_is_told_of_plain_lists():
    assert split_names("Bank of China；OBI Market").reading == NO_LABEL
    assert split_names("甲社区、乙社区") == WrittenNames(("甲社区", "乙社区"), "甲社区、乙社区", True, NO_LABEL)


@pytest.mark.parametrize(
    ("cell", "code"),
    [(True, WhyNot.WRONG_KIND), (datetime.date.max, WhyNot.WRONG_KIND), ("甲" * 10_001, WhyNot.TOO_LONG)],
)
def test_what_holds_no_names_is_refused(cell, code):
    with pytest.raises(NotReadError) as raised:
        split_names(cell)
    assert raised.value.code is code


@given(NAMES, st.sampled_from("、；;\n"))
def test_a_list_of_known_names_is_read_as_itself(names, separator):
    closed = [name for name in names if name.count("（") == name.count("）") == 0]
    assert split_names(separator.join(closed), set(closed).__contains__).names == tuple(closed)


@given(st.one_of(st.text(), st.text('甲乙和及等、，（）《》①1.2 5家\n"“”', max_size=40)), st.booleans())
def test_any_text_is_split_and_nothing_is_added(text, is_known):
    names = split_names(text, lambda name: is_known and len(name) % 2 == 0).names
    assert all(name and name in text for name in names)


def test_a_long_text_is_split_in_a_moment():
    assert len(split_names("甲和" * 5_000, lambda name: len(name) == 1).names) == 1
    assert len(split_names("（" * 9_999).names) == 1
