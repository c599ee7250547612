"""Hear what exactly somebody wants to know who asks the interviewer.

`intents` names the want; here is what the reply to it depends on: what may be used, in
their own words, between which readings they ask, what sort of worry it is, and whether
a kind answer begins with no. What cannot be told surely is left open.
"""

from typing import Final

from bot.ear.aside_subjects import any_of
from bot.ear.saying import hear_saying
from bot.ear.sides import better, sides
from bot.ear.suggested import hear_suggested
from bot.ear.wanted_things import may_be, may_be_named, may_come_again, must_be
from bot.expressions import Expression
from bot.hearing import Wanted

_Sorts = tuple[tuple[str, Expression], ...]


def hear_wanted(about: str, text: str) -> Wanted:
    """Hear it in what is said to the interviewer, given what that is about.

    `about` is named as in `intents`, or is the kind of the aside where there it is "".
    """
    text = text.replace("’", "'")
    match about:
        case "clarify":
            return may_be(text)
        case "no_need":
            return must_be(text)
        case "names":
            return may_be_named(text)
        case "again":
            return may_come_again(text)
        case "say_it":
            return hear_saying(text)
        case "suggested":
            return hear_suggested(text)
        case "meant" | "of_what":
            why, thing = better(text) if about == "meant" else ("", "")
            sort = _first(_LEFT_OPEN, text)
            return Wanted(thing, sides(text), sort=sort, why=why)
        case "role":
            return Wanted(sides=sides(text), sort=_first(_ROLE, text))
    return Wanted(sort=_first(_SORTS.get(about, ()), text))


def _first(sorts: _Sorts, text: str) -> str:
    return next((name for name, pattern in sorts if pattern.search(text)), "")


_INVENTED: Final = (
    (
        "as_mine",
        any_of(
            r"\b(?:as|like|tell it as|as if|as though) (?:if )?(?:i|it) (?:is|was|were"
            r"|had"
            r"|led|did|done)\b.{0,20}\b(?:mine|me|been|i did|led|done|chef)?",
            r"\bsay i did it\b|\b(?:it|that) was mine\b|\blike is me\b|\bas done\b"
            r"|\bcome clean\b",
        ),
    ),
    (
        "rough",
        any_of(
            r"\b(?:number|figure|numbers|figures|amount|words?|sum|euros|the 40|line)\b"
            r"|\brough\b|\breconstruct|\bmore or less\b|\bnever measured\b"
        ),
    ),
    (
        "dressed_up",
        any_of(
            r"\b(?:dress it up|worse than|better than it|more beautiful|fix up"
            r"|bigger than"
            r"|exaggerat\w*|a little bit (?:more|worse|better)|isn'?t so true"
            r"|so that i look)"
        ),
    ),
    (
        "guess",
        any_of(
            r"\bjust (?:say yes|guess)\b|\bdo i guess\b|\bdon'?t know about today\b"
            r"|\bno clue, i left\b|\bjust guess\b"
        ),
    ),
    (
        "would",
        any_of(
            r"\b(?:would|wud|i'd|'d)\b.{0,30}\b(?:do|look|go about|play|drop|cut|handle"
            r"|have|instead)\b|\bhow i would\b|\bwhat i would\b|\bhypothetical"
            r"|\bi (?:only |just )?imagin|\bimagine\b|\bimagination\b|\bfantasy\b"
            r"|\bassum\w+\b|\bpretend\b|\bfantasi[sz]e\b|\bthink out\b|\bdream\b"
        ),
    ),
)


_LEFT_OPEN: Final = (
    ("who", any_of(r"\b(?:who|whom|whose|who's)\b")),
    ("which", any_of(r"\bwhich\b")),
    ("where", any_of(r"\bwhere\b")),
    ("how", any_of(r"\bhow\s*(?:[?,.!]|$)|\bin wh(?:at|ich) (?:way|sense)\b")),
    ("what", any_of(r"\bwh(?:at|it|ut)\b")),
)
"""By which word it is asked what a question leaves open."""

