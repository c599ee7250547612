"""Is this company for me: what matters, by own weights, and the facts seen there.

The candidate weighs, looks and decides. What is asked for are things seen and heard; a
feeling is kept as a feeling, and asked behind once. Which value is next follows from
the values themselves.
"""

import re
from dataclasses import replace
from datetime import datetime

from bot.interview.dossier import forms, met
from bot.interview.dossier.debrief import appended, told
from bot.interview.dossier.reflection_replies import (
    AskDecision,
    AskDirection,
    AskFact,
    AskOwnValue,
    PickValues,
    ShowReflection,
    WeighValues,
)
from bot.interview.dossier.values import (
    MAX_PAST,
    MAX_VALUES,
    Dossier,
    Form,
    Reflection,
    Value,
)
from bot.interview.replies import Reply, SayStale
from bot.interview.response import Response, Surroundings
from bot.interview.session import Planned
from bot.model import Expects, Kind, Outcome

OBSERVED = Planned("reflection.observed", Kind.CLOSING, Expects.INSTANCE)
"""What the ear is told when it listens for something that was seen or heard."""

LONGEST_NAME = 200
"""Characters kept of something that matters, in their own words."""

PICK, WEIGH, LOOK = "pick", "weigh", "look"


def due(here: Response, at: datetime, _: Surroundings) -> Response:
    """Begin three days after, unless it was begun already."""
    interview = met.at_hand(here.dossier, at)
    if interview is None or forms.holding_words(here):
        return here
    known = of(here.dossier, interview.number) is not None
    return here if known else opened(here, at)


def of(dossier: Dossier, number: int) -> Reflection | None:
    """Find what was written about an interview."""
    known = (
        *dossier.reflections,
        *((dossier.reflection,) if dossier.reflection else ()),
    )
    return next((a for a in reversed(known) if a.interview == number), None)


def opened(here: Response, at: datetime) -> Response:
    """Go on where it was left; for another interview, begin anew."""
    here, interview = met.begun(here, at)
    dossier, about = here.dossier, here.dossier.reflection
    known = of(dossier, interview.number)
    if known is not None and known is not about:
        rest = tuple(r for r in dossier.reflections if r is not known)
        rest = (*rest, about) if about is not None else rest
        dossier = replace(dossier, reflection=known, reflections=rest)
        return going_on(replace(here, dossier=dossier), at)
    if known is None:
        here = _begun(here, interview.number, interview.company, at)
        return going_on(here, at, warm=True)
    return going_on(here, at)


def _begun(here: Response, number: int, company: str, at: datetime) -> Response:
    """Begin with what mattered the last time; what was seen then is kept as it was."""
    dossier = here.dossier
    values: tuple[Value, ...] = ()
    if (before := dossier.reflection) is not None:
        past = (*dossier.reflections, before)[-MAX_PAST:]
        dossier = replace(dossier, reflections=past)
        values = tuple(
            Value(v.number, v.name, v.weight, of=v.of) for v in before.values
        )
    about = Reflection(at, company, values, interview=number)
    return replace(here, dossier=replace(dossier, reflection=about))


def going_on(
    here: Response, at: datetime, *before: Reply, warm: bool = False
) -> Response:
    """Ask for what comes next: to choose, to weigh, to look, or to read the page."""
    about = here.dossier.reflection
    if about is None:
        return replace(here, replies=(*before, SayStale()))
    if about.stage == PICK:
        return replace(here, replies=(*before, PickValues(about, warm)))
    if about.stage == WEIGH:
        return replace(here, replies=(*before, WeighValues(about)))
    waiting = [value for value in about.values if value.speaks is None]
    if not waiting:
        return replace(here, replies=(*before, ShowReflection(about)))
    return _asked(here, waiting[0], at, *before)


def _asked(here: Response, value: Value, at: datetime, *before: Reply) -> Response:
    """Ask for the fact, for what is behind a feeling, or for its direction."""
    about = here.dossier.reflection
    assert about is not None
    if value.looked:
        words = value.fact or value.feeling
        return replace(here, replies=(*before, AskDirection(value, words)))
    left = sum(v.speaks is None for v in about.values if v.number != value.number)
    here = forms.opened(here, "reflection.fact", at, str(value.number))
    asking = AskFact(value, left, about.company, value.feeling or None)
    return replace(here, replies=(*before, asking))


