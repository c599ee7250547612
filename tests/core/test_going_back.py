"""What was said last can be taken back, and an earlier question gone back to by name.

Whatever was taken back leaves no trace but the aside.
"""

from dataclasses import replace
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content import Content
from bot.core.replies import Summarise
from bot.core.scene import waits_for
from bot.core.session import Session, Stage
from bot.core.state import State
from bot.core.summary import summary
from bot.core.undoing import burst
from bot.parts.asides.undoing import put_with
from bot.parts.task.assignment import Assignment, kept
from bot.storage.documents import session_from_bytes, session_to_bytes
from tests.core.anyone import Anyone, once
from tests.examples import examples
from tests.loaded import loaded

SETTINGS = settings(
    max_examples=examples(40),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

STORY = (
    "last june ruth wanted to close the ward at noon. i rang the three nurses myself"
)
OTHER = "in may i drove the lorry to leeds because both drivers were ill"
ADDED = "it took two weeks and nobody had to cancel"

UNDONE = (
    "that wasnt my answer, i was asking you",
    "that was a joke, dont write it",
    "hey that was joke. dont write it",
    "wrong box, that was a complaint",
    "lol. that was not an answer, that was a complaint. wrong box",
    "oh that one wasn't meant as an answer",
    "please strike that",
    "i was only joking, don't put that on the page",
    "undo please",
    "ignore what i just said",
    "I didn't mean that as an answer",
    "i was talking to my husband, not my answer",
    "dont save that",
)
"""What takes back what was said last."""

NOT_UNDONE = (
    "that was a joke between me and the sister, and she laughed so i rang the ward",
    "don't write that, she told me, and i wrote it anyway the same night",
    "I was asking the doctor about the dose when the phone rang in june",
    "i told him to delete the file and he did it before nine",
    "he wrote in the wrong field of the form and i corrected it on the sheet",
    "we had to undo the whole rota, so i rang all nine drivers in april",
    "the answer was not mine, ruth found it and i rang the office with it",
    "i asked the client why, and she said the label was wrong since march",
)
"""What sounds alike and is an answer."""

NAMING = (
    "i want go back to the lorry one",
    "can we go back to the leeds question please",
    "what?? i say i want go back to lorry story not this",
    "let's go back to the one with the lorry",
    "could I come back to the lorry question?",
    "back to the lorry one pls",
    "hey can i add one thing to the lorry story",
)

NOT_BACK = (
    "all 22 lorry go before 6 morning",
    "we had to go back to the previous supplier and i rang them in june",
    "i wanted to go back to school that year",
    "he went back to the lorry and i held the door for twenty minutes",
    "then they return to the first plan and i wrote it on the wall",
    "i told them to go back to the old rota and it worked by easter",
)


@cache
def content() -> Content:
    return loaded()


@once
def sitting(*moves: str, practice: str = "behavioural 4") -> Anyone:
    """Begin, then say each move and wait; one with a slash is a command."""
    if moves:
        anyone = sitting(*moves[:-1], practice=practice)
        tell(anyone, moves[-1])
        return anyone
    anyone = Anyone(content())
    anyone.candidate = replace(anyone.candidate, track="nursing", welcomed=True)
    anyone.orders("practice", practice)
    return anyone


def tell(anyone: Anyone, *moves: str) -> None:
    for move in moves:
        if move.startswith("/"):
            anyone.orders(move[1:])
        else:
            anyone.says(move)
            anyone.waits()


def session_of(anyone: Anyone) -> Session:
    assert anyone.session is not None
    return anyone.session


def bare(session: Session) -> Session:
    """Leave out what may differ: the number of asks, the time, what was said apart."""
    turns = tuple(replace(turn, asides=(), unsure=()) for turn in session.turns)
    return replace(
        session,
        turns=turns,
        asks=0,
        shown=(),
        waiting_since=None,
        counted_from=None,
        away=0.0,
        media_noted=(),
        last_press="",
        before=None,
        taken=(),
        takings=0,
    )


SAID = (
    *(STORY, OTHER, ADDED, "can be my wife?? no i joke", "who are the other two"),
    *(
        "i always try to listen to everyone",
        "3 months",
        "no",
        "i think so, 120 members",
    ),
    "in march i wrote it on the wall with the day. then it went from 7 to 1",
)


@SETTINGS
@given(
    practice=st.sampled_from(
        ("behavioural 2", "closing 2", "technical 2", "second-round", "behavioural 1")
    ),
    earlier=st.lists(st.sampled_from((*SAID, "/skip", "/hint")), max_size=5),
    last=st.lists(st.sampled_from(SAID), min_size=1, max_size=3),
    undoing=st.sampled_from(UNDONE),
)
def test_what_is_taken_back_is_as_if_it_had_not_been_said(
    practice: str, earlier: list[str], last: list[str], undoing: str
) -> None:
    anyone = sitting(*earlier, practice=practice)
    session = session_of(anyone)
    if session.over or session.turn is None or session.turn.attempt.confided:
        return
    before, known = bare(session), anyone.candidate.profile
    recall = dict(anyone.candidate.recall)
    ids = session.message_ids
    for words in last:
        anyone.says(words)
    anyone.waits()
    said = session_of(anyone).message_ids - ids
    if not said:
        return  # all of it was heard as something said to the interviewer
    kinds = {a.at for turn in session_of(anyone).turns for a in turn.asides}
    newest = max(
        m.at
        for turn in session_of(anyone).turns
        for attempt in turn.attempts
        for m in attempt.messages
    )
    if any(at > newest for at in kinds):
        return
    anyone.says(undoing)
    after = session_of(anyone)
    assert bare(after) == before
    assert anyone.candidate.profile == known
    assert anyone.candidate.recall == recall
    apart = {aside.id for turn in after.turns for aside in turn.asides}
    assert said <= apart
    assert session_from_bytes(session_to_bytes(after)) == after


def test_each_way_to_take_back_is_heard_wherever_one_is() -> None:
    faults: list[object] = []
    for undoing in UNDONE:
        # At an open question, after a follow-up, after it closed, after the end.
        for moves, practice, stage in (
            ((STORY,), "behavioural 2", Stage.ASKED),
            ((STORY, ADDED), "behavioural 2", Stage.DUG),
            ((STORY, ADDED), "behavioural 1", Stage.DUG),
            (("who are the other two",), "closing 1", Stage.ASKED),
        ):
            anyone = sitting(*moves, practice=practice)
            anyone.says(undoing)
            session = session_of(anyone)
            turn = session.turn
            told = [
                m.text for t in session.turns for a in t.attempts for m in a.messages
            ]
            if turn is None or turn.stage is not stage or moves[-1] in told:
                faults.append((undoing, moves[-1][:20], practice))
            elif moves[-1] in str(summary(session)):
                faults.append((undoing, "is in the summary", practice))
    assert faults == []


def test_what_sounds_like_taking_back_is_an_answer() -> None:
    faults: list[object] = []
    for words in NOT_UNDONE:
        anyone = sitting(STORY)
        anyone.says(words)
        told = [m.text for m in session_of(anyone).turns[0].attempt.messages]
        if told != [STORY, words]:
            faults.append(words)
    assert faults == []


def test_while_one_is_writing_only_the_last_line_is_taken_back() -> None:
    anyone = sitting()
    for words in (
        STORY,
        "and then i married the cat",
        "that was a joke, dont write it",
    ):
        anyone.says(words)
    assert [m.text for m in session_of(anyone).turns[0].attempt.messages] == [STORY]
    assert "cat" in anyone.text


def test_taking_back_twice_touches_no_answer_before() -> None:
    anyone = sitting(STORY, ADDED, "i always listen", "that was a joke, dont write it")
    once = session_of(anyone).message_ids
    tell(anyone, "that was a joke, dont write it")
    assert session_of(anyone).message_ids == once
    assert len(once) == 2


def test_what_the_candidate_decided_by_hand_stands() -> None:
    anyone = sitting(STORY, "/skip")
    anyone.says("that was a joke, dont write it")
    session = session_of(anyone)
    assert session.current == 1
    assert not session.turns[0].answered
    assert session.turns[0].attempt.judgement is None


def test_i_asked_you_takes_back_only_a_question() -> None:
    anyone = sitting("which lorry, the red one?")
    if session_of(anyone).message_ids:
        anyone.says("i asked you something")
        assert not session_of(anyone).message_ids
    anyone = sitting(STORY)
    anyone.says("i asked you something")
    assert len(session_of(anyone).message_ids) == 1


def two_told(*then: str) -> Anyone:
    return sitting(STORY, "/skip", OTHER, "/skip", *then)


def test_an_earlier_question_is_found_by_its_name_and_added_to() -> None:
    faults: list[object] = []
    for words in NAMING:
        anyone = two_told("/skip")
        anyone.says(words)
        session = session_of(anyone)
        if (session.current, session.turns[1].stage) != (1, Stage.ADDED):
            faults.append(words)
            continue
        tell(anyone, ADDED)
        session = session_of(anyone)
        told = [m.text for m in session.turns[1].attempt.messages]
        if told != [OTHER, ADDED] or session.current != 3:
            faults.append((words, told, session.current))
    assert faults == []


def test_what_sounds_like_going_back_is_an_answer() -> None:
    faults: list[object] = []
    for words in NOT_BACK:
        anyone = two_told()
        anyone.says(words)
        session = session_of(anyone)
        told = [m.text for m in session.turns[2].attempt.messages]
        if session.current != 2 or told != [words]:
            faults.append((words, session.current, told))
    assert faults == []


def test_what_is_said_along_with_it_is_added() -> None:
    faults: list[object] = []
    for words, rest in (
        ("i tell you how it end. 7 to 1. i want go back to the lorry one", "7 to 1."),
        ("go back to the lorry one, it took nine hours", "it took nine hours"),
        ("back to the lorry story: nobody had a licence", "nobody had a licence"),
        ("can i add something to the lorry one? nobody was hurt", "nobody was hurt"),
    ):
        anyone = two_told()
        tell(anyone, words)
        session = session_of(anyone)
        told = [m.text for m in session.turns[1].attempt.messages]
        if told != [OTHER, rest] or session.current != 2:
            faults.append((words, told))
    assert faults == []


def test_without_a_name_it_is_the_one_before_and_never_the_first() -> None:
    for words in (
        "go back",
        "can we go back to it?",
        "the one before",
        "previous question",
    ):
        anyone = two_told()
        anyone.says(words)
        assert session_of(anyone).current == 1, words
    for words, place in (
        ("can i go back to the first one", 0),
        ("go back to question 2", 1),
    ):
        anyone = two_told()
        anyone.says(words)
        assert session_of(anyone).current == place, words


def test_of_several_that_may_be_meant_one_is_asked_for() -> None:
    anyone = sitting(
        STORY, "/skip", OTHER, "/skip", "in april ruth fixed the lorry with me"
    )
    while session_of(anyone).current != 3:
        tell(anyone, "/skip")  # whether it is asked on about it or not
    anyone.says("go back to the violin one")
    assert session_of(anyone).current == 3
    offered = [data for data in anyone.buttons if data.startswith("back/")]
    assert len(offered) == 3
    anyone.presses(offered[1])
    assert session_of(anyone).current == 1
    anyone = two_told()
    anyone.says("go back to the violin one, it had two strings")
    offered = [data for data in anyone.buttons if data.startswith("back/")]
    anyone.presses(offered[0])
    anyone.waits()
    told = [m.text for m in session_of(anyone).turns[0].attempt.messages]
    assert told == [STORY, "it had two strings"]


def test_another_than_the_one_gone_back_to_may_be_named() -> None:
    for words in (
        "not that one, the lorry one",
        "thats the ward one, I said the lorry one",
        "no the lorry one",
        "wrong question, i meant the one about leeds",
    ):
        anyone = two_told("go back to the ward one")
        assert session_of(anyone).current == 0, words
        anyone.says(words)
        session = session_of(anyone)
        assert (session.current, session.turns[0].stage) == (1, Stage.DONE), words


def test_words_are_put_with_the_question_they_were_for() -> None:
    faults: list[object] = []
    for words in (
        "sorry, that was for the lorry question. you went on while I was typing",
        "that was for the question before",
        "oops that belongs to the one before",
        "no that was still the lorry, i hadnt finished",
        "no that was still the lorry i hadnt finished you jumped to the next one",
        "can we put that bit with the lorry one please",
        "my last message was for the second question",
        "what i wrote was for the lorry question",
    ):
        anyone = two_told("it had nine wheels and no brakes")
        anyone.says(words)
        session = session_of(anyone)
        told = [m.text for m in session.turns[1].attempt.messages]
        if told != [OTHER, "it had nine wheels and no brakes"]:
            faults.append((words, told))
        elif session.turns[2].answered or session.current != 2:
            faults.append((words, session.current))
    assert faults == []


def test_words_are_not_put_with_a_question_that_they_led_to() -> None:
    anyone = sitting(STORY, ADDED, practice="behavioural 4")
    session = session_of(anyone)
    assert (session.current, len(session.turns)) == (1, 2)
    last = burst(session)
    assert last is not None
    state = State(anyone.candidate, session, dossier=anyone.dossier)
    context = anyone.contexts.context(1, {})
    assert put_with(state, last, 1, anyone.now, context) is None


def test_after_the_end_the_last_question_can_be_finished() -> None:
    faults: list[object] = []
    # Who says that it was no answer is asked anew; for the others it stays, and counts.
    for words, stage in (
        (
            "You ended it because I asked you a question. Can I finish the last one?",
            Stage.ADDED,
        ),
        ("there was one more question", Stage.ADDED),
        ("why finish? i not answer last question. i say i want go back", Stage.ADDED),
        ("go back", Stage.ADDED),
    ):
        anyone = sitting("that i am careful and on time", practice="closing 1")
        if not session_of(anyone).over:
            # What a follow-up asks for is left.
            anyone.presses(next(b for b in anyone.buttons if b.startswith("next")))
        assert session_of(anyone).over
        anyone.now = anyone.now.replace(hour=anyone.now.hour + 5)
        anyone.says(words)
        session = session_of(anyone)
        turn = session.turn
        kept = stage is Stage.ADDED
        if turn is None or (turn.stage, turn.answered) != (stage, kept):
            faults.append((words, turn))
    for words in ("I wasn't finished", "go back", "can i go back to the last one"):
        anyone = sitting(STORY, ADDED, practice="behavioural 1")
        assert session_of(anyone).over
        anyone.says(words)
        if session_of(anyone).turns[0].stage is not Stage.ADDED:
            faults.append(words)
    assert faults == []


def test_what_was_said_to_another_question_counts_for_this_one() -> None:
    anyone = sitting(OTHER, ADDED)
    tell(anyone, "i told you that already, the lorry to leeds")
    session = session_of(anyone)
    assert OTHER in session.turns[1].attempt.text


def test_words_that_seem_gone_are_there() -> None:
    for words in ("ruth story with the ward. i write it already. put it back please",):
        anyone = sitting()
        anyone.says("last june ruth wanted to close the ward")
        anyone.says("i rang the three nurses myself and they came")
        anyone.says(words)
        told = [m.text for m in session_of(anyone).turns[0].attempt.messages]
        assert len(told) == 2, (words, told)
        assert session_of(anyone).turns[0].attempt.judgement is not None


def test_who_speaks_of_another_question_skips_none() -> None:
    for words in (
        "what choice?? i say i want go back to violin question not this",
        "no not that one, the question about violins pls",
    ):
        anyone = two_told()
        tell(anyone, words)
        session = session_of(anyone)
        assert session.turns[2].stage is Stage.ASKED, words
        assert not session.turns[2].answered, words


# Forms and menus


def outlining(*moves: str) -> Assignment:
    anyone = Anyone(content())
    anyone.candidate = replace(anyone.candidate, track="logistics", welcomed=True)
    anyone.orders("task", "a 90 days plan for the depot, 15 minutes")
    anyone.presses("task/outline//0")
    tell(anyone, *moves)
    current = kept(anyone.dossier).now
    assert current is not None
    return current


def test_an_outline_goes_back_and_holds_no_question() -> None:
    steps = "first I talk to the planners, then I try it in Corby"
    for asked in (
        "do they really want just one sentence",
        "what do you mean with different?",
        "can it be two sentences?",
    ):
        assert outlining(asked, "Fewer late trucks").point == "Fewer late trucks", asked
    for back in (
        "no wait go back, I asked you something, my answer to the first one is wrong",
        "go back",
        "can i change the first one",
    ):
        again = outlining("Fewer late trucks", back, "All trucks on time", steps)
        assert again.point == "All trucks on time", back
        assert len(again.steps) == 2, back
    moved = outlining(
        "Fewer late trucks", steps, "OTIF at 95", "that was for the one before"
    )
    assert (moved.steps[-1], moved.figure) == ("OTIF at 95", "")
    joke = outlining("World peace", "that was a joke", "Fewer late trucks")
    assert joke.point == "Fewer late trucks"


def test_a_value_is_typed_where_its_menu_was_shown() -> None:
    for field, typed, value in (
        ("level", "11 yrs", "senior"),
        ("level", "about two years", "early"),
        ("level", "5", "mid"),
        ("level", "no job yet", "none"),
        ("level", "i lead a team", "lead"),
        ("leads", "yes i do", True),
        ("leads", "nope", False),
        ("serves", "mostly patients", "patients"),
    ):
        anyone = sitting()
        anyone.presses(f"profile/{field}//0")
        anyone.says(typed)
        assert getattr(anyone.candidate.profile, field) == value, typed
        assert not session_of(anyone).message_ids, typed
    anyone = sitting()
    anyone.presses("profile/level//0")
    anyone.says(
        "11 years ago ruth wanted to close the ward at noon and i rang everybody"
    )
    assert session_of(anyone).message_ids


def test_a_summary_forgets_what_is_taken_back() -> None:
    anyone = sitting(STORY, ADDED, practice="behavioural 1")
    assert isinstance(summary(session_of(anyone)), Summarise)
    assert "ruth" in anyone.text or "rang" in anyone.text
    tell(anyone, "ignore what i just said", "that was nothing", "/done")
    assert ADDED not in str(summary(session_of(anyone)))


def test_setting_up_an_interview_goes_back_a_field() -> None:
    for back in ("go back", "wait, go back please", "the one before"):
        anyone = Anyone(content())
        anyone.candidate = replace(anyone.candidate, track="nursing", welcomed=True)
        anyone.orders("interview")
        tell(anyone, "4 april", "10:30", "Acme", back)
        assert anyone.dossier.form is not None
        assert anyone.dossier.form.field == "interview.company", back
        tell(anyone, "Bolt")
        assert anyone.dossier.interview is not None
        assert anyone.dossier.interview.company == "Bolt", back
        assert anyone.dossier.interview.people == (), back


def test_who_has_not_answered_yet_is_asked_again() -> None:
    for words in (
        "Oh no, sorry, I hadn't answered yet! I was only telling you what I do.",
        "i didnt answer that yet",
    ):
        anyone = sitting("I'm a teacher. Primary, Year 5 mostly.")
        assert session_of(anyone).message_ids
        anyone.says(words)
        turn = session_of(anyone).turns[0]
        assert (turn.stage, turn.answered) == (Stage.ASKED, False), words


def test_a_follow_up_is_asked_again_after_going_back() -> None:
    anyone = sitting(STORY, ADDED, OTHER)
    session = session_of(anyone)
    assert session.turns[1].stage is Stage.DUG
    asked = session.turns[1].question.question_id
    follow = content().questions[asked].deeper
    anyone.candidate = replace(
        anyone.candidate, last_asked=(waits_for(anyone.dossier, session), follow)
    )
    tell(anyone, "go back to the ward one, it was a tuesday")
    assert session_of(anyone).current == 1
    assert follow in anyone.text


def test_what_a_child_typed_is_taken_back_and_no_answer() -> None:
    words = "sorry that was my daughter she grabbed the phone"
    anyone = sitting("jjjj kkk", words)
    assert not session_of(anyone).turns[0].attempt.text
    anyone = sitting(STORY, words)
    assert len(session_of(anyone).message_ids) == 1


def test_nothing_of_it_can_be_kept_any_more() -> None:
    anyone = sitting(STORY)
    keep = next(data for data in anyone.buttons if data.startswith("story/keep"))
    anyone.says("that was a joke, dont write it")
    anyone.presses(keep)
    assert not anyone.dossier.stories
