"""How a word is written, as the encoder's extra embedding sees it: its vocabulary is uncased."""

CASES = 8
NONE, LOWER, TITLE, UPPER, MIXED, SINGLE, DIGIT, SIGN = range(CASES)


def case_of(word: str) -> int:
    """1 lower, 2 Title, 3 ALL CAPITALS, 4 mIxed, 5 a single capital, 6 with a digit, 7 no letter at all (0 is padding)."""
    if word.isalpha() and word.islower():  # most are, and need no look at each letter
        return LOWER
    if any(c.isdigit() for c in word):
        return DIGIT
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return SIGN
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return LOWER
    if upper == len(letters):
        return SINGLE if len(letters) == 1 else UPPER
    return TITLE if letters[0].isupper() and upper == 1 else MIXED
