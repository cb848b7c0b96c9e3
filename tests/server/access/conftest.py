"""An issuer of JSON Web Tokens: its keys, its JWKS, and tokens that it signs."""

import time
from dataclasses import dataclass, field
from typing import Any

import jwt
import orjson
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from jwt.algorithms import ECAlgorithm, OKPAlgorithm, RSAAlgorithm

ISSUER, AUDIENCE = "https://login.example", "gongjian"
CLAIMS = {"iss": ISSUER, "aud": AUDIENCE, "client_id": "civil-affairs", "roles": ["editor"]}


def _as_jwk(key: Any) -> dict[str, Any]:
    match key:
        case rsa.RSAPrivateKey():
            return RSAAlgorithm.to_jwk(key.public_key(), as_dict=True)
        case ec.EllipticCurvePrivateKey():
            return ECAlgorithm.to_jwk(key.public_key(), as_dict=True)
    return OKPAlgorithm.to_jwk(key.public_key(), as_dict=True)


@dataclass
class Issuer:
    """Signs tokens. `published` is what its JWKS holds, by key id; `reads` counts how often that was asked for."""

    private: dict[str, Any]
    published: dict[str, dict[str, Any]] = field(default_factory=dict)
    reads: int = 0
    is_down: bool = False

    def read(self) -> bytes:
        """The JWKS, as `KeySet` reads it."""
        self.reads += 1
        if self.is_down:
            raise ConnectionRefusedError("refused")
        return orjson.dumps({"keys": list(self.published.values())})

    def publish(self, *names: str, **members: Any) -> None:
        """Makes the JWKS hold these keys, with more members for each."""
        self.published = {name: _as_jwk(self.private[name]) | {"kid": name} | members for name in names}

    def token(self, name: str = "rsa", algorithm: str = "RS256", **claims: Any) -> str:
        """A token signed by a key, good for a minute; a claim that is None is left out."""
        members = CLAIMS | {"exp": int(time.time()) + 60} | claims
        present = {claim: value for claim, value in members.items() if value is not None}
        return jwt.encode(present, self.private[name], algorithm, headers={"kid": name})


@pytest.fixture(scope="session")
def private_keys() -> dict[str, Any]:
    return {
        "rsa": rsa.generate_private_key(65_537, 2_048),
        "rsa2": rsa.generate_private_key(65_537, 2_048),
        "ec": ec.generate_private_key(ec.SECP256R1()),
        "ed": ed25519.Ed25519PrivateKey.generate(),
    }


@pytest.fixture
def issuer(private_keys: dict[str, Any]) -> Issuer:
    issuer = Issuer(private_keys)
    issuer.publish("rsa", "ec", "ed")
    return issuer
