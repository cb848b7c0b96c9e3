import pytest

from loaders.matching.forms import Form
from loaders.matching.likeness import Sought, has_slip, scored, with_places
from loaders.matching.names import Reason

LIKE = {
    ("工大社区", "河南工大社区"): Reason.ENDING,
    ("第一小学", "郑州市第一小学"): Reason.WITHOUT_PLACE,
    ("郑州银行", "郑州银行中原支行"): Reason.BEGINNING,
    ("郑州银行", "郑州银行股份有限公司"): Reason.WITHOUT_LEGAL_FORM,
    ("宇通", "郑州市宇通有限公司"): Reason.WITHOUT_PLACE,
    ("信用建设", "郑州市信用建设中心"): Reason.PART,
    ("中行", "中国银行"): Reason.SHORT_NAME,
    ("国资委", "国有资产监督管理委员会"): Reason.SHORT_NAME,
}


@pytest.mark.parametrize(("texts", "reason"), LIKE.items(), ids=map("-".join, LIKE))
def test_why_a_name_is_like_another(texts: tuple[str, str], reason: Reason) -> None:
    alike = Sought(Form(texts[0], Reason.NAME)).likeness(texts[1])
    assert alike is not None
    assert alike[0] is reason


@pytest.mark.parametrize(("asked", "text"), [("行中", "中国银行"), ("人大", "人民路街道的一所大学"), ("小学", "中学")])
def test_names_that_are_not_alike(asked: str, text: str) -> None:
    assert Sought(Form(asked, Reason.NAME)).likeness(text) is None


@pytest.mark.parametrize(
    ("asked", "text", "is_slip"),
    [
        ("经开区安飞社区", "经开区安非社区", True),
        ("郑东东湖社区", "郑东西湖社区", False),
        ("河南工大社区", "河南工业社团", False),
    ],
)
def test_a_slip_is_one_character_that_makes_no_other_name(asked: str, text: str, is_slip: bool) -> None:
    assert has_slip(asked, text) is is_slip


def test_longer_parts_score_higher() -> None:
    assert scored(Reason.ENDING, "工大社区", "河南工大社区") > scored(Reason.ENDING, "社区", "河南工大社区")
    assert with_places(0.8, "金水区第一小学", "中原区第一小学") == pytest.approx(0.48)
