import base64
import hashlib
import hmac
import time
from typing import Any

import jwt
import orjson
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.access.bearer import AccessUnavailableError, RoleMissingError, TokenRefusedError
from server.access.json_web_tokens import Claims, JsonWebTokens
from server.access.key_set import KeySet
from server.access.principals import Principal, Role
from tests.server.access.conftest import AUDIENCE, CLAIMS, ISSUER, Issuer

EDITOR = Principal("civil-affairs", Role.EDITOR)


def verifier(issuer: Issuer, role: str = "roles") -> JsonWebTokens:
    claims = Claims(ISSUER, AUDIENCE, role, ("client_id", "azp", "sub"))
    return JsonWebTokens(KeySet(issuer.read), claims)


def segment(value: object) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(value)).rstrip(b"=").decode()


async def refusal(issuer: Issuer, token: str) -> str:
    with pytest.raises(TokenRefusedError) as refused:
        await verifier(issuer).principal(token)
    return refused.value.reason


@pytest.mark.parametrize(
    ("key", "algorithm"), [("rsa", "RS256"), ("rsa", "PS384"), ("ec", "ES256"), ("ed", "EdDSA"), ("rsa", "RS512")]
)
async def test_a_good_token_is_its_actors(issuer: Issuer, key: str, algorithm: str) -> None:
    assert await verifier(issuer).principal(issuer.token(key, algorithm)) == EDITOR


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ({"exp": int(time.time()) - 60}, "expired"),
        ({"nbf": int(time.time()) + 86_400}, "not valid yet"),
        ({"aud": "another"}, "wrong audience"),
        ({"aud": ["another"]}, "wrong audience"),
        ({"iss": "https://evil.example"}, "wrong issuer"),
        ({"aud": None}, "exp, iss or aud is missing"),
        ({"iss": None}, "exp, iss or aud is missing"),
        ({"exp": None}, "exp, iss or aud is missing"),
        ({"exp": "soon"}, "malformed"),
        ({"exp": float("inf")}, "malformed"),
        ({"client_id": None}, "no actor"),
        ({"client_id": ["office"]}, "no actor"),
        ({"client_id": "a\nb"}, "no actor"),
    ],
)
async def test_claims_are_checked(issuer: Issuer, claims: dict[str, Any], reason: str) -> None:
    assert await refusal(issuer, issuer.token(**claims)) == reason


async def test_an_audience_may_be_one_of_several(issuer: Issuer) -> None:
    assert await verifier(issuer).principal(issuer.token(aud=["another", AUDIENCE])) == EDITOR


async def test_clocks_may_differ_a_little(issuer: Issuer) -> None:
    token = issuer.token(exp=int(time.time()) - 10, nbf=int(time.time()) + 10)
    assert await verifier(issuer).principal(token) == EDITOR


async def test_a_token_without_a_signature_is_refused(issuer: Issuer) -> None:
    header = {"alg": "none", "kid": "rsa"}
    claims = CLAIMS | {"exp": int(time.time()) + 60}
    assert await refusal(issuer, f"{segment(header)}.{segment(claims)}.") == "wrong algorithm"
    assert issuer.reads == 0


async def test_the_public_key_is_no_secret_to_sign_with(issuer: Issuer) -> None:
    """The attack on verifiers that let the token choose between a public key and a secret."""
    encoding, form = serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    secret = issuer.private["rsa"].public_key().public_bytes(encoding, form)
    signed = f"{segment({'alg': 'HS256', 'kid': 'rsa'})}.{segment(CLAIMS | {'exp': int(time.time()) + 60})}"
    signature = base64.urlsafe_b64encode(hmac.digest(secret, signed.encode(), hashlib.sha256)).rstrip(b"=")
    assert await refusal(issuer, f"{signed}.{signature.decode()}") == "wrong algorithm"


