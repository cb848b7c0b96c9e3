"""Authenticates by JSON Web Tokens (RFC 7519) that an issuer such as Keycloak or Entra ID has signed.

{"iss": "https://login.example.org", "aud": "gongjian", "exp": 1767225600, "client_id": "civil-affairs", "roles":
["editor"]} is the principal Principal("civil-affairs", Role.EDITOR).
"""

import time
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import jwt
from jwt import exceptions

from server.access.bearer import RoleMissingError, TokenRefusedError
from server.access.key_set import ALGORITHMS, KeySet
from server.access.principals import ROLES, Principal, Role, is_actor

LEEWAY_SECONDS = 30
"""How far the clocks of issuer and server may differ."""

VERIFIED_SECONDS = 5
"""How long a token that was verified counts for an open stream or WebSocket, until it is verified again."""

# A tuple, since what a header has there need not be hashable.
_ALLOWED = tuple(name for names in ALGORITHMS.values() for name in names)
_REASONS: Mapping[type[Exception], str] = {
    exceptions.ExpiredSignatureError: "expired",
    exceptions.ImmatureSignatureError: "not valid yet",
    exceptions.InvalidIssuedAtError: "not valid yet",
    exceptions.InvalidAudienceError: "wrong audience",
    exceptions.InvalidIssuerError: "wrong issuer",
    exceptions.InvalidAlgorithmError: "wrong algorithm",
    exceptions.InvalidSignatureError: "wrong signature",
    exceptions.InvalidKeyError: "key too short, or of another curve",
    exceptions.MissingRequiredClaimError: "exp, iss or aud is missing",
}


@dataclass(frozen=True, slots=True)
class Claims:
    """What the claims of a token must say, and where its role and its actor stand.

    `role` may lead into objects, as in realm_access.roles. Of `actors`, the first claim that a token has counts.
    """

    issuer: str
    audience: str
    role: str
    actors: Sequence[str]


class JsonWebTokens:
    """Verifies tokens by the keys of an issuer."""

    def __init__(self, keys: KeySet, claims: Claims) -> None:
        self._keys = keys
        self._claims = claims

    async def principal(self, token: str) -> Principal:
        """Whose token it is; raises TokenRefusedError, RoleMissingError and AccessUnavailableError."""
        verified = await self._verified(token)
        actor = next((verified[name] for name in self._claims.actors if name in verified), None)
        if not isinstance(actor, str) or not is_actor(actor):
            raise TokenRefusedError("no actor")
        role = _role(verified, self._claims.role)
        if role is None:
            raise RoleMissingError(actor)
        return Principal(actor, role)

    def version(self) -> Hashable:
        """Another one every few seconds: tokens expire, and an issuer may take a key back."""
        return int(time.time() / VERIFIED_SECONDS)

    async def _verified(self, token: str) -> Mapping[str, Any]:
        try:
            header = jwt.get_unverified_header(token)
            # Before any key is looked for: a token that cannot count must not make the server ask for keys.
            if header.get("alg") not in _ALLOWED:
                raise TokenRefusedError("wrong algorithm")
            key = await self._keys.key(str(header.get("kid")))
            if key is None:
                raise TokenRefusedError("unknown key")
            return jwt.decode(
                token,
                key.material,
                algorithms=key.algorithms,
                audience=self._claims.audience,
                issuer=self._claims.issuer,
                leeway=LEEWAY_SECONDS,
                options={"require": ["exp", "iss", "aud"], "enforce_minimum_key_length": True},
            )
        except (exceptions.PyJWTError, OverflowError) as error:
            # The library's messages may repeat parts of the token.
            raise TokenRefusedError(_REASONS.get(type(error), "malformed")) from None


def _role(claims: Mapping[str, Any], name: str) -> Role | None:
    """The greatest role that a claim names, as a list, or as words of a text; None if it names none."""
    value = _claim(claims, name)
    labels = value.split() if isinstance(value, str) else value
    if not isinstance(labels, list):
        return None
    return max((ROLES[label] for label in labels if isinstance(label, str) and label in ROLES), default=None)


def _claim(claims: Mapping[str, Any], name: str) -> Any:
    if name in claims:
        return claims[name]
    # Names of claims may be URLs, which have dots as well.
    value: Any = claims
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value
