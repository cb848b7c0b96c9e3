from lxml import etree

from graph.report.elements import bar_chart, element, to_html


def test_texts_and_attributes_are_escaped():
    paragraph = element("p", '<b> & "', title='" onclick="x')
    assert to_html(paragraph) == b'<p title=\'" onclick="x\'>&lt;b&gt; &amp; "</p>'


def test_texts_stand_between_elements():
    paragraph = element("p", "a", element("b", "c"), None, ["d", ["e"]], "f")
    assert to_html(paragraph) == b"<p>a<b>c</b>def</p>"


def test_names_and_numbers_of_attributes():
    svg_text = element("text", class_="a", text_anchor="end", x=1.0, y=2 / 3, r=None)
    assert etree.tostring(svg_text) == b'<text class="a" text-anchor="end" x="1" y="0.67"/>'


def test_what_no_page_may_hold_is_left_out():
    assert to_html(element("p", "a\x00\x1b\ufffeb")) == b"<p>ab</p>"


def test_bars_are_as_long_as_their_counts():
    figure = bar_chart([("School", 4), ("A name that is far too long for its place", 1)], "#000", "By kind")
    assert [bar.get("width") for bar in figure.iter("rect")] == ["460", "115"]
    assert [label.text for label in figure.iter("text")] == ["School", "4", "A name that is far too long f…", "1"]
    assert figure.findtext("figcaption") == "By kind"
