"""Read what somebody wants of a letter that was drafted: leave out, put back, sign."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.core.buttons import Verb, parse
from bot.core.state import State

MOST: Final = 70
"""Words of the longest message in which a wish is looked for."""


@dataclass(frozen=True, slots=True)
class LetterWish:
    """What is wanted of a letter.

    `out` names what is to be left out, empty for what was pointed at; `back` what is to
    come back, empty for the letter as it was. `told` is what may stand in it.
    """

    out: tuple[str, ...] = ()
    back: str | None = None
    sign: str = ""
    dear: str = ""
    swaps: tuple[tuple[str, str], ...] = ()
    again: bool = False
    shorter: bool = False
    send: bool = False
    wronged: bool = False
    told: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything is wanted of it."""
        asked = self.out or self.sign or self.dear or self.swaps or self.again
        return bool(asked or self.shorter or self.send or self.wronged) or (
            self.back is not None
        )


_SPLIT: Final = re.compile(
    r"(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)(?<!\b[a-z])[.!?\n]+(?:\s|$)"
    r"|\s*[,;–]\s*(?:(?:and|but|so|also|then)\s+)?(?=(?:i|i'd|i'm|you|it|it's|put|take|remove"
    r"|leave|sign|can|could|do|don't|make|add|write|say|that|that's|will|would|delete|cut"
    r"|never|we|send|keep)\b)"
    r"|\s+(?:and|but)\s+(?=(?:i|i'd|put|take|remove|leave|sign|can|could|make|write|will"
    r"|delete|cut|do not|don't|it's|it is|it sounds|please)\b)",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"^\W*(?:(?:well|so|ok|okay|and|but|also|then|please|pls|plz|sorry|thanks|thank you"
    r"|thank you kindly|hm+|oh|no|yes|now|just|maybe|perhaps|actually|good heavens|hey"
    r"|i think|i want you to|i'd like you to|i would like you to|i need you to|you"
    r" (?:can"
    r"|could|should|must|may)|(?:can|could|would|will) (?:you|u|we)|it would be"
    r" (?:nice|good"
    r"|better) (?:to|if you)|better(?: to)?|let'?s|kindly|is it possible to|try to"
    r"|nah|nope|hang on|wait|to be honest|honestly|first|one more thing)[\s,:-]+)*",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(
    r"^(?:you|we|she|he|they) (?:both |also |all |even |really )?(?:told|said|asked"
    r"|showed"
    r"|explained|talked|spoke|walked|gave|laughed|shared|offered|made (?!that|it|this"
    r"|up)|let|listened"
    r"|took me"
    r"|found|waited|mentioned|introduced|helped|were|remembered|knew|answered|welcomed)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = (
    r"(?:whole |entire |last |first |second |other )?(?:sentences?|lines?|bits?|parts?"
    r"|words?|things?|phrases?|paragraphs?|pieces?|stuff|piece of text|passage)"
)
_NOT: Final = r"(?:not|n't|never)"
_OUT: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:take out|take away|remove|delete|leave out|cut out|cut|drop|strike out"
        r"|strike"
        r"|get rid of|lose|scrap|omit|erase|cross out|kick out|throw out"
        r"|forget)\s+(?P<x>.+)$",
        r"^(?:take|leave|cut|strike|cross|throw|get)\s+(?P<x>.+?)\s+(?:out|away|off)\b.*$",
        r"^i(?:'d| would)? (?:really |just )?(?:do|would|did|will|could|can|have)?"
        r"(?: not|n't| never|nt) (?:really |ever |even )*(?:want|like|need"
        r"|wish)(?:ed)?"
        r"(?: to (?:say|write|have|mention|see))? (?P<x>.+)$",
        r"^(?:but )?(?:i(?:'d|'ve)?|it|nobody) (?:would|will|could|can|did|do|have"
        r"|had)?\s*"
        rf"{_NOT} (?:ever |really |even |actually )*(?:write|wrote|say|said|written"
        rf"|told"
        r"|tell|put|mention(?:ed)?|mean|meant|use|used|talk(?:ed)? about|speak"
        r" of)\b(?: (?:that|about|like|anything (?:about|like|of)))?"
        r"\s*(?P<x>.*)$",
        r"^i (?:would|could|did|do|ca|wo)n't (?:ever |really )*(?:write|say|put"
        r"|mention|use"
        r"|mean)\b(?: (?:that|about|like))?\s*(?P<x>.*)$",
        r"^(?P<x>.+?)(?: is| was| are|'s) (?:just |simply |also )?(?:not true|untrue|a"
        r" lie"
        r"|made up|invented|not mine|not from me|not what i said|nonsense)\b.*$",
        r"^(?P<x>.+?) (?:has to|have to|must|should|can|needs to) (?:go|come out|be"
        r" (?:cut"
        r"|removed|left out|deleted))\b.*$",
        r"^(?:it )?(?:without|no more) (?P<x>.+)$",
        r"^why (?:have|did|do) (?:you|u) (?:write|written|wrote|put|say|said|call)(?:"
        r" in)?"
        r" (?P<x>.+)$",
        r"^you (?:made (?:that|it|this|them)|invented|made)(?: up)? ?(?P<x>.*?)(?:"
        r" up)?$",
        r"^(?P<x>.+?) (?:should|must|does|do|is)(?: not|n't) (?:be |belong )?"
        r"(?:in (?:it|there|the (?:letter|note))|there|written)\b.*$",
    )
)
_POINTS: Final = re.compile(
    r"^(?:(?:that|this|it|so|those|these|them|such (?:a )?things?|any of (?:it|that"
    r"|this)"
    rf"|the|my|your)\s*)*(?:{_SENTENCE})?$",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    rf"^(?:(?:the|that|this|your|my|any|all) )*{_SENTENCE}"
    r"(?: (?:about|with|on|where|that says?|which says?|saying|says|of|that|which|like"
    r"|starting(?: with)?|beginning(?: with)?|in which|i|you))*\b\s*",
    re.IGNORECASE,
)
_TRAIL: Final = re.compile(
    r"[\s,]*\b(?:please|pls|thanks|thank you|again|too|as well|at all|from (?:it"
    r"|there|the (?:letter|note|draft))|in (?:it|there|the (?:letter|note|draft))|ok"
    r"|for me"
    r"|if you can|out)\b\W*$",
    re.IGNORECASE,
)
_OLD: Final = r"(?:first|old|earlier|previous|former|original|other|last|one before)"
_LETTER: Final = r"(?:one|version|letter|draft|wording|text|note)"
_BACK: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:put|bring|get|have|want|give me|i want|i'd like|i would"
        r" like)\s+(?:back\s+)"
        r"(?:in )?(?P<x>.*)$",
        r"^(?:put|bring|get|give me|i want|i'd like|i would like"
        r"|have)\s+(?P<x>.+?)\s+back"
        r"(?: in)?\b.*$",
        r"^(?:restore|undo|reinstate)\b\s*(?P<x>.*)$",
        r"^(?:leave|keep|put|make) (?:it|that) (?:as|how|the way|like) it was\b(?P<x>)",
        r"^(?:it's|it is|that's|the letter is|there is|there's) missing (?P<x>.+)$",
        r"^(?P<x>(?:the |my |her |his ).+?) (?:is|are) (?:missing|gone|not there any"
        r" ?more)$",
        rf"^(?:i (?:liked|preferred|prefer|want|like) |use |show me |give me |go back"
        rf" to )?"
        rf"the {_OLD} {_LETTER}(?: (?:was|is) (?:much |far )?(?:better|nicer|good|fine)"
        r"| (?:better|more|back))?\W*(?P<x>)$",
        r"^(?:but )?(?:where (?:is|has|did)|what happened to) (?P<x>.+?)(?: gone|"
        r" go)?$",
        r"^you(?:'ve| have)? (?:taken|took|left|cut|lost|dropped|forgot(?:ten)?|removed"
        r"|deleted)(?: out)? (?P<x>.+?)(?: out)?$",
        r"^(?:it was|that was) better before\W*(?P<x>)$",
    )
)
_AS_IT_WAS: Final = re.compile(rf"the {_OLD} {_LETTER}", re.IGNORECASE)
NTH: Final = re.compile(
    rf"(?:the |that |this )*(?P<nth>first|second|third|fourth|last) {_SENTENCE}",
    re.IGNORECASE,
)
"""A sentence that is named by its place."""

