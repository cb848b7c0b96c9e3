"""A workbook whose cells are set one by one: their formats stay, and so does all else that is in the file.

    book = open_book(Path("form.xlsx"))
    book.sheets["表1"].set(Place(3, 1), 12)
    book.comments["表1"].add(Place(3, 1), "原为 11")
    book.content()

Programs that read a workbook and write it again lose what they do not know: openpyxl drops pictures, text boxes,
buttons, sparklines and parts of conditional formats. Here parts that nobody changes are written as they were.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from loaders.editing.comments import Comments
from loaders.editing.package import CONTENT_TYPES, MAIN, RELATIONSHIP, WORKBOOK, Package, PackageError, read_package
from loaders.editing.places import Place
from loaders.editing.styles import Styles
from loaders.editing.worksheet import CellValue, Worksheet, tag, text_of
from loaders.mistakes import Mistakes
from loaders.sheets.wording import DAMAGED

MAXIMUM_SHEET_NAME = 31

_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
# What the schema of a workbook has behind `calcPr`.
_BEHIND_CALCULATION = (
    "oleSize",
    "customWorkbookViews",
    "pivotCaches",
    "smartTagPr",
    "smartTagTypes",
    "webPublishing",
    "fileRecoveryPr",
    "webPublishObjects",
    "extLst",
)


@dataclass
class Book:
    """A workbook with its sheets and their comments, by the names of the sheets."""

    package: Package
    styles: Styles
    sheets: dict[str, Worksheet]
    comments: dict[str, Comments]
    shared: Sequence[str] = ()
    """The texts that cells refer to by their numbers."""

    def text(self, sheet: str, place: Place) -> str:
        """The text or number that a cell shows, which of merged cells stands in the first one; '' without one."""
        merge = self.sheets[sheet].merge_of(place)
        seen = place if merge is None else Place(merge.first_row, merge.first_column)
        return self.sheets[sheet].text(seen, self.shared).strip()

    def content(self) -> bytes:
        """The file. Formulas are calculated anew when it is opened, as cells that they refer to may have changed."""
        if any(sheet.has_formulas for sheet in self.sheets.values()):
            root = self.package.tree(WORKBOOK)
            element = root.find(tag("calcPr"))
            if element is None:
                element = etree.Element(tag("calcPr"))
                behind = [
                    it for it in root.iterchildren(etree.Element) if etree.QName(it).localname in _BEHIND_CALCULATION
                ]
                if behind:
                    behind[0].addprevious(element)
                else:
                    root.append(element)
            element.set("fullCalcOnLoad", "1")
        return self.package.content()

    def add_sheet(self, name: str, widths: Sequence[int], frozen_rows: int) -> Worksheet:
        """Adds an empty sheet behind the others, with columns of these widths, and its first rows always in sight."""
        title = self._free_title(name)
        part = self.package.free_name("xl/worksheets/sheet{}.xml")
        columns = "".join(
            f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
            for number, width in enumerate(widths, 1)
        )
        pane = f'<pane ySplit="{frozen_rows}" topLeftCell="A{frozen_rows + 1}" activePane="bottomLeft" state="frozen"/>'
        views = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
        content = f'<worksheet xmlns="{MAIN}">{views}<cols>{columns}</cols><sheetData/></worksheet>'
        self.package.add(part, content.encode(), _SHEET_TYPE)
        relation = self.package.relate(WORKBOOK, "worksheet", part)
        listed = self.package.tree(WORKBOOK).find(tag("sheets"))
        number = max((int(it.get("sheetId", "0")) for it in listed.iterchildren(tag("sheet"))), default=0) + 1
        element = etree.SubElement(listed, tag("sheet"), name=title, sheetId=str(number))
        element.set(f"{{{RELATIONSHIP}}}id", relation)
        sheet = self.sheets[title] = Worksheet(title, part, self.package.tree(part))
        return sheet

    def write_row(self, sheet: Worksheet, row: int, values: Sequence[CellValue], style: str) -> None:
        """Fills a row of a sheet that was added, from its first column on."""
        for column, value in enumerate(values):
            if value is not None and value != "":
                sheet.set(Place(row, column), value, style)

    def _free_title(self, name: str) -> str:
        taken = {it.lower() for it in self.sheets}
        titles = (name, *(f"{name[: MAXIMUM_SHEET_NAME - 4]}({number})" for number in range(2, 1_000)))
        return next(title for title in titles if title.lower() not in taken)


def open_book(path: Path) -> Book:
    """The workbook in a file of XLSX or XLSM, in which all is there that changes need; raises DataError."""
    package = read_package(path)
    try:
        return _book(package)
    except (PackageError, KeyError, AttributeError, ValueError) as error:
        mistakes = Mistakes()
        mistakes.note(path.name, 0, "", error if isinstance(error, PackageError) else DAMAGED)
        raise mistakes.error() from error


def _book(package: Package) -> Book:
    package.tree(CONTENT_TYPES)
    related = package.related(WORKBOOK)
    styles = [name for kind, name in related.values() if kind == "styles"]
    listed = package.tree(WORKBOOK).find(tag("sheets"))
    sheets = {}
    for element in listed.iter(tag("sheet")):
        kind, part = related[element.get(f"{{{RELATIONSHIP}}}id", "")]
        int(element.get("sheetId", ""))
        if kind == "worksheet":
            name = element.get("name", "")
            sheets[name] = Worksheet(name, part, package.tree(part))
    if not sheets or not styles:
        raise PackageError(DAMAGED)
    comments = {name: Comments(package, sheet) for name, sheet in sheets.items()}
    texts = [name for kind, name in related.values() if kind == "sharedStrings" and name in package.parts]
    shared = [text_of(item) for name in texts for item in package.tree(name).iter(tag("si"))]
    return Book(package, Styles(package.tree(styles[0])), sheets, comments, shared)
