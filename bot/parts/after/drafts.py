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

_TOLD = (
    "told|said|asked|showed|explained|described|mentioned|talked|spoke|walked|took"
    "|gave|laughed|admitted|shared|drew|offered|made|remembered|helped|sent|waited"
    "|found|brought|met|let|called|rang|moved|reminded|read|knew|answered|pointed"
    "|introduced|wrote|kept|put|came|lent|smiled|printed|saved|booked|arranged|got"
    "|listened|opened|stayed|had|would|could"
)
_BECOMES = {"was": "were", "is": "are", "has": "have"}
_LED = r"(?:how|when|what|where|that|the way|the time)\s+"
_VERB = rf"(?:{_TOLD}|was|is|has|[a-z]+ed)\b"
_SAID = r"you (?:said|told (?:me|us)|explained|mentioned|admitted|remembered)(?: that)?"
_HERS = r"she|her|hers|herself"
_HIS = r"he|him|his|himself"
_THEIRS = r"they|them|their|theirs|themselves"
_CLAUSE = Expression(
    rf"(?:you|we)\s+(?:both |also |even |all |then )?(?:{_TOLD}|\w+ed|were|are|have)\b",
    re.I,
)
_BARE = Expression(rf"(?:{_TOLD}|was|is|has|had|been)\b", re.I)
_DATED = Expression(
    r"\b(?:january|february|april|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b"
    r"|(?<=\bin )(?:march|may)\b|\b(?:english|polish|german|french|spanish|italian"
    r"|dutch"
    r"|portuguese|welsh|irish|russian|ukrainian|turkish|arabic|hindi|urdu|christmas)\b"
)
_ANY_DATE = Expression(_DATED.pattern, re.I)
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
    words = _DATED.sub(lambda found: found[0].capitalize(), words)
    turned = _of_them(_turned(_whole(words), name))
    if _unsure(turned, words) or _names(turned, name) or '"' in turned:
        return "none", words.replace('"', "'")
    if _CLAUSE.match(turned):
        return "clause", turned[:1].lower() + turned[1:]
    if _BARE.match(turned) or not re.match(r"[A-Za-z]", turned) or _END.search(turned):
        return "none", turned
    proper = turned[:2].strip() == "I" or turned[:2].isupper()
    return "", turned if proper else turned[:1].lower() + turned[1:]


_OTHERS = Expression(rf"(?:and )?(?:{_HERS}|{_HIS}|{_THEIRS})\b", re.I)


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


_BEFORE_ME = frozenset(
    """for to with about like between from of at by behind after before near beside and
    but without over around among both all it that this""".split()
)


def _whole(words: str) -> str:
    """Put the subject where it was left out and is sure: "showed me the ward"."""
    done_to_me = re.match(r"([a-z]+)\s+(?:me|us)\b", words, re.I)
    if done_to_me is not None and done_to_me[1].casefold() not in _BEFORE_ME:
        return f"you {words[:1].lower()}{words[1:]}"
    if re.match(r"(?:talked|spoke|laughed)\b", words, re.I):
        return f"we {words[:1].lower()}{words[1:]}"
    return words


def _unsure(turned: str, words: str) -> bool:
    """Whether someone is still spoken of who may be the one spoken to.

    Where "she" became "you", a "he" is surely somebody else, and so are "they".
    """
    found = re.match(rf"(?:{_LED})?(she|he)\b", words, re.I)
    if found is None and turned != words:
        them = rf"{_HERS}|{_HIS}"  # somebody by name: "they" are others
    elif found is None or turned == words:
        them = rf"{_HERS}|{_HIS}|{_THEIRS}"
    else:
        them = _HERS if found[1].casefold() == "she" else _HIS
    return re.search(rf"\b(?:{them})\b", turned, re.I) is not None


