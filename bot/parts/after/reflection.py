"""Is this company for me: what matters, by own weights, and the facts seen there.

The candidate weighs, looks and decides. What is asked for are things seen and heard; a
feeling is kept as a feeling, and asked behind once. Which value is next follows from
the values themselves.
"""

import re
from dataclasses import replace
from datetime import datetime

from bot.core import forms
from bot.core.dossier import MAX_PAST, MAX_VALUES, Dossier, Form, Reflection, Value
from bot.core.reply import Reply
from bot.core.sayings import STALE
from bot.core.session import Planned
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.model import Expects, Kind, Outcome
from bot.parts.after import people as met
from bot.parts.after.notes import appended, cut_short
from bot.parts.after.reflection_replies import (
    AskDecision,
    AskDirection,
    AskFact,
    AskOwnValue,
    PickValues,
    ShowReflection,
    WeighValues,
)

OBSERVED = Planned("reflection.observed", Kind.CLOSING, Expects.INSTANCE)
"""What the ear is told when it listens for something that was seen or heard."""

LONGEST_NAME = 200
"""Characters kept of something that matters, in their own words."""

PICK, WEIGH, LOOK = "pick", "weigh", "look"


def due(state: State, at: datetime, _: Context) -> State:
    """Begin three days after, unless it was begun already."""
    interview = met.at_hand(state.dossier, at)
    if interview is None or forms.holding_words(state):
        return state
    known = of(state.dossier, interview.number) is not None
    return state if known else opened(state, at)


def of(dossier: Dossier, number: int) -> Reflection | None:
    """Find what was written about an interview."""
    known = (
        *dossier.reflections,
        *((dossier.reflection,) if dossier.reflection else ()),
    )
    return next((a for a in reversed(known) if a.interview == number), None)


def opened(state: State, at: datetime) -> State:
    """Go on where it was left; for another interview, begin anew."""
    state, interview = met.begun(state, at)
    dossier, about = state.dossier, state.dossier.reflection
    known = of(dossier, interview.number)
    if known is not None and known is not about:
        rest = tuple(r for r in dossier.reflections if r is not known)
        rest = (*rest, about) if about is not None else rest
        dossier = replace(dossier, reflection=known, reflections=rest)
        return going_on(replace(state, dossier=dossier), at)
    if known is None:
        state = _begun(state, interview.number, interview.company, at)
        return going_on(state, at, warm=True)
    return going_on(state, at)


def _begun(state: State, number: int, company: str, at: datetime) -> State:
    """Begin with what mattered the last time; what was seen then is kept as it was."""
    dossier = state.dossier
    values: tuple[Value, ...] = ()
    if (before := dossier.reflection) is not None:
        past = (*dossier.reflections, before)[-MAX_PAST:]
        dossier = replace(dossier, reflections=past)
        values = tuple(
            Value(v.number, v.name, v.weight, of=v.of) for v in before.values
        )
    about = Reflection(at, company, values, interview=number)
    return replace(state, dossier=replace(dossier, reflection=about))


def going_on(state: State, at: datetime, *before: Reply, warm: bool = False) -> State:
    """Ask for what comes next: to choose, to weigh, to look, or to read the page."""
    about = state.dossier.reflection
    if about is None:
        return replace(state, replies=(*before, STALE))
    if about.stage == PICK:
        return replace(state, replies=(*before, PickValues(about, warm)))
    if about.stage == WEIGH:
        return replace(state, replies=(*before, WeighValues(about)))
    waiting = [value for value in about.values if value.speaks is None]
    if not waiting:
        return replace(state, replies=(*before, ShowReflection(about)))
    return _asked(state, waiting[0], at, *before)


def _asked(state: State, value: Value, at: datetime, *before: Reply) -> State:
    """Ask for the fact, for what is behind a feeling, or for its direction."""
    about = state.dossier.reflection
    assert about is not None
    if value.looked:
        words = value.fact or value.feeling
        return replace(state, replies=(*before, AskDirection(value, words)))
    left = sum(v.speaks is None for v in about.values if v.number != value.number)
    state = forms.opened(state, "reflection.fact", at, str(value.number))
    asking = AskFact(value, left, about.company, value.feeling or None)
    return replace(state, replies=(*before, asking))