_NAME: Final = r"(?P<n>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}?)"
_SIGN: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:sign|end|finish)(?: (?:it|this|the (?:letter|note)|that|off|with|as|from"
        r"|by"
        rf"|by the name of|the name|my name|is|just|only))+\s+{_NAME}$",
        rf"^(?:it should be |it is |it's |it must be )?signed (?:by |as |with"
        rf" )?{_NAME}$",
        rf"^(?:put|write|use|add) (?:my name,? (?:as )?)?{_NAME},? (?:at the (?:end"
        rf"|bottom)"
        r"|under(?:neath)?(?: it)?|as (?:my name|the signature|signature))$",
        rf"^(?:put|write|use|add)? ?my name,? (?:is |as )?{_NAME}(?: at the (?:end"
        rf"|bottom)"
        r"| under it)?$",
        rf"^(?:i'm|i am) (?:called )?{_NAME},? (?:so )?sign it$",
    )
)
_NO_NAME: Final = frozenset(
    "please now then it here with my your the in at with name properly off".split()
)
_DEAR: Final = re.compile(
    r"^(?:(?:it should (?:say|be|start(?: with)?|begin(?: with)?)|write(?: to (?:him"
    r"|her))?"
    r"|say|put|use|make (?:it|that)|start (?:it )?with|begin (?:it )?with|call (?:him"
    r"|her"
    r"|them)|address (?:him|her|them) (?:as|with)|change (?:it|that) to|not \S+(?:"
    r" \S+)? but)"
    r"\s+)?(?P<dear>dear\s+\S.*|(?:mr|mrs|ms|miss|dr|prof|professor|sir)\.? \S+(?:"
    r" \S+)?)$",
    re.IGNORECASE,
)
_SWAP: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:change|replace|swap|exchange) (?P<old>.+?) (?:to|with|by|for|into)"
        r" (?P<new>.+)$",
        r"^(?:say|write|put|use|make it) (?P<new>.+?) (?:instead of|not|rather than)"
        r" (?P<old>.+)$",
        r"^instead of (?P<old>.+?),? (?:say|write|put|use|i'd say) (?P<new>.+)$",
    )
)
_THE_IT: Final = (
    r"(?:it|this|that|the (?:letter|note|draft|wording|text|tone|whole thing|style)"
    r"|your (?:letter|note|draft|wording)|they)"
)
_TONE: Final = re.compile(
    rf"^(?:{_THE_IT}(?:'s| is| was| sounds?| reads?| feels?| looks?| seems?)?\s+)?"
    r"(?:(?:a (?:bit|little)|much|far|way|so|really|very|rather|quite|all|just|still)"
    r" )*too"
    r" (?!late\b|busy\b|tired\b|many\b)\w+(?:,? (?:and|or) (?:too )?\w+)*"
    r"(?: for (?:me|my taste|this|her|him|them|an? \w+))?(?: now| still)?$"
    rf"|^{_THE_IT} (?:sounds?|reads?|feels?|comes across)(?: \w+){{0,2}}?(?: (?!good"
    rf"|right|fine"
    r"|great|perfect|nice|lovely|ok|okay|better)\w+)$"
    rf"|^{_THE_IT} (?:is|sounds?|reads?|feels?|looks?|seems?) (?:so |very |really |a"
    rf" bit |a"
    r" little |rather |quite |kind of |not |like )*(?:cold|stiff|young|old|posh|formal"
    r"|fake"
    r"|cheesy|childish|long|short|flat|dry|odd|weird|strange|american|boring|robotic"
    r"|wrong|enough|like me|warm|friendly|natural|a robot|a machine|right|my style|my"
    r" words)\b"
    r"|^(?:make|write|say|put|phrase|word|try)(?: (?:it|this|that))? (?:a (?:bit"
    r"|little) |much"
    r" |more |less |in )*(?:warmer|colder|shorter|longer|simpler|kinder|friendlier"
    r"|formal(?:ly)?"
    r"|polite(?:ly)?|warm(?:ly)?|personal|different(?:ly)?|another way|plain(?:er)?"
    r"|nicer"
    r"|other words|professional|natural(?:ly)?|human|again)\b"
    r"|\b(?:does|do)(?: not|n't|nt) sound (?:like|right|natural)\b"
    r"|^(?:it's |it is |that's |that is |this is )?not (?:my style|how i (?:talk|speak"
    r"|write)"
    r"|like me|me|what i would say)\W*$"
    r"|^i (?:do not|don't|dont|didn't) (?:really )?(?:like|love) (?:it|this|that)"
    r"(?: (?:one|letter|wording|version|at all|much|very much))*$"
    r"|^i(?:'d| would)? (?:do not|don't|not|would not|wouldn't|never) (?:talk|speak"
    r"|write|sound) like"
    r" (?:this"
    r"|that)\b|^(?:re-?write|re-?phrase|re-?word)\b|^(?:another|a different|some"
    r" other) (?:one"
    r"|wording|version|way)\b|^(?:can|could) (?:i|it) (?:have|be) (?:another|different"
    r"|shorter"
    r"|warmer)\b",
    re.IGNORECASE,
)
_SHORTER: Final = re.compile(
    r"\btoo (?:long|much|wordy|gushing|flowery|familiar|personal)\b|\bshorter\b"
    r"|\bless\b",
    re.I,
)
_SEND: Final = re.compile(
    r"\b(?:will|can|could|do|does|would|did|shall|have) (?:you|u|it|the bot) (?:also "
    r"|please"
    r" |just |get |been |be )*(?:send|sent|mail|e-?mail|post|forward)\b"
    r"|^(?:please )?(?:send|mail|e-?mail|post|forward) (?:it|this|that|them|the"
    r" (?:letter|note)"
    r"s?)\b|\b(?:has|have|is|was) (?:it|this|the (?:letter|note)) (?:been |already"
    r" )*sent\b"
    r"|\bhow (?:do|can|should|will) i send\b",
    re.IGNORECASE,
)
_WRONGED: Final = re.compile(
    r"\b(?:you|u)(?:'ve| have)? (?:just |even )?(?:put|wrote|written|used|pasted|added"
    r"|copied)"
    r"\b.*\b(?:complaint|my (?:words|message|question|remark|comment)|what i said"
    r"|in(?:to)? (?:the"
    r" )?(?:letter|note|it))\b|\b(?:that|it|this) (?:was|is)(?: not|n't| only| just)"
    r" (?:a |for |meant )*(?:complaint|comment|remark|the letter|to be in)\b"
    r"|\bruin me\b",
    re.IGNORECASE,
)


