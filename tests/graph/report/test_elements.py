from lxml import etree

from graph.report.elements import element, written


def test_texts_and_attributes_are_escaped():
    made = element("p", '<b> & "', title='" onclick="x')
    assert written(made) == b'<p title=\'" onclick="x\'>&lt;b&gt; &amp; "</p>'


def test_texts_stand_between_elements():
    made = element("p", "a", element("b", "c"), None, ["d", ["e"]], "f")
    assert written(made) == b"<p>a<b>c</b>def</p>"


def test_names_and_numbers_of_attributes():
    made = element("text", class_="a", text_anchor="end", x=1.0, y=2 / 3, r=None)
    assert etree.tostring(made) == b'<text class="a" text-anchor="end" x="1" y="0.67"/>'


def test_what_no_page_may_hold_is_left_out():
    assert written(element("p", "a\x00\x1b\ufffeb")) == b"<p>ab</p>"
