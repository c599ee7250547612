"""The candidate asks and chats; the employer answers and waits for the bridge."""

from bot.core.events import Declined, Finished, MovedOn
from bot.core.exchange_replies import (
    Answer,
    AskForOne,
    Bridge,
    Chat,
    Ease,
    InviteQuestions,
    MeetStory,
    Postpone,
)
from bot.core.replies import Ask, DigDeeper, Praise, Strength, TurnRound, WayIn
from bot.core.sayings import LET_BRIDGE_GO, LET_QUESTIONS_GO, NOTE_EDIT
from bot.core.session import MAX_PROBES
from bot.core.summary import summary
from bot.model import Cue, Expects, Judgement, Oddity, Outcome, Topic
from tests.core.talk import Talk, clear, judged, odd, thin, vague

A, B = "some.q1", "some.q2"
WORK = judged(Outcome.CLEAR)
LATER = judged(Outcome.THIN)
NOTHING = judged(Outcome.MISSING)


def asking() -> Talk:
    return Talk(Expects.QUESTIONS, Expects.QUESTIONS)


def opened(*asked: Topic) -> Talk:
    talk = asking()
    talk.answers("What is hard here?", WORK, asked=asked or (Topic.PROBLEMS,))
    return talk


# Asking


def test_a_question_about_the_work_is_answered_by_the_employer() -> None:
    talk = asking()
    replies = talk.answers("What is hard here?", WORK, asked=(Topic.PROBLEMS,))
    asked = "What is hard here?"
    first = Answer(A, Topic.PROBLEMS, later=False, words=asked, invites=True)
    assert replies == (first,)
    assert talk.question == A


def test_terms_asked_in_the_same_breath_wait() -> None:
    talk = asking()
    asked = (Topic.TERMS, Topic.TEAM)
    assert talk.answers("Pay? Team?", WORK, asked=asked) == (
        Answer(A, Topic.TEAM, later=True, words="Pay? Team?", invites=True),
    )


def test_terms_alone_are_kept_for_later_once() -> None:
    talk = asking()
    first = talk.answers("leave days", LATER, asked=(Topic.TERMS,))
    assert first == (Postpone(Topic.TERMS, words="leave days"),)
    replies = talk.answers("and the pay", LATER, asked=(Topic.TERMS,))
    brief = Postpone(Topic.TERMS, brief=True, words="and the pay")
    assert replies == (brief, Ask(B, 2, 2))


def test_what_comes_next_is_answered_and_led_back_to_the_work() -> None:
    replies = asking().answers("When do I hear?", LATER, asked=(Topic.PROCESS,))
    assert replies == (Postpone(Topic.PROCESS, words="When do I hear?"),)


def test_after_terms_a_question_about_the_work_is_answered() -> None:
    talk = asking()
    talk.answers("leave days", LATER, asked=(Topic.TERMS,))
    replies = talk.answers("Why is it open?", WORK, asked=(Topic.VACANCY,))
    assert replies == (Answer(A, Topic.VACANCY, later=False, words="Why is it open?"),)
    replies = talk.answers("I get on with all", vague())
    assert replies == (LET_BRIDGE_GO, Ask(B, 2, 2)), "two follow-ups are enough"


def test_who_asks_nothing_is_invited_once() -> None:
    talk = asking()
    assert talk.answers("No, thank you", NOTHING) == (InviteQuestions(),)
    assert talk.answers("Really not", NOTHING)[0] == LET_QUESTIONS_GO


def test_a_tap_on_having_none_invites_too() -> None:
    talk = asking()
    assert talk.has(Declined) == (InviteQuestions(),)
    assert talk.has(Declined)[0] == LET_QUESTIONS_GO


def test_a_question_without_a_known_topic_gets_an_answer() -> None:
    replies = asking().answers("Who painted it?", LATER, asked=(Topic.OTHER,))
    asked = "Who painted it?"
    first = Answer(A, Topic.OTHER, later=False, words=asked, invites=True)
    assert replies == (first,)


# The bridge


def test_an_example_after_the_answer_is_the_bridge() -> None:
    talk = opened()
    replies = talk.answers("In June I rang Ana", clear(best=(8, 18)))
    assert replies == (Bridge("I rang Ana", after_probe=False), Ask(B, 2, 2))
    end = summary(talk.session)
    assert end.strengths == (Strength(A, "I rang Ana"),)
    assert (end.asked, end.unasked) == ((Topic.PROBLEMS,), Topic.VACANCY)


def test_one_time_is_asked_for_once() -> None:
    talk = opened()
    replies = talk.answers("I always listen", vague(best=(2, 15)))
    assert replies == (AskForOne("always listen"),)
    both = "I always listen\nIn June I rang Ana"
    replies = talk.answers("In June I rang Ana", clear(best=(16, len(both))))
    assert replies[0] == Bridge("In June I rang Ana", after_probe=True)


def test_what_is_told_in_passing_is_no_example_that_lacks_something() -> None:
    talk = opened()
    replies = talk.answers("My old depot just rang me", thin())
    assert replies == (MeetStory(None),)
    assert talk.session.turns[0].attempt.probes == ("opened",)
    assert talk.answers("In June I rang Ana", clear(best=(8, 18)))[0] == Bridge(
        "I rang Ana", after_probe=False
    )


def test_something_of_their_own_is_invited_once() -> None:
    talk = opened()
    talk.has(MovedOn)
    (second, *_) = talk.answers("Who left?", WORK, asked=(Topic.VACANCY,))
    assert isinstance(second, Answer)
    assert not second.invites


