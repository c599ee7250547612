"""How it is said that a letter is to hold something more, elsewhere, or for another."""

import re
from dataclasses import dataclass
from typing import Final

from bot.core.letter_tones import tone_of
from bot.expressions import Expression

FIRST: Final = "first"
LAST: Final = "last"
BEFORE: Final = "before"
AFTER: Final = "after"


@dataclass(frozen=True, slots=True)
class Move:
    """A sentence, by its words, that is to stand elsewhere.

    `place` is first, last, or before or after the sentence that `other` names.
    """

    words: str
    place: str
    other: str = ""


_QUOTED: Final = Expression(
    r"(?<![\w'‘])(?:'(?P<a>[^'\n]+(?:'\w+[^'\n]*)*)'(?!\w)|‘(?P<b>[^’\n]+)’"
    r"|[\"“”„«](?P<c>[^\"“”»\n]+)[\"”“»])"
)


def quoted(text: str) -> tuple[str, ...]:
    """Give what is quoted in words, without its marks."""
    found = (m["a"] or m["b"] or m["c"] for m in _QUOTED.finditer(text))
    return tuple(q.strip(" .,;:!?") for q in found if len(q.split()) > 1)


# What it is to say

_ADD: Final = Expression(
    r"^(?:i(?:'d| would)? (?:also )?(?:want(?:ed)?|like|love|wish|forgot|meant|have)"
    r" (?:you )?to |you (?:forgot|forget) (?:to )?|it (?:should|must|has to|needs to)"
    r" (?:also )?|please |also |don't forget(?:"
    r" to)?"
    r" )*(?:add|mention|include|insert|put(?: down| in)?|write(?: (?:him|her|them))?"
    r"|say|tell (?:him|her|them)|note|let (?:him|her|them) know|work in|squeeze in)\b"
    r"(?: (?:also|too|there|in (?:it|there|the (?:letter|note))|to (?:it|the (?:letter"
    r"|note))|somewhere|at the end|please|a (?:line|sentence|word)(?: (?:that says"
    r"|saying))?))*[\s:,]+(?P<that>that )?(?P<x>\S.+)$"
    r"|^(?:p\.? ?s\.?|and also|also that|you forgot that|it(?:'s| is) missing"
    r" that)[\s:,]+"
    r"(?:that )?(?P<y>\S.+)$",
    re.IGNORECASE,
)
_SUBJECT: Final = Expression(
    r"^(?:i|i'm|i've|i'll|i'd|my|we|we'll|our|you|your|it|it's|there|the|this|that"
    r"|thank"
    r"|thanks|she|he|they|his|her|a|an|as|if|since|in|on|\w+ing)\b",
    re.IGNORECASE,
)
_VERB: Final = Expression(
    r"\b(?:am|is|are|was|were|be|been|have|has|had|will|would|can|could|do|did|does|may"
    r"|might|shall|should|\w+ed|\w+'(?:m|s|re|ve|ll|d)|came|comes?|got|get|went|go|goes"
    r"|made|make|makes|told|said|say|gave|give|took|take|know|knew|think|thought|hope"
    r"|look|wish|want|need|like|love|speak|spoke|met|saw|see|felt|feel|found|find|left"
    r"|kept|keep|ran|run|thank|thanks|brought|sent|send|start|began|begin|read|wrote"
    r"|write|call|work|live|bring)\b",
    re.IGNORECASE,
)
_VAGUE: Final = Expression(
    r"^(?:something|anything|some words?|a (?:line|word|sentence|bit|few words|thank"
    r" you"
    r"|joke)|one (?:line|sentence)|the (?:bit|part|thing|story|fact)|more)\b|^(?:about"
    r"|of)\b",
    re.IGNORECASE,
)


def whole_sentence(words: str) -> bool:
    """Whether words make a sentence of a letter, and not only name what is meant."""
    if _VAGUE.match(words):
        return False
    return (
        len(words.split()) > 2
        and _SUBJECT.match(words) is not None
        and _VERB.search(words) is not None
    )


