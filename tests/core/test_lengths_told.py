"""The length of the interview is told from that of a talk, and corrected at once."""

from bot.content import Content
from bot.core.dossier import Interview
from bot.core.lengths_told import lengths_told
from tests.core.anyone import Anyone
from tests.each import each

GIVEN = ("4 December at 9:00", "Oakfield", "Ruth Adeyemi", "15 minutes", "in person")
TALK = "they want a presentation, 15 minutes, about night care"


@each(
    "words, interview, talk",
    [
        (f"it is about an hour, and before that {TALK}", 60, 15),
        ("no, the talk is 15 minutes only. All of it is one hour", 60, 15),
        ("90 minutes with a 20 minute lesson", 90, 20),
        ("the interview is an hour and a half, only my pitch is 10 minutes", 90, 10),
        ("first a 15 minute lesson and then the interview, 45 minutes", 45, 15),
        ("15 minutes is just the presentation", 0, 15),
    ],
)
def test_a_length_belongs_to_what_is_named(
    words: str, interview: int, talk: int
) -> None:
    told = lengths_told(words, asked=True)
    assert told is not None
    assert (told.interview, told.talk) == (interview, talk)


@each(
    "words",
    [
        "I waited 20 minutes for the bus",
        "the first interview was an hour and I rambled for 15 minutes",
        "we cut the handover from 40 minutes to 15 minutes",
        "the meeting is 30 minutes every day so I asked the team to stand",
        "I talked for 15 minutes and they left",
    ],
)
def test_other_times_are_no_length_of_the_interview(words: str) -> None:
    assert lengths_told(words) is None


def _at(content: Content, up_to: int) -> Anyone:
    one = Anyone(content)
    one.orders("start")
    one.says("nurse")
    one.orders("stop")
    one.orders("interview")
    for words in GIVEN[:up_to]:
        one.says(words)
        one.waits()
    return one


def _card(one: Anyone) -> Interview:
    assert one.dossier.interview is not None
    return one.dossier.interview


def _talks(one: Anyone) -> list[tuple[str, int]]:
    kept = one.dossier.own.get("task", {}).get("assignments", ())
    return [(task["kind"], task["minutes"]) for task in kept]


def test_in_the_form_both_lengths_are_kept_each_for_its_own(content: Content) -> None:
    one = _at(content, 3)
    one.says(f"an hour they said, and before it {TALK}")
    assert _card(one).minutes == 60
    assert _talks(one) == [("talk", 15)]
    assert one.dossier.form is not None
    assert one.dossier.form.field == "interview.where"
    one.says("no no, the interview is 45 minutes, the talk is 20 minutes")
    assert _card(one).minutes == 45
    assert _talks(one) == [("talk", 20)]


def test_only_the_talk_told_leaves_the_length_asked_for(content: Content) -> None:
    one = _at(content, 3)
    one.says("the presentation is 15 minutes")
    assert _card(one).minutes == 0
    assert one.dossier.form is not None
    assert one.dossier.form.field == "interview.minutes"


@each(
    "where, words",
    [
        ("form", "the interview is 60 minutes"),
        ("form", "It is NOT 15 minutes, it is 60 minutes, sixty"),
        ("break", "interview is 60 minutes"),
        ("break", "can you note that the interview is one hour? your card says 15 min"),
        ("nothing", "it's an hour, not 15 minutes"),
        ("question", "interview is 60 minutes"),
        ("question", "ok, please write that the interview is one hour, not 15 minutes"),
    ],
)
def test_a_wrong_length_is_corrected_at_once(
    content: Content, where: str, words: str
) -> None:
    one = _at(content, 4)
    if where != "form":
        one.orders("home")
    if where in ("break", "question"):
        one.orders("practice", "behavioural 2")
    if where == "break":
        one.orders("stop")
    assert _card(one).minutes == 15
    one.says(words)
    assert _card(one).minutes == 60
    assert "an hour" in one.text
    assert "15 minutes" not in one.text
    if where == "question":
        assert one.session is not None
        assert not one.session.turns[-1].attempt.messages


def test_in_an_answer_it_changes_nothing(content: Content) -> None:
    one = _at(content, 4)
    one.orders("home")
    one.orders("practice", "behavioural 2")
    one.says("the interview is an hour of questions, so I asked her to bring notes")
    assert _card(one).minutes == 15
