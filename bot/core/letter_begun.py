"""Hear what is said where a note is begun and is no line for it.

That is: that it was asked twice, that a plain note will do, that nobody is met alone,
another language, another name, or that somebody else's note comes first.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.core.dossier import Person
from bot.core.letter_whole import language_wanted
from bot.core.naming import read_people
from bot.expressions import Expression

_TWICE: Final = Expression(
    r"\byou(?:'?ve| have)? (?:just |already )?(?:asked?|wrote|written|sent|said|put"
    r"|showed|told|send) (?:me )?(?:(?:two|2|three|3) times |twice )?(?:(?:this|that|it"
    r"|(?:the )?same(?: (?:thing|question|message))?) ?){1,2}(?:to me |for \w+ )?"
    r"(?:again|already|before|twice|double|(?:two|2|three|3) times)?(?=\W|$)",
    re.IGNORECASE,
)
_AGAIN: Final = Expression(
    r"\b(?:again|already|before|twice|double|same|(?:two|2|three|3) times)\b", re.I
)
_PLAIN: Final = Expression(
    r"\b(?:generic|general|simple|standard|plain|neutral|normal|usual|basic|polite)"
    r" (?:one|note|letter|thank[- ]?you|version|thing|text)\b"
    r"|\bsomething (?:generic|general|simple|standard|plain|neutral|polite)\b"
    r"|^\W*(?:nothing|no(?:thing)? (?:special|particular|private))\b(?! but| except)"
    r"|\b(?:do ?n['’]?t|dont|do not|can['’]?t|cannot|cant) (?:really )?(?:remember"
    r"|recall|think of|know) (?:any\w*|much|a thing|one)\b"
    r"|\bnothing (?:special|personal|particular|comes to mind)\b"
    r"|\b(?:we|i) (?:was|were) never (?:two|alone|just two|only two)\b"
    r"|\b(?:did ?n['’]?t|did not|never|hardly|barely) (?:really )?(?:talk(?:ed)?"
    r"|speak|spoke|spoken|say|said|exchange[d]?) (?:alone|to each other|anything"
    r"|much|a word)\b",
    re.IGNORECASE,
)
_LANGUAGE: Final = Expression(
    r"\b(?:write|tell|say|do|type|speak) (?:it |this |you )?in (?:my (?:own )?language"
    r"|[a-z]+(?:ian|ish|ch|ese|an|i|ic|ek|ai|wegian)\b)(?=.*\b(?:english|translate|you"
    r" make)\b)",
    re.IGNORECASE,
)
_INTO: Final = Expression(
    r"\b(?:it|this|the (?:note|letter)) (?:be |also be )?in"
    r" [a-z]+(?:ian|ish|ch|ese|an|ic|ek|ai|wegian)\b",
    re.IGNORECASE,
)
_MINE: Final = Expression(
    r"\b(?:mine|it|that|hers?|his)(?: name)? (?:was|is|'s) (?:called |an? )?"
    r"(?P<who>(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+){1,2})",
    re.IGNORECASE,
)
_ELSE: Final = Expression(
    r"\b(?:one|(?:a |the )?(?:note|letter)|it|something) (?:for|to) (?P<who>\w[\w'-]*)"
    r"|\b(?:start|begin|go on|continue) with (?P<with>\w[\w'-]*)"
    r"|\b(?:first|rather|instead)[\s,:]+(?P<next>\w[\w'-]*)|\b(?P<ahead>\w[\w'-]*)"
    r" first\b",
    re.IGNORECASE,
)
_INSTEAD: Final = Expression(
    r"\b(?:leave|skip|forget|drop|not|first|before|instead|later|do)\b", re.I
)


_PRIVATE: Final = Expression(
    r"\b(?:too|very|a bit|so) (?:private|personal|silly|small|stupid|intimate)\b"
    r"[^.!]*\?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AtTheNote:
    """What was said: `other` is the number of whose note comes first.

    `doubted` is whether what is told may stand in a note.
    """

    twice: bool = False
    plain: bool = False
    language: bool = False
    name: str = ""
    other: int = 0
    doubted: bool = False

    @property
    def any(self) -> bool:
        """Whether anything was heard."""
        return self != AtTheNote()


def at_the_note(text: str, person: Person, everybody: Iterable[Person]) -> AtTheNote:
    """Hear it; all is empty where words may be a line for the note."""
    mine = _MINE.search(text)
    named = read_people(mine["who"]) if mine is not None else ()
    return AtTheNote(
        twice=_twice(text),
        plain=_PLAIN.search(text) is not None,
        language=language_wanted(text)
        or _LANGUAGE.search(text) is not None
        or _INTO.search(text) is not None,
        name=named[0].name if named and _doubted(text, person) else "",
        other=_other(text, person, everybody),
        doubted=_PRIVATE.search(text) is not None,
    )


def line_in(text: str) -> str:
    """Leave out the sentences that are no line for the note, and what leads to one."""
    said = re.split(r"(?<=[.!?])\s+|\n", text)
    left = [one for one in said if not _BESIDE.search(one) and not _twice(one)]
    return _LED.sub("", " ".join(left)).strip()


def _twice(text: str) -> bool:
    found = _TWICE.search(text)
    return found is not None and _AGAIN.search(found[0]) is not None


_BESIDE: Final = Expression(
    r"^\W*(?:(?:yes|no|ok|okay|please)\W+)*(?:carry|go) on\b|\b(?:do|write|make|finish)"
    r" the (?:note|letter)s? (?:first|later|now)\b|\?\W*$",
    re.IGNORECASE,
)
_LED: Final = Expression(
    r"^\W*(?:(?:ok|okay|fine|well|so|anyway|right|yes|no|sorry)\W+)+"
    r"|^.{0,30}?\bi mean\W+",
    re.IGNORECASE,
)


def _doubted(text: str, person: Person) -> bool:
    """Whether the name that is asked about is denied beside another one."""
    first = person.name.split()[0].casefold() if person.name.split() else ""
    asked = (
        rf"\bwho(?: is|'s)? (?:\w+ )?{re.escape(first)}\b|\bnot {re.escape(first)}\b"
    )
    wrong = r"\b(?:wrong (?:name|person)|did i (?:type|write|say) that)\b"
    return bool(first) and re.search(f"{asked}|{wrong}", text, re.I) is not None


def _other(text: str, person: Person, everybody: Iterable[Person]) -> int:
    if _INSTEAD.search(text) is None:
        return 0
    for found in _ELSE.finditer(text):
        named = found["who"] or found["with"] or found["next"] or found["ahead"]
        who = named.casefold()
        for one in everybody:
            if one.number != person.number and who in one.name.casefold().split():
                return one.number
    return 0