async def test_the_key_says_which_algorithms_it_is_for(issuer: Issuer) -> None:
    issuer.publish("rsa", alg="RS256")
    assert await refusal(issuer, issuer.token("rsa", "RS512")) == "wrong algorithm"
    assert await verifier(issuer).principal(issuer.token("rsa", "RS256")) == EDITOR


async def test_a_signature_of_another_key_is_refused(issuer: Issuer) -> None:
    forged = jwt.encode(CLAIMS | {"exp": 1 << 40}, issuer.private["rsa2"], "RS256", headers={"kid": "rsa"})
    assert await refusal(issuer, forged) == "wrong signature"


async def test_an_unknown_key_is_refused(issuer: Issuer) -> None:
    assert await refusal(issuer, issuer.token("rsa2")) == "unknown key"


@pytest.mark.filterwarnings("ignore::jwt.warnings.InsecureKeyLengthWarning")
async def test_a_short_key_is_refused(issuer: Issuer) -> None:
    issuer.private = {**issuer.private, "short": rsa.generate_private_key(65_537, 1_024)}
    issuer.publish("short")
    assert await refusal(issuer, issuer.token("short")) == "key too short, or of another curve"


async def test_keys_that_cannot_be_read_are_no_fault_of_the_token(issuer: Issuer) -> None:
    issuer.is_down = True
    with pytest.raises(AccessUnavailableError):
        await verifier(issuer).principal(issuer.token())


@pytest.mark.parametrize(
    ("claim", "value", "role"),
    [
        ("roles", "reader steward openid", Role.STEWARD),
        ("roles", ["offline", "reader"], Role.READER),
        ("https://example.org/roles", ["editor"], Role.EDITOR),
        ("realm_access", {"gongjian.roles": 1, "roles": ["editor", 7]}, Role.EDITOR),
    ],
)
async def test_a_claim_names_the_role(issuer: Issuer, claim: str, value: object, role: Role) -> None:
    name = f"{claim}.roles" if isinstance(value, dict) else claim
    claims: dict[str, Any] = {"roles": None, claim: value}
    token = issuer.token(**claims)
    assert (await verifier(issuer, name).principal(token)).role is role


@pytest.mark.parametrize("value", [None, [], ["admin"], "editors", 3, {"editor": True}, [["editor"]]])
async def test_who_has_no_role_is_known_all_the_same(issuer: Issuer, value: object) -> None:
    with pytest.raises(RoleMissingError) as missing:
        await verifier(issuer).principal(issuer.token(roles=value))
    assert missing.value.actor == "civil-affairs"


@pytest.mark.parametrize(
    ("claims", "actor"),
    [({"azp": "b", "sub": "c"}, "civil-affairs"), ({"client_id": None, "azp": "b", "sub": "c"}, "b")],
)
async def test_the_first_claim_that_is_there_names_the_actor(
    issuer: Issuer, claims: dict[str, Any], actor: str
) -> None:
    assert (await verifier(issuer).principal(issuer.token(**claims))).actor == actor


@given(st.text('ab.{["=_-', max_size=40) | st.lists(st.binary(max_size=20), min_size=3, max_size=3))
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_whatever_is_sent_is_refused_and_nothing_else(issuer: Issuer, sent: str | list[bytes]) -> None:
    parts = [base64.urlsafe_b64encode(part).decode() for part in sent] if isinstance(sent, list) else [sent]
    with pytest.raises(TokenRefusedError):
        await verifier(issuer).principal(".".join(parts))


@pytest.mark.parametrize("header", ['{"alg":"RS256","kid":' + "[" * 5_000, '{"alg":["RS256"]}', '{"alg":{}}', "7"])
async def test_strange_headers_are_refused(issuer: Issuer, header: str) -> None:
    token = f"{base64.urlsafe_b64encode(header.encode()).rstrip(b'=').decode()}.e30.AA"
    assert await refusal(issuer, token) in ("malformed", "wrong algorithm")
