"""Tables as spreadsheets write them: encodings, quoted cells, line numbers, and their mistakes."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from graph.ontology.model import Ontology
from loaders.mistakes import Mistakes
from loaders.table import CsvFile, Row, columns_of, required_columns_of

Read = Callable[..., tuple[list[Row], list[str]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The rows of a file, and its mistakes as text."""

    def read_file(
        content: str | bytes, columns: Sequence[str] = ("key", "name", "kind"), required: Sequence[str] = ("key",)
    ) -> tuple[list[Row], list[str]]:
        path, mistakes = tmp_path / "Unit.csv", Mistakes()
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        rows = list(CsvFile(path, "nodes/Unit.csv", mistakes).rows(columns, required))
        return rows, [str(mistake) for mistake in mistakes.error().mistakes]

    return read_file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("name", ["中铁盾构", "𠮷野家 €", "plain"])
def test_encodings_are_told_apart(read: Read, encoding: str, name: str) -> None:
    rows, mistakes = read(f"key,name\nu1,{name}\n".encode(encoding))
    assert (rows, mistakes) == ([Row(2, {"key": "u1", "name": name})], [])


NEITHER = {
    "a byte that no encoding has": b"key,name\nu1,\xff\n",
    "UTF-8 cut within a character": "key,name\nu1,钱".encode()[:-2],
    "UTF-16": "key,name\nu1,钱\n".encode("utf-16"),
    "both": "key,name\nu1,钱\n".encode() + "u2,钱𠮷\n".encode("gb18030") + b"\xff",
}


@pytest.mark.parametrize("content", NEITHER.values(), ids=NEITHER)
def test_a_file_in_neither_encoding_is_not_read(read: Read, content: bytes) -> None:
    assert read(content) == ([], ["nodes/Unit.csv: the text is neither UTF-8 nor GB 18030"])


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end(read: Read, newline: str) -> None:
    rows, mistakes = read(newline.join(["key,name", "u1,One", "u2,Two", ""]))
    assert rows == [Row(2, {"key": "u1", "name": "One"}), Row(3, {"key": "u2", "name": "Two"})]
    assert mistakes == []


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_cells_over_several_lines_keep_the_numbers_of_later_rows(read: Read, newline: str) -> None:
    lines = ["key,name", 'u1,"a', "b", '"', "u2,x,y", "", 'u3,"c', 'd"', "u4"]
    rows, mistakes = read(newline.join(lines))
    assert [row.line for row in rows] == [2, 7]
    assert rows[0].cells["name"] == newline.join(["a", "b"])
    assert [mistake.split(": ")[0] for mistake in mistakes] == ["nodes/Unit.csv:5", "nodes/Unit.csv:9"]


def test_a_header_over_several_lines_keeps_the_numbers_of_rows(read: Read) -> None:
    rows, mistakes = read('key,"name\n"\nu1,One\nu2\n')
    assert rows == [Row(3, {"key": "u1", "name": "One"})]
    assert mistakes == ["nodes/Unit.csv:4: 1 cells in a table of 2 columns"]


def test_quotes_and_commas_within_cells(read: Read) -> None:
    rows, _ = read('key,name\nu1,"a ""b"", c"\n')
    assert rows == [Row(2, {"key": "u1", "name": 'a "b", c'})]


def test_white_space_around_cells_and_empty_cells_are_left_out(read: Read) -> None:
    rows, mistakes = read(" key ,name,kind\n u1 ,\u3000,  \n")
    assert (rows, mistakes) == ([Row(2, {"key": "u1"})], [])


def test_blank_lines_are_no_rows(read: Read) -> None:
    rows, mistakes = read("key,name\n\nu1,One\n\n\n")
    assert (rows, mistakes) == ([Row(3, {"key": "u1", "name": "One"})], [])


def test_rows_of_too_many_or_too_few_cells_are_left_out(read: Read) -> None:
    rows, mistakes = read("key,name\nu1,One,more\nu2\nu3,Three\n")
    assert rows == [Row(4, {"key": "u3", "name": "Three"})]
    assert mistakes == [
        "nodes/Unit.csv:2: 3 cells in a table of 2 columns",
        "nodes/Unit.csv:3: 1 cells in a table of 2 columns",
    ]


HEADERS = {
    "key,nam": "nodes/Unit.csv:1:nam: unknown column 'nam'; allowed: key, name, kind; did you mean name?",
    "key,": "nodes/Unit.csv:1:2: unknown column ''; allowed: key, name, kind",
    "key,size": "nodes/Unit.csv:1:size: unknown column 'size'; allowed: key, name, kind",
    "name": "nodes/Unit.csv:1:key: the column 'key' is missing",
    "": "nodes/Unit.csv:1:key: the column 'key' is missing",
    "key,name,key": "nodes/Unit.csv:1:key: the table has this column twice",
}


@pytest.mark.parametrize(("header", "mistake"), HEADERS.items())
def test_a_header_that_does_not_fit_ends_the_table(read: Read, header: str, mistake: str) -> None:
    assert read(f"{header}\nu1,One\n") == ([], [mistake])


