"""gongjian serve: the graph over HTTP."""

import contextlib
import socket

import typer
import uvicorn

from graph.ontology.reader import read_ontology
from server.assembly import app_of, shows_pages
from server.commands.ending import NO_STORE, exit_codes
from server.commands.options import (
    Deadline,
    Host,
    Neo4jDatabase,
    Neo4jUser,
    Ontology,
    PageDefault,
    PageMaximum,
    Port,
    Profile,
    Store,
    TrustedDocuments,
    TrustedOnly,
    settings,
)
from server.logs import write_log_to_stderr
from server.settings import Settings


def serve(  # noqa: PLR0913, PLR0917
    store: Store = None,
    host: Host = None,
    port: Port = None,
    ontology: Ontology = None,
    neo4j_user: Neo4jUser = None,
    neo4j_database: Neo4jDatabase = None,
    deadline: Deadline = None,
    page_default: PageDefault = None,
    page_maximum: PageMaximum = None,
    profile: Profile = None,
    trusted_documents: TrustedDocuments = None,
    trusted_only: TrustedOnly = None,
) -> None:
    """Serve the graph over HTTP, until Ctrl-C."""
    chosen = settings(
        store=store,
        host=host,
        port=port,
        ontology=ontology,
        neo4j_user=neo4j_user,
        neo4j_database=neo4j_database,
        deadline=deadline,
        page_default=page_default,
        page_maximum=page_maximum,
        profile=profile,
        trusted_documents=trusted_documents,
        trusted_only=trusted_only,
    )
    with exit_codes():
        _serve(chosen)


def _serve(chosen: Settings) -> None:
    app = app_of(chosen, read_ontology(chosen.ontology))
    listening = listen(chosen.host, chosen.port)
    write_log_to_stderr()
    url = _url(chosen.host, listening) + (" (the explorer)" if shows_pages(chosen) else "")
    typer.echo(f"serving {chosen.store} on {url}, GraphQL at /graphql; Ctrl-C stops")
    config = uvicorn.Config(
        app,
        access_log=False,
        log_level="warning",
        lifespan="on",
        server_header=False,
        timeout_graceful_shutdown=round(chosen.deadline) + 1,
        ws="none",
    )
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run([listening])


def listen(host: str, port: int) -> socket.socket:
    """Bound here, not by uvicorn, whose own message about a port that is taken is a log entry.

    Its connections inherit TCP_NODELAY, which asyncio does not set for sockets made like this: without it every answer
    but the first of a connection waits 40 ms for the client's acknowledgment of its headers.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family, backlog=2_048)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening
    except OSError as error:
        typer.echo(f"cannot serve on {host} port {port} ({error.strerror}); choose another with --port", err=True)
        raise typer.Exit(NO_STORE) from None


def _url(host: str, listening: socket.socket) -> str:
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{listening.getsockname()[1]}/"
