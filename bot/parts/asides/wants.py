"""Reply to what is wanted, one thing or two: each is done, in the order it was said.

Of two, each reply is shortened to its point, and what is open is asked once, at the
end. Where one of them ends or leaves what is open, the other is answered before it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.core.reply import Reply, Say
from bot.core.scene import open_turn, waits_for
from bot.core.state import Context, State
from bot.hearing import Advice, Aside, AsideKind, Scene
from bot.parts.asides import advising, questions
from bot.parts.asides.leaving import denied, stays
from bot.parts.asides.lines import Heard, say
from bot.parts.asides.replies import SayTogether
from bot.parts.asides.steering import steered

_K = AsideKind

POINTS: Final = (
    *("repeat", "rephrase", "meaning", "meaning_unknown", "meaning_none", "of_what"),
    *("of_what_follow_up", "clarify", "clarify_not_true", "clarify_names", "asked"),
    *("clarify_meant", "clarify_fine", "clarify_again", "clarify_say_it", "length"),
    *("clarify_need_to", "clarify_no_need", "asked_again", "asked_case", "example"),
    *("asked_case_again", "length_short", "method", "method_i_or_we", "privacy"),
    *("method_program", "method_numbers", "greeting_back", "presence", "machine"),
    *("presence_nothing", "too_personal", "complaint", "complaint_cold", "smalltalk"),
    *("complaint_unheard", "complaint_abuse", "progress_none", "progress_no_score"),
    *("misheard", "feedback", "nerves", "nerves_again", "nerves_language", "returned"),
    *("privacy_names", "machine_how", "machine_role", "wrong_chat", "ignore_slip"),
    *("instruction", "instruction_language", "instruction_write", "instruction_less"),
    *("employer_later", "returned_telling", "alike_reading", "alike_protest"),
    *("alike_reading_follow_up", "alike_worry", "alike_program", "alike_leaving"),
)
"""Replies that have a point of their own; any other is its own point."""

_SAME: Final = {"nerves_told": "nerves"}
"""Replies whose point is that of another."""

_QUIET: Final = ("remark", "apart", "listening")
"""Replies that say nothing beside another."""

_ASKING: Final = ("plain.", "rephrase_")
"""Replies that ask what is open in other words: they stand at the end."""

_LEAVING: Final = (_K.WAIT, _K.BACK, _K.ADD, _K.SKIP, _K.STOP)
"""Kinds that end or leave what is open, the strongest last."""

_OF_BEFORE: Final = (_K.ADD, _K.IGNORE, _K.ALREADY_SAID, _K.BACK)
"""Kinds that are about what was said, in words that are one."""


def wanted(state: State, heard: Heard, context: Context) -> tuple[Heard, ...]:
    """Give what is wanted in the words of an aside: one thing, or two."""
    words = heard.words
    open_now = heard.scene in (Scene.QUESTION, Scene.FOLLOW_UP)
    if not open_now or heard.kind in _OF_BEFORE or _advised(heard, context):
        return (heard,)
    both = context.wants(words, heard.question, heard.scene)
    staying = stays(words)
    # "Don't skip it, show me an example" wants the one thing.
    both = tuple(one for one in both if one.kind is not _K.SKIP or not staying)
    asks = tuple(one for one in both if one.kind is _K.CLARIFY)
    if len(asks) == 1 and any(_leaves_it(one, state, words, context) for one in both):
        # Who asks what would count wants to answer, whatever the question rests on.
        return (_kept_open(heard, asks),)
    if len(both) < 2:
        return (_kept_open(heard, both) if staying else heard,)
    found = []
    for aside in both:
        said = replace(heard.said, text=words[aside.start : aside.end])
        whole = replace(aside, start=0, end=len(said.text))
        if aside.kind is _K.BACK:
            whole = steered(state, said.text, context) or whole
        found.append(replace(heard, aside=whole, said=said))
    return tuple(found)


def _leaves_it(aside: Aside, state: State, words: str, context: Context) -> bool:
    """Whether one of two wants would put another question in place of the open one."""
    if aside.kind is _K.UNFIT:
        return True
    protests = aside.kind in (_K.MISHEARD, _K.COMPLAINT, _K.ALREADY_SAID)
    return protests and denied(state, words[aside.start : aside.end], context)


def _kept_open(heard: Heard, others: Sequence[Aside]) -> Heard:
    """Want what else is wanted by who does not wish to leave the question."""
    if others:
        one = replace(others[0], start=heard.aside.start, end=heard.aside.end)
        return replace(heard, aside=replace(one, rest=heard.aside.rest))
    if heard.kind is not _K.SKIP:
        return heard
    return replace(heard, aside=replace(heard.aside, kind=_K.REPEAT, about=""))


def _advised(heard: Heard, context: Context) -> bool:
    """Whether all of it asks for one piece of advice."""
    if heard.aside.about not in tuple(Advice):
        return False
    asked = advising.asked_in(heard, context)
    return asked is not None and (asked.want is not Advice.SAY or bool(asked.about))


def reply(state: State, heard: Heard, context: Context) -> State:
    """Do what was asked of the interviewer at an open question."""
    return reply_to(state, wanted(state, heard, context), context)


def reply_to(state: State, wants: Sequence[Heard], context: Context) -> State:
    """Do one thing that is wanted, or two."""
    if len(wants) == 1:
        return questions.reply(state, wants[0], context)
    one, two = wants
    first = questions.reply(replace(state, replies=()), one, context)
    second = questions.reply(replace(state, replies=()), two, context)
    if first.asks or second.asks:
        return first if first.asks else second
    if _leaves(state, one, first):
        if _leaves(state, two, second):
            return first if _strength(one) > _strength(two) else second
        one, two, first = two, one, second
    last = questions.reply(replace(first, replies=()), two, context)
    if _leaves(first, two, last):
        lead = together(points(first.replies))
        return replace(last, replies=(*state.replies, *lead, *last.replies))
    return replace(last, replies=(*state.replies, *_at_once(first, last, one)))


def _leaves(before: State, heard: Heard, after: State) -> bool:
    """Whether a reply ends or leaves what was open."""
    waited = waits_for(before.dossier, before.session)
    there = waits_for(after.dossier, after.session)
    paused = after.session is not None and after.session.paused
    return heard.kind in _LEAVING or there != waited or paused


def _strength(heard: Heard) -> int:
    return _LEAVING.index(heard.kind) if heard.kind in _LEAVING else -1


def _at_once(first: State, last: State, heard: Heard) -> tuple[Reply, ...]:
    """Say the points of two replies, and ask what is open once."""
    told = (*first.replies, *last.replies)
    asking = [one for one in told if _asks(one)]
    lead = together(points(one for one in told if one not in asking))
    turn = open_turn(last)
    assert turn is not None
    slots = dict(pair for one in told if isinstance(one, Say) for pair in one.slots)
    question = slots.get("simpler") or heard.question
    if asking:
        return (*lead, asking[-1])
    return (*lead, say("point.question", questions.rows(turn), question=question))


def _asks(reply: Reply) -> bool:
    return isinstance(reply, Say) and _name(reply).startswith(_ASKING)


def points(replies: Iterable[Reply]) -> tuple[Reply, ...]:
    """Give the point of each reply, the same only once and without its buttons."""
    found: dict[str, Reply] = {}
    for one in replies:
        if not isinstance(one, Say):
            found[type(one).__name__] = one
            continue
        name = _SAME.get(_name(one), _name(one))
        if name in _QUIET:
            continue
        slots = {k: v for k, v in one.slots if k not in ("question", "simpler")}
        pointed = say(f"point.{name}", **slots) if name in POINTS else one
        found[name] = replace(pointed, rows=())
    return tuple(found.values())


def _name(reply: Say) -> str:
    return reply.key.removeprefix("aside.")


def together(replies: Sequence[Reply]) -> tuple[Reply, ...]:
    """Say replies in one paragraph."""
    return (SayTogether(tuple(replies)),) if len(replies) > 1 else tuple(replies)
