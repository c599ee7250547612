"""Proofs of the questions: each is complete, and heard as its examples say."""

from collections.abc import Iterator, Sequence
from importlib.resources import files

from bot.assignments import kinds
from bot.content import Content
from bot.ear import judge, judge_reasoning, substance
from bot.ear.question import fair
from bot.model import Example, Expects, Kind, Outcome, Question, Want

DEFENDED = 6
"""Questions that follow what was brought, at least."""

LONGEST_SIMPLER = 140
"""Letters in the simpler form of a question."""


def prove_ids_kept(content: Content) -> Iterator[str]:
    """An id that was ever published still means the same question, asked or retired."""
    ledger = files("content.en").joinpath("ids.txt").read_text("utf-8")
    for number in sorted(set(ledger.split()) - content.questions.keys()):
        yield f"{number}: this id was published and is gone; retire it instead"


def prove_examples(bank: Sequence[Question]) -> Iterator[str]:
    """Let the ear hear every example: strong ones clear, weak ones as they state."""
    for question in bank:
        for name, example in (("weak", question.weak), ("strong", question.strong)):
            if reason := _misheard(question, example):
                yield f"{question.id}: the {name} example {reason}"


def prove_defences(bank: Sequence[Question]) -> Iterator[str]:
    """Let every kind of assignment be asked enough about, also what really happened."""
    for kind in kinds():
        asked = [q for q in bank if kind in q.tasks]
        if len(asked) < DEFENDED:
            yield f"{kind}: has {len(asked)} questions to defend it, not {DEFENDED}"
        if all(q.expects is not Expects.INSTANCE for q in asked):
            yield f"{kind}: is never asked for something that happened"
        if not any(q.quoting for q in asked):
            yield f"{kind}: is never asked in the candidate's own words"


def prove_simpler(bank: Sequence[Question]) -> Iterator[str]:
    """Let each question be said again, and more simply, for who asks what is meant."""
    for question in bank:
        forms = {"text": question.simpler}
        if question.deeper:
            forms["deeper"] = question.deeper_simpler
        for held in question.asks:
            forms[f"asks.{held}"] = question.asks_simpler.get(held, "")
        for name, plain in forms.items():
            if not plain:
                yield f"{question.id}: has no simpler form of {name}"
            elif len(plain) > LONGEST_SIMPLER:
                yield f"{question.id}: the simpler form of {name} is too long"


def prove_plain_ones(bank: Sequence[Question]) -> Iterator[str]:
    """A question that needs no story is known as one by its words, from outside too."""
    for question in bank:
        if question.holds and fair(question.text):
            yield f"{question.id}: an answer to it might be flagged, by its words"


def _unheld(question: Question, example: Example) -> str | None:
    """Say what is misheard of an example for a question that needs no story."""
    judged = judge(example.text, question.text, question.expects)
    heard = substance(
        example.text, judged, question.careful, question.seconds, question.holds
    )
    lacks = [one.value for one in question.holds if one in heard.lacks]
    slips = [cue.cue for cue in heard.slips]
    if example.outcome is Outcome.CLEAR:
        if lacks or slips:
            return f"lacks {lacks} and slips {slips}"
        return "asks back" if heard.back else None
    return None if lacks or slips else "holds all that is listened for"


def _misheard(question: Question, example: Example) -> str | None:
    if question.holds:
        return _unheld(question, example)
    if question.kind is Kind.TASK and question.expects is Expects.REASONING:
        heard = judge_reasoning(example.text, question.text, (question.hint,))
    else:
        heard = judge(example.text, question.text, question.expects)
    if example.outcome is Outcome.CLEAR:
        if heard.outcome is not Outcome.CLEAR or heard.flagged:
            return f"is heard as {heard.outcome} ({heard.concreteness:.2f})"
        return None
    if question.expects is not Expects.INSTANCE:
        wrong = heard.outcome is Outcome.CLEAR
        return f"is heard as clear ({heard.concreteness:.2f})" if wrong else None
    if example.outcome is Outcome.MISSING and not heard.flagged:
        return f"is not flagged ({heard.outcome}, {heard.concreteness:.2f})"
    if heard.outcome is not example.outcome:
        return f"is heard as {heard.outcome}, not {example.outcome}"
    if heard.kind is not example.kind:
        return f"is heard as {heard.kind}, not {example.kind}"
    return None


def prove_panels(content: Content) -> Iterator[str]:
    """Give every track a panel of people who want different things."""
    panels = content.panels
    for track in sorted(content.tracks.keys() ^ panels.seats.keys()):
        known = track in content.tracks
        why = "has no panel" if known else "is no track"
        yield f"content/en/panel-members.toml, {track}: {why}"
    for track, seats in panels.seats.items():
        if len({seat.want for seat in seats}) < len(seats):
            yield f"content/en/panel-members.toml, {track}: two want the same"
    for want in Want:
        named = panels.competencies.get(want, ())
        if not named:
            yield f"content/en/panel-wants.toml, {want}: is missing"
        for competency in sorted({*named} - content.competencies.keys()):
            yield f"content/en/panel-wants.toml, {want}: no such thing as {competency}"
