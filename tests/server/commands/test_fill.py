from pathlib import Path

import pytest
from xlsxwriter import Workbook

from tests.loaders.editing.books import cells_of, comments_of, fills_of, parts_of, write_parts
from tests.server.commands.conftest import Run


@pytest.fixture
def filled(run: Run, folder: Path, address: str) -> str:
    run("load", folder, "--store", address)
    return address


def form_of(file: Path, **questions: str) -> Path:
    with Workbook(str(file)) as workbook:
        sheet = workbook.add_worksheet("表")
        sheet.write("A1", "标题")
        for cell, question in questions.items():
            sheet.write_comment(cell, question)
    return file


def test_a_form_is_filled(run: Run, filled: str, tmp_path: Path) -> None:
    form = form_of(
        tmp_path / "form.xlsx", B3="共建：共建单位名单(社区: 金昌社区)", B9="共建：取值(社区: c2, 属性: 类型)"
    )
    result = run("fill", form, "-o", tmp_path / "out.xlsx", "--store", filled)
    assert (result.exit_code, result.stdout) == (0, "填写 1 个问题，图谱不知道 1 个，有变化 0 个\n")
    assert result.stderr == "表!B9：图谱不知道：取值(社区: c2, 属性: 类型)\n"
    assert cells_of(tmp_path / "out.xlsx", "表") == {"A1": "标题", "B3": "钱学森小学"}
    assert cells_of(tmp_path / "out.xlsx", "出处")["A1"] == "由共建图谱填写"


def test_what_changed_is_marked(run: Run, filled: str, tmp_path: Path) -> None:
    form = form_of(tmp_path / "form.xlsx", B3="共建：共建单位名单(社区: 金昌社区)", C3="共建：共建单位数(社区: c1)")
    days = ("--as-of", "2021-06-30", "--since", "2020-06-30")
    result = run("fill", form, "-o", tmp_path / "out.xlsx", "--store", filled, *days)
    assert result.stdout == "填写 2 个问题，图谱不知道 0 个，有变化 2 个\n"
    assert fills_of(tmp_path / "out.xlsx", "表") == {"B3": "FFF2CC", "C3": "FFF2CC"}
    last = {cell: text.splitlines()[-1] for cell, text in comments_of(tmp_path / "out.xlsx", "表").items()}
    assert last == {"B3": "2020-06-30 没有这一行", "C3": "2020-06-30：0"}


def test_an_empty_list_is_an_answer_and_told_in_the_language_asked_for(run: Run, filled: str, tmp_path: Path) -> None:
    form = form_of(tmp_path / "form.xlsx", B3='gongjian: community(key: "c1") { needs: raises { nodes { name } } }')
    arguments = ("fill", form, "-o", tmp_path / "out.xlsx", "--store", filled)
    result = run(*arguments, "--language", "en")
    assert result.stdout == "filled 1 question, not known 0, changed 0\n"
    assert result.stderr.startswith("表!B3: there are none, 0 rows: community")
    assert run(*arguments).stderr.startswith("表!B3：图谱中没有，0 行：community")


def test_a_mapping_asks_for_a_form_that_must_not_be_touched(run: Run, filled: str, tmp_path: Path) -> None:
    form, mapping = form_of(tmp_path / "form.xlsx"), tmp_path / "form.yaml"
    mapping.write_text("form: 1\ncells:\n  表!B3: 'unit(key: $key) { name }'\n", encoding="utf-8")
    arguments = ("fill", form, "--map", mapping, "--var", "key=u2", "-o", tmp_path / "out.xlsx", "--store", filled)
    assert run(*arguments).exit_code == 0
    assert cells_of(tmp_path / "out.xlsx", "表")["B3"] == "中铁盾构"
    assert comments_of(tmp_path / "out.xlsx", "表") == {}


def test_macros_are_kept(run: Run, filled: str, tmp_path: Path) -> None:
    parts = parts_of(form_of(tmp_path / "form.xlsx", B3="共建：社区总数()")) | {"xl/vbaProject.bin": b"macros"}
    form = write_parts(tmp_path / "form.xlsm", parts)
    assert run("fill", form, "-o", tmp_path / "out.xlsm", "--store", filled).exit_code == 0
    assert parts_of(tmp_path / "out.xlsm")["xl/vbaProject.bin"] == b"macros"


def test_every_mistake_is_told_and_nothing_is_written(run: Run, filled: str, tmp_path: Path) -> None:
    form = form_of(tmp_path / "form.xlsx", B3="共建：共建单位数(社区: 金)", B4="gongjian: unit { name }")
    result = run("fill", form, "-o", tmp_path / "out.xlsx", "--store", filled)
    assert (result.exit_code, (tmp_path / "out.xlsx").exists()) == (1, False)
    first, second, count = result.stderr.splitlines()
    assert first.startswith("form.xlsx:表:3:B: no Community is called '金'")
    assert second.endswith("(asked: unit { name })")
    assert count == "2 mistakes; nothing was written"


def test_a_form_that_asks_nothing(run: Run, filled: str, tmp_path: Path) -> None:
    result = run("fill", form_of(tmp_path / "form.xlsx"), "-o", tmp_path / "out.xlsx", "--store", filled)
    assert (result.exit_code, "no cell asks anything; write 共建：" in result.stderr) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "FORM is missing"),
        (("form.xlsx",), "--output is missing"),
        (("none.xlsx", "-o", "out.xlsx"), "none.xlsx does not exist"),
        (("form.xlsx", "-o", "form.xlsx"), "the form itself is not written over"),
        (("form.xlsx", "-o", "out.xls"), "out.xls must end in .xlsx"),
        (("form.xlsx", "-o", "out.xlsx", "--since", "2020-01-01"), "give --as-of, too"),
        (("form.xlsx", "-o", "out.xlsx", "--as-of", "2020"), "'2020' is not a day"),
        (("form.xlsx", "-o", "out.xlsx", "--var", "a"), "expected name=value"),
    ],
)
def test_wrong_usage(
    run: Run, filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    form_of(tmp_path / "form.xlsx", B3="共建：社区总数()")
    result = run("fill", *arguments, "--store", filled)
    assert (result.exit_code, (tmp_path / "out.xlsx").exists()) == (2, False)
    assert message in " ".join(result.stderr.replace("│", " ").split())


def test_questions_are_listed(run: Run) -> None:
    lines = run("fill", "--questions").stdout.splitlines()
    assert lines[:3] == [
        "共建单位数 number_of_co_builders",
        "  与某社区共建的单位有多少家 · how many units co-build with a community",
        "  共建单位数(社区: 金昌社区)",
    ]
    assert len(lines) == 3 * 18


def test_a_state_of_the_past(run: Run, filled: str, tmp_path: Path) -> None:
    run("rename", "Unit:u1", "钱学森学校", "--store", filled)
    form = form_of(tmp_path / "form.xlsx", B3='gongjian: unit(key: "u1") { name }')
    for past, name in (("r1", "钱学森小学"), ("r2", "钱学森学校")):
        run("fill", form, "-o", tmp_path / "out.xlsx", "--store", filled, "--as-known-at", past)
        assert cells_of(tmp_path / "out.xlsx", "表")["B3"] == name
