from reportedly.ingest.paragraphs import Line, paragraphs


def page(*lines: str, left: float = 72, leading: float = 14, size: float = 11) -> list[Line]:
    """Lines one below the other; an empty one is a gap."""
    return [
        Line(line.strip(), left + 20 * (line != line.lstrip()), left + 5 * len(line), 700 - leading * n, size)
        for n, line in enumerate(lines)
        if line
    ]


def test_wraps_are_mended_and_gaps_part() -> None:
    assert paragraphs(
        [page("The envoy of Veldania left", "Harlesk on Tuesday.", "", "He is back, said", "one aide.")]
    ) == ("The envoy of Veldania left Harlesk on Tuesday.\n\nHe is back, said one aide.")


def test_short_last_lines_and_indents_part() -> None:
    lines = page(
        "The envoy of Veldania left Harlesk again",
        "yesterday.",
        "He is back in the town, said one of his",
        "aides and more.",
    )
    assert paragraphs([lines]).count("\n\n") == 1
    lines = page("The envoy of Veldania left Harlesk again.", "   He is back in the town, said one of the.")
    assert paragraphs([lines]).count("\n\n") == 1


def test_hyphens() -> None:
    lines = page(
        "The nego-",
        "tiators and the Veldania-",
        "Orn commission met on a self-",
        "made raft of long-",
        "range\xad",
        "s.",
    )
    assert paragraphs([lines]) == (
        "The negotiators and the Veldania-Orn commission met on a self-made raft of long-ranges."
    )


def test_a_hyphen_that_the_text_knows_is_kept() -> None:
    lines = page(
        "A flood-gate, and then the other flood-",
        "gate of the dam was shut, the mill-",
        "stream and the millstream too.",
    )
    assert paragraphs([lines]) == (
        "A flood-gate, and then the other flood-gate of the dam was shut, the millstream and the millstream too."
    )


def test_a_paragraph_goes_on_over_the_page() -> None:
    assert paragraphs([page("The envoy left and", "1"), page("would not say why.", "Then more", "2")]) == (
        "The envoy left and would not say why. Then more"
    )


def test_running_heads_go_and_single_pages_keep_numbers() -> None:
    pages = [page("Water report 2031", f"Text of page number {n} here.", f"Page {n} of 3") for n in (1, 2, 3)]
    assert paragraphs(pages) == "\n\n".join(f"Text of page number {n} here." for n in (1, 2, 3))
    assert paragraphs([page("Dead:", "12")]) == "Dead: 12"


def test_headings_and_bullets_part() -> None:
    heading = [Line("The dam", 72, 150, 720, 16)]
    assert paragraphs([heading + page("It stands.", "• one", "• two")]) == "The dam\n\nIt stands.\n\n• one\n\n• two"


def test_columns_join() -> None:
    assert paragraphs([page("The envoy left", "and came") + page("back at night.", left=300)]) == (
        "The envoy left and came back at night."
    )


def test_nothing() -> None:
    assert paragraphs([]) == paragraphs([[]]) == ""