def letter_wish(text: str) -> LetterWish | None:
    """Read what is wanted of a letter; None where nothing is."""
    text = text.replace("’", "'").strip()
    if len(text.split()) > MOST:
        return None
    wish = LetterWish()
    out: list[str] = []
    told: list[str] = []
    swaps: list[tuple[str, str]] = []
    pointed = False
    for clause in _clauses(text):
        if _SEND.search(clause):
            wish = replace(wish, send=True)
        elif name := _signed(clause):
            wish = replace(wish, sign=name)
        elif _WRONGED.search(clause):
            wish = replace(wish, wronged=True)
        elif (words := _found(_BACK, clause)) is not None:
            wish = replace(wish, back=words)
        elif _TELLS.match(f"{clause} "):
            told.append(clause)
        elif (dear := _DEAR.match(clause)) is not None:
            who = re.sub(r"^dear\s+", "", dear["dear"], flags=re.I)
            wish = replace(wish, dear=who)
        elif (swap := _swap(clause)) is not None:
            swaps.append(swap)
        elif _TONE.search(clause):
            shorter = wish.shorter or _SHORTER.search(clause) is not None
            wish = replace(wish, again=True, shorter=shorter)
        elif (words := _found(_OUT, clause)) is not None:
            pointed = pointed or not words
            out += [words] if words else []
    if pointed and not out and wish.back is None:
        out.append("")
    wish = replace(
        wish, out=tuple(dict.fromkeys(out)), swaps=tuple(swaps), told=tuple(told)
    )
    return wish if wish.any else None


