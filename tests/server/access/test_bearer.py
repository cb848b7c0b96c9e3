import pytest

from server.access.bearer import MAXIMUM_TOKEN_LENGTH, TokenRefusedError, bearer_token


@pytest.mark.parametrize("value", [b"Bearer gj_a-B_1", b"bearer gj_a-B_1", b"BEARER  gj_a-B_1"])
def test_the_scheme_is_compared_without_case(value: bytes) -> None:
    assert bearer_token([(b"accept", b"*/*"), (b"authorization", value)]) == "gj_a-B_1"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([], "no token"),
        ([b"Bearer a", b"Bearer b"], "several Authorization headers"),
        ([b"Bearer " + b"a" * MAXIMUM_TOKEN_LENGTH], "too long"),
        ([b"Basic dXNlcjpwYXNz"], "not a bearer token"),
        ([b"Bearer"], "not a bearer token"),
        ([b"Bearer "], "not a bearer token"),
        ([b"Bearer a b"], "not a bearer token"),
        ([b"Bearer \xff"], "not a bearer token"),
        ([b""], "not a bearer token"),
    ],
)
def test_everything_else_is_refused_without_repeating_it(values: list[bytes], reason: str) -> None:
    with pytest.raises(TokenRefusedError) as refused:
        bearer_token([(b"authorization", value) for value in values])
    assert (refused.value.reason, refused.value.is_missing) == (reason, not values)
