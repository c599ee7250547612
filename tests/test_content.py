"""Content that would confuse a candidate does not load, and says where and why."""

import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

from bot.content import Content, ContentError, load
from bot.content.entries import PROBED
from bot.model import GENERAL, Expects, Kind, Outcome, Part, Telling, Tone

QUESTION = """
[[question]]
id = "some.shift"
kind = "behavioural"
competency = "conflict"
level = "mid"
expects = "instance"
text = "Tell me about the last shift you swapped. How did that come about?"
why = "They want to know how you ask for something."
hint = "Pick one shift and one colleague."
seconds = 90
good = ["who asked whom", "what each gave up", "how it ended"]
deeper = "Would that colleague swap with you again?"

[question.probes]
situation = "Which shift was it, and who had it before?"
task = "What would have happened had nobody swapped?"
action = "What did you say when you asked?"
result = "How did that shift go in the end?"

[question.weak]
voice = "formal"
kind = "opinion"
text = "I believe that flexibility matters in every good team."

[question.strong]
voice = "chatty"
text = "In May I asked Jo for her Sunday, and I took both of her nights for it."
"""

OTHER = """
[[question]]
id = "some.coffee"
kind = "small-talk"
competency = "conflict"
level = "early"
expects = "small_talk"
text = "Did you find the coffee machine?"
why = "A first sentence is the hardest."
hint = "One friendly line is enough."
seconds = 20
good = ["is friendly", "is short", "is true"]
deeper = "And how do you take it?"

[question.weak]
voice = "formal"
kind = "other"
text = "No, I did not find it at all."

[question.strong]
voice = "chatty"
text = "I did, and it gave me two cups for one."
"""

OURS = "questions/ours.toml"

VALUES = """
[[value]]
id = "people"
name = "The people"
look = "How did they speak to each other?"
ask = "What happened the last time two of you saw something differently?"
"""

MEANING = """
[[meaning]]
words = ["swap", "swapped"]
means = "to give your shift to somebody else and take theirs"
"""

EMPLOYER = """
[[opening]]
topic = "problems"
text = "The oven. It is older than I am."
"""


PHRASE = """\
[welcome.back]
gentle = ["Good to see you again.", "Welcome back."]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small sound content folder: ours, with one file of two questions."""
    folder = tmp_path / "content"
    for inner in ("questions", "phrases"):
        (folder / inner).mkdir(parents=True)
    real = files("content.en")
    names = (
        *("tracks", "competencies", "heard", "cities"),
        *("panel-wants", "panel-members", "explained", "topics"),
    )
    for name in (f"{name}.toml" for name in names):
        (folder / name).write_bytes((real / name).read_bytes())
    (folder / OURS).write_text(QUESTION + OTHER, "utf-8")
    (folder / "phrases/session.toml").write_text(PHRASE, "utf-8")
    (folder / "employer.toml").write_text(EMPLOYER, "utf-8")
    (folder / "values.toml").write_text(VALUES, "utf-8")
    (folder / "meanings.toml").write_text(MEANING, "utf-8")
    (folder / "language.toml").write_text('locale = "en_GB"', "utf-8")
    return folder


def faults(root: Path) -> tuple[str, ...]:
    with pytest.raises(ContentError) as caught:
        load(root)
    assert str(caught.value) == "\n".join(caught.value.faults)
    return caught.value.faults


def test_small_sound_content_loads(root: Path) -> None:
    loaded = load(root)
    assert set(loaded.questions) == {"some.shift", "some.coffee"}


def test_the_content_that_comes_with_the_bot_loads(content: Content) -> None:
    """Every kind of question is there, and all that is promised of each."""
    assert {q.kind for q in content.bank} == set(Kind)
    assert GENERAL in content.tracks
    for question in content.bank:
        if question.expects is Expects.INSTANCE:
            assert set(question.probes) == set(PROBED), question.id
        assert question.weak.outcome is not Outcome.CLEAR, question.id
        assert question.strong.outcome is Outcome.CLEAR, question.id
    technical = {t for q in content.bank if q.kind is Kind.TECHNICAL for t in q.tracks}
    assert technical == set(content.tracks)
    assert all(set(phrase) == set(Tone) for phrase in content.phrases.values())


def test_a_sound_question_is_read_whole(root: Path) -> None:
    question = load(root).questions["some.shift"]
    assert question.probes[Part.ACTION] == "What did you say when you asked?"
    assert question.strong.kind is Telling.STORY
    assert question.good[0].point == "who asked whom"
    assert question.good[0].heard == ()
    assert not question.retired


