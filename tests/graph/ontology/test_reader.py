from graph.datatypes.boolean import Boolean
from graph.datatypes.date import Date
from graph.datatypes.identifier import Enumeration, Identifier, Url
from graph.datatypes.number import Decimal, Integer
from graph.datatypes.text import Text, Texts
from graph.ontology.entity import OF_NODES, OF_RELATIONSHIPS
from graph.ontology.model import NO_LABEL, End, Hop, Label, Ontology, Pattern
from graph.ontology.reader import DISTRICT, read_ontology

NODE_TYPES = "PartyOrganization Unit Community Venue Project Team Activity Service Area Indicator Source Need Resource"


def test_the_shipped_ontology(ontology: Ontology):
    assert list(ontology.nodes) == NODE_TYPES.split()
    derived = ["CO_BUILDS_WITH", "SHARES_COMMITTEE_WITH", "COOPERATES_WITH", "COULD_MEET"]
    assert (len(ontology.relationships), list(ontology.derived)) == (21, derived)
    assert len(ontology.connections) == 49
    assert list(read_ontology(DISTRICT).connections) == list(ontology.connections)


def test_every_label_is_in_both_languages(ontology: Ontology):
    labels = [element.label for element in (*ontology.nodes.values(), *ontology.all_relationships)]
    labels += [connection.near.label for connection in ontology.connections.values()]
    labels += [prop.label for element in ontology.elements for prop in element.properties]
    labels += [label for element in ontology.elements for prop in element.properties for label in prop.values.values()]
    assert all(label.zh and label.en for label in labels)


def test_nothing_in_the_shipped_ontology_asks_for_a_person(ontology: Ontology):
    names = {prop.name.lower() for element in ontology.elements for prop in element.properties}
    assert not names & {"phone", "mobile", "idnumber", "person", "contact", "email", "gender", "birthday"}


PROPERTIES = """
nodes:
  Book:
    plural: books
    label: {zh: 书, en: Book}
    description: {zh: 一本书, en: A book}
    properties:
      title: {type: text, label: {zh: 题, en: Title}, required: true}
      tags: {type: texts, label: {zh: 签, en: Tags}}
      pages: {type: integer, label: {zh: 页, en: Pages}, required: false}
      price: {type: decimal, label: {zh: 价, en: Price}}
      sold: {type: boolean, label: {zh: 售, en: Sold}}
      printed: {type: date, label: {zh: 印, en: Printed}}
      isbn: {type: identifier, label: {zh: 号, en: ISBN}}
      site: {type: url, label: {zh: 网, en: Site}, description: {zh: 网址, en: Where it is}}
      kind: {type: enum, label: {zh: 类, en: Kind}, values: {NOVEL: {zh: 小说, en: Novel}, YES: {zh: 是, en: "Yes"}}}
"""


def test_reads_every_type_of_value(read):
    book = read(PROPERTIES).nodes["Book"]
    kinds = [type(prop.datatype) for prop in book.properties[len(OF_NODES) :]]
    assert kinds == [Text, Texts, Integer, Decimal, Boolean, Date, Identifier, Url, Enumeration]
    assert [prop.name for prop in book.properties[len(OF_NODES) :] if prop.required] == ["title"]


def test_reads_names_labels_and_values(read):
    book = read(PROPERTIES).nodes["Book"]
    kind, site = book.by_name["kind"], book.by_name["site"]
    assert (book.singular, book.plural, book.description) == ("book", "books", Label("一本书", "A book"))
    assert kind.datatype == Enumeration(("NOVEL", "YES"))
    assert kind.values == {"NOVEL": Label("小说", "Novel"), "YES": Label("是", "Yes")}
    assert (site.description, kind.description) == (Label("网址", "Where it is"), NO_LABEL)


def test_reads_what_a_value_asks_of_others(read):
    more = PROPERTIES.replace("{type: integer,", "{type: integer, requires: title, not_below: price,")
    pages = read(more).nodes["Book"].by_name["pages"]
    assert (pages.requires, pages.not_below) == ("title", "price")