def added(clause: str) -> tuple[str, str]:
    """Give the sentence that is to be put in, or else what it is to be about."""
    if (to := _PASS_ON.match(clause)) is not None:
        what = "regards" if to["greets"] else "thanks"
        return f"please pass on my {what} to {to['who'] or to['whom']}", ""
    if (sorry := _SORRY.match(clause)) is not None:
        return f"I am sorry {sorry['x']}", ""
    if (thanks := _TO_THANK.match(clause)) is not None:
        return f"thank you for {thanks['x']}", ""
    found = _ADD.match(clause)
    if found is None:
        return "", ""
    words = _POSTSCRIPT.sub("", (found["x"] or found["y"]).strip(' ,;:"“”'))
    words = _THERE_THAT.sub("that ", words)
    that = bool(found["that"]) or words.startswith("that ")
    words = words.removeprefix("that ")
    if _ITSELF.match(words):
        return "", ""
    if (thanks := _THANKS.match(words)) is not None:
        return f"thank you for {thanks['x']}", ""
    if that or whole_sentence(words):
        return words, ""
    return "", _ABOUT_IT.sub("", words).strip()


_PASS_ON: Final = Expression(
    r"^(?:(?:also|and|please|then) )*(?:thank (?P<who>(?!you\b|him\b|her\b|them\b"
    r"|god\b|goodness\b|me\b"
    r"|for\b)(?:the |my |his |your )?\w+(?: \w+){0,2}?)"
    r"|(?:(?:add|put in|include|put|say|send|give) )?(?:my |some"
    r" )?(?P<greets>greetings|regards|hello|hi"
    r"|best wishes) to (?P<whom>(?!him\b|her\b|you\b)(?:the |my |his |your )?\w+(?:"
    r" \w+){0,2}?))"
    r"(?: (?:too|also|as well|from me))*$",
    re.IGNORECASE,
)
"""Somebody else who is thanked or greeted through whom a letter is to."""
_SORRY: Final = Expression(
    r"^(?:(?:also|and|please|then) )*(?:say|add|write|put|put in|include)(?: that)?"
    r" ?(?:(?:i'?m |i am )?sorry"
    r"|an apology(?: in)?) (?P<x>(?:that|for|about|i) \S.*)$",
    re.IGNORECASE,
)
_POSTSCRIPT: Final = Expression(r"^p\.? ?s\.?:? ", re.IGNORECASE)
_THERE_THAT: Final = Expression(
    r"^(?:(?:in|at|during) the (?:interview|talk|meeting|room|end)|to (?:him|her"
    r"|them)|there|then|also)"
    r",? that ",
    re.IGNORECASE,
)
_ITSELF: Final = Expression(
    r"^(?:it|this|that|them|something)\b(?! (?:about|on|of)\b)", re.I
)
_THANKS: Final = Expression(
    r"^(?:a |my |some )?(?:thanks?(?: you)?|thank (?:him|her|them)) for (?P<x>\S.+)$",
    re.I,
)
_TO_THANK: Final = Expression(
    r"^(?:i (?:also )?(?:forgot|want(?:ed)?|meant|have) to |(?:please |also )*)thank"
    r" (?:him"
    r"|her|them)(?: (?:also|too))? for (?P<x>\S.+)$",
    re.IGNORECASE,
)
_ABOUT_IT: Final = Expression(
    r"^(?:something|anything|some words?|a (?:line|word|sentence|bit|few words|joke)"
    r"|one (?:line|sentence)|the (?:bit|part|thing|story|fact)|more)?(?: nice| short"
    r"| small| kind)*(?: (?:about|of|on|with|for|from|that))?\b\s*",
    re.IGNORECASE,
)

_END: Final = r"(?:sentence|line|bit|part|words|paragraph)"
_INSTEAD: Final = (
    Expression(
        rf"^(?:let (?:it|the letter|this) |make it |it should |it must |i want it to "
        rf"|i'd )?"
        rf"(?:finish|end|close|conclude)(?: it| this| that| off| up| the (?:letter"
        rf"|note)| differently| otherwise)*,?"
        rf"(?: with| by saying| saying)(?: (?:something|a {_END}|words)(?: which|"
        rf" that)?"
        rf"(?: \w+)?)?\s*:?\s*(?P<new>\S.+)$",
        re.IGNORECASE,
    ),
    Expression(
        rf"^(?:the |its )?(?P<old>(?:last|first|second|third|closing) {_END}|ending"
        rf"|end)"
        r" (?:should|must|has to|could|can|needs to) (?:be|say|read|go|sound"
        r" like)[\s:,]+"
        r"(?P<new>\S.+)$",
        re.IGNORECASE,
    ),
)


