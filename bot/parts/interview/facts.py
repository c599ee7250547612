"""Cut what is said in the form into facts, each for its own field, and the rest.

"An hour. It's on video, and you lost the staff engineer. Is that normal?" is a length,
a place, somebody for the list and a question.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.company_told import PRONOUNS, company_told
from bot.core.lasting import lasts
from bot.core.naming import read_people
from bot.core.naming_lines import A_PLACE, FIRM
from bot.expressions import Expression
from bot.hearing import Named
from bot.parts.interview.as_said import directions_said, dress_said, only_worn, worn
from bot.parts.interview.company_name import company_of, is_company
from bot.parts.interview.company_said import company_said
from bot.parts.interview.words import a_length

_TAG: Final = Expression(
    r",?\s*\b(?:amen|right|ok|okay|no|eh|yes|innit|isn'?t it|is that (?:ok|okay|fine)"
    r"|you know|yeah|huh)\s*\?+\s*$",
    re.IGNORECASE,
)
_CLAUSE: Final = Expression(
    r"\s*[;,]\s*(?:and |but |so )?(?=(?:it(?:'?s|'ll| is| takes| lasts| will)|i(?:'m|"
    r" am"
    r"|'ll| will)? (?:meet|see|be meeting|be seeing|will wear|wear|don'?t|do not)|by"
    r" (?:video|phone|teams|zoom|skype)|on (?:video|zoom|teams|site)|in person|at their"
    r"|the (?:company"
    r"|firm)|(?:an?|one|two|half|\d+|forty|ninety|thirty|sixty)\b[\w -]{0,12}(?:hours?"
    r"|min)|smart|casual|formal|jeans|via|over (?:zoom|teams|video)|can (?:you|we)"
    r"|could (?:you|we)|enough|let'?s|stop|they (?:wear|go|dress)|please))"
    r"|\s+(?:and|but|oh and)\s+(?=(?:it(?:'?s| is| takes| lasts| will)|i(?:'m| am|'ll)?"
    r" (?:meet|see|will wear|want)|they (?:wear|go about|dress|are in)|can (?:you|we)"
    r"|could (?:you|we)|please|the interview|enough|stop|let'?s|put|add)\b)",
    re.IGNORECASE,
)
"""Where another fact begins inside a sentence."""
_FAR: Final = Expression(
    r"\b(?:by |over |via |on |a |through )?(?:video(?: ?call)?|zoom|teams|google meet"
    r"|skype|webex|online|remote(?:ly)?|by phone|on the phone)\b",
    re.IGNORECASE,
)
_HERE: Final = Expression(
    r"\b(?:on[ -]?site|in person|face to face|at their (?:place|office|offices|site)|in"
    r" (?:the|their) (?:office|house|hospital)(?: itself)?|at the (?:office|site))\b",
    re.IGNORECASE,
)
_NOT: Final = Expression(r"\b(?:not|no|n't|instead of|rather than)\s+$", re.IGNORECASE)
_MEETS: Final = Expression(
    r"\b(?:i(?:'m| am|'ll| will)?(?: be)? (?:meet(?:ing)?|see(?:ing)?)|(?:you|i)'?d"
    r" (?:meet|see)|(?:interview|it)(?:'s| is) with|meeting|seeing)\s+(?:with )?"
    r"(?P<who>\w.*)",
    re.IGNORECASE,
)
_ADDS: Final = Expression(
    r"\b(?:(?:you|u)(?:'ve| have)? (?:still )?(?:lost|forg[oe]t(?:ten)?|missed|dropped"
    r"|left out|haven'?t got)|(?:can|could|will|would) (?:you|u) (?:please |also"
    r" )?(?:add"
    r"|put|include|write)|(?:please |also )*(?:add|include|put|write)(?: (?:also|in"
    r"|down))*) (?P<who>.+?)(?: (?:in|on|down|to (?:it|(?:the|my) (?:list|people"
    r"|card))|as well|too|please"
    r"|on (?:it|the list)))*\W*$",
    re.IGNORECASE,
)
_MISSING: Final = Expression(
    r"^\W*(?:and |but |oh )*(?:where(?:'s| is| are) )?(?P<who>.+?)(?: (?:is|are|was))?"
    r" (?:also there|still missing|missing|also (?:coming|on it)|(?:is )?not (?:on|in)"
    r" (?:it|the list|there|your list|my list))\b",
    re.IGNORECASE,
)
_WHERE_IS: Final = Expression(
    r"^\W*(?:and |but |so )*where(?:'s| is| are)\s+(?P<who>(?:the|my|mr|mrs|ms"
    r"|dr)\b.+?)"
    r"\W*$",
    re.IGNORECASE,
)
_STOPS: Final = Expression(
    r"\b(?:leave|skip|drop) (?:this|the|that|these)(?: whole)? (?:form|questions"
    r"|thing)\b"
    r"|\b(?:stop|end|quit|close|finish|cancel|exit|abort|pause)"
    r"(?: with)?(?: filling(?: in| out)?)?"
    r" (?:this|the|that|these|here|it|asking|all(?: this| that)?|now)\b"
    r"(?:[^.!?]*\b(?:form|questions?|here|now|asking|these|this|rather|practi[sc]e)\b)?"
    r"|\b(?:no more|enough(?: with| of)?(?: the| these| this| your)?|tired of|sick of"
    r"|done with|fed up with|don'?t want(?: to)?(?: do| fill(?: in| out)?| answer)?(?:"
    r" any)?(?: more)?(?: of)?) (?:this |the |these |your |this whole )?(?:forms?"
    r"|questions?(?: now)?|questionnaire|fields|filling|fill in)\b"
    r"|\bdon'?t want to (?:fill|answer|do)\b[^.!?]*\b(?:more|now|this|any)\b"
    r"|\b(?:do|finish|fill in) the rest (?:another|some other|later|tomorrow|next)\b"
    r"|\bthe rest (?:another (?:day|time)|later|tomorrow)\b"
    r"|\bstop asking\b|\bget (?:me )?out of (?:this|the) form\b"
    r"|\b(?:i )?(?:want|i?'?d (?:like|rather)|prefer|need) (?:to )?(?:practi[sc]e|go"
    r" back"
    r" to (?:the )?(?:practice|practising|questions))\b",
    re.IGNORECASE,
)
_OF_FORM: Final = Expression(r"\b(?:form|questions?|fields?)\b", re.IGNORECASE)
_ANSWER_LENGTH: Final = 14
"""Words of a sentence that asks for the form to end."""
_TRAVEL: Final = Expression(
    r"\b(?:trip|journey|travel|drive|train|bus|flight|way there|ago|old|years?)\b", re.I
)
_OWN_DRESS: Final = Expression(
    r"\b(?:i(?:'ll| will|'d| would|'m going to)?(?: just| probably)? (?:wear|put on"
    r"|come"
    r" in|go in))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a message says, field by field; empty or None for what it does not.

    `own` are the words for the field that is asked for, `asked` what is asked beside
    it; `stops` is set where the form is to end, `remarks` where something else was said
    that no field takes.
    """

    own: str = ""
    company: str = ""
    people: tuple[Named, ...] = ()
    minutes: int | None = None
    remote: bool | None = None
    directions: str = ""
    dress: str = ""
    smart: bool | None = None
    asked: tuple[str, ...] = ()
    stops: bool = False
    remarks: bool = False

    @property
    def others(self) -> bool:
        """Whether anything else than the open field's value was said."""
        told = (self.minutes, self.remote, self.smart)
        return bool(self.company or self.people or self.stops or self.dress) or any(
            one is not None for one in told
        )


