"""`ontology` beside what it describes, in one request to a store."""


async def test_what_is_described_is_what_can_be_asked(ask_small):
    described = await ask_small("{ ontology { nodeTypes { name plural } } }")
    counts = " ".join(
        f"{node_type['name']}: {node_type['plural']} {{ totalCount }}"
        for node_type in described["ontology"]["nodeTypes"]
    )
    data = await ask_small(f"{{ {counts} ontology {{ __typename }} }}")
    assert data.pop("ontology") == {"__typename": "Ontology"}
    assert sum(connection["totalCount"] for connection in data.values()) == 22
