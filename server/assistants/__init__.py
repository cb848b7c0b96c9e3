"""What assistants ask by the Model Context Protocol: tools over the same documents and limits as GraphQL has."""
