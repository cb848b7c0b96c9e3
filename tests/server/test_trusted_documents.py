from pathlib import Path

import orjson
import pytest

from graph.errors import Code, DocumentsError, RequestError
from server.graphql_request import GraphQLRequest
from server.trusted_documents import NO_MANIFEST, TrustedDocuments, read_manifest, sha256_id

TEXT = "{ unit(key: 1) { name } }"
TRUSTED = TrustedDocuments({sha256_id(TEXT): TEXT, "short": "{ a }"}, refuses_others=True)
APOLLO_WITH = '{"format": "apollo-persisted-query-manifest", "version": 1, "operations": [%s]}'
WRONG = [
    ("[]", "manifest.json:1: no object; allowed: documents as texts by id"),
    ('{\n"a"', "manifest.json:2: not JSON in UTF-8: "),
    ('{"a": 1}', "manifest.json:a: no text; allowed: a GraphQL document as a string"),
    ('{"": "{ a }"}', "manifest.json: no id; allowed: 64 hexadecimal digits after sha256:, or any other text"),
    ('{"sha256:ab": "{ a }"}', "manifest.json:sha256:ab: no id; allowed: "),
    (f'{{"{"0" * 64}": "{{ a }}"}}', f"manifest.json:{'0' * 64}: the id is not that of the text; allowed: "),
    ('{"a": "{ bad }"}', "manifest.json:a: it is bad"),
    (APOLLO_WITH % '{"id": "a"}', "manifest.json:a: no text; allowed: "),
    (APOLLO_WITH % "1", "manifest.json: no text; allowed: "),
    (APOLLO_WITH % '{"id": "a", "body": "{ a }"}, {"id": "a", "body": "{ b }"}', "manifest.json:a: two texts"),
]


def request_by_id(document_id: str) -> GraphQLRequest:
    return GraphQLRequest("", None, None, document_id)


def mistakes_of(text: str) -> list[str]:
    return ["it is bad"] if "bad" in text else []


@pytest.mark.parametrize("document_id", [sha256_id(TEXT), f"sha256:{sha256_id(TEXT)}"])
def test_a_document_is_found_by_its_id(document_id: str) -> None:
    assert TRUSTED.text_of(request_by_id(document_id)) == TEXT


def test_other_documents_have_another_digest() -> None:
    several = [NO_MANIFEST, TRUSTED, TrustedDocuments(TRUSTED.text_by_id), TrustedDocuments({"short": "{ b }"}, True)]
    assert len({trusted.digest for trusted in several}) == 4
    assert TrustedDocuments({"b": "2", "a": "1"}).digest == TrustedDocuments({"a": "1", "b": "2"}).digest


@pytest.mark.parametrize("trusted", [TRUSTED, NO_MANIFEST])
def test_an_unknown_id_is_refused(trusted: TrustedDocuments) -> None:
    with pytest.raises(RequestError, match="documentId 'nothing' is not known here") as raised:
        trusted.text_of(request_by_id("nothing"))
    assert raised.value.code is Code.DOCUMENT_UNKNOWN


def test_only_trusted_documents_are_taken_where_that_is_set() -> None:
    assert TRUSTED.text_of(GraphQLRequest(TEXT, None, None)) == TEXT
    with pytest.raises(RequestError) as raised:
        TRUSTED.text_of(GraphQLRequest(TEXT + " ", None, None))
    assert raised.value.code is Code.DOCUMENT_NOT_TRUSTED


def test_every_document_is_taken_where_it_is_not() -> None:
    assert TrustedDocuments(TRUSTED.text_by_id).text_of(GraphQLRequest("{ other }", None, None)) == "{ other }"


def test_a_manifest_is_read(tmp_path: Path) -> None:
    file = tmp_path / "manifest.json"
    file.write_bytes(orjson.dumps({f"sha256:{sha256_id(TEXT)}": TEXT, "a": "{ a }"}))
    assert read_manifest(file, mistakes_of) == {sha256_id(TEXT): TEXT, "a": "{ a }"}


APOLLO = {
    "format": "apollo-persisted-query-manifest",
    "version": 1,
    "operations": [{"id": sha256_id(TEXT), "name": "Unit", "type": "query", "body": TEXT}],
}
MANIFESTS: dict[str, tuple[str, object]] = {
    "Apollo": (sha256_id(TEXT), APOLLO),
    "Relay, by MD5": ("0" * 32, {"0" * 32: TEXT}),
    "codegen, by SHA-1": ("0" * 40, {"0" * 40: TEXT}),
}


@pytest.mark.parametrize(("document_id", "manifest"), MANIFESTS.values(), ids=MANIFESTS)
def test_the_manifests_of_clients_are_read_as_they_are(tmp_path: Path, document_id: str, manifest: object) -> None:
    file = tmp_path / "manifest.json"
    file.write_bytes(orjson.dumps(manifest))
    assert read_manifest(file, mistakes_of) == {document_id: TEXT}


@pytest.mark.parametrize(("text", "mistake"), WRONG)
def test_a_mistake_of_a_manifest(tmp_path: Path, text: str, mistake: str) -> None:
    file = tmp_path / "manifest.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DocumentsError) as raised:
        read_manifest(file, mistakes_of)
    assert [str(raised_mistake)[: len(mistake)] for raised_mistake in raised.value.mistakes] == [mistake]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "manifest.json"
    file.write_text('{"a": 1, "b": "{ bad }"}', encoding="utf-8")
    with pytest.raises(DocumentsError, match="2 mistakes; no document is trusted"):
        read_manifest(file, mistakes_of)


def test_a_manifest_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentsError, match=r"nowhere\.json: cannot be read: No such file or directory"):
        read_manifest(tmp_path / "nowhere.json", mistakes_of)
