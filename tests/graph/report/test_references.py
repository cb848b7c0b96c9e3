from graph.report.findings import Citation
from graph.report.references import References
from graph.report.wording import Wording
from tests.graph.report.page_reading import text
from tests.graph.report.samples import cited, source


def references(ontology):
    return References(ontology.nodes["Source"], Wording("en", ontology))


def test_sources_are_numbered_as_they_are_first_cited(ontology):
    sources = references(ontology)
    citations = (cited("b", "P1"), cited("a", ""), cited("b", "P2") + cited("a") * 2)
    assert [text(sources.cite(group)) for group in citations] == ["[1, P1]", "[2]", "[1, P2] [2, P1]"]
    assert [item.get("id") for item in sources.listed()] == ["source-1", "source-2"]


def test_a_source_is_listed_in_full(ontology):
    sources = references(ontology)
    sources.cite(cited("b"))
    assert text(sources.listed()) == "Title of b; Paper; Newspaper; Press; 2021-02; https://example.org/b"


def test_only_addresses_of_the_web_are_links(ontology):
    sources = references(ontology)
    urls = ("javascript:alert(1)", "data:text/html,x", "http://[", "http://a.org/?a=1&b=2")
    sources.cite([Citation(source(str(number), url=url), "") for number, url in enumerate(urls)])
    assert [link.get("href") for link in sources.listed().iter("a")] == ["http://a.org/?a=1&b=2"]


def test_without_citations_there_is_no_list(ontology):
    assert references(ontology).listed() is None
