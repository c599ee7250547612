"""What is said to who asks about the answer, once it is heard right what they want.

How it is heard is given here, so that the replies are tested alone.
"""

import re
from dataclasses import replace
from datetime import timedelta

from bot.content import Content
from bot.conversation import TOGETHER
from bot.core.candidate import Candidate
from bot.core.events import Said
from bot.core.scene import asked_again, scene, waits_for
from bot.core.session import (
    Attempt,
    KeptAside,
    Message,
    Planned,
    Session,
    Stage,
    Turn,
)
from bot.core.state import State
from bot.hearing import Aside, AsideKind
from bot.model import Mode, Tone
from bot.parts.asides import questions
from bot.parts.asides.keeping import kept
from bot.parts.asides.lines import Heard
from bot.saying import say
from tests.core.talk import START
from tests.core.test_asides import contexts
from tests.each import each
from tests.loaded import loaded

STORY = "conflict.told-the-boss"
TOOL = "tech-general.tool-or-hand"
BUG = "tech-qa.not-a-bug"
CASE = "tech-logistics.short-shift"
TEA = "small-talk.tea-coffee"
WORDS = "today i drive a robust end-to-end framework with full ownership and synergy"


def opened(question_id: str, asked: str = "", answer: str = "") -> State:
    """Open a question; with `asked` that follow-up, to an answer."""
    question = loaded().questions[question_id]
    planned = Planned(question.id, question.kind, question.expects)
    turn = Turn(planned, START)
    if answer or asked:
        message = Message("a0", START + timedelta(seconds=5), answer or "I rang her.")
        heard, probes = (1, ("action",)) if asked else (0, ())
        attempt = Attempt(messages=(message,), heard=heard, probes=probes)
        turn = replace(turn, attempts=(attempt,))
        turn = replace(turn, stage=Stage.PROBED if asked else Stage.ASKED)
    session = Session(
        "5e5510", Mode.BEHAVIOURAL, "general", START, turns=(turn,), current=0, asks=2
    )
    state = State(Candidate(since=START, track="general", welcomed=True), session)
    last = (waits_for(state.dossier, session), asked or question.text)
    return replace(state, candidate=replace(state.candidate, last_asked=last))


def says(
    state: State,
    text: str,
    about: str,
    kind: AsideKind = AsideKind.CLARIFY,
    word: str = "",
) -> str:
    """Give what is said to it, heard as that."""
    context = replace(contexts().context(7, {}), parts=TOGETHER)
    said = Said(START + timedelta(seconds=40), "m1", text)
    aside = Aside(kind, 0, len(text), sure=9.0, about=about, word=word)
    heard = Heard(aside, said, asked_again(state, context), scene(state))
    state = kept(state, KeptAside("m1", said.at, text, kind))
    after = questions.reply(state, heard, context)
    spoken = say(loaded(), after.replies, Tone.GENTLE, {}, after.session)
    return "\n".join(one.text for one in spoken.utterances)


@each(
    "text, about, reply",
    [
        ("can i use my old job at the bakery?", "", "Yes, you can use your old job"),
        ("does it count?", "", "Yes, that counts."),
        ("isn't it too old?", "", "No, that isn't too long ago"),
        ("does that matter?", "", "No, "),
        ("must it be paid work?", "no_need", "No, "),
        ("do i have to say why?", "no_need", "No, you don't have to."),
        ("may I write her name?", "names", "Better not."),
        ('or i say "the intern"?', "names", "Yes, “the intern”"),
        ("can i take the bakery story again?", "again", "Yes, you can use the bakery"),
        ("is it cheating to tell it twice?", "again", "No, "),
        ("can i make one up?", "not_true", "Better not"),
        ("can i say what i would do?", "not_true", "If it's never happened"),
        ("was that too much?", "say_it", "No, it's all right"),
        ("was that okay?", "say_it", "Yes, that was fine."),
        ("is that word ok for interview?", "say_it", "Yes, you can say that"),
        ("is it rude to ask about the pay?", "say_it", "It isn't rude, but"),
        ("is it wise to tell a real mistake", "say_it", "A real mistake is fine"),
        ("should I leave the toilet part out?", "say_it", "You can leave it out, if"),
        (
            "the shouting or the tool?",
            "meant",
            "Either is fine: the shouting or the tool.",
        ),
        (
            "may I use something from the board of my housing cooperative, or must it "
            "be paid work?",
            "meant",
            "Yes, you can use the board of your housing cooperative.",
        ),
    ],
)
def test_the_answer_comes_first(text: str, about: str, reply: str) -> None:
    assert says(opened(STORY), text, about).startswith(reply)