_LENGTH: Final = (
    (
        "enough",
        any_of(
            r"\b(?:one|a|two|three|1|2|3|couple of) (?:word|line|sentence"
            r"|item)s?\b.{0,25}"
            r"\b(?:enough|ok(?:ay)?|do|fine|suffice)\b|\bshort (?:is|version)? ?(?:ok"
            r"|fine)"
            r"|\bis short\b|\bkeep it short\b|\benough\?|\bit fine\b|\btoo short\b"
            r"|\b(?:would|is) (?:one|a) (?:line|word|sentence)\b"
        ),
    ),
    (
        "between",
        any_of(
            r"\b(?:short|long|tweet|lines?|sentences?|word"
            r"|second)\b.{0,25}\bor\b.{0,30}"
            r"\b(?:full|long|short|saga|novel|story|dissertation|page|talk|report"
            r"|all)\b"
            r"|\b(?:saga|novel|full|long)\b.{0,25}\bor\b.{0,20}\b(?:short|lines?)\b"
        ),
    ),
    (
        "all",
        any_of(
            r"\bwant it all\b|\bit is long\b|\bit gets long\b|\bhave it long\b"
            r"|\bgo (?:on|deeper)\b|\bpatience\b|\btrilogy\b|\bmore paragraphs\b"
            r"|\btalk (?:on|till|until)\b|\ball of it\b|\bevery minute\b"
        ),
    ),
)
_METHOD: Final = (
    (
        "order",
        any_of(
            r"\b(?:first|begin|start|order|before)\b.{0,60}\b(?:or|first|then|from"
            r"|with)\b"
            r"|\border\b|\bwhich part (?:goes|comes)\b|\bchronolog|\bstep (?:for"
            r"|by) step\b"
            r"|\barrange\b"
        ),
    ),
    (
        "star",
        any_of(
            r"\bSTAR\b|\bstar (?:format|way|method)\b|\bSBAR\b|\bsituation[- ,]+task\b"
        ),
    ),
    (
        "list",
        any_of(r"\b(?:list|bullet\w*|number it|paragraph|day 1|table|speech|quotes)\b"),
    ),
)
_ROLE: Final = (
    (
        "me",
        any_of(
            r"\b(?:who|what) (?:am|are|is) (?:i|we)\b"
            r"(?! (?:meant|to be|talk|speak|address))"
            r"|\bam i (?:the|a|an|in|my|now|one)\b"
            r"|\bas \w+ (?:do )?i answer\b|\bi answer as\b|\bwho i am\b"
            r"|\bi am teacher\b"
        ),
    ),
    (
        "job",
        any_of(
            r"\b(?:which|what|wot) (?:job|post|role|position|vacancy)\b"
            r"|\bfor which job\b"
        ),
    ),
    (
        "company",
        any_of(
            r"\b(?:which|what|whose|wot) (?:\w+ )?(?:company|firm|place|hospital|clinic"
            r"|school|outfit|shop|site|team|office|bank|hotel|kitchen)\b|\b(?:who"
            r"|whose) is"
            r" [\"“]?(?:us|here|you)\b|\bus\W+ (?:who|meaning who)\b|\bus who\b"
            r"|\bhere where\b"
            r"|\bwhose [\"“]?here\b"
        ),
    ),
    (
        "real",
        any_of(
            r"\b(?:real|made up|invented|fake|pretend\w*|theatre"
            r"|play(?:ing)? (?:coffee)"
            r"|make believe|imaginary|practi[cs]e lang|for practi[cs]e|still part)\b"
        ),
    ),
    (
        "you",
        any_of(
            r"\b(?:who|what) (?:are|r|do) (?:you|u|ye)\b|\bare (?:you|u) (?:the|my|a"
            r"|an|hr"
            r"|playing|now|from|not)\b|\byou are\b|\bwho (?:am i|i'm|is|sits|asks)\b"
            r"|\byou (?:meant|supposed|sposed)\b|\byou play\b|\basking as\b"
        ),
    ),
)
_COMPLAINT: Final = (
    (
        "double",
        any_of(
            r"\b(?:two|three|2|3|several|too many|double"
            r"|compound) (?:different )?questions?"
            r"\b|\bquestions? (?:in|at) (?:one|once)\b|\bwelded\b"
        ),
    ),
)
_PROGRAM: Final = (
    (
        "saved",
        any_of(r"\bsave[ds]?\b|\bkeep(?:s)? (?:my|the) place\b|\blost\b|\bcut off\b"),
    ),
    (
        "finish",
        any_of(
            r"\bwhere do i (?:press|tap|click)\b|\bwhen i'?m (?:finished|done|ready)\b"
            r"|\bin (?:bits|pieces|parts)\b|\bdoes it wait\b|\bhow do i (?:send|end"
            r"|finish)"
        ),
    ),
    ("follow_ups", any_of(r"\bfollow[- ]?ups?\b")),
    ("picture", any_of(r"\b(?:picture|photo|chart|image|pdf|file|screenshot)\b")),
    (
        "scored",
        any_of(r"\b(?:score[ds]?|graded?|evaluated|marked|marks|counts? already)\b"),
    ),
)

_REMARK: Final = (
    (
        "laughed",
        any_of(
            r"\b(?:(?:ha){2,}h?|lol|lmao|rofl|(?:ja){2,}|k{3,}|(?:he){2,}|xd)\b|[😂🤣😅😄]"
            r"|\){3}|\bha[,!. ]"
        ),
    ),
)
_SORTS: Final[dict[str, _Sorts]] = {
    "not_true": _INVENTED,
    "length": _LENGTH,
    "method": _METHOD,
    "program": _PROGRAM,
    "complaint": _COMPLAINT,
    "remark": _REMARK,
}
