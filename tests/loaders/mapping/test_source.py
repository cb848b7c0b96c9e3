from loaders.mapping.declaration import LedgerMapping, LedgerSource
from loaders.mapping.source import own_source, with_own_source


def test_a_file_is_a_source_by_its_name_without_what_separates_citations() -> None:
    assert own_source("结对台账; 2024#1.xlsx") == LedgerSource("结对台账-2024-1", "结对台账; 2024#1", "LEDGER")
    assert own_source("#.csv").key == "ledger"


def test_what_a_mapping_says_of_its_source_counts() -> None:
    mapping = LedgerMapping((), LedgerSource(title="台账", kind="LIST"))
    assert with_own_source(mapping, "file.csv").source == LedgerSource("file", "台账", "LIST")
