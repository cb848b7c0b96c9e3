"""The formats of a workbook's cells, to which some are added: the same as another with a fill, and those of a list."""

import copy
import re
from collections.abc import Mapping

from lxml import etree

from loaders.editing.package import PackageError, Xml
from loaders.editing.worksheet import tag
from loaders.sheets.wording import DAMAGED

_DATES = frozenset(map(str, (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))))
"""The numbers of the built-in formats of dates and times."""

_MONTHS = frozenset(("17", "27", "57"))
"""Those that show a year and a month; 27 and 57 do in Chinese."""

_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_LITERAL = re.compile(rf"{_QUOTED.pattern}|[;@].*")


class Styles:
    """The formats; a cell has the number of one. Raises PackageError where there are none."""

    def __init__(self, root: Xml) -> None:
        self._root = root
        self._formats = root.find(tag("cellXfs"))
        collections = (self._formats, root.find(tag("fills")), root.find(tag("fonts")))
        if any(collection is None or not len(collection) for collection in collections):
            raise PackageError(DAMAGED)
        self._added: dict[tuple[str, str], str] = {}
        self._codes = {it.get("numFmtId"): it.get("formatCode", "") for it in root.iter(tag("numFmt"))}

    def is_date(self, style: str | None) -> bool:
        """Whether a number in a cell of this format is shown as a date."""
        number = str(self._format(style).get("numFmtId", "0"))
        code = _QUOTED.sub("", self._codes.get(number, ""))
        return number in _DATES or bool(re.search("[ymdYMD年月日]", code))

    def precision(self, style: str | None) -> str:
        """How much of a date a cell of this format shows: 'day', 'month' or 'year'; '' if it shows none."""
        if not self.is_date(style):
            return ""
        number = str(self._format(style).get("numFmtId", "0"))
        code = _LITERAL.sub("", self._codes.get(number, "")).lower()
        if number in _MONTHS or (code and "d" not in code and "m" in code and "h" not in code):
            return "month"
        return "year" if code and not re.search("[mdhs]", code) else "day"

    def filled(self, style: str | None, color: str) -> str:
        """The format that is another one with a fill of a color, such as FFF2CC."""
        key = (style or "0", color)
        if key not in self._added:
            fill = etree.Element(tag("fill"))
            pattern = etree.SubElement(fill, tag("patternFill"), patternType="solid")
            etree.SubElement(pattern, tag("fgColor"), rgb=f"FF{color}")
            etree.SubElement(pattern, tag("bgColor"), indexed="64")
            fill_id = self._append("fills", fill)
            self._added[key] = self._copy(style, {"fillId": fill_id, "applyFill": "1"})
        return self._added[key]

    def plain(self, *, bold: bool = False, link: bool = False) -> str:
        """A format for a list of one's own: lines are broken, and texts stand at the top."""
        key = ("plain", f"{bold}{link}")
        if key not in self._added:
            font = etree.Element(tag("font"))
            if bold:
                etree.SubElement(font, tag("b"))
            if link:
                etree.SubElement(font, tag("u"))
            etree.SubElement(font, tag("sz"), val="11")
            etree.SubElement(font, tag("color"), rgb="FF0563C1" if link else "FF000000")
            etree.SubElement(font, tag("name"), val="宋体")
            xf = etree.Element(
                tag("xf"), numFmtId="0", fontId=self._append("fonts", font), fillId="0", borderId="0", xfId="0"
            )
            xf.set("applyFont", "1")
            xf.set("applyAlignment", "1")
            etree.SubElement(xf, tag("alignment"), vertical="top", wrapText="1")
            self._added[key] = self._append("cellXfs", xf)
        return self._added[key]

    def _format(self, style: str | None) -> Xml:
        formats = list(self._formats)
        number = int(style) if style and style.isascii() and style.isdigit() else 0
        return formats[number] if number < len(formats) else formats[0]

    def _copy(self, style: str | None, attributes: Mapping[str, str]) -> str:
        xf = copy.deepcopy(self._format(style))
        for name, value in attributes.items():
            xf.set(name, value)
        return self._append("cellXfs", xf)

    def _append(self, collection: str, element: Xml) -> str:
        """Adds a member; its number."""
        parent = self._root.find(tag(collection))
        parent.append(element)
        count = len(parent)
        parent.set("count", str(count))
        return str(count - 1)
