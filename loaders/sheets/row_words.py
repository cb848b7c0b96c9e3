"""What the words of a row say that it is: a total, a note, a section, a row of column numbers, or a header.

Only words that people write for just this are listed: a row that is taken for what it is not would be missing in the
graph. So rows are left out for few reasons, and whoever leaves them out tells it.
"""

import re
from collections.abc import Mapping, Sequence

from loaders.sheets.sheet import Cell, Row

_BLANKS = re.compile(r"\s+")
_BLANK_BETWEEN_HAN = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef])\\s+(?=[\u3000-\u9fff\uff00-\uffef])")
_TOTAL = re.compile(
    r"(.{0,12}(合计|小计)|总计|共计|累计|总数|(grand |sub-?)?totals?)\s*([（(].{0,20}[）)])?\s*[：:]?", re.IGNORECASE
)
_TOTAL_SIGN = re.compile("[计数tT]")
"""In every total, and sought faster."""
_NOTE = re.compile(
    r"([（(]?(注|备注|说明|填表说明|附注)\s*\d*[：:])|(填报|填表|制表|审核|统计|联系|上报|报送|负责)\S{0,4}[：:]"
    r"|(单位|日期|截止日期|截至日期|数据来源|来源|计量单位)[：:]|(notes?|remarks?|source|prepared by|as of)\s*[:：]",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"([一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}部分)"
)
_NUMBERED = re.compile(r"[（(]?(\d{1,3})[）)]?")
_NO_WORD = re.compile(r"[\d\s.,，/:：%％+\-－—()（）年月日号时分¥￥$]+")
_PERIOD = re.compile(r"((?:19|20)\d\d|\d{1,2}(?=月))[年月]?")
_CODE = re.compile(r"(?=.*\d)[\w.#/-]+", re.ASCII)
_HEADER_WORD = re.compile(
    r"(序号|编号|代码|编码|名称|全称|简称|姓名|单位|学校|社区|街道|地址|电话|手机|邮箱|联系人|联系方式|负责人|备注|说明"
    r"|日期|时间|年份|类型|类别|性质|状态|数量|人数|金额|面积|来源|内容|项目|no\.?|key|code|name|type|kind|date|since"
    r"|from|to|address|phone|note|notes|count|number|status|id)",
    re.IGNORECASE,
)
_LONGEST_HEADER = 40
DITTOS = frozenset(("同上", "同前", "〃", "″", '"', "''", "ditto", "Ditto"))
"""By which a cell says that it is the same as the one above."""


def is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def cleaned(cell: Cell) -> str:
    """A cell as one line of text, without the blanks by which people stretch Chinese words (姓  名)."""
    text = "" if cell is None else str(cell)
    return _BLANK_BETWEEN_HAN.sub("", _BLANKS.sub(" ", text.strip()))


def is_total(cells: Sequence[Cell]) -> bool:
    """Whether one of the first two cells says so. `cells` are those of a row without the blank ones."""
    return any(
        isinstance(cell, str) and len(cell) < 40 and _TOTAL_SIGN.search(cell) and _TOTAL.fullmatch(cleaned(cell))
        for cell in cells[:2]
    )


def is_total_row(row: Row) -> bool:
    """The same of a row of a sheet: what its formulas come to is not read."""
    return is_total([cell for cell in row.cells if not is_blank(cell)])


def is_note(cells: Sequence[Cell]) -> bool:
    """Whether every cell that holds something is a remark, such as `注：` or `填报单位：`, or the first alone is."""
    first = cells[0]
    if not isinstance(first, str) or not _NOTE.match(first.strip()):
        return False
    return len(cells) <= 2 or all(isinstance(cell, str) and re.search("[：:]", cell) for cell in cells)


def begins_section(cell: Cell) -> bool:
    """Whether a cell that stands alone in its row is numbered as headings are: 一、 or （二）."""
    return isinstance(cell, str) and _SECTION.match(cell.strip()) is not None


def are_column_numbers(cells: Sequence[Cell]) -> bool:
    """Whether the cells count the columns: 1, 2, 3; or (1), (2), (3)."""
    matches = [_NUMBERED.fullmatch(cleaned(int(cell) if isinstance(cell, float) else cell)) for cell in cells]
    numbers = [int(match[1]) for match in matches if match]
    return len(cells) >= 3 and numbers == list(range(1, len(cells) + 1))


def is_word(cell: Cell) -> bool:
    """Whether it is text that is no number, date or code."""
    if not isinstance(cell, str) or is_blank(cell):
        return False
    return not (_NO_WORD.fullmatch(cell.strip()) or _CODE.fullmatch(cell.strip()))


def may_be_header(cells: Sequence[Cell]) -> bool:
    """Whether the cells of a row, without the blank ones, may name columns: short, different words, or some years."""
    texts = [cleaned(_whole(cell)) for cell in cells]
    numbers = [text for text in texts if _NO_WORD.fullmatch(text)]
    words = sum(is_word(cell) or _HEADER_WORD.fullmatch(cleaned(cell)) is not None for cell in cells)
    is_worded = (not numbers and words * 2 >= len(texts)) or _are_periods(numbers)
    is_short = all(len(text) <= _LONGEST_HEADER for text in texts)
    return is_worded and is_short and words > 0 and len(set(texts)) * 2 >= len(texts) and texts[0] not in numbers


def _are_periods(texts: Sequence[str]) -> bool:
    """Whether the texts are years or months that follow each other, two at least."""
    matches = [_PERIOD.fullmatch(text) for text in texts]
    numbers = [int(match[1]) for match in matches if match]
    return len(texts) > 1 and numbers == list(range(numbers[0], numbers[0] + len(texts))) if numbers else False


def header_words(cells: Sequence[Cell]) -> int:
    """How many of the cells have a word that is usual in headers and hardly anywhere else."""
    texts = [cleaned(cell) for cell in cells if isinstance(cell, str) and len(cell) <= 12]
    return sum(_HEADER_WORD.search(text) is not None and text[-1:] not in "：:" for text in texts)


def differs_from_body(header: Mapping[int, Cell], body: Sequence[Mapping[int, Cell]]) -> bool:
    """Whether a column has a word in this row, and numbers, dates or codes alone in all rows below."""
    for column, cell in header.items():
        below = [row[column] for row in body if column in row]
        if is_word(cell) and below and not any(is_word(value) for value in below):
            return True
    return False


def _whole(cell: Cell) -> Cell:
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