RELATIONSHIPS = """
relationships:
  KNOWS:
    label: {zh: 识, en: Knows}
    pairs: [[Unit, Team], [Team, Unit]]
    from: {types: [Unit, Team], field: knows, at_most_one: true, label: {zh: 熟人, en: Acquaintances}}
    to: {types: any, field: knownBy}
    properties:
      well: {type: boolean, label: {zh: 熟, en: Well}}
derived:
  MET:
    label: {zh: 遇, en: Met}
    from: {type: Unit, field: met}
    to: {type: Community, field: metBy, label: {zh: 遇者, en: Met by}}
    patterns:
      PAIR: {label: {zh: 对, en: Pair}, path: '(Unit)-[PAIRED_WITH]->(Community)'}
"""


def test_reads_relationships(read):
    knows = read(RELATIONSHIPS).relationships["KNOWS"]
    assert knows.source == End(("Unit", "Team"), "knows", True, Label("熟人", "Acquaintances"))
    assert knows.target == End(("Source", "Unit", "Community", "Team"), "knownBy", False)
    assert knows.pairs == {("Unit", "Team"), ("Team", "Unit")}
    assert [prop.name for prop in knows.properties[len(OF_RELATIONSHIPS) :]] == ["well"]


def test_reads_derived_relationships(read):
    met = read(RELATIONSHIPS).derived["MET"]
    assert met.source == End(("Unit",), "met")
    assert met.target == End(("Community",), "metBy", label=Label("遇者", "Met by"))
    assert met.patterns == (
        Pattern("PAIR", Label("对", "Pair"), ("Unit",), (Hop("PAIRED_WITH", False, ("Community",)),)),
    )


def test_a_pattern_may_be_weak(read):
    weak = RELATIONSHIPS.replace("path: '(Unit)", "weak: true, path: '(Unit)")
    assert [read(text).derived["MET"].patterns[0].weak for text in (RELATIONSHIPS, weak)] == [False, True]


def test_any_stands_for_the_types_of_all_files_whatever_their_order(read):
    later = "nodes:\n  Book: {plural: books, label: {zh: 书, en: Book}}"
    assert read(RELATIONSHIPS, zlast=later).relationships["KNOWS"].target.types[-1] == "Book"


def test_a_section_may_stand_in_several_files_and_a_file_may_be_empty(read):
    ontology = read("# nothing\n", other="nodes:\n  Book: {plural: books, label: {zh: 书, en: Book}}")
    assert list(ontology.nodes) == ["Source", "Unit", "Community", "Team", "Book"]


def test_codes_have_the_formats_that_are_declared(ontology: Ontology):
    assert ontology.nodes["Unit"].by_name["creditCode"].datatype == Identifier("creditCode")
    assert {name: node.key_format for name, node in ontology.nodes.items() if node.key_format} == {
        "Community": "communityCode",
        "Area": "areaCode",
    }
    assert ontology.relationships["LOCATED_IN"].within == {("Community", "Area")}
    assert ontology.relationships["PART_OF"].within == {("Area", "Area"), ("Area", "Community")}


ALIASES = """
nodes:
  Book:
    plural: books
    label: {zh: 书, en: Book}
    aliases: [书籍, 图书]
    properties:
      kind:
        type: enum
        label: {zh: 类, en: Kind}
        aliases: [种类]
        values: {NOVEL: {zh: 小说, en: Novel, aliases: [长篇]}, POEM: {zh: 诗, en: Poem}}
relationships:
  CITES:
    label: {zh: 引, en: Cites}
    aliases: [引用]
    from: {types: [Book], field: cites, aliases: [所引]}
    to: {types: [Source], field: citedBy}
"""


def test_reads_what_spreadsheets_call_types_properties_values_and_ends(read):
    ontology = read(ALIASES)
    book, cites = ontology.nodes["Book"], ontology.relationships["CITES"]
    kind = book.by_name["kind"]
    assert (book.aliases, kind.aliases, kind.value_aliases) == (("书籍", "图书"), ("种类",), {"NOVEL": ("长篇",)})
    assert (cites.aliases, cites.source.aliases, cites.target.aliases) == (("引用",), ("所引",), ())
