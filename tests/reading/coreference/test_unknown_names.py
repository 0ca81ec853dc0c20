"""Names that nobody has met, settled by the rest of the report; each with what must not settle them."""

from hand_built import at, flat, linked_to, mention, name, of, tree

from reportedly.language.parsed import Parsed


def officer(base: str, adjective: str) -> Parsed:
    p = tree(f"""
        {base} PROPN 2 nsubj
        left VERB 0 root leave VBD

        A DET 4 det
        {adjective} PROPN 4 compound
        army NOUN 4 compound
        officer NOUN 5 nsubj officer NN
        stayed VERB 0 root stay VBD
    """)
    name(p, base, "person")
    name(p, adjective, "person")
    return p


def test_an_adjective_and_the_state_that_it_is_of() -> None:
    p = officer("Rashk", "Rashki")
    assert of(p, "Rashk").id == of(p, "Rashki").id and of(p, "Rashk").type == "state"
    p = officer("Lund", "Rashki")  # near miss: of no state that the report names
    assert of(p, "Lund").type == "person" and of(p, "Rashki").type == "person"


def test_an_adjective_that_the_model_has_marked() -> None:
    for base, kind in (("Rashk", "state"), ("Lund", "person")):
        p = officer(base, "Rashki")
        p.names = [n for n in p.names if n.words == at(p, base)]
        p.mentions = [m for m in p.mentions if m.words == at(p, base)]
        mention(p, "Rashki", "adjective", "state")
        assert of(p, base).type == kind and (of(p, base).id == of(p, "Rashki").id) == (kind == "state")


def test_a_surname_that_the_model_takes_for_a_body() -> None:
    p = flat("Radomir Teslan spoke. Teslan left.")
    name(p, "Radomir Teslan", "person")
    name(p, "Teslan#2", "organization")
    assert of(p, "Teslan").id == of(p, "Teslan#2").id
    p = flat("Radomir Teslan spoke. Teslan Steel paid. Teslan left.")  # near miss: a firm that is called like him
    name(p, "Radomir Teslan", "person")
    name(p, "Teslan Steel", "organization")
    name(p, "Teslan#3", "organization")
    assert of(p, "Teslan#3").type == "organization"


def test_a_body_by_the_last_word_of_its_name() -> None:
    p = flat("Northern Dawn Brigades paid. They froze the Brigades today.")
    name(p, "Northern Dawn Brigades", "organization")
    name(p, "Brigades#2", "person")
    assert of(p, "Brigades").id == of(p, "Brigades#2").id
    p = flat("Sons of the Sefran paid. They crossed the Sefran today.")  # near miss: behind «of» stands another
    name(p, "Sons of the Sefran", "organization")
    name(p, "Sefran#2", "place")
    assert of(p, "Sons").id != of(p, "Sefran#2").id and of(p, "Sefran#2").type == "place"


def test_a_person_by_the_pronoun_that_speaks_of_it() -> None:
    for pronoun, kind in (("her", "person"), ("its", "state")):
        p = flat(f"Leila Haddar lost {pronoun} seat.")
        name(p, "Leila Haddar", "state")
        linked_to(p, pronoun, "Haddar", 0.8)
        assert of(p, "Haddar").type == kind
    p = flat("Leila Haddar lost her seat.")
    name(p, "Leila Haddar", "state")
    linked_to(p, "her", "Haddar", 0.2)  # near miss: the model is not sure
    assert of(p, "Haddar").type == "state"


def inside(marker: str, text: str = "Havnsted") -> Parsed:
    p = tree(f"""
        They PRON 2 nsubj
        met VERB 0 root meet VBD
        {marker} ADP 4 case
        {text} PROPN 2 obl
    """)
    name(p, text, "state")
    return p


def test_what_stands_only_behind_in_is_a_town() -> None:
    assert of(inside("in"), "Havnsted").type == "place"
    assert of(inside("with"), "Havnsted").type == "state"
    assert of(inside("in", "Denmark"), "Denmark").type == "state"  # near miss: a state that is known
    p = flat("Havnsted spoke. They met in Havnsted.")
    name(p, "Havnsted", "state")
    name(p, "Havnsted#2", "state")
    assert of(p, "Havnsted").type == "state"  # near miss: it acts


def test_a_mention_by_hand_stays_what_it_is() -> None:
    p = flat("The army left.")
    mention(p, "The army", "nominal", "organization")
    assert of(p, "army").type == "organization"


