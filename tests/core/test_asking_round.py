"""The candidate's half of the interview, with the real ear: a word costs nothing."""

import re

from bot.content import Content
from bot.model import Expects
from tests.core.anyone import Anyone, once

BRIDGE = "Last May I rang all nine of them in one evening, and five came on the Sunday."


@once
def asking(content: Content, first: str = "nurse", mode: str = "questions") -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.says(first)
    someone.orders("stop")
    someone.orders("practice", mode)
    return someone


def said(someone: Anyone, words: str) -> str:
    someone.says(words)
    if not someone.text:
        someone.orders("done")
    return someone.text


def open_question(someone: Anyone) -> str:
    session = someone.session
    assert session is not None
    assert session.turn is not None
    return session.turn.question.question_id


def to_the_last_round(someone: Anyone) -> None:
    """Skip to the last question in which the candidate asks."""
    while True:
        session = someone.session
        assert session is not None
        left = any(one.expects is Expects.QUESTIONS for one in session.plan)
        if "your-questions" in open_question(someone) and not left:
            return
        someone.orders("skip")


def test_what_asks_nothing_costs_nothing(content: Content) -> None:
    wrong = []
    for remark in (
        "sorry, are you a hospital now?",
        "no, that's not what I asked",
        "ha, that was a joke",
        "let me look at my list",
        "I had the same at my old place, we lost the keys on Mondays",
        "I'm applying to a bakery, there's no ward",
    ):
        someone = asking(content)
        before = open_question(someone)
        reply = said(someone, remark)
        if open_question(someone) != before or not reply:
            wrong.append(f"{remark!r} closed the question: {reply}")
        reply = said(someone, "Who makes the rota?")
        if "(" not in reply and "listen" not in reply:
            wrong.append(f"after {remark!r} nothing was answered: {reply}")
        turn = someone.session.turn if someone.session else None
        if turn is not None and remark in turn.attempt.text:
            wrong.append(f"{remark!r} is kept as a question")
    assert wrong == []


def test_the_trade_of_a_first_message_is_the_employers(content: Content) -> None:
    for first in (
        "hi, is it all right that I have no job yet? it's for insurance trainee",
        "good evening. do you keep this? I'm going for claims handler",
    ):
        someone = asking(content, first)
        assert someone.candidate.track == "finance", first
        reply = said(someone, "What is the hardest thing here at the moment?")
        assert "lab" not in reply, reply
        assert "claim" in reply, reply


def test_who_names_no_trade_meets_one_that_fits_anybody(content: Content) -> None:
    someone = asking(content, "anything else")
    reply = said(someone, "Who would be my manager, and how often would we meet?")
    assert re.search(r"report to the (?:manager|team lead)", reply), reply


def test_a_trade_that_is_named_while_they_ask_is_taken(content: Content) -> None:
    someone = asking(content, "anything else")
    said(someone, "sorry, the firm I applied to is an insurance company")
    reply = said(someone, "What is the hardest thing here at the moment?")
    assert "claim" in reply, reply


def test_a_story_that_was_told_before_is_the_bridge(content: Content) -> None:
    someone = asking(content)
    said(someone, "What keeps going wrong here?")
    before = open_question(someone)
    reply = said(someone, "I already told you that one, the night with the keys")
    assert open_question(someone) != before
    assert "fits here" in reply or "belongs here" in reply, reply


def test_a_question_beside_it_is_answered(content: Content) -> None:
    someone = asking(content)
    said(someone, "What keeps going wrong here?")
    reply = said(
        someone,
        "told you already, the keys. next question: would you regret hiring me?",
    )
    assert "If " in reply, reply


def test_at_the_end_of_a_panel_they_may_ask_five(content: Content) -> None:
    someone = asking(content, mode="second-round")
    to_the_last_round(someone)
    before = open_question(someone)
    said(someone, "What is hard here just now?")
    reply = said(someone, BRIDGE)
    assert "anything else" in reply.lower() or "what else" in reply.lower(), reply
    for number, text in enumerate(
        (
            "How many are you on a shift?",
            "Who checks the medicines?",
            "Why is the post open?",
            "What would I do in the first month?",
        ),
        2,
    ):
        assert open_question(someone) == before, number
        said(someone, text)
    assert open_question(someone) != before


