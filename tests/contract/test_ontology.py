"""`ontology` beside what it describes, in one request to a store."""


async def test_what_is_described_is_what_can_be_asked(ask_small):
    described = await ask_small("{ ontology { nodeTypes { name plural } } }")
    counts = " ".join(f"{one['name']}: {one['plural']} {{ totalCount }}" for one in described["ontology"]["nodeTypes"])
    found = await ask_small(f"{{ {counts} ontology {{ __typename }} }}")
    assert found.pop("ontology") == {"__typename": "Ontology"}
    assert sum(one["totalCount"] for one in found.values()) == 22
