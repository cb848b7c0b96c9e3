import pytest
from graphql import GraphQLError, GraphQLSyntaxError, Source

from graph.errors import Code, RequestError
from resolvers.errors import error_code

CODES = [
    (GraphQLSyntaxError(Source("{"), 1, "no name"), Code.GRAPHQL_PARSE_FAILED),
    (GraphQLError("Variable values are nested too deeply."), Code.TOO_DEEP),
    (GraphQLError("no such field"), Code.GRAPHQL_VALIDATION_FAILED),
    (GraphQLError("a variable", original_error=GraphQLError("of another type")), Code.GRAPHQL_VALIDATION_FAILED),
    (GraphQLError("no date", extensions={"code": Code.BAD_DATE}), Code.BAD_DATE),
    (GraphQLError("a page", original_error=RequestError(Code.BAD_PAGE, "too large")), Code.BAD_PAGE),
    (GraphQLError("division by zero", original_error=ZeroDivisionError()), Code.INTERNAL),
]


@pytest.mark.parametrize(("error", "code"), CODES)
def test_every_error_has_a_code(error: GraphQLError, code: Code) -> None:
    assert error_code(error) is code
