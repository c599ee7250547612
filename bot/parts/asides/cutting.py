"""Cut a line out of a message; a seam stands where a sentence was cut."""

from dataclasses import replace

from bot.core.quoting import SEAM
from bot.core.session import Message
from bot.parts.asides.passages import Passage

_LEAST = 3
"""Letters and digits of a piece that is left of a line."""


def cut_out(line: Passage) -> Message:
    """Give the message without a line; a seam stands where a sentence was cut."""
    message, text = line.message, line.message.text
    first, last = _trimmed(text, line.start, line.end)
    before, after = text[:first].rstrip(), text[last:].lstrip()
    begins = not before or before[-1] in ".!?…" or "\n" in text[len(before) : first]
    ends = (
        after[:1] in ("", ".", "!", "?", "…")
        or "\n" in text[last:][: len(text) - last - len(after)]
    )
    if begins and ends:
        # A whole sentence, or several: nothing is cut.
        mark = after[:1] if after[:1] in ".!?" else ""
        after = after[len(mark) :].lstrip() if mark else after
        joint = "\n" if "\n" in text[len(before) : first] else " "
        left = f"{before}{joint if before and after else ''}{after}"
        return _seamed(message, left, len(before), None)
    before = before.rstrip(" ,;:–—-")
    lead = f"{before} " if before else ""
    rest = after.lstrip(" ,;:–—-") if after[:1] in ",;:–—-" else after
    joint = "" if rest[:1] in ("", ".", "!", "?") else " "
    left = f"{lead}{SEAM}{joint}{rest}"
    return _seamed(message, left, len(before), len(lead))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".!?"):
        end -= 1
    return start, end


def _seamed(message: Message, left: str, upto: int, at: int | None) -> Message:
    """Give a message its new words, with the seams that are in it now."""
    left = left.strip()
    if sum(map(str.isalnum, left)) < _LEAST:
        return replace(message, counts=False)
    old = [i for i, letter in enumerate(message.text) if letter == SEAM]
    new = [i for i, letter in enumerate(left) if letter == SEAM]
    lost = len(old) - (len(new) - (at is not None))
    seams = []
    for number, place in enumerate(old):
        if number not in message.seams:
            continue
        if place < upto:
            seams.append(number)
        elif number >= lost + sum(i < upto for i in old):
            seams.append(number - lost + (at is not None))
    if at is not None:
        seams.append(next(n for n, i in enumerate(new) if i >= at))
    return replace(message, text=left, seams=tuple(sorted(set(seams))))
