"""A workbook as the parts of its zip file: those that nobody changes are written as they were read.

package = read_package(Path("form.xlsx"))
package.parts["xl/workbook.xml"]
package.content()
"""

import io
import posixpath
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

from graph.ontology.model import Label
from loaders.mistakes import Mistakes, ToldError
from loaders.sheets.archive import ArchiveError, open_archive
from loaders.sheets.content import ContentError, is_compound, is_zip, kind_of_zip, refuse_what_is_no_text
from loaders.sheets.limits import SheetLimits
from loaders.sheets.sheet import Kind
from loaders.sheets.wording import DAMAGED, size_text

Xml = Any
"""An element of lxml."""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONSHIPS, _TYPES = f"{_PACKAGE}/relationships", f"{_PACKAGE}/content-types"

CONTENT_TYPES = "[Content_Types].xml"
WORKBOOK = "xl/workbook.xml"

MAXIMUM_BYTES = 20_000_000
"""Of a form. It is read into memory as a tree; whoever keeps more than that in a workbook has a database in it."""

_LIMITS = SheetLimits(file_bytes=MAXIMUM_BYTES, unpacked_bytes=10 * MAXIMUM_BYTES)
_SAVE = "save it as XLSX in a spreadsheet, and use that"
_STRICT = b"purl.oclc.org/ooxml"
# Nothing in a workbook is fetched or expanded.
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


class PackageError(ToldError):
    """Why a file is no workbook that can be changed in place, in words for the person who has it."""

    def __init__(self, message: Label | str) -> None:
        super().__init__(message if isinstance(message, Label) else Label(message, message))


@dataclass
class Package:
    """The parts by their names, in the order of the file."""

    parts: dict[str, bytes]
    _trees: dict[str, Xml] = field(default_factory=dict)
    _read: dict[str, bytes] = field(default_factory=dict)
    """The trees as they were read, by which those that nobody changed are known."""

    def tree(self, name: str) -> Xml:
        """The root of a part of XML; what is changed in it is written. Raises PackageError."""
        if name not in self._trees:
            self._trees[name] = _parsed(self.parts[name])
            self._read[name] = etree.tostring(self._trees[name])
        return self._trees[name]

    def content(self) -> bytes:
        """The zip file."""
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.parts.items():
                # The same bytes each time, whenever they are written.
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, self._written(name, content))
        return file.getvalue()

    def _written(self, name: str, content: bytes) -> bytes:
        root = self._trees.get(name)
        if root is None or etree.tostring(root) == self._read[name]:
            return content
        return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))

    def add(self, name: str, content: bytes, content_type: str) -> None:
        """Adds a part, and says of what type it is."""
        self.parts[name] = content
        override = etree.SubElement(self.tree(CONTENT_TYPES), f"{{{_TYPES}}}Override")
        override.set("PartName", f"/{name}")
        override.set("ContentType", content_type)

    def free_name(self, form: str) -> str:
        """The first name of a part that there is not yet: `form.format(1)`, and so on."""
        taken = {name.lower() for name in self.parts}
        return next(name for number in range(1, 10_000) if (name := form.format(number)).lower() not in taken)

    def declare_default(self, extension: str, content_type: str) -> None:
        """Says of what type parts are whose names end so, unless it is said."""
        types = self.tree(CONTENT_TYPES)
        if all(it.get("Extension", "").lower() != extension for it in types.iter(f"{{{_TYPES}}}Default")):
            default = etree.Element(f"{{{_TYPES}}}Default", Extension=extension, ContentType=content_type)
            types.insert(0, default)

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part refers to: by the id, the end of the type (`comments`) and the name of the part."""
        relations = _relations_of(name)
        if relations not in self.parts:
            return {}
        return {
            it.get("Id"): (it.get("Type", "").rpartition("/")[2], _target(name, it.get("Target", "")))
            for it in self.tree(relations)
            if it.get("TargetMode") != "External"
        }

    def relate(self, name: str, kind: str, target: str) -> str:
        """Has a part refer to another; the id of that."""
        relations = _relations_of(name)
        if relations not in self.parts:
            self.parts[relations] = f'<Relationships xmlns="{_RELATIONSHIPS}"/>'.encode()
        root = self.tree(relations)
        taken = {it.get("Id") for it in root}
        identity = next(text for number in range(1, 10_000) if (text := f"rId{number}") not in taken)
        relation = etree.SubElement(root, f"{{{_RELATIONSHIPS}}}Relationship")
        relation.set("Id", identity)
        relation.set("Type", f"{RELATIONSHIP}/{kind}")
        relation.set("Target", posixpath.relpath(target, posixpath.dirname(name)))
        return identity


def read_package(path: Path) -> Package:
    """The workbook in a file of XLSX or XLSM; raises DataError, which says what to do with any other."""
    mistakes = Mistakes()
    try:
        if (size := path.stat().st_size) > MAXIMUM_BYTES:
            message = f"the file has {size_text(size)}; allowed: {size_text(MAXIMUM_BYTES)}; take out what is no form"
            raise PackageError(message)
        return _package(path.read_bytes())
    except OSError as error:
        mistakes.note(path.name, 0, "", f"the file cannot be read: {error.strerror}")
    except (ContentError, ArchiveError, PackageError) as error:
        mistakes.note(path.name, 0, "", error)
    raise mistakes.error()


def _package(data: bytes) -> Package:
    if is_compound(data):
        raise PackageError(f"this is an XLS of before 2007, or it needs a password; {_SAVE}, without a password")
    if not is_zip(data):
        refuse_what_is_no_text(data)
        raise PackageError(f"this is text such as CSV, which has no formats; {_SAVE}")
    archive = open_archive(data, _LIMITS)
    if (kind := kind_of_zip(archive)) is not Kind.XLSX:
        raise PackageError(f"this is {kind.upper()}; {_SAVE}")
    names = [info.filename for info in archive.parts.values() if not info.is_dir()]
    package = Package({name: archive.read(name) for name in names})
    if not {CONTENT_TYPES, WORKBOOK} <= package.parts.keys():
        raise PackageError(DAMAGED)
    if _STRICT in package.parts[WORKBOOK][:4_000]:
        raise PackageError("this is the strict form of XLSX; save it as ordinary XLSX in a spreadsheet, and use that")
    if any(name.lower().startswith("_xmlsignatures/") for name in names):
        raise PackageError("the workbook is signed, and a change would break its signature; save it without one")
    return package


def _parsed(content: bytes) -> Xml:
    try:
        return etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError as error:
        raise PackageError(Label(f"{DAMAGED.zh}（{error.msg}）", f"{DAMAGED.en} ({error.msg})")) from None


def _relations_of(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _target(name: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(name), target)).lstrip("/")
