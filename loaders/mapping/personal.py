"""Columns that look like data of persons: the graph keeps none, so a mapping has to leave them out by name.

>>> personal_column("手机号", [])
Label(zh='表头是人名或联系方式', en='its header names people or how to reach them')
>>> personal_column("备注", ["13800000000", "无"])
Label(zh='其中有电话号码', en='it holds telephone numbers')
"""

import re
from collections.abc import Iterable

from graph.ontology.model import Label

_HEADER = re.compile(
    "姓名|联系人|联络员|负责人|经办人|签订人|填报人|户主|书记$|主任$|电话|手机|联系方式|身份证|证件号|微信|邮箱|住址|出生|性别"
    r"|民族|学历|\b(?:full|first|last|contact)[ _-]?name|\bcontact|\bphone|\bmobile|\btel\b|\be-?mail|\bbirth|\bgender"
    r"|\bid[ _-]?(?:card|number)",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(r"(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)", re.ASCII)
_IDENTITY = re.compile(r"(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])", re.ASCII)

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
"""Of the digits of an identity number (GB 11643-1999)."""

_CHECK_CHARACTERS = "10X98765432"


def personal_column(header: str, texts: Iterable[str]) -> Label | None:
    """Why a column with this header and these texts seems to hold data of persons; None where it does not."""
    if _HEADER.search(header):
        return Label("表头是人名或联系方式", "its header names people or how to reach them")
    for text in texts:
        if any(map(_is_identity, _IDENTITY.findall(text))):
            return Label("其中有身份证号", "it holds identity numbers")
        if _TELEPHONE.search(text):
            return Label("其中有电话号码", "it holds telephone numbers")
    return None


def _is_identity(number: str) -> bool:
    """Whether the month and day of birth, and the last character, are right: a credit code or a key seldom is so."""
    month, day = int(number[10:12]), int(number[12:14])
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return 1 <= month <= 12 and 1 <= day <= 31 and _CHECK_CHARACTERS[total % 11] == number[17].upper()
