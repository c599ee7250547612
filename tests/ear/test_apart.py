# ruff: noqa: E501
"""What is said to the interviewer, or of the interview, is no deed and no answer."""

from bot.ear import judge
from bot.model import Expects, Oddity

ASKED = "Tell me about a time you changed something at work."
REMARKS = (
    "eh, I did not say I don't want to choose. I asked whether you store my messages",
    "i tell you how it end. 7 to 1. i want go back to that one",
    "easter story with rafał and 22 lorry. i write it already. put it back please",
    "can be my wife?? i teach her drive forklift no i joke",
    "look, that was an example. what more do you want, blood?",
    "fair, that was bullshit bingo, you got me",
    "?? I asked a clarifying question, that's literally what you should do in system design",
    "you caught that one too. how? keyword list or something?",
    "i asked if you save what i type",
    "you closed my question before i finished",
    "can we go back to that one please",
    "i was only joking sorry",
    "i said it already two times",
    "that was not an answer",
    "no wait i want to finish the last question",
    "you not read what i write",
    "that was my question, not my answer",
    "I just asked you a question",
    "you ignored what I asked",
    "let me go back to the other question",
    "that was only a joke, dont write it",
    "i told you already about the pump",
    "haha no im kidding",
    "you got me, that was waffle",
    "it was a typo, sorry",
    "i feel i did so bad",
    "is that bad for the job?",
    "you asked me that already",
)  # fmt: skip
# These sound alike, and tell something.
ANSWERS = (
    "I asked if she kept the receipts and she found them in the van.",
    "I closed the shop early and went back to the flat with the key.",
    "I told Ruth already on Monday that the count was wrong.",
    "He was only joking, but I wrote it down and told the manager that afternoon.",
    "You asked for a time I failed: in May I sent the wrong file to Ana and rang her at once.",
    "I ignored the noise at first and then I asked the driver to stop the bus.",
    "I went back to the ward and told the nurse that the dose was wrong.",
    "I read him the question again and he answered it by himself.",
    "I said it twice to the foreman and then I stopped the belt.",
    "That was a test batch. I opened one and threw out all forty.",
    "I put it back on the shelf and told the customer the price was wrong.",
    "The client said our answer was late, so I rang her and apologised.",
)  # fmt: skip


def test_words_beside_the_answer_are_heard_as_that() -> None:
    faults = []
    for said in REMARKS:
        heard = judge(said, ASKED, Expects.INSTANCE)
        if heard.oddity is not Oddity.REMARK or heard.flagged:
            faults.append(f"{said!r}: {heard.oddity}")
        if heard.best is not None or heard.watched:
            faults.append(f"{said!r} is quoted or praised")
    assert not faults, "\n".join(faults)


def test_an_answer_that_sounds_like_a_remark_is_an_answer() -> None:
    heard = {said: judge(said, ASKED, Expects.INSTANCE).oddity for said in ANSWERS}
    assert not {said: odd for said, odd in heard.items() if odd is not None}


def test_a_remark_within_a_story_is_not_quoted() -> None:
    said = "I told you that already. In May I asked Ola to swap shifts with me."
    best = judge(said, ASKED, Expects.INSTANCE).best
    assert best is not None
    assert said[best.start : best.end] == "In May I asked Ola to swap shifts with me"
