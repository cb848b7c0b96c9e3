"""The subject itself: the head of the page, the section of its facts, and what sources state about it in numbers."""

from collections.abc import Iterator

from graph.analysis.stated_and_counted import STATED_OF
from graph.ontology.entity import ALIASES, KEY
from graph.ontology.model import NodeType
from graph.report.elements import Child, Element, element, row, section, table
from graph.report.findings import Indicator
from graph.report.report import INDICATORS, PLACES, Report, cut_note, node_with_kind, own_properties
from graph.report.wording import number


def head(report: Report) -> Element:
    """Name, key, day and snapshot, and how to read the page."""
    wording, findings = report.wording, report.findings
    subject = findings.subject
    about: list[tuple[str, Child]] = [
        (wording.label(KEY.label), element("code", subject.key)),
        (wording("day"), subject.day or wording("all_time")),
        *([(wording("known"), subject.as_known_at)] if subject.as_known_at else []),
        (wording("snapshot"), element("code", findings.snapshot)),
    ]
    # Without a day no tie is called dormant, and that section is left out: say why.
    on_dates = wording("undated_holds" if subject.day else "dormant_undated")
    return element(
        "header",
        element("p", wording.type(subject.node_type.name), class_="type"),
        element("h1", findings.facts.name),
        element("p", [element("span", name, wording("colon"), value) for name, value in about], class_="about"),
        element("p", wording("rule"), " ", on_dates, " ", wording("marks"), class_="note"),
    )


def facts(report: Report) -> Element:
    """A table of the properties that have a value, and the number of relationships in each connection."""
    rows = [element("tr", element("th", name, scope="row"), element("td", value)) for name, value in _facts(report)]
    return section(report.wording("facts"), element("table", element("tbody", rows), class_="facts"), _counts(report))


def _facts(report: Report) -> Iterator[tuple[str, Child]]:
    wording, subject_facts = report.wording, report.findings.facts
    if subject_facts.aliases:
        yield wording.label(ALIASES.label), wording.join(subject_facts.aliases)
    for prop in own_properties(report.findings.subject.node_type):
        value = subject_facts.properties.get(prop.name)
        if value is not None:
            yield wording.label(prop.label), wording.value(prop, value)
    yield wording("period"), wording.period(subject_facts.period) or wording("undated")
    if PLACES in report.recorded:
        yield wording.connection(report.recorded[PLACES][0]), list(_places(report))
    yield wording("sources"), report.references.cite(subject_facts.citations)


def _places(report: Report) -> Iterator[Child]:
    _, page = report.recorded[PLACES]
    for position, tie in enumerate(page.edges):
        yield report.wording("separator") if position else None
        yield node_with_kind(tie.node, report.wording)
        yield report.references.cite(tie.citations)


def _counts(report: Report) -> Element | None:
    """The total of each connection that holds something; co-building first, as the page is about it."""
    totals = [(connection, page.total) for connection, page in report.derived.values() if page.edges]
    totals += [
        (connection, page.total)
        for field, (connection, page) in report.recorded.items()
        # Places stand among the facts, and indicators are no relationships that anybody would count.
        if field not in (PLACES, INDICATORS)
    ]
    items = [
        element("li", element("b", number(total)), report.wording.connection(connection))
        for connection, total in totals
    ]
    return element("ul", items, class_="counts") if items else None


def indicators(report: Report) -> Element | None:
    """A table of the figures that sources state, beside what the graph counts; None where none is stated."""
    if INDICATORS not in report.recorded:
        return None
    connection, page = report.recorded[INDICATORS]
    if connection.relationship.name != STATED_OF:
        return None
    wording, indicator_type = report.wording, report.ontology.nodes[connection.far.types[0]]
    headings = [wording("name"), wording("stated"), wording("counted"), wording("period"), wording("sources")]
    rows = [
        row(
            indicator.name,
            _stated(report, indicator_type, indicator),
            _counted(report, indicator),
            indicator.period or wording("undated"),
            report.references.cite(indicator.citations),
        )
        for indicator in report.findings.indicators
    ]
    note = element("p", wording("indicators_note"), class_="note")
    return section(wording("indicators"), note, cut_note(page, wording), table(headings, rows))


def _stated(report: Report, indicator_type: NodeType, indicator: Indicator) -> str:
    """The value or range and its unit of measure, behind the qualifier where the figure is not exact."""
    wording, properties = report.wording, indicator_type.by_name
    words = [wording.value(properties["value"], indicator.value), indicator.unit]
    if indicator.upper is not None:
        words[0] += f"–{wording.value(properties['upper'], indicator.upper)}"
    if indicator.qualifier not in (None, "EXACT"):
        words.insert(0, wording.value(properties["qualifier"], indicator.qualifier))
    return " ".join(words)


def _counted(report: Report, indicator: Indicator) -> str:
    findings = report.findings
    totals = {field: page.total for pages in (findings.recorded, findings.derived) for field, page in pages.items()}
    total = totals.get(indicator.counted_by or "")
    return report.wording("uncounted") if total is None else number(total)
