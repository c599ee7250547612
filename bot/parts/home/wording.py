"""Put into words where a candidate stands: a few short lines, and one next step."""

from bot.core.buttons import Verb
from bot.core.overview import Advice
from bot.model import Button
from bot.parts.home.replies import ShowHome
from bot.wording.speaker import Speaker

A_ROW = 3

FIRST = 4
"""Lines that are said in any case."""


def speak(speaker: Speaker, reply: ShowHome) -> None:
    """Say where they stand, and offer the next step before all the parts."""
    seen = reply.seen
    speaker.tell("home.title")
    first = len(speaker.paragraphs)
    for line in seen.lines:
        speaker.say(line)
    for place in range(first, len(speaker.paragraphs)):
        speaker.tight.add(place)
        if place >= first + FIRST:
            speaker.folds.append(range(place, place + 1))
    speaker.tell(f"home.next.{seen.advice.step}")
    speaker.row(*_stepping(speaker, seen.advice))
    buttons = [speaker.always(f"home_{name}", Verb.HOME, name) for name in seen.buttons]
    rows = [buttons[n : n + A_ROW] for n in range(0, len(buttons), A_ROW)]
    # Where there is no room for all, the first rows and the last one are shown.
    for row in (*rows[:1], *rows[2:], *rows[1:2]):
        speaker.row(*row)


def _stepping(speaker: Speaker, advice: Advice) -> tuple[Button, ...]:
    if advice.press is None:
        return (
            speaker.button("resume", Verb.RESUME),
            speaker.button("finish", Verb.FINISH),
        )
    label = speaker.plain(f"button.next_{advice.step}")
    return (Button(label, str(advice.press)),)
