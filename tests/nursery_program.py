"""Starts commands without the second that an interpreter and its libraries need: it has them, and forks.

Takes one JSON object a line: ``argv``, the files ``out`` and ``err``, ``patch`` (module.name: value) and ``file_bytes`` (how
long a file may get); answers with the child's number. ``{"wait": number}`` is answered with its exit status.
"""

import importlib
import json
import os
import resource
import sys


def serve() -> None:
    for name in ("read", "merge", "ask", "decide", "export", "serve", "report", "archive"):
        importlib.import_module(f"reportedly.cli.{name}")
    for name in ("onnxruntime", "tokenizers", "uvicorn", "pyarrow.parquet", "reportedly.web.serve.app", "reportedly.web.offline"):
        importlib.import_module(name)
    for line in sys.stdin:
        told = json.loads(line)
        if "wait" in told:
            _, status = os.waitpid(told["wait"], 0)
            print(os.waitstatus_to_exitcode(status), flush=True)
        elif (child := os.fork()) == 0:
            begin(told)
        else:
            print(child, flush=True)


def begin(told: dict) -> None:  # type: ignore[type-arg]
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    for number, key in ((1, "out"), (2, "err")):
        os.dup2(os.open(told[key], os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    for name, value in told.get("patch", {}).items():
        module, _, attribute = name.rpartition(".")
        setattr(importlib.import_module(module), attribute, value)
    if told.get("file_bytes"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (told["file_bytes"], told["file_bytes"]))
    sys.argv = ["reportedly", *told["argv"]]
    from reportedly.cli.main import run

    status = 70
    try:
        run()
    except SystemExit as end:
        status = int(end.code or 0)
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    serve()
