import pytest

from graph.stores.judgements import Judged, Judgement, Standing
from loaders.matching import among_new
from loaders.matching.among_new import NewName, matches_among
from loaders.matching.names import AskedName, Match, Verdict


def among(*names: str, said: dict[str, Judgement] | None = None) -> dict[str, Match]:
    stands = {AskedName("Unit", name): Standing(judgement) for name, judgement in (said or {}).items()}
    matches = matches_among([NewName(AskedName("Unit", name), f"k{name}") for name in names], stands)
    return {asked.name: match for asked, match in matches.items()}


def candidates(*names: str) -> dict[str, list[str]]:
    return {name: [it.name for it in match.candidates] for name, match in among(*names).items()}


def is_same(name: str, other: str) -> Judgement:
    return Judgement("Unit", name, f"k{other}", Judged.SAME)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("河南农业大学", "河南农大"),
        ("青谷科技有限公司", "青谷科技"),
        ("雅林物业服务有限公司", "雅林物业"),
        ("中原区林山寨街道办事处", "林山寨街道"),
        ("郑东新区商务区社区党委", "商务区社区党委"),
        ("祥云医院", "翔云医院"),
        ("祥云医院", "xyyy"),
    ],
)
@pytest.mark.parametrize("is_full_first", [True, False])
def test_the_short_one_of_two_names_is_asked_about(full: str, short: str, is_full_first: bool) -> None:
    first, second = (full, short) if is_full_first or len(full) == len(short) else (short, full)
    assert candidates(first, second) == {short: [full]}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("第一小学", "第二小学"),
        ("郑州大学", "郑州大学第一附属医院"),
        ("郑州市中原区", "郑州市中原区林山寨街道"),
        ("中原区教育局", "金水区教育局"),
        ("郑州市民政局", "中原区民政局"),
        ("瑶帆区地税局", "瑶帆区国税局"),
        ("林山寨街道机关党委", "丰产路街道机关党委"),
    ],
)
def test_two_full_names_are_two(first: str, second: str) -> None:
    assert candidates(first, second) == {}


def test_a_short_name_may_be_that_of_several() -> None:
    assert candidates("郑州市第一小学", "金水区第一小学", "一小") == {"一小": ["郑州市第一小学", "金水区第一小学"]}


def test_what_was_said_is_not_asked_and_leads_to_the_last_name() -> None:
    said = {"河南农大": is_same("河南农大", "河南农业大学"), "农大": is_same("农大", "河南农大")}
    matches = among("河南农业大学", "河南农大", "农大", said=said)
    assert {name: (it.verdict, it.key) for name, it in matches.items()} == {
        "河南农大": (Verdict.SURE, "k河南农业大学"),
        "农大": (Verdict.SURE, "k河南农业大学"),
    }


def test_names_that_are_said_to_mean_each_other_are_asked_about() -> None:
    said = {"河南农大": is_same("河南农大", "河南农业大学"), "河南农业大学": is_same("河南农业大学", "河南农大")}
    assert among("河南农业大学", "河南农大", said=said)["河南农大"].verdict is Verdict.UNCLEAR


def test_a_name_that_is_said_to_be_new_is_not_asked_about() -> None:
    assert among("河南农业大学", "河南农大", said={"河南农大": Judgement("Unit", "河南农大", "", Judged.NEW)}) == {}


def test_more_names_than_people_go_through_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(among_new, "MAXIMUM_NAMES", 1)
    assert candidates("河南农业大学", "河南农大") == {}
