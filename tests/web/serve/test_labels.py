from hypothesis import given
from hypothesis import strategies as st

from reportedly.web.serve.labels import WIDE, placed

DOTS = st.lists(st.tuples(st.integers(0, 1200), st.integers(0, 760), st.integers(4, 16), st.sampled_from(["Toren", "The Foreign Ministry of Karn", "x"])), max_size=25)
SIZE, VIEW = 15, (0, 0, 1200, 760)


@given(DOTS)
def test_labels_cover_neither_each_other_nor_leave_the_drawing(dots: list[tuple[float, float, float, str]]) -> None:
    boxes = []
    for label in placed(dots, SIZE, VIEW):
        wide = WIDE * SIZE * len(label.words)
        left = label.x - {"start": 0, "middle": wide / 2, "end": wide}[label.anchor]
        boxes.append((left, label.y - 0.85 * SIZE, left + wide, label.y + 0.2 * SIZE))
    for i, a in enumerate(boxes):
        assert a[0] >= -0.01 and a[2] <= 1200.01 and a[1] >= -0.01 and a[3] <= 760.01
        assert all(a[2] <= b[0] + 0.01 or b[2] <= a[0] + 0.01 or a[3] <= b[1] + 0.01 or b[3] <= a[1] + 0.01 for b in boxes[:i])


def test_a_lone_dot_has_its_label_above() -> None:
    (label,) = placed([(600, 400, 5, "Toren")], SIZE, VIEW)
    assert (label.anchor, label.words) == ("middle", "Toren") and label.y < 400
