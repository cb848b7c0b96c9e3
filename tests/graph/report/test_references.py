from graph.report.references import References
from graph.report.wording import Words
from tests.graph.report.reading import text
from tests.graph.report.samples import cited, source


def references(ontology):
    return References(ontology.nodes["Source"], Words("en", ontology))


def test_sources_are_numbered_as_they_are_first_cited(ontology):
    made = references(ontology)
    marks = [text(made.cite(one)) for one in (cited("b", "P1"), cited("a", ""), cited("b", "P2") + cited("a") * 2)]
    assert marks == ["[1, P1]", "[2]", "[1, P2] [2, P1]"]
    assert [item.get("id") for item in made.listed()] == ["source-1", "source-2"]


def test_a_source_is_listed_in_full(ontology):
    made = references(ontology)
    made.cite(cited("b"))
    assert text(made.listed()) == "Title of b; Paper; Newspaper; Press; 2021-02; https://example.org/b"


def test_only_addresses_of_the_web_are_links(ontology):
    made = references(ontology)
    for place, url in enumerate(("javascript:alert(1)", "data:text/html,x", "http://[", "http://a.org/?a=1&b=2")):
        made.cite([{"locator": "", "source": source(str(place), url=url)}])
    assert [one.get("href") for one in made.listed().iter("a")] == ["http://a.org/?a=1&b=2"]


def test_without_citations_there_is_no_list(ontology):
    assert references(ontology).listed() is None
