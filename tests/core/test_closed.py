"""What is said when nothing is open is answered from the session that is over."""

import re
from copy import copy
from dataclasses import replace
from functools import cache

from bot.core.dossier import Person
from bot.core.session import Planned
from bot.core.summary import summary
from bot.model import Holds
from bot.parts.second_round.page import page
from tests.core.anyone import Anyone
from tests.core.closed import CONTENT, KITCHEN, TERMS, ended

PRIVATE = "Tell me about a time you had to keep something confidential"
DAUGHTER = "my daughter says i shout like a foghorn"


@cache
def _kitchen() -> Anyone:
    return ended(KITCHEN)


@cache
def _terms() -> Anyone:
    return ended(TERMS, "closing")


def _again(one: Anyone) -> Anyone:
    """Give the same once more, so that a test changes nothing of it."""
    other = copy(one)
    other.turn = copy(one.turn)
    other.turn.kept = dict(one.turn.kept)
    return other


def _labels(one: Anyone) -> list[str]:
    return [b.label for u in one.said for row in u.rows for b in row]


def _page(one: Anyone) -> str:
    assert one.session is not None
    return page(
        CONTENT, one.session, one.candidate.tone, one.session.started_at.date()
    ).content


def test_an_answer_is_taken_out_of_the_record() -> None:
    faults: list[object] = []
    for words in (
        "mate i never answered that private one. that was about the fish guy. take it"
        " off",
        "not fair, i skipped the private one. that shouldnt count",
        "take that second answer out please, i was half asleep",
        "could you kindly remove my answer to the private question?",
        "pls scrub the bit w the fish, was just banter",
        "the private one isnt an answer, bin it",
        "do not count the second question, I had nothing to tell",
        "dont keep the answer with the fish guy",
    ):
        one = _again(_kitchen())
        one.says(words)
        session = one.session
        assert session is not None
        found = summary(session)
        counted = (found.answered, found.real, found.stories)
        if PRIVATE not in one.text or counted != (2, 2, 2) or found.weaknesses:
            faults.append((words, one.text, counted))
        if "fish guy" in _page(one):
            faults.append((words, "it is on the page"))
        kept = [m.text for a in session.turns[1].attempts for m in a.messages]
        if kept != [KITCHEN[1][1]]:
            faults.append((words, "words are lost"))
    assert faults == []


def test_a_line_is_taken_out_and_the_rest_stays() -> None:
    faults: list[object] = []
    for words in (
        "please take out the line about my daughter, it was a joke",
        "ah no leave my daughter out of it",
        "the bit about shouting like a foghorn, delete it",
        "take out: my daughter says i shout like a foghorn",
        "remove “my daughter says i shout like a foghorn”",
        "I would not like you to keep the sentence on my daughter",
        "can you cut the foghorn joke out",
        "my daughter shouldnt be in that, take her out",
    ):
        one = _again(_kitchen())
        one.says(words)
        session = one.session
        assert session is not None
        text = session.turns[2].attempt.text
        if DAUGHTER in text or "six dishes" not in text or "84 covers" not in text:
            faults.append((words, one.text))
        if DAUGHTER in _page(one):
            faults.append((words, "it is on the page"))
        if not any(DAUGHTER in a.text for a in session.turns[2].asides):
            faults.append((words, "it is lost"))
        found = summary(session)
        if (found.real, found.stories) != (2, 3):
            faults.append((words, found.real))
    assert faults == []


def test_what_names_nothing_is_asked_about() -> None:
    one = _again(_kitchen())
    one.says("can you take one of my answers out of it")
    buttons = one.buttons
    assert len(buttons) == 3
    one.presses(buttons[1])
    assert PRIVATE in one.text
    assert one.session is not None
    assert summary(one.session).answered == 2
    one.presses(buttons[1])
    assert "button is from earlier" in one.text


def test_a_wrong_count_is_admitted_and_mended() -> None:
    faults: list[object] = []
    for words in (
        "it was 3 real examples not 2",
        "all three were real mate",
        "you counted wrong, they all happened",
        "not two but three examples",
        "you only counted 2 of my stories",
    ):
        one = _again(_kitchen())
        one.says(words)
        assert one.session is not None
        found = summary(one.session)
        if (found.real, found.stories) != (3, 3) or "3 of 3" not in one.text:
            faults.append((words, one.text))
        if found.weaknesses:
            faults.append((words, "it is called missing"))
    assert faults == []


