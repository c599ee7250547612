"""Put into words how practice went."""

from bot.core.schedule import local
from bot.parts.progress.decide import Way
from bot.parts.progress.replies import ShowProgress
from bot.wording.dates import moment_in_words
from bot.wording.speaker import Speaker


def speak(speaker: Speaker, reply: ShowProgress) -> None:
    """Say it in words, which are the picture's caption and stand in for it."""
    seen = reply.progress
    if reply.picture is not None:
        speaker.attach(reply.picture)
    names = {c.id: c.name for c in speaker.content.competencies.values()}
    if seen is None or not seen.begun:
        speaker.tell("progress.nothing")
        return
    speaker.home()
    speaker.tell("progress.line", days=str(seen.practised))
    if seen.streak > 1:
        speaker.tell("daily.streak", days=str(seen.streak))
    for way in Way:
        moved = [m.competency for m in seen.movements if m.way is way]
        if moved:
            listed = speaker.joined([names.get(c, c) for c in moved])
            speaker.tell(f"progress.{way}", competencies=listed)
    if seen.next_up is not None:
        competency = names.get(seen.next_up, seen.next_up)
        speaker.tell("progress.next", competency=competency)
    if seen.next_slot is not None:
        at = local(seen.next_slot.at, seen.zone)
        coming = moment_in_words(speaker, at, seen.today)
        speaker.tell("progress.coming", next=coming)
