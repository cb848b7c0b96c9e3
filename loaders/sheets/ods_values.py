"""What a cell of ODS holds, from the attributes and the text that it has in the XML."""

import datetime
import math
import re
from collections.abc import Mapping

from loaders.sheets.sheet import ERROR_VALUES, Cell, duration_text

_TIME = re.compile(r"(-?)PT(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.\d+)?S)?")
_NUMBERS = ("float", "percentage", "currency")


def value_of(attributes: Mapping[str, str], text: str) -> Cell:
    """The value; a number or day that is none is the text that people see."""
    try:
        return _typed(attributes, text)
    except (ValueError, OverflowError):
        return text or None


def error_of(attributes: Mapping[str, str], text: str) -> str:
    """The error that a cell with a formula holds, or ''."""
    if attributes.get("calcext:value-type") == "error" or text in ERROR_VALUES or text.startswith("Err:"):
        return text or "#?"
    return ""


def is_uncalculated(attributes: Mapping[str, str], text: str) -> bool:
    """Whether a cell with a formula has no value."""
    return not text and "office:value-type" not in attributes


def _typed(attributes: Mapping[str, str], text: str) -> Cell:
    kind = attributes.get("office:value-type", "")
    if kind in _NUMBERS:
        number = float(attributes.get("office:value", ""))
        if not math.isfinite(number):
            raise ValueError(f"{number} is no number of a cell")
        return number
    if kind == "date":
        written = attributes.get("office:date-value", "")
        return datetime.datetime.fromisoformat(written) if "T" in written else datetime.date.fromisoformat(written)
    if kind == "time":
        return _time(attributes.get("office:time-value", ""))
    if kind == "boolean":
        return attributes.get("office:boolean-value") == "true"
    return attributes.get("office:string-value", text) or None


def _time(written: str) -> Cell:
    match = _TIME.fullmatch(written)
    if match is None:
        raise ValueError(f"{written!r} is no time")
    hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    duration = datetime.timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if match[1] or duration >= datetime.timedelta(days=1):
        return duration_text(-duration if match[1] else duration)
    return datetime.time(duration.seconds // 3600, duration.seconds // 60 % 60, duration.seconds % 60)
