"""The question: fixed instructions, and the passage as data."""

import json
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

MAX_ANSWER_TOKENS = 8_192
"""What an answer may have; that to a passage of common density has some 6,000."""
CHARACTERS_A_TOKEN = 3
"""For estimates: English has rather four, names and other scripts fewer."""


@cache
def instructions() -> str:
    """The message that comes before every passage."""
    return files("reportedly.proposing").joinpath("data/prompt.txt").read_text(encoding="utf8")


@cache
def version() -> str:
    """Another one for other instructions: sixteen hexadecimal digits."""
    return sha256(instructions().encode()).hexdigest()[:16]


def question(model: str, passage: str) -> dict[str, Any]:
    """What is posted for a passage: it stands as a JSON string in a message of its own, so that nothing in it ends it."""
    return {
        "model": model,
        "messages": [
            {"role": "system", "content": instructions()},
            {"role": "user", "content": json.dumps({"report": passage}, ensure_ascii=False)},
        ],
        "temperature": 0,
        "max_tokens": MAX_ANSWER_TOKENS,
        "stream": False,
    }


def estimated_tokens(passage: str) -> int:
    """What the question about it will be counted as, before the endpoint has said so."""
    return (len(instructions()) + len(passage)) // CHARACTERS_A_TOKEN + 1