def _clauses(text: str) -> Iterator[str]:
    for piece in _SPLIT.split(text):
        clause = _TRAIL.sub("", _LEAD.sub("", " ".join((piece or "").split())))
        clause = clause.strip(' .,;:!?"“”')
        if clause:
            yield clause


def _found(patterns: tuple[re.Pattern[str], ...], clause: str) -> str | None:
    for pattern in patterns:
        if (found := pattern.match(clause)) is None:
            continue
        words = _TRAIL.sub("", (found["x"] or "").strip(' .,!?"“”:'))
        if NTH.fullmatch(words):
            return words
        if _POINTS.match(words) or _AS_IT_WAS.fullmatch(words):
            return ""
        return _ABOUT.sub("", words).strip(' .,!?"“”:') or ""
    return None


def _signed(clause: str) -> str:
    for pattern in _SIGN:
        found = pattern.match(clause)
        if found is None:
            continue
        words = found["n"].split()
        if not any(word.casefold() in _NO_NAME for word in words):
            return " ".join(w if w[:1].isupper() else w.capitalize() for w in words)
    return ""


def _swap(clause: str) -> tuple[str, str] | None:
    for pattern in _SWAP:
        if (found := pattern.match(clause)) is not None:
            old = _ABOUT.sub("", found["old"]).strip(" \"“”'")
            return old, found["new"].strip(" \"“”'")
    return None