def test_a_bridge_that_does_not_come_is_left_without_reproach() -> None:
    talk = opened()
    talk.answers("I always listen", vague())
    assert talk.answers("always", vague()) == (LET_BRIDGE_GO, Ask(B, 2, 2))
    assert summary(talk.session).weaknesses == ()


def test_who_asks_on_gets_a_second_answer() -> None:
    talk = opened()
    replies = talk.answers("Who is in the team?", vague(), asked=(Topic.TEAM,))
    asked = "Who is in the team?"
    assert replies == (Answer(A, Topic.TEAM, later=False, words=asked),)
    assert len(talk.session.turns[0].attempt.probes) == MAX_PROBES
    asked = "And how judged?"
    last = Answer(A, Topic.SUCCESS, later=False, words=asked, last=True)
    replies = talk.answers(asked, vague(), asked=(Topic.SUCCESS,))
    assert replies == (last, Ask(B, 2, 2))


def test_terms_in_place_of_a_bridge_are_answered_and_no_story_is_asked_for() -> None:
    replies = opened().answers("And the pay?", vague(), asked=(Topic.TERMS,))
    assert replies == (Postpone(Topic.TERMS, words="And the pay?"),)


def test_who_has_no_such_example_gets_another_way_in() -> None:
    for talk in (opened(), opened()):
        assert talk.has(Declined) == (WayIn(A, declined=True),)
        assert talk.has(Declined)[0] == LET_BRIDGE_GO
    heard = opened().answers("never had that", odd(Oddity.NO_EXAMPLE))
    assert heard == (WayIn(A, declined=True),)


def test_the_question_keeps_its_own_judgement() -> None:
    talk = opened()
    talk.answers("I always listen", vague())
    attempt = talk.session.turns[0].attempt
    assert attempt.judgement == WORK
    assert attempt.bridge == vague()


def test_an_edit_of_a_question_that_was_answered_asks_nothing_anew() -> None:
    talk = opened()
    assert talk.edits("m1", "What is hard here then?") == (NOTE_EDIT,)
    assert talk.session.waiting_since is None
    talk.says("In June I rang Ana")
    assert talk.session.turns[0].attempt.latest == "In June I rang Ana"


def test_done_or_next_after_the_answer_moves_on() -> None:
    assert opened().has(Finished) == (Ask(B, 2, 2),)
    assert opened().has(MovedOn) == (Ask(B, 2, 2),)


# Small talk

SELF = Cue(4, 17, "talk.self")
BACK = Cue(19, 27, "talk.back")


def chatting() -> Talk:
    return Talk(Expects.SMALL_TALK, Expects.REFLECTION)


def test_small_talk_hands_a_line_back_before_it_goes_in() -> None:
    talk = chatting()
    said = "Yes. I came by bike. And you?"
    replies = talk.answers(said, WORK, noticed=(Cue(5, 19, "talk.self"), BACK))
    assert replies == (Chat(A, "I came by bike", True, False, False, told=True),)
    replies = talk.answers("Fine.", NOTHING)
    assert replies == (Ease(gave=True, handed_back=True, asked=False), Ask(B, 2, 2))


def test_two_polite_words_are_enough_for_small_talk() -> None:
    talk = chatting()
    assert talk.answers("Yes thanks", NOTHING) == (Chat(A, None, False, False, False),)
    replies = talk.answers("It was ok", NOTHING)
    ease = Ease(gave=False, handed_back=False, asked=False, little=True)
    assert replies[0] == ease


def test_a_question_in_the_second_turn_gets_its_answer() -> None:
    talk = chatting()
    talk.answers("Yes thanks", NOTHING)
    replies = talk.answers("By the sea. And you?", WORK, noticed=(BACK,))
    assert replies[0] == Ease(gave=False, handed_back=True, asked=True)


# The own horn

STORY = "In June I just rang Ana and she came"
MODEST = (Cue(8, 23, "modest.belittled"), Cue(10, 15, "modest.drop"))


def modest(text: str, whole: Judgement, *, noticed: tuple[Cue, ...] = MODEST) -> Talk:
    talk = Talk()
    talk.answers(text, whole, noticed=noticed)
    return talk


def test_an_undersold_deed_is_turned_round_with_the_same_words() -> None:
    replies = Talk().answers(STORY, clear(best=(10, 36)), noticed=MODEST)
    kinds = [type(reply) for reply in replies]
    assert kinds == [Praise, TurnRound, DigDeeper]
    assert replies[1] == TurnRound("I just rang Ana", "I rang Ana")


def test_what_is_not_the_deed_of_the_answer_is_not_turned_round() -> None:
    replies = Talk().answers(STORY, clear(best=(28, 36)), noticed=MODEST)
    assert not any(isinstance(reply, TurnRound) for reply in replies)


def test_it_is_said_once_a_session() -> None:
    talk = modest(STORY, clear())
    talk.has(MovedOn)
    replies = talk.answers(STORY, clear(), noticed=MODEST)
    assert not any(isinstance(reply, TurnRound) for reply in replies)


def test_words_that_cannot_be_left_out_are_only_named() -> None:
    nothing = (Cue(0, 14, "modest.nothing"),)
    replies = Talk().answers("It was nothing, I rang", clear(), noticed=nothing)
    assert TurnRound("It was nothing", None) in replies


def test_nobody_without_a_clear_deed_is_told_so() -> None:
    replies = Talk().answers(STORY, thin(), noticed=MODEST)
    assert not any(isinstance(reply, TurnRound) for reply in replies)
