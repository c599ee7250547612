"""What a candidate can do besides answering: commands, buttons, words out of place."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.buttons import Press, Verb
from bot.core.candidate import Candidate
from bot.core.events import Edited, Medium, Quieted, Said, Showed
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.outside_replies import (
    PRIVACY,
    ConfirmTrack,
    Export,
    Help,
    OfferSettings,
    OfferToCarryOn,
    Open,
)
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    Ask,
    AskAgain,
    DigDeeper,
    Flag,
    GiveHint,
    OfferTracks,
    PauseHere,
    Praise,
    Summarise,
)
from bot.core.reply import Reply, Say, phrase
from bot.core.sayings import (
    ASK_CONSENT,
    CONFIRM_DELETE,
    DELETED,
    KEEP_ALL,
    KEEP_FORWARD,
    NO_QUESTION,
    NOTHING_OPEN,
    OFFER_MODES,
    STALE,
    WELCOME,
    WELCOME_BACK,
    cannot_read,
    explain_practice,
    unknown_command,
)
from bot.core.selection import MAX_QUESTIONS, USUAL_LENGTH
from bot.core.session import Planned, Session
from bot.core.state import Context, Ear, Hearing
from bot.model import Kind, Mode, Tone
from bot.parts.home.replies import ShowHome
from bot.parts.registry import HELPED
from bot.parts.settings.overview import FieldLine
from bot.parts.stories.replies import OfferKeep
from tests.core.asked import drawn, respond
from tests.core.bank import TRACKS, context, ear, hears_vagueness
from tests.core.talk import START, clear
from tests.each import each


class Person:
    """A candidate with a session, who does one thing a minute."""

    def __init__(self, track: str | None = None, hears: Ear = hears_vagueness) -> None:
        self.candidate = Candidate(since=START, track=track, welcomed=track is not None)
        self.session: Session | None = None
        self.closed: list[Session] = []
        self.at: datetime = START
        self.hears = hears
        self.bank = context().bank
        self._number = 0

    def does(self, move: Move) -> tuple[Reply, ...]:
        self._number += 1
        state = Context(self.bank, TRACKS, self.hears, 2**40 + self._number)
        response = respond(self.candidate, self.session, move, state)
        self.candidate, self.session = response.candidate, response.session
        if response.closed is not None:
            self.closed.append(response.closed)
        return response.replies

    def later(self, by: timedelta = timedelta(minutes=1)) -> datetime:
        self.at += by
        return self.at

    def commands(self, line: str) -> tuple[Reply, ...]:
        name, _, argument = line.partition(" ")
        return self.does(Commanded(self.later(), name, argument))

    def says(self, text: str) -> tuple[Reply, ...]:
        self._number += 1
        return self.does(Said(self.later(), f"m{self._number}", text))

    def presses(
        self,
        verb: Verb,
        argument: str = "",
        *,
        old: Session | None = None,
        soon: bool = False,
    ) -> tuple[Reply, ...]:
        """Press a button of the present ask, or of the session as it was."""
        session = old or self.session
        bound = verb in IN_SESSION and session is not None
        press = Press(
            verb,
            argument,
            session.id if bound and session is not None else "",
            session.asks if bound and session is not None else 0,
        )
        at = self.later(timedelta(milliseconds=300)) if soon else self.later()
        return self.does(Pressed(at, str(press)))

    def is_offered(self, *buttons: tuple[str, Press]) -> None:
        """Remember these as the last buttons shown, as the shell does."""
        offered = tuple((label, str(press)) for label, press in buttons)
        self.candidate = replace(self.candidate, offered=offered)

    @property
    def now_open(self) -> Session:
        assert self.session is not None
        assert self.session.open
        return self.session


IN_SESSION = {
    Verb.DONE,
    Verb.HINT,
    Verb.SKIP,
    Verb.NONE,
    Verb.REAL,
    Verb.NEXT,
    Verb.RETRY,
    Verb.RESUME,
    Verb.FINISH,
}


def types(replies: tuple[Reply, ...]) -> list[type]:
    return [type(reply) for reply in replies]


def keys(replies: tuple[Reply, ...]) -> list[str]:
    return [reply.key for reply in replies if isinstance(reply, Say)]


# The first minute


@pytest.mark.parametrize("first", ["start", "hello"])
def test_a_newcomer_is_welcomed_and_asked_for_the_field(first: str) -> None:
    """Whether by /start or by just writing something."""
    tom = Person()
    replies = tom.commands("start") if first == "start" else tom.says("hello there")
    assert replies == (WELCOME, OfferTracks(0, for_settings=False))
    assert tom.session is None


def test_one_tap_leads_to_the_first_real_question() -> None:
    tom = Person()
    tom.commands("start")
    opening, ask = tom.presses(Verb.TRACK, "nursing")
    assert opening == Open(Mode.SECOND_ROUND, newcomer=True, closed_another=False)
    assert isinstance(ask, Ask)
    assert ask.number == 1
    turn = tom.now_open.turn
    assert turn is not None
    assert turn.question.kind is not Kind.SMALL_TALK
    assert tom.candidate.track == "nursing"


def test_the_field_can_be_typed() -> None:
    for typed, track in (
        ("Nursing and care", "nursing"),
        ("[NURSING AND CARE]", "nursing"),
        ("nursing", "nursing"),
        (" data ", "data"),
    ):
        tom = Person()
        tom.commands("start")
        tom.is_offered(("Data, ML", Press(Verb.TRACK, "data")))
        assert isinstance(tom.says(typed)[0], Open), typed
        assert tom.candidate.track == track


def test_more_fields_are_a_page_away() -> None:
    tom = Person()
    tom.commands("start")
    assert tom.presses(Verb.MORE, "1") == (OfferTracks(1, for_settings=False),)
    assert tom.presses(Verb.MORE, "x") == (OfferTracks(0, for_settings=False),)


def test_a_second_tap_on_the_field_is_one_tap_too_many() -> None:
    tom = Person()
    tom.commands("start")
    tom.presses(Verb.TRACK, "nursing")
    before = tom.session
    assert tom.presses(Verb.TRACK, "nursing", soon=True) == ()
    assert tom.session == before


def test_a_field_of_an_old_welcome_leaves_the_session_alone() -> None:
    tom = Person()
    tom.commands("practice behavioural")
    before = tom.session
    assert tom.presses(Verb.TRACK, "data")[0] == ConfirmTrack("data")
    assert before is not None
    assert tom.session is not None
    assert tom.session.turns == before.turns
    assert tom.candidate.track == "data"


def test_who_comes_back_sees_where_they_stand() -> None:
    priya = Person("nursing")
    welcome, standing = priya.commands("start")
    assert welcome == WELCOME_BACK
    assert isinstance(standing, ShowHome)
    assert FieldLine("nursing") in standing.seen.lines


def test_start_in_a_session_offers_to_carry_on() -> None:
    priya = Person("nursing")
    priya.commands("practice behavioural 3")
    priya.presses(Verb.SKIP)
    before = priya.session
    assert priya.commands("start") == (OfferToCarryOn(answered=0, left=2),)
    assert priya.session == before


# /practice


@pytest.mark.parametrize(
    ("line", "mode", "count"),
    [
        ("practice behavioural 3", Mode.BEHAVIOURAL, 3),
        ("practice behavioural", Mode.BEHAVIOURAL, USUAL_LENGTH[Mode.BEHAVIOURAL]),
        ("practice 3 behavioural", Mode.BEHAVIOURAL, 3),
        ("practice Behavioral 1", Mode.BEHAVIOURAL, 1),
        ("practise BEHAVIOURAL, 2", Mode.BEHAVIOURAL, 2),
        ("practice technical 2", Mode.TECHNICAL, 2),
        ("practice tech", Mode.TECHNICAL, USUAL_LENGTH[Mode.TECHNICAL]),
        ("practice your-questions", Mode.YOUR_QUESTIONS, 3),
        ("practice your questions 1", Mode.YOUR_QUESTIONS, 1),
        ("practice second-round", Mode.SECOND_ROUND, 15),
        ("practice second round 2", Mode.SECOND_ROUND, 4),
        ("practice 2", Mode.SECOND_ROUND, 4),
        ("practice common", Mode.COMMON, USUAL_LENGTH[Mode.COMMON]),
        ("practice the last ten minutes", Mode.CLOSING, USUAL_LENGTH[Mode.CLOSING]),
        ("practice closing 3", Mode.CLOSING, 3),
        ("practice behavioural 500", Mode.BEHAVIOURAL, MAX_QUESTIONS),
        ("practice  behavioural \n 2", Mode.BEHAVIOURAL, 2),
    ],
)
@pytest.mark.parametrize("track", [None, "nursing"])
def test_practice_begins_at_once(
    line: str, mode: Mode, count: int, track: str | None
) -> None:
    """Without further taps, also for a newcomer."""
    tom = Person(track)
    opening, ask = tom.commands(line)
    assert isinstance(opening, Open)
    plain = replace(opening, minutes=None, held=None)
    assert plain == Open(mode, newcomer=False, closed_another=False)
    assert (opening.minutes is None) is (mode is not Mode.SECOND_ROUND)
    assert isinstance(ask, Ask)
    assert tom.now_open.mode is mode
    assert tom.now_open.length == count


@each(
    "argument",
    [
        "juggling",
        "juggling 3",
        "behavioural three",
        "behavioural 0",
        "behavioural 2 3",
        "behavioural -1",
        "behavioural 2.5",
        "behavioural technical",
        "daily",
        "²",
        "🙂",
        "**bold** {mode}",
        "x" * 4000,
    ],
)
def test_practice_explains_itself_where_it_makes_no_sense(argument: str) -> None:
    tom = Person()
    assert tom.commands(f"practice {argument}") == (explain_practice(argument),)
    assert tom.session is None


def test_practice_alone_offers_what_there_is() -> None:
    assert Person().commands("practice") == OFFER_MODES


def test_practice_alone_in_a_session_offers_to_carry_on() -> None:
    tom = Person()
    tom.commands("practice behavioural 2")
    assert tom.commands("practice") == (OfferToCarryOn(answered=0, left=2),)


def test_a_mode_without_questions_says_so() -> None:
    tom = Person()
    tom.bank = ()
    assert tom.commands("practice technical") == (NO_QUESTION,)
    assert tom.session is None


def test_a_mode_without_questions_keeps_the_open_session() -> None:
    tom = Person()
    tom.commands("practice behavioural 2")
    before = tom.session
    tom.bank = ()
    tom.commands("practice technical")
    assert tom.session == before
    assert tom.closed == []


def test_another_session_closes_the_open_one_and_loses_nothing() -> None:
    tom = Person()
    tom.commands("practice behavioural 2")
    tom.says("Half an answer")
    opening, _ = tom.commands("practice technical 1")
    assert opening == Open(Mode.TECHNICAL, newcomer=False, closed_another=True)
    (closed,) = tom.closed
    assert closed.over
    assert closed.turns[0].attempt.text == "Half an answer"
    assert tom.now_open.id != closed.id


def test_a_session_without_a_word_is_closed_without_a_word() -> None:
    tom = Person()
    tom.commands("practice behavioural 2")
    opening, _ = tom.commands("practice behavioural 2")
    assert opening == Open(Mode.BEHAVIOURAL, newcomer=False, closed_another=False)
    assert [session.over for session in tom.closed] == [True]


def test_what_was_asked_is_remembered_with_its_day() -> None:
    tom = Person()
    _, ask = tom.commands("practice behavioural 2")
    assert isinstance(ask, Ask)
    assert tom.candidate.asked == {ask.question_id: "2025-03-03"}
    _, ask = tom.presses(Verb.SKIP)
    assert isinstance(ask, Ask)
    turns = tom.now_open.turns
    assert set(tom.candidate.asked) == {turn.question.question_id for turn in turns}


def test_a_question_of_today_does_not_come_again_today() -> None:
    tom = Person()
    asked = []
    for _ in range(4):
        tom.commands("practice behavioural 4")
        for _ in range(4):
            turn = tom.now_open.turn
            assert turn is not None
            asked.append(turn.question.question_id)
            tom.presses(Verb.SKIP)
    assert len(set(asked)) == 16


# Inside a session


def test_an_answer_is_heard_when_it_is_closed() -> None:
    tom = Person(hears=ear(clear()))
    tom.commands("practice behavioural 2")
    assert tom.says("In June I rang Ana") == ()
    assert types(tom.commands("done")) == [Praise, DigDeeper, OfferKeep]


def test_a_quiet_moment_closes_an_answer() -> None:
    tom = Person()
    tom.commands("practice behavioural 2")
    tom.says("I always listen")
    since = tom.at
    assert types(tom.does(Quieted(tom.later(), since))) == [Flag]
    assert tom.does(Quieted(tom.later(), since)) == ()


def test_the_ear_hears_the_whole_and_what_was_added() -> None:
    heard = []

    def listening(question: Planned, answer: str) -> Hearing:
        heard.append(answer)
        return hears_vagueness(question, answer)

    tom = Person(hears=listening)
    tom.commands("practice behavioural 2")
    tom.says("I listen")
    tom.commands("done")
    tom.says("to all")
    tom.commands("done")
    assert heard == ["I listen", "I listen\nto all", "to all"]


@pytest.mark.parametrize(
    ("command", "verb", "reply"),
    [
        ("hint", Verb.HINT, GiveHint),
        ("skip", Verb.SKIP, Acknowledge),
        ("done", Verb.DONE, Say),
    ],
)
def test_a_command_does_what_its_button_does(
    command: str, verb: Verb, reply: type
) -> None:
    typed, tapped = Person(), Person()
    for person in (typed, tapped):
        person.commands("practice behavioural 2")
    assert types(typed.commands(command))[0] is reply
    assert types(tapped.presses(verb))[0] is reply


@pytest.mark.parametrize("command", ["hint", "skip", "done", "stop"])
def test_a_command_without_a_session_says_that_nothing_is_open(command: str) -> None:
    assert Person().commands(command) == (NOTHING_OPEN,)


def test_a_command_in_the_middle_of_an_answer_keeps_the_answer() -> None:
    tom = Person()
    tom.commands("practice behavioural 2")
    tom.says("In June")
    for command in ("hint", "help", "settings", "privacy", "export", "dance", "start"):
        tom.commands(command)
        tom.says(f"then {command}")
    turn = tom.now_open.turn
    assert turn is not None
    assert len(turn.attempt.messages) == 8
    assert tom.now_open.waiting_since == tom.at


def test_stop_and_resume() -> None:
    tom = Person()
    tom.commands("practice behavioural 2")
    assert types(tom.commands("stop")) == [PauseHere]
    assert types(tom.presses(Verb.RESUME)) == [AskAgain]
    assert types(tom.commands("stop")) == [PauseHere]
    assert types(tom.presses(Verb.FINISH)) == [Summarise]
    assert keys(tom.says("In June")) == ["aside.unmet_first"]


# Words and media out of place


def test_words_between_sessions_say_where_to_begin() -> None:
    assert keys(Person("nursing").says("hello")) == ["aside.unmet_first"]


def test_media_without_a_session() -> None:
    tom = Person("nursing")
    showed = Showed(tom.later(), Medium.STICKER)
    assert tom.does(showed) == (NOTHING_OPEN,)
    tom.commands("practice behavioural 1")
    showed = Showed(tom.later(), Medium.STICKER)
    assert tom.does(showed) == (cannot_read(Medium.STICKER),)


@pytest.mark.parametrize(
    "event", [Edited(START, "m1", "other words"), Quieted(START, START)]
)
def test_edits_and_quiet_without_a_session_need_no_answer(event: Edited) -> None:
    assert Person("nursing").does(event) == ()


# Buttons


@pytest.mark.parametrize(
    "data",
    ["", "junk", "done", "////", "track/pirate//0", "mode/juggling//0", "tone/loud//0",
     "fields/x", "done///0", "retry/99999999//0", "more/" + "9" * 70 + "//0",
     "moreset/" + "9" * 5000 + "//0", "\udc80", "🙂/🙂/🙂/0", "delete///0"],
)  # fmt: skip
@pytest.mark.parametrize("open_session", [True, False])
def test_a_strange_button_is_stale_and_breaks_nothing(
    data: str, open_session: bool
) -> None:
    tom = Person()
    if open_session:
        tom.commands("practice behavioural 2")
    before = tom.session
    assert STALE in tom.does(Pressed(tom.later(), data))
    assert tom.session == before


@each("verb", sorted(IN_SESSION - {Verb.RETRY}))
def test_a_button_of_an_earlier_ask_shows_where_we_are(verb: Verb) -> None:
    tom = Person()
    tom.commands("practice behavioural 3")
    old = tom.now_open
    tom.commands("skip")
    before = tom.now_open
    assert tom.presses(verb, old=old) == (
        STALE,
        AskAgain(before.turns[1].question.question_id, "stale"),
    )
    assert tom.session == before


def test_a_button_of_another_session_is_stale() -> None:
    tom = Person()
    tom.commands("practice behavioural 3")
    old = tom.now_open
    tom.commands("practice behavioural 3")
    assert STALE in tom.presses(Verb.SKIP, old=old)
    assert STALE in tom.presses(Verb.RETRY, "0", old=old)


def test_a_button_of_a_session_that_ended_is_stale() -> None:
    tom = Person()
    tom.commands("practice behavioural 1")
    tom.presses(Verb.SKIP)
    assert tom.presses(Verb.HINT) == (STALE,)


@pytest.mark.parametrize("verb", [Verb.SKIP, Verb.NEXT, Verb.NONE, Verb.REAL])
def test_two_quick_taps_count_once(verb: Verb) -> None:
    tom = Person()
    tom.commands("practice behavioural 3")
    old = tom.now_open
    tom.presses(verb)
    after = tom.session
    assert tom.presses(verb, old=old, soon=True) == ()
    assert tom.session == after


def test_two_quick_taps_on_done_hear_once() -> None:
    tom = Person()
    tom.commands("practice behavioural 3")
    tom.says("I always listen")
    old = tom.now_open
    assert types(tom.presses(Verb.DONE)) == [Flag]
    assert tom.presses(Verb.DONE, old=old, soon=True) == ()


def test_two_quick_taps_on_a_mode_begin_one_session() -> None:
    tom = Person("nursing")
    tom.commands("practice")
    tom.is_offered(("Behavioural", Press(Verb.MODE, "behavioural")))
    assert types(tom.presses(Verb.MODE, "behavioural")) == [Open, Ask]
    tom.is_offered(("Done", Press(Verb.DONE, "", tom.now_open.id, 1)))
    before = tom.session
    assert tom.presses(Verb.MODE, "behavioural", soon=True) == ()
    assert tom.session == before


def test_a_mode_button_of_last_week_closes_no_session() -> None:
    tom = Person("nursing")
    tom.commands("practice behavioural 3")
    before = tom.session
    assert tom.presses(Verb.MODE, "technical") == (OfferToCarryOn(0, 3),)
    assert tom.session == before
    tom.is_offered(("Technical", Press(Verb.MODE, "technical")))
    assert types(tom.presses(Verb.MODE, "technical")) == [Open, Ask]
    assert len(tom.closed) == 1


def test_a_mode_button_begins_where_nothing_is_open() -> None:
    tom = Person("nursing")
    assert types(tom.presses(Verb.MODE, "your-questions")) == [Open, Ask]
    assert tom.now_open.mode is Mode.YOUR_QUESTIONS


def test_another_go_is_a_tap_away_also_after_the_end() -> None:
    tom = Person()
    tom.commands("practice behavioural 1")
    tom.says("I always listen")
    tom.commands("done")
    tom.presses(Verb.NEXT)
    question = tom.session.turns[0].question.question_id if tom.session else ""
    assert tom.presses(Verb.RETRY, "0") == (AskAgain(question, "retry"),)


@pytest.mark.parametrize("typed", ["Skip", "skip", " SKIP ", "[Skip]"])
def test_a_label_may_be_typed(typed: str) -> None:
    tom = Person()
    tom.commands("practice behavioural 3")
    tom.is_offered(("Skip", Press(Verb.SKIP, "", tom.now_open.id, 1)))
    assert types(tom.says(typed)) == [Acknowledge, Ask]


@pytest.mark.parametrize(
    ("typed", "reply"),
    [("done", Flag), ("Skip.", Acknowledge), ("HINT", GiveHint), ("stop!", PauseHere)],
)
def test_a_bare_command_counts_where_no_button_offers_it(
    typed: str, reply: type
) -> None:
    """After a probe there is no Done button, and people type it all the same."""
    tom = Person()
    tom.commands("practice behavioural 3")
    tom.says("I always listen")
    assert types(tom.says(typed))[0] is reply
    assert tom.now_open.turns[0].attempt.text == "I always listen"


def test_a_bare_command_between_sessions_is_a_word() -> None:
    assert keys(Person("nursing").says("done")) == ["aside.unmet_bare"]


def test_a_forward_is_never_a_button_or_a_command() -> None:
    tom = Person()
    tom.commands("practice behavioural 3")
    tom.is_offered(("Skip", Press(Verb.SKIP, "", tom.now_open.id, 1)))
    for text in ("Skip", "done"):
        said = Said(tom.later(), f"f-{text}", text, own=False)
        assert tom.does(said) == (KEEP_FORWARD,)


def test_a_label_inside_a_sentence_is_an_answer() -> None:
    tom = Person()
    tom.commands("practice behavioural 3")
    tom.is_offered(("Skip", Press(Verb.SKIP, "", tom.now_open.id, 1)))
    assert tom.says("I would skip the meeting") == ()
    assert tom.now_open.waiting_since is not None


# Settings


def test_settings_show_and_change() -> None:
    tom = Person()
    assert tom.commands("settings") == (OfferSettings(None, Tone.GENTLE, False),)
    assert tom.presses(Verb.FIELDS) == (OfferTracks(0, for_settings=True),)
    assert tom.presses(Verb.MORE_SET, "1") == (OfferTracks(1, for_settings=True),)
    assert tom.presses(Verb.SET_TRACK, "data") == (ConfirmTrack("data"),)
    assert tom.presses(Verb.TONE, "direct") == (phrase(f"tone.set_{Tone.DIRECT}"),)
    assert tom.commands("settings") == (OfferSettings("data", Tone.DIRECT, False),)
    assert tom.session is None


def test_settings_leave_an_open_session_alone() -> None:
    tom = Person()
    tom.commands("practice behavioural 3")
    before = tom.session
    tom.commands("settings")
    tom.presses(Verb.SET_TRACK, "data")
    tom.presses(Verb.TONE, "direct")
    assert before is not None
    assert tom.session is not None
    assert tom.session.turns == before.turns


def test_another_field_counts_at_once_in_the_open_session() -> None:
    tom = Person()
    tom.commands("practice behavioural 3")
    tom.commands("settings")
    said = tom.presses(Verb.SET_TRACK, "data")
    assert said[0] == ConfirmTrack("data")
    assert tom.session is not None
    assert tom.session.track == "data"
    assert tom.presses(Verb.SET_TRACK, "data") == said


@pytest.mark.parametrize(
    ("command", "reply"),
    [
        ("help", Help(HELPED)),
        ("privacy", PRIVACY),
        ("export", Export(drawn("export"))),
        ("dance", unknown_command("dance")),
        ("diary 8:30", unknown_command("diary")),
    ],
)
def test_what_is_asked_for_is_said(command: str, reply: Reply) -> None:
    assert Person().commands(command) == (reply,)


# Deleting


def test_deleting_wants_a_yes() -> None:
    tom = Person()
    assert tom.commands("delete") == (CONFIRM_DELETE,)
    assert tom.presses(Verb.DELETE) == (DELETED,)


def test_a_yes_that_nobody_asked_for_is_stale() -> None:
    assert Person().presses(Verb.DELETE) == (STALE,)


def test_keeping_keeps_and_disarms() -> None:
    tom = Person()
    tom.commands("delete")
    assert tom.presses(Verb.KEEP) == (KEEP_ALL,)
    assert tom.presses(Verb.DELETE) == (STALE,)


@pytest.mark.parametrize("move", ["help", "practice behavioural 1", "words"])
def test_going_on_disarms(move: str) -> None:
    """Whoever does something else first must be asked again."""
    tom = Person()
    tom.commands("delete")
    _ = tom.says("hm, no") if move == "words" else tom.commands(move)
    assert not tom.candidate.deleting
    assert STALE in tom.presses(Verb.DELETE)


def test_words_instead_of_a_yes_keep_everything_and_say_so() -> None:
    """In a session they are kept with the open answer, too."""
    tom = Person()
    tom.commands("delete")
    assert tom.says("no") == (KEEP_ALL,)
    tom.commands("practice behavioural 1")
    tom.commands("delete")
    assert tom.says("yes") == (KEEP_ALL,)
    assert tom.now_open.turns[0].attempt.text == "yes"


def test_a_copy_first_still_lets_delete() -> None:
    tom = Person()
    tom.commands("delete")
    assert tom.presses(Verb.EXPORT) == (Export(drawn("export")),)
    assert tom.presses(Verb.DELETE) == (DELETED,)


def test_deleting_twice_asks_twice() -> None:
    tom = Person()
    assert tom.commands("delete") == tom.commands("delete") == (CONFIRM_DELETE,)


def test_acknowledging_a_skip_is_not_a_verdict() -> None:
    tom = Person()
    tom.commands("practice behavioural 2")
    assert tom.commands("skip")[0] == Acknowledge(Acknowledgement.SKIPPED)


# Corrections


def test_consent_is_asked_once_and_only_where_the_ear_was_overruled() -> None:
    """A correction is read by nobody before the candidate has said that it may be."""
    tom = Person()
    tom.commands("practice behavioural 1")
    tom.says("always")
    tom.commands("done")
    replies = tom.presses(Verb.REAL)
    assert replies[-1] == ASK_CONSENT
    assert tom.candidate.corrections is None
    assert tom.presses(Verb.CONSENT, "yes") == (phrase("consent.given"),)
    assert tom.candidate.corrections is True
    assert tom.commands("settings") == (OfferSettings(None, Tone.GENTLE, True),)
    assert tom.presses(Verb.CONSENT, "no") == (phrase("consent.kept"),)
    assert tom.candidate.corrections is False


def test_what_was_said_last_is_heard_although_the_session_ends() -> None:
    """Finishing, or beginning anew, leaves no answer out of what is kept."""
    for ends in ("finish", "practice behavioural 1"):
        tom = Person()
        tom.commands("practice behavioural 2")
        tom.says("always")
        if ends == "finish":
            tom.commands("stop")
            tom.presses(Verb.FINISH)
            assert tom.session is not None
            session = tom.session
        else:
            tom.commands(ends)
            session = tom.closed[-1]
        assert session.over
        assert session.turns[0].attempt.judgement is not None


def test_an_edit_of_an_answer_that_is_over_is_heard() -> None:
    """The summary speaks of what the answer says now."""
    words: list[str] = []

    def hears(question: Planned, answer: str) -> Hearing:
        words.append(answer)
        return hears_vagueness(question, answer)

    tom = Person(hears=hears)
    tom.commands("practice behavioural 2")
    tom.says("always")
    tom.commands("done")
    tom.presses(Verb.NEXT)
    message = tom.now_open.turns[0].attempt.messages[0]
    tom.does(Edited(tom.later(), message.id, "last May"))
    assert words[-1] == "last May"


def test_what_was_said_is_heard_although_the_next_question_is_wanted() -> None:
    tom = Person()
    tom.commands("practice behavioural 2")
    tom.says("always")
    tom.presses(Verb.NEXT)
    assert tom.now_open.turns[0].attempt.judgement is not None
