"""Who may ask: bearer tokens of a file, or JSON Web Tokens, become a principal, an actor with a role."""