def test_big_words_are_not_comforted() -> None:
    bragged = opened(STORY, answer=WORDS)
    assert says(bragged, "was that too much?", "say_it").startswith("Yes, a bit.")
    told = opened(STORY, answer="In May I told Ruth that the rota was wrong.")
    assert says(told, "was that too much?", "say_it").startswith("No, ")


def test_a_follow_up_says_what_it_is_about() -> None:
    asked = "What did other people think of it, and were they right?"
    simpler = loaded().questions[TOOL].simpler.partition(". ")[0]
    state = opened(TOOL, asked)
    of_what = says(state, "think of what?", "of_what", AsideKind.REPHRASE)
    assert simpler in of_what
    assert asked not in of_what
    one = says(
        state, "of what? the shouting or the tool", "of_what", AsideKind.REPHRASE
    )
    assert one.startswith("I mean the tool")


@each(
    "question_id, text, about, reply",
    [
        (CASE, "may i invent the numbers?", "not_true", "Yes. It's all made up here"),
        (CASE, "am I the boss or one of the men?", "meant", "You choose: the boss or"),
        (CASE, "which trucks?", "of_what", "I haven't said."),
        (TEA, "so i must invent something?", "not_true", "Yes, anything friendly"),
    ],
)
def test_a_case_and_a_chat_are_no_story(
    question_id: str, text: str, about: str, reply: str
) -> None:
    kind = AsideKind.REPHRASE if about == "of_what" else AsideKind.CLARIFY
    assert says(opened(question_id), text, about, kind).startswith(reply)


def test_half_of_a_double_question_is_asked() -> None:
    state = opened(TOOL, "What did other people think of it, and were they right?")
    simply = says(state, "i dont get it", "", AsideKind.REPHRASE)
    assert simply == "Just the first part: What did other people think of it?"


def test_a_misunderstood_follow_up_is_not_asked_again() -> None:
    asked = "What did other people think of it, and were they right?"
    told = "nobody thought anything, i was alone with the machine"
    assert asked not in says(opened(TOOL, asked), told, "", AsideKind.MISHEARD)


def test_a_word_of_the_question_is_explained() -> None:
    state = opened(BUG)
    said = says(state, "bug is insect or computer?", "", AsideKind.MEANING)
    assert "“bug”: here it means a fault in a program" in said


def test_no_reply_is_glued_to_a_remark(content: Content) -> None:
    state = opened(STORY)
    remark = "I can't give you a straight answer to that today."
    waits = state.candidate.last_asked[0]
    candidate = replace(state.candidate, last_asked=(waits, remark))
    state = replace(state, candidate=candidate)
    said = says(state, "you misread me", "", AsideKind.MISHEARD)
    assert remark not in said
    assert content.questions[STORY].text in said


def test_examples_take_turns() -> None:
    state, shown = opened(STORY), set()
    for number in range(4):
        said = says(state, "show me an example", "", AsideKind.EXAMPLE)
        shown.add(re.findall(r"“(.+?)”", said, re.DOTALL)[0])
        one = KeptAside(f"e{number}", START, "show me one", AsideKind.EXAMPLE)
        state = kept(state, one)
    assert len(shown) == 4


def test_who_thinks_that_nothing_was_read_hears_what_was() -> None:
    answer = "In May I told Ruth that the rota was wrong."
    state = opened(STORY, "What did you do then?", answer)
    said = says(state, "you don't read me", "unheard", AsideKind.COMPLAINT)
    assert "“In May I told Ruth that the rota…”" in said


OF_THE_ANSWER = (
    *("may", "must", "name_", "twice", "invent", "either", "open_", "saying", "length"),
    *("method", "role", "program"),
)


def test_no_line_serves_two_wants(content: Content) -> None:
    said: dict[str, str] = {}
    for key, tones in content.phrases.items():
        if key.removeprefix("aside.").startswith(OF_THE_ANSWER):
            for line in tones[Tone.GENTLE]:
                assert line not in said, (key, said[line])
                said[line] = key
