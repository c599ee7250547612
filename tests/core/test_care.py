"""Distress goes before anything else, in every state, and no word of it is kept."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core import reminders
from bot.core.candidate import MAX_CARE, Candidate
from bot.core.care_replies import (
    CareReply,
    KeepAsTold,
    LeaveOut,
    MeetGrief,
    OfferHelp,
    StayAtRest,
)
from bot.core.dossier import Dossier, Interview
from bot.core.events import Edited, Quieted, Said
from bot.core.incoming import Attached, Commanded, Move, Pressed
from bot.core.replies import Ask, AskAgain
from bot.core.reply import Reply
from bot.core.schedule import ROUND, Daily, Due, Slot
from bot.core.session import Session
from bot.core.state import Context, Hearing, State
from bot.export import export
from bot.model import Button, Distress, Outcome, Tone
from bot.parts.after.drafts import drafted
from bot.saying import say
from bot.storage.documents import (
    candidate_from_bytes,
    candidate_to_bytes,
    dossier_from_bytes,
    dossier_to_bytes,
    session_from_bytes,
    session_to_bytes,
)
from tests.core.anyone import Anyone
from tests.core.asked import respond
from tests.core.bank import TRACKS, bank
from tests.core.talk import judged
from tests.examples import examples
from tests.loaded import loaded

NOW = datetime(2026, 11, 24, 17, 30, tzinfo=UTC)
RISK, PAST = "riskriskrisk", "pastpastpast"


def hears(messages: Sequence[str]) -> tuple[Distress, int] | None:
    """Hear made-up words; `risk` is also made of two messages."""
    if RISK in messages[-1]:
        return Distress.RISK, 1
    if PAST in messages[-1]:
        return Distress.PAST, 1
    if len(messages) > 1 and messages[-2:] == ("half", "other half"):
        return Distress.RISK, 2
    return None


class Sitting:
    """A candidate in some state; every step is written down and read again."""

    def __init__(self, dossier: Dossier | None = None) -> None:
        self.candidate = Candidate(since=NOW, track="nursing", welcomed=True)
        self.session: Session | None = None
        self.closed: list[Session] = []
        self.dossier = dossier or Dossier()
        self.at = NOW
        self.replies: tuple[Reply, ...] = ()
        self.text = ""
        self.buttons: list[Button] = []
        self._count = 0

    def does(self, move: Move) -> "Sitting":
        context = Context(
            bank(),
            TRACKS,
            lambda _planned, _answer: Hearing(judged(Outcome.CLEAR)),
            seed=2**40 + self._count,
            drafted=partial(drafted, loaded().phrases),
            matters={m.id: m.name for m in loaded().matters.values()},
            distress=hears,
        )
        found = respond(self.candidate, self.session, move, context, self.dossier)
        if found.closed is not None:
            self.closed.append(found.closed)
        self._takes(found)
        return self

    def _takes(self, found: State) -> None:
        spoken = say(
            loaded(), found.replies, Tone.GENTLE, found.candidate.spoken, found.session
        )
        self.replies = found.replies
        self.text = "\n".join(u.text for u in spoken.utterances)
        shown = [b for u in spoken.utterances for row in u.rows for b in row]
        self.buttons += shown
        candidate = found.candidate
        if shown:
            offered = tuple((b.label, b.data) for b in shown)
            candidate = replace(candidate, offered=offered)
        self.candidate = candidate_from_bytes(candidate_to_bytes(candidate))
        if found.session is not None:
            self.session = session_from_bytes(session_to_bytes(found.session))
        self.dossier = dossier_from_bytes(dossier_to_bytes(found.dossier))

    def later(self) -> datetime:
        self.at += timedelta(seconds=20)
        self._count += 1
        return self.at

    def commands(self, line: str) -> "Sitting":
        name, _, argument = line.partition(" ")
        return self.does(Commanded(self.later(), name, argument))

    def types(self, text: str) -> "Sitting":
        return self.does(Said(self.later(), f"m{self._count}", text))

    def pauses(self) -> "Sitting":
        form, session = self.dossier.form, self.session
        waits = [x.waiting_since for x in (form, session) if x is not None]
        since = next((w for w in waits if w is not None), self.at)
        return self.does(Quieted(self.later(), since))

    def taps(self, label: str) -> "Sitting":
        data = next(b.data for b in reversed(self.buttons) if b.label == label)
        return self.does(Pressed(self.later(), data))

    def kept(self) -> str:
        """All that is kept of the candidate, as it is written down."""
        sessions = [s for s in (*self.closed, self.session) if s is not None]
        return "\n".join(
            (
                candidate_to_bytes(self.candidate).decode(),
                dossier_to_bytes(self.dossier).decode(),
                *(session_to_bytes(s).decode() for s in sessions),
                export(self.candidate, sessions, loaded().questions, self.dossier),
            )
        )


def interview() -> Dossier:
    return Dossier(interview=Interview(1, "Northfield", day=date(2026, 11, 24)))


STATES: dict[str, Callable[[], Sitting]] = {
    "nothing yet": Sitting,
    "a question": lambda: Sitting().commands("practice behavioural 2"),
    "words waiting": lambda: (
        Sitting().commands("practice behavioural 2").types("in june i rang ana")
    ),
    "a follow-up": lambda: (
        Sitting().commands("practice behavioural 2").types("in june").pauses()
    ),
    "small talk": lambda: Sitting().commands("practice second-round"),
    "their questions": lambda: Sitting().commands("practice your-questions 1"),
    "paused": lambda: Sitting().commands("practice behavioural").commands("stop"),
    "over": lambda: Sitting().commands("practice behavioural 1").commands("skip"),
    "deleting": lambda: Sitting().commands("delete"),
    "a posting": lambda: Sitting().commands("job"),
    "something unsaid": lambda: Sitting().commands("unsaid"),
    "a date": lambda: Sitting().commands("interview"),
    "notes": lambda: Sitting(interview()).commands("after").taps("Notes"),
    "people": lambda: Sitting(interview()).commands("after").taps("Who I met"),
}


def test_present_risk_is_met_in_every_state_and_no_word_of_it_is_kept() -> None:
    for name, begins in STATES.items():
        sitting = begins()
        sitting.types(f"honestly {RISK}")
        assert [*sitting.replies] == [OfferHelp()], name
        assert RISK not in sitting.kept(), name
        assert '"kind": "distress"' in sitting.kept(), name
        assert sitting.dossier.form is None, name
        if sitting.session is not None and sitting.session.open:
            assert sitting.session.paused, name
        # No quiet moment, and no prompt, says anything while practice rests.
        assert sitting.pauses().replies == (), name
        # What else is said is not kept either.
        sitting.types("my wife knows about the nights")
        assert all(isinstance(r, StayAtRest) for r in sitting.replies), name
        assert "the nights" not in sitting.kept(), name
        assert sitting.types(f"{RISK} still").replies == (OfferHelp(again=True),), name
        # One tap goes on, and practice is practice again.
        sitting.taps("Carry on")
        assert not sitting.candidate.resting, name
        assert sitting.replies, name
        assert not any(isinstance(r, CareReply) for r in sitting.replies), name


def test_what_was_said_before_it_is_kept_but_never_judged() -> None:
    sitting = STATES["words waiting"]().types(RISK).taps("Carry on")
    assert [type(r) for r in sitting.replies] == [AskAgain]
    assert "in june i rang ana" in sitting.kept()
    assert sitting.pauses().replies == ()


def test_two_messages_of_one_sentence_go_together() -> None:
    sitting = STATES["a question"]().types("half").types("other half")
    assert sitting.replies == (OfferHelp(),)
    assert "half" not in sitting.kept().replace("on behalf", "")


def test_words_after_a_command_are_words() -> None:
    for command in ("unsaid", "interview", "job", "daily", "practice", "nonsense"):
        sitting = Sitting().commands(f"{command} {RISK}")
        assert sitting.replies == (OfferHelp(),), command
        assert RISK not in sitting.kept()


def test_a_caption_is_words_and_a_forward_is_somebody_elses() -> None:
    for name in ("a question", "a posting"):
        sitting = STATES[name]()
        sitting.does(Attached(sitting.later(), "f1", "id", "cv.txt", 9, RISK))
        assert sitting.replies == (OfferHelp(),), name
    sitting = STATES["a question"]()
    sitting.does(Said(sitting.later(), "m9", RISK, own=False))
    assert sitting.replies != (OfferHelp(),)


def test_an_edit_takes_the_words_out() -> None:
    for name in ("words waiting", "people", "notes", "something unsaid"):
        sitting = STATES[name]().types("it went well")
        number = sitting._count
        sitting.does(Edited(sitting.later(), f"m{number}", RISK))
        assert [*sitting.replies] == [OfferHelp()], name
        assert RISK not in sitting.kept(), name
        assert "it went well" not in sitting.kept(), name


def test_an_edit_of_an_answer_that_is_over_takes_it_out() -> None:
    sitting = STATES["a question"]().types("in june i rang ana").commands("done")
    sitting.taps("Next question")
    sitting.does(Edited(sitting.later(), "m2", RISK))
    assert sitting.replies == (OfferHelp(),)
    assert "in june" not in sitting.kept()


def daily() -> Daily:
    slot = Slot(NOW + timedelta(hours=1), "2026-11-24")
    return Daily(time(18, 30), "UTC", confirmed=True, next=slot)


def test_prompts_rest_until_the_candidate_comes_back() -> None:
    sitting = Sitting()
    sitting.candidate = replace(sitting.candidate, daily=daily())
    sitting.types(RISK)
    for day in (24, 25, 26):
        coming = sitting.candidate.daily
        assert coming is not None
        assert coming.next is not None
        assert coming.next.day.day == day
        sitting.does(Due(coming.next.at, coming.next))
        assert sitting.replies == ()
    coming = sitting.commands("home").candidate.daily
    assert coming is not None
    assert coming.next is not None
    sitting.does(Due(coming.next.at, coming.next))
    assert sitting.replies


def test_what_comes_around_the_interview_rests_too() -> None:
    context = Interview(1, day=date(2026, 11, 24), at=NOW + timedelta(hours=1))
    dossier = Dossier(interview=context)
    sitting = Sitting(replace(dossier, next=reminders.planned(dossier, NOW, None)))
    sitting.types(RISK)
    for _ in range(6):
        coming = sitting.dossier.next
        if coming is None:
            return
        sitting.does(Due(coming.at, coming, kind=ROUND))
        assert sitting.replies == ()
    raise AssertionError("the steps have no end")


def test_reading_and_erasing_is_no_coming_back() -> None:
    sitting = Sitting().types(RISK)
    for command in ("privacy", "export", "help", "stop"):
        assert sitting.commands(command).candidate.resting, command
    assert not sitting.commands("practice").candidate.resting


def test_moments_are_bounded() -> None:
    sitting = Sitting()
    for _ in range(MAX_CARE + 5):
        sitting.types(RISK)
    assert len(sitting.candidate.care) == MAX_CARE


# Past harm or grief


def test_past_harm_is_neither_praised_nor_judged_and_may_be_used() -> None:
    sitting = STATES["a question"]().types(f"in may {PAST}")
    assert sitting.replies == (MeetGrief(),)
    assert sitting.pauses().replies == ()
    sitting.taps("Use it")
    assert [type(r) for r in sitting.replies] == [KeepAsTold, Ask]
    assert PAST in sitting.kept()
    sitting.commands("skip")  # the last question: looking back quotes none of it
    assert PAST not in sitting.text
    assert not any(b.label.startswith("Keep") for b in sitting.buttons)


def test_past_harm_may_be_left_out() -> None:
    for name in ("a question", "small talk", "their questions"):
        sitting = STATES[name]().types(PAST).taps("Leave it out")
        assert [type(r) for r in sitting.replies] == [LeaveOut, AskAgain], name
        assert PAST not in sitting.kept(), name
        sitting.types("in june i rang ana").pauses()
        assert sitting.replies, name
        assert not any(isinstance(r, CareReply) for r in sitting.replies), name


def test_what_was_answered_before_stays_answered() -> None:
    sitting = STATES["a follow-up"]().types(PAST).taps("Leave it out")
    assert [type(r) for r in sitting.replies] == [LeaveOut, Ask]
    assert PAST not in sitting.kept()


def test_who_goes_on_telling_is_asked_once_more_and_then_let_be() -> None:
    sitting = STATES["a question"]().types(PAST).types("and then hr wrote to me")
    assert sitting.pauses().replies == (MeetGrief(again=True),)
    sitting.types("that was all").pauses()
    assert [type(r) for r in sitting.replies] == [KeepAsTold, Ask]
    assert "and then hr wrote to me" in sitting.kept()


def test_past_harm_in_a_form_is_asked_about_too() -> None:
    for name in ("notes", "people", "something unsaid", "a posting"):
        sitting = STATES[name]().types(PAST)
        form = sitting.dossier.form
        assert form is not None
        assert sitting.replies == (MeetGrief(form.field),), name
        assert sitting.pauses().replies == (), name
        sitting.taps("Leave it out")
        assert PAST not in sitting.kept(), name
        assert sitting.dossier.form is not None, name
        sitting = STATES[name]().types(PAST).taps("Use it")
        assert not any(isinstance(r, CareReply) for r in sitting.replies), name


def test_past_harm_with_nothing_open_is_met_and_not_kept() -> None:
    for name in ("nothing yet", "over", "deleting"):
        sitting = STATES[name]().types(PAST)
        assert sitting.replies == (MeetGrief(over=True),), name
        assert PAST not in sitting.kept(), name


def test_an_edit_that_tells_of_past_harm_is_quoted_nowhere() -> None:
    sitting = STATES["a question"]().types("in june i rang ana").commands("done")
    sitting.does(Edited(sitting.later(), "m2", PAST))
    assert sitting.replies == (MeetGrief(),)
    sitting.taps("Use it").commands("skip")
    assert PAST not in sitting.text


def test_the_operators_line_takes_the_place_of_the_general_one() -> None:
    line = "Call {116 123}, **at any hour**."
    changed = loaded().saying("care.line", line)
    spoken = say(changed, (OfferHelp(),), Tone.DIRECT, {}, None)
    assert "Call {116 123}, at any hour." in spoken.utterances[0].text
    assert "findahelpline" not in spoken.utterances[0].text


words = st.sampled_from(["in june i rang ana", PAST, "never", "half", "ok", "thanks"])
COMMANDS = (
    *("practice behavioural 2", "practice second-round", "skip", "done", "stop"),
    *("job", "unsaid", "after", "interview", "stories", "home", "hint", "daily"),
)
moves = st.lists(
    st.one_of(
        st.tuples(st.just("types"), words),
        st.tuples(st.just("commands"), st.sampled_from(COMMANDS)),
        st.tuples(st.just("pauses"), st.just("")),
        st.tuples(st.just("presses"), st.integers(0, 40)),
        st.tuples(st.just("edits"), words),
        st.tuples(st.just("risk"), st.just("")),
    ),
    min_size=3,
    max_size=20,
)


@given(moves)
@settings(
    max_examples=examples(100),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
def test_whatever_came_before_no_word_of_present_risk_is_kept(
    happening: list[tuple[str, str | int]],
) -> None:
    sitting = Sitting()
    chosen = False
    for what, which in happening:
        match what, which:
            case "types", str(text):
                sitting.types(text)
            case "commands", str(line):
                sitting.commands(line)
            case "pauses", _:
                sitting.pauses()
            case "presses", int(number) if sitting.buttons:
                data = sitting.buttons[-1 - number % len(sitting.buttons)].data
                # What is used in a form on request is shown there as it was typed.
                chosen = chosen or data.startswith("care/use:")
                sitting.does(Pressed(sitting.later(), data))
            case "edits", str(text):
                sitting.does(Edited(sitting.later(), f"m{sitting._count}", text))
            case "risk", _:
                again = sitting.candidate.resting
                sitting.types(f"{RISK} now")
                assert sitting.replies == (OfferHelp(again),)
                assert sitting.pauses().replies == ()
        assert RISK not in sitting.kept()
        assert chosen or PAST not in sitting.text, "past harm was quoted"


def test_done_after_risk_asks_nothing_and_closes_nothing() -> None:
    someone = Anyone(loaded())
    someone.orders("practice", "behavioural 3")
    someone.says("The deputy put two residents on one hoist, so I went to her office.")
    someone.says("i want to die")
    before = someone.session
    someone.orders("done")
    labels = [b.label for u in someone.said for row in u.rows for b in row]
    assert "Carry on" in labels
    assert someone.session == before


# Who was in no danger: that it was misread costs them nothing

ALARM = "you never leave the trolley, unless one of them is in danger"
HINT = "only where one of them has gone blue, then i run"


def nurse(*, hears: Distress = Distress.RISK, plainly: bool = False) -> Anyone:
    """Give one whose talk of work is misread, whatever the ear makes of it today."""
    someone = Anyone(loaded())
    heard = {ALARM: hears, HINT: Distress.UNSURE}
    someone.contexts._same = replace(
        someone.contexts._same,
        distress=lambda said: (heard[said[-1]], 1) if said[-1] in heard else None,
        plainly=lambda _: plainly,
    )
    someone.orders("practice", "behavioural 3")
    return someone


def told(someone: Anyone) -> list[tuple[str, bool]]:
    assert someone.session is not None
    assert someone.session.turn is not None
    messages = someone.session.turn.attempt.messages
    return [(m.text, m.counts) for m in messages]


def test_what_was_said_before_a_false_alarm_counts_again() -> None:
    someone = nurse()
    someone.says("on the drug round in may the porter wanted me at once")
    someone.says(ALARM)
    assert told(someone)[0][1] is False
    someone.says("no no i'm fine, i meant a patient, it's my work")
    assert not someone.candidate.resting
    assert told(someone) == [
        ("on the drug round in may the porter wanted me at once", True)
    ]
    assert "the one message I misread" in someone.text


def test_what_came_after_a_false_alarm_is_asked_for_by_number() -> None:
    for count, words in ((0, "one message"), (1, "Two messages"), (2, "or the 2")):
        someone = nurse()
        someone.says(ALARM)
        for number in range(count):
            someone.says(f"and that month i finished {number + 3} plans of care")
            assert "If I misread you, just say so" in someone.text
        someone.says("i'm fine! nobody is in danger")
        assert words in someone.text, count


def test_it_is_asked_for_once_however_often_they_are_fine() -> None:
    someone = nurse()
    someone.says(ALARM)
    someone.says("i'm fine, i was talking about a resident")
    assert "once more" in someone.text
    someone.says("really i'm fine")
    assert "once more" not in someone.text
    assert "misread" not in someone.text
    assert told(someone) == []


def test_the_same_words_raise_no_alarm_again_unless_danger_is_said_plainly() -> None:
    for plainly in (False, True):
        someone = nurse(plainly=plainly)
        someone.says(ALARM)
        someone.says("i'm fine, i was talking about a resident")
        someone.says(ALARM)
        assert someone.candidate.resting is plainly
        assert (told(someone) == []) is plainly
        someone.says(HINT)
        assert "how are you" not in someone.text


def test_who_is_asked_how_they_are_says_in_words_that_it_was_work() -> None:
    for words in (
        "no i'm fine, i meant a resident",
        "use it please. i look after old people, they fall",
        "lol i'm a nurse, it's the job",
    ):
        someone = nurse()
        someone.says(HINT)
        assert "how are you" in someone.text
        someone.says(words)
        assert told(someone) == [(HINT, True)], words
        assert someone.session is not None
        assert someone.session.turn is not None
        assert someone.session.turn.attempt.judgement is not None, words
        assert not someone.session.turn.attempt.confided, words


def test_who_is_asked_how_they_are_may_leave_it_out_in_words() -> None:
    someone = nurse()
    someone.says(HINT)
    someone.says("leave it out please")
    assert told(someone) == []


def test_a_bare_no_to_how_are_you_uses_nothing() -> None:
    someone = nurse()
    someone.says(HINT)
    someone.says("no")
    assert someone.session is not None
    assert someone.session.turn is not None
    assert someone.session.turn.attempt.confided


def test_who_is_fine_and_goes_on_telling_loses_nothing() -> None:
    someone = nurse()
    someone.says(HINT)
    more = (
        "i'm fine, it was a resident. so in may i rang the bell, turned her on her "
        "side and counted until the doctor came up the stairs"
    )
    someone.says(more)
    assert told(someone)[0][0] == HINT
    assert "turned her on her side" in " ".join(text for text, _ in told(someone))
