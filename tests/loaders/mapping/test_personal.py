"""Data of persons: columns that look like it."""

import pytest

from loaders.mapping.personal import personal_column


def reason_of(header, texts):
    why = personal_column(header, texts)
    return why and why.en


@pytest.mark.parametrize(
    "header", ["姓名", "联系人", "手机号码", "联系电话", "身份证号", "E-mail", "contact name", "社区书记"]
)
def test_headers_that_name_people(header):
    assert reason_of(header, []) == "its header names people or how to reach them"


@pytest.mark.parametrize(
    "header", ["单位名称", "结对社区", "签订时间", "报到人数", "第一书记人数", "Number of members", "name"]
)
def test_headers_that_do_not(header):
    assert reason_of(header, ["2019.3", "85人", "410104570001"]) is None


@pytest.mark.parametrize("text", ["13800000000", "联系 138 0000 0000", "+86-13800000000", "138-0000-0000转2"])
def test_telephone_numbers(text):
    assert reason_of("备注", ["", text]) == "it holds telephone numbers"


@pytest.mark.parametrize("text", ["11010519491231002X", "号码:440524188001010014"])
def test_identity_numbers_of_the_standard(text):
    assert reason_of("备注", [text]) == "it holds identity numbers"


@pytest.mark.parametrize("text", ["110105194912310021", "91410100MA3X1234XA", "123456789012345678", "2380000000012"])
def test_codes_are_no_identity_numbers(text):
    assert reason_of("备注", [text]) is None
