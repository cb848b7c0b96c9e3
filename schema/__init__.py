"""The GraphQL schema: Strawberry types made from the ontology, and nothing that the ontology does not say."""