def read(text: str, what: str) -> Facts:
    """Read the facts of a message said where one thing is asked for."""
    text = " ".join(text.replace("’", "'").split())
    found = Facts()
    own: list[str] = []
    for sentence in sentences(text):
        bare = _TAG.sub(".", sentence)
        if bare != sentence:
            found = replace(found, remarks=True)
        for clause in _CLAUSE.split(bare):
            if any(char.isalnum() for char in clause):
                found, value = _clause(found, clause.strip(" ,"), what)
                own += [value] if value else []
    joined = ", ".join(one.strip(" ,.") for one in own)
    return replace(found, own=joined)


def _clause(found: Facts, clause: str, what: str) -> tuple[Facts, str]:
    """Put one clause where it belongs; give it back where it is the open field's."""
    if stops(clause) and not is_company(clause):
        return replace(found, stops=True), ""
    if what == "company" and _PUTS.fullmatch(clause):
        return found, clause
    adds = what != "people" or _ADDS.search(clause) or _MISSING.match(clause)
    if adds and (named := _added(clause)):
        return replace(found, people=(*found.people, *named)), ""
    why = _WHY.match(clause.partition(", ")[2]) is not None
    if (asks(clause) or why) and not (what == "people" and read_people(clause)):
        # "Ostrava Glass, is it bad if I say it?"
        head, comma, tail = clause.partition(", ")
        if comma and what in ("where", "minutes", "casual") and _WHY.match(tail):
            tail = f"{tail.rstrip(' ?')}?"
        if comma and asks(tail) and not asks(head):
            found, value = _clause(found, head, what)
            return replace(found, asked=(*found.asked, tail)), value
        return replace(found, asked=(*found.asked, clause)), ""
    return _told(found, clause, what)


