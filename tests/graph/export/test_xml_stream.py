from io import BytesIO

import pytest
from lxml import etree

from graph.export.projection import ValueType
from graph.export.xml_stream import (
    ValueElements,
    document,
    parse_template,
    set_attribute,
    value_in_attribute,
    value_in_text,
)


def write(batches, sink):
    row = parse_template('<row id=""/>')

    def filled(name):
        row.set("id", name)
        return row

    with document(sink, "rows", {None: "urn:rows", "n": "urn:n"}) as xml:
        xml.write_elements(batches, filled)


def test_a_document_has_its_declaration_and_namespaces_once():
    sink = BytesIO()
    write([["a", "<"]], sink)
    assert sink.getvalue().decode() == (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<rows xmlns="urn:rows" xmlns:n="urn:n">\n<row id="a"/>\n<row id="&lt;"/>\n</rows>'
    )


def test_each_batch_reaches_the_sink_before_the_next_is_read():
    sink, reached = BytesIO(), []

    def batches():
        yield ["a"]
        reached.append(sink.getvalue().endswith(b'<row id="a"/>\n'))
        yield ["b"]

    write(batches(), sink)
    assert reached == [True]


def test_nothing_closes_what_an_error_cuts():
    sink = BytesIO()

    def batches():
        yield ["a"]
        raise ConnectionError

    with pytest.raises(ConnectionError):
        write(batches(), sink)
    assert sink.getvalue().endswith(b'<row id="a"/>\n')


def test_the_error_of_a_sink_ends_the_reading():
    read = []

    def batches():
        for name in "abc":
            read.append(name)
            yield [name]

    class Gone:
        def write(self, data, /):
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        write(batches(), Gone())
    assert read == ["a"]


def test_a_character_that_no_xml_holds_is_an_error():
    with pytest.raises(ValueError, match="XML compatible"):
        write([["\x00"]], BytesIO())


def test_a_template_keeps_prefixes_without_declaring_them():
    row = parse_template('<row><n:cell value="1"/></row>')
    assert etree.tostring(row) == b'<row><n:cell value="1"/></row>\n'


def test_an_attribute_without_a_value_is_taken_away():
    row = parse_template("<row/>")
    set_attribute(row, "end", "2020-01-01")
    set_attribute(row, "end", None)
    set_attribute(row, "start", None)
    assert etree.tostring(row, with_tail=False) == b"<row/>"


def test_there_is_an_element_for_each_value_that_is_there():
    row = parse_template("<row><first/></row>")
    values = ValueElements(
        row,
        [
            value_in_text("a", {}, ValueType.DECIMAL),
            value_in_attribute("b", {"for": "b"}, "value", ValueType.BOOLEAN),
        ],
    )
    values.fill((1.5, False))
    assert etree.tostring(row, with_tail=False) == b'<row><first/><a>1.5</a><b for="b" value="false"/></row>'
    values.fill((None, True))
    assert etree.tostring(row, with_tail=False) == b'<row><first/><b for="b" value="true"/></row>'
    values.fill((1.5, None))
    assert etree.tostring(row, with_tail=False) == b"<row><first/><a>1.5</a></row>"
