"""Nobody is told what is read: without a proposer and without an address, no process of the program asks for a connection.

Python reports every name that is looked up, every connection and every datagram to audit hooks. One is set in each process, the
parsers' children too, and writes down what it hears of. (Sockets that are only bound are none: a library that comes with the
HTML reader tries whether the machine has IPv6.)
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("[0-9]*"))[:2]
PAGE = "<html><head><title>Talks</title></head><body><article><p>Mara Ilves said on Monday that Veldania had attacked Korrin. {}</p></article></body></html>"
HOOK = """
import os, sys
OUT = os.environ["REPORTEDLY_AUDIT"]
with open(OUT, "a") as f:
    print("process", os.getpid(), file=f)
def hook(event, args):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.connect", "socket.sendto", "socket.sendmsg", "urllib.Request"):
        if event.startswith("socket.") and args and getattr(args[0], "family", None) == 1:
            return  # between processes of this machine
        with open(OUT, "a") as f:
            print(event, repr(args)[:200], file=f)
sys.addaudithook(hook)
"""


def heard(tmp_path: Path, code: str) -> list[str]:
    """What the hooks heard while that code ran, the lines «process …» included."""
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(HOOK)
    log = tmp_path / "log"
    paths = [str(tmp_path / "hook"), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]
    env = os.environ | {"PYTHONPATH": os.pathsep.join(p for p in paths if p), "REPORTEDLY_AUDIT": str(log)}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return log.read_text().splitlines()


def test_the_hook_hears(tmp_path: Path) -> None:
    lines = heard(tmp_path, "import socket\ntry: socket.create_connection(('127.0.0.1', 9), 0.1)\nexcept OSError: pass")
    assert any(line.startswith("socket.connect") for line in lines)


def test_reading_merging_asking_and_writing_connect_to_nobody(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE.format("<img src='http://tracker.invalid/x.gif'>" + "Talks went on. " * 30))
    (tmp_path / "mail.eml").write_text("From: a@b.invalid\nSubject: Talks\nContent-Type: text/html\n\n" + PAGE.format("More."))
    (tmp_path / "feed.rss").write_text("<rss version='2.0'><channel><title>P</title><item><title>T</title><link>http://p.invalid/1</link>"
                                       "<description>Veldania attacked Korrin, Ilves said.</description></item></channel></rss>")  # fmt: skip
    inputs = [str(p) for p in (*EXAMPLES, tmp_path / "page.html", tmp_path / "mail.eml", tmp_path / "feed.rss")]
    code = f"""
import sys
from click.testing import CliRunner
from reportedly.cli.main import reportedly
def run(*words):
    result = CliRunner().invoke(reportedly, list(words))
    assert result.exit_code == 0, (words, result.output, result.exception)
    return result
seen = run("read", *{inputs!r}, "--format", "html", "-o", "out.html", "--archive", "a.archive").stderr
assert " + 0 failed" in seen, seen
run("merge", "a.archive")
run("ask", "a.archive")
run("export", "a.archive", "--format", "stix", "-o", "out.json")
run("report", "a.archive", "-o", "all.html")
assert not [m for m in sys.modules if m.startswith("reportedly.proposing")]
"""
    lines = heard(tmp_path, code)
    assert len({line for line in lines if line.startswith("process")}) >= 2  # the parsers' own process was listened to, too
    assert [line for line in lines if not line.startswith("process")] == []


@pytest.mark.parametrize("code", ["import reportedly; reportedly.read_text('Veldania attacked Korrin.')", "import reportedly.api", "from reportedly.cli import read"])
def test_nothing_of_the_proposer_is_loaded_unless_asked_for(code: str) -> None:
    script = f"{code}\nimport sys\nprint([m for m in sys.modules if m.startswith('reportedly.proposing')])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
