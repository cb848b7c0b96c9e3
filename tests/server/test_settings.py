import pytest
from pydantic import SecretStr, ValidationError

from graph.ontology.reader import DISTRICT
from server.settings import Settings


def test_the_defaults_serve_the_sample_on_this_machine() -> None:
    settings = Settings()
    assert (settings.store, settings.host, settings.port) == ("sqlite:var/sample.db", "127.0.0.1", 8000)
    assert (settings.deadline, settings.page_default, settings.page_maximum) == (10, 100, 1_000)
    assert (settings.ontology, settings.neo4j_database) == (DISTRICT, "neo4j")


def test_the_environment_sets_what_is_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGJIAN_PORT", "9000")
    monkeypatch.setenv("GONGJIAN_HOST", "::1")
    monkeypatch.setenv("GONGJIAN_STORE", "")
    settings = Settings(host="0.0.0.0")
    assert (settings.host, settings.port, settings.store) == ("0.0.0.0", 9000, "sqlite:var/sample.db")


def test_a_variable_that_is_misspelled_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGJIAN_TOKEN", "tokens.toml")
    message = "GONGJIAN_TOKEN is not a setting; allowed: GONGJIAN_STORE, .*; did you mean GONGJIAN_TOKENS"
    with pytest.raises(ValidationError, match=message):
        Settings()


def test_the_password_is_not_shown() -> None:
    settings = Settings(neo4j_password=SecretStr("letmein"))
    assert "letmein" not in repr(settings)


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().port = 1


@pytest.mark.parametrize(
    "values",
    [
        {"port": 65_536},
        {"deadline": 0},
        {"page_default": 0},
        {"page_default": 20, "page_maximum": 10, "explorer": False},
        {"page_maximum": 199},
        {"cost_maximum": 0},
        {"trusted_only": True},
        {"allowed_origins": "*", "allowed_credentials": True},
        {"allowed_origins": "example.org"},
        {"allowed_hosts": "https://example.org"},
        {"jwks": "keys.json"},
        {"jwks": "keys.json", "jwt_issuer": "https://login.example"},
        {"jwks": "keys.json", "jwt_audience": "gongjian"},
        {"jwks": "http://login.example/certs", "jwt_issuer": "https://login.example", "jwt_audience": "gongjian"},
    ],
)
def test_values_out_of_range_are_refused(values: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        Settings(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "is_local"),
    [
        ({}, True),
        ({"host": "::1", "allowed_hosts": "localhost", "allowed_origins": "http://localhost:5173"}, True),
        ({"host": "0.0.0.0"}, False),
        ({"allowed_hosts": "graph.example.org"}, False),
        ({"allowed_hosts": "*"}, False),
        ({"allowed_origins": "*"}, False),
        ({"allowed_origins": "http://localhost:5173,https://example.org"}, False),
    ],
)
def test_a_server_is_local_if_no_other_host_or_origin_may_ask(values: dict[str, str], is_local: bool) -> None:
    assert Settings(**values).is_local is is_local  # type: ignore[arg-type]


def test_every_setting_has_help() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
