"""A status while it is settled."""

from reportedly.language.parsed import Status
from reportedly.records import Certainty, Mood, Polarity


class Settling:
    """The three values while they are settled, and what decided them."""

    def __init__(self, status: Status) -> None:
        self.polarity, self.certainty, self.mood = status
        self.why = [f"status by the model: {self.polarity} {self.certainty} {self.mood}"]

    def turn(self, polarity: Polarity, why: str) -> None:
        """Take that polarity, and note why where it changes."""
        if self.polarity != polarity:
            self.polarity = polarity
            self.why.append(f"{why}: polarity {'−' if polarity == '-' else '+'}")

    def hedge(self, certainty: Certainty, why: str) -> None:
        """Take that certainty, firmer or weaker, and note why where it changes."""
        if self.certainty != certainty:
            self.certainty = certainty
            self.why.append(f"{why}: {certainty}")

    def set_mood(self, mood: Mood, why: str) -> None:
        """Take that mood, and note why where it changes."""
        if self.mood != mood:
            self.mood = mood
            self.why.append(f"{why}: {mood}")