def _turned(words: str, name: str) -> str:
    """Turn what is told of somebody to what is told to them, where that is sure.

    Sure is the one who is spoken of first, and who is spoken of right after "you said".
    """
    several = dict.fromkeys(name.casefold().split())
    parts = "|".join(re.escape(part) for part in several if len(part) > 1)
    named = rf"(?:(?:{parts})\.?\s+)*(?:{parts})" if parts else "(?!)"
    pattern = rf"({_LED})?(she|he|{named})\s+({_VERB})"
    found = re.match(pattern, words, re.I)
    if found is None:
        return _alone(words, "") if re.match(r"(?:we|i)\b", words, re.I) else words
    who = found[2].casefold() if found[2].casefold() in ("she", "he") else "(?:she|he)"
    words = f"{found[1] or ''}you {_verb(found[3])}{words[found.end() :]}"
    words = re.sub(
        rf"(?<=[.!?;]\s)(?:and\s+)?{who}\s+({_VERB})",
        lambda next_one: f"you {_verb(next_one[1])}",
        words,
        flags=re.I,
    )
    words = _alone(_of_theirs(words, found[2]), found[2])
    again = re.match(rf"({_SAID}) {who} ({_VERB})", words, re.I)
    if again is None:
        return words
    return f"{again[1]} you {_verb(again[2])}{words[again.end() :]}"


def _of_theirs(words: str, who: str) -> str:
    """Turn what is surely theirs: "her own mum", "made me want to work for her"."""
    her = {"she": r"her", "he": r"his|him"}.get(who.casefold(), r"her|his|him")
    words = re.sub(rf"\b(?:{her}) own\b", "your own", words, count=1, flags=re.I)
    return re.sub(
        rf"\b(work(?:ing)?|learn(?:ing)?) (for|with|under|from) (?:{her})(?=\W*$"
        rf"|\W+and\b)",
        r"\1 \2 you",
        words,
        flags=re.I,
    )


def _alone(words: str, who: str) -> str:
    """Turn what is said further of them, where nobody else is spoken of.

    "and I said I'd bring it and she pulled a face" becomes "and you pulled a face".
    """
    said = {
        one.casefold() for one in re.findall(rf"\b(?:{_HERS}|{_HIS})\b", words, re.I)
    }
    hers = said <= set(_HERS.split("|"))
    if not said or not (hers or said <= set(_HIS.split("|"))):
        return words
    if who.casefold() in ("she", "he") and hers is not (who.casefold() == "she"):
        return words
    if _ANOTHER.search(words) or _NAMED.search(_ANY_DATE.sub("", words[1:])):
        return words
    turned = re.sub(
        rf"\b(?:she|he)(?:(?P<is>'s)|\s+(?P<verb>doesn't|does|did|{_VERB}))?(?=\W|$)",
        lambda f: (
            "you're" if f["is"] else " ".join(("you", _agreeing(f["verb"]))).strip()
        ),
        words,
        flags=re.I,
    )
    turned = re.sub(r"\b(?:herself|himself)\b", "yourself", turned, flags=re.I)
    turned = re.sub(r"\bhim\b", "you", turned, flags=re.I)
    turned = re.sub(rf"\bhis(?= {_NOUN})", "your", turned, flags=re.I)
    return re.sub(
        rf"\bher\b(?P<of> {_NOUN})?",
        lambda f: "your" + f["of"] if f["of"] else "you",
        turned,
        flags=re.I,
    )


_ANOTHER = Expression(
    r"\b(?:mother|mum|mom|father|dad|sister|brother|daughter|son|wife|husband|partner"
    r"|girl|boy|woman|man|lady|guy|boss|manager|director|colleague|assistant|nurse"
    r"|doctor|teacher|owner|founder|head|predecessor|friend|candidate|customer|client"
    r"|patient|pupil|kid|child|somebody|someone|who)\b",
    re.I,
)
"""Somebody else whom a "she" or "he" could mean."""
_NAMED = Expression(r"(?<![.!?] )\b(?!I\b)[A-Z][a-z]+")
_NOUN = (
    r"(?!(?:to|at|for|with|in|on|of|by|from|and|or|but|that|how|when|what|why|where|if"
    r"|about|again|too|then|so|because|as|after|before|up|out|off|over|there|here"
    r"|today|yesterday|last|this|i|you|we|they|it|the|a|an|is|was)\b)[a-z][\w-]*"
)
"""What "her" or "his" belongs to."""


_PLURAL = {"does": "do", "doesn't": "don't"}


def _agreeing(verb: str | None) -> str:
    return "" if verb is None else _PLURAL.get(verb.casefold(), _verb(verb))


def _verb(word: str) -> str:
    return _BECOMES.get(word.casefold(), word)


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
