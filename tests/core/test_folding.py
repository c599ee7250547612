"""What a telephone shows of a message at once, and that the rest comes with a tap."""

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content import Content
from bot.core.incoming import Commanded, Pressed
from bot.model import Button, Rest, Tone, Utterance
from bot.wording.folding import COLUMN, MOST_BUTTONS, TALL, height, narrowed, parted
from bot.wording.speaker import Speaker
from tests.core.anyone import Anyone, crowded

TEXTS = st.text("ab ", min_size=1, max_size=300).filter(str.strip)
LABELS = st.text("xyz", min_size=1, max_size=30)


def words(utterances: Sequence[Utterance], rest: Rest | None) -> list[str]:
    said = [utterance.text for utterance in utterances]
    said += ["".join(run.text for run in rest.runs)] if rest is not None else []
    return sorted(" ".join(said).split())


def test_lines_are_counted_as_a_telephone_breaks_them() -> None:
    for text, lines in {
        "": 1,
        "one line": 1,
        "a\n\nb": 3,
        "x" * COLUMN: 1,
        "x" * (COLUMN + 1): 2,
        "x" * COLUMN + " y": 2,
        "word " * 8: 2,
        f"a {'x' * (2 * COLUMN)} b": 4,
    }.items():
        assert height(text) == lines, text[:50]


@given(
    st.lists(st.tuples(TEXTS, st.booleans()), min_size=1, max_size=9),
    st.lists(st.lists(LABELS, min_size=1, max_size=3), max_size=9),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_nothing_is_lost_and_nothing_is_crowded(
    content: Content, texts: list[tuple[str, bool]], labels: list[list[str]]
) -> None:
    """Every word and every button is shown, or comes with the rest."""
    speaker = Speaker(content, Tone.GENTLE, {}, None)
    for text, waits in texts:
        speaker.write(text)
        if waits:
            speaker.fold(len(speaker.paragraphs) - 1)
    for row in labels:
        speaker.row(*(Button(label, "x") for label in row))
    rest = speaker.leave_rest(7)
    said = tuple(speaker.utterances())
    assert words(said, rest) == sorted(" ".join(t for t, _ in texts).split())
    assert not any(crowded(utterance) for utterance in said)
    shown = [b.label for u in said for row in u.rows for b in row if b.data == "x"]
    left = [b.label for row in (rest.rows if rest else ()) for b in row]
    assert sorted([*shown, *left]) == sorted(label for row in labels for label in row)
    if rest is None or not rest.runs:
        must = "\n\n".join(text for text, _ in texts)
        waiting = any(waits for _, waits in texts)
        assert height(must) <= TALL or not waiting or len(texts) == 1


def test_a_wide_label_has_a_row_of_its_own() -> None:
    row = tuple(Button(label, "x") for label in ("a", "b" * 19, "c", "d"))
    assert [[b.label[0] for b in r] for r in narrowed([row])] == [["a"], ["b"], [*"cd"]]


def test_the_last_row_stays() -> None:
    rows = [tuple(Button(f"{n}{m}", "x") for m in range(3)) for n in range(4)]
    shown, left = parted(rows, MOST_BUTTONS - 1)
    assert [row[0].label for row in shown] == ["00", "30"]
    assert [row[0].label for row in left] == ["10", "20"]


def test_the_rest_is_shown_by_its_number(content: Content) -> None:
    """The newest of several, an older one too, and none that is gone."""
    someone = Anyone(content)
    someone.does(Commanded(someone.now, "help"))
    (data,) = [data for data in someone.buttons if data.startswith("rest/")]
    someone.does(Pressed(someone.now, data))
    assert "/settings" in someone.text
    for _ in range(2):
        someone.does(Commanded(someone.now, "privacy"))
    someone.does(Pressed(someone.now, data))
    assert "/settings" in someone.text
    someone.does(Commanded(someone.now, "privacy"))
    someone.does(Pressed(someone.now, data))
    assert someone.text in content.phrases["stale"][Tone.GENTLE]