def instead_of(clause: str) -> tuple[str, str] | None:
    """Read which sentence another is to stand in place of; "last" for the last one."""
    for pattern in _INSTEAD:
        found = pattern.match(clause)
        if found is not None:
            old = (found.groupdict().get("old") or "").casefold()
            new = found["new"].strip(" \"“”'")
            exact = quoted(clause) or ":" in clause
            if not whole_sentence(new) and not (exact and len(new.split()) > _FEW - 1):
                continue
            which = old if old and not old.startswith(("last", "clos", "end")) else LAST
            return which, new
    return None


# Where it is to stand

_LEADS: Final = (
    r"(?:let|put|move|bring|have|place|want|shift|take|get|make|leave|i(?:'d| would)?"
    r" (?:want|like|love|prefer)|could|can|should|may)\s+"
)
_MOVES: Final = (
    Expression(
        r"^(?:swap|switch|exchange|turn round) (?P<x>(?:the )?first(?: \w+)?) (?:and"
        r"|with)"
        r" (?P<other>(?:the )?second(?: \w+)?)$",
        re.IGNORECASE,
    ),
    Expression(
        rf"^(?P<lead>{_LEADS})?(?P<x>\S.*?)\s+(?:(?:should|could|must|can|to|needs to"
        rf"|has"
        r" to)\s+)?(?:(?:come|go|be|stand|moves?|comes|goes|belongs?"
        r"|put)\s+)?(?P<at>near"
        r" |at |to |towards? |into |in |right )*(?:the )?(?:very )?(?P<place>beginning"
        r"|start|top|front|end|bottom)(?:,? (?:and )?not .*)?$",
        re.IGNORECASE,
    ),
    Expression(
        rf"^(?P<lead>{_LEADS})(?!(?:the |my )?(?:first"
        rf"|last)\b)(?P<x>\S.*?)\s+(?<!\bthe )(?:(?:come|comes|go|goes|be|stand"
        rf"|to)\s+)*"
        r"(?P<place>first|last|before|after|above|below|behind|in front of)"
        r"(?:,? (?:(?:before|after) )?(?P<other>\S.+))?$",
        re.IGNORECASE,
    ),
    Expression(
        r"^(?P<x>\S.*?) (?:should|must|has to|needs to|ought to|can|could) (?:come|go"
        r"|be|stand)"
        r" (?P<place>first|last)(?: of all)?$",
        re.IGNORECASE,
    ),
    Expression(
        r"^(?:finish|end|close)(?: it| the (?:letter|note))?(?: off)? (?P<place>with)"
        r" (?P<x>\S.+)$",
        re.IGNORECASE,
    ),
    Expression(
        r"^(?:first )(?P<x>\S.+?),? (?:and |only )*then (?P<other>\S.+)$", re.IGNORECASE
    ),
    Expression(
        r"^(?:begin|start|open)(?: it| the (?:letter|note))?(?: off)? with"
        r" (?P<x>\S.+)$",
        re.IGNORECASE,
    ),
)
_FIRSTS: Final = ("beginning", "start", "top", "front", "first")
_BEHIND: Final = ("after", "below", "behind")


def moved(clause: str) -> Move | None:
    """Read which sentence is to stand elsewhere."""
    for place, pattern in enumerate(_MOVES):
        found = pattern.match(clause)
        if found is None:
            continue
        groups = found.groupdict()
        words = _bare(groups["x"])
        said = (groups.get("place") or "").casefold()
        other = _bare(groups.get("other") or "")
        if place == 0:
            return Move(words, AFTER, other)
        if pattern.pattern.startswith("^(?:first )"):
            return Move(words, BEFORE, other)
        if place == 1 and not groups.get("at") and not groups.get("lead"):
            continue
        if said == "with":
            return Move(words, LAST)
        if place == len(_MOVES) - 1 or (said in _FIRSTS and not other):
            return Move(words, FIRST)
        if other:
            return Move(words, AFTER if said in _BEHIND else BEFORE, other)
        return Move(words, LAST)
    return None


_PLACED: Final = Expression(
    r"^(?:the |that |my )?(?P<nth>first|second|third|fourth|last)"
    r"(?: (?:sentence|line|bit|part|one|paragraph))?$",
    re.IGNORECASE,
)


