"""The plan of an answer: frozen nodes that mirror what was selected, and know neither GraphQL nor a store."""
