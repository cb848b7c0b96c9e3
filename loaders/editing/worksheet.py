"""A sheet whose cells can be set: what they hold, how they are merged, and which format they have.

sheet.holds(Place(3, 1))            whether there is a value or a formula in B3
sheet.set(Place(3, 1), "第一小学")    keeps the format of B3
"""

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from lxml import etree

from graph.datatypes.text import xml_safe
from loaders.editing.package import MAIN, Xml
from loaders.editing.places import Place, covers, read_place, read_range
from loaders.sheets.sheet import Merge

CellValue: TypeAlias = str | int | float | None

MAXIMUM_CHARACTERS = 32_767
"""Of the text in a cell."""

# What the schema of a worksheet has behind `legacyDrawing`, which must stand before all of it.
_BEHIND_COMMENTS = (
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
)
_WHITE = re.compile(r"^\s|\s$|\n")


def tag(name: str) -> str:
    """The name of an element of a workbook, as lxml writes it."""
    return f"{{{MAIN}}}{name}"


def text_of(element: Xml) -> str:
    """The text of all runs of an element, without the reading aids of East Asian text."""
    return "".join(it.text or "" for it in element.iter(tag("t")) if it.getparent().tag != tag("rPh"))


class Worksheet:
    """The tree of a worksheet."""

    def __init__(self, name: str, part: str, root: Xml) -> None:
        self.name = name
        self.part = part
        self._root = root
        self._data = root.find(tag("sheetData"))
        if self._data is None:
            self._data = etree.SubElement(root, tag("sheetData"))
        self._rows: dict[int, Xml] = {}
        self._cells: dict[Place, Xml] = {}
        for place, cell in _places(self._data, self._rows):
            self._cells[place] = cell
        references = [it.get("ref", "") for it in root.iter(tag("mergeCell"))]
        self.merges = [merge for reference in references if (merge := read_range(reference)) is not None]
        arrays = [it.get("ref", "") for it in self._data.iter(tag("f")) if it.get("t") in {"array", "dataTable"}]
        self._arrays = [array for reference in arrays if (array := read_range(reference)) is not None]
        self._styles = {
            (int(it.get("min", "1")), int(it.get("max", "1"))): it.get("style", "0") for it in root.iter(tag("col"))
        }

    @property
    def has_formulas(self) -> bool:
        return next(self._data.iter(tag("f")), None) is not None

    def is_formula(self, place: Place) -> bool:
        """Whether a formula gives the cell its value."""
        cell = self._cells.get(place)
        is_own = cell is not None and cell.find(tag("f")) is not None
        return is_own or any(covers(array, place) for array in self._arrays)

    def holds(self, place: Place) -> bool:
        """Whether the cell has a value or a formula."""
        if self.is_formula(place):
            return True
        cell = self._cells.get(place)
        return cell is not None and any((part.text or "").strip() for part in cell.iter(tag("v"), tag("t")))

    def text(self, place: Place, shared: Sequence[str]) -> str:
        """The text or number that the cell has in the file, '' without one; `shared` are the texts of the workbook."""
        cell = self._cells.get(place)
        if cell is None:
            return ""
        value = str(cell.findtext(tag("v")) or "")
        match cell.get("t"):
            case "s":
                return shared[int(value)] if value.isascii() and value.isdigit() and int(value) < len(shared) else ""
            case "inlineStr":
                return text_of(cell)
            case "e":
                return ""
            case _:
                return value

    def merge_of(self, place: Place) -> Merge | None:
        """The merged cells that a cell belongs to; their value stands in the upper left one."""
        return next((merge for merge in self.merges if covers(merge, place)), None)

    def style(self, place: Place) -> str | None:
        """The number of the cell's format; None where neither the cell nor its row or column has one."""
        if (cell := self._cells.get(place)) is not None:
            return str(cell.get("s", "0"))
        row = self._rows.get(place.row)
        if row is not None and row.get("customFormat") in {"1", "true"}:
            return str(row.get("s", "0"))
        return next((style for (low, high), style in self._styles.items() if low <= place.column + 1 <= high), None)

    def set(self, place: Place, value: CellValue, style: str | None = None) -> None:
        """Gives a cell a value, None to empty it, and a format, None to leave it; adds rows and cells as needed."""
        cell = self._cell(place)
        if style is not None:
            cell.set("s", style)
        for child in list(cell):
            cell.remove(child)
        for attribute in ("t", "cm", "vm"):
            cell.attrib.pop(attribute, None)
        if value is None:
            return
        if isinstance(value, str):
            cell.set("t", "inlineStr")
            text = etree.SubElement(etree.SubElement(cell, tag("is")), tag("t"))
            text.text = xml_safe(value)
            if _WHITE.search(value):
                text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        else:
            etree.SubElement(cell, tag("v")).text = repr(value)

    def set_style(self, place: Place, style: str) -> None:
        """Gives a cell a format, whatever it holds."""
        self._cell(place).set("s", style)

    def add_comment_reference(self, relation: str, relations: str) -> None:
        """Says which part draws the comments; `relations` is the namespace of ids."""
        element = etree.Element(tag("legacyDrawing"), nsmap={"r": relations})
        element.set(f"{{{relations}}}id", relation)
        behind = [it for it in self._root.iterchildren(etree.Element) if etree.QName(it).localname in _BEHIND_COMMENTS]
        if behind:
            behind[0].addprevious(element)
        else:
            self._root.append(element)

    def comment_reference(self, relations: str) -> str:
        """The id of the part that draws the comments; '' without one."""
        element = self._root.find(tag("legacyDrawing"))
        return "" if element is None else str(element.get(f"{{{relations}}}id", ""))

    def _cell(self, place: Place) -> Xml:
        if (cell := self._cells.get(place)) is not None:
            return cell
        row = self._row(place.row)
        cell = etree.Element(tag("c"), r=str(place))
        if (style := self.style(place)) not in {None, "0"}:
            cell.set("s", style)
        others = list(row.iter(tag("c")))
        columns = [at.column for it in others if (at := read_place(it.get("r", ""))) is not None]
        row.insert(bisect.bisect(columns, place.column), cell)
        # The columns that a row stretches over may be left out, and must not be wrong.
        row.attrib.pop("spans", None)
        self._cells[place] = cell
        self._widen(place)
        return cell

    def _row(self, number: int) -> Xml:
        if (row := self._rows.get(number)) is not None:
            return row
        row = etree.Element(tag("row"), r=str(number))
        numbers = sorted(self._rows)
        self._data.insert(bisect.bisect(numbers, number), row)
        self._rows[number] = row
        return row

    def _widen(self, place: Place) -> None:
        """Has the stated size of the sheet hold a cell that was added."""
        dimension = self._root.find(tag("dimension"))
        size = None if dimension is None else read_range(dimension.get("ref", ""))
        if size is not None and not covers(size, place):
            first = Place(min(size.first_row, place.row), min(size.first_column, place.column))
            last = Place(max(size.last_row, place.row), max(size.last_column, place.column))
            dimension.set("ref", f"{first}:{last}")


def _places(data: Xml, rows: dict[int, Xml]) -> Iterator[tuple[Place, Xml]]:
    """The cells with their places; a row or cell that does not say where it is stands behind the one before it."""
    number = 0
    for row in data.iter(tag("row")):
        number = int(row.get("r", number + 1))
        row.set("r", str(number))
        rows[number] = row
        column = -1
        for cell in row.iter(tag("c")):
            place = read_place(cell.get("r", "")) or Place(number, column + 1)
            cell.set("r", str(place))
            column = place.column
            yield place, cell
