"""Who read a statement, in words: the program, a proposer, or both."""

from reportedly.records import Statement


def readers(statement: Statement) -> str:
    """«read by proposer NAME alone», «also read by proposer NAME»; empty where the program read it and nobody else."""
    if not statement.read_by:
        return ""
    others = [r for r in statement.read_by if r != "reportedly"]
    alone = len(others) == len(statement.read_by)
    return f"read by {', '.join(others)} alone" if alone else f"also read by {', '.join(others)}"


def sureness(statement: Statement) -> str:
    """How sure the program is, as a sentence that says that this is no truth."""
    who = readers(statement)
    if who.endswith("alone"):
        return f"This was {who}: it proposed it, the words are the report's, and the program did not find it itself."
    also = f" It was {who}." if who else ""
    return f"The program is {round(statement.confidence * 100)} % sure that the text says this. That is not how true it is.{also}"
