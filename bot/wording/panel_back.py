"""Put into words how a panel looked back on: what each of them got, and waits for."""

from collections.abc import Iterator

from bot.core.panel import Member, Takes
from bot.core.panel_replies import MemberLook, PanelLook, Twice, Waits
from bot.model import Run, Want
from bot.wording.panel import members_of, served, titled
from bot.wording.speaker import Speaker, tidied
from bot.wording.text import capital

LEAST = 25
"""Words said to the one who got most, below which nothing is compared."""

UNEVEN = 0.4
"""Share of the most words below which somebody got little."""

EVEN = 0.65
"""The same from which everybody got about the same."""


def look_back(speaker: Speaker, look: PanelLook) -> None:
    """Say member by member what they got, and what they still wait for."""
    for number, member in enumerate(look.members):
        title = capital(titled(speaker, member.name, member.role))
        title += "," if title != capital(member.name) else ""
        lines = " ".join(taken_along(speaker, member))
        speaker.paragraphs.append((Run(title, bold=True), Run(f" {lines}")))
        speaker.fold(len(speaker.paragraphs) - 1, willing=number > 0)
    fresh = False
    for twice in look.twice:
        place = len(speaker.paragraphs)
        fresh = _twice(speaker, twice, again=fresh) or fresh
        speaker.fold(place)
    if not look.twice:
        place = len(speaker.paragraphs)
        _evenly(speaker, look)
        speaker.fold(place)


def taken_along(speaker: Speaker, member: MemberLook) -> Iterator[str]:
    """Give sentences of which the first one goes on from the name."""
    told_so = (tidied(one.quote) for one in member.heard)
    quotes = [f"“{quote}”" for quote in dict.fromkeys(told_so) if quote is not None]
    waits = [_waiting(speaker, member.want, one) for one in member.waits[:1]]
    if not member.asked:
        yield speaker.plain("panel.back.not_asked")
    elif quotes:
        told = speaker.joined(quotes[:2])
        yield speaker.plain("panel.back.heard", quotes=told)
    elif member.heard and member.heard[0].took_up:
        yield speaker.plain("panel.back.replied")
    elif member.heard:
        about = speaker.competency(member.heard[0].question_id)
        yield speaker.plain("panel.back.heard_plain", competency=about)
    elif waits:
        yield speaker.plain("panel.back.only_waits", what=waits.pop())
    elif member.skipped:
        yield speaker.plain("panel.back.skipped")
    else:
        yield speaker.plain("panel.back.listened")
    for what in waits:
        yield speaker.plain("panel.back.waits", what=what)
    if member.quiet and member.asked:
        yield speaker.plain(f"panel.back.{'won' if member.spoke_up else 'quiet'}")
    asks = "served" if served(member.role) else member.want
    yield speaker.plain(f"panel.ask.{asks}")


def waited_for(speaker: Speaker, name: str, waits: Waits) -> str:
    """Name what a member still waits for, as inside a sentence."""
    member = next(
        (one for one in members_of(speaker) if one.name == name), Member(name)
    )
    return _waiting(speaker, member.want, waits)


def _waiting(speaker: Speaker, want: Want, waits: Waits) -> str:
    if waits.what is not None:
        own = waits.what in (Takes.DEED, Takes.NUMBER)
        what = f"take.{want}" if own else f"take.{waits.what}"
        told = speaker.plain(f"panel.waits.{what}")
    elif waits.lack is not None:
        told = speaker.plain(f"panel.waits.{waits.lack}")
    else:
        about = speaker.competency(waits.question_id)
        told = speaker.plain("panel.waits.any", competency=about)
    return told


def _evenly(speaker: Speaker, look: PanelLook) -> None:
    """Say who got little, where that is so, and who was spoken to by name."""
    asked = [member for member in look.members if member.asked]
    most = max(asked, key=lambda m: m.words, default=None)
    least = min(asked, key=lambda m: m.words, default=None)
    if most is None or least is None or len(asked) < 2 or most.words < LEAST:
        return
    if least.words < UNEVEN * most.words:
        key = "panel.more_chain" if look.chain else "panel.more"
        speaker.tell(key, most=most.name, least=least.name)
    elif least.words >= EVEN * most.words and not any(m.waits for m in asked):
        speaker.tell("panel.even")
    called = [member.name for member in look.members if member.called]
    if called:
        speaker.tell("panel.called", names=speaker.joined(called))


def _twice(speaker: Speaker, twice: Twice, *, again: bool) -> bool:
    """Say what differed; gives whether it was said that nothing did, which is once."""
    about = speaker.competency(twice.question_id)
    names = {"to": twice.to, "then": twice.then}
    if twice.figures is not None:
        first, second = twice.figures
        speaker.tell("panel.twice.figures", one=first, other=second, **names)
    elif twice.referred:
        speaker.tell("panel.twice.referred", then=twice.then)
    elif twice.same:
        speaker.tell("panel.twice.same", competency=about, **names)
    elif twice.shorter:
        speaker.tell("panel.twice.shorter", competency=about, **names)
    elif twice.fresh:
        if not again:
            speaker.tell("panel.twice.fresh", competency=about, **names)
        return True
    return False
