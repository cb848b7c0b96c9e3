import pytest

from graph.analysis.parameters import Parameter, ParameterType
from graph.errors import Code, RequestError
from graph.ontology.model import NO_LABEL

SEED = Parameter("seed", ParameterType.INTEGER, NO_LABEL, 7, 0, 9_000)
DAY = Parameter("day", ParameterType.DAY, NO_LABEL)
THROUGH = Parameter("through", ParameterType.NODE_TYPES, NO_LABEL, required=True)
SELECTED = {"Unit"}


@pytest.mark.parametrize(("parameter", "value"), [(SEED, 0), (SEED, 9_000), (DAY, None), (THROUGH, ["Unit"])])
def test_what_is_allowed_passes(parameter, value):
    parameter.check("communities", value, SELECTED)


@pytest.mark.parametrize(
    ("parameter", "value", "code", "message"),
    [
        (SEED, 9_001, Code.BAD_RANGE, "oneMode: seed: 9001 is out of range; allowed: 0 to 9,000"),
        (DAY, "2021", Code.BAD_DATE, "oneMode: day: '2021' is not a day; allowed: a day (2021-01-28)"),
        (THROUGH, [], Code.BAD_FILTER, "oneMode: through is missing; allowed: node types"),
        (
            THROUGH,
            ["Unit", "Venue"],
            Code.BAD_FILTER,
            "oneMode: through: Venue is not selected; select it by nodeTypes or relationshipTypes",
        ),
    ],
)
def test_what_is_not_allowed_is_refused(parameter, value, code, message):
    with pytest.raises(RequestError) as raised:
        parameter.check("oneMode", value, SELECTED)
    assert (raised.value.code, raised.value.message) == (code, message)
