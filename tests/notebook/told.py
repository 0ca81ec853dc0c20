"""Stories made by hand for the tests of lists and pictures."""

from reportedly.records import Contradiction, Side, Story, StoryArgument, Telling

NAMES = {"ent-a": "Osmark", "ent-b": "Veldania", "ent-c": "Korrin", "ent-d": "Mara Ilves"}


def telling(report: str = "doc-1", *, polarity: str = "+", mood: str = "actual", said_by: str | None = "Mara Ilves") -> Telling:
    return Telling(
        report=report, file=f"{report}.txt", statement="s1", outlet="Harbour Post", chain=((said_by,),) if said_by else (),
        polarity=polarity, certainty="certain", mood=mood, origin=f"origin-{said_by}", quote="they <b>crossed</b> the river",
    )  # type: ignore[arg-type]  # fmt: skip


def story(
    number: int, time: str | None = None, *, parties: str = "ab", type: str = "ASSAULT", origins: int = 1,
    told: tuple[Telling, ...] | None = None, against: bool = False,
) -> Story:  # fmt: skip
    roles = ("actor", "recipient")
    return Story(
        id=f"story-{number}", kind="relation" if type.islower() else "event", type=type, time=time, origins=origins,
        articles=origins, outlets=1, told=(telling(),) if told is None else told,
        arguments=tuple(
            StoryArgument(role=role, entity=f"ent-{p}", names=(NAMES[f"ent-{p}"],))
            for role, p in zip(roles, parties, strict=False)
        ),
        contradictions=(Contradiction(kind="number", sides=(Side(value="9", files=("x",)), Side(value="14", files=("y",)))),)
        if against else (),
    )  # fmt: skip
