"""What dialects in XML share: writing a document batch by batch, with lxml's incremental writer.

An XML element is made once, from a template, and filled anew for each node or edge, which is 2.4 times as fast as
building an element for each.

    node_element = parse_template('<node id=""/>')
    with document(sink, "graph", {None: NAMESPACE}) as xml:
        xml.write_elements(projection.nodes, fill_node_element)
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from itertools import compress
from typing import Any, NamedTuple, TypeAlias, TypeVar

from lxml import etree

from graph.export.dialect import Sink
from graph.export.projection import Value, ValueType

XmlElement: TypeAlias = etree._Element
Item = TypeVar("Item")

# Prefixes are declared at the root of the document. lxml would declare a namespace again in every element that it is
# told to put in it; parsed without a declaration, and recovering from the error, it takes the prefix for a part of the
# name and writes just that.
_PARSER = etree.XMLParser(recover=True)


def parse_template(text: str) -> XmlElement:
    """An element to fill and write many times; the document's root must declare the prefixes in it."""
    element = etree.fromstring(text, _PARSER)
    element.tail = "\n"
    return element


def set_attribute(element: XmlElement, name: str, value: str | None) -> None:
    """Sets an attribute; with None, removes what the node or edge before has left there."""
    if value is not None:
        element.set(name, value)
    elif element.get(name) is not None:
        del element.attrib[name]


class ValueElement(NamedTuple):
    """A child element for the values of one attribute: how a text is put into it, and how a value becomes a text."""

    element: XmlElement
    put_text: Callable[[str], object]
    text_of: Callable[[Any], str]


def value_in_attribute(tag: str, attributes: Mapping[str, str], name: str, value_type: ValueType) -> ValueElement:
    """A child such as <attvalue for="key" value="u1"/>, with the value in the XML attribute `name`."""
    element = etree.Element(tag, dict(attributes))
    return ValueElement(element, partial(element.set, name), _TEXT_OF[value_type])


def value_in_text(tag: str, attributes: Mapping[str, str], value_type: ValueType) -> ValueElement:
    """A child such as <data key="key">u1</data>, with the value as its text."""
    element = etree.Element(tag, dict(attributes))
    return ValueElement(element, partial(setattr, element, "text"), _TEXT_OF[value_type])


# A table rather than conditions: this runs for every value of the graph. XML Schema spells booleans in lower case.
_TEXT_OF: Mapping[ValueType, Callable[[Any], str]] = {
    ValueType.TEXT: str,
    ValueType.INTEGER: str,
    ValueType.DECIMAL: str,
    ValueType.BOOLEAN: {True: "true", False: "false"}.__getitem__,
}


class ValueElements:
    """The children of a parent that hold values, after the children that it has already."""

    def __init__(self, parent: XmlElement, value_elements: Sequence[ValueElement]) -> None:
        self._parent = parent
        self._children_before = len(parent)
        self._elements = [value_element.element for value_element in value_elements]
        self._writers = [(value_element.put_text, value_element.text_of) for value_element in value_elements]
        self._present: list[bool] = []
        self._last_values: list[Value] = [None] * len(value_elements)

    def fill(self, values: Sequence[Value]) -> None:
        """Puts in the values, one for each child in their order; a child whose value is None is left out."""
        present = [value is not None for value in values]
        # Neighbors in a file are alike, so both the children and many values are often those of the item before.
        if present != self._present:
            self._parent[self._children_before :] = list(compress(self._elements, present))
            self._present = present
        last_values = self._last_values
        for index, (put_text, text_of) in enumerate(self._writers):
            value = values[index]
            if value is not None and value != last_values[index]:
                put_text(text_of(value))
                last_values[index] = value


class Document:
    """A document of which the start is written; `document` makes it and closes it."""

    def __init__(self, writer: Any, buffer: BytesIO, sink: Sink) -> None:
        self._writer = writer
        self._buffer = buffer
        self._sink = sink

    @contextmanager
    def within(self, tag: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """Opens an element; what is written in the block stands in it."""
        with self._writer.element(tag, attributes or {}):
            self._writer.write("\n")
            yield
        self._writer.write("\n")

    def write(self, tag: str, attributes: Mapping[str, str] | None = None, text: str | None = None) -> None:
        """Writes an element without children."""
        element = etree.Element(tag, dict(attributes or {}))
        element.text, element.tail = text, "\n"
        self._writer.write(element)

    def write_elements(self, batches: Iterable[Sequence[Item]], element_of: Callable[[Item], XmlElement]) -> None:
        """Writes an element for each item; after each batch, the sink has all that is written so far."""
        for batch in batches:
            for item in batch:
                self._writer.write(element_of(item))
            self._writer.flush()
            self._sink.write(self._buffer.getvalue())
            self._buffer.seek(0)
            self._buffer.truncate()


@contextmanager
def document(
    sink: Sink, root: str, namespaces: Mapping[str | None, str], attributes: Mapping[str, str] | None = None
) -> Iterator[Document]:
    """Writes a document with this root, which declares the namespaces by prefix (None is the default namespace).

    If the block raises, the document stays open at its end, so that no parser takes it for complete.
    """
    # When an error passes, lxml closes every open element. So it writes to a buffer, and what it writes then never
    # reaches the sink.
    buffer = BytesIO()
    with etree.xmlfile(buffer, encoding="UTF-8") as writer:
        writer.write_declaration()
        with writer.element(root, attributes or {}, nsmap=dict(namespaces)):
            writer.write("\n")
            yield Document(writer, buffer, sink)
    sink.write(buffer.getvalue())
