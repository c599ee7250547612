"""Forms: what is asked for outside a session, whatever happens around them."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.buttons import Press, Verb
from bot.core.candidate import Candidate
from bot.core.dossier import MAX_FORM, MAX_UNSAID, Dossier
from bot.core.events import Edited, Medium, Quieted, Said, Showed
from bot.core.form_replies import LeaveForm, OfferToReturn
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.patience import LONGER
from bot.core.replies import Ask, AskAgain, GiveHint
from bot.core.reply import phrase
from bot.core.sayings import NOTHING_YET, STALE, cannot_read
from bot.core.state import State
from bot.parts.unsaid.replies import AskUnsaid, ShowUnsaid
from tests.core.asked import respond
from tests.core.bank import context
from tests.core.talk import START

DONE = str(Press(Verb.FORM, "done:unsaid.text"))
LEAVE = str(Press(Verb.FORM, "leave:unsaid.text"))


class Chat:
    """A candidate's side of things; every move comes a second after the last."""

    def __init__(self) -> None:
        self.now = START
        self.seed = 2**40
        self.state = State(Candidate(START, track="general", welcomed=True), None)
        self.number = 0

    def does(self, move: Move) -> State:
        self.seed += 1
        self.state = respond(
            self.state.candidate,
            self.state.session,
            move,
            context(self.seed),
            self.state.dossier,
        )
        return self.state

    def at(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def says(self, text: str) -> State:
        self.number += 1
        return self.does(Said(self.at(), str(self.number), text))

    def commands(self, name: str, argument: str = "") -> State:
        return self.does(Commanded(self.at(), name, argument))

    def presses(self, data: str) -> State:
        return self.does(Pressed(self.at(), data, "1"))

    def falls_silent(self) -> State:
        form, session = self.state.dossier.form, self.state.session
        since = form.waiting_since if form is not None else None
        since = since or (session.waiting_since if session is not None else None)
        # As long as is waited for what does not sound whole.
        self.now = (since or self.now) + context(self.seed).quiet * LONGER
        return self.does(Quieted(self.now, since or self.now))

    @property
    def dossier(self) -> Dossier:
        return self.state.dossier

    @property
    def kept(self) -> list[str]:
        return [item.text for item in self.dossier.unsaid]


@pytest.fixture
def chat() -> Chat:
    return Chat()


def kinds(response: State) -> list[type]:
    return [type(reply) for reply in response.replies]


def test_words_gather_until_a_quiet_moment(chat: Chat) -> None:
    assert kinds(chat.commands("unsaid")) == [AskUnsaid]
    assert not chat.says("i trained the new drivers").replies
    assert not chat.says("and it was my idea").replies
    assert kinds(chat.falls_silent()) == [ShowUnsaid]
    assert chat.kept == ["i trained the new drivers\nand it was my idea"]
    assert chat.dossier.form is None


@pytest.mark.parametrize("how", ["command", "button", "typed"])
def test_done_ends_it_at_once(chat: Chat, how: str) -> None:
    chat.commands("unsaid")
    chat.says("why I left")
    if how == "command":
        chat.commands("done")
    elif how == "button":
        chat.presses(DONE)
    else:
        chat.says("done")
    assert chat.kept == ["why I left"]


def test_done_with_nothing_said_keeps_waiting(chat: Chat) -> None:
    chat.commands("unsaid")
    assert chat.presses(DONE).replies == (NOTHING_YET,)
    assert chat.dossier.form is not None


@pytest.mark.parametrize("how", ["stop", "skip", LEAVE])
def test_leaving_keeps_what_was_said_by_then(chat: Chat, how: str) -> None:
    chat.commands("unsaid")
    chat.says("the drivers")
    chat.presses(how) if "/" in how else chat.commands(how)
    assert chat.kept == ["the drivers"]


@pytest.mark.parametrize("how", ["stop", "skip", LEAVE])
def test_it_can_be_left(chat: Chat, how: str) -> None:
    chat.commands("unsaid")
    left = chat.presses(how) if "/" in how else chat.commands(how)
    assert kinds(left) == [LeaveForm]
    assert chat.dossier.form is None
    assert chat.presses(LEAVE).replies == (STALE,)
    assert chat.presses(DONE).replies == (phrase("form.done_already"),)


def test_a_forward_is_taken_and_a_picture_is_not(chat: Chat) -> None:
    chat.commands("unsaid")
    chat.does(Said(chat.at(), "f1", "what a friend wrote of me", own=False))
    assert chat.does(Showed(chat.at(), Medium.PHOTO)).replies == (
        cannot_read(Medium.PHOTO),
    )
    chat.falls_silent()
    assert chat.kept == ["what a friend wrote of me"]


def test_an_edit_counts_while_it_waits(chat: Chat) -> None:
    chat.commands("unsaid")
    chat.says("teh drivers")
    chat.does(Edited(chat.at(), "1", "the drivers"))
    chat.falls_silent()
    assert chat.kept == ["the drivers"]


def test_a_repeated_message_counts_once(chat: Chat) -> None:
    chat.commands("unsaid")
    said = Said(chat.at(), "7", "the drivers")
    chat.does(said)
    chat.does(said)
    chat.falls_silent()
    assert chat.kept == ["the drivers"]


def test_another_command_takes_what_was_said_first(chat: Chat) -> None:
    chat.commands("unsaid")
    chat.says("the drivers")
    after = chat.commands("settings")
    assert chat.kept == ["the drivers"]
    assert kinds(after)[0] is ShowUnsaid
    assert chat.dossier.form is None


def test_the_open_session_rests_and_goes_on(chat: Chat) -> None:
    """What was said of an answer before is still there, and is judged then."""
    assert Ask in kinds(chat.commands("practice", "behavioural 1"))
    chat.says("we had two views on the rota")
    chat.commands("unsaid")
    session = chat.state.session
    assert session is not None
    assert session.paused
    chat.says("the drivers")
    assert kinds(chat.falls_silent()) == [ShowUnsaid, OfferToReturn]
    assert chat.kept == ["the drivers"]
    assert [m.text for t in session.turns for m in t.attempt.messages] == [
        "we had two views on the rota"
    ]
    resumed = chat.presses(str(Press(Verb.RESUME, "", session.id, session.asks)))
    assert resumed.session is not None
    assert not resumed.session.paused
    assert resumed.session.waiting_since is not None
    assert AskAgain not in kinds(resumed)


def test_a_command_of_the_session_closes_the_form(chat: Chat) -> None:
    chat.commands("practice", "behavioural 1")
    chat.commands("unsaid")
    assert kinds(chat.commands("hint")) == [GiveHint]
    assert chat.dossier.form is None


def test_a_full_list_says_so_and_keeps_no_more(chat: Chat) -> None:
    for number in range(MAX_UNSAID + 1):
        after = chat.commands("unsaid", f"item {number}")
    assert len(chat.kept) == MAX_UNSAID
    assert [r.full for r in after.replies if isinstance(r, ShowUnsaid)] == [True]


def test_numbers_are_never_given_twice(chat: Chat) -> None:
    chat.commands("unsaid", "one")
    chat.commands("unsaid", "two")
    chat.presses("unsaid/drop:2//0")
    chat.commands("unsaid", "three")
    assert [(u.number, u.text) for u in chat.dossier.unsaid] == [
        (1, "one"),
        (3, "three"),
    ]
    chat.presses("unsaid/drop:2//0")
    assert chat.kept == ["one", "three"]


words = st.text("abc \n", min_size=1, max_size=8)
moves = st.one_of(
    st.tuples(st.just("says"), words),
    st.tuples(st.just("commands"), st.sampled_from(["unsaid", "done", "stop", "hint"])),
    st.tuples(st.just("commands"), st.just("practice behavioural 1")),
    st.tuples(st.just("presses"), st.sampled_from([DONE, LEAVE, "unsaid/add//0"])),
    st.tuples(st.just("presses"), st.sampled_from(["unsaid/drop:1//0", "form/x//0"])),
    st.tuples(st.just("falls_silent"), st.just("")),
)


@given(st.lists(moves, max_size=25))
def test_nothing_said_to_a_form_is_lost(doing: list[tuple[str, str]]) -> None:
    """In whatever order: words are kept in the list, in the form or in an answer."""
    chat = Chat()
    said: list[str] = []
    dropped = False
    for what, argument in doing:
        form = chat.dossier.form
        if what == "falls_silent":
            chat.falls_silent()
        elif what == "commands":
            name, _, rest = argument.partition(" ")
            chat.commands(name, rest)
        elif what == "presses":
            dropped = dropped or "drop" in argument
            chat.presses(argument)
        else:
            chat.says(argument)
            room = form is None or len(form.messages) < MAX_FORM
            if form is not None and argument.strip() and room:
                said.append(argument)
    if dropped:
        return
    form = chat.dossier.form
    waiting = [m.text for m in form.messages] if form is not None else []
    everything = "\n".join((*chat.kept, *waiting))
    for text in said:
        assert text.strip() in everything


def test_what_is_kept_reads_back_from_a_form_of_many_messages(chat: Chat) -> None:
    chat.commands("unsaid")
    for number in range(MAX_FORM + 5):
        chat.says(f"line {number}")
    form = chat.dossier.form
    assert form is not None
    assert len(form.messages) == MAX_FORM
    assert replace(form, messages=()).text == ""
