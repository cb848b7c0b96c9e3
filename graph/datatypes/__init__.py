"""Types of value: one module, one kind of value, from the text of a file to the fields that a store keeps."""
