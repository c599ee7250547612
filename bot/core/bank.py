"""Which questions hold for a candidate."""

from dataclasses import replace

from bot.core.profile import askable, with_usual
from bot.core.state import Context, State
from bot.model import GENERAL, STARTER, Experience, Question


def bank_for(state: State, context: Context) -> tuple[Question, ...]:
    """Give the questions that hold for a candidate, by what is known of them."""
    candidate = state.candidate
    usual = context.usual.get(candidate.track or GENERAL)
    branch = context.branch(candidate.work)
    if usual is not None and branch.serves is not None:
        usual = replace(usual, serves=branch.serves)
    bank = [
        replace(one, presupposes=()) if one.id in branch.keeps else one
        for one in context.bank
        if one.id not in branch.without
    ]
    profile = with_usual(candidate.profile, usual)
    if profile.level is Experience.NONE:
        # What is asked of beginners fills up what takes a job for granted.
        bank = [
            replace(one, tracks=()) if one.tracks == (STARTER,) else one for one in bank
        ]
    return askable(bank, profile)