def test_no_ends_the_time_for_questions(content: Content) -> None:
    for words in ("no, thank you", "that's all", "nothing else, thanks", "no thats it"):
        someone = asking(content, mode="second-round")
        to_the_last_round(someone)
        before = open_question(someone)
        said(someone, "What is hard here just now?")
        said(someone, BRIDGE)
        said(someone, words)
        assert open_question(someone) != before, words


def test_a_question_in_place_of_an_answer_makes_nothing_ready(content: Content) -> None:
    someone = asking(content, mode="closing")
    for _ in range(12):
        if someone.session is None or someone.session.over:
            break
        said(someone, "How many days of leave are there?")
    assert "Ready" not in someone.text, someone.text
    assert "out loud, once" not in someone.text, someone.text


def test_a_question_in_place_of_a_story_is_answered_and_not_praised(
    content: Content,
) -> None:
    for question in (
        "Q2: do you use Kafka, and what broke last time?",
        "Is there a union here?",
        "last postmortem you had, was somebody blamed?",
        "who would train me then",
    ):
        someone = asking(content)
        said(someone, "What is the hardest thing here at the moment?")
        reply = said(someone, question)
        assert "You linked" not in reply, reply
        assert "something of your own that fits" not in reply, reply
        assert "Tell me about" not in reply, reply


def test_a_story_and_a_question_in_one_message_are_both_met(content: Content) -> None:
    someone = asking(content)
    said(someone, "What is the hardest thing here at the moment?")
    reply = said(someone, f"{BRIDGE} And is there a union here?")
    assert "rang all nine" in reply
    assert "Two elected" in reply


def test_who_wants_to_finish_is_let_go_kindly(content: Content) -> None:
    for words in (
        "That's me done with questions, thank you",
        "I said goodbye",
        "can we finish please",
        "no more questions from my side",
    ):
        someone = asking(content)
        said(someone, "What is the hardest thing here at the moment?")
        reply = said(someone, words)
        assert "we'll" in reply, reply
        assert "One last thing" not in reply, reply
        session = someone.session
        assert session is None or session.ended_at is not None, words


def test_one_person_is_asked_for_a_whole_round(content: Content) -> None:
    someone = asking(content)
    session = someone.session
    assert session is not None
    ids = [one.question_id for one in session.plan]
    assert ids
    assert all(content.questions[one].goes_on for one in ids)
    assert "still" in said(someone, "is it the same person as before?")


def test_no_story_is_asked_for_after_a_question_of_pay(content: Content) -> None:
    someone = asking(content)
    said(someone, "What is the hardest thing here at the moment?")
    reply = said(someone, "and what is the salary band?")
    assert "in writing with the offer" in reply
    assert "yourself" not in reply


def test_the_questions_that_were_asked_are_counted(content: Content) -> None:
    someone = asking(content)
    said(someone, "What is the hardest thing here, and who is in the team?")
    said(someone, "Is there a union?")
    reply = said(someone, "That's all from me, thanks")
    assert "You asked 3 questions" in reply, reply
    assert "your answer to" not in reply


def test_who_has_asked_enough_and_wants_the_results_gets_them(content: Content) -> None:
    wrong = []
    for words in (
        "enough of asking, i want to finish and see how i did with my questions",
        "right thats me, no more from me, how did i get on with my questions",
        "ok finish here pls, show me my results",
        "thx, i think i have asked everything. what was my strongest one?",
        "enough questions now, tell me how i was",
    ):
        someone = asking(content, mode="your-questions 1")
        said(someone, "Why is the job open?")
        reply = said(someone, words)
        if "You asked one question" not in reply or "Your strongest" not in reply:
            wrong.append(f"{words!r}: {reply}")
    assert not wrong, "\n".join(wrong)