def pressed(state: State, argument: str, at: datetime, context: Context) -> State:
    """Deal with a tick, a weight, a direction, or a way on."""
    what, _, rest = argument.partition(":")
    if what == "begin":
        return opened(state, at)
    state = _unasked(state)
    about = state.dossier.reflection
    if about is None:
        return replace(state, replies=(STALE,))
    match what:
        case "pick" | "drop" | "own" | "weigh" if about.stage != PICK:
            return going_on(state, at)
        case "pick":
            return _picked(state, about, rest, context)
        case "drop":
            values = tuple(v for v in about.values if str(v.number) != rest)
            return _in_place(state, PickValues(_kept(about, values=values)))
        case "own" if len(about.values) >= MAX_VALUES:
            return _in_place(state, PickValues(about, full=True))
        case "own":
            state = forms.opened(state, "reflection.own", at)
            return replace(state, replies=(AskOwnValue(),))
        case "weigh":
            return _on(state, _kept(about, stage=WEIGH if about.values else PICK), at)
        case "weight":
            return _weighed(state, about, rest)
        case "weights" if about.stage != PICK:
            return replace(state, replies=(WeighValues(about),))
        case "look" if about.stage != PICK:
            return _on(state, _kept(about, stage=LOOK), at)
        case "unknown" | "felt" | "speaks" | "see" if about.stage == LOOK:
            return _looked(state, about, what, rest, at)
        case "decide":
            state = forms.opened(state, "reflection.decided", at)
            return replace(state, replies=(AskDecision(),))
        case "page":
            return going_on(state, at)
        case "anew":
            # A page of an earlier company begins nothing in the middle of this one.
            if str(about.interview) != rest or about.stage == PICK:
                return going_on(state, at)
            state = _begun(_unasked(state), about.interview, about.company, at)
            begun = state.dossier.reflection or about
            return replace(state, replies=(PickValues(begun, anew=True),))
    return going_on(state, at)


def _unasked(state: State) -> State:
    """Wait no longer for what else matters, or what was decided."""
    form = state.dossier.form
    asked = form is not None and form.field in (
        "reflection.own",
        "reflection.decided",
    )
    return forms.closed(state) if asked else state


def filled(state: State, form: Form, at: datetime, context: Context) -> State:
    """Keep a fact, a thing that matters, or a decision."""
    about = state.dossier.reflection
    if about is None:
        state = opened(state, at)
        about = state.dossier.reflection
        assert about is not None
    match form.field:
        case "reflection.own":
            return _own(state, about, form.text, at)
        case "reflection.decided":
            return _decided(state, about, "", form.text, at)
    value = next((v for v in about.values if str(v.number) == form.argument), None)
    if value is None:
        return _decided(state, about, about.decided, form.text, at)
    if not value.fact and not value.feeling and felt(form.text, context):
        feeling, upto = appended("", form.text)
        value = replace(value, feeling=feeling, looked=False, speaks=None)
        return _on(state, _with(about, value), at, *cut_short(form.text, upto))
    fact, upto = appended(value.fact, form.text)
    value = replace(value, fact=fact, looked=True, speaks=None)
    state = _holding(state, _with(about, value))
    return replace(state, replies=(AskDirection(value, form.text, upto),))


def felt(text: str, context: Context) -> bool:
    """Whether a feeling was told, and surely nothing that was seen or heard."""
    if not _FEELING.search(text) or _SEEN.search(text):
        return False
    return context.ear(OBSERVED, text).judgement.outcome is not Outcome.CLEAR


_FEELING = Expression(
    r"\b(?:felt|feel|feels|feeling|vibes?|atmosphere|mood|nice|friendly|warm|lovely"
    r"|pleasant|welcoming|cold|impression|sense|gut|seem(?:s|ed)?|liked?|loved"
    r"|comfortable|uncomfortable|good|great|bad|off|positive|negative|professional"
    r"|supportive|open|relaxed|tense|stiff|ok|okay|fine|happy|stressed)\b",
    re.I,
)
_SEEN = Expression(
    r"\d|[“”\"]|\b(?:saw|seen|heard|hear|said|says|told|tells|showed|shows|shown|asked"
    r"|asks|answered|explained|mentioned|noticed|watched|read|counted|laughed"
    r"|interrupted|knew|called|introduced|offered|gave|brought|left|came|walked"
    r"|waited|wrote|opened|closed|stood|sat|sitting|standing|hung|posters?|wall"
    r"|door|desk|table|screen|room was|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|none of|nobody|everyone|everybody|because|when (?:i|we|he|she|they|the))\b",
    re.I,
)