def pressed(
    here: Response, argument: str, at: datetime, around: Surroundings
) -> Response:
    """Deal with a tick, a weight, a direction, or a way on."""
    what, _, rest = argument.partition(":")
    if what == "begin":
        return opened(here, at)
    here = _unasked(here)
    about = here.dossier.reflection
    if about is None:
        return replace(here, replies=(SayStale(),))
    match what:
        case "pick" | "drop" | "own" | "weigh" if about.stage != PICK:
            return going_on(here, at)
        case "pick":
            return _picked(here, about, rest, around)
        case "drop":
            values = tuple(v for v in about.values if str(v.number) != rest)
            return _in_place(here, PickValues(_kept(about, values=values)))
        case "own" if len(about.values) >= MAX_VALUES:
            return _in_place(here, PickValues(about, full=True))
        case "own":
            here = forms.opened(here, "reflection.own", at)
            return replace(here, replies=(AskOwnValue(),))
        case "weigh":
            return _on(here, _kept(about, stage=WEIGH if about.values else PICK), at)
        case "weight":
            return _weighed(here, about, rest)
        case "weights" if about.stage != PICK:
            return replace(here, replies=(WeighValues(about),))
        case "look" if about.stage != PICK:
            return _on(here, _kept(about, stage=LOOK), at)
        case "unknown" | "felt" | "speaks" | "see" if about.stage == LOOK:
            return _looked(here, about, what, rest, at)
        case "decide":
            here = forms.opened(here, "reflection.decided", at)
            return replace(here, replies=(AskDecision(),))
        case "page":
            return going_on(here, at)
        case "anew":
            # A page of an earlier company begins nothing in the middle of this one.
            if str(about.interview) != rest or about.stage == PICK:
                return going_on(here, at)
            here = _begun(_unasked(here), about.interview, about.company, at)
            begun = here.dossier.reflection or about
            return replace(here, replies=(PickValues(begun, anew=True),))
    return going_on(here, at)


def _unasked(here: Response) -> Response:
    """Wait no longer for what else matters, or what was decided."""
    form = here.dossier.form
    asked = form is not None and form.field in (
        "reflection.own",
        "reflection.decided",
    )
    return forms.closed(here) if asked else here


def filled(here: Response, form: Form, at: datetime, around: Surroundings) -> Response:
    """Keep a fact, a thing that matters, or a decision."""
    about = here.dossier.reflection
    if about is None:
        here = opened(here, at)
        about = here.dossier.reflection
        assert about is not None
    match form.field:
        case "reflection.own":
            return _own(here, about, form.text, at)
        case "reflection.decided":
            return _decided(here, about, "", form.text, at)
    value = next((v for v in about.values if str(v.number) == form.argument), None)
    if value is None:
        return _decided(here, about, about.decided, form.text, at)
    if not value.fact and not value.feeling and felt(form.text, around):
        feeling, upto = appended("", form.text)
        value = replace(value, feeling=feeling, looked=False, speaks=None)
        return _on(here, _with(about, value), at, *told(form.text, upto))
    fact, upto = appended(value.fact, form.text)
    value = replace(value, fact=fact, looked=True, speaks=None)
    here = _holding(here, _with(about, value))
    return replace(here, replies=(AskDirection(value, form.text, upto),))


def felt(text: str, around: Surroundings) -> bool:
    """Whether a feeling was told, and surely nothing that was seen or heard."""
    if not _FEELING.search(text) or _SEEN.search(text):
        return False
    return around.ear(OBSERVED, text).judgement.outcome is not Outcome.CLEAR


_FEELING = re.compile(
    r"\b(?:felt|feel|feels|feeling|vibes?|atmosphere|mood|nice|friendly|warm|lovely"
    r"|pleasant|welcoming|cold|impression|sense|gut|seem(?:s|ed)?|liked?|loved"
    r"|comfortable|uncomfortable|good|great|bad|off|positive|negative|professional"
    r"|supportive|open|relaxed|tense|stiff|ok|okay|fine|happy|stressed)\b",
    re.I,
)
_SEEN = re.compile(
    r"\d|[“”\"]|\b(?:saw|seen|heard|hear|said|says|told|tells|showed|shows|shown|asked"
    r"|asks|answered|explained|mentioned|noticed|watched|read|counted|laughed"
    r"|interrupted|knew|called|introduced|offered|gave|brought|left|came|walked"
    r"|waited|wrote|opened|closed|stood|sat|sitting|standing|hung|posters?|wall"
    r"|door|desk|table|screen|room was|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|none of|nobody|everyone|everybody|because|when (?:i|we|he|she|they|the))\b",
    re.I,
)


