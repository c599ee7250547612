"""Draft a thank-you note: phrases, and the candidate's words between them.

Nothing is said that the candidate has not said. Their words are adapted where that is
safe, "Ana told me" to "you told me". Where it is not, the note does without them: what
reads like a note to oneself is never pasted into a letter.
"""

import re
from collections.abc import Mapping, Sequence
from string import Formatter

from bot.content.phrases import Phrases
from bot.core.brief import Brief
from bot.core.letter_tones import FORMAL, PLAIN, WARM
from bot.core.naming_words import TITLE
from bot.expressions import Expression
from bot.model import Tone
from bot.parts.after.fit import fitting
from bot.parts.after.names import greeted
from bot.parts.after.turning import (
    DATED,
    HERS,
    HIS,
    THEIRS,
    TOLD,
    turned,
    unsure,
    whole,
)
from bot.wording.text import capital

LONGEST = 110
"""Words of a note."""

LONGEST_NAMED = 8
"""Words of a requirement or of a story's name in a note."""


def drafted(phrases: Phrases, brief: Brief) -> str:
    """Write the note for one person: sixty to a hundred and ten words, or fewer.

    It is shorter where the moment fits no letter: nothing takes its place.
    """

    def pick(*keys: str, **filled: str) -> str:
        variants = [v for key in keys for v in phrases[key][Tone.GENTLE]]
        return _picked(variants, brief, filled)

    helped = brief.register == "coordinator"
    style = _style(brief)
    words = called(brief.name)
    easy = style == PLAIN and len(words.split()) == 1
    greets = "note.dear_easy" if easy else "note.dear"
    dear = pick(greets, name=words) if words else pick("note.hello")
    opening = pick(f"note.open_{style}")
    demand, story = _named(brief.demand), _named(brief.story)
    if helped:
        take = pick("note.take_coordinator")
    elif style == WARM:
        take = pick("note.take_warm")
    elif style == PLAIN:
        take = pick("note.take_plain")
    elif story and not any(story in other for other in brief.others):
        take = pick("note.take_story", story=story)
    elif demand and not any(demand in other for other in brief.others):
        take = pick("note.take_demand", demand=demand)
    else:
        take = pick("note.take")
    close = pick(f"note.close_{style}")
    name = pick("note.name")
    context = " ".join((dear, opening, take, close, name))
    form, moment = worded(brief.moment, brief.name)
    if form == "none":
        # Better a short letter than one that says nothing at length.
        own = not helped and any(words and words in take for words in (story, demand))
        body = (opening, take) if own else (opening,)
        return "\n\n".join((dear, " ".join(body), f"{close}\n{name}"))
    about = "note.moment_coordinator" if helped else "note.moment"
    keys = _forms("note.moment_plain" if style == PLAIN else about, form, moment)
    room = LONGEST - len(context.split()) - len(pick(*keys, moment="").split())
    middle = pick(*keys, moment=_sentences(shortened(moment, room)))
    return "\n\n".join((dear, opening, f"{middle} {take}", f"{close}\n{name}"))


def _style(brief: Brief) -> str:
    """Name how a note is written: by whom it is to, or as it is wanted to sound."""
    if brief.register == "coordinator" or not brief.tone:
        return brief.register
    return "director" if brief.tone == FORMAL else brief.tone


def left_out(moment: str, name: str) -> bool:
    """Whether a moment cannot be fitted into a letter, and is left out of the note."""
    return worded(moment, name)[0] == "none"


def _forms(key: str, form: str, moment: str) -> tuple[str, ...]:
    """Name the phrases that a moment fits; one clause may follow a colon, too."""
    if form != "clause":
        return (key,)
    return (f"{key}_clause",) if _END.search(moment) else (f"{key}_clause", key)


def _sentences(words: str) -> str:
    """Let each sentence after the first begin with a capital."""
    return re.sub(r"(?<=[.!?]\s)[a-z]", lambda found: found[0].upper(), words)


def _picked(variants: Sequence[str], brief: Brief, filled: Mapping[str, str]) -> str:
    """Take the first variant from the turn on that no other note has."""
    order = [
        variants[(brief.turn + step) % len(variants)] for step in range(len(variants))
    ]
    wanted = [v for v in order if not any(_holds(v, a) for a in brief.avoid)] or order
    fresh = (v for v in wanted if not any(_sounds(v, other) for other in brief.others))
    template = next(fresh, wanted[0])
    values = dict(filled)
    for key, value in filled.items():
        values[key.capitalize()] = capital(value)
    return template.format_map(values)


def _holds(variant: str, words: str) -> bool:
    return words.casefold().strip(" .!?") in variant.casefold()


def _sounds(variant: str, other: str) -> bool:
    """Whether a note holds a variant, whatever is filled in there."""
    literal = max((text for text, *_ in Formatter().parse(variant)), key=len)
    return literal.strip() in other


def _named(words: str) -> str:
    line = " ".join(words.split()).strip(" .,;:!?“”\"'")
    return line if 0 < len(line.split()) <= LONGEST_NAMED else ""


