"""Read who is known only by whom they belong to: "the son of the owner"."""

import re
from typing import Final

from bot.core.naming_words import ROLES
from bot.expressions import Expression
from bot.hearing import Named

_RELATED: Final = (
    r"son|daughter|wife|husband|brother|sister|father|mother|nephew|niece|cousin"
    r"|grandson|granddaughter|right hand|number two|stand-?in|replacement|successor"
    r"|predecessor"
)
_FAMILY: Final = rf"(?:{_RELATED})"
_KIN: Final = rf"(?:{_RELATED}|partner|assistant|deputy|pa|secretary|trainee)"
_WHO: Final = (
    r"(?:(?:general|managing|plant|shop|store|hotel|medical) )?(?P<{}>[^\W\d_]+)"
)
_OF: Final = Expression(
    rf"\b(?:the|an?|his|her|their|one)?\s*(?P<kin>{_FAMILY}) (?:of|to) (?:the|their|our"
    rf"|my"
    rf"|its) {_WHO.format('of')}\b(?!['’])",
    re.IGNORECASE,
)
_HIS: Final = Expression(
    rf"\b(?:the|their|our|my) {_WHO.format('his')}(?:['’]s|s['’]|['’]|(?<=[^s])s)"
    rf" (?P<kin_of>{_KIN})\b",
    re.IGNORECASE,
)
_NAMED_BEFORE: Final = Expression(
    r"\b(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-ZÀ-Ž][\w'-]+(?: [A-ZÀ-Ž][\w'-]+)?)"
    r"(?P<does>(?: (?:who|that) [^,;.§]{2,40}?)?)(?:,? (?:and|then|and then)|,)"
    rf" (?:his|her|their) (?P<kin>{_FAMILY})\b"
    r"(?P<own>(?: who (?:is|does|runs|owns|has|leads|looks|works|keeps|heads)"
    r" [^,;.§]{2,40}?(?=\s*(?:[,;.§]|\band\b|$)))?)",
)
_NAME_UNKNOWN: Final = Expression(
    r"[,;.]?\s*(?:(?:but|and) )?(?:(?:(?:his|her|their|the|whose)(?: first)? names? i"
    r" (?:do not|don'?t|dont|can'?t|cannot|forgot|never)(?: \w+)?)"
    r"|(?:i (?:do not|don'?t|dont|never|can'?t|cannot|forgot) ?(?:know|remember|catch"
    r"|get|have|recall)?"
    r" ?(?:what (?:he|she|they)(?:'?s| is| are) called|(?:his|her|their|the) names?))"
    r"|(?:no (?:clue|idea) (?:what (?:he|she|they)(?:'?s| is| are) called|of (?:his"
    r"|her)"
    r" name))"
    r"|whose name i (?:forgot|don'?t know|never got|can'?t remember)|no name(?: yet)?"
    r"|name unknown)\b",
    re.IGNORECASE,
)
"""What only says that a name is not known."""
_SEAM: Final = Expression(
    r"\s*(?:,\s*)?(?:\b(?:and|with|plus)\b\s*)?§\s*(?:,|\band\b)?\s*", re.I
)


def kin(text: str) -> tuple[tuple[Named, ...], str]:
    """Give who belongs to somebody, and the words without them."""
    text = text.replace("’", "'")
    found: list[Named] = []

    def of(match: re.Match[str], role: str, one: str) -> str:
        if role.casefold().rstrip("s") not in ROLES and role.casefold() not in ROLES:
            return match[0]
        lead = re.search(
            r"\b(general|managing|plant|shop|store|hotel|medical) " + re.escape(role),
            match[0],
            re.IGNORECASE,
        )
        called = f"{lead[1]} {role}" if lead is not None else role
        called = f"{called.casefold()}'s {one.casefold()}"
        found.append(Named(f"the {called}", called))
        return " § "

    left = _OF.sub(lambda m: of(m, m["of"], m["kin"]), text)
    left = _HIS.sub(lambda m: of(m, m["his"], m["kin_of"]), left)

    def his(match: re.Match[str]) -> str:
        called = f"{match['name']}'s {match['kin'].casefold()}"
        found.append(Named(called, match["own"].strip() or match["kin"].casefold()))
        return f"{match['name']}{match['does']} § "

    left = _NAMED_BEFORE.sub(his, left)
    if not found:
        return (), text
    left = _NAME_UNKNOWN.sub(" ", left)
    return tuple(found), " ".join(_SEAM.sub(", ", left).split()).strip(" ,")


def without_unknown(text: str) -> str:
    """Leave out what only says that a name is not known."""
    return _NAME_UNKNOWN.sub(" ", text)


_CALLED: Final = Expression(
    r"\b(?:(?:an?|one|some|this|the|that|young|old|nice) )*(?:bloke|man|woman|lady"
    r"|gentleman|guy|fella|feller|fellow|chap|girl|lad|lass|person|someone|somebody)"
    r"(?: (?:called|named|by the name of|whose name is(?: called)?"
    r"|(?:who|that) is (?:called|named))|(?= (?-i:[A-ZÀ-Ž])[^\W\d]+(?: (?:from|who"
    r"|that)\b"
    r"|\s*[,;]|\s*$)))\s+(?=\w)",
    re.IGNORECASE,
)
_THAT: Final = Expression(
    r"(?<=\w) that (?=(?:is|does|runs|owns|has|leads|manages)\b)", re.IGNORECASE
)
_AGAIN: Final = Expression(
    r"\s+(?:again|this time|once more)(?=\s*(?:[,;.]|\band\b|$))", re.IGNORECASE
)


_WHEN: Final = Expression(
    r",? at \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?(?=\s*(?:[,;.]|\band\b|\bthen\b|$))"
    r"(?:,?\s*(?:and )?then(?= [A-Z]))?",
    re.IGNORECASE,
)
"""When each of several is met: "Dr Smith at 10 and then Ms Lopez at 10:30"."""


def by_name(text: str) -> str:
    """Leave out what only leads to a name: "a bloke called Graham who runs it"."""
    text = _WHEN.sub(",", text).rstrip(", ") if _WHEN.search(text) else text
    return _AGAIN.sub("", _THAT.sub(" who ", _CALLED.sub("", text)))