def _picked(
    here: Response, about: Reflection, rest: str, around: Surroundings
) -> Response:
    """Tick or untick something offered; the button says which, so twice is once."""
    of, _, way = rest.partition(":")
    if of not in around.matters:
        return replace(here, replies=(SayStale(),))
    if way == "off":
        values = tuple(v for v in about.values if v.of != of)
        return _in_place(here, PickValues(_kept(about, values=values)))
    if any(v.of == of for v in about.values):
        return _in_place(here, PickValues(about))
    if len(about.values) >= MAX_VALUES:
        return _in_place(here, PickValues(about, full=True))
    here, about = _chosen(here, about, around.matters[of], of)
    return _in_place(here, PickValues(about))


def _own(here: Response, about: Reflection, text: str, at: datetime) -> Response:
    name = " ".join(text.split())
    if len(about.values) >= MAX_VALUES:
        here = _holding(here, about)
        return replace(here, replies=(PickValues(about, full=True),))
    upto = None
    if len(name) > LONGEST_NAME:
        name = name[:LONGEST_NAME].rpartition(" ")[0] or name[:LONGEST_NAME]
        upto = " ".join(name.split()[-6:])
    here, about = _chosen(here, about, name, "")
    return _on(here, about, at, *told(text, upto))


def _chosen(
    here: Response, about: Reflection, name: str, of: str
) -> tuple[Response, Reflection]:
    number = here.dossier.numbered + 1
    here = replace(here, dossier=replace(here.dossier, numbered=number))
    return here, _kept(about, values=(*about.values, Value(number, name, of=of)))


def _weighed(here: Response, about: Reflection, rest: str) -> Response:
    number, _, weight = rest.partition(":")
    if weight not in ("1", "2", "3"):
        return replace(here, replies=(SayStale(),))
    values = tuple(
        replace(v, weight=int(weight)) if str(v.number) == number else v
        for v in about.values
    )
    return _in_place(here, WeighValues(_kept(about, values=values)))


def _looked(
    here: Response, about: Reflection, what: str, rest: str, at: datetime
) -> Response:
    """Take what they say of a value: nothing seen, only felt, or what it speaks for."""
    number, _, way = rest.partition(":")
    value = next((v for v in about.values if str(v.number) == number), None)
    if value is None:
        return replace(here, replies=(SayStale(),))
    form = here.dossier.form
    waiting = form is not None and form.field == "reflection.fact"
    asked = waiting and form is not None and form.argument == number
    if what in ("unknown", "felt"):
        if value.looked or value.fact:
            return here if waiting and not asked else going_on(here, at)
        here = forms.closed(here) if asked else here
        open_still = what == "unknown" and not value.feeling
        value = replace(value, looked=True, speaks=0 if open_still else None)
        return _on(here, _with(about, value), at)
    if what == "speaks" and way in ("1", "0", "-1") and (value.fact or value.feeling):
        again = value.speaks == int(way)
        if again and waiting:
            return here  # the second of two taps: the next value is asked for already
        value = replace(value, speaks=int(way), looked=True)
        return _on(here, _with(about, value), at)
    if what == "see":
        here = forms.opened(here, "reflection.fact", at, number)
        return replace(here, replies=(AskFact(value, 0, about.company),))
    return going_on(here, at)


def _kept(about: Reflection, **changes: object) -> Reflection:
    return replace(about, **changes)  # type: ignore[arg-type]


def _with(about: Reflection, value: Value) -> Reflection:
    values = tuple(value if v.number == value.number else v for v in about.values)
    return replace(about, values=values)


def _holding(here: Response, about: Reflection) -> Response:
    return replace(here, dossier=replace(here.dossier, reflection=about))


def _on(here: Response, about: Reflection, at: datetime, *before: Reply) -> Response:
    return going_on(_holding(here, about), at, *before)


def _decided(
    here: Response, about: Reflection, before: str, text: str, at: datetime
) -> Response:
    decided, upto = appended(before, text)
    about = _kept(about, decided=decided)
    return _on(here, about, at, *told(text, upto))


def _in_place(here: Response, reply: PickValues | WeighValues) -> Response:
    here = _holding(here, reply.reflection)
    return replace(here, replies=(reply,), in_place=True)
