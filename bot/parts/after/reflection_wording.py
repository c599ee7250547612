"""Put into words how a candidate weighs a company up: what they saw, no verdict."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from bot.core.buttons import Press, Verb
from bot.core.dossier import Reflection, Value
from bot.model import Button
from bot.parts.after.reflection_replies import (
    AskDecision,
    AskDirection,
    AskFact,
    AskOwnValue,
    PickValues,
    ReflectionReply,
    ShowReflection,
    WeighValues,
)
from bot.parts.after.wording import LABEL, cut, distinct
from bot.wording.forms import filling
from bot.wording.speaker import Speaker

WEIGHTS = (1, 2, 3)


LONGEST_NAME = 60
LONGEST_FACT = 240
LONGEST_DECIDED = 600
A_ROW = 2

_WAYS = {1: "for", -1: "against", 0: "open"}


def speak(speaker: Speaker, reply: ReflectionReply) -> None:
    """Say one reply."""
    match reply:
        case PickValues():
            _pick(speaker, reply)
        case AskOwnValue():
            speaker.tell("reflection.own")
            filling(speaker, "reflection.own")
        case WeighValues(reflection=about):
            _weigh(speaker, about)
        case AskFact():
            _fact(speaker, reply)
        case AskDirection():
            _direction(speaker, reply)
        case ShowReflection(reflection=about):
            _page(speaker, about)
        case AskDecision():
            speaker.tell("reflection.ask_decision")
            filling(speaker, "reflection.decided")
        case _:
            assert_never(reply)


def _pick(speaker: Speaker, reply: PickValues) -> None:
    about = reply.reflection
    if reply.warm:
        speaker.tell("reflection.warm")
    if reply.anew:
        speaker.tell("reflection.anew")
    if reply.full:
        speaker.tell("reflection.full")
    speaker.tell("reflection.pick")
    chosen = {value.of for value in about.values}
    buttons = []
    for matter in speaker.content.matters.values():
        ticked = matter.id in chosen
        label = _label(speaker, "ticked", matter.name) if ticked else matter.name
        way = "off" if ticked else "on"
        buttons.append(_button(label, f"pick:{matter.id}:{way}"))
    for value in about.values:
        if value.of not in speaker.content.matters:
            label = _label(speaker, "ticked", value.name)
            buttons.append(_button(label, f"drop:{value.number}"))
    buttons = distinct(buttons)
    for first in range(0, len(buttons), A_ROW):
        speaker.row(*buttons[first : first + A_ROW])
    own = speaker.always("reflect_own", Verb.REFLECT, "own")
    if about.values:
        speaker.row(own, speaker.always("reflect_weigh", Verb.REFLECT, "weigh"))
    else:
        speaker.row(own)


def _button(label: str, argument: str) -> Button:
    return Button(cut(label, LABEL), str(Press(Verb.REFLECT, argument)))


def _label(speaker: Speaker, label: str, name: str) -> str:
    return speaker.plain(f"button.reflect_{label}", name=name)


def _weight(speaker: Speaker, value: Value) -> str:
    return speaker.plain(f"reflection.weight_{min(max(value.weight, 1), 3)}")


def _weigh(speaker: Speaker, about: Reflection) -> None:
    speaker.tell("reflection.weigh")
    buttons = []
    for value in about.values:
        weight = _weight(speaker, value)
        name = cut(value.name, LABEL - len(weight) - 2)
        label = speaker.plain("button.reflect_weight", name=name, weight=weight)
        following = value.weight % len(WEIGHTS) + 1
        buttons.append(_button(label, f"weight:{value.number}:{following}"))
    for button in distinct(buttons):
        speaker.row(button)
    speaker.row(speaker.always("reflect_look", Verb.REFLECT, "look"))


def _fact(speaker: Speaker, reply: AskFact) -> None:
    value = reply.value
    number = value.number
    if reply.felt is not None:
        speaker.quoting("reflection.felt", reply.felt, "reflection.felt_plain")
        last = speaker.always("reflect_felt", Verb.REFLECT, f"felt:{number}")
    else:
        matter = speaker.content.matters.get(value.of)
        if matter is not None:
            speaker.tell("reflection.fact", name=matter.name, look=matter.look)
        else:
            speaker.tell("reflection.fact_own", name=value.name)
        speaker.tell("reflection.fact_how")
        last = speaker.always("reflect_unknown", Verb.REFLECT, f"unknown:{number}")
    filling(speaker, "reflection.fact", "later")
    speaker.row(last)


def _direction(speaker: Speaker, reply: AskDirection) -> None:
    if reply.upto is not None:
        speaker.tell("notes.upto", upto=cut(reply.upto, 80))
    speaker.quoting("reflection.direction", reply.quote, "reflection.direction_plain")
    speaker.tell("reflection.about", name=inside(reply.value))
    number = reply.value.number
    speaker.row(
        speaker.always("reflect_for", Verb.REFLECT, f"speaks:{number}:1"),
        speaker.always("reflect_against", Verb.REFLECT, f"speaks:{number}:-1"),
        speaker.always("reflect_open", Verb.REFLECT, f"speaks:{number}:0"),
    )


def inside(value: Value) -> str:
    """Name a value as inside a sentence: ours in small letters, theirs in quotes."""
    if value.of:
        return value.name[:1].lower() + value.name[1:]
    return f"“{cut(value.name, LONGEST_NAME)}”"


def _page(speaker: Speaker, about: Reflection) -> None:
    if about.company:
        speaker.tell("reflection.head_company", company=about.company)
    else:
        speaker.tell("reflection.head")
    order = sorted(about.values, key=lambda v: -v.weight)
    for place, value in enumerate(order):
        speaker.write(_line(speaker, value))
        speaker.fold(len(speaker.paragraphs) - 1, willing=place > 0)
    place = len(speaker.paragraphs)
    asks = [_ask(speaker, value) for value in order if not _known(value)]
    if asks:
        speaker.tell("reflection.asks")
        speaker.write("\n".join(asks))
    speaker.fold(place)
    for level in _picture(speaker, order):
        speaker.write(level)
        speaker.fold(len(speaker.paragraphs) - 1)
    speaker.tell("reflection.decide")
    if about.decided:
        decided = cut(about.decided, LONGEST_DECIDED)
        speaker.tell("reflection.decided", decided=decided)
    more = distinct(
        [
            _button(_label(speaker, "see", inside(v).strip("“”")), f"see:{v.number}")
            for v in order
        ]
    )
    for first in range(0, len(more), A_ROW):
        speaker.row(*more[first : first + A_ROW])
    speaker.row(
        speaker.always("reflect_decide", Verb.REFLECT, "decide"),
        speaker.always("reflect_weights", Verb.REFLECT, "weights"),
    )
    speaker.row(
        speaker.always("reflect_anew", Verb.REFLECT, f"anew:{about.interview}"),
        speaker.always("after_menu", Verb.AFTER, "menu"),
    )


def _known(value: Value) -> bool:
    return bool(value.fact) and value.speaks in (1, -1)


def _line(speaker: Speaker, value: Value) -> str:
    weight = _weight(speaker, value)
    name = value.name if value.of else f"“{value.name}”"
    lines = [speaker.plain("reflection.line", name=name, weight=weight)]
    way = _WAYS.get(value.speaks or 0, "open")
    direction = speaker.plain(f"reflection.speaks_{way}")
    if value.fact or value.feeling:
        key = "fact" if value.fact else "feeling"
        words = cut(value.fact or value.feeling, LONGEST_FACT).strip('“”"')
        told = speaker.plain(f"reflection.line_{key}", fact=words, direction=direction)
        lines.append(told)
    else:
        lines.append(speaker.plain("reflection.line_unknown"))
    return "\n".join(lines)


def _ask(speaker: Speaker, value: Value) -> str:
    matter = speaker.content.matters.get(value.of)
    if matter is None:
        return speaker.plain("reflection.ask_own", name=value.name)
    return speaker.plain("reflection.ask", ask=matter.ask)


def _picture(speaker: Speaker, order: Sequence[Value]) -> Iterator[str]:
    """Tell in words what weighs most and where the facts point; no sum of them."""
    top = max((value.weight for value in order), default=0)
    most = [value for value in order if value.weight == top]
    rest = [value for value in order if value.weight != top]
    lead = "most" if rest else "level" if len(most) > 1 else "one"
    if most:
        yield " ".join([_about(speaker, lead, most), *_pointing(speaker, most)])
    if rest:
        yield " ".join([_about(speaker, "rest", rest), *_pointing(speaker, rest)])


def _pointing(speaker: Speaker, values: Sequence[Value]) -> list[str]:
    groups: dict[str, list[Value]] = {"for": [], "against": [], "open": []}
    unknown = [value for value in values if not (value.fact or value.feeling)]
    for value in values:
        if value not in unknown:
            groups[_WAYS.get(value.speaks or 0, "open")].append(value)
    groups["unknown"] = unknown
    return [
        _about(speaker, f"point_{way}", group) for way, group in groups.items() if group
    ]


def _about(speaker: Speaker, key: str, values: Sequence[Value]) -> str:
    names = speaker.joined([inside(value) for value in values])
    return speaker.plain(f"reflection.{key}", names=names)