def test_a_point_may_say_how_it_is_heard(root: Path) -> None:
    changed(root, '"who asked whom"', '{ point = "who asked", heard = ["Asked Her"] }')
    point = load(root).questions["some.shift"].good[0]
    assert point.heard == ("asked her",)


def test_a_retired_question_is_known_and_not_asked(root: Path) -> None:
    changed(root, 'id = "some.coffee"', 'id = "some.coffee"\nretired = true')
    loaded = load(root)
    assert "some.coffee" in loaded.questions
    assert [q.id for q in loaded.bank] == ["some.shift"]


def changed(root: Path, old: str, new: str, name: str = OURS) -> None:
    """Replace something that stands in a file once."""
    path = root / name
    before = path.read_text("utf-8")
    assert before.count(old) == 1, old
    path.write_text(before.replace(old, new), "utf-8")


# One fault at a time


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('id = "some.shift"\n', "", "id: Field required"),
        ('id = "some.shift"', 'id = "Some Shift"', "id: String should match"),
        ('id = "some.shift"', "id = 7", "id: Input should be a valid string"),
        ('kind = "behavioural"', 'kind = "riddle"', "kind: Input should be"),
        ('level = "mid"', 'level = "boss"', "level: Input should be"),
        ('expects = "instance"', 'expects = "poem"', "expects: Input should be"),
        ("seconds = 90", "seconds = 5", "seconds: Input should be greater"),
        ("seconds = 90", 'seconds = "long"', "seconds: Input should be a valid int"),
        ("seconds = 90", "seconds = 90\nmood = 1", "mood: Extra inputs"),
        ('"who asked whom", ', "", "good: Tuple should have at least 3"),
        ('task = "What would have happened had nobody swapped?"\n', "",
         "probes.task: Field required"),
        ('task = "What would', 'number = "How many?"\ntask = "What would',
         "probes.number: Extra inputs"),
        ('task = "What would have happened had nobody swapped?"', 'task = " "',
         "probes.task: String should have at least 3"),
        ('deeper = "Would that colleague swap with you again?"', 'deeper = ""',
         "deeper: String should have at least 3"),
        ("How did that come about?", "How did that come about? And why?",
         "asks two questions at once"),
        ("Pick one shift", "Be more specific", "hint says 'Be more specific'"),
        ("Pick one shift", "Give an example", "hint says 'Give an example'"),
        ("What did you say when", "What do you typically say when",
         "probes.action says 'typically'"),
        ("the last shift you swapped", "how you usually swap", "text says 'usually'"),
        ("swap with you again?", "swap again!!", "deeper says '!!'"),
        ('kind = "behavioural"', 'kind = "technical"',
         "is technical but names no track"),
        ('"conflict"\nlevel = "mid"', '"sailing"\nlevel = "mid"',
         "no competency is called 'sailing'"),
        ("seconds = 90", 'seconds = 90\ntracks = ["piracy"]',
         "no track is called 'piracy'"),
        ("What did you say when you asked?",
         "Which shift was it, and who had it before?", "says the same as"),
        ("What did you say when you asked?",
         "WHICH shift was it, and who had it before?", "says the same as"),
        ('kind = "opinion"', 'kind = "opinion"\noutcome = "clear"',
         "a weak example that is to be heard as clear"),
        ("I believe that flexibility matters in every good team.",
         "In May I asked Jo for her Sunday, and I took both of her nights for it.",
         "the same weak and strong example"),
        ('voice = "formal"\nkind = "opinion"', 'voice = "formal"',
         "weak.kind: Field required"),
    ],
)  # fmt: skip
def test_a_fault_in_a_question_is_named(
    root: Path, old: str, new: str, reason: str
) -> None:
    """By file, entry and reason."""
    changed(root, old, new)
    found = faults(root)
    assert len(found) == 1, found
    place, _, said = found[0].partition(": ")
    file, _, entry = place.partition(", ")
    assert file == f"content/en/{OURS}"
    assert entry in ("some.shift", "entry 1", "Some Shift", "7")
    assert reason in said


def test_an_instance_without_probes_is_refused(root: Path) -> None:
    text = QUESTION[: QUESTION.index("[question.probes]")]
    text += QUESTION[QUESTION.index("[question.weak]") :]
    (root / OURS).write_text(text + OTHER, "utf-8")
    (fault,) = faults(root)
    assert fault == (
        f"content/en/{OURS}, some.shift: expects an instance but has no probes"
    )


