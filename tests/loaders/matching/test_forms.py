import pytest

from graph.stores.judgements import name_form
from loaders.matching.forms import (
    are_elsewhere,
    are_opposite,
    forms,
    have_other_numerals,
    initials,
    level,
    numerals,
    places,
    plain,
    sound,
    without_legal_form,
    without_places,
)

FORMS = {
    "郑州市中原区林山寨街道河南工大社区": ["郑州市中原区林山寨街道河南工大社区", "河南工大社区"],
    "郑州银行股份有限公司": ["郑州银行股份有限公司", "郑州银行"],
    "郑州市宇通集团有限公司": ["郑州市宇通集团有限公司", "郑州市宇通", "宇通集团有限公司"],
    "正弘小区幼儿园": ["正弘小区幼儿园"],
    "周浦镇党委": ["周浦镇党委"],
    "龙头铺街道办事处": ["龙头铺街道办事处", "龙头铺街道"],
    "市统计局": ["市统计局", "统计局"],
    "商务区社区党委": ["商务区社区党委"],
    "郑州市林山寨街道党工委": ["郑州市林山寨街道党工委", "林山寨街道党工委"],
    "街道、社区区域党委": ["街道社区区域党委"],
    "月浦镇社区党群服务中心": ["月浦镇社区党群服务中心"],
    "商务区金融党委": ["商务区金融党委", "金融党委"],
    "有限公司": ["有限公司"],
    "？": ["?"],
}


@pytest.mark.parametrize(("name", "texts"), FORMS.items(), ids=FORMS)
def test_forms_of_a_name(name: str, texts: list[str]) -> None:
    assert [form.text for form in forms(name)] == texts


def test_legal_forms_and_places_are_taken_off() -> None:
    assert without_legal_form("大河集团股份有限公司") == "大河"
    assert without_places("河南省郑州市金水区丰产路街道第一小学") == "第一小学"
    assert places("郑州市金水区第一小学") == ("郑州市", "金水区")
    assert places("正弘小区物业") == ()


@pytest.mark.parametrize(
    ("first", "second", "is_elsewhere"),
    [
        ("郑州市金水区第一小学", "郑州市中原区第一小学", True),
        ("金水区第一小学", "中牟县第一小学", True),
        ("郑州市第一小学", "金水区第一小学", False),
        ("市第一小学", "郑州市第一小学", False),
    ],
)
def test_places_of_one_level_tell_names_apart(first: str, second: str, is_elsewhere: bool) -> None:
    assert are_elsewhere(first, second) is is_elsewhere


@pytest.mark.parametrize(
    ("first", "second", "has_other"),
    [
        ("第一小学", "第二小学", True),
        ("第一小学", "第1小学", False),
        ("小学", "第一小学", False),
        ("二七区第一小学", "第一小学", False),
        ("二七区第一小学", "第三小学", True),
    ],
)
def test_numerals_tell_names_apart(first: str, second: str, has_other: bool) -> None:
    assert have_other_numerals(name_form(first), name_form(second)) is has_other


def test_each_numeral_counts() -> None:
    assert sorted(numerals(name_form("三里屯第三小学3号楼")).values()) == [3]
    assert plain(name_form("第三小学")) == plain(name_form("三小学"))


@pytest.mark.parametrize(("pair", "is_opposite"), {"东西": True, "南北": True, "AB": True, "东风": False}.items())
def test_opposites(pair: str, is_opposite: bool) -> None:
    assert are_opposite(*pair) is is_opposite


def test_sounds_are_those_of_each_character() -> None:
    assert sound("祥云a3") == sound("翔云a3") == "xiangyuna3"
    assert initials("如意湖") == "ryh"


def test_levels_of_places() -> None:
    names = ("金水区", "中牟县", "丰产路街道", "周浦镇", "永安社区", "于湾村", "郑州市", "丰产路")
    assert list(map(level, names)) == ["区", "区", "街道", "街道", "社区", "社区", "市", ""]