def test_a_session_is_spoken_of_as_it_was() -> None:
    faults: list[object] = []
    for which, words, wanted in (
        ("k", "did i waffle", "40 words.*14 words"),
        ("k", "were my answers too short", "14 words"),
        ("k", "was that too long?", "40 words"),
        ("k", "what was my weakest bit", PRIVATE),
        ("k", "where did i mess up", PRIVATE),
        ("k", "which was my best", "(4 label guns|six dishes)"),
        (
            "k",
            "which should i lead with, the labels or valentines",
            "(guns|six dishes)",
        ),
        ("k", "why not the valentines one? thought that was my best", "six dishes"),
        ("k", "you never mentioned the grill", "six dishes"),
        ("k", "did the labels story count", "counts|It's in"),
        ("k", "was i any good", "2.*label guns|label guns.*2"),
        ("k", "how did i do", "real example"),
        ("k", "you said nothing about the last answer. it was garbage", "six dishes"),
        ("k", "u think ill get it? haha", "can't know|Nobody can"),
        ("t", "was the notice one ok", "4 weeks or 8"),
        ("t", "what about notice, is it ready when i said 4 or 8?", "4 weeks or 8"),
        ("t", "how did i do", "notice"),
        ("t", "what was my weakest bit", "harborne|4 weeks"),
        ("t", "which was best", "4 weeks|harborne"),
    ):
        one = _again(_kitchen() if which == "k" else _terms())
        one.says(words)
        if not re.search(wanted, one.text, re.DOTALL):
            faults.append((words, one.text))
        if "No question is open" in one.text or "heard an answer yet" in one.text:
            faults.append((words, one.text))
        if len(_labels(one)) > 2:
            faults.append((words, _labels(one)))
    assert faults == []


def test_a_reproach_that_is_taken_back_leaves_the_page() -> None:
    one = _again(_terms())
    session = one.session
    assert session is not None
    offers = session.turns[1]
    assert offers.told is not None
    wanting = replace(offers.told, lacks=(Holds.ANSWER,), holds=())
    one.session = replace(session, turns=(session.turns[0], offers.going(wanting)))
    one.says("thats not right, i told you about the trial shift in harborne")
    assert "harborne" in one.text
    assert one.session is not None
    assert one.session.turns[1].attempt.lacks == ()


def test_wishes_are_done() -> None:
    faults: list[object] = []
    for words, wanted in (
        ("wish me luck for thursday", "for Thursday"),
        ("right im off, bye", "Bye|See you"),
        ("cheers, thats me done", "welcome|Glad"),
        ("I had the real interview this morning, can i make notes", "Which company"),
        ("I want to send them a thank you note", "Which company"),
        ("can it be nursing this time", "[Nn]ursing"),
        ("can we do a quick panel", "several people look up"),
        ("page please", "page"),
        ("how do i get the kitchen ones on a page too, the first interview", "page"),
    ):
        one = _again(_kitchen())
        one.says(words)
        if not re.search(wanted, one.text):
            faults.append((words, one.text))
    assert faults == []


def test_a_round_begins_as_it_is_wished_for() -> None:
    one = _again(_kitchen())
    one.says("Second round, short one, but do it for HR this time")
    assert one.session is not None
    assert (one.session.mode, one.session.track) == ("second-round", "hr")
    one = _again(_kitchen())
    one.says("one more")
    assert one.session is not None
    assert (one.session.open, one.session.length) == (True, 1)


def test_nothing_open_is_no_wall_of_buttons() -> None:
    faults: list[object] = []
    for words in (
        "my cat is asleep on the keyboard",
        "what is the colour of monday?",
        "is it ok im scottish n type like this",
        "that bit about germans was daft wasnt it, sorry",
        "asdf is my favourite",
        "im so nervous about monday",
        "you are wrong",
        "how long does it take",
        "hello there",
    ):
        for one in (_again(_kitchen()), Anyone(CONTENT)):
            if one.session is None:
                one.candidate = replace(one.candidate, welcomed=True, track="hr")
            one.says(words)
            if "No question is open" in one.text or "haven't kept" in one.text:
                faults.append((words, one.text))
            if len(_labels(one)) > 2 or not one.text:
                faults.append((words, _labels(one)))
    assert faults == []


