"""Who of a panel is spoken to by name, or named."""

import re
from typing import Final

from bot.core.panel import Panel
from bot.core.panel_moves import names_of

SENTENCE: Final = re.compile(r"[^.!?…\n]*(?:[.!?…]+[)\"”’']*(?=\s|$)|\n|$|[.!?…])")
LEAD: Final = (
    r"(?:(?:yes|no|well|so|and|but|ok|okay|oh|ah|hello|hi|good (?:morning|afternoon"
    r"|evening|question)|sorry|wait|please|then|now|also|right|thanks?|thank you|maybe"
    r"|first|before (?:i answer|that|this(?: one)?|we go on)|one (?:more )?(?:thing"
    r"|question)|(?:a |another |my |this )?(?:short |quick |small )?question|this is"
    r"|it'?s|good to meet you(?: too)?|nice to meet you(?: too)?|with respect"
    r"|between us"
    r"|to be honest)\b[\s,:;.!–—-]*)*"
)
_TO: Final = r"(?:(?:for|to|at|you,?) )?"
_AS_WHO: Final = r"(?:,? (?:speaking )?as (?:an?|the|our)(?: [\w-]+){1,3}?)?"
"""As whom somebody is asked: "Petra, as a nurse, what …"."""
TITLE: Final = r"(?:(?:mr|mrs|ms|miss|dr|prof)\.? )?"


_FROM: Final = re.compile(
    r"(?:some(?:one|body)|one|a (?:person|colleague|lady|man|woman)) (?:from|of) ", re.I
)
"""What stands before where somebody without a name is from."""


def every_name(panel: Panel) -> list[tuple[str, ...]]:
    """Give for each member what they may be called, by name or by their role."""
    found = []
    roles = [member.role.casefold() for member in panel.members]
    for place, member in enumerate(panel.members):
        names = list(names_of(panel, place))
        names += [re.sub(r"^(?:the|an?|my) ", "", name, flags=re.I) for name in names]
        names += [_FROM.sub("from ", name) for name in names if _FROM.match(name)]
        if member.role and roles.count(member.role.casefold()) == 1:
            names.append(member.role)
        found.append(tuple(dict.fromkeys(names)))
    return found


def called_by(panel: Panel, sentence: str) -> tuple[int | None, str]:
    """Tell who is spoken to by name in a sentence, and what is left without it."""
    every = "|".join(re.escape(name) for names in every_name(panel) for name in names)
    waits = rf"^\W*before i (?:answer|reply)(?: to)? (?:{every})\b[\s,:;–—-]*"
    sentence = re.sub(waits, "", sentence, flags=re.IGNORECASE)
    for place, names in enumerate(every_name(panel)):
        for name in sorted(names, key=len, reverse=True):
            one = rf"(?:the )?{TITLE}{re.escape(name)}"
            first = re.match(
                rf"\W*{LEAD}{_TO}{one}(?: (?:madam|ma'?am|sir))?{_AS_WHO}\s*"
                r"(?:[,:;–—-]+|[.!?]+$|$"
                r"|(?=\s(?:what|who|how|when|where|why|which|do|does|did|are|is|have|you"
                r"|your|tell me|would|will)\b.*(?:\?|\byou(?:r|rs)?\b))"
                r"|(?=\s(?:(?:(?:may|can|could|shall|should|must|do|is|was|would|will)"
                r" (?:i|it|we|this|that|you)|you)\b)))\s*",
                sentence,
                re.IGNORECASE,
            )
            if first is not None:
                return place, sentence[first.end() :]
            if name.startswith("from "):
                you = re.match(
                    rf"\W*{LEAD}you {re.escape(name)}\b[\s,]*", sentence, re.I
                )
                if you is not None:
                    return place, f"you {sentence[you.end() :]}"
            asked = re.match(
                rf"\W*{LEAD}(?:may|can|could) i (?:just |first |also )*ask {one}\b"
                rf"(?: first| something)?\s*[,:;–—-]*\s*",
                sentence,
                re.IGNORECASE,
            )
            if asked is not None:
                return place, sentence[asked.end() :]
            last = re.search(rf"[,\s]+{one}\s*(\?+)$", sentence, re.IGNORECASE)
            if last is not None and sentence[: last.start() + 1].rstrip().endswith(","):
                return place, sentence[: last.start()].rstrip(" ,") + last[1]
    return None, sentence


def called_in(panel: Panel, text: str) -> int | None:
    """Tell who is spoken to by name at the beginning or the end of a sentence."""
    for found in SENTENCE.finditer(text):
        sentence = found[0].strip()
        by, _ = called_by(panel, sentence) if sentence else (None, "")
        if by is None and sentence:
            by = _hailed(panel, sentence)
        if by is not None:
            return by
    return None


def _hailed(panel: Panel, sentence: str) -> int | None:
    """Tell whom a sentence greets or thanks: "Hello Tom!", "Thanks Petra"."""
    for place, names in enumerate(every_name(panel)):
        for name in names:
            one = rf"(?:the )?{TITLE}{re.escape(name)}"
            if re.match(rf"\W*{LEAD}{one}\W*(?:[,!.]|$)", sentence, re.IGNORECASE):
                return place
    return None


def named_in(panel: Panel, text: str) -> int | None:
    """Give the one member who is named anywhere in words."""
    found = [
        place
        for place, names in enumerate(every_name(panel))
        if any(re.search(rf"\b{re.escape(name)}\b", text, re.I) for name in names)
    ]
    return found[0] if len(found) == 1 else None
