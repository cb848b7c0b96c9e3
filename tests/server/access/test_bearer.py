import pytest

from server.access.bearer import MAXIMUM_TOKEN_LENGTH, TokenRefusedError, bearer_token, payload_token


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


@pytest.mark.parametrize(
    "payload", [{"Authorization": "Bearer a1"}, {"authorization": "bearer a1"}, {"token": "a1", "x": 1}]
)
def test_a_first_message_has_the_token_in_either_way(payload: object) -> None:
    assert payload_token(payload) == "a1"


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        (None, "no token"),
        ([], "no token"),
        ({"user": "a"}, "no token"),
        ({"token": "令牌"}, "not a bearer token"),
        ({"token": "\ud800"}, "not a bearer token"),
        ({"token": None, "Authorization": "Bearer a1"}, "several Authorization headers"),
        ({"Authorization": "a1"}, "not a bearer token"),
        ({"Authorization": {"Bearer": "a1"}}, "not a bearer token"),
    ],
)
def test_a_first_message_without_one_is_refused(payload: object, reason: str) -> None:
    with pytest.raises(TokenRefusedError) as refused:
        payload_token(payload)
    assert refused.value.reason == reason