def test_a_label_of_an_older_summary_means_the_newest_session() -> None:
    one = _again(_kitchen())
    assert "Show the rest" in _labels(_kitchen())
    first = one.session
    one.orders("practice", "behavioural 1")
    one.says("we were short on friday so i rang my cousin and he drove the van over")
    one.waits()
    while one.session is not None and not one.session.over:
        one.orders("skip")
    assert one.session is not None
    assert one.session.id != (first.id if first else "")
    assert "asked for something" not in one.text
    one.says("show the rest")
    assert "the whole summary" in one.text or "nothing more" in one.text
    one.says("page to keep")
    files = [u.attachment for u in one.said if u.attachment is not None]
    assert "cousin" in files[0].content


def test_what_is_said_in_a_pause_is_no_answer_unless_it_answers() -> None:
    faults: list[object] = []
    for words, answers in (
        ("they wrote about 1 hour and half with tour of lab", False),
        ("and there is no person called One Hour, I only meet Dr. Patel", False),
        ("the weather is awful here", False),
        ("sorry it is 90 minutes not one hour", False),
        (
            "in may the oven died, so i rang the bakery next door and carried the trays"
            " over. we served all sixty",
            True,
        ),
    ):
        one = Anyone(CONTENT)
        one.orders("start")
        one.orders("practice", "behavioural 2")
        one.orders("stop")
        one.says(words)
        assert one.session is not None
        told = [m.text for m in one.session.turns[0].attempt.messages]
        if (told == [words]) != answers or "Carry on" not in _labels(one):
            faults.append((words, one.text, told))
    assert faults == []


def test_what_is_said_under_the_card_of_the_interview_corrects_it() -> None:
    faults: list[object] = []
    for words, hour, people in (
        ("Sorry, it is not half past two, it is 3 oclock", 15, 3),
        (
            "Sorry, i made mistake about the interview, it is not half past two, it is"
            " 3 oclock",
            15,
            3,
        ),
        ("no wait, at 4pm", 16, 3),
        ("oh sorry, not half two, 5pm", 17, 3),
        ("One Hour is not a person, please delete", 14, 2),
        ("not One Hour, please. Only Mrs Okafor and Dr. Patel", 14, 2),
        (
            "Sorry, it is not half past two, it is 3 oclock. and One Hour is not a"
            " person",
            15,
            2,
        ),
    ):
        for paused in (True, False):
            one = Anyone(CONTENT)
            one.orders("start")
            if paused:
                one.orders("practice", "behavioural 2")
                one.orders("stop")
            one.orders("interview", "3 December 14:30 at Brightfield")
            while one.dossier.form is not None:
                one.presses("form/leave:" + one.dossier.form.field + "//0")
            interview = one.dossier.interview
            assert interview is not None
            met = [("Mrs Okafor", 1), ("Dr. Patel", 2), ("One Hour", 3)]
            people_now = tuple(Person(number, name) for name, number in met)
            one.dossier = replace(
                one.dossier, interview=replace(interview, people=people_now)
            )
            one.orders("interview")
            one.says(words)
            now = one.dossier.interview
            assert now is not None
            assert now.at is not None
            if (now.at.hour, len(now.people)) != (hour, people):
                faults.append((words, paused, now.at, len(now.people), one.text))
    assert faults == []


LATE = (
    (
        "influence.group-habit",
        "in march i phoned Sheila from St Anne kitchen, she gave me 2 ovens from 9 to"
        " 11, and me and Pawel carried 80 chickens there. at 12 we served 210 children",
        "",
    ),
    (
        "pressure.all-at-once",
        "i always put the customer first and i adapt to the needs of the business",
        "in june two women were sick, so i rang the mum at 1 o clock and moved Pawel to"
        " the oven. we served 90 children in time",
    ),
)
OTHERS = "closing.tell-the-others"
HOLLOW = (
    "tell them i am very passionate, hard worker, team player and i give always the"
    " 110 percent"
)


@cache
def _late() -> Anyone:
    return ended(LATE)


@cache
def _hollow() -> Anyone:
    return ended((KITCHEN[0], (OTHERS, HOLLOW), KITCHEN[2]))


