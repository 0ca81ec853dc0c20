"""Each paragraph of a resolution is said by its body, and done by it."""

from reportedly import read_text

TEXT = """The Council of the Northern Basin,

Recalling its decision of 4 May on the closing of the strait,

Gravely concerned by the bombardment of Port Almas by Velmoran ships,

Noting with appreciation that Lissand has received 2,000 families,

1. Condemns the seizure of two pilot boats;

2. Demands that Velmora withdraw its ships from the strait;

3. Requests the Secretary General to report within thirty days; and

4. Decides to remain seized of the matter.

The vote was unanimous. Velmora rejected the text.
"""


def test_every_paragraph_has_its_source_and_what_it_says() -> None:
    reading = read_text(TEXT)
    text = reading.document.text
    said = {
        text[a.cue.spans[0][0] : a.cue.spans[0][1]].split()[0]: (
            text[a.source.spans[0][0] : a.source.spans[0][1]], text[a.content.spans[0][0] : a.content.spans[-1][1]],
        )
        for a in reading.attributions
        if a.source.spans and text[a.source.spans[0][0] : a.source.spans[0][1]].startswith("The Council")
    }  # fmt: skip
    assert {s for s, _ in said.values()} == {"The Council of the Northern Basin"}
    assert set(said) == {"Recalling", "concerned", "Noting", "Condemns", "Demands", "Requests", "Decides"}
    assert said["Demands"][1] == "Velmora withdraw its ships from the strait"
    assert said["Noting"][1] == "Lissand has received 2,000 families"
    assert said["concerned"][1] == "the bombardment of Port Almas by Velmoran ships"


def test_what_it_condemns_and_demands_are_its_acts_and_nothing_under_them_is_a_fact() -> None:
    reading = read_text(TEXT)
    text = reading.document.text
    council = next(e.id for e in reading.entities if e.name == "Council of the Northern Basin")
    by_word = {text[s.trigger[0][0] : s.trigger[0][1]]: s for s in reading.statements}
    for word in ("Condemns", "Demands", "Requests"):
        assert council in [a.entity for a in by_word[word].arguments if a.role == "actor"]
        assert by_word[word].attribution is None
    for word in ("bombardment", "seizure", "withdraw"):
        assert by_word[word].attribution is not None
    assert by_word["withdraw"].mood == "demanded"
    assert "seized" not in by_word  # «remain seized of the matter»
    assert by_word["rejected"].attribution is None


DECLARED = """We, the Heads of State of the Northern Basin, meeting in Lund on 4 May under the chairmanship of the President of Lissand:

1. Welcome the decision of Velmora to reopen the strait, and call upon both sides to demine it by June;

2. Note that the rebels have not disavowed the raid;

3. Agree to readmit Osmark.

Done at Lund in two languages.
"""


def test_a_declaration_says_it_in_the_first_person_and_goes_on_with_and() -> None:
    reading = read_text(DECLARED)
    text = reading.document.text
    said = {
        text[a.cue.spans[0][0] : a.cue.spans[0][1]].split()[0]: text[a.content.spans[0][0] : a.content.spans[-1][1]]
        for a in reading.attributions
        if a.source.spans and text[a.source.spans[0][0] : a.source.spans[0][1]] == "We"
    }
    assert said["Welcome"] == "the decision of Velmora to reopen the strait"
    assert said["call"] == "both sides to demine it by June"
    assert said["Note"] == "the rebels have not disavowed the raid"
    assert set(said) == {"Welcome", "call", "Note", "Agree"}
