"""``reportedly serve``."""

import getpass
import secrets
import sys
import threading
from pathlib import Path

import click

from reportedly.cli.arguments import archive_argument
from reportedly.errors import UsageError

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@click.command()
@archive_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0: any free one.")
@click.option("--token", help="What an address must bring along; made up where --host is not this machine only.")
@click.option("--by", "who", help="Who signs the decisions; by default the name of the account.")
@click.option("--name", "names", multiple=True, help="Another host name that the page may be opened under.")
def serve(archive: Path, host: str, port: int, token: str | None, who: str | None, names: tuple[str, ...]) -> None:
    """Show an archive as a local web page, and take decisions on it. Ends with Ctrl-C.

    It listens to this machine only. With another --host a token is needed, and whoever has the printed address can read
    the archive and decide.
    """
    import uvicorn

    from reportedly.web.serve.app import create_app
    from reportedly.web.serve.security import LOOPBACK as NAMES
    from reportedly.web.serve.warm import warm

    if host not in LOOPBACK and token is None:
        token = secrets.token_urlsafe(18)
    app = create_app(archive, who=who or _account(), hosts=(*NAMES, host, *names), token=token)
    server = uvicorn.Server(uvicorn.Config(app, host=host, port=port, log_level="warning", access_log=False))
    try:
        socket = server.config.bind_socket()
        socket.listen()  # whoever opens the printed address at once waits for the first answer, and is not refused
    except (OSError, SystemExit) as error:
        raise UsageError(f"{host}:{port} cannot be listened on; choose another with --port") from error
    where = f"http://{'[' + host + ']' if ':' in host else host}:{socket.getsockname()[1]}/"
    threading.Thread(target=warm, args=(app.state.desk,), daemon=True).start()
    click.echo(f"{archive}: open {where}{'?token=' + token if token else ''} (Ctrl-C ends it)", err=True)
    server.run(sockets=[socket])
    sys.exit(0)


def _account() -> str:
    try:
        return getpass.getuser()
    except OSError:  # an account without a name
        return "reviewer"
