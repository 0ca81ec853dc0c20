"""Who stands by an event noun without a part in it, and whom it is blamed on."""

from hand_built import at, tree

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.parties.bystanders import plotters_foes, with_part
from reportedly.reading.parties.culprits import accusers, culprits

BLAMED = """
    Osmark PROPN 2 nsubj
    blamed VERB 0 root blame VBD
    the DET 4 det
    attack NOUN 2 obj attack NN
    on ADP 6 case
    rebels NOUN 2 obl rebel NNS
"""
CLAIMED = """
    No DET 2 det
    group NOUN 3 nsubj group NN
    claimed VERB 0 root claim VBD
    the DET 5 det
    attack NOUN 3 obj attack NN
"""
FOILED = """
    The DET 2 det
    attack NOUN 4 nsubj:pass attack NN
    was AUX 4 aux:pass be VBD
    foiled VERB 0 root foil VBN
    by ADP 6 case
    police NOUN 4 obl police NN
"""


def acting(p: Parsed, *linked: str) -> list[str]:
    """Who acts in the attack after those that the network links as actors are sifted."""
    noun = at(p, "attack")[0]
    roles, framed = with_part(p, noun, "ASSAULT", [RoleWord("actor", at(p, q)[1], 0.95) for q in linked], [])
    return [p.words[r.mention] for r in roles] + [p.words[w] for _, w in framed]


def test_whom_an_attack_is_blamed_on_is_said_to_have_made_it() -> None:
    p = tree(BLAMED)
    assert [p.words[w] for w in culprits(p, 3)] == ["rebels"]
    assert [p.words[w] for w in accusers(p, 3)] == ["Osmark"]
    assert acting(p, "Osmark", "rebels") == ["rebels"]


def test_near_miss_another_verb_blames_nobody() -> None:
    p = tree(BLAMED.replace("blamed VERB 0 root blame", "launched VERB 0 root launch"))
    assert culprits(p, 3) == [] and accusers(p, 3) == []
    assert acting(p, "Osmark") == ["Osmark"]


def test_a_day_is_no_culprit() -> None:
    assert culprits(tree(BLAMED.replace("rebels NOUN 2 obl rebel NNS", "Monday PROPN 2 obl Monday NNP")), 3) == []


def test_the_attributed_ambush_of_a_participle() -> None:
    p = tree("""
        an DET 2 det
        ambush NOUN 0 root ambush NN
        attributed VERB 2 acl attribute VBN
        to ADP 5 case
        rebels NOUN 3 obl rebel NNS
    """)
    assert [p.words[w] for w in culprits(p, 1)] == ["rebels"]


def test_no_group_acts_in_nothing_and_some_group_does() -> None:
    assert acting(tree(CLAIMED), "group") == []
    assert acting(tree(CLAIMED.replace("No DET", "A DET")), "group") == ["group"]


def test_who_foils_an_attack_has_not_made_it() -> None:
    assert acting(tree(FOILED), "police") == []
    assert acting(tree(FOILED.replace("foil VBN", "launch VBN")), "police") == ["police"]


PLOT = """
    Police NOUN 2 nsubj police NNS
    foiled VERB 0 root foil VBD
    a DET 4 det
    plot NOUN 2 obj plot NN
    to PART 6 mark
    bomb VERB 4 acl bomb VB
"""


def test_who_foils_a_plot_is_no_plotter() -> None:
    p = tree(PLOT)
    assert [p.words[w] for w in plotters_foes(p, 5)] == ["Police"]
    assert plotters_foes(tree(PLOT.replace("foil VBD", "hatch VBD")), 5) == []
    hung = tree(PLOT.replace("bomb VERB 4 acl", "bomb VERB 2 advcl"))  # from the verb
    assert [hung.words[w] for w in plotters_foes(hung, 5)] == ["Police"]


def kept(rows: str, noun: str, who: str, kind: str = "ASSAULT", framed: tuple[tuple[str, str], ...] = ()) -> bool:
    """Whether the network's actor stays one."""
    p = tree(rows)
    frame = [(role, at(p, q)[0]) for role, q in framed]
    roles, _ = with_part(p, at(p, noun)[0], kind, [RoleWord("actor", at(p, who)[1], 0.95)], frame)
    return bool(roles)


def test_who_only_says_it() -> None:
    rows = """
        An DET 2 det
        attack NOUN 5 nsubj attack NN
        {} AUX 5 cop be VB
        a DET 5 det
        mistake NOUN 0 root mistake NN
        , PUNCT 8 punct
        Osmark PROPN 8 nsubj
        warned VERB 5 {} warn VBD
    """
    assert not kept(rows.format("was", "parataxis"), "attack", "Osmark")
    assert kept(rows.format("was", "conj"), "attack", "Osmark")


def test_who_acts_in_the_event_of_it() -> None:
    rows = """
        In ADP 3 case
        the DET 3 det
        {} NOUN 8 obl
        of ADP 6 case
        an DET 6 det
        attack NOUN 3 nmod attack NN
        Osmark PROPN 8 nsubj
        spoke VERB 0 root speak VBD
    """
    assert not kept(rows.format("event"), "attack", "Osmark")
    assert kept(rows.format("course"), "attack", "Osmark")


def test_who_demands_it() -> None:
    rows = "        Marchers NOUN 2 nsubj\n        {} VERB 0 root {} VBD\n        the DET 4 det\n        release NOUN 2 obj"
    assert not kept(rows.format("demanded", "demand"), "release", "Marchers", "RETREAT")
    assert kept(rows.format("ordered", "order"), "release", "Marchers", "RETREAT")
    assert kept(rows.format("sought", "seek").replace("release", "talks"), "talks", "Marchers", "CONSULT")


def test_who_only_does_what_it_depends_on() -> None:
    rows = """
        Sanctions NOUN 4 nsubj:pass sanction NNS
        may AUX 4 aux
        be AUX 4 aux:pass be VB
        lifted VERB 0 root lift VBN
        {} SCONJ 7 mark
        Osmark PROPN 7 nsubj
        yields VERB 4 advcl yield VBZ
    """
    assert not kept(rows.format("if"), "Sanctions", "Osmark", "SANCTION")
    assert kept(rows.format("because"), "Sanctions", "Osmark", "SANCTION")


def test_whose_act_is_in_return_for_it() -> None:
    rows = """
        Rebels NOUN 2 nsubj
        waited VERB 0 root wait VBD
        for ADP 5 case
        the DET 5 det
        withdrawal NOUN 2 obl withdrawal NN
        of ADP 7 case
        troops NOUN 5 nmod
    """
    assert not kept(rows, "withdrawal", "Rebels", "RETREAT", (("actor", "troops"),))
    assert kept(rows, "withdrawal", "Rebels", "RETREAT")  # nobody else is said to


def test_who_calls_it_names() -> None:
    rows = """
        Osmark PROPN 2 nsubj
        {} VERB 0 root {} VBD
        the DET 4 det
        raid NOUN 2 obj raid NN
        a DET 6 det
        crime NOUN 2 xcomp crime NN
    """
    assert not kept(rows.format("called", "call"), "raid", "Osmark")
    assert kept(rows.format("made", "make"), "raid", "Osmark")
