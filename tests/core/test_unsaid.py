"""What is unsaid in sessions: room for it, what came up, and saying it at once."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.core.buttons import Press, Verb
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier, Unsaid
from bot.core.incoming import Move
from bot.core.outside_replies import OfferToCarryOn
from bot.core.replies import Ask, Summarise
from bot.core.reply import Reply
from bot.core.session import Planned, Session
from bot.core.state import Context, State
from bot.model import Expects, Judgement, Kind, Mode, Question
from bot.parts.unsaid.decide import MAX_DAYS, core, waiting, with_room
from bot.parts.unsaid.replies import ListWaiting, MakeRoom, ShowUnsaid, TellRaised
from tests.core.asked import respond
from tests.core.bank import context, ear, hears_vagueness, question
from tests.core.talk import START, clear, thin, vague
from tests.core.test_forms import Chat

SAY = "unsaid/say//0"
ROOMY = (
    question("closing.first-time", Kind.CLOSING, competency="unsaid"),
    question("closing.not-covered", Kind.CLOSING, competency="unsaid"),
    question("closing.other", Kind.CLOSING, competency="unsaid"),
)


def by_word(item: str, said: str) -> bool:
    """Hear an item by its last word."""
    return item.split()[-1] in said.split()


class Round(Chat):
    """A chat with a closing question that has room, and an ear for last words."""

    def __init__(self, *items: str, hears: Judgement | None = None) -> None:
        super().__init__()
        self.hears = hears or vague()
        for item in items:
            self.commands("unsaid", item)

    def does(self, move: Move) -> State:
        self.seed += 1
        place = context(self.seed, ear(self.hears))
        bank = (*(q for q in place.bank if q.kind is not Kind.CLOSING), *ROOMY)
        place = replace(place, bank=bank, raised=by_word)
        state = self.state
        self.state = respond(state.candidate, state.session, move, place, state.dossier)
        return self.state

    def ends(self, *answers: str) -> State:
        """Say these to the questions that come, one each, and finish there."""
        for answer in answers:
            self.says(answer)
            self.commands("skip")
        session = self.state.session
        assert session is not None
        if not session.open:
            return self.state
        press = Press(Verb.FINISH, "", session.id, session.asks)
        return self.presses(str(press))


def only(replies: tuple[Reply, ...], kind: type) -> Reply:
    (found,) = [reply for reply in replies if isinstance(reply, kind)]
    return found


def wanted(response: State) -> tuple[tuple[str, bool], ...]:
    summary = only(response.replies, Summarise)
    assert isinstance(summary, Summarise)
    return summary.wanted


def raised(chat: Chat) -> list[bool]:
    return [bool(item.raised) for item in chat.dossier.unsaid]


def test_a_second_round_says_what_came_up_and_what_did_not() -> None:
    chat = Round("the drivers", "the strike")
    chat.commands("practice", "second-round 1")
    after = chat.ends("I came by bike with two drivers")
    assert wanted(after) == (("the drivers", True), ("the strike", False))
    assert raised(chat) == [True, False]
    assert chat.dossier.unsaid[0].raised == (START.date(),)


def test_another_session_says_it_only_if_something_came_up() -> None:
    chat = Round("the drivers", "the strike")
    chat.commands("practice", "behavioural 1")
    assert wanted(chat.ends("nothing of it")) == ()
    chat.commands("practice", "behavioural 1")
    assert wanted(chat.ends("it was the strike")) == (
        ("the strike", True),
        ("the drivers", False),
    )


def test_what_was_said_before_another_session_began_counts_too() -> None:
    chat = Round("the drivers")
    chat.commands("practice", "behavioural 2")
    chat.says("so the drivers")
    chat.commands("practice", "technical 1")
    assert raised(chat) == [True]


def test_a_closing_that_fits_is_asked_while_something_waits() -> None:
    for _ in range(6):
        chat = Round("the drivers")
        chat.commands("practice", "second-round")
        session = chat.state.session
        assert session is not None
        *_, last, goodbye = session.plan
        assert goodbye.kind is Kind.GOODBYE
        assert last.question_id in ("closing.first-time", "closing.not-covered")


def test_room_changes_nothing_where_nothing_waits_or_nothing_is_there() -> None:
    planned = (Planned("x", Kind.CLOSING, Expects.REFLECTION),)
    dossier = Dossier(unsaid=(Unsaid(1, START, "one"),))
    asked = {"closing.first-time": "2026-01-01"}

    def room_in(
        plan: tuple[Planned, ...], bank: Collection[Question], dossier: Dossier
    ) -> tuple[Planned, ...]:
        state = State(Candidate(START, asked=asked), None, dossier=dossier)
        context = Context(bank, {}, hears_vagueness, 0)
        session = Session("s", Mode.SECOND_ROUND, "general", START, plan)
        return with_room(session, state, context).plan

    assert room_in(planned, ROOMY, Dossier()) == planned
    assert room_in(planned, (), dossier) == planned
    assert room_in((), ROOMY, dossier) == ()
    (room,) = room_in(planned, ROOMY, dossier)
    assert room.question_id == "closing.not-covered"


def test_the_hint_of_the_closing_lists_what_is_still_unsaid() -> None:
    chat = Round("the drivers", "the strike")
    chat.commands("practice", "second-round 1")
    assert not any(isinstance(r, ListWaiting) for r in chat.commands("hint").replies)
    chat.says("drivers came")
    for _ in range(9):
        session = chat.state.session
        assert session is not None
        if not session.plan:
            break
        chat.commands("skip")
    hinted = only(chat.commands("hint").replies, ListWaiting)
    assert hinted == ListWaiting(("the strike",))


def test_say_it_now_asks_for_one_item_after_the_other() -> None:
    chat = Round("the drivers", "the strike", hears=thin())
    for item in ("the drivers", "the strike"):
        room, ask = chat.presses(SAY).replies
        assert room == MakeRoom(item)
        assert isinstance(ask, Ask)
        chat.says("no")
        chat.commands("done")
    assert only(chat.presses(SAY).replies, MakeRoom) == MakeRoom("the drivers")
    assert raised(chat) == [False, False]


def test_a_real_answer_counts_in_whatever_words_it_was_invited() -> None:
    chat = Round("the drivers", hears=clear())
    chat.presses(SAY)
    chat.says("two lads came in March and I took them to the yard myself")
    after = chat.commands("done")
    assert wanted(after) == (("the drivers", True),)


def test_a_polite_no_is_not_taken_for_it() -> None:
    chat = Round("the drivers", hears=thin())
    chat.presses(SAY)
    chat.says("No, thank you very much, that was really everything from my side")
    assert wanted(chat.commands("done")) == (("the drivers", False),)


def test_what_follows_say_it_now_is_the_answer_though_a_form_was_open() -> None:
    chat = Round("the drivers")
    chat.commands("unsaid")
    chat.presses(SAY)
    assert chat.dossier.form is None
    chat.says("two lads came in March")
    assert len(chat.dossier.unsaid) == 1
    assert chat.state.session is not None
    assert chat.state.session.message_ids


def test_what_follows_a_new_session_is_its_answer_though_a_form_was_open() -> None:
    chat = Round()
    chat.commands("unsaid")
    chat.presses(str(Press(Verb.MODE, Mode.BEHAVIOURAL)))
    chat.says("in May I rang them")
    assert not chat.dossier.unsaid
    assert chat.state.session is not None
    assert chat.state.session.message_ids


def test_say_it_now_closes_no_open_session() -> None:
    chat = Round("the drivers")
    chat.commands("practice", "behavioural 2")
    before = chat.state.session
    assert kinds(chat.presses(SAY)) == [OfferToCarryOn]
    assert chat.state.session == before


def test_say_it_now_after_all_was_said_shows_the_list() -> None:
    chat = Round("the drivers")
    chat.commands("practice", "behavioural 1")
    chat.ends("drivers")
    assert kinds(chat.presses(SAY)) == [ShowUnsaid]


def kinds(response: State) -> list[type]:
    return [type(reply) for reply in response.replies]


def test_another_go_after_the_end_says_only_what_is_new() -> None:
    chat = Round("the drivers", hears=clear())
    chat.commands("practice", "behavioural 1")
    chat.says("nothing of it")
    chat.commands("done")
    chat.commands("skip")
    session = chat.state.session
    assert session is not None
    assert session.over
    chat.presses(str(Press(Verb.RETRY, "0", session.id, session.asks)))
    chat.says("so the drivers")
    after = chat.commands("done")
    assert only(after.replies, TellRaised) == TellRaised(("the drivers",))


def test_the_days_kept_are_the_first_and_the_latest() -> None:
    chat = Round("the drivers")
    days = tuple(date(2024, 1, n) for n in range(1, MAX_DAYS + 1))
    items = (replace(chat.dossier.unsaid[0], raised=days),)
    chat.state = replace(chat.state, dossier=replace(chat.dossier, unsaid=items))
    chat.commands("practice", "behavioural 1")
    chat.ends("drivers")
    kept = chat.dossier.unsaid[0].raised
    assert len(kept) == MAX_DAYS
    assert kept[0] == days[0]
    assert kept[-1] == START.date()


def test_frames_are_left_out_where_they_are_plain() -> None:
    for text, left in (
        ("i never told them that i trained the drivers", "i trained the drivers"),
        ("My answer about the strike was really bad.", "the strike"),
        ("I should have said how I got it down", "how I got it down"),
        ("I never told them", "I never told them"),
        ("that i know their software", "i know their software"),
        ("why i left the depot in Gent", "why i left the depot in Gent"),
        ("", ""),
    ):
        assert core(text) == left


COMMANDS = (
    *("practice second-round 1", "practice behavioural 1", "unsaid the strike"),
    *("skip", "done", "hint", "stop", "start", "home"),
)
doing = st.one_of(
    st.tuples(
        st.just("says"), st.sampled_from(["drivers", "a strike", "no", "I did it"])
    ),
    st.tuples(
        st.just("commands"),
        st.sampled_from(COMMANDS),
    ),
    st.tuples(st.just("presses"), st.sampled_from([SAY, "unsaid/drop:1//0", "home"])),
    st.tuples(st.just("ends"), st.just("drivers")),
)


@given(st.lists(doing, max_size=20))
def test_whatever_the_order_items_only_come_up_and_are_never_lost(
    moves: list[tuple[str, str]],
) -> None:
    chat = Round("the drivers", "one strike", hears=clear())
    before = {item.number: item for item in chat.dossier.unsaid}
    for what, argument in moves:
        dropped = argument == "unsaid/drop:1//0"
        if what == "commands":
            name, _, rest = argument.partition(" ")
            chat.commands(name, rest)
        elif what == "presses":
            chat.presses(argument)
        elif what == "says":
            chat.says(argument)
        elif chat.state.session is not None:
            chat.ends(argument)
        now = {item.number: item for item in chat.dossier.unsaid}
        for number, item in before.items():
            if dropped and number == 1:
                continue
            assert set(item.raised) <= set(now[number].raised)
            assert item.text == now[number].text
        before = now
    assert {u.number for u in waiting(chat.dossier)} <= set(before)
    assert chat.state.session is None or chat.state.session.mode in Mode
