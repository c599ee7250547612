"""What is said to the interviewer changes no answer, ends no question, is never quoted.

The real ear hears, and the whole conversation decides.
"""

import json
from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import pairwise, product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.context import Contexts
from bot.conversation import respond
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.events import Edited, Said
from bot.core.incoming import Commanded, Move
from bot.core.reply import Reply
from bot.core.scene import waits_for
from bot.core.session import MAX_ASIDE, MAX_ASIDES, Session
from bot.core.state import State
from bot.export import export
from bot.hearing import Aside, AsideKind, Scene
from bot.loop import GRACE
from bot.model import Tone
from bot.needs import EarlierSessions
from bot.parts.asides.keeping import outside
from bot.parts.asides.lines import FINER
from bot.saying import say
from bot.storage.documents import session_from_bytes, session_to_bytes
from tests.core.talk import START
from tests.examples import examples, sampled, some
from tests.loaded import loaded

SETTINGS = settings(
    max_examples=examples(25),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

STAYING = (
    "what do you mean?",
    "can you repeat the question",
    "can it be from my placement",
    "how long should my answer be?",
    "do i need to use the star method",
    "give me an example answer",
    "thanks",
    "hello",
    "are you there?",
    "how many questions are left",
    "would you hire me?",
    "you misunderstood me",
    "this is fucking stupid",
    "im really nervous",
    "who reads this?",
    "are you a real person?",
    "what does escalate mean",
    "sorry wrong chat",
    "sorry, wrong button",
    "speak german please",
    "why do you ask that?",
    "that's private, i'd rather keep it to myself",
)
"""Asides that leave everything open as it is."""

ANSWERS = (
    "in june ruth wanted to move the whole rota and i said no. i rang the three nurses",
    "i think communication is really important in a team",
    "we changed four shifts and nobody had to cancel a holiday",
    "last night three people rang at once and i took the one with chest pain first",
    "i always try to listen to everyone",
    "it took two weeks and saved us about 4000 euros",
    "no",
)

BEFORE = ("sorry, wrong button. ", "hi, sorry for the late reply. ", "wait, sorry. ")
"""What may stand before an answer."""

GOING_ON = (
    "so in may ruth wanted to cancel the sunday class and i showed her the bookings",
    "so it was in march and we had nobody for the night. i rang the agency myself",
    "ok so i told the doctor at once and he came down",
)


@cache
def contexts() -> Contexts:
    return Contexts(loaded(), "UTC", GRACE)


class Chat:
    """A candidate at a door that puts replies into words as the loop does."""

    def __init__(self, *begins: str) -> None:
        self.candidate = Candidate(since=START, track="nursing")
        self.session: Session | None = None
        self.dossier = Dossier()
        self.replies: tuple[Reply, ...] = ()
        self.text = ""
        self.number = 0
        for name in begins:
            command, _, argument = name.partition(" ")
            self.does(Commanded(START, command, argument))

    def does(self, move: Move) -> State:
        context = contexts().context(2**40 + 7, {})
        state = respond(self.candidate, self.session, move, context, self.dossier)
        if state.asks:
            # "How am I doing?" with nothing open looks at the sessions there were.
            assert state.asks == (EarlierSessions(),)
            kept = () if self.session is None else (self.session,)
            context = contexts().context(2**40 + 7, {EarlierSessions(): kept})
            state = respond(self.candidate, self.session, move, context, self.dossier)
        assert not state.asks
        spoken = say(
            loaded(),
            state.replies,
            Tone.GENTLE,
            state.candidate.spoken,
            state.session,
        )
        self.candidate = replace(state.candidate, spoken=spoken.spoken)
        if spoken.asked:
            asked = (waits_for(state.dossier, state.session), spoken.asked)
            self.candidate = replace(self.candidate, last_asked=asked)
        self.session, self.dossier = state.session, state.dossier
        self.replies = state.replies
        self.text = "\n".join(u.text for u in spoken.utterances)
        return state

    def says(self, text: str, number: int | None = None) -> str:
        self.number = self.number + 1 if number is None else number
        at = START + timedelta(seconds=20 * self.number)
        self.does(Said(at, f"m{self.number}", text))
        return self.text

    def done(self) -> str:
        at = START + timedelta(seconds=20 * self.number + 1)
        self.does(Commanded(at, "done"))
        return self.text

    @property
    def asides(self) -> list[tuple[str, str]]:
        turns = self.session.turns if self.session is not None else ()
        return [(a.text, a.kind) for turn in turns for a in turn.asides]

    @property
    def messages(self) -> list[str]:
        turns = self.session.turns if self.session is not None else ()
        return [m.text for t in turns for a in t.attempts for m in a.messages]


def bare(session: Session | None) -> Session | None:
    """A session without what is known of its asides; one may set the alarm anew."""
    if session is None:
        return None
    turns = tuple(replace(turn, asides=(), unsure=()) for turn in session.turns)
    before = session.before
    if before is not None:
        before = replace(before, turn=replace(before.turn, asides=(), unsure=()))
    return replace(session, turns=turns, waiting_since=None, before=before)


steps = st.one_of(
    st.sampled_from(ANSWERS).map(lambda text: ("answer", text)),
    st.sampled_from(STAYING).map(lambda text: ("aside", text)),
    st.just(("done", "")),
)


@given(st.lists(steps, min_size=3, max_size=12))
@SETTINGS
def test_an_aside_changes_no_answer_and_ends_no_question(
    happening: list[tuple[str, str]],
) -> None:
    """The same talk without its asides leads to the same place."""
    talking, plain = Chat("practice behavioural 3"), Chat("practice behavioural 3")
    asides = []
    for number, (what, text) in enumerate(happening):
        if what == "done":
            talking.done()
            plain.done()
        elif what == "aside":
            before = bare(talking.session)
            heard = talking.session is not None and talking.session.open
            talking.says(text, number)
            assert bare(talking.session) == before, text
            assert talking.replies, text
            asides += [text] if heard else []
            plain.number = number
        else:
            talking.says(text, number)
            plain.says(text, number)
        assert bare(talking.session) == bare(plain.session)
    assert [text for text, _ in talking.asides] == asides
    assert not set(talking.messages) & set(asides)


@given(st.lists(steps, min_size=3, max_size=12))
@SETTINGS
def test_an_aside_is_never_quoted(happening: list[tuple[str, str]]) -> None:
    chat = Chat("practice behavioural 2")
    for what, text in happening:
        said = chat.done() if what == "done" else chat.says(text)
        for aside in STAYING:
            words = aside.rstrip("?").casefold()
            assert f"“{words}" not in said.casefold(), said
    document = json.loads(
        export(chat.candidate, [chat.session] if chat.session else [], {}, chat.dossier)
    )
    for session in document["sessions"]:
        for turn in session["turns"]:
            told = {message["text"] for message in turn["messages"]}
            assert not told & {aside["text"] for aside in turn["asides"]}
            assert not told & set(STAYING)


def test_of_a_mixed_message_the_rest_is_the_answer() -> None:
    hear, taken_apart = contexts().context(1, {}).aside, 0
    for aside, answer in product(BEFORE, GOING_ON):
        chat, plain = Chat("practice behavioural 2"), Chat("practice behavioural 2")
        heard = hear(aside + answer, "", Scene.QUESTION, False)
        if heard is None or not heard.rest:
            continue  # the ear was not sure; then all of it is the answer
        taken_apart += 1
        chat.says(aside + answer)
        plain.says(answer)
        assert chat.messages == [answer]
        assert [text for text, _ in chat.asides] == [aside.strip()]
        assert chat.done() == plain.done()
    assert taken_apart >= len(GOING_ON)


@given(
    st.sampled_from(["practice behavioural 2", "interview", "unsaid", "after", "home"]),
    st.lists(st.text(max_size=60) | st.sampled_from(STAYING + ANSWERS), max_size=8),
    st.lists(st.tuples(st.integers(1, 8), st.text(max_size=40)), max_size=4),
)
@SETTINGS
def test_nothing_that_is_said_breaks_a_conversation(
    begins: str, texts: list[str], edits: list[tuple[int, str]]
) -> None:
    chat = Chat(begins)
    for text in texts:
        chat.says(text)
    for number, text in edits:
        chat.does(Edited(START + timedelta(hours=1), f"m{number}", text))
    if chat.session is not None:
        assert session_from_bytes(session_to_bytes(chat.session)) == chat.session


def test_asides_are_bounded() -> None:
    chat, nothing = Chat("practice behavioural 2"), Chat("home")
    for _ in range(MAX_ASIDES + 9):
        chat.says("thanks")
        nothing.says("thanks")
    assert len(chat.asides) == MAX_ASIDES
    assert len(outside(nothing.dossier)) == MAX_ASIDES
    assert all(len(text) <= MAX_ASIDE for text, _ in chat.asides)


def test_every_phrase_has_variants_and_none_comes_twice_in_a_row() -> None:
    few = {
        key
        for key, said in loaded().phrases.items()
        if key.startswith("aside.") and len(said[Tone.GENTLE]) < 2
    }
    # The own words of a form, and of a question.
    assert few == {"aside.explained", "aside.form_question", "aside.point.question"}
    for text in (*STAYING, "wait", "ok", "i already told you"):
        chat = Chat("practice behavioural 2")
        said = [chat.says(text) for _ in range(4)]
        twice = [a for a, b in pairwise(said) if a == b]
        assert not twice, f"{text}: {twice}"


def test_a_message_that_comes_again_is_answered_once() -> None:
    chat = Chat("practice behavioural 2")
    chat.says("what do you mean?", 1)
    assert chat.says("what do you mean?", 1) == ""
    assert len(chat.asides) == 1


def test_waiting_is_waited_for() -> None:
    """Half an answer is judged neither behind a question nor while they are away."""
    chat = Chat("practice behavioural 2")
    chat.says(ANSWERS[0])
    for beside, more in (
        ("can it be from uni", ANSWERS[2]),
        ("one sec, someone at the door", ANSWERS[5]),
    ):
        assert chat.session is not None
        assert chat.session.waiting_since is not None
        assert chat.says(beside)
        assert chat.session.waiting_since is None
        chat.says(more)
    assert chat.session is not None
    assert chat.session.waiting_since is not None
    assert chat.messages == [ANSWERS[0], ANSWERS[2], ANSWERS[5]]


def test_what_is_left_out_was_the_last_message() -> None:
    chat = Chat("practice behavioural 2")
    chat.says(ANSWERS[0])
    chat.says("the cat sat down on it")
    chat.says("ignore my last message")
    assert chat.messages == [ANSWERS[0]]
    chat.done()
    judged = chat.session.turns[0].attempt.judgement if chat.session else None
    plain = Chat("practice behavioural 2")
    plain.says(ANSWERS[0])
    plain.done()
    assert plain.session is not None
    assert judged == plain.session.turns[0].attempt.judgement


def test_an_addition_is_judged_with_the_answer_it_belongs_to() -> None:
    chat = Chat("practice behavioural 2")
    chat.says(ANSWERS[0])
    chat.done()
    chat.says("next")
    assert chat.session is not None
    open_now = chat.session.current
    chat.says("to add to my last answer: nobody had to cancel a holiday")
    said = chat.done()
    assert "dded to that answer" in said
    assert chat.session.current == open_now
    added = chat.session.turns[0].attempt
    assert added.messages[-1].text == "nobody had to cancel a holiday"
    assert added.heard == len(added.messages)


def test_a_question_that_does_not_fit_is_swapped_and_remembered() -> None:
    chat = Chat("practice behavioural 3")
    assert chat.session is not None
    first = chat.session.turns[0].question.question_id
    length = chat.session.length
    chat.says("this doesn't apply to me, i never had a job")
    assert chat.session.length == length + 1
    assert chat.session.turns[0].skipped
    assert first in chat.candidate.profile.unfit
    assert chat.session.turns[1].question.kind is chat.session.turns[0].question.kind


def test_a_form_takes_no_sentence_for_a_name() -> None:
    for sentence in (
        *("i just said", "the weather was nice", "why do you need that?"),
        *("i have no idea who they are", "they didn't tell me", "stop asking me"),
        *("what do you mean?", "thanks", "are you a real person?"),
    ):
        chat = Chat("interview Acme, 4 April 10:30 Berlin")
        assert chat.dossier.form is not None
        assert chat.dossier.form.field == "interview.people"
        chat.says(sentence)
        chat.done()
        interview = chat.dossier.interview
        assert interview is not None
        assert interview.people == (), sentence
        chat.says("a bloke called Tim")
    for name in ("Tim", "karen doyle", "Ruth Adeyemi, head of nursing", "Mr Lee"):
        chat = Chat("interview Acme, 4 April 10:30 Berlin")
        chat.says(name)
        chat.done()
        interview = chat.dossier.interview
        assert interview is not None
        assert len(interview.people) == 1, name


def test_who_insists_is_taken_at_their_word() -> None:
    chat = Chat("interview Acme, 4 April 10:30 Berlin")
    for _ in range(2):
        chat.says("we grow people")
        chat.done()
    interview = chat.dossier.interview
    assert interview is not None
    assert len(interview.people) == 1


@sampled
def test_every_aside_in_every_state_is_said_in_words() -> None:
    """Whatever the ear makes of a message, there is a phrase for it."""
    abouts = sorted({name for names in FINER.values() for name in names})
    begun = ("practice behavioural 2", "practice your-questions 1", "home", "unsaid")
    real = contexts().context(2**40 + 7, {})
    chats = {begins: Chat(begins) for begins in (*begun, "interview", "after", "job")}
    about_what = ("", "why", "again", "abuse", "take_out", "noted", "2", *abouts)
    for begins, kind, about in some(product(chats, AsideKind, about_what)):
        chat = chats[begins]
        aside = Aside(kind, 0, 5, (), 9.0, "help", about, "triage")
        heard_so = replace(real, aside=lambda *_, heard=aside: heard)
        context = replace(heard_so, intends=lambda *_: {})
        move = Said(START, f"m-{about}", "words")
        state = respond(chat.candidate, chat.session, move, context, chat.dossier)
        said = say(loaded(), state.replies, Tone.GENTLE, {}, state.session)
        heard_at_all = said.utterances or state.asks or state.dossier.form
        assert heard_at_all, (begins, kind, about)
        if state.session is not None and state.session.open:
            where = state.session.turns[state.session.current]
            assert not where.attempt.messages
