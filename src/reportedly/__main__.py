"""``python -m reportedly``: the command, where it is not on the path."""

from reportedly.cli.main import run

if __name__ == "__main__":
    run()
