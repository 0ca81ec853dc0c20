"""What holds of every reading, beyond the format."""

from reportedly import codec
from reportedly.records import Reading, covers


def check(r: Reading) -> None:
    """Raise where the reading is not one, or shows what is not in the text."""
    codec.check(r)
    assert codec.decode(codec.encode(r)) == r
    text = r.document.text
    for e in r.entities:
        assert e.mentions and e.name
        assert [(m.start, m.end) for m in e.mentions] == sorted({(m.start, m.end) for m in e.mentions})
        assert e.name not in e.aliases
    for a in r.attributions:
        assert a.content.spans and a.cue.spans and all(text[x:y].strip() == text[x:y] != "" for x, y in a.content.spans)
        assert a.source.spans or a.source.kind == "anonymous"
        assert 0 <= a.confidence <= 1
        assert list(r.links(a.id))[-1].parent is None
    for s in r.statements:
        assert s.trigger and s.why
        assert (s.kind == "relation" or s.title is None) and (s.title is not None) == (s.type == "office")
        assert all(x.spans for x in s.arguments)
        assert len({(x.role, x.entity) for x in s.arguments}) == len(s.arguments)
        assert s.arguments or s.kind == "event"
        assert s.span[0] <= s.trigger[0][0] and s.trigger[-1][1] <= s.span[1]
        # a party of another sentence lies outside, none lies across
        assert all((s.span[0] <= x and y <= s.span[1]) or y <= s.span[0] or s.span[1] <= x for a in s.arguments for x, y in a.spans)
        assert s.quantity is None or s.quantity
        if s.attribution is not None:
            assert covers(r.chain(s)[0].content.spans, s.trigger[:1])
    assert [e.id for e in r.entities] == sorted((e.id for e in r.entities), key=lambda i: int(i[1:]))
    assert [s.id for s in r.statements] == [f"s{k}" for k in range(1, len(r.statements) + 1)]
    assert [a.id for a in r.attributions] == [f"a{k}" for k in range(1, len(r.attributions) + 1)]
