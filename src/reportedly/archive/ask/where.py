"""Conditions of a query, gathered one by one."""


class Where:
    """SQL conditions that must all hold, with their parameters."""

    def __init__(self) -> None:
        self.conditions: list[str] = []
        self.parameters: list[object] = []
        self.queries: list[str] = []

    def add(self, condition: str, *parameters: object) -> None:
        """One more condition."""
        self.conditions.append(condition)
        self.parameters += parameters

    def among(self, stories: str, *parameters: object) -> None:
        """That a story ``s`` is one of those that a query gives."""
        self.add(f"s.id IN ({stories})", *parameters)
        self.queries.append(stories)

    @property
    def one_query(self) -> str | None:
        """The query that gives all stories in question, where there is one and no other condition."""
        return self.queries[0] if len(self.queries) == len(self.conditions) == 1 else None

    def __str__(self) -> str:
        return " AND ".join(self.conditions) or "1"
