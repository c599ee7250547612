"""What a session does, event by event, in values only: no sentence is read here."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

import pytest

from bot.core.answers import MAX_REMARKS
from bot.core.assessment import wanting
from bot.core.dialogue import MAX_ANSWER
from bot.core.events import (
    Began,
    Declined,
    Ended,
    Event,
    Finished,
    Heard,
    Hinted,
    Medium,
    MovedOn,
    Overruled,
    Paused,
    Quieted,
    Resumed,
    Retried,
    Said,
    Showed,
    Skipped,
)
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    Ask,
    AskAgain,
    Claim,
    Compare,
    Dig,
    DigDeeper,
    Flag,
    GiveHint,
    Invite,
    Mention,
    PauseHere,
    Praise,
    Probe,
    Strength,
    Summarise,
    WayIn,
    Weakness,
)
from bot.core.reply import Reply
from bot.core.sayings import (
    ENOUGH,
    FOREIGN,
    KEEP_FORWARD,
    KEEP_WHILE_PAUSED,
    LET_GO,
    NOTE_EDIT,
    NOTHING_MORE_YET,
    NOTHING_OPEN,
    NOTHING_YET,
    STALE,
    STILL_PAUSED,
    cannot_read,
    remark_on,
)
from bot.core.session import MAX_ATTEMPTS, MAX_PROBES, Lack, Stage
from bot.core.summary import reviews, summary
from bot.model import (
    Cue,
    Expects,
    Judgement,
    Oddity,
    Outcome,
    Ownership,
    Part,
    Telling,
)
from tests.core.talk import (
    START,
    STORY_PARTS,
    Talk,
    clear,
    judged,
    odd,
    thin,
    vague,
)
from tests.each import each

A, B = "some.q1", "some.q2"
ASK_B = Ask(B, 2, 3)

R = TypeVar("R")


def one(replies: tuple[object, ...], kind: type[R]) -> R:
    """The only reply of a kind."""
    (found,) = (reply for reply in replies if isinstance(reply, kind))
    return found


# Beginning and collecting


def test_a_session_begins_with_its_first_question() -> None:
    talk = Talk()
    assert talk.opening == (Ask(A, 1, 3),)
    assert talk.question == A


def test_beginning_twice_asks_nothing_more() -> None:
    talk = Talk()
    assert talk.has(Began) == ()


def test_messages_are_collected_without_a_word_until_done() -> None:
    """A reply never comes before the candidate has finished typing."""
    talk = Talk()
    assert [talk.says(text) for text in ("In June", "the oven", "broke")] == [()] * 3
    assert talk.session.waiting_since == talk.at
    step = talk.applies(Finished(talk.now()))
    assert step.listen
    assert step.session.turns[0].attempt.text == "In June\nthe oven\nbroke"
    assert step.session.waiting_since is None


def test_quiet_closes_an_answer() -> None:
    talk = Talk()
    talk.says("In June the oven broke")
    assert talk.falls_quiet().listen


def test_quiet_after_an_earlier_message_means_nothing() -> None:
    """More came in the meantime, so the waiting begins again."""
    talk = Talk()
    talk.says("In June")
    early = talk.at
    talk.says("the oven broke")
    step = talk.applies(Quieted(talk.now(), early))
    assert not step.listen
    assert step.replies == ()


def test_a_message_that_comes_twice_counts_once() -> None:
    talk = Talk()
    said = Said(talk.now(), "m1", "In June the oven broke")
    talk.applies(said)
    talk.applies(said)
    assert len(talk.session.turns[0].attempt.messages) == 1
    talk.is_heard(vague())
    talk.has(MovedOn)
    assert talk.applies(said).replies == ()
    assert not talk.session.turns[1].answered


def test_done_twice_listens_once() -> None:
    talk = Talk()
    talk.answers("I always listen", vague())
    assert not talk.applies(Finished(talk.now())).listen


@pytest.mark.parametrize("happening", [Finished])
def test_done_with_nothing_said_keeps_the_question_open(
    happening: type[Finished],
) -> None:
    talk = Talk()
    assert talk.has(happening) == (NOTHING_YET,)
    assert talk.question == A


def test_done_with_nothing_said_to_a_probe_keeps_it_open() -> None:
    talk = Talk()
    talk.answers("I always listen", vague())
    for _ in range(2):
        assert talk.has(Finished) == (NOTHING_MORE_YET,)
        assert talk.question == A
    assert talk.has(MovedOn) == (ASK_B,)


def test_done_after_a_remark_waits_for_words() -> None:
    talk = Talk()
    talk.answers("asdfgh", odd(Oddity.GIBBERISH))
    assert talk.has(Finished) == (NOTHING_YET,)


# A vague answer


def test_a_vague_answer_is_flagged_with_its_own_words_and_one_probe() -> None:
    talk = Talk()
    replies = talk.answers("I always put people first", vague(best=(9, 25)))
    flag = Flag(A, Telling.OPINION, Part.SITUATION, "put people first", thin=False)
    assert replies == (flag,)
    assert talk.session.turns[0].stage is Stage.PROBED


def test_what_is_added_counts_together_with_what_was_said() -> None:
    """The ear is given the whole answer, and the praise may quote either half."""
    talk = Talk()
    talk.answers("I listen to people", vague())
    talk.says("In June I asked Ana to stay")
    whole = clear(best=(19, 46))
    replies = talk.is_heard(whole, thin())
    assert talk.session.turns[0].attempt.text == (
        "I listen to people\nIn June I asked Ana to stay"
    )
    praise = one(replies, Praise)
    assert praise.quote == "In June I asked Ana to stay"
    assert not praise.after_probe, "nothing of it was told before"


def test_only_what_is_new_is_judged_as_the_last() -> None:
    talk = Talk()
    talk.answers("I listen to people", vague())
    talk.says("In June I asked Ana")
    talk.applies(Finished(talk.now()))
    assert talk.session.turns[0].attempt.latest == "In June I asked Ana"


def test_an_answer_in_two_halves_is_not_two_poor_ones() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    replies = talk.answers("In June the ward was full", thin(Part.SITUATION))
    assert replies == (Probe(A, Part.ACTION, None),)
    talk.answers("I rang the doctor, she came", clear())
    assert summary(talk.session).strengths == (Strength(A, None),)


def test_a_probe_quotes_what_was_added() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    replies = talk.answers(
        "In June the ward was full",
        thin(Part.SITUATION, best=(0, 8)),
        judged(Outcome.THIN, Part.SITUATION, best=(8, 25), watched=True),
    )
    assert one(replies, Probe).quote == "the ward was full"


def test_what_nobody_could_have_watched_is_not_quoted_as_seen() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    unseen = thin(Part.SITUATION, best=(9, 31))
    replies = talk.answers("we turned it all round", unseen)
    assert one(replies, Probe).quote is None
    bare = judged(Outcome.CLEAR, *STORY_PARTS, best=(0, 5), watched=False)
    replies = talk.answers("and it was fine", bare)
    assert replies[0] == Acknowledge(Acknowledgement.THANKS)
    assert summary(talk.session).strengths == ()


def test_nothing_is_quoted_twice() -> None:
    talk = Talk()
    seen = judged(Outcome.THIN, Part.SITUATION, best=(0, 15), watched=True)
    talk.answers("I listen", vague())
    replies = talk.answers("I rang the ward in June", seen)
    assert one(replies, Probe).quote == "I rang the ward"
    replies = talk.answers("and she came", clear(best=(9, 24)), thin())
    assert one(replies, Praise) == Praise(None, STORY_PARTS, after_probe=True)


def test_after_two_probes_it_moves_on_without_reproach() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    talk.answers("In June", thin(Part.SITUATION))
    still = judged(Outcome.MISSING, Part.SITUATION, flagged=True)
    assert talk.answers("I always do", still) == (LET_GO, ASK_B)
    assert len(talk.session.turns[0].attempt.probes) == MAX_PROBES


def test_still_no_occasion_after_a_probe_gets_another_place_to_look() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    assert talk.answers("I always do", vague()) == (WayIn(A, declined=False),)
    assert talk.answers("Everywhere", vague()) == (LET_GO, ASK_B)


def test_an_unsure_ear_stays_silent() -> None:
    """Better quiet than wrong: what is not flagged is never called vague."""
    talk = Talk()
    talk.answers("It was all right in the end", thin(Part.SITUATION))
    talk.answers("It went well", thin(Part.SITUATION, Part.ACTION))
    replies = talk.answers("Yes", thin(Part.SITUATION, Part.ACTION))
    assert replies == (Acknowledge(Acknowledgement.UNSURE), ASK_B)


def test_fluent_words_about_no_day_are_asked_for_the_day() -> None:
    """All parts seem to be there and nothing can be seen: ask for the occasion."""
    talk = Talk()
    hollow = thin(Part.SITUATION, Part.ACTION, Part.RESULT, best=(0, 2))
    replies = talk.answers("We drove consensus", hollow)
    assert replies == (Probe(A, Part.SITUATION, None),)


@pytest.mark.parametrize("part", [Part.ACTION, Part.RESULT])
def test_the_probe_asks_for_what_is_missing(part: Part) -> None:
    talk = Talk()
    others = {Part.SITUATION, Part.ACTION, Part.RESULT, Part.TASK} - {part}
    replies = talk.answers("In June", thin(*others))
    assert replies == (Probe(A, part, None),)


def test_no_probe_is_put_twice() -> None:
    talk = Talk()
    halfway = thin(Part.SITUATION)
    first = one(talk.answers("In June", halfway), Probe)
    second = one(talk.answers("It was hot", halfway), Probe)
    assert (first.part, second.part) == (Part.ACTION, Part.RESULT)


# A strong answer


def test_a_strong_answer_is_praised_and_dug_into_once() -> None:
    talk = Talk()
    replies = talk.answers("In June I rang Ana", clear(best=(0, 7)))
    assert replies == (
        Praise("In June", STORY, after_probe=False),
        DigDeeper(A, Dig.DEEPER),
    )
    after = talk.answers("Nothing, I would do it again", clear())
    assert after == (Acknowledge(Acknowledgement.ADDITION), ASK_B)


STORY = (Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT, Part.NUMBER)


def test_a_claim_is_no_picture_and_gets_a_frame_to_fill() -> None:
    hollow = replace(
        thin(Part.SITUATION, Part.ACTION, best=(0, 8)),
        concreteness=0.1,
        cues=(Cue(0, 8, "empty.deed"),),
    )
    talk = Talk()
    replies = talk.answers("We drove alignment across all teams", hollow)
    assert replies == (Claim(A, "We drove"),)
    quiet = replace(hollow, cues=())
    assert isinstance(Talk().answers("He slept there", quiet)[0], Probe)
    talk.has(MovedOn)
    talk.answers("I always listen", vague())
    talk.has(MovedOn)
    assert summary(talk.session).weaknesses[0].lack is not Lack.CLAIM


def test_how_it_turned_out_is_said_only_where_it_was_told() -> None:
    claim = replace(
        thin(Part.ACTION, best=(0, 8)),
        concreteness=0.1,
        watched=False,
        cues=(Cue(0, 8, "empty.deed"),),
    )
    told = {**claim.parts, Part.RESULT: Cue(0, 8, "outcome")}
    untold = {**claim.parts, Part.RESULT: None}
    deed = (*claim.cues, Cue(0, 8, "act"))
    assert wanting(replace(claim, parts=told)) is Lack.CLAIM
    assert wanting(replace(claim, parts=untold)) is not Lack.CLAIM
    acted = wanting(replace(claim, parts=told, cues=deed, lacking=(Part.ACTION,)))
    assert acted not in (Lack.CLAIM, Lack.ACTION)


def test_what_was_only_asked_back_is_no_answer_that_counts() -> None:
    talk = Talk()
    talk.answers("What do you want, what I forgot to say?", vague())
    assert summary(talk.session).answered == 0
    talk.answers("I always listen to everybody.", vague())
    assert summary(talk.session).answered == 1


def test_a_deeper_question_is_asked_only_where_it_holds() -> None:
    talk = Talk()
    talk.says("I rebuilt the loader. It ran in four minutes")
    assert talk.applies(Finished(talk.now())).listen
    heard = Heard(talk.now(), clear(), clear(), deeper=False)
    replies = talk.applies(heard).replies
    assert one(replies, DigDeeper).dig is Dig.AGAIN


def test_whatever_answers_the_dig_is_taken_with_thanks() -> None:
    talk = Talk()
    talk.answers("In June I rang Ana", clear())
    replies = talk.answers("I don't know", clear(), odd(Oddity.NO_EXAMPLE))
    assert replies == (Acknowledge(Acknowledgement.THANKS), ASK_B)


def test_a_clear_answer_after_two_probes_is_not_dug_into() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    talk.answers("In June", thin(Part.SITUATION))
    replies = talk.answers("I rang Ana, she came", clear())
    assert replies == (Praise(None, STORY, after_probe=True), ASK_B)


def test_a_clear_answer_without_an_own_deed_is_asked_for_it() -> None:
    talk = Talk()
    seen = clear(Part.SITUATION, Part.RESULT)
    assert talk.answers("In June it all went well", seen) == (
        Probe(A, Part.ACTION, None),
    )


def test_the_dig_takes_what_is_least_heard() -> None:
    """Whose deed it was comes first, then what the question prepared, where it holds.

    How it ended is asked only where it was surely not told.
    """
    parts = (Part.SITUATION, Part.ACTION, Part.TASK)
    ours = judged(Outcome.CLEAR, *parts, ownership=Ownership.UNCLEAR)
    endless = judged(Outcome.CLEAR, *parts)
    whole = judged(Outcome.CLEAR, *parts, Part.RESULT)
    for text, judgement, deeper, dig in (
        ("In June we rang Ana", ours, True, Dig.OWN_PART),
        ("In June we rang Ana", endless, True, Dig.DEEPER),
        ("In June we rang Ana", endless, False, Dig.RESULT),
        ("In June we rang Ana", replace(endless, lacking=()), False, Dig.AGAIN),
        ("In June we rang Ana", whole, True, Dig.DEEPER),
        ("In June we rang Ana", whole, False, Dig.AGAIN),
    ):
        talk = Talk()
        talk.says(text)
        assert talk.applies(Finished(talk.now())).listen
        heard = Heard(talk.now(), judgement, judgement, deeper=deeper)
        replies = talk.applies(heard).replies
        assert one(replies, DigDeeper).dig is dig


def test_how_it_ended_is_asked_only_where_it_was_surely_not_told() -> None:
    told = thin(Part.SITUATION, Part.ACTION)
    assert one(Talk().answers("In June we rang Ana", told), Probe).part is Part.RESULT
    unsure = replace(told, lacking=(Part.TASK,))
    replies = Talk().answers("In June we rang Ana", unsure)
    assert one(replies, Probe).part is Part.TASK


# No example


@pytest.mark.parametrize("typed", [True, False])
def test_no_example_is_met_with_a_way_in_and_then_let_go(typed: bool) -> None:
    """Typed or pressed, it is the same."""
    talk = Talk()

    def declines() -> tuple[object, ...]:
        if typed:
            return talk.answers("I don't have one", odd(Oddity.NO_EXAMPLE))
        return talk.has(Declined)

    assert declines() == (WayIn(A, declined=True),)
    assert talk.question == A
    assert declines() == (LET_GO, ASK_B)


def test_an_example_after_the_way_in_counts() -> None:
    talk = Talk()
    talk.answers("never had one", odd(Oddity.NO_EXAMPLE))
    replies = talk.answers("In the choir I rang Ana", clear())
    assert isinstance(replies[0], Praise)


def test_who_was_shown_one_way_in_is_not_shown_another() -> None:
    talk = Talk()
    talk.has(Declined)
    replies = talk.answers("In a club you always listen", vague())
    assert replies == (LET_GO, ASK_B)


def test_no_example_after_a_story_does_not_undo_it() -> None:
    talk = Talk()
    talk.answers("It was like this", thin(Part.SITUATION))
    replies = talk.answers("I don't have a number", clear(), odd(Oddity.NO_EXAMPLE))
    assert isinstance(replies[0], Praise)


def test_what_was_said_before_declining_is_kept() -> None:
    talk = Talk()
    talk.says("Well, hm")
    talk.has(Declined)
    talk.has(Declined)
    assert talk.session.turns[0].attempt.text == "Well, hm"


# Odd answers


@pytest.mark.parametrize("oddity", [Oddity.EMPTY, Oddity.GIBBERISH, Oddity.ECHO])
def test_an_odd_answer_gets_a_line_and_the_question_stays(oddity: Oddity) -> None:
    talk = Talk()
    for _ in range(MAX_REMARKS):
        assert talk.answers("asdf", odd(oddity)) == (remark_on(oddity),)
        assert talk.question == A
    assert talk.answers("asdf", odd(oddity)) == (LET_GO, ASK_B)


def test_odd_messages_are_kept_and_do_not_spoil_the_answer_after_them() -> None:
    talk = Talk()
    talk.answers("asdfgh", odd(Oddity.GIBBERISH))
    talk.answers("In June I rang Ana", clear())
    attempt = talk.session.turns[0].attempt
    assert [m.text for m in attempt.messages] == ["asdfgh", "In June I rang Ana"]
    assert attempt.text == "In June I rang Ana"


def test_odd_messages_cost_no_probe() -> None:
    talk = Talk()
    talk.answers("asdfgh", odd(Oddity.GIBBERISH))
    assert isinstance(talk.answers("I listen", vague())[0], Flag)


def test_gibberish_mended_by_an_edit_is_an_answer() -> None:
    """“If it slipped out, just write it again”: an edit is one way to do so."""
    talk = Talk()
    talk.answers("asdfgh", odd(Oddity.GIBBERISH))
    talk.edits("m1", "In June I rang Ana")
    assert talk.falls_quiet().listen
    assert talk.session.turns[0].attempt.text == "In June I rang Ana"


def test_one_word_is_a_beginning() -> None:
    talk = Talk()
    replies = talk.answers("yes", odd(Oddity.ONE_WORD))
    assert replies[0] == remark_on(Oddity.ONE_WORD)
    assert one(replies, Probe).part is Part.SITUATION


def test_one_word_after_a_probe_is_not_called_a_step_closer() -> None:
    talk = Talk()
    talk.answers("It was in June", thin(Part.SITUATION))
    halfway = thin(Part.SITUATION)
    replies = talk.answers("ok", halfway, odd(Oddity.ONE_WORD))
    assert replies[0] == remark_on(Oddity.ONE_WORD)
    assert one(replies, Probe).bare


def test_a_foreign_answer_is_kept_and_never_flagged() -> None:
    talk = Talk()
    replies = talk.answers("Ich habe Ana angerufen", odd(Oddity.FOREIGN))
    assert replies == (FOREIGN, ASK_B)
    assert talk.session.turns[0].attempt.text == "Ich habe Ana angerufen"
    ended = one(talk.has(Ended), Summarise)
    assert ended.weaknesses == ()
    assert ended.answered == 1


@pytest.mark.parametrize("expects", list(Expects))
def test_oddities_are_met_whatever_is_expected(expects: Expects) -> None:
    talk = Talk(expects, expects)
    assert talk.answers("asdf", odd(Oddity.GIBBERISH)) == (remark_on(Oddity.GIBBERISH),)
    replies = talk.answers("Ja, gerne", odd(Oddity.FOREIGN))
    assert replies == (FOREIGN, Ask(B, 2, 2))


# Forwards and what holds no words


def test_a_forward_is_kept_and_not_judged() -> None:
    talk = Talk()
    assert talk.says("In June I rang Ana", own=False) == (KEEP_FORWARD,)
    attempt = talk.session.turns[0].attempt
    assert [m.text for m in attempt.messages] == ["In June I rang Ana"]
    assert attempt.text == ""
    assert talk.session.waiting_since is None


def test_a_forward_in_the_middle_of_an_answer_leaves_it_alone() -> None:
    talk = Talk()
    talk.says("In June")
    talk.says("Their words", own=False)
    assert talk.session.waiting_since is not None
    talk.says("I rang Ana")
    assert talk.session.turns[0].attempt.text == "In June\nI rang Ana"


@each("medium", list(Medium))
def test_what_holds_no_words_is_remarked_on_once_a_question(medium: Medium) -> None:
    talk = Talk()
    assert talk.applies(Showed(talk.now(), medium)).replies == (cannot_read(medium),)
    assert talk.applies(Showed(talk.now(), medium)).replies == ()
    talk.has(Skipped)
    assert talk.applies(Showed(talk.now(), medium)).replies == (cannot_read(medium),)


def test_a_caption_counts_as_words() -> None:
    talk = Talk()
    said = Said(talk.now(), "m1", "In June I rang Ana", medium=Medium.PHOTO)
    assert talk.applies(said).replies == (cannot_read(Medium.PHOTO),)
    assert talk.session.turns[0].attempt.text == "In June I rang Ana"
    assert talk.session.waiting_since == said.at


# Edits


def test_an_edit_changes_an_open_answer_before_it_is_heard() -> None:
    talk = Talk()
    talk.says("I lsiten")
    assert talk.edits("m1", "I listen") == ()
    assert talk.session.turns[0].attempt.text == "I listen"
    assert talk.session.waiting_since == talk.at


def test_an_edit_of_a_judged_open_answer_is_heard_anew() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    assert talk.edits("m1", "In June I rang Ana") == ()
    assert talk.falls_quiet().listen
    replies = talk.applies(Heard(talk.now(), clear(), clear())).replies
    assert isinstance(replies[0], Praise)


def test_an_edit_of_a_closed_answer_is_noted_and_moves_nothing() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    talk.has(MovedOn)
    assert talk.edits("m1", "I hear") == (NOTE_EDIT,)
    assert talk.session.turns[0].attempt.text == "I hear"
    assert talk.question == B
    assert talk.session.waiting_since is None


def test_an_edit_after_the_end_is_noted() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    talk.has(Ended)
    assert talk.edits("m1", "I hear") == (NOTE_EDIT,)
    assert talk.session.over


def test_an_edit_in_a_pause_waits_for_the_candidate() -> None:
    talk = Talk()
    talk.says("I listen")
    talk.has(Paused)
    talk.edits("m1", "I hear")
    assert talk.session.waiting_since is None


def test_an_edit_that_changes_no_word_is_passed_over() -> None:
    """Telegram announces edits of things that no bot can see."""
    talk = Talk()
    talk.answers("I listen", vague())
    before = talk.session
    assert talk.edits("m1", "I listen") == ()
    assert talk.session == before
    talk.has(MovedOn)
    assert talk.edits("m1", "I listen") == ()


def test_an_edit_of_an_unknown_message_is_passed_over() -> None:
    talk = Talk()
    before = talk.session
    assert talk.edits("m99", "I listen") == ()
    assert talk.session == before


def test_a_changed_answer_is_not_misquoted_at_the_end() -> None:
    """A judgement points into the words it heard, not into those that came after."""
    talk = Talk()
    talk.answers("In June I rang Ana", clear(best=(8, 18)))
    talk.has(MovedOn)
    talk.edits("m1", "Last year in June I rang Ana")
    assert summary(talk.session).strengths == (Strength(A, None),)


# Hint, skip, next, overruled, at every stage


STAGES = ["asked", "answering", "probed", "dug", "retried"]


def at_stage(stage: str) -> Talk:
    """A talk whose present turn stands there."""
    talk = Talk()
    match stage:
        case "answering":
            talk.says("In June")
        case "probed":
            talk.answers("I listen", vague())
        case "dug":
            talk.answers("In June I rang Ana", clear())
        case "retried":
            talk.answers("I listen", vague())
            talk.has(MovedOn)
            talk.retries(0)
    return talk


@pytest.mark.parametrize("stage", STAGES)
def test_a_hint_can_be_had_at_any_stage_and_changes_nothing_else(stage: str) -> None:
    talk = at_stage(stage)
    before = talk.session
    assert talk.has(Hinted) == (GiveHint(A),)
    assert talk.session.asks == before.asks
    assert talk.session.waiting_since == before.waiting_since
    assert talk.question == A


@pytest.mark.parametrize("stage", STAGES)
def test_a_skip_leads_on_from_any_stage(stage: str) -> None:
    talk = at_stage(stage)
    ack, onward = talk.has(Skipped)
    assert ack == Acknowledge(Acknowledgement.SKIPPED)
    back = AskAgain(B, "return") if stage == "retried" else ASK_B
    assert onward == back


@pytest.mark.parametrize("stage", STAGES)
def test_the_next_question_can_be_had_at_any_stage(stage: str) -> None:
    talk = at_stage(stage)
    talk.has(MovedOn)
    assert talk.question == B


@pytest.mark.parametrize("stage", STAGES)
def test_a_pause_keeps_any_stage(stage: str) -> None:
    talk = at_stage(stage)
    before = talk.session
    assert isinstance(one(talk.has(Paused), PauseHere), PauseHere)
    assert talk.session.waiting_since is None
    talk.has(Resumed)
    assert talk.session.turns == before.turns
    assert talk.session.waiting_since == (talk.at if stage == "answering" else None)


@pytest.mark.parametrize("stage", STAGES)
def test_the_end_can_be_had_at_any_stage(stage: str) -> None:
    talk = at_stage(stage)
    assert isinstance(one(talk.has(Ended), Summarise), Summarise)
    assert talk.session.over
    assert talk.has(Ended) == ()


def test_only_what_was_never_answered_counts_as_skipped() -> None:
    talk = Talk()
    talk.has(Skipped)
    talk.answers("I listen", vague())
    talk.has(Skipped)
    assert [turn.skipped for turn in talk.session.turns] == [True, False, False]


def test_leaving_another_go_does_not_unsay_the_first() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    talk.has(MovedOn)
    talk.retries(0)
    talk.has(Skipped)
    assert not talk.session.turns[0].skipped


def test_the_candidate_can_overrule_the_ear() -> None:
    talk = Talk()
    talk.answers("When it was me, I listened", vague(best=(0, 14)))
    assert talk.has(Overruled) == (Acknowledge(Acknowledgement.TAKEN), ASK_B)
    end = summary(talk.session)
    assert (end.strengths, end.weaknesses, end.real) == ((), (), 1), "their word counts"


def test_an_answer_has_an_end_that_is_said_once() -> None:
    """What is kept stays readable and quick, and nobody is told again and again."""
    talk = Talk()
    length = 4_000
    said: list[Reply] = []
    for _ in range(1_000):
        said += talk.says("x" * length)
    assert said == [ENOUGH]
    kept = talk.session.turns[0].attempt.messages
    assert MAX_ANSWER <= sum(len(m.text) for m in kept) < MAX_ANSWER + length
    talk.has(Paused)
    assert talk.says("one more") == (ENOUGH,)


# Pausing


def test_words_in_a_pause_are_kept_with_the_open_question() -> None:
    talk = Talk()
    talk.has(Paused)
    assert talk.says("In June I rang Ana") == (KEEP_WHILE_PAUSED,)
    assert talk.session.turns[0].attempt.text == "In June I rang Ana"
    assert talk.session.waiting_since is None


def test_carrying_on_puts_the_question_again() -> None:
    talk = Talk()
    talk.has(Paused)
    assert talk.has(Resumed) == (AskAgain(A, "resume"),)
    assert not talk.session.paused


def test_done_in_a_pause_hears_what_was_said() -> None:
    talk = Talk()
    talk.has(Paused)
    talk.says("I listen")
    assert isinstance(talk.is_heard(vague())[0], Flag)
    assert not talk.session.paused


def test_done_in_a_pause_without_a_word_leaves_it_a_pause() -> None:
    talk = Talk()
    talk.has(Paused)
    assert talk.has(Finished) == (STILL_PAUSED,)
    assert talk.session.paused


def test_quiet_in_a_pause_means_nothing() -> None:
    talk = Talk()
    talk.says("I listen")
    since = talk.at
    talk.has(Paused)
    assert not talk.applies(Quieted(talk.now(), since)).listen


def test_a_pause_counts_what_is_answered_and_what_is_left() -> None:
    """A question that was skipped is not left to do."""
    talk = Talk(*[Expects.INSTANCE] * 4)
    talk.has(Skipped)
    talk.answers("I listen", vague())
    talk.has(MovedOn)
    assert talk.has(Paused) == (PauseHere(answered=1, left=2),)


def test_stopping_twice_is_stopping() -> None:
    talk = Talk()
    assert talk.has(Paused) == talk.has(Paused)


# What could still be mentioned


def leaves_with(whole: Judgement, *points: str) -> tuple[object, ...]:
    """Say three things to one question, and give the last replies."""
    talk = Talk()
    for text in ("In June", "I rang Ana", "she came"):
        talk.says(text)
        assert talk.applies(Finished(talk.now())).listen
        replies = talk.applies(Heard(talk.now(), whole, whole, points)).replies
        if talk.question == B:
            return replies
    raise AssertionError("the question is still open")


def test_on_leaving_at_most_two_more_things_are_mentioned() -> None:
    replies = leaves_with(clear(), "one", "two", "three")
    assert one(replies, Mention) == Mention(("one", "two"))
    assert replies[-1] == ASK_B


def test_nothing_is_mentioned_where_nothing_was_told() -> None:
    """A list of what is missing is no comfort to who has no example."""
    assert not any(isinstance(r, Mention) for r in leaves_with(vague(), "one"))
    assert not any(isinstance(r, Mention) for r in leaves_with(clear()))


# Other expectations


def test_reasoning_is_dug_into_when_clear_and_else_invited_to_be_real() -> None:
    sound = judged(Outcome.CLEAR, best=(0, 25))
    talk = Talk(Expects.REASONING, Expects.REASONING)
    replies = talk.answers("Cache it because the disk is slow", sound)
    assert replies == (
        Acknowledge(Acknowledgement.REASONING, "Cache it because the disk"),
        DigDeeper(A, Dig.DEEPER),
    )
    talk.answers("It would break", sound)
    assert talk.question == B
    replies = talk.answers("Cache it", judged(Outcome.THIN, best=(0, 5)))
    assert replies == (Invite(B, None, brief=True),), "a scrap is no reason"
    assert talk.session.turns[1].stage is Stage.PROBED
    replies = talk.answers("In June I did", judged(Outcome.THIN))
    assert replies[0] == Acknowledge(Acknowledgement.THANKS)
    assert talk.session.over


def test_a_reflection_is_taken_as_it_comes() -> None:
    talk = Talk(Expects.REFLECTION, Expects.REFLECTION)
    replies = talk.answers("By train", judged(Outcome.THIN, best=(0, 8)))
    assert replies == (
        Acknowledge(Acknowledgement.REFLECTION),
        Ask(B, 2, 2),
    )


def test_a_bare_no_at_the_close_is_noted_and_no_more() -> None:
    talk = Talk(Expects.REFLECTION, Expects.REFLECTION)
    replies = talk.answers("no", odd(Oddity.ONE_WORD))
    assert replies == (Acknowledge(Acknowledgement.UNSURE), Ask(B, 2, 2))


@pytest.mark.parametrize("expects", sorted(set(Expects) - {Expects.INSTANCE}))
def test_only_a_question_for_an_instance_is_ever_flagged(expects: Expects) -> None:
    talk = Talk(expects)
    replies: tuple[object, ...] = ()
    while not talk.session.over:
        replies += talk.answers("I always listen", vague())
    assert not any(isinstance(reply, Flag) for reply in replies)


# Another go


def test_another_go_shows_before_and_after() -> None:
    talk = Talk()
    talk.answers("I always listen", vague(best=(2, 15)))
    talk.has(MovedOn)
    assert talk.retries(0) == (AskAgain(A, "retry"),)
    assert talk.session.turns[0].attempt.text == ""
    replies = talk.answers(
        "In June I rang Ana", clear(Part.SITUATION, Part.ACTION, best=(0, 7))
    )
    assert replies == (
        Compare(
            A,
            "always listen",
            "In June",
            (Part.SITUATION, Part.ACTION),
            (Part.RESULT,),
            clear=True,
        ),
        AskAgain(B, "return"),
    )
    assert talk.session.turns[0].attempts[0].text == "I always listen"


def test_another_go_after_the_end_opens_that_question_and_closes_again() -> None:
    talk = Talk(Expects.INSTANCE)
    talk.answers("I always listen", vague())
    talk.has(MovedOn)
    assert talk.session.over
    assert talk.retries(0) == (AskAgain(A, "retry"),)
    assert not talk.session.over
    compare, end = talk.answers("In June I rang Ana", clear())
    assert isinstance(compare, Compare)
    assert isinstance(end, Summarise)
    assert end.again
    assert talk.session.over


def test_another_go_after_an_early_end_does_not_take_up_the_plan() -> None:
    """Who finished early finished; only the one question is open again."""
    talk = Talk()
    talk.answers("I always listen", vague())
    talk.has(Ended)
    talk.retries(0)
    compare, end = talk.answers("In June I rang Ana", clear())
    assert isinstance(compare, Compare)
    assert isinstance(end, Summarise)


def test_another_go_keeps_what_was_said_to_the_question_left_open() -> None:
    talk = Talk()
    talk.answers("I always listen", vague())
    talk.has(MovedOn)
    talk.says("Half an answer")
    talk.retries(0)
    talk.answers("In June I rang Ana", clear())
    assert talk.question == B
    assert talk.session.turns[1].attempt.text == "Half an answer"
    assert talk.applies(Finished(talk.now())).listen


def test_another_go_at_the_open_question_puts_it_again() -> None:
    talk = Talk()
    assert talk.retries(0) == (AskAgain(A, "return"),)


@pytest.mark.parametrize("turn", [-1, 1, 99])
def test_another_go_at_what_was_never_asked_is_stale(turn: int) -> None:
    assert Talk().retries(turn) == (STALE,)


def test_the_goes_at_one_question_are_counted() -> None:
    talk = Talk()
    talk.answers("I always listen", vague())
    talk.has(MovedOn)
    for _ in range(MAX_ATTEMPTS - 1):
        assert talk.retries(0) == (AskAgain(A, "retry"),)
        talk.answers("I always listen", vague())
    assert talk.retries(0) == (LET_GO,)
    assert talk.question == B


def test_done_with_nothing_said_in_another_go_keeps_it_open() -> None:
    talk = Talk()
    talk.answers("I always listen", vague())
    talk.has(MovedOn)
    talk.retries(0)
    assert talk.has(Finished) == (NOTHING_YET,)


def test_another_go_is_never_probed() -> None:
    talk = Talk()
    talk.answers("I always listen", vague())
    talk.has(MovedOn)
    talk.retries(0)
    replies = talk.answers("I still do", vague())
    assert isinstance(replies[0], Compare)
    assert not replies[0].clear


@pytest.mark.parametrize("oddity", [Oddity.NO_EXAMPLE, Oddity.ONE_WORD, None])
def test_no_example_in_another_go_is_let_go(oddity: Oddity | None) -> None:
    """There is nothing to set beside the answer from before; None is the button."""
    talk = Talk()
    talk.answers("I always listen", vague())
    talk.has(MovedOn)
    talk.retries(0)
    if oddity is not None:
        replies = talk.answers("no", odd(oddity))
    else:
        replies = talk.has(Declined)
    assert replies == (LET_GO, AskAgain(B, "return"))


def test_another_go_at_a_question_that_was_skipped_has_no_before() -> None:
    talk = Talk()
    talk.has(Skipped)
    talk.retries(0)
    replies = talk.answers("In June I rang Ana", clear())
    assert replies[0] == Acknowledge(Acknowledgement.ADDITION)
    assert not talk.session.turns[0].skipped


# The end


def test_a_session_ends_with_strengths_before_weaknesses() -> None:
    talk = Talk()
    talk.answers("I always listen", vague())
    talk.has(MovedOn)
    talk.answers("In June I rang Ana", clear(best=(0, 7)))
    talk.has(MovedOn)
    talk.answers("It was in May", thin(Part.SITUATION))
    talk.at = START + timedelta(minutes=8)
    talk.says("We met in Leeds")
    talk.at = START + timedelta(minutes=16)
    talk.has(Hinted)
    talk.is_heard(thin(Part.SITUATION))
    talk.at = START + timedelta(minutes=24)
    replies = talk.has(MovedOn)
    assert replies == (
        Summarise(
            answered=3,
            minutes=24,
            strengths=(Strength(B, "In June"),),
            weaknesses=(
                Weakness(0, A, Lack.SITUATION),
                Weakness(2, "some.q3", Lack.ACTION),
            ),
            again=False,
            real=2,
            stories=3,
            asked_again=1,
        ),
    )


def test_a_summary_stays_short() -> None:
    strong, poor = Talk(*[Expects.INSTANCE] * 5), Talk(*[Expects.INSTANCE] * 5)
    for _ in range(5):
        strong.answers("In June I rang Ana", clear())
        strong.has(MovedOn)
        poor.answers("I listen", vague())
        poor.has(MovedOn)
    assert len(summary(strong.session).strengths) == 2
    assert len(summary(poor.session).weaknesses) == 2


def test_a_story_once_told_is_not_lost_by_a_worse_go() -> None:
    talk = Talk()
    talk.answers("In June I rang Ana", clear(best=(0, 7)))
    talk.has(MovedOn)
    talk.retries(0)
    talk.has(Skipped)
    assert summary(talk.session).strengths == (Strength(A, "In June"),)
    talk.retries(0)
    talk.answers("I always listen", vague())
    assert summary(talk.session).strengths == (Strength(A, "In June"),)
    assert summary(talk.session).weaknesses == ()


def test_only_instances_are_summed_up() -> None:
    talk = Talk(Expects.SMALL_TALK, Expects.REASONING, Expects.REFLECTION)
    while not talk.session.over:
        talk.answers("By train", judged(Outcome.MISSING))
    end = summary(talk.session)
    assert (end.answered, end.strengths, end.weaknesses) == (3, (), ())


def test_what_was_never_answered_is_skipped_at_the_end() -> None:
    talk = Talk()
    talk.says("Half an answer")
    talk.has(MovedOn)
    talk.has(Ended)
    assert [turn.skipped for turn in talk.session.turns] == [False, True]
    assert all(turn.stage is Stage.DONE for turn in talk.session.turns)


AFTER_THE_END: list[type[Event]] = [
    Hinted,
    Skipped,
    Finished,
    Declined,
    Overruled,
    MovedOn,
    Paused,
    Resumed,
]


@pytest.mark.parametrize("kind", AFTER_THE_END)
@pytest.mark.parametrize("begun", [True, False])
def test_nothing_is_open_before_the_beginning_or_after_the_end(
    kind: type[Skipped], begun: bool
) -> None:
    talk = Talk()
    if begun:
        talk.has(Ended)
    else:
        talk.session = type(talk.session)(
            "5e55104", talk.session.mode, "general", START, talk.session.plan
        )
    before = talk.session
    assert talk.has(kind) == (NOTHING_OPEN,)
    assert talk.session == before


def test_what_has_ended_does_not_begin_again() -> None:
    talk = Talk()
    talk.has(Ended)
    before = talk.session
    assert talk.has(Began) == ()
    assert talk.session == before


def test_a_late_judgement_or_quiet_after_the_end_changes_nothing() -> None:
    talk = Talk()
    talk.says("I listen")
    since = talk.at
    talk.has(Ended)
    before = talk.session
    assert talk.applies(Quieted(talk.now(), since)).replies == ()
    talk.applies(Heard(talk.now(), vague(), vague()))
    assert talk.session == before


def test_a_clock_set_back_makes_no_negative_minutes() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    early: datetime = START - timedelta(hours=2)
    end = one(talk.applies(Ended(early)).replies, Summarise)
    assert end.minutes == 0


def test_another_go_is_known_by_its_turn() -> None:
    """A turn that was answered after it does not take its place."""
    talk = Talk()
    talk.has(Skipped)
    talk.has(Skipped)
    talk.applies(Retried(talk.now(), 1))
    assert talk.question == B


@each("oddity", [None, *Oddity])
def test_of_what_was_no_answer_nothing_is_said_at_the_end(
    oddity: Oddity | None,
) -> None:
    """It is neither a weakness nor judged; one word, or no example, is an answer."""
    talk = Talk()
    talk.answers("I always listen", judged(Outcome.MISSING))
    talk.has(MovedOn)
    turn = talk.session.turns[0]
    heard = replace(turn.attempts[-1], judgement=judged(Outcome.MISSING, oddity=oddity))
    first = replace(turn, attempts=(*turn.attempts[:-1], heard))
    session = replace(talk.session, turns=(first, *talk.session.turns[1:]))
    told = oddity in {None, Oddity.ONE_WORD, Oddity.NO_EXAMPLE}
    assert bool(summary(session).weaknesses) == told
    assert [review.judged for review in reviews(session)] == [told]