def _bare(words: str) -> str:
    """Give what names a sentence, without what only leads to it."""
    if (placed := _PLACED.match(words.strip())) is not None:
        return f"the {placed['nth'].casefold()} sentence"
    words = re.sub(
        r"\b(?:please|then|also|rather|maybe|perhaps|very|matters?|thing|bit|part"
        r"|sentence|line)\b",
        " ",
        words,
        flags=re.IGNORECASE,
    )
    return " ".join(words.split()).strip(" .,;:\"“”'")


_OTHERWISE: Final = Expression(
    r"\b(?:in other words|differently|otherwise|another way|softer|softly|milder"
    r"|gentler"
    r"|nicer|better|more (?:gently|softly|carefully|plainly|politely|kindly)|less"
    r" (?:harsh"
    r"|strong|direct|pushy)\w*|stronger|plainly|elegant(?:ly)?|nicely|(?:in|with) my"
    r" (?:own )?words"
    r"|word (?:it|this|that)|re-?word|re-?phrase|re-?write"
    r"|paraphrase)\b",
    re.IGNORECASE,
)
_POINTED: Final = Expression(
    r"\b(?:sentence|line|bit|part|passage|phrase|paragraph|words? about)\b",
    re.IGNORECASE,
)
_NAMED: Final = Expression(
    rf"\b(?:the|that|this|your) (?:{_END}|sentence|passage|phrase) (?:about|with|on"
    rf"|where"
    r"|of|that says|which says|saying) (?P<x>.+?)(?:\s+(?:sounds?|is|are|reads?|feels?"
    r"|looks?|seems?|could|should|must|can|in other|differently|softer|near|at the|to"
    r" the)\b.*)?$",
    re.IGNORECASE,
)


_BY_PLACE: Final = Expression(
    r"(?:^|\b(?:the|that|this|your) )(?P<nth>first|second|third|fourth|last|closing)"
    r" (?:sentence|line|paragraph)\b",
    re.IGNORECASE,
)


_NAMED_BIT: Final = Expression(
    rf"\b(?:the|that|this|your) (?P<x>(?!first\b|second\b|third\b|fourth\b|last\b"
    rf"|closing\b|whole\b"
    rf"|entire\b|same\b|other\b)[\w'-]+(?: [\w'-]+){{0,2}}?) (?:{_END}|sentence"
    rf"|passage|thing)\b",
    re.IGNORECASE,
)
_HOW_SAID: Final = Expression(
    r"\bhow you(?:'ve| have)? (?:said|put|wrote|worded|phrased|written|described"
    r"|mentioned|say) (?P<x>\S.+)$",
    re.IGNORECASE,
)


def named_sentence(clause: str) -> str:
    """Give what a sentence that is spoken of is about, or its place."""
    if (how := _HOW_SAID.search(clause)) is not None:
        return _bare(how["x"])
    if (found := _NAMED.search(clause)) is not None:
        return _bare(found["x"])
    if (placed := _BY_PLACE.search(clause)) is not None:
        nth = placed["nth"].casefold().replace("closing", "last")
        return f"the {nth} sentence"
    bit = _NAMED_BIT.search(clause)
    return _bare(bit["x"]) if bit is not None else ""


_EXCEPT: Final = Expression(
    r"\b(?:except|apart from|besides|only|but|just)(?: for)? (?:the |its"
    r" )?(?P<at>ending|end|close|closing|last"
    r"|beginning|start|opening|first)(?: (?:sentence|line|bit|part))?"
    r"(?: (?:is not|isn't|is (?:bad|weak|wrong|odd|strange|clumsy)).*)?$",
    re.IGNORECASE,
)


def reworded(clause: str) -> str | None:
    """Give which sentence is wanted in other words; empty for one named before."""
    if (but := _EXCEPT.search(clause)) is not None:
        opens = but["at"].casefold() in ("beginning", "start", "opening", "first")
        return "the first sentence" if opens else "the last sentence"
    if _OTHERWISE.search(clause) is None:
        return None
    if quotes := quoted(clause):
        return quotes[0]
    if name := named_sentence(clause):
        return name
    short = len(clause.split()) <= _FEW and tone_of(clause) == ""
    return "" if short or _POINTED.search(clause) else None


_FEW: Final = 3