def test_every_mistake_in_a_header_is_noted(read: Read) -> None:
    _, mistakes = read("naem,kind,kind\n", required=("key", "name"))
    assert [mistake.removeprefix("nodes/Unit.csv:1:").split(";")[0] for mistake in mistakes] == [
        "naem: unknown column 'naem'",
        "kind: the table has this column twice",
        "key: the column 'key' is missing",
        "name: the column 'name' is missing",
    ]


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n"])
def test_an_empty_file_lacks_its_columns(read: Read, content: bytes) -> None:
    assert read(content) == ([], ["nodes/Unit.csv:1:key: the column 'key' is missing"])


def test_a_header_without_rows_is_no_mistake(read: Read) -> None:
    assert read("key,name") == ([], [])


def test_a_header_is_read_up_to_its_case(read: Read) -> None:
    assert (
        read("Key\n")[1][0] == "nodes/Unit.csv:1:Key: unknown column 'Key'; allowed: key, name, kind; did you mean key?"
    )


def test_a_nul_byte_is_left_to_the_type_of_its_column(read: Read) -> None:
    rows, mistakes = read("key,name\nu1,a\x00b\nu2,Two\n")
    assert [row.cells["name"] for row in rows] == ["a\x00b", "Two"]
    assert mistakes == []


def test_a_huge_cell_ends_the_table(read: Read) -> None:
    rows, mistakes = read(f"key,name\nu1,One\nu2,{'x' * 200_000}\nu3,Three\n")
    assert [row.cells["key"] for row in rows] == ["u1"]
    assert mistakes == ["nodes/Unit.csv:3: not CSV: field larger than field limit (131072)"]


NOT_CSV = {
    "a quote that never ends": ('u2,"Two\nu3,Three\n', "unexpected end of data"),
    "text after a quote": ('u2,"Two"x\n', "',' expected after '\"'"),
}


@pytest.mark.parametrize(("line", "reason"), NOT_CSV.values(), ids=NOT_CSV)
def test_what_is_not_csv_ends_the_table(read: Read, line: str, reason: str) -> None:
    rows, mistakes = read(f"key,name\nu1,One\n{line}")
    assert [row.cells["key"] for row in rows] == ["u1"]
    assert mistakes == [f"nodes/Unit.csv:3: not CSV: {reason}"]


def test_a_header_that_is_not_csv_is_noted(read: Read) -> None:
    assert read('key,"name') == ([], ["nodes/Unit.csv:1: not CSV: unexpected end of data"])


def make_unreadable(path: Path, reason: str) -> None:
    if reason == "a folder":
        path.mkdir()
    elif reason == "a link to nothing":
        path.symlink_to(path.parent / "nothing")


@pytest.mark.parametrize("reason", ["a folder", "a link to nothing", "not there"])
def test_a_file_that_cannot_be_read_is_a_mistake(tmp_path: Path, reason: str) -> None:
    make_unreadable(tmp_path / "Unit.csv", reason)
    mistakes = Mistakes()
    assert list(CsvFile(tmp_path / "Unit.csv", "nodes/Unit.csv", mistakes).rows(("key",), ("key",))) == []
    (mistake,) = mistakes.error().mistakes
    assert str(mistake).startswith("nodes/Unit.csv: the file cannot be read: ")


def test_rows_of_nothing_but_empty_cells_are_left_out(read: Read) -> None:
    """Spreadsheets write them below a table."""
    rows, mistakes = read("key,name\na,A\n,\n , \n,,,\nb,B\n")
    assert (rows, mistakes) == ([Row(2, {"key": "a", "name": "A"}), Row(6, {"key": "b", "name": "B"})], [])


COLUMNS = {
    "Community": [
        "key",
        "name",
        "aliases",
        "since",
        "until",
        "confirmedOn",
        "kind",
        "demonstrationSite",
        "summary",
        "sources",
    ],
    "Service": ["key", "name", "aliases", "since", "until", "confirmedOn", "summary", "sources"],
    "HELD_AT": ["from", "to", "key", "since", "until", "confirmedOn", "sources"],
    "LEADS": ["from", "to_type", "to", "key", "since", "until", "confirmedOn", "sources"],
    "LOCATED_IN": ["from_type", "from", "to_type", "to", "key", "since", "until", "confirmedOn", "sources"],
    "REPORTS_IN_TO": ["from_type", "from", "to", "key", "since", "until", "confirmedOn", "members", "sources"],
}
REQUIRED = {
    "Source": ["key"],
    "Service": ["key", "sources"],
    "HELD_AT": ["from", "to", "sources"],
    "LOCATED_IN": ["from_type", "from", "to_type", "to", "sources"],
}


@pytest.mark.parametrize(("name", "columns"), COLUMNS.items())
def test_columns_follow_from_the_ontology(ontology: Ontology, name: str, columns: list[str]) -> None:
    (element,) = [element for element in ontology.elements if element.name == name]
    assert list(columns_of(element)) == columns


@pytest.mark.parametrize(("name", "columns"), REQUIRED.items())
def test_required_columns(ontology: Ontology, name: str, columns: list[str]) -> None:
    (element,) = [element for element in ontology.elements if element.name == name]
    assert list(required_columns_of(element)) == columns
