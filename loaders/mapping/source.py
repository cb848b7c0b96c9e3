"""The source that a file is for the facts that are read from it, where its mapping does not name another one.

>>> own_source("结对台账 2024.xlsx")
LedgerSource(key='结对台账-2024', title='结对台账 2024', kind='LEDGER')
"""

import re
from pathlib import PurePath

from loaders.mapping.declaration import LedgerMapping, LedgerSource

_NO_KEY = re.compile(r"[\s;；#＃]+")
"""What a citation would not be read with: white space, and what separates citations and their places."""


def own_source(file: str) -> LedgerSource:
    """The file by its name, so that next month's copy is the same source."""
    stem = PurePath(file).stem
    return LedgerSource(_NO_KEY.sub("-", stem).strip("-") or "ledger", stem)


def with_own_source(mapping: LedgerMapping, file: str) -> LedgerMapping:
    """The mapping with the file itself as its source in what it does not say of it."""
    source, own = mapping.source, own_source(file)
    return LedgerMapping(mapping.sheets, LedgerSource(source.key or own.key, source.title or own.title, source.kind))