def test_the_weakest_is_named_however_it_is_asked_for() -> None:
    faults: list[object] = []
    for words in (
        "and wich of my answers was the more weak? tell me honest, i can take it",
        "wich one was the more weak",
        "which answer was the worse one",
        "which was my least good answer",
        "whats the less good one of them",
        "what was the most weak story of mine",
        "which of them was not so good",
        "tell me the weaker one pls",
        "which one was more bad",
        "my poorest answer, which was it?",
    ):
        for one, weak in ((_kitchen(), PRIVATE), (_hollow(), "passionate")):
            other = _again(one)
            other.says(words)
            if weak not in other.text or "I'd keep" in other.text:
                faults.append((words, other.text))
    for words in ("which answer was more strong", "which is the most good one?"):
        other = _again(_hollow())
        other.says(words)
        if "passionate" in other.text:
            faults.append((words, other.text))
    assert faults == []


def test_an_example_that_came_late_is_owned_up_to() -> None:
    faults: list[object] = []
    for words in (
        "no no, you say i gave a real example each time, but one i told nothing real"
        " first, only the blabla customer first. is not true!",
        "you said i had an example every time, that is not true",
        "you tell me every one was real, one was nothing at first",
    ):
        one = _again(_late())
        one.says(words)
        if "came the second time" not in one.text and "at first" not in one.text:
            faults.append((words, one.text))
    for words in ("i made one up", "you say all were real, one was invented"):
        one = _again(_kitchen())
        one.says(words)
        if PRIVATE not in one.text:
            faults.append((words, one.text))
    one = _again(_late())
    one.says("which was the weakest")
    if "asked again" not in one.text and "came later" not in one.text:
        faults.append(one.text)
    assert faults == []


def test_one_answer_that_is_called_weak_is_told_of() -> None:
    faults: list[object] = []
    for words in (
        "ok but not that. the question about what you tell the others, i said 110"
        " percent... that was weak no?",
        "the 110 percent one, it was a bit empty right?",
        "was the 110 percent thing any good",
        "was my passionate team player answer any use, be straight",
    ):
        one = _again(_hollow())
        one.says(words)
        if "passionate" not in one.text or "nothing to add" in one.text:
            faults.append((words, one.text))
    assert faults == []


def test_kind_words_are_thanked_for_and_others_are_not() -> None:
    faults: list[object] = []
    for words, kind in (
        ("fair enough. youre not bad for a machine but mind trevor", True),
        ("you are more nice than the first interview man", True),
        ("not bad for a robot", True),
        ("u r really good at this", True),
        ("you're not good for a robot", False),
        ("the offer was not bad for a start", False),
    ):
        one = _again(_kitchen())
        one.says(words)
        if kind != ("hank you" in one.text):
            faults.append((words, one.text))
    assert faults == []


def test_a_name_is_taken_out_of_answers_or_said_to_be_nowhere() -> None:
    one = _again(_late())
    one.says("can i see my stories, is Sheila still there?")
    assert "“Sheila”" in one.text
    one = _again(_late())
    one.says("poor Pawel, can we change the name Pawel in my story")
    assert "instead of “Pawel”" in one.text
    assert "Pawel" not in _page(one)
    one.says("take out the name Donna from my story")
    assert "“Donna”" in one.text
    assert "Mrs Hall" not in one.text
    one.says("take the name out of my story")
    assert "Mrs Hall" not in one.text
    assert "take out the name" in one.text


def test_the_rest_of_an_older_summary_is_not_shown_at_a_question() -> None:
    one = _again(_kitchen())
    assert any(label == "Show the rest" for label in _labels(one))
    one.orders("practice", "behavioural 2")
    asked = one.session
    one.says("Show the rest")
    assert "you gave a real" not in one.text
    assert "show" in one.text
    assert one.session is not None
    assert asked is not None
    assert one.session.turns[0].attempts == asked.turns[0].attempts


def test_a_last_word_that_tells_something_is_no_lack() -> None:
    snow = (
        "I want to say that in 9 years i never closed the kitchen one day, in the snow"
        " of 2018 i walked with Pawel from Harehills at 6 and we did soup for 90"
    )
    for words, lacks in ((snow, False), ("no, nothing, that is all", True)):
        one = ended((TERMS[1], ("goodbye.before-you-go", words)), "closing")
        assert one.session is not None
        named = [name for name, _ in summary(one.session).wanting]
        assert ("goodbye.before-you-go" in named) == lacks, one.text


