import pytest
import structlog.testing

from server.access.principals import ANYONE, LOCAL, Principal, Role, is_actor, principal_of, require, with_principal
from server.http_errors import HttpError

OFFICE = Principal("office", Role.EDITOR)


def test_each_role_includes_the_former() -> None:
    assert sorted([Role.STEWARD, Role.READER, Role.EDITOR]) == [Role.READER, Role.EDITOR, Role.STEWARD]
    assert [role.label for role in Role] == ["reader", "editor", "steward"]


def test_a_request_that_nobody_looked_at_may_only_read() -> None:
    assert principal_of({"type": "http"}) == ANYONE == Principal("", Role.READER)


def test_the_principal_goes_with_the_scope_and_not_into_that_of_others() -> None:
    scope = {"type": "http"}
    assert principal_of(with_principal(scope, LOCAL)) == Principal("local", Role.STEWARD)
    assert scope == {"type": "http"}


@pytest.mark.parametrize("role", [Role.READER, Role.EDITOR])
def test_a_role_that_is_large_enough_passes(role: Role) -> None:
    require(OFFICE, role, "to write")


def test_a_role_that_is_too_small_is_refused_and_logged() -> None:
    with structlog.testing.capture_logs() as log, pytest.raises(HttpError) as raised:
        require(OFFICE, Role.STEWARD, "to merge")
    assert (raised.value.status, raised.value.code) == (403, "FORBIDDEN")
    assert raised.value.message.startswith("the role is editor; to merge needs steward; ask ")
    assert [(entry["event"], entry["actor"]) for entry in log] == [("forbidden", "office")]


@pytest.mark.parametrize("text", ["", " ", "a\nb", "a" * 201, "a\x00", "\u202e"])
def test_what_is_no_line_names_no_actor(text: str) -> None:
    assert not is_actor(text)
    assert is_actor("区民政局 civil-affairs")