def test_something_of_their_own_is_invited_once_in_a_round(content: Content) -> None:
    someone = asking(content, mode="your-questions 2")
    first = said(someone, "Why is the job open?")
    later = [
        said(someone, words)
        for words in (
            "What is the hardest thing here at the moment?",
            "Who would I work with?",
            "was that a good one to ask?",
        )
    ]
    invites = "of your"
    assert invites in first
    assert not [one for one in later if invites in one or "example" in one]


def test_several_questions_are_each_answered_behind_their_own_words(
    content: Content,
) -> None:
    someone = asking(content)
    asked = "Why is the job open, and what would you want from me in the first month?"
    reply = said(someone, asked)
    assert "“Why is the job open?”" in reply
    assert "“What would you want from me in the first month?”" in reply
    again = said(someone, "you only answered the first one")
    assert "“What would you want" in again
    assert "“Why is" not in again


def test_what_is_said_to_the_coach_is_no_question_to_the_employer(
    content: Content,
) -> None:
    wrong = []
    for words, met in (
        ("is it normal that i am so nervous", "Take|rush"),
        ("make it up then, you are not real either", "figure|number"),
        ("no no, that was for you, not for them", "for me|out of your questions"),
        ("do my questions sound like the police", "words"),
        ("he who? you said you are leaving. who is he?", "I meant|I mean|before"),
    ):
        someone = asking(content)
        said(someone, "What would you want from me in the first month?")
        reply = said(someone, words)
        if not re.search(met, reply):
            wrong.append(f"{words!r}: {reply}")
    assert not wrong, "\n".join(wrong)


def test_what_is_asked_next_was_not_asked_before(content: Content) -> None:
    someone = asking(content, mode="your-questions 1")
    said(someone, "What is hardest here, and why did the last person leave?")
    reply = said(someone, "that's all, thank you")
    assert "have one question ready about why" not in reply
    assert "have one question ready about what's hard" not in reply


def test_who_says_that_it_was_all_ends_it(content: Content) -> None:
    for words in (
        "Thank you, that was all from my side, it was a pleasure.",
        "Nothing more, as I have just said; you may close the meeting.",
    ):
        someone = asking(content)
        said(someone, "How many people are on one shift?")
        someone.says(words)
        someone.waits()
        assert someone.session is not None
        assert someone.session.over, (words, someone.text)


def test_whether_it_is_better_now_is_asked_of_the_employer(content: Content) -> None:
    someone = asking(content, "primary teacher")
    said(someone, "What happened to the last person in the job?")
    reply = said(someone, "jaysus six! and is it any better now, honestly")
    assert "somebody else" not in reply, reply
    assert "wrong chat" not in reply, reply


def test_who_abuses_the_employer_is_not_told_what_they_asked(content: Content) -> None:
    someone = asking(content)
    said(someone, "What is hard here at the moment?")
    assert "leave it there" in said(someone, "you are a stupid useless bot")


def test_what_is_asked_of_asking_goes_to_the_coach(content: Content) -> None:
    """Notes, how many questions are enough, and the same for everybody."""
    for words, holds in (
        ("may I look at my notes or is that rude?", ("otes", "paper")),
        ("is it bad if I only have one?", ("Two or three", "second one")),
        ("should I ask the same of a colleague as of the boss?", ("only they", "boss")),
    ):
        reply = said(asking(content), words)
        assert any(one in reply for one in holds), (words, reply)
        assert "guess" not in reply, (words, reply)


def test_who_insists_is_answered_and_has_no_habit(content: Content) -> None:
    """A question that is asked again is never taken for something they do."""
    for words in (
        "“It depends” is no answer. I ask once more, who has the last word",
        "you still have not said who decides, that is not an answer",
    ):
        someone = asking(content)
        said(someone, "how are decisions made here?")
        reply = said(someone, words)
        assert "one time you did" not in reply, (words, reply)
        assert words[:20] not in reply, (words, reply)


def test_what_leans_on_a_question_is_one_with_it(content: Content) -> None:
    """“…, who decides then?” asks nothing by itself; nor does an echo."""
    for words in (
        "what happens when the boss is ill for a week, who decides then?",
        "May I ask all of you the same thing? Who decides when the boss is away?",
    ):
        reply = said(asking(content), words)
        assert "“" not in reply, (words, reply)
