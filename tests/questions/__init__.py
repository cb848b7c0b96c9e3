"""Random questions: a document, and the values of its variables each time it is asked."""