# Whether a letter is spoken of

_NAMES_IT: Final = re.compile(
    r"\b(?:letter|note|sentence|draft|wording|version|sign(?:ed)? it|line)\b",
    re.IGNORECASE,
)


def letter_shown(state: State, text: str = "") -> str:
    """Give the number of whom the letter under the last buttons is for; empty for none.

    Older buttons count while a session pauses, or where words name the letter.
    """
    session, candidate = state.session, state.candidate
    if session is not None and session.open and not session.paused:
        return ""
    offered = candidate.offered
    if (session is not None and session.paused) or _NAMES_IT.search(text):
        offered = (*offered, *candidate.offered_before)
    for _, data in offered:
        press = parse(data)
        if press is None or press.verb != Verb.THANKS:
            continue
        what, _, number = press.argument.partition(":")
        if what in ("change", "unsent"):
            return number
    return ""


def wish_meant(state: State, text: str) -> bool:
    """Whether words are a wish about a letter that is open or was just shown."""
    form = state.dossier.form
    if form is not None:
        return form.field == "thanks.moment" and _drafted(state, form.argument, text)
    number = letter_shown(state, text)
    return bool(number) and _drafted(state, number, text)


def _drafted(state: State, number: str, text: str) -> bool:
    dossier = state.dossier
    known = (*dossier.past, *((dossier.interview,) if dossier.interview else ()))
    people = (person for one in known for person in one.people)
    drafted = any(str(p.number) == number and p.thanks for p in people)
    return drafted and letter_wish(text) is not None
