"""What a candidate applies for is kept, with what surely follows from it."""

from dataclasses import replace

from bot.core.post_told import leads_people
from bot.core.refitting import refitted
from bot.core.state import Context, State
from bot.model import Experience


def with_post(state: State, post: str, context: Context) -> State:
    """Keep the post that somebody applies for.

    Who is to lead people is asked about leading them; what they set themselves stays.
    """
    candidate = replace(state.candidate, post=post)
    profile, chosen = candidate.profile, candidate.chosen
    if leads_people(post):
        if profile.leads is None and "leads" not in chosen:
            profile = replace(profile, leads=True)
        if profile.level is Experience.EARLY and "level" not in chosen:
            profile = replace(profile, level=Experience.MID)
    candidate = replace(candidate, profile=profile)
    changed = profile != state.candidate.profile
    state = replace(state, candidate=candidate)
    return replace(state, session=refitted(state, context)) if changed else state


def for_interview(state: State, present: str) -> str:
    """Give the post of an interview; one that another interview was for is not taken.

    `present` is what is known of it.
    """
    post = state.candidate.post
    before = {past.post.casefold() for past in state.dossier.past}
    return present or ("" if post.casefold() in before else post)
