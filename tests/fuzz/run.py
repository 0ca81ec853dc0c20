"""Fuzzing with atheris, led by what it covers: python -m tests.fuzz.run --help.

Needs: pip install 'reportedly[fuzz]'. An input that breaks a promise is written to the folder of findings.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CORPUS = Path(__file__).with_name("corpus")
INSTRUMENTED = ("reportedly", "markdown_it", "feedparser", "email", "zipfile", "tarfile", "json")


def main() -> None:
    """Fuzz one target, or all in turn and print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.run", description=__doc__)
    parser.add_argument("target", help="a name of tests.fuzz.targets.TARGETS, or all")
    parser.add_argument("--seconds", type=float, default=60, help="in all")
    parser.add_argument("--findings", type=Path, default=Path("out/fuzz"), help="a folder for inputs that break a promise")
    given = parser.parse_args()
    if given.target != "all":
        fuzz(given.target, given.seconds, given.findings)
        return
    names = sorted(p.name for p in CORPUS.iterdir())
    print(f"{'target':10} {'inputs':>9} {'a second':>9} {'branches':>9}  findings", flush=True)
    found = [line(name, given.seconds / len(names), given.findings) for name in names]
    sys.exit(any(found))


def line(name: str, seconds: float, findings: Path) -> bool:
    """Fuzz a target in a process of its own and print its line; whether it found anything."""
    words = [sys.executable, "-m", "tests.fuzz.run", name, "--seconds", str(seconds), "--findings", str(findings)]
    done = subprocess.run(words, capture_output=True, text=True, errors="replace", check=False)
    number = re.search(r"number_of_executed_units:\s*(\d+)", done.stderr)
    covered = re.findall(r"cov: (\d+)", done.stderr)
    inputs = int(number[1]) if number else 0
    said = "" if done.returncode == 0 else (re.search(r"^=== Uncaught.*?\n(.*)$|SUMMARY: (.*)$", done.stderr, re.M) or [f"status {done.returncode}"])[0]
    print(f"{name:10} {inputs:9,} {inputs / seconds:9,.0f} {covered[-1] if covered else '?':>9}  {' '.join(said.split())}", flush=True)
    if done.returncode:
        findings.mkdir(parents=True, exist_ok=True)
        (findings / f"{name}.txt").write_text(done.stderr[-20_000:], "utf8")
    return done.returncode != 0


def fuzz(name: str, seconds: float, findings: Path) -> None:
    """Fuzz a target in this process, until the time is up or something is found; atheris ends the process."""
    try:
        import atheris
    except ImportError as error:
        sys.exit(f"{error.name} is missing; install it with: pip install 'reportedly[fuzz]'")
    with atheris.instrument_imports(include=list(INSTRUMENTED)):
        from tests.fuzz.targets import TARGETS
    findings.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as grown:
        options = [f"-max_total_time={seconds:.0f}", "-timeout=30", "-rss_limit_mb=3000", "-print_final_stats=1", "-max_len=20000",
                   f"-artifact_prefix={findings}/{name}-"]  # fmt: skip
        atheris.Setup([sys.argv[0], *options, grown, str(CORPUS / name)], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