def test_an_id_used_twice_in_a_file_is_named(root: Path) -> None:
    changed(root, "some.coffee", "some.shift")
    (fault,) = faults(root)
    assert fault == f"content/en/{OURS}, some.shift: this id is used twice"


def test_an_id_used_in_two_files_is_named_with_both(root: Path) -> None:
    other = OTHER.replace("some.coffee", "some.shift")
    (root / OURS).write_text(QUESTION, "utf-8")
    (root / "questions/theirs.toml").write_text(other, "utf-8")
    (fault,) = faults(root)
    assert fault == (
        "content/en/questions/theirs.toml, some.shift: this id is used in ours.toml too"
    )


def test_the_same_question_in_two_entries_is_named_with_both(root: Path) -> None:
    again = QUESTION.replace("some.shift", "some.swap")
    (root / "questions/theirs.toml").write_text(again, "utf-8")
    found = faults(root)
    assert len(found) == 6  # the text, the deeper line and four probes
    for fault in found:
        assert fault.startswith("content/en/questions/theirs.toml, some.swap: says the")
        assert f"{OURS}, some.shift" in fault


# Files


@pytest.mark.parametrize("name", ["tracks.toml", "competencies.toml"])
def test_a_missing_file_is_named(root: Path, name: str) -> None:
    (root / name).unlink()
    assert f"content/en/{name}: the file is missing" in faults(root)


def test_a_missing_folder_is_named(root: Path) -> None:
    shutil.rmtree(root / "questions")
    assert faults(root) == (
        "content/en/questions: the folder is missing",
        "content/en/questions: there is no question",
    )


@pytest.mark.parametrize(
    ("sound", "broken", "reason"),
    [
        ('topic = "problems"', 'topic = "weather"', "no family of topics"),
        ("The oven.", "What we usually say.", "says 'usually'"),
        ('I am."', 'I am."\nquestions = ["some.piracy"]', "called 'some.piracy'"),
    ],
)
def test_a_fault_in_an_employers_answer_is_named(
    root: Path, sound: str, broken: str, reason: str
) -> None:
    (root / "employer.toml").write_text(EMPLOYER.replace(sound, broken), "utf-8")
    (fault,) = faults(root)
    assert fault.startswith("content/en/employer.toml, entry 1: ")
    assert reason in fault


@pytest.mark.parametrize(
    ("sound", "broken", "reason"),
    [
        ("other?", "other.", "look: "),
        ("differently?", "differently? When?", "ask: "),
        ('"The people"', '"The people who work there"', "name: "),
    ],
)
def test_a_broken_value_is_named(
    root: Path, sound: str, broken: str, reason: str
) -> None:
    (root / "values.toml").write_text(VALUES.replace(sound, broken), "utf-8")
    (fault,) = faults(root)
    assert fault.startswith("content/en/values.toml, people: " + reason)


def test_an_empty_folder_is_named(root: Path) -> None:
    (root / OURS).unlink()
    assert faults(root) == ("content/en/questions: there is no question",)


def test_content_that_is_not_there_at_all_is_named(tmp_path: Path) -> None:
    found = faults(tmp_path / "nowhere")
    assert "content/en/tracks.toml: the file is missing" in found


@pytest.mark.parametrize("name", ["tracks.toml", "phrases/session.toml", OURS])
@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (b"[[question]\n", "not TOML: "),
        (b"= 3", "not TOML: "),
        (b'x = "\xff"', "the file is not UTF-8 at byte 5"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    root: Path, name: str, broken: bytes, reason: str
) -> None:
    (root / name).write_bytes(broken)
    assert any(
        fault.startswith(f"content/en/{name}: {reason}") for fault in faults(root)
    )


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        (OURS, "", f"content/en/{OURS}: holds no [[question]]"),
        (OURS, "question = 3", f"content/en/{OURS}: holds no [[question]]"),
        (OURS, "question = [3]", f"content/en/{OURS}, entry 1: Input should be"),
        (OURS, "[[riddle]]\nid = 'x.y'",
         f"content/en/{OURS}: unknown table 'riddle'; entries are [[question]]"),
    ],
)  # fmt: skip
def test_a_file_of_something_else_is_named(
    root: Path, name: str, text: str, fault: str
) -> None:
    (root / name).write_text(text, "utf-8")
    assert any(found.startswith(fault) for found in faults(root))


