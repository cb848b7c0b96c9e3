"""What a step is refused for."""

from graph.errors import Code, RequestError


class StepRefusedError(RequestError):
    """A step that cannot be done: where in it, and the version of the record where another one was expected."""

    def __init__(self, code: Code, message: str, *path: str, version: int | None = None) -> None:
        super().__init__(code, message)
        self.path = path
        self.version = version
