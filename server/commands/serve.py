"""gongjian serve: the graph over HTTP, by uvicorn."""

import contextlib
import gc
import socket

import typer
import uvicorn

from graph.ontology.reader import read_ontology
from server.commands.exit_codes import UNAVAILABLE, exit_codes
from server.commands.garbage import seldom_collected
from server.commands.options import (
    AllowedHostsOption,
    AllowedOriginsOption,
    DeadlineOption,
    EditableOption,
    HostOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    PageDefaultOption,
    PageMaximumOption,
    PortOption,
    ProfileOption,
    StoreOption,
    TokensOption,
    TrustedDocumentsOption,
    TrustedOnlyOption,
    WithoutAccessOption,
    read_settings,
)
from server.composition import app_of, is_editable, serves_pages
from server.graphql_request import MAXIMUM_BODY_BYTES
from server.intake.route import INTAKE
from server.live.cutting_off import CuttingProtocol
from server.live.frames import FramesProtocol
from server.live.hub import Hub
from server.logs import write_log_to_stderr
from server.settings import Settings


def serve(  # noqa: PLR0913, PLR0917
    store: StoreOption = None,
    host: HostOption = None,
    port: PortOption = None,
    allowed_hosts: AllowedHostsOption = None,
    allowed_origins: AllowedOriginsOption = None,
    tokens: TokensOption = None,
    editable: EditableOption = None,
    without_access: WithoutAccessOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
    page_default: PageDefaultOption = None,
    page_maximum: PageMaximumOption = None,
    profile: ProfileOption = None,
    trusted_documents: TrustedDocumentsOption = None,
    trusted_only: TrustedOnlyOption = None,
) -> None:
    """Serve the graph over HTTP, until Ctrl-C."""
    settings = read_settings(
        store=store,
        host=host,
        port=port,
        allowed_hosts=allowed_hosts,
        allowed_origins=allowed_origins,
        tokens=tokens,
        editable=editable,
        without_access=without_access,
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
    with exit_codes(), seldom_collected():
        _serve(settings)


def _serve(settings: Settings) -> None:
    # Before the port is bound, so that no client can connect to a server that will not start.
    app = app_of(settings, read_ontology(settings.ontology))
    # The ontology and the schema stay until the end, so the collector need not go through them again and again.
    gc.collect()
    gc.freeze()
    listening_socket = listen(settings.host, settings.port)
    write_log_to_stderr()
    url, has_pages = _url(settings.host, listening_socket), serves_pages(settings)
    explorer = " (the explorer)" if has_pages else ""
    typer.echo(f"serving {settings.store} on {url}{explorer}, GraphQL at /graphql; Ctrl-C stops")
    if has_pages and is_editable(settings):
        typer.echo(f"files of Excel are taken in on {url.rstrip('/')}{INTAKE}")
    config = uvicorn.Config(
        app,
        # /metrics counts the requests; the log is for problems.
        access_log=False,
        log_level="warning",
        # Otherwise uvicorn would ignore an error in the application's start.
        lifespan="on",
        server_header=False,
        # Queries under way may finish: they take at most the deadline, and a second more is for their answers.
        timeout_graceful_shutdown=round(settings.deadline) + 1,
        http=CuttingProtocol,
        ws=FramesProtocol,
        ws_max_size=MAXIMUM_BODY_BYTES,
        # Many subscribers get the same messages, which are written once.
        ws_per_message_deflate=False,
    )
    with contextlib.suppress(KeyboardInterrupt):
        LiveServer(config, app.hub).run([listening_socket])


class LiveServer(uvicorn.Server):
    """uvicorn's server, which ends subscriptions when it ends: it would wait for their streams to end by themselves."""

    def __init__(self, config: uvicorn.Config, hub: Hub) -> None:
        super().__init__(config)
        self._hub = hub

    async def main_loop(self) -> None:
        await super().main_loop()
        self._hub.end()


def listen(host: str, port: int) -> socket.socket:
    """A listening socket. If the port is taken or the host is not an address, the command ends with UNAVAILABLE.

    The socket is bound here because uvicorn would only log that a port is taken. Connections inherit TCP_NODELAY, which
    asyncio does not set for such sockets. Without it, all answers of a connection but the first would wait 40 ms for
    the client to acknowledge their headers.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening_socket = socket.create_server((host, port), family=family, backlog=2_048)
        listening_socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening_socket
    except OSError as error:
        typer.echo(f"cannot serve on {host} port {port} ({error.strerror}); choose another with --port", err=True)
        raise typer.Exit(UNAVAILABLE) from None


def _url(host: str, listening_socket: socket.socket) -> str:
    # The socket knows the port even if the setting is 0, which takes a free one.
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{listening_socket.getsockname()[1]}/"
