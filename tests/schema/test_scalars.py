import graphql
import pytest

from graph.datatypes.date import ALLOWED_DAY
from graph.errors import Code
from resolvers.errors import error_code

IN_PLACE = "{{ units(asOf: {}) {{ totalCount }} }}"
BY_VARIABLE = "query($day: Date) { units(asOf: $day) { totalCount } }"
WRONG = ["2021-2-3", "2021-13", "2021-00", "2021-02-30", "", "２０２１", " 2021", "2021-01-28T00:00", "soon"]


async def refusal(schema, query, variables=None):
    """The message of the only error of a request that is refused before anything is resolved."""
    (error,) = (await schema.execute(query, variable_values=variables)).errors
    assert error_code(error) is Code.BAD_DATE
    return error.message


@pytest.mark.parametrize("date", WRONG)
async def test_a_wrong_date_in_the_document_is_refused(schema, date):
    message = await refusal(schema, IN_PLACE.format(f'"{date}"'))
    assert message.startswith(f"{date!r} is not a date")
    assert message.endswith(ALLOWED_DAY)


@pytest.mark.parametrize("date", [*WRONG, 2021, 20.5, True, ["2021"], {"year": 2021}])
async def test_a_wrong_date_in_a_variable_is_refused(schema, date):
    message = await refusal(schema, BY_VARIABLE, {"day": date})
    assert message.startswith(f"Variable '$day' has invalid value: {date!r} is not a date")
    assert message.endswith(ALLOWED_DAY)


@pytest.mark.parametrize(
    ("literal", "written"), [("2021", "2021"), ("true", "True"), ("2021.5", "2021.5"), ("[]", "[]"), ("{}", "{}")]
)
async def test_a_literal_that_is_no_text_is_no_date(schema, literal, written):
    assert (await refusal(schema, IN_PLACE.format(literal))).startswith(f"{written} is not a date; ")


async def test_a_date_within_a_condition_is_checked_too(schema):
    query = "query($where: UnitWhere) { units(where: $where) { totalCount } }"
    message = await refusal(schema, query, {"where": {"since": {"in": ["2021", "soon"]}}})
    assert message.startswith("Variable '$where' has invalid value at .since.in[1]: 'soon' is not a date; ")


@pytest.mark.parametrize("instant", ["2021-01-28", "now", "2021-01-28T08:00:00"])
async def test_an_instant_has_a_zone(schema, instant):
    message = await refusal(schema, f'{{ units(where: {{createdAt: {{gt: "{instant}"}}}}) {{ totalCount }} }}')
    assert message.startswith(f"{instant!r} is not an instant; allowed: a date and time with its zone (2021-01-28T")


@pytest.mark.parametrize("date", ["2021", "2021-01", "2021-01-28", "0001", "9999-12-31"])
def test_a_right_date_passes(schema, date):
    document = graphql.parse(IN_PLACE.format(f'"{date}"'))
    assert graphql.validate(graphql.build_schema(schema.as_str()), document) == []


def test_the_scalars_say_what_they_take(sdl):
    assert sdl.type_map["Date"].description.endswith("A day (2021-01-28).")
    assert "a day (2021-01-28), a month (2021-01) or a\nyear (2021)." in sdl.type_map["PartialDate"].description
    assert all(sdl.type_map[name].specified_by_url for name in ("Date", "PartialDate", "DateTime"))
    assert "An instant with its zone (2021-01-28T08:00:00Z)." in sdl.type_map["DateTime"].description