def test_a_leaders_surname_is_no_places() -> None:
    for written, kind, expected in (("Merkel", "state", "person"), ("al-Assad", "state", "person"), ("Asad", "state", "state"), ("Jordan", "state", "state"), ("Merkel", "place", "place")):
        p = flat(f"They left {written} today.")
        name(p, written, kind)
        assert of(p, written).type == expected
    for surname, noun, expected in (("Merkel", "regime", "person"), ("Asad", "regime", "person"), ("Merkel", "foundation", "organization")):
        p = tree(f"""
            The DET 3 det
            {surname} PROPN 3 compound
            {noun} NOUN 4 nsubj
            left VERB 0 root
        """)
        name(p, surname, "organization")
        assert of(p, surname).type == expected


def test_a_storm_wherever_it_is_named() -> None:
    p = flat("They fled Hurricane Orsola. They called Orsola the worst.")
    name(p, "Hurricane Orsola", "person")
    name(p, "Orsola#2", "person")
    assert of(p, "Orsola#2").type == "event" and of(p, "Hurricane Orsola").type == "event"
    p = flat("They fled a hurricane. They called Orsola a liar.")  # near miss: it has no name
    name(p, "Orsola", "person")
    assert of(p, "Orsola").type == "person"


def test_a_full_name_is_a_persons_where_the_surname_stands_behind_mr() -> None:
    p = flat("Radomir Teslan paid. Mr Teslan left.")
    name(p, "Radomir Teslan", "organization")
    name(p, "Teslan#2", "person")
    assert of(p, "Radomir").type == "person" and of(p, "Radomir").id == of(p, "Teslan#2").id
    p = flat("Radomir Teslan paid. Mr Orr left.")  # near miss: another is called so
    name(p, "Radomir Teslan", "organization")
    name(p, "Orr", "person")
    assert of(p, "Radomir").type == "organization"


def test_a_name_with_a_rank_that_belongs_to_it() -> None:
    for rank, same in (("Archbishop", True), ("Osmark", False)):
        p = flat(f"Benedict Orr spoke. {rank} Orr left.")
        name(p, "Benedict Orr", "person")
        name(p, f"{rank} Orr", "person")
        assert (of(p, "Benedict").id == of(p, "Orr#2").id) == same


def test_a_part_of_the_world_is_no_state() -> None:
    for noun, kind in (("East", "place"), ("Kingdom", "state")):
        p = flat(f"Envoys saw the Middle {noun} today.")
        mention(p, f"the Middle {noun}", "nominal", "state")
        assert of(p, noun).type == kind


def test_what_a_name_is_described_as_it_is_all_through() -> None:
    for before, kind in (("Rebels", "organization"), ("Mr", "person")):
        p = flat(f"They robbed the salvage firm Nauticus. {before} Nauticus left.")
        p.upos[p.words.index("firm")] = "NOUN"
        name(p, "Nauticus", "organization")
        name(p, "Nauticus#2", "person")
        p.mentions = [m for m in p.mentions if m.words != at(p, "Nauticus")]
        mention(p, "the salvage firm Nauticus", "nominal", "organization", head="firm")
        assert of(p, "Nauticus#2").type == kind


def test_near_misses_of_who_is_called_so() -> None:
    for text, full in (("Osman Park burned. Mr Park left.", "Osman Park"), ("Eastern Congo burned. DR Congo left.", "Eastern Congo")):
        p = flat(text)
        surname = full.split()[-1]
        name(p, full, "place")
        name(p, f"{surname}#2", "person" if surname == "Park" else "state")
        assert of(p, full).type == "place"


def test_a_firm_with_its_owners_name_is_not_he() -> None:
    p = flat("They robbed the law firm Varga. Mr Varga ran. Varga left.")
    p.upos[p.words.index("firm")] = "NOUN"
    name(p, "Varga", "organization")
    name(p, "Varga#2", "person")
    name(p, "Varga#3", "person")
    p.mentions = [m for m in p.mentions if m.words != at(p, "Varga")]
    mention(p, "the law firm Varga", "nominal", "organization", head="firm")
    assert of(p, "Varga#3").type == "person"


def test_ranks_that_stand_before_first_names_and_couples_of_one_surname() -> None:
    p = flat("Charles Michel left. King Charles stayed.")
    name(p, "Charles Michel", "person")
    name(p, "King Charles", "person")
    assert of(p, "Charles Michel").id != of(p, "King Charles").id
    p = flat("Mrs Merz left. Mr Merz stayed.")
    name(p, "Mrs Merz", "person")
    name(p, "Mr Merz", "person")
    assert of(p, "Merz").id != of(p, "Merz#2").id
    p = flat("Amartya Sen left. Sen stayed.")
    name(p, "Amartya Sen", "person")
    name(p, "Sen#2", "person")
    assert of(p, "Amartya").id == of(p, "Sen#2").id