# Names

_NOBODY = Expression(
    r"(?:the|a|an|some|my|one|two|three|four|several|their|our)\b|some(?:one|body)",
    re.I,
)


_WORK = frozenset("nurse chef matron captain inspector".split())


def called(name: str) -> str:
    """Say how somebody is called in a letter; empty where it is no name."""
    words = greeted(name)
    if not words or _NOBODY.match(name) or not any(map(str.isalpha, name)):
        return ""
    if all(word.islower() for word in words):
        words = [word[:1].upper() + word[1:] for word in words]
    title = words[0].strip(".").casefold()
    if title in _WORK and len(words) > 1:
        # "Nurse Aoife" says what she does, not how she is written to.
        title, words = "", words[1:]
    titled = title in TITLE
    if titled and len(words) > 1:
        return " ".join(words if len(words) == 2 else (words[0], words[-1]))
    return words[0]


# The moment

_CLAUSE = Expression(
    rf"(?:you|we)\s+(?:both |also |even |all |then )?(?:{TOLD}|\w+ed|were|are|have)\b",
    re.I,
)
_BARE = Expression(rf"(?:{TOLD}|was|is|has|had|been)\b", re.I)
_END = Expression(r"[.!?…]\s")


_SALUTATION = Expression(
    r"^(?:dear|hi|hello|hey)\s+(?:(?:mrs|mr|ms|dr)\.? )?[\w'-]+(?: [A-Z][\w'-]+)?\s*"
    r"[,:!]\s*",
    re.I,
)


def worded(moment: str, name: str) -> tuple[str, str]:
    """Fit a moment into a letter: as a clause, after a colon, or not at all.

    Gives the form, empty for one that may follow a colon, and the words.
    """
    words = " ".join(_joined(fitting(moment)).split()).strip(" .,;:!?–—-")
    words = _SALUTATION.sub("", words)
    words = words.replace("“", '"').replace("”", '"')
    words = re.sub(r"\bi(?=\b(?!\.))", "I", words)
    words = DATED.sub(lambda found: found[0].capitalize(), words)
    to_them = _of_them(turned(whole(words), name))
    if unsure(to_them, words) or _names(to_them, name) or '"' in to_them:
        return "none", words.replace('"', "'")
    if _CLAUSE.match(to_them):
        return "clause", to_them[:1].lower() + to_them[1:]
    if (
        _BARE.match(to_them)
        or not re.match(r"[A-Za-z]", to_them)
        or _END.search(to_them)
    ):
        return "none", to_them
    proper = to_them[:2].strip() == "I" or to_them[:2].isupper()
    return "", to_them if proper else to_them[:1].lower() + to_them[1:]


_OTHERS = Expression(rf"(?:and )?(?:{HERS}|{HIS}|{THEIRS})\b", re.I)


def _of_them(words: str) -> str:
    """Leave out later sentences about somebody whom the letter does not name."""
    first, *further = re.split(r"(?<=[.!?])\s+", words)
    return " ".join((first, *(s for s in further if not _OTHERS.match(s)))).rstrip(" .")


_CARRIES_ON = Expression(
    r"(?:and|but|because|cos|so|which|that|then|or|as|where|who|to|since|when|while|how"
    r"|with|for|at|in|on|from|about|of|by|after|before|until|if|the|a|an|my|your|me"
    r"|us)\b",
    re.I,
)


def _joined(moment: str) -> str:
    """Join lines: what does not carry on the line before is a sentence of its own."""
    lines = [line.strip() for line in moment.splitlines() if line.strip()]
    joined = lines[:1]
    for line in lines[1:]:
        goes_on = _CARRIES_ON.match(line) or joined[-1].endswith((",", ";", ":", "-"))
        if goes_on and joined[-1][-1] not in ".!?":
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return ". ".join(
        line.rstrip(" .") if n + 1 < len(joined) else line
        for n, line in enumerate(joined)
    )


_NO_NAME = frozenset(
    """the from and for man woman lady guy bloke person someone somebody two three four
    people head room desk door phone gate""".split()
)


def _names(words: str, name: str) -> bool:
    parts = [part.casefold() for part in name.split() if len(part) > 2]
    parts = [part for part in parts if part not in _NO_NAME]
    return any(part in words.casefold().split() for part in parts)


def shortened(words: str, room: int) -> str:
    """Take as much as there is room for: whole sentences, or up to a joint."""
    pieces = words.split()
    if len(pieces) <= room:
        return words
    cut = pieces[:room]
    for mark in (".!?", ",;:–—"):
        for at in range(len(cut) - 1, room // 3, -1):
            if cut[at][-1] in mark:
                return " ".join(cut[: at + 1]).rstrip(" .,;:!?–—")
    for at in range(len(cut) - 1, room // 3, -1):
        if cut[at].casefold() in _JOINTS:
            return " ".join(cut[:at]).rstrip(" .,;:!?–—")
    return " ".join(cut).rstrip(" .,;:!?–—") + "…"


_JOINTS = frozenset("and but because so which when while where who since".split())
