"""The encoding of a file of text, decided for the whole file, and never guessed: where two are likely, it is asked."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import DataError, Mistake, allowed_instead
from graph.ontology.model import Label
from loaders.sheets.content import ContentError
from loaders.sheets.plausibility import plausibility

ENCODINGS = ("utf-8", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "big5")
"""Those that may be named. Without a name, the first three are tried, and UTF-16 without a mark where that is sure."""
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f]")
_SAMPLE_CHARACTERS = 60
_LIKELY, _APART = 0.5, 0.3
_TOO_FEW = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says in an encoding: its first words that are not ASCII."""

    encoding: str
    sample: str


class EncodingUnclearError(DataError):
    """The file may be in any of several encodings; whoever knows it names that of the right reading."""

    def __init__(self, file: str, readings: Sequence[Reading]) -> None:
        texts = " or ".join(f"{reading.sample!r} ({reading.encoding})" for reading in readings)
        message = f"the encoding is not clear: it says {texts}; name the encoding of what is right, or save it as UTF-8"
        zh = "或".join(f"“{reading.sample}”（{reading.encoding}）" for reading in readings)
        zh = f"无法确定编码：内容可为{zh}；请指明正确一种的编码，或另存为 UTF-8"
        super().__init__([Mistake(file, 0, "", message, zh)])
        self.file = file
        self.readings = tuple(readings)


def decode(data: bytes, file: str, encoding: str | None) -> tuple[str, str]:
    """The text of the file, without a mark, and its encoding; raises `ContentError` or `EncodingUnclearError`."""
    if encoding is not None:
        text, name = _named(data, encoding.lower())
    else:
        text, name = _marked(data) or _without_mark(data, file)
    text = text.rstrip("\x1a")
    if match := _NO_TEXT.search(text):
        line = text.count("\n", 0, match.start()) + 1
        code = f"U+{ord(match[0]):04X}"
        raise ContentError(
            Label(
                f"这不是文本：第 {line} 行有控制字符 {code}",
                f"this is no text: line {line} has the control character {code}",
            )
        )
    return text, name


def _named(data: bytes, name: str) -> tuple[str, str]:
    if name not in ENCODINGS:
        raise ContentError(
            Label(
                f"没有“{name}”这种编码；可用：{'、'.join(ENCODINGS)}",
                f"unknown encoding {name!r}; {allowed_instead(name, ENCODINGS)}",
            )
        )
    try:
        return data.decode(name).removeprefix("\ufeff"), name
    except UnicodeDecodeError as error:
        line = _line(data, error)
        message = Label(
            f"第 {line} 行不是 {name} 编码；请指明其他编码", f"line {line} is not {name}; name another encoding"
        )
        raise ContentError(message) from error


def _marked(data: bytes) -> tuple[str, str] | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.removeprefix(mark).decode(name), name
            except UnicodeDecodeError as error:
                line = _line(data, error)
                message = Label(
                    f"文件开头标明是 {name}，但第 {line} 行不是；请重新保存",
                    f"its first bytes say {name}, but line {line} is not; save it again",
                )
                raise ContentError(message) from error
    return None


def _without_mark(data: bytes, file: str) -> tuple[str, str]:
    if data.isascii() and b"\x00" not in data:
        return data.decode("ascii"), "utf-8"
    if b"\x00" in data:
        return _utf_16(data)
    texts: dict[str, str] = {}
    failures = []
    for name in ("utf-8", "gb18030"):
        try:
            texts[name] = data.decode(name)
        except UnicodeDecodeError as error:
            failures.append(f"{name} (line {_line(data, error)})")
    if not texts:
        raise ContentError(
            Label(
                f"文本既不是 {'，也不是 '.join(failures)}；请另存为 UTF-8",
                f"the text is neither {' nor '.join(failures)}; save it as UTF-8",
            )
        )
    name = _likely(texts, file)
    return texts[name], name


def _likely(texts: dict[str, str], file: str) -> str:
    """The encoding in which the file was written, among those in which it can be read."""
    scores = {name: plausibility(text) for name, text in texts.items()}
    if len(texts) == 1:
        (name,) = texts
        if name == "gb18030" and scores[name][0] < _LIKELY:
            sample = _sample(texts[name])
            message = Label(
                f"文本不是 UTF-8，按 GB 18030 读作“{sample}”；请另存为 UTF-8，或指明编码：{'、'.join(ENCODINGS)}",
                f"the text is not UTF-8, and as GB 18030 it says {sample!r}; "
                f"save it as UTF-8, or name its encoding: {', '.join(ENCODINGS)}",
            )
            raise ContentError(message)
        return name
    (best, (score, count)), (_, (next_score, _)) = sorted(scores.items(), key=lambda item: -item[1][0])
    is_clear = score >= _LIKELY and score - next_score >= _APART
    if not is_clear or (count < _TOO_FEW and next_score >= _LIKELY):
        raise EncodingUnclearError(file, [Reading(name, _sample(text)) for name, text in texts.items()])
    return best


def _utf_16(data: bytes) -> tuple[str, str]:
    """UTF-16 without a mark: only where just one order of the bytes makes a text."""
    texts = {}
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if not _NO_TEXT.search(text) and plausibility(text)[0] >= _LIKELY and re.search(r"[\n\r,;\t]", text):
            texts[name] = text
    if len(texts) != 1:
        message = Label(
            "这不是文本：其中有零字节；请将表另存为 XLSX，或 UTF-8 的 CSV",
            "this is no text: it holds bytes of zero; save the table as XLSX or as CSV in UTF-8",
        )
        raise ContentError(message)
    ((name, text),) = texts.items()
    return text, name


def _line(data: bytes, error: UnicodeDecodeError) -> int:
    return data.count(b"\n", 0, error.start) + 1


def _sample(text: str) -> str:
    """The first words of a text that are not ASCII, for somebody who shall say whether they are right."""
    words = re.findall(r"\w*[^\x00-\x7f]+\w*", text[:1_000_000])
    return " ".join(dict.fromkeys(words))[:_SAMPLE_CHARACTERS]
