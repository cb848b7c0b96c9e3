"""The comments on the cells of a sheet: their texts, and the small windows that show them.

A comment is text in one part and a window in another, which is VML. New windows are put in front of the end of that
part, so that whatever else is drawn there stays.
"""

import re

from lxml import etree

from graph.datatypes.text import xml_safe
from graph.ontology.model import Label
from loaders.editing.package import RELATIONSHIP, Package, PackageError, Xml
from loaders.editing.places import Place, read_place
from loaders.editing.worksheet import Worksheet, tag, text_of
from loaders.sheets.wording import DAMAGED

_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_AUTHOR = "gongjian"
_DRAWING = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">'
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
)
_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;visibility:hidden;'
    'width:180pt;height:75pt" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)

_SHAPE_ID, _FIRST_SHAPE = re.compile(r"_x0000_s(\d{1,8})"), 1_025


class Comments:
    """The comments of a sheet, in their package."""

    def __init__(self, package: Package, sheet: Worksheet) -> None:
        self._package = package
        self._sheet = sheet
        related = package.related(sheet.part).values()
        self._part = next((name for kind, name in related if kind == "comments" and name in package.parts), "")
        self._by_place: dict[Place, Xml] = {}
        if self._part:
            root = package.tree(self._part)
            if root.find(tag("authors")) is None or root.find(tag("commentList")) is None:
                raise PackageError(DAMAGED)
            for comment in root.iter(tag("comment")):
                if (place := read_place(comment.get("ref", ""))) is not None and comment.find(tag("text")) is not None:
                    self._by_place[place] = comment
        self._check_drawing()

    def texts(self) -> dict[Place, str]:
        """The texts, by their cells."""
        return {place: text_of(comment) for place, comment in self._by_place.items()}

    def add(self, place: Place, text: str) -> None:
        """Adds a text to the comment of a cell, or a comment to a cell that has none."""
        if (comment := self._by_place.get(place)) is not None:
            _add_run(comment.find(tag("text")), "\n" + text)
            return
        self._draw(place)
        if not self._part:
            self._begin()
        root = self._package.tree(self._part)
        comment = etree.SubElement(root.find(tag("commentList")), tag("comment"))
        comment.set("ref", str(place))
        comment.set("authorId", _author(root))
        _add_run(etree.SubElement(comment, tag("text")), text)
        self._by_place[place] = comment

    def _begin(self) -> None:
        self._part = self._package.free_name("xl/comments{}.xml")
        content = f'<comments xmlns="{tag("x")[1:-2]}"><authors/><commentList/></comments>'
        self._package.add(self._part, content.encode(), _COMMENTS_TYPE)
        self._package.relate(self._sheet.part, "comments", self._part)

    def _draw(self, place: Place) -> None:
        """Adds a window of a comment beside its cell."""
        part = self._drawing()
        text = self._package.parts[part].decode("utf-8", "surrogateescape")
        end = text.rfind("</")
        shape_type = "" if '"_x0000_t202"' in text else _SHAPE_TYPE
        top, left = max(place.row - 2, 0), place.column + 1
        anchor = f"{left}, 15, {top}, 2, {left + 3}, 15, {top + 5}, 2"
        number = max(map(int, _SHAPE_ID.findall(text)), default=_FIRST_SHAPE - 1) + 1
        shape = _SHAPE.format(number=number, anchor=anchor, row=place.row - 1, column=place.column)
        changed = text[:end] + shape_type + shape + text[end:]
        self._package.parts[part] = changed.encode("utf-8", "surrogateescape")

    def _check_drawing(self) -> None:
        """Raises PackageError where windows could not be added."""
        if relation := self._sheet.comment_reference(RELATIONSHIP):
            part = self._package.related(self._sheet.part)[relation][1]
            text = self._package.parts[part]
            if b"</" not in text or b"urn:schemas-microsoft-com:vml" not in text:
                raise PackageError(
                    Label(
                        f"{DAMAGED.zh}（工作表“{self._sheet.name}”的批注无法显示）",
                        f"{DAMAGED.en} (the comments of the sheet {self._sheet.name!r} cannot be shown)",
                    )
                )

    def _drawing(self) -> str:
        """The part with the windows, which is made if there is none."""
        relation = self._sheet.comment_reference(RELATIONSHIP)
        if relation:
            return self._package.related(self._sheet.part)[relation][1]
        part = self._package.free_name("xl/drawings/vmlDrawing{}.vml")
        self._package.declare_default("vml", _VML_TYPE)
        self._package.parts[part] = _DRAWING.encode()
        identity = self._package.relate(self._sheet.part, "vmlDrawing", part)
        self._sheet.add_comment_reference(identity, RELATIONSHIP)
        return part


def _add_run(text: Xml, words: str) -> None:
    if (plain := text.find(tag("t"))) is not None:
        # A text is either plain or made of runs.
        run = etree.Element(tag("r"))
        text.replace(plain, run)
        run.append(plain)
    run = etree.SubElement(text, tag("r"))
    element = etree.SubElement(run, tag("t"))
    element.text = xml_safe(words)
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _author(root: Xml) -> str:
    authors = root.find(tag("authors"))
    names = [it.text for it in authors]
    if _AUTHOR not in names:
        etree.SubElement(authors, tag("author")).text = _AUTHOR
        names.append(_AUTHOR)
    return str(names.index(_AUTHOR))