# Tracks, competencies, phrases


def test_a_language_without_a_locale_is_named(root: Path) -> None:
    (root / "language.toml").write_text('locale = "martian"', "utf-8")
    assert faults(root) == ("content/en/language.toml: 'martian' is no locale",)


def test_each_form_of_a_plural_has_its_own_key(root: Path) -> None:
    (root / "phrases/counts.toml").write_text(
        '[count.oar]\none = ["one oar"]\nother = ["{count} oars"]', "utf-8"
    )
    phrases = load(root).phrases
    assert phrases["count.oar.one"][Tone.GENTLE] == ("one oar",)
    assert phrases["count.oar.other"][Tone.DIRECT] == ("{count} oars",)


def test_the_general_track_must_be_there(root: Path) -> None:
    changed(root, 'id = "general"', 'id = "universal"', "tracks.toml")
    assert faults(root) == ("content/en/tracks.toml: the track 'general' is missing",)


def test_a_track_that_fits_no_button_is_named(root: Path) -> None:
    changed(root, 'name = "Anything else"', f'name = "{"long " * 6}"', "tracks.toml")
    found = faults(root)
    assert found[0].startswith(
        "content/en/tracks.toml, general: name: String should have"
    )


def test_a_track_used_twice_is_named(root: Path) -> None:
    changed(root, 'id = "frontend"', 'id = "backend"', "tracks.toml")
    assert faults(root) == ("content/en/tracks.toml, backend: this id is used twice",)


def test_a_competency_without_a_meaning_is_named(root: Path) -> None:
    text = '[[competency]]\nid = "conflict"\nname = "Conflict"\n'
    (root / "competencies.toml").write_text(text, "utf-8")
    assert "content/en/competencies.toml, conflict: meaning: Field required" in faults(
        root
    )


@pytest.mark.parametrize(
    ("phrase", "fault"),
    [
        ("[new.key]\ngentle = []", "new.key: gentle: Tuple should have at least 1"),
        (
            "[new.key]\ngentle = ['']",
            "new.key: gentle.0: String should have at least 1",
        ),
        ("[new.key]\ndirect = ['Hm.']", "new.key: gentle: Field required"),
        (
            "[new.key]\ngentle = ['Hm.']\nbrisk = ['Hm.']",
            "new.key: brisk: Extra inputs",
        ),
        ("[new.key]\ngentle = 'Hm.'", "new.key: gentle: Input should be a valid tuple"),
        ("[new.key]\ngentle = ['Well done!!']", "new.key: says '!!'"),
        ("[new.key]\ngentle = ['x']\ndirect = ['Usually.']", "new.key: says 'Usually'"),
    ],
)
def test_a_fault_in_a_phrase_is_named(root: Path, phrase: str, fault: str) -> None:
    path = root / "phrases/session.toml"
    path.write_text(path.read_text("utf-8") + "\n" + phrase + "\n", "utf-8")
    assert faults(root)[0].startswith(f"content/en/phrases/session.toml, {fault}")


def test_a_phrase_without_a_direct_variant_speaks_gently(root: Path) -> None:
    path = root / "phrases/session.toml"
    path.write_text(path.read_text("utf-8") + "\n[new]\ngentle = ['Hm.']\n", "utf-8")
    assert load(root).phrases["new"] == {Tone.GENTLE: ("Hm.",), Tone.DIRECT: ("Hm.",)}


# Several at once


def test_several_faults_are_all_named_at_once(root: Path) -> None:
    """So that an author mends everything in one sitting."""
    changes: list[Callable[[], None]] = [
        lambda: changed(root, "seconds = 90", "seconds = 5\nmood = 1"),
        lambda: changed(root, "seconds = 20", 'seconds = 20\ntracks = ["piracy"]'),
        lambda: changed(root, 'id = "frontend"', 'id = "backend"', "tracks.toml"),
        (root / "competencies.toml").unlink,
    ]
    for change in changes:
        change()
    found = "\n".join(faults(root))
    for expected in (
        f"content/en/{OURS}, some.shift: seconds: ",
        f"content/en/{OURS}, some.shift: mood: ",
        f"content/en/{OURS}, some.coffee: no track is called 'piracy'",
        "content/en/tracks.toml, backend: this id is used twice",
        "content/en/competencies.toml: the file is missing",
    ):
        assert expected in found