def _told(found: Facts, clause: str, what: str) -> tuple[Facts, str]:
    if what != "company" and (name := _company(clause)):
        return replace(found, company=name), ""
    if _OWN_DRESS.search(clause) or _NO_PERSON.match(clause):
        return replace(found, remarks=True), ""
    if what == "company" and _IT_IS_WITH.match(clause):
        return found, clause
    meets = _MEETS.search(clause) if what != "people" else None
    if meets is not None and not is_company(meets["who"]):
        named = read_people(meets["who"])
        if named:
            return replace(found, people=(*found.people, *named)), ""
    if what != "minutes" and _TRAVEL.search(clause) is None and _timed(clause):
        minutes = lasts(clause)
        if minutes is not None:
            left = found.minutes if found.minutes is not None else minutes
            return replace(found, minutes=left), ""
    if what != "where" and (remote := place(clause)) is not None and _short(clause):
        found = replace(found, remote=remote)
        if not remote and (inside := directions_said(clause)):
            found = replace(found, directions=inside)
        return found, ""
    dress = what != "casual" and worn(clause)
    if dress and (only_worn(clause) or _THEY.search(clause)):
        return _dressed(found, clause), ""
    return found, clause


_WHY: Final = Expression(r"(?:and |but )?(?:why|what for|what do you)\b", re.I)
_NO_PERSON: Final = Expression(
    r"\W*(?:it'?s |that'?s |its )?(?:not|no)\s+(?:an?\s+)?(?:real )?(?:person|human"
    r"|people"
    r"|man|woman|one)\W*$",
    re.IGNORECASE,
)
_IT_IS_WITH: Final = Expression(r"\W*(?:it|the interview)(?:'s| is) with\b", re.I)
_THEY: Final = Expression(r"\b(?:they|people|everyone|everybody|staff|all)\b", re.I)
_FEW: Final = 9


def _short(clause: str) -> bool:
    return len(clause.split()) <= _FEW


def _timed(clause: str) -> bool:
    """Whether a clause says that something lasts, with a unit."""
    return re.search(
        r"\b(?:hours?|hrs?|min(?:ute)?s?)\b", clause, re.I
    ) is not None and (a_length(clause) is not None or lasts(clause) is not None)


def place(clause: str) -> bool | None:
    """Tell whether it is by video; None where nothing says so."""
    found: list[tuple[int, bool]] = []
    for pattern, remote in ((_FAR, True), (_HERE, False)):
        found += [
            (match.start(), remote)
            for match in pattern.finditer(clause)
            if _NOT.search(clause[: match.start()]) is None
        ]
    return min(found)[1] if found else None


def _dressed(found: Facts, clause: str) -> Facts:
    smart = re.search(
        r"\b(?:smart|formal|suits?|ties?|blazers?|business)\b", clause, re.I
    )
    own = dress_said(clause)
    if found.dress and own:
        return found  # what is said first is said of all of them
    return replace(found, smart=smart is not None, dress=own)


def _company(clause: str) -> str:
    said = re.sub(r"^\W*(?:(?:no|sorry|but|and|well)\b\W*)+", "", clause, flags=re.I)
    named = _IS_COMPANY.match(said)
    if named is not None and named["name"].casefold() not in PRONOUNS:
        return company_of(named["name"])
    return company_told(said) if re.search(r"\b(?:company|firm)\b", said, re.I) else ""


