"""What comes after an interview: no order of presses, words and restarts breaks it."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.core import reminders
from bot.core.candidate import Candidate
from bot.core.dossier import (
    MAX_LEFT_OUT,
    MAX_NOTE,
    MAX_PAST,
    MAX_PEOPLE,
    MAX_UNSAID,
    MAX_VALUES,
    Dossier,
    Interview,
    Notes,
    Person,
    Unsaid,
    Value,
)
from bot.core.events import Quieted, Said
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.reply import Asking, Reply
from bot.core.session import Session
from bot.core.state import Context, Hearing, State
from bot.export import gathered
from bot.model import Button, Outcome, Tone, Utterance
from bot.parts.after import notes as debrief
from bot.parts.after import people as met
from bot.parts.after import reflection, thanks
from bot.parts.after.drafts import drafted, left_out
from bot.parts.after.notes import items
from bot.parts.after.reflection_replies import AskFact, PickValues
from bot.parts.after.replies import AskNote, AskPeople, ShowAfter
from bot.parts.after.thanks_replies import AskMoment, ShowDraft, ShowThanks
from bot.saying import say
from bot.storage.documents import dossier_from_bytes, dossier_to_bytes
from tests.core.asked import respond
from tests.core.bank import bank
from tests.core.talk import judged
from tests.each import each
from tests.examples import examples
from tests.loaded import loaded

NOW = datetime(2026, 11, 24, 17, 30, tzinfo=UTC)


def surroundings() -> Context:
    return Context(
        bank(),
        {},
        lambda _planned, _answer: Hearing(judged(Outcome.MISSING)),
        seed=7,
        drafted=partial(drafted, loaded().phrases),
        matters={m.id: m.name for m in loaded().matters.values()},
    )


class Afterwards:
    """A candidate after the interview; every step is written down and read again."""

    def __init__(self, dossier: Dossier | None = None) -> None:
        self.state = State(Candidate(since=NOW), None, dossier=dossier or Dossier())
        self.at = NOW
        self.spoken: dict[str, int] = {}
        self.buttons: list[Button] = []
        self.utterances: tuple[Utterance, ...] = ()
        self._ids = itertools.count()

    @property
    def dossier(self) -> Dossier:
        return self.state.dossier

    @property
    def replies(self) -> tuple[Reply, ...]:
        return self.state.replies

    @property
    def said(self) -> str:
        return "\n\n".join(utterance.text for utterance in self.utterances)

    def has(self, happening: Move) -> "Afterwards":
        state = self.state
        after = respond(
            state.candidate, state.session, happening, surroundings(), state.dossier
        )
        return self.takes(after)

    def takes(self, after: State) -> "Afterwards":
        """Say what follows, and live through a restart."""
        spoken = say(loaded(), after.replies, Tone.GENTLE, self.spoken, after.session)
        self.spoken = dict(spoken.spoken)
        self.utterances = spoken.utterances
        if (rest := spoken.rest) is not None:
            if rest.runs:
                self.utterances += (Utterance(rest.runs),)
            self.buttons += [b for row in rest.rows for b in row]
        self.buttons += [b for u in spoken.utterances for r in u.rows for b in r]
        again = dossier_from_bytes(dossier_to_bytes(after.dossier))
        assert again == after.dossier
        self.state = replace(after, dossier=again, closed=None)
        return self

    def commands(self, name: str, argument: str = "") -> "Afterwards":
        return self.has(Commanded(self._later(), name, argument))

    def types(self, text: str) -> "Afterwards":
        return self.has(Said(self._later(), f"m{next(self._ids)}", text))

    def pauses(self) -> "Afterwards":
        form = self.dossier.form
        since = form.waiting_since if form is not None else None
        return self.has(Quieted(self._later(), since or self.at))

    def says(self, *texts: str) -> "Afterwards":
        for text in texts:
            self.types(text)
        return self.pauses()

    def presses(self, data: str) -> "Afterwards":
        return self.has(Pressed(self._later(), data))

    def taps(self, label: str) -> "Afterwards":
        button = next(b for b in reversed(self.buttons) if b.label == label)
        return self.presses(button.data)

    def _later(self) -> datetime:
        self.at += timedelta(seconds=40)
        return self.at


def set_up(*people: Person, notes: Notes | None = None) -> Afterwards:
    interview = Interview(1, "Northfield", people, notes=notes)
    return Afterwards(Dossier(interview=interview, numbered=9))


# Whatever happens

COMMANDS = [
    "after",
    "after Northfield",
    "skip",
    "done",
    "stop",
    "unsaid",
    "practice behavioural",
]
WORDS = [
    "it felt nice",
    "they asked me three things",
    "Ana, head of sales and Tom",
    "she told me why. and then he laughed",
    "“quoted” {name} **bold**",
    "one\ntwo two two\n- three three three",
    "x" * 900,
    "🙂",
    "...",
]

moves = st.one_of(
    st.tuples(st.just("tap"), st.integers(0, 10**6)),
    st.tuples(st.just("tap last"), st.integers(0, 40)),
    st.tuples(st.just("tap last"), st.integers(0, 40)),
    st.tuples(st.just("say"), st.integers(0, len(WORDS) - 1)),
    st.tuples(st.just("say"), st.integers(0, len(WORDS) - 1)),
    st.tuples(st.just("type"), st.integers(0, len(WORDS) - 1)),
    st.tuples(st.just("command"), st.integers(0, len(COMMANDS) - 1)),
    st.tuples(st.just("due"), st.integers(0, 2)),
)

DUES = (debrief.due, thanks.due, reflection.due)


def keeps(dossier: Dossier) -> Iterator[str]:
    """All that may only grow: notes, facts, and feelings; and what waits in a form."""
    for interview in (dossier.interview, *dossier.past):
        if interview is not None and (notes := interview.notes) is not None:
            yield from (notes.asked, notes.said, notes.left_out)
    for about in (dossier.reflection, *dossier.reflections):
        if about is not None:
            yield about.decided
            for value in about.values:
                yield from (value.fact, value.feeling)
    if dossier.form is not None:
        yield dossier.form.text


@given(st.lists(moves, min_size=5, max_size=40))
@example(
    # Words typed under one question, then the button of another one.
    [
        *(("command", 0), ("say", 0), ("command", 0)),
        *(("tap last", 2), ("type", 0), ("tap", 27)),
    ]
)
@example([("command", 0), ("type", 0), ("tap last", 0), ("tap", 0), ("tap", 0)])
@example([("command", 0), ("tap last", 0), ("say", 0), ("due", 1), ("say", 0)])
@settings(
    max_examples=examples(150),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
def test_nothing_breaks_and_nothing_said_is_lost(
    happening: list[tuple[str, int]],
) -> None:
    """Any order of buttons old and new, words, commands and hours."""
    one = Afterwards()
    kept: set[str] = set()
    for turn, (what, which) in enumerate(happening):
        form = one.dossier.form
        field = form.field if form is not None else ""
        mark = f"mark{turn}"
        match what:
            case "tap" if one.buttons:
                one.presses(one.buttons[which % len(one.buttons)].data)
            case "tap last" if one.buttons:
                one.presses(one.buttons[-1 - which % min(12, len(one.buttons))].data)
            case "say" | "type":
                one.types(f"{WORDS[which]} {mark}")
                if field.startswith(("notes.", "reflection.fact")):
                    kept.add(mark)
                if what == "say":
                    one.pauses()
            case "command":
                name, _, argument = COMMANDS[which].partition(" ")
                one.commands(name, argument)
            case "due":
                one.takes(DUES[which](one.state, one.at, surroundings()))
        holds(one)
        whole = "\n".join(keeps(one.dossier))
        full = any(len(text) > MAX_NOTE - 1000 for text in keeps(one.dossier))
        lost = {mark for mark in kept if mark not in whole}
        assert full or len(one.dossier.reflections) == MAX_PAST or not lost
        kept -= lost


def holds(one: Afterwards) -> None:
    dossier = one.dossier
    asked = [reply for reply in one.replies if isinstance(reply, Asking)]
    assert len(asked) <= 1, "two questions at once"
    gathered(Candidate(NOW), dossier)
    assert len(dossier.unsaid) <= MAX_UNSAID
    assert len(dossier.reflections) <= MAX_PAST
    for utterance in one.utterances:
        assert 0 < len(utterance.text) <= 3600
        buttons = {button for row in utterance.rows for button in row}
        labels = [button.label for button in buttons]
        if len(one.replies) == 1:
            assert len(set(labels)) == len(labels)
        elif len({type(reply) for reply in one.replies}) == len(one.replies):
            # Two forms may each be left or done: /after while /job waits for words.
            other = [b.label for b in buttons if not b.data.startswith("form/")]
            assert len(set(other)) == len(other)
        assert all(len(row) <= 3 for row in utterance.rows)
        assert all(len(label) <= 30 for label in labels)
    if dossier.interview is not None:
        people = dossier.interview.people
        assert len(people) <= MAX_PEOPLE
        assert len({person.number for person in people}) == len(people)
        # Words that fit no letter are asked for once more before a note is drafted.
        assert all(
            person.thanks or left_out(person.moment, person.name)
            for person in people
            if person.moment
        )
        if (notes := dossier.interview.notes) is not None:
            assert len(notes.offered) <= MAX_LEFT_OUT
            assert all(
                len(text) <= MAX_NOTE
                for text in (notes.asked, notes.said, notes.left_out)
            )
    if dossier.reflection is not None:
        values = dossier.reflection.values
        assert len(values) <= MAX_VALUES
        assert all(value.weight in (1, 2, 3) for value in values)


@given(st.lists(moves, max_size=15), st.integers(0, 10**6))
@settings(
    max_examples=examples(60),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
def test_every_button_works_twice(happening: list[tuple[str, int]], which: int) -> None:
    """The second of two taps changes nothing that the first one did not."""
    one = Afterwards().commands("after", "Northfield").says("Ana", "Tom the porter")
    one.taps("Thank-you notes").says("she showed me the plan").taps("Next")
    one.commands("after").taps("Is this company for me?")
    for what, place in happening:
        if what.startswith("tap"):
            one.presses(one.buttons[-1 - place % min(30, len(one.buttons))].data)
        elif what in ("say", "type"):
            one.says(WORDS[place])
    data = one.buttons[which % len(one.buttons)].data
    once = plain(one.presses(data).dossier)
    twice = plain(one.presses(data).dossier)
    if not re.search(r"again|begin|menu|anew|notes|people|add|page|list", data):
        assert twice == once


def plain(dossier: Dossier) -> Dossier:
    """All but when something was asked, and how often a note was worded."""
    form = dossier.form
    if form is not None:
        form = replace(form, asked_at=NOW)
    return replace(dossier, form=form)


def notes_of(one: Afterwards) -> Notes:
    assert one.dossier.interview is not None
    assert one.dossier.interview.notes is not None
    return one.dossier.interview.notes


# Notes


def test_notes_are_asked_one_field_after_the_other() -> None:
    one = set_up()
    one.takes(debrief.due(one.state, NOW, surroundings()))
    assert one.replies == (AskNote("asked", warm=True, company="Northfield"),)
    one.says("why nursing", "why here").taps("Leave this out").says("my audit")
    notes = notes_of(one)
    assert (notes.asked, notes.said) == ("why nursing\nwhy here", "")
    assert [item.text for item in notes.offered] == ["my audit"]


def test_who_leaves_with_words_half_said_keeps_them_and_is_asked_no_more() -> None:
    one = set_up().commands("after").taps("Notes").types("why nursing").taps("Later")
    assert one.dossier.form is None
    assert notes_of(one).asked == "why nursing"
    one.commands("after").taps("Notes")
    assert "why nursing" in one.said


def test_who_goes_elsewhere_with_words_half_said_keeps_them() -> None:
    one = set_up().commands("after").taps("Notes").types("why nursing")
    one.commands("practice", "behavioural")
    assert one.dossier.form is None
    assert notes_of(one).asked == "why nursing"
    assert one.state.session is not None
    assert not one.state.session.paused


def test_a_button_of_the_resting_question_goes_back_to_it() -> None:
    one = set_up().commands("practice", "behavioural").commands("after").taps("Notes")
    one.taps("Hint")
    assert one.dossier.form is None


def test_notes_that_were_begun_are_not_asked_for_again() -> None:
    one = set_up(notes=Notes(NOW, "why nursing"))
    assert debrief.due(one.state, NOW, surroundings()) is one.state


def test_a_note_that_does_not_fit_says_up_to_where_it_was_kept() -> None:
    one = set_up().commands("after").taps("Notes")
    words = [f"word{n}" for n in range(400)]
    one.says(" ".join(words))
    last = notes_of(one).asked.split()[-1]
    assert f"{last}”" in one.said
    assert "as much as I can save" in one.said


SPLITS = [
    ("the audit", ["the audit"]),
    (
        "i led the audit\nand it saved us a week",
        ["i led the audit and it saved us a week"],
    ),
    ("I led it all. I also trained Bea.", ["I led it all.", "I also trained Bea."]),
    (
        "- led the audit\n- trained two people\n3) rota",
        ["led the audit", "trained two people rota"],
    ),
    (
        "I led it\nthat was hard\nand I wrote the plan",
        ["I led it that was hard", "I wrote the plan"],
    ),
    (
        "why i left; the reason was the rota; yes",
        ["why i left", "the reason was the rota yes"],
    ),
    ("...\n\n  \n", []),
]


@each("text, expected", SPLITS)
def test_what_was_left_out_is_split_where_a_new_thing_begins(
    text: str, expected: list[str]
) -> None:
    assert list(items(text)) == expected


@given(st.text(max_size=400))
def test_splitting_loses_no_word(text: str) -> None:
    found = items(text)
    assert len(found) <= MAX_LEFT_OUT
    told = re.findall(r"[^\W\d_]{2,}", text)
    assert told == re.findall(r"[^\W\d_]{2,}", " ".join(found))


def test_an_item_is_kept_once_however_often_it_is_tapped() -> None:
    one = set_up().commands("after").taps("Notes").taps("Leave this out")
    one.taps("Leave this out").says("the audit was mine", "the rota was a mess")
    one.taps("Keep 1")
    data = next(b.data for b in one.buttons if b.label == "Keep 1")
    one.presses(data).taps("Keep all")
    kept = [item.text for item in one.dossier.unsaid]
    assert kept == ["the audit was mine", "the rota was a mess"]
    assert notes_of(one).offered == ()


def test_a_full_unsaid_list_takes_no_more_and_says_so() -> None:
    one = set_up().commands("after").taps("Notes")
    one.taps("Leave this out").taps("Leave this out")
    one.says("the audit was mine", "the rota was a mess")
    full = tuple(Unsaid(100 + n, NOW, "x") for n in range(MAX_UNSAID - 1))
    one.state = replace(one.state, dossier=replace(one.dossier, unsaid=full))
    one.taps("Keep all")
    assert len(one.dossier.unsaid) == MAX_UNSAID
    assert "is full" in one.said
    one.taps("Leave the rest")
    assert notes_of(one).left_out.endswith("the rota was a mess")


def handed_out(at: datetime) -> Afterwards:
    """The step that asks for notes has come, and thank-you notes are next."""
    interview = Interview(1, "Northfield", day=at.date(), at=at - timedelta(hours=2))
    dossier = Dossier(interview=interview, numbered=9, last="000001.2-notes")
    one = Afterwards(replace(dossier, next=reminders.planned(dossier, at)))
    one.at = at
    return one.takes(debrief.due(one.state, at, surroundings()))


@pytest.mark.parametrize(
    ("hour", "again"), [(13, (24, 18)), (16, (24, 18)), (18, (25, 7)), (21, (25, 7))]
)
def test_notes_can_wait_for_the_evening_or_the_morning_once_asked(
    hour: int, again: tuple[int, int]
) -> None:
    one = handed_out(NOW.replace(hour=hour)).taps("Later")
    assert one.dossier.next is not None
    assert one.dossier.next.label == "000001.2-notes+01"
    assert (one.dossier.next.at.day, one.dossier.next.at.hour) == again
    assert "again" in one.said
    one.commands("after").taps("Notes").says("why nursing").taps("Later")
    assert one.dossier.next.label == "000001.2-notes+01"


def test_notes_asked_for_by_hand_are_put_off_to_no_hour() -> None:
    one = set_up().commands("after").taps("Notes").taps("Later")
    assert one.dossier.next is None
    assert "find it in /after" in one.said or "stays in /after" in one.said


# People


NAMES = [
    (
        "Ana Ruiz, matron; Tom (physio)\nJo the clerk",
        ["Ana Ruiz/matron", "Tom/physio", "Jo/clerk"],
    ),
    ("Ana, Tom and Maria", ["Ana/", "Tom/", "Maria/"]),
    ("ana ruiz the head of maths and science", ["Ana Ruiz/head of maths and science"]),
    ("and Joy from HR", ["Joy/HR"]),
    ("the man at the desk", ["the man at the desk/"]),
    ("I met Sam and the sales director", ["Sam/", "the sales director/sales director"]),
    ("Priya who runs the data team", ["Priya/who runs the data team"]),
    ("1. Dr Shah, Clinical Director\n2. Jo", ["Dr Shah/Clinical Director", "Jo/"]),
    ("  \n", []),
]


@each("text, expected", NAMES)
def test_names_and_roles_are_told_apart(text: str, expected: list[str]) -> None:
    assert ["/".join(pair) for pair in met.named(text)] == expected


@given(st.text(max_size=200))
def test_any_text_names_people_of_bounded_length(text: str) -> None:
    for name, role in met.named(text):
        assert name.strip()
        assert max(len(name), len(role)) <= met.LONGEST_NAME


@each(
    "name, role, register",
    [
        ("Ana", "ward manager", "director"),
        ("Owen", "key account manager", "peer"),
        ("Maria", "office manager", "coordinator"),
        ("Joy", "HR", "coordinator"),
        ("Tom", "physio", "peer"),
        ("Tom", "", "general"),
        ("the man at the desk", "", "coordinator"),
    ],
)
def test_a_role_says_how_somebody_is_written_to(
    name: str, role: str, register: str
) -> None:
    assert met.register(Person(1, name, role)) == register


def test_ten_people_are_as_many_as_fit_and_the_rest_is_named() -> None:
    one = set_up().commands("after").taps("Who I met")
    one.says("\n".join(f"Name{n}" for n in range(14)))
    assert one.dossier.interview is not None
    assert len(one.dossier.interview.people) == MAX_PEOPLE
    assert "4 more didn't fit" in one.said


def test_who_has_a_note_is_not_taken_off_by_a_button_of_before() -> None:
    one = set_up().commands("after").taps("Who I met").says("Ana", "Tom")
    one.taps("Who I met").taps("Thank-you notes").says("we talked about the plan")
    one.taps("Remove Ana")
    assert one.dossier.interview is not None
    assert [p.name for p in one.dossier.interview.people] == ["Ana", "Tom"]


def test_a_person_is_corrected() -> None:
    one = set_up(Person(3, "Ana", "nurse")).commands("after").taps("Who I met")
    one.taps("Correct Ana").says("Anna Ruiz, matron")
    assert one.dossier.interview is not None
    assert one.dossier.interview.people == (Person(3, "Anna Ruiz", "matron"),)


def test_an_interview_ahead_leaves_the_one_before_at_hand() -> None:
    before = Interview(1, "Northfield", notes=Notes(NOW, "why nursing"))
    coming = Interview(2, "Southfield", day=date(2026, 12, 1))
    dossier = Dossier(interview=coming, past=(before,), numbered=9)
    one = Afterwards(dossier).commands("after")
    assert "Northfield" in one.said
    one.taps("Who I met").says("Ana")
    assert [p.name for p in one.dossier.past[0].people] == ["Ana"]
    assert one.dossier.interview == coming


def test_an_interview_that_is_ahead_says_that_all_this_waits() -> None:
    coming = Interview(2, "Southfield", day=date(2026, 12, 1))
    one = Afterwards(Dossier(interview=coming, numbered=9)).commands("after")
    assert one.replies == (ShowAfter(coming, None, ahead=True),)


def test_another_company_is_taken_in_hand_and_the_first_one_kept() -> None:
    one = set_up(Person(3, "Ana")).commands("after", "Southfield").says("Tom")
    assert one.dossier.interview is not None
    assert one.dossier.interview.company == "Southfield"
    assert [p.name for p in one.dossier.interview.people] == ["Tom"]
    one.commands("after", "northfield")
    assert one.dossier.interview.people == (Person(3, "Ana"),)
    assert [past.company for past in one.dossier.past] == ["Southfield"]


def test_another_company_leaves_an_interview_ahead_where_it_is() -> None:
    coming = Interview(2, "Southfield", day=date(2026, 12, 1))
    one = Afterwards(Dossier(interview=coming, numbered=9))
    one.commands("after", "Eastfield").says("Tom")
    assert one.dossier.interview == coming
    assert [past.company for past in one.dossier.past] == ["Eastfield"]
    assert "Eastfield" in one.commands("after").said


# Thank-you notes


def test_the_next_person_follows_from_the_people() -> None:
    one = set_up(Person(3, "Ana"), Person(4, "Tom"), Person(5, "Jo", "secretary"))
    one.takes(thanks.due(one.state, NOW, surroundings()))
    assert isinstance(one.replies[0], AskMoment)
    one.says("you showed me the plan").taps("Sent")
    assert "Tom" in one.said
    one.taps("Skip this person")
    assert "Jo" in one.said
    one.says("found me a quiet room").taps("Next")
    assert isinstance(one.replies[0], ShowThanks)
    assert "Sent: Ana." in one.said
    assert "Drafted, not sent yet: Jo." in one.said
    assert "Skipped: Tom." in one.said


def test_nobody_is_asked_for_where_all_are_thanked() -> None:
    one = set_up(Person(3, "Ana", thanked=True), Person(4, "Tom", skipped=True))
    assert thanks.due(one.state, NOW, surroundings()) is one.state


def test_where_nobody_was_named_names_are_asked_for_first() -> None:
    one = set_up()
    one.takes(thanks.due(one.state, NOW, surroundings()))
    assert one.replies == (AskPeople(0, thanks=True),)
    one.says("Ana, matron")
    assert isinstance(one.replies[0], AskMoment)


def test_a_line_of_the_notes_that_names_somebody_is_offered() -> None:
    notes = Notes(NOW, "why I left. Ana told me about the night rota", "all of it")
    one = set_up(Person(3, "Ana Ruiz", "matron"), notes=notes)
    one.takes(thanks.due(one.state, NOW, surroundings()))
    assert "“Ana told me about the night rota”" in one.said
    one.taps("Yes, use that")
    assert "You told me about the night rota" in one.utterances[-1].text.replace(
        "you told", "You told"
    )
    before = one.dossier
    one.taps("Yes, use that")
    assert one.dossier == before


def test_a_question_of_theirs_is_not_offered_to_thank_for() -> None:
    for line in (
        "Ana asked how I would handle a manager who hides things",
        "Ana wanted to know about the gap in 2019",
        "Ana questioned me on the rota for ten minutes",
    ):
        one = set_up(Person(3, "Ana Ruiz", "matron"), notes=Notes(NOW, line))
        one.takes(thanks.due(one.state, NOW, surroundings()))
        assert line not in one.said


def test_a_note_is_a_message_of_its_own() -> None:
    one = set_up(Person(3, "Ana")).commands("after").taps("Thank-you notes")
    one.says("you showed me the plan")
    assert one.dossier.interview is not None
    (ana,) = one.dossier.interview.people
    before, note = one.utterances
    assert note.text == ana.thanks
    assert note.rows
    assert not before.rows
    one.taps("Another wording")
    assert isinstance(one.replies[0], ShowDraft)
    assert one.state.in_place
    assert one.said not in (before.text, note.text)


def test_a_note_that_was_sent_stays_as_it_was() -> None:
    one = set_up(Person(3, "Ana")).commands("after").taps("Thank-you notes")
    one.says("you showed me the plan").taps("Sent")
    sent = one.dossier
    one.taps("Another wording").taps("Change what it says")
    assert one.dossier == sent
    one.taps("Not sent after all").taps("Another wording")
    assert one.dossier != sent


def test_words_without_a_word_are_no_moment() -> None:
    one = set_up(Person(3, "Ana")).commands("after").taps("Thank-you notes")
    one.says("...")
    asking = one.replies[0]
    assert isinstance(asking, AskMoment)
    assert asking.hint


def test_a_note_stays_a_message_of_its_own_beside_a_session_that_rests() -> None:
    one = set_up(Person(3, "Ana")).commands("practice", "behavioural")
    one.commands("after").taps("Thank-you notes").says("you showed me the plan")
    assert isinstance(one.state.session, Session)
    assert one.dossier.interview is not None
    (ana,) = one.dossier.interview.people
    assert ana.thanks in [utterance.text for utterance in one.utterances]


# Is this company for me


def chosen(*ids: str) -> Afterwards:
    one = set_up().commands("after").taps("Is this company for me?")
    for name in ids:
        one.presses(f"reflect/pick:{name}:on//0")
    return one.taps("That's my list").taps("That's right")


def test_a_feeling_is_asked_behind_once() -> None:
    one = chosen("colleagues")
    one.says("it felt nice there")
    (value,) = values(one)
    assert (value.fact, value.feeling) == ("", "it felt nice there")
    asking = one.replies[0]
    assert isinstance(asking, AskFact)
    assert asking.felt == "it felt nice there"
    one.says("just friendly, a good feeling")
    (value,) = values(one)
    assert value.fact == "just friendly, a good feeling"
    one.taps("For the company")
    (value,) = values(one)
    assert value.speaks == 1


@each(
    "words, expected",
    [
        ("it felt nice", True),
        ("good vibes", True),
        ("everything seemed quite professional", True),
        ("They knew each other's children by name", False),
        ("two of them laughed when the phone rang, it was nice", False),
        ("nobody would tell me the salary, felt off", False),
        ("Sie waren freundlich", False),
        ("a poster on the wall with the rota of six weeks", False),
    ],
)
def test_a_feeling_is_told_from_what_was_seen(words: str, expected: bool) -> None:
    assert reflection.felt(words, surroundings()) is expected


def test_nothing_seen_becomes_a_question_worth_asking() -> None:
    one = chosen("learning", "pay")
    one.taps("I don't know yet").says("nobody would name a number").taps("Against it")
    matters = loaded().matters
    assert matters["learning"].ask in one.said
    assert matters["pay"].ask not in one.said
    assert "You decide; here is what you saw." in one.said


def test_the_page_holds_no_sum_and_no_advice() -> None:
    one = chosen("learning", "pay", "say")
    for words in ("they have a course", "no number", "the rota was voted on"):
        one.says(f"{words}, they said").taps("For the company")
    page = one.said
    assert not re.search(r"\d", page)
    assert not re.search(r"\b(?:should|recommend|score|points?|accept|decline)\b", page)


def test_a_sixth_value_is_kindly_refused() -> None:
    one = set_up().commands("after").taps("Is this company for me?")
    for name in list(loaded().matters)[:6]:
        one.presses(f"reflect/pick:{name}:on//0")
    assert len(values(one)) == MAX_VALUES
    assert isinstance(one.replies[0], PickValues)
    assert "five" in one.said


def test_the_next_company_begins_with_what_mattered_and_loses_nothing() -> None:
    one = chosen("learning")
    one.says("they have a course, they said").taps("For the company")
    other = Interview(50, "Southfield")
    past = (one.dossier.interview,) if one.dossier.interview else ()
    moved = replace(one.dossier, interview=other, past=past)
    one.state = replace(one.state, dossier=moved)
    one.takes(reflection.due(one.state, NOW, surroundings()))
    (value,) = values(one)
    assert (value.name, value.fact) == ("Learning", "")
    (before,) = one.dossier.reflections
    assert before.values[0].fact == "they have a course, they said"
    assert reflection.due(one.state, NOW, surroundings()) is one.state
    one.commands("after", "Northfield").taps("Is this company for me?")
    (value,) = values(one)
    assert value.fact == "they have a course, they said"
    assert [about.interview for about in one.dossier.reflections] == [50]


def values(one: Afterwards) -> tuple[Value, ...]:
    about = one.dossier.reflection
    assert about is not None
    return about.values


def test_all_of_it_is_in_the_export() -> None:
    one = chosen("learning", "pay")
    one.says("it felt nice").taps("It was just a feeling").taps("For the company")
    one.says("nobody would name a number").taps("Against it")
    one.taps("Write what I decided").says("I will ask again on Monday")
    one.commands("after").taps("Notes").says("why nursing").says("I said yes").says(
        "my audit"
    )
    one.commands("after").taps("Who I met").says("Ana, matron")
    one.commands("after").taps("Thank-you notes").says("you showed me the plan")
    whole = str(gathered(Candidate(NOW), one.dossier))
    for words in (
        "it felt nice",
        "nobody would name a number",
        "I will ask again on Monday",
        "why nursing",
        "I said yes",
        "my audit",
        "you showed me the plan",
        "Dear Ana",
    ):
        assert words in whole
