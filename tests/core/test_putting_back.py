"""Nothing is taken away against somebody's will, and what they want back is back."""

import re
from dataclasses import replace
from functools import cache

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.core.quoting import SEAM
from bot.core.session import Planned, Session, Stage
from bot.core.summary import summary
from bot.parts.asides.record import quote_of
from bot.parts.second_round.page import page
from bot.storage.documents import session_from_bytes, session_to_bytes
from tests.core.anyone import Anyone
from tests.core.closed import CONTENT, KITCHEN, ended
from tests.examples import examples

SETTINGS = settings(
    max_examples=examples(40),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

LIBRARY = (
    (
        "ownership.inherited-mess",
        "the local history lay in 64 banana boxes in a cellar full of water. the first"
        " i did was to buy pallets, for my own money, and lift every box 15 centimetres"
        "."
        " we threw six after i had photographed the contents",
    ),
    (
        "influence.newest-voice",
        "there were seven chiefs and the director of finance, and the paper on the"
        " table said we could close the library bus. I asked for the floor and read out"
        " the two figures, 4 100 and 11 600 loans. it became quiet and the bus drives"
        " still",
    ),
)
"""Two more questions, with what is said to them."""

LOOKUPS = (
    "Which stories of mine do you have?",
    "'I'm here' is not an answer to that. Which answers do you have kept?",
    "The pallets and the bus are not in the summary. Are they lost?",
    "the labels story, did it stay? 4 guns",
    "How do you choose which sentence of mine is the one to keep?",
    "how do I take one sentence out?",
    "is the director of finance still in it?",
    "did you delete my answer about the fish?",
    "where is my story about the labels?",
    "did you save my answers?",
)


@cache
def _kitchen() -> Anyone:
    return ended(KITCHEN)


@cache
def _library() -> Anyone:
    return ended(LIBRARY)


@cache
def _under_way() -> Anyone:
    """Somebody whose first answer was praised, with the second question open."""
    one = sitting(*(name for name, _ in LIBRARY))
    one.says(LIBRARY[0][1])
    one.waits()
    one.orders("skip")
    return one


def sitting(*names: str) -> Anyone:
    """Begin a session with just these questions."""
    one = Anyone(CONTENT)
    one.orders("start")
    one.candidate = replace(one.candidate, track="general", welcomed=True)
    one.orders("practice", f"behavioural {len(names)}")
    asked = [CONTENT.questions[name] for name in names]
    plan = tuple(Planned(q.id, q.kind, q.expects) for q in asked)
    session = one.session
    assert session is not None
    turn = replace(session.turns[0], question=plan[0])
    one.session = replace(session, turns=(turn,), plan=plan[1:])
    one.candidate = replace(one.candidate, last_asked=("", ""))
    return one


def session_of(one: Anyone) -> Session:
    assert one.session is not None
    return one.session


def bare(one: Anyone) -> Session:
    """Leave out what may differ: what was said beside, and what can be undone."""
    session = session_of(one)
    turns = tuple(replace(turn, asides=(), unsure=()) for turn in session.turns)
    return replace(
        session,
        turns=turns,
        asks=0,
        shown=(),
        waiting_since=None,
        counted_from=None,
        away=0.0,
        last_press="",
        before=None,
        taken=(),
        takings=0,
    )


def _texts(one: Anyone) -> str:
    turns = session_of(one).turns
    return "\n".join(a.text for turn in turns for a in turn.attempts)


def _page(one: Anyone) -> str:
    session, tone = session_of(one), one.candidate.tone
    return page(CONTENT, session, tone, session.started_at.date()).content


def _labels(one: Anyone) -> list[str]:
    return [b.label for u in one.said for row in u.rows for b in row]


def _tap(one: Anyone, label: str) -> None:
    found = [b for u in one.said for row in u.rows for b in row if b.label == label]
    one.presses(found[0].data)


# What only asks


def test_what_only_asks_changes_nothing() -> None:
    faults: list[object] = []
    for start in (_kitchen(), _library(), _under_way()):
        for words in LOOKUPS:
            one = start.again()
            before, stories = bare(one), one.dossier.stories
            one.says(words)
            open_now = session_of(one).open
            heard = bare(one) == before or open_now
            # A story that is asked after is kept where it was only an answer.
            same = words.startswith("where") or one.dossier.stories == stories
            if not heard or not same:
                faults.append((words, one.text))
            if open_now and _texts(one) != "\n".join(
                a.text for t in before.turns for a in t.attempts
            ):
                faults.append((words, "it is in an answer"))
    assert faults == []


def test_what_is_kept_is_said() -> None:
    for start, words, wanted in (
        (
            _library(),
            "Which stories of mine do you have?",
            "to buy pallets.*asked for the floor",
        ),
        (_library(), "The pallets are not in the summary. Are they lost?", "pallets"),
        (_kitchen(), "the labels story, did it stay?", "label"),
        (_kitchen(), "the violin story, is it lost?", "can't find|as far as I can see"),
        (_kitchen(), "will you keep my things till tomorrow?", "kept"),
        (_library(), "how do I take one sentence out?", "take out"),
        (_library(), "How do you choose which sentence is the one to keep?", "line"),
    ):
        one = start.again()
        one.says(words)
        assert re.search(wanted, one.text, re.DOTALL), (words, one.text)


# Out, and back


@SETTINGS
@given(st.data())
def test_what_is_put_back_is_what_was_there(data: st.DataObject) -> None:
    start = data.draw(st.sampled_from((_kitchen(), _library())))
    one = start.again()
    texts = [m.text for t in session_of(one).turns for m in t.attempt.messages]
    words = data.draw(st.sampled_from(texts)).split()
    first = data.draw(st.integers(0, len(words) - 3))
    last = data.draw(st.integers(first + 3, len(words)))
    gone = " ".join(words[first:last]).strip(" .,")
    before, page_before = bare(one), _page(one)
    one.says(f"take out: {gone}")
    assume("Put it back" in _labels(one))
    assert gone not in _texts(one), one.text
    assert session_from_bytes(session_to_bytes(session_of(one))) == one.session
    for turn in session_of(one).turns:
        quote = quote_of(turn)
        assert SEAM not in quote
        assert not quote or any(quote in text for text in texts), quote
    if data.draw(st.booleans()):
        _tap(one, "Put it back")
    else:
        one.says("I never asked to have that taken out")
    assert bare(one) == before, one.text
    assert _page(one) == page_before


def test_an_answer_comes_back_too() -> None:
    for words in ("put it back", "put the answer about valentines back please"):
        one = _kitchen().again()
        before = bare(one)
        one.says("take out the answer about valentines")
        assert "84 covers" not in _page(one)
        one.says(words)
        assert bare(one) == before, one.text
    one.says("put it back")
    assert "already put it back" in one.text or "back already" in one.text


def test_what_was_said_since_stays() -> None:
    one = sitting("ownership.inherited-mess", "influence.newest-voice")
    one.says(LIBRARY[0][1])
    one.waits()
    one.says("take out “for my own money”")
    assert "for my own money" not in _texts(one)
    assert SEAM in _texts(one)
    one.says("i would do the same again, and i would ask for a lorry")
    one.waits()
    one.says("put back 'for my own money'")
    first = session_of(one).turns[0].attempt
    assert [m.text for m in first.messages] == [
        LIBRARY[0][1],
        "i would do the same again, and i would ask for a lorry",
    ]
    assert first.judgement is not None


def test_it_comes_back_beside_a_form_which_asks_again() -> None:
    one = _kitchen().again()
    before = bare(one)
    one.says("take out the answer about valentines")
    one.orders("interview")
    one.says("First: you removed my answer about valentines. Put it back, please.")
    assert bare(one) == before
    assert "back" in one.text
    assert one.dossier.form is not None
    assert one.dossier.form.messages == ()


def test_a_kept_story_follows_its_answer() -> None:
    one = sitting("ownership.inherited-mess")
    one.says(LIBRARY[0][1])
    one.waits()
    _tap(one, "Keep as a story")
    one.orders("skip")
    kept = one.dossier.stories[0].latest
    one.says("take out 'for my own money'")
    assert "for my own money" not in one.dossier.stories[0].latest.text
    one.says("put it back")
    back = one.dossier.stories[0].latest
    assert (back.text, back.quote) == (kept.text, kept.quote)
    one.says("wrong line, the pallets are the point")
    assert "pallets" in (one.dossier.stories[0].latest.quote or "")


def test_doubt_asks_first() -> None:
    for answer, stays in (("Take it out", False), ("Leave it in", True)):
        one = _library().again()
        before = bare(one)
        one.says("And the director of finance must be out of the page. Is he?")
        assert bare(one) == before
        assert {"Take it out", "Leave it in"} <= set(_labels(one))
        _tap(one, answer)
        assert ("director of finance" in _texts(one)) is stays
    one.says("And the director of finance must be out of the page. Is he?")
    one.says("yes please")
    assert "director of finance" not in _texts(one)
    one.says("is the director of finance still in it?")
    assert "Put it back" in _labels(one)


def test_a_bit_goes_while_a_question_is_open_and_what_was_told_with_it_stays() -> None:
    one = sitting("influence.newest-voice", "ownership.inherited-mess")
    one.says(LIBRARY[1][1])
    one.waits()
    one.says(
        "they all could have known it was the bus. Please do not write the bit about"
        " the director of finance, he sits in their board."
    )
    one.waits()
    text = session_of(one).turns[0].attempt.text
    assert "director of finance" not in text
    assert "they all could have known it was the bus" in text
    assert "library bus" in text


def test_what_is_in_no_answer_takes_nothing_out_of_one() -> None:
    one = sitting("ownership.inherited-mess", "influence.newest-voice")
    one.says(LIBRARY[0][1])
    one.waits()
    before = _texts(one)
    one.says("sorry, my mother is on the phone, one minute please")
    assert _texts(one) == before
    one.says(
        "ah that was me talking about my mother, please take that out of my answer"
    )
    assert _texts(one) == before, one.text


# Quotations


def test_a_protest_about_a_quotation_is_done() -> None:
    for start, words, line in (
        ("l", "that's not the best one, the pallets are", "pallets, for my own money"),
        ("l", "wrong line! the pallets are the story", "pallets, for my own money"),
        (
            "l",
            "You cut my sentence. Without 'read out the two figures' it only means"
            " that I raised my hand.",
            "read out the two figures",
        ),
        ("k", "not that line, the 84 covers are the point", "we served 84 covers"),
    ):
        one = (_library() if start == "l" else _kitchen()).again()
        one.says(words)
        quotes = [s.quote or "" for s in summary(session_of(one)).strengths]
        assert any(line in quote for quote in quotes), (words, one.text, quotes)
        assert line in one.text, (words, one.text)
        marked = re.findall(r"<mark>(.*?)</mark>", _page(one))
        assert any(line in re.sub(r"\s+", " ", mark) for mark in marked), marked


def test_a_line_that_is_taken_back_is_not_quoted_again() -> None:
    one = _kitchen().again()
    old = quote_of(session_of(one).turns[2])
    one.says(f"that quote “{old}” isn't me")
    assert all(old not in (s.quote or "") for s in summary(session_of(one)).strengths)
    assert "won't" in one.text
    lines = [data for data in one.buttons if data.startswith("look/quote")]
    assert lines, one.text
    one.presses(lines[0])
    assert quote_of(session_of(one).turns[2]) not in ("", old)


def test_a_protest_is_in_no_answer() -> None:
    one = _under_way().again()
    before = _texts(one)
    for words in (
        "no, i gave no reason, i said it has no sense. dont praise me for it",
        "wrong line!! i said that to you as a complaint. the pallets are the story",
        "you cut my sentence, the 15 centimetres are the point",
    ):
        one.says(words)
        one.waits()
        assert _texts(one) == before, words
        assert session_of(one).current == 1, words


def test_a_story_that_is_asked_about_in_the_middle_goes_on() -> None:
    one = sitting("ownership.inherited-mess")
    one.says("the local history lay in 64 banana boxes in a cellar full of water")
    one.says("is it boring, all this? tell me if I'm talking too much")
    turn = session_of(one).turns[0]
    assert (turn.stage, turn.attempt.unheard) == (Stage.ASKED, True)
    assert "go on" in one.text or "the rest" in one.text


# Elsewhere


def test_words_are_moved_and_judged_there_and_what_is_open_is_asked_again() -> None:
    for words in (
        "that was for the boxes question",
        "No, that sentence belonged to the previous question, about the boxes. Please"
        " put it there and not here.",
        "move the lorry story to the boxes question please",
        "you mixed two questions, that was about the boxes",
    ):
        one = _under_way().again()
        one.says("in march a lorry came for the boxes and i carried all 58 of them up")
        one.waits()
        one.says(words)
        session = session_of(one)
        assert "carried all 58" in session.turns[0].attempt.text, (words, one.text)
        assert not session.turns[1].attempt.messages
        assert (session.current, session.turns[1].stage) == (1, Stage.ASKED)
        assert "newest or youngest" in one.text
        one.says("put it back")
        session = session_of(one)
        assert "carried all 58" in session.turns[1].attempt.text, one.text
        assert "carried all 58" not in session.turns[0].attempt.text


def test_where_it_is_not_clear_which_question_is_meant_two_are_offered() -> None:
    one = sitting(*(name for name, *_ in (*KITCHEN, *LIBRARY)))
    for words in (KITCHEN[0][1], KITCHEN[2][1], LIBRARY[0][1]):
        one.says(words)
        one.waits()
        one.orders("skip")
    one.says("we had the same in spring and i rang the depot twice")
    one.waits()
    one.says("that was for the violin question")
    offered = [data for data in one.buttons if data.startswith("back/")]
    assert len(offered) == 2, one.text
    one.presses(offered[0])
    moved = [t for t in session_of(one).turns if "rang the depot" in t.attempt.text]
    assert len(moved) == 1
    assert moved[0] is not session_of(one).turns[3]