_IS_COMPANY: Final = Expression(
    r"^(?P<name>(?:the )?[\w&'.-]+(?: [\w&'.-]+){0,4}?) (?:is|are)(?: only)? the"
    r" (?:company"
    r"|firm|employer|business|organi[sz]ation)\b.*$",
    re.IGNORECASE,
)


def _added(clause: str) -> tuple[Named, ...]:
    """Give who is to be put on the list."""
    for pattern in (_ADDS, _MISSING, _WHERE_IS):
        found = pattern.search(clause)
        if found is None:
            continue
        who = re.sub(r"^(?:also|in|down|please)\s+", "", found["who"], flags=re.I)
        if not (is_company(who) or worn(who)) and (named := read_people(who)):
            return tuple(
                n for n in named if n.role or n.name[:1].isupper() or " " in n.name
            )
    return ()


_TO_OTHERS: Final = Expression(
    r"\b(?:kids?|children|boys|girls|guys|dog|cat|mum|mom|dad|honey|darling|love|sweetie)"
    r"\b",
    re.IGNORECASE,
)
"""Whom somebody beside them is told to stop."""


def stops(clause: str) -> bool:
    """Whether a clause wishes that the form end here."""
    if len(clause.split()) > _ANSWER_LENGTH or _TO_OTHERS.search(clause):
        return False
    return _STOPS.search(clause) is not None


_LEADS_TO: Final = Expression(r"\W*(?:with|at|in|on|for|by|from)\b", re.IGNORECASE)
_PUTS: Final = Expression(
    r"\W*(?:(?:ok|okay|well|then|so|just|please|fine|oh|you can|can you|could you"
    r"|no)\b\W*"
    r")*(?:put|write|note|enter|call it|make it|say)(?: down| in)?(?: just| only)?"
    r" (?P<name>[^,.;?!]{3,50}?)(?: (?:down|there|then))?(?:[,.;] *i (?:will|would|'ll"
    r"|won't|can't|cannot|can|don't|do|'d|am|may|must)\b[^?]*)?\W*",
    re.IGNORECASE,
)
"""What only asks for a name to be written: "just put hospital trust"."""


def only_stops(text: str) -> bool:
    """Whether every clause of a message wishes that the form end here."""
    clauses = [c for s in sentences(text) for c in _CLAUSE.split(s) if c.strip(" .,")]
    return bool(clauses) and all(stops(c) or _DONE.fullmatch(c) for c in clauses)


_DONE: Final = Expression(
    r"\W*(?:(?:please|thanks|thank you|ok|okay|i'?m (?:done|tired|bored)(?: with it"
    r"| with this| now)?|that'?s enough|now)\W*)+",
    re.IGNORECASE,
)


def named_form(text: str) -> bool:
    """Whether a wish to stop is surely about the form: no note begins so."""
    return _OF_FORM.search(text) is not None or _BIDS.match(text) is not None


_BIDS: Final = Expression(
    r"\W*(?:(?:ok|okay|please|no|can we|could we|let'?s|lets|i want to"
    r"|just)\W+)*(?:stop"
    r"|end|quit|leave|exit|finish)\b|.*\b(?:no more|fill in|another day|rather"
    r" practi[sc]e)\b",
    re.IGNORECASE,
)


_TELLING: Final = Expression(
    r"\W*(?:it|i|we|they|that|this|there|you)\b(?:'\w+)? [a-z]+", re.IGNORECASE
)
"""How a clause begins that tells something: "it will be fun"."""


def company_first(text: str) -> str:
    """Give the company that a message names, or begins with: "Swiftlane, a shop"."""
    if (put := _PUTS.fullmatch(text.replace("’", "'").strip())) is not None:
        return company_of(put["name"])
    head, comma, tail = text.partition(",")
    said = re.sub(r"^(?:an?|the|it'?s an?)\s+", "", tail.strip(), flags=re.I)
    firm = said.strip(" .!")
    leads = _LEADS_TO.match(tail) or any(map(str.isdecimal, head))
    leads = leads or _TELLING.match(head) is not None
    few = bool(comma) and not leads and len(head.split()) <= _FEW
    if few and (FIRM.search(firm) or A_PLACE.fullmatch(firm)):
        return company_of(head)
    return company_said(text)