def _picked(state: State, about: Reflection, rest: str, context: Context) -> State:
    """Tick or untick something offered; the button says which, so twice is once."""
    of, _, way = rest.partition(":")
    if of not in context.matters:
        return replace(state, replies=(STALE,))
    if way == "off":
        values = tuple(v for v in about.values if v.of != of)
        return _in_place(state, PickValues(_kept(about, values=values)))
    if any(v.of == of for v in about.values):
        return _in_place(state, PickValues(about))
    if len(about.values) >= MAX_VALUES:
        return _in_place(state, PickValues(about, full=True))
    state, about = _chosen(state, about, context.matters[of], of)
    return _in_place(state, PickValues(about))


def _own(state: State, about: Reflection, text: str, at: datetime) -> State:
    name = " ".join(text.split())
    if len(about.values) >= MAX_VALUES:
        state = _holding(state, about)
        return replace(state, replies=(PickValues(about, full=True),))
    upto = None
    if len(name) > LONGEST_NAME:
        name = name[:LONGEST_NAME].rpartition(" ")[0] or name[:LONGEST_NAME]
        upto = " ".join(name.split()[-6:])
    state, about = _chosen(state, about, name, "")
    return _on(state, about, at, *cut_short(text, upto))


def _chosen(
    state: State, about: Reflection, name: str, of: str
) -> tuple[State, Reflection]:
    number = state.dossier.numbered + 1
    state = replace(state, dossier=replace(state.dossier, numbered=number))
    return state, _kept(about, values=(*about.values, Value(number, name, of=of)))


def _weighed(state: State, about: Reflection, rest: str) -> State:
    number, _, weight = rest.partition(":")
    if weight not in ("1", "2", "3"):
        return replace(state, replies=(STALE,))
    values = tuple(
        replace(v, weight=int(weight)) if str(v.number) == number else v
        for v in about.values
    )
    return _in_place(state, WeighValues(_kept(about, values=values)))


def _looked(
    state: State, about: Reflection, what: str, rest: str, at: datetime
) -> State:
    """Take what they say of a value: nothing seen, only felt, or what it speaks for."""
    number, _, way = rest.partition(":")
    value = next((v for v in about.values if str(v.number) == number), None)
    if value is None:
        return replace(state, replies=(STALE,))
    form = state.dossier.form
    waiting = form is not None and form.field == "reflection.fact"
    asked = waiting and form is not None and form.argument == number
    if what in ("unknown", "felt"):
        if value.looked or value.fact:
            return state if waiting and not asked else going_on(state, at)
        state = forms.closed(state) if asked else state
        open_still = what == "unknown" and not value.feeling
        value = replace(value, looked=True, speaks=0 if open_still else None)
        return _on(state, _with(about, value), at)
    if what == "speaks" and way in ("1", "0", "-1") and (value.fact or value.feeling):
        again = value.speaks == int(way)
        if again and waiting:
            return state  # the second of two taps: the next value is asked for already
        value = replace(value, speaks=int(way), looked=True)
        return _on(state, _with(about, value), at)
    if what == "see":
        state = forms.opened(state, "reflection.fact", at, number)
        return replace(state, replies=(AskFact(value, 0, about.company),))
    return going_on(state, at)


def _kept(about: Reflection, **changes: object) -> Reflection:
    return replace(about, **changes)  # type: ignore[arg-type]


def _with(about: Reflection, value: Value) -> Reflection:
    values = tuple(value if v.number == value.number else v for v in about.values)
    return replace(about, values=values)


def _holding(state: State, about: Reflection) -> State:
    return replace(state, dossier=replace(state.dossier, reflection=about))


def _on(state: State, about: Reflection, at: datetime, *before: Reply) -> State:
    return going_on(_holding(state, about), at, *before)


def _decided(
    state: State, about: Reflection, before: str, text: str, at: datetime
) -> State:
    decided, upto = appended(before, text)
    about = _kept(about, decided=decided)
    return _on(state, about, at, *cut_short(text, upto))


def _in_place(state: State, reply: PickValues | WeighValues) -> State:
    state = _holding(state, reply.reflection)
    return replace(state, replies=(reply,), in_place=True)
