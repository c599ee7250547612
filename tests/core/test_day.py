"""/interview, its buttons and its forms: what follows from them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content import Content
from bot.core.buttons import Press, Verb
from bot.core.candidate import Candidate
from bot.core.dates import Fault
from bot.core.dossier import MAX_EXAMPLES, MAX_PAST, MAX_PEOPLE, Dossier, Interview
from bot.core.events import Said
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.sayings import STALE
from bot.core.schedule import Daily, Due, moment
from bot.core.session import Planned, Session
from bot.core.state import Context, Hearing, Places, State
from bot.ear import judge
from bot.model import Kind
from bot.parts.daily.replies import WISH_WELL, Prompt
from bot.parts.interview import checklist
from bot.parts.interview.replies import (
    AskAbout,
    AskWhichDay,
    ConfirmWhen,
    SayDayFault,
    SayInterviewOff,
    ShowBehind,
    ShowChecklist,
    ShowInterview,
    ShowPeople,
    WishWellAfter,
)
from bot.parts.unsaid.replies import AskUnsaid
from bot.saying import say
from tests.core.anyone import Anyone
from tests.core.asked import respond
from tests.each import each
from tests.examples import examples

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class Someone:
    """A candidate, and what was said to them last."""

    def __init__(
        self, content: Content, daily: Daily | None = None, zone: str = "Europe/London"
    ) -> None:
        self.content, self.zone = content, zone
        self.candidate = Candidate(NOW - DAY, track="nursing", daily=daily)
        self.session: Session | None = None
        self.dossier = Dossier()
        self.now = NOW
        self.seed = 2**40
        self.last = State(self.candidate, None)

    @property
    def interview(self) -> Interview:
        assert self.dossier.interview is not None
        return self.dossier.interview

    def ear(self, planned: Planned, answer: str) -> Hearing:
        asked = self.content.questions[planned.question_id].text
        return Hearing(judge(answer, asked, planned.expects))

    def does(self, move: Move) -> State:
        self.seed += 1
        places = Places(self.content.cities, self.zone)
        context = Context(self.content.bank, {}, self.ear, self.seed, places)
        self.last = respond(self.candidate, self.session, move, context, self.dossier)
        spoken = say(
            self.content,
            self.last.replies,
            self.last.candidate.tone,
            self.last.candidate.spoken,
            self.last.session,
        )
        assert all(u.text.strip() for u in spoken.utterances)
        self.candidate, self.session = self.last.candidate, self.last.session
        self.dossier = self.last.dossier
        return self.last

    def orders(self, words: str, command: str = "interview") -> State:
        return self.does(Commanded(self.now, command, words))

    def says(self, words: str) -> State:
        self.seed += 1
        return self.does(Said(self.now, str(self.seed), words))

    def taps(self, argument: str, verb: Verb = Verb.DAY) -> State:
        return self.does(Pressed(self.now, str(Press(verb, argument)), "9"))

    def waits(self) -> list[State]:
        """Let a quarter of an hour go by, and what is due come."""
        self.now += timedelta(minutes=15)
        came = []
        slot = self.dossier.next
        while slot is not None and slot.at <= self.now:
            came.append(self.does(Due(self.now, slot, kind="round")))
            slot = self.dossier.next
        daily = self.candidate.daily
        if daily is not None and daily.next is not None and daily.next.at <= self.now:
            came.append(self.does(Due(self.now, daily.next)))
            if self.told(Prompt):
                self.orders("", "skip")  # a sign of life
        return [response for response in came if response.replies]

    def told(self, kind: type) -> bool:
        return any(isinstance(reply, kind) for reply in self.last.replies)


def london(hour: int = 8, **more: object) -> Daily:
    wish = Daily(time(hour, 30), "Europe/London", confirmed=True)
    return replace(wish, **more)  # type: ignore[arg-type]


def instant(text: str, zone: str) -> datetime:
    shown = datetime.fromisoformat(text)
    found = moment(shown.date(), shown.time(), zone)
    assert found is not None
    return found


# In one line


@each(
    "words, company, day, at, zone",
    [
        (
            *("Acme, 4 December 10:30 Berlin", "Acme", "2026-12-04"),
            *("10:30", "Europe/Berlin"),
        ),
        ("4 December", "", "2026-12-04", None, "Europe/London"),
        ("tomorrow 14:00", "", "2026-11-25", "14:00", "Europe/London"),
        ("Friday 2pm", "", "2026-11-27", "14:00", "Europe/London"),
        ("4.12. 9.15", "", "2026-12-04", "09:15", "Europe/London"),
        ("13/12 at 3", "", "2026-12-13", "15:00", "Europe/London"),
        ("in 10 days at half past ten", "", "2026-12-04", "10:30", "Europe/London"),
        ("4 December 10:30 +2", "", "2026-12-04", "10:30", "UTC+02:00"),
        ("4 December 10:30 UTC+05:30", "", "2026-12-04", "10:30", "UTC+05:30"),
        (
            *("St Mary's on Friday 4 December 2026, 10:30 in New York", "St Mary's"),
            *("2026-12-04", "10:30", "America/New_York"),
        ),
        ("tomorrow 14:00 at Globex", "Globex", "2026-11-25", "14:00", "Europe/London"),
    ],
)
def test_one_line_is_enough(
    content: Content, words: str, company: str, day: str, at: str | None, zone: str
) -> None:
    me = Someone(content)
    me.orders(words)
    assert me.interview.company == company
    assert me.interview.day == date.fromisoformat(day)
    assert me.interview.zone == zone
    begins = instant(f"{day} {at}", zone) if at else None
    assert me.interview.at == begins
    assert me.told(ConfirmWhen)
    assert me.candidate.interview_on == me.interview.day
    assert me.dossier.next is not None


@each(
    "words, fault",
    [
        ("31 February", Fault.NONSENSE),
        ("4 December 12:99", Fault.NONSENSE),
        ("99/99", Fault.NONSENSE),
        ("1 December 2025", Fault.PAST),
        ("today 9:00", Fault.PAST),
        ("22 November", Fault.GONE_BY),
        ("4 December 2029", Fault.FAR),
    ],
)
def test_a_date_that_cannot_be_gets_a_kind_line(
    content: Content, words: str, fault: Fault
) -> None:
    """And is asked for again; what else was said is kept."""
    me = Someone(content)
    me.orders(f"Acme, {words}")
    found = [r for r in me.last.replies if isinstance(r, SayDayFault)]
    assert [r.fault for r in found] == [fault]
    assert me.dossier.form is not None
    assert me.dossier.form.field == "interview.when"
    assert me.interview.company == "Acme"
    assert me.interview.day is None
    assert me.dossier.next is None
    me.says("4 December 10:30")
    assert me.interview.at == instant("2026-12-04 10:30", "Europe/London")


def test_numbers_that_may_be_two_days_are_asked_about(content: Content) -> None:
    me = Someone(content)
    me.orders("Acme 12/4 10:30 Berlin")
    assert AskWhichDay((date(2026, 12, 4), date(2027, 4, 12)), NOW.date()) in (
        me.last.replies
    )
    me.taps("on:2026-12-04")
    assert me.interview.at == instant("2026-12-04 10:30", "Europe/Berlin")
    assert me.interview.company == "Acme"


def test_an_hour_without_a_day_waits_for_it(content: Content) -> None:
    me = Someone(content)
    me.orders("10:30 Berlin")
    assert me.told(AskAbout)
    me.says("4 December")
    assert me.interview.at == instant("2026-12-04 10:30", "Europe/Berlin")


def test_what_was_left_unsaid_is_asked_for_once(content: Content) -> None:
    me = Someone(content)
    me.orders("Acme, 4 December 10:30 Berlin with Ruth Adeyemi, head of nursing")
    assert me.told(AskUnsaid)
    me.taps("leave:unsaid.text", Verb.FORM)
    me.orders("5 December 10:30")
    assert not me.told(AskUnsaid)
    me.orders("")
    assert not me.told(AskUnsaid)
    assert me.told(ShowInterview)


# Step by step


def test_each_thing_is_asked_alone_and_can_be_left(content: Content) -> None:
    me = Someone(content)
    me.orders("")
    asked = []
    for _ in range(9):
        questions = [r for r in me.last.replies if isinstance(r, AskAbout)]
        if not questions:
            break
        assert len(questions) == 1
        asked.append(questions[0].what)
        if asked[-1] == "when":
            me.says("4 December")
        else:
            me.taps(f"leave:interview.{asked[-1]}", Verb.FORM)
    whole = ["when", "hour", "company", "people", "minutes", "where"]
    whole += ["casual", "task"]
    assert asked == whole
    assert me.told(AskUnsaid)
    assert me.interview.day == date(2026, 12, 4)


def test_the_rest_can_wait(content: Content) -> None:
    me = Someone(content)
    me.orders("")
    me.says("4 December 10:30")
    me.taps("later")
    assert me.told(ShowInterview)
    assert me.dossier.form is None
    me.orders("")
    assert me.told(AskUnsaid)


def test_who_does_not_know_the_day_yet_is_left_in_peace(content: Content) -> None:
    me = Someone(content)
    me.orders("")
    me.says("don't know yet")
    assert me.dossier.form is None
    assert me.dossier.next is None
    me.orders("")
    assert me.told(AskAbout)


def test_people_are_named_with_what_they_do(content: Content) -> None:
    me = Someone(content)
    me.orders("4 December 10:30")
    me.says("Ruth Adeyemi, head of nursing; Tom (HR)")
    me.says("mia is the coordinator")
    me.does(Commanded(me.now, "done"))
    assert [(p.name, p.role) for p in me.interview.people] == [
        ("Ruth Adeyemi", "head of nursing"),
        ("Tom", "HR"),
        ("Mia", "coordinator"),
    ]
    numbers = [p.number for p in me.interview.people]
    assert len(set(numbers)) == len(numbers)


def test_no_more_people_than_can_be_kept(content: Content) -> None:
    me = Someone(content)
    me.orders("4 December 10:30")
    me.says("\n".join(f"Person{n}" for n in range(MAX_PEOPLE + 3)))
    me.does(Commanded(me.now, "done"))
    shown = [r for r in me.last.replies if isinstance(r, ShowPeople)]
    assert shown[0].full
    assert len(me.interview.people) == MAX_PEOPLE
    first = me.interview.people[0]
    for _ in range(2):
        me.taps(f"drop:{first.number}")
        assert me.last.in_place
        assert len(me.interview.people) == MAX_PEOPLE - 1


# Moved, called off, followed by another


def test_a_new_date_plans_everything_anew(content: Content) -> None:
    me = Someone(content, london())
    me.orders("Acme, 4 December 10:30")
    first, before = me.interview, me.dossier.next
    me.orders("11 December")
    assert me.interview.at == instant("2026-12-11 10:30", "Europe/London")
    assert me.interview.company == "Acme"
    assert me.candidate.interview_on == date(2026, 12, 11)
    assert before is not None
    assert me.dossier.next is not None
    assert me.dossier.next.at == before.at + 7 * DAY
    assert me.dossier.next.label > before.label
    assert me.interview.number > first.number
    assert me.dossier.past == ()


def test_another_company_is_another_interview(content: Content) -> None:
    me = Someone(content)
    me.orders("Acme, 4 December 10:30")
    me.orders("Globex, 9 December 14:00")
    assert me.interview.company == "Globex"
    assert [past.company for past in me.dossier.past] == ["Acme"]
    confirmed = [r for r in me.last.replies if isinstance(r, ConfirmWhen)]
    assert confirmed[0].replaced == "Acme"


def test_past_interviews_are_bounded(content: Content) -> None:
    me = Someone(content)
    for number in range(MAX_PAST + 4):
        me.orders(f"Acme{number}, 4 December 10:30")
    assert len(me.dossier.past) == MAX_PAST


def test_what_was_called_off_comes_back_with_one_tap(content: Content) -> None:
    me = Someone(content, london())
    me.orders("Acme, 4 December 10:30 with Ruth")
    number = me.interview.number
    me.orders("off")
    assert me.told(SayInterviewOff)
    assert me.dossier.interview is None
    assert me.dossier.next is None
    assert me.candidate.interview_on is None
    for _ in range(2):
        me.taps(f"back:{number}")
    assert STALE in me.last.replies
    assert me.interview.company == "Acme"
    assert [p.name for p in me.interview.people] == ["Ruth"]
    assert me.candidate.interview_on == date(2026, 12, 4)
    assert me.dossier.next is not None


def test_after_the_interview_the_next_one_can_be_set_up(content: Content) -> None:
    me = Someone(content)
    me.orders("Acme, 4 December 10:30")
    me.now = datetime(2026, 12, 9, 12, tzinfo=UTC)
    me.orders("")
    assert me.told(ShowBehind)
    me.taps("new")
    assert me.told(AskAbout)
    me.says("18 December 9:00")
    assert [past.company for past in me.dossier.past] == ["Acme"]
    assert me.interview.company == ""
    me.taps("new")
    assert STALE in me.last.replies


# One truth with /daily


def test_both_ways_to_say_the_date_agree(content: Content) -> None:
    me = Someone(content, london())
    me.orders("until 4 December", "daily")
    assert me.interview.day == date(2026, 12, 4)
    assert me.dossier.next is not None
    me.orders("10:30")
    assert me.interview.at == instant("2026-12-04 10:30", "Europe/London")
    me.orders("until 11 December", "daily")
    assert me.interview.at == instant("2026-12-11 10:30", "Europe/London")
    me.orders("9 December")
    assert me.candidate.interview_on == date(2026, 12, 9)
    me.orders("until off", "daily")
    assert me.dossier.interview is None
    assert me.candidate.interview_on is None


def test_a_date_from_before_there_was_more_to_set_is_taken_over(
    content: Content,
) -> None:
    me = Someone(content, london())
    me.candidate = replace(me.candidate, interview_on=date(2026, 12, 4))
    me.orders("")
    assert me.interview.day == date(2026, 12, 4)


def test_a_clock_that_was_taken_for_granted_moves_with_the_candidate(
    content: Content,
) -> None:
    me = Someone(content, zone="UTC")
    me.orders("4 December 10:30")
    me.orders("8:30 Lisbon", "daily")
    me.orders("8:30 Berlin", "daily")
    assert me.interview.zone == "Europe/Lisbon"
    named = Someone(content, zone="UTC")
    named.orders("4 December 10:30 Berlin")
    named.orders("8:30 Lisbon", "daily")
    assert named.interview.zone == "Europe/Berlin"


def test_who_sets_an_hour_later_gets_the_days_after_at_that_hour(
    content: Content,
) -> None:
    me = Someone(content)
    me.orders("Acme, 4 December 10:30")
    me.orders("7:30 London", "daily")
    while me.interview.done != ("eve", "notes", "thanks"):
        me.waits()
    assert me.now == instant("2026-12-05 07:30", "Europe/London")


# The days before, the day, and the day after


def test_prompts_say_what_the_day_is_for_and_ask_for_it(content: Content) -> None:
    me = Someone(content, london())
    me.orders("Acme, 4 December 10:30")
    me.taps("leave:interview.people", Verb.FORM)
    me.taps("leave:unsaid.text", Verb.FORM)
    leads: dict[int, tuple[str, Kind]] = {}
    while me.now < instant("2026-12-04 08:45", "Europe/London"):
        for response in me.waits():
            for reply in response.replies:
                if isinstance(reply, Prompt) and reply.left is not None:
                    question = content.questions[reply.question_id]
                    leads[reply.left] = (reply.focus, question.kind)
    assert leads == {
        7: ("job", Kind.TECHNICAL),
        6: ("proof", Kind.BEHAVIOURAL),
        5: ("stories", Kind.BEHAVIOURAL),
        4: ("questions", Kind.YOUR_QUESTIONS),
        3: ("rehearsal", Kind.TECHNICAL),
        2: ("small_talk", Kind.FIT),
        1: ("light", Kind.CLOSING),
    }


@pytest.mark.parametrize(
    ("begins", "hour", "comes"),
    [
        ("10:30", 8, False),  # two hours before
        ("10:31", 8, True),
        ("9:00", 9, False),  # during it
        ("9:00", 18, False),  # the evening after it
        ("20:00", 8, True),
    ],
)
def test_no_question_comes_on_top_of_the_interview(
    content: Content, begins: str, hour: int, comes: bool
) -> None:
    me = Someone(content, london(hour))
    me.orders(f"Acme, 4 December {begins} with Ruth")
    me.now = instant("2026-12-03 23:45", "Europe/London")
    daily = me.candidate.daily
    assert daily is not None
    me.candidate = replace(me.candidate, daily=replace(daily, last="2026-12-03"))
    me.orders(f"{hour}:30", "daily")
    counted: list[str] = []
    prompts = 0
    while me.now < instant("2026-12-05 00:00", "Europe/London"):
        for response in me.waits():
            prompts += any(isinstance(r, Prompt) for r in response.replies)
        counted += me.last.counted
    assert prompts == int(comes)
    assert comes or "let_go" in counted


def test_the_good_word_comes_once_and_with_the_thanks(content: Content) -> None:
    me = Someone(content, london())
    me.orders("Acme, 4 December 10:30 with Ruth")
    wishes: list[tuple[type, datetime]] = []
    while me.now < NOW + 30 * DAY:
        for response in me.waits():
            wishes += [
                (type(r), me.now)
                for r in response.replies
                if r == WISH_WELL or isinstance(r, WishWellAfter)
            ]
    assert wishes == [(WishWellAfter, instant("2026-12-05 08:30", "Europe/London"))]
    assert me.candidate.daily is not None
    assert not me.candidate.daily.on
    assert me.candidate.interview_on is None


def test_a_daily_question_after_an_interview_is_nobodys_end(content: Content) -> None:
    """Whoever begins again after the interview is asked, not wished well."""
    me = Someone(content)
    me.orders("Acme, 4 December 10:30 with Ruth")
    me.now = datetime(2026, 12, 20, 12, tzinfo=UTC)
    me.dossier = replace(me.dossier, next=None)
    me.orders("8:30 London", "daily")
    prompted = [r for _ in range(120) for came in me.waits() for r in came.replies]
    assert any(isinstance(r, Prompt) for r in prompted)
    assert WISH_WELL not in prompted


def test_nobody_in_the_middle_of_something_is_interrupted(content: Content) -> None:
    me = Someone(content)
    me.orders("Acme, 4 December 10:30 with Ruth")
    me.now = instant("2026-12-03 17:50", "Europe/London")
    me.orders("", "unsaid")
    while not me.interview.done:
        me.waits()
    assert me.now >= instant("2026-12-03 19:00", "Europe/London")


def test_the_checklist_is_ticked_in_place_and_says_when_all_is_ready(
    content: Content,
) -> None:
    me = Someone(content)
    me.orders("Acme, 4 December 10:30 with Ruth")
    me.now = instant("2026-12-03 19:00", "Europe/London")
    me.orders("")
    (shown,) = (r for r in me.last.replies if isinstance(r, ShowChecklist))
    for item in shown.items:
        me.taps(f"tick:{me.interview.number}:{item}")
        assert me.last.in_place
    assert set(shown.items) == set(me.interview.ticks)
    me.taps(f"tick:{me.interview.number}:names")
    assert "names" not in me.interview.ticks


@pytest.mark.parametrize(
    ("people", "line"),
    [
        ("with Ruth", "The names: Ruth"),
        ("with Ruth and Tom", "The names: Ruth and Tom"),
        ("with several people", "Several people: look at each of them once"),
    ],
)
def test_the_checklist_of_a_panel_says_whom_to_look_at(
    content: Content, people: str, line: str
) -> None:
    somebody = Anyone(content)
    somebody.orders("interview", f"25 November 14:00 at Acme, {people}")
    somebody.presses("form/leave:unsaid.text")
    somebody.orders("interview", "checklist")
    if line not in somebody.text:
        somebody.now = instant("2026-11-25 06:00", "Europe/London")
        somebody.orders("interview")
    assert line in somebody.text


def test_items_that_do_not_apply_are_left_out(content: Content) -> None:
    me = Someone(content)
    me.orders("Acme, 4 December 10:30")
    me.taps("leave:interview.people", Verb.FORM)
    me.now = instant("2026-12-04 06:00", "Europe/London")
    me.orders("")
    (shown,) = (r for r in me.last.replies if isinstance(r, ShowChecklist))
    assert not {"names", "unsaid", "sleep"} & set(shown.items)


def test_who_sets_it_up_two_hours_before_gets_the_checklist_only(
    content: Content,
) -> None:
    me = Someone(content)
    me.orders("Acme, today 14:00 with Ruth")
    assert me.told(ShowChecklist)
    assert not me.told(AskUnsaid)
    assert me.dossier.next is not None
    assert me.dossier.next.label.endswith("notes")


# Whatever is done

WORDS = (
    *("", "off", "Acme", "Acme, 4 December 10:30 Berlin", "tomorrow", "14:00", "12/4"),
    *("today 12:10", "31 February", "Globex with Ana; Tom (HR)", "video", "casual"),
    *("45 minutes", "yesterday", "Berlin", "with Ruth", "\n", "Friday 9am; Bob"),
)
TAPS = (
    *("later", "show", "off", "new", "ask:when", "ask:people", "ask:examples"),
    *("set:minutes:45", "set:where:remote", "set:casual:casual", "on:2026-12-04"),
    *("set:minutes:x", "on:x", "drop:3", "back:1", "back:4", "tick:1:names"),
    *("tick:3:sleep", "tick::", "nothing", "", "set:", "ask:"),
)
deeds = st.one_of(
    st.tuples(st.just("orders"), st.sampled_from(WORDS)),
    st.tuples(st.just("says"), st.sampled_from(WORDS[2:])),
    st.tuples(st.just("says"), st.text(max_size=40)),
    st.tuples(st.just("orders"), st.text(max_size=40)),
    st.tuples(st.just("taps"), st.sampled_from(TAPS)),
    st.tuples(
        st.just("form"),
        st.sampled_from(["leave:interview.when", "done:interview.people"]),
    ),
    st.tuples(st.just("daily"), st.sampled_from(["until 4 December", "until off"])),
    st.tuples(st.just("command"), st.sampled_from(["skip", "done", "stop", "unsaid"])),
    st.tuples(st.just("wait"), st.integers(1, 200)),
)


@settings(
    max_examples=examples(120),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(doing=st.lists(deeds, max_size=14), asked=st.booleans())
def test_whatever_is_done_in_whatever_order(
    content: Content, doing: list[tuple[str, str | int]], asked: bool
) -> None:
    """Nothing raises, every list has its limit, and both dates agree."""
    me = Someone(content, london() if asked else None)
    for deed, what in doing:
        match deed, what:
            case "orders", str():
                me.orders(what)
            case "says", str() if what.strip():
                me.says(what)
            case "taps", str():
                me.taps(what)
            case "form", str():
                me.taps(what, Verb.FORM)
            case "daily", str():
                me.orders(what, "daily")
            case "command", str():
                me.orders("", what)
            case "wait", int():
                for _ in range(what):
                    me.waits()
        interview = me.dossier.interview
        assert len(me.dossier.past) <= MAX_PAST
        if interview is None:
            assert me.dossier.next is None
            continue
        assert len(interview.people) <= MAX_PEOPLE
        assert len(interview.examples) <= MAX_EXAMPLES
        assert set(interview.ticks) <= set(checklist.ITEMS)
        assert len(interview.company) <= 60
        on = me.candidate.interview_on
        assert on is None or on == interview.day


def test_who_leaves_for_something_else_is_asked_no_more(content: Content) -> None:
    """The people are kept, and the practice that was asked for has the floor."""
    me = Someone(content)
    me.orders("")
    me.says("4 December 10:30")
    me.says("Acme")
    me.says("Ruth, head of nursing; Tom")
    me.orders("behavioural 1", "practice")
    assert [p.name for p in me.interview.people] == ["Ruth", "Tom"]
    assert me.dossier.form is None
    assert me.session is not None
    assert me.session.open


@pytest.mark.parametrize("kind", ["round", "daily"])
def test_words_that_an_outage_kept_waiting_are_not_lost(
    content: Content, kind: str
) -> None:
    me = Someone(content, london())
    me.orders("4 December 10:30")
    me.says("Ruth, head of nursing")
    daily, slot = me.candidate.daily, me.dossier.next
    assert daily is not None
    slot = daily.next if kind == "daily" else slot
    assert slot is not None
    me.now = slot.at
    me.does(Due(me.now, slot, kind=kind))
    assert [p.name for p in me.interview.people] == ["Ruth"]
    assert me.dossier.form is None
    assert me.told(Prompt if kind == "daily" else ShowChecklist)