def test_no_answer_is_both_praised_and_worth_another_try() -> None:
    one = _again(_kitchen())
    session = one.session
    assert session is not None
    first, second, third = session.turns
    praised = first.attempts[0].messages
    attempt = replace(second.attempts[0], messages=praised, heard=1)
    both = replace(second, attempts=(*second.attempts, attempt))
    session = replace(session, turns=(first, both, third))
    found = summary(session)
    assert found.strengths
    assert not found.weaknesses


def test_an_answer_named_while_a_question_is_open_is_the_one_told_of() -> None:
    one = Anyone(CONTENT)
    one.orders("start")
    one.orders("practice", "behavioural 2")
    session = one.session
    assert session is not None
    vague, told = (CONTENT.questions[KITCHEN[n][0]] for n in (2, 0))
    turn = replace(
        session.turns[0], question=Planned(vague.id, vague.kind, vague.expects)
    )
    plan = (Planned(told.id, told.kind, told.expects),)
    one.session = replace(session, turns=(turn,), plan=plan)
    one.says("i apply a risk based criticality matrix and keep stakeholders aligned")
    one.waits()
    one.orders("skip")
    one.says(KITCHEN[0][1])
    one.waits()
    one.says("was the criticality matrix answer any good? be straight with me")
    assert "picture" not in one.text
    assert "matrix" in one.text


def test_the_line_that_is_preferred_is_quoted_from_then_on() -> None:
    wishes = {
        "better you quote the 84 covers no?": "we served 84 covers",
        "Change my best line to the 84 covers, please": "we served 84 covers",
        "it was the 84 covers that did it, not the menu": "we served 84 covers",
        "make the 84 covers my best line": "we served 84 covers",
    }
    for wish, line in wishes.items():
        one = ended()
        one.says(wish)
        assert one.session is not None
        quotes = [s.quote or "" for s in summary(one.session).strengths]
        assert any(quote.startswith(line) for quote in quotes), (wish, quotes)
        assert not any("six dishes" in quote for quote in quotes), (wish, quotes)


def test_after_a_round_of_questions_the_answers_before_it_are_spoken_of() -> None:
    one = ended()
    one.orders("practice", "your-questions 1")
    one.says("What is the hardest thing about this kitchen at the moment?")
    one.waits()
    one.orders("stop")
    while one.session is not None and one.session.open:
        one.orders("skip")
    one.says("how did I do, all in all?")
    assert "haven't heard an answer" not in one.text
    assert "round" in one.text, one.text
    assert "label guns" in one.text, one.text
    one.says("but i gave you answers the whole evening!")
    assert "nothing missing" not in one.text
    assert "anything missing" not in one.text


def test_every_example_is_claimed_only_where_each_came_at_once() -> None:
    late = (
        "influence.group-habit",
        "i always try to listen and lead by example",
        KITCHEN[0][1],
    )
    one = ended((late, KITCHEN[2]))
    assert one.session is not None
    told = summary(one.session)
    assert (told.real, told.stories, told.asked_again) == (2, 2, 1)
    one.says("how did I do overall?")
    assert "every time" not in one.text.lower()
    one = ended((KITCHEN[0], KITCHEN[2]))
    assert one.session is not None
    assert summary(one.session).asked_again == 0


def test_an_addition_after_the_end_is_no_second_try() -> None:
    one = ended()
    one.says("can we go back to the label guns one? i want to add something")
    one.says("by june the other kitchens had copied it")
    one.waits()
    assert "second try" not in one.text
    assert "another try" not in one.text, one.text


def test_the_time_says_that_breaks_are_left_out() -> None:
    one = ended()
    assert one.session is not None
    assert not summary(one.session).breaks
    assert summary(replace(one.session, away=180.0)).breaks


def test_the_coach_is_asked_after_a_round_of_questions() -> None:
    """“How did I do this evening?” is asked of nobody who has left."""
    for words, told in (
        ("How did I do this evening altogether? Please be honest.", "label guns"),
        ("What should I do tomorrow, one thing only?", "Tell one story out loud"),
        ("Which stories of mine are you keeping, just the titles?", ""),
        ("and why did the last one leave?", "round is over"),
    ):
        one = ended()
        one.orders("practice", "your-questions 1")
        one.says("What is the hardest thing about this kitchen at the moment?")
        one.waits()
        one.orders("stop")
        while one.session is not None and one.session.open:
            one.orders("skip")
        one.says(words)
        assert told in one.text, (words, one.text)
        assert ("round is over" in one.text) == (told == "round is over"), words
