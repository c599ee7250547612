"""Hear what advice is asked for, and of what: what is said of a job, a boss, a gap.

Whether somebody speaks to the interviewer at all is the encoder's reading; what the
words are about is told by the words of each matter, so that a line can fit it.
"""

import re
from typing import Final

from bot.ear.advice_words import matter, small_thing
from bot.ear.aside_subjects import any_of
from bot.ear.encoder import Reading, read_message
from bot.hearing import Advice, HeardAdvice, Idle, Tip

LETTERS: Final = 260
"""Letters of what asks for advice; more is an answer."""
TURNED: Final = 0.6
"""Share of being said to the interviewer from which advice is heard."""
WANTED: Final = 0.5
"""Share of asking whether something is wise to say that needs no known words."""

_TELLS: Final = (
    r"(?:say|tell|mention|admit|own up|let (?:it |that )?on|bring (?:\w+ )?up|be honest"
    r"|be straight|be open|confess|come clean|name|keep (?:it |that )?quiet|hide|drop"
    r"|use|explain|talk about|show|answer|touch on|raise|shut up|speak)"
)
_WHETHER: Final = any_of(
    rf"\b(?:do|should|shall|can|could|may|must|would|might|better) (?:i|we|you)"
    rf"(?: not| rather| even| really| just| have to| also)* {_TELLS}\b",
    r"\b(?:is|was|would|isn'?t) (?:it|that|this)(?: be)? (?:also |even |so )?(?:wise"
    r"|smart|ok(?:ay)?|al ?right|clever|stupid|dumb|silly|bad|rude|harmful|risky"
    r"|dangerous|cheating|allowed|a (?:bad|good) idea|unwise|a problem|fine)\b",
    r"\bis (?:honesty|the truth|being honest|saying (?:so|that|it|this))\b",
    r"\b(?:wise|smart|ok|okay|clever|safe|allowed|honest|risky)\b[^.!]{0,14}\?",
    rf"\bam i allowed to {_TELLS}\b|\bbe (?:straight|honest|open) (?:with them|about)",
    r"\b(?:use|say|admit|tell|mention|hide) (?:it|that|them)? ?or (?:not|shut|hide"
    r"|keep|leave|better)\b|\bdo they need to (?:hear|know)\b|\boff limits\b",
)
"""What asks whether something is to be said."""
_HARMS: Final = any_of(
    r"\b(?:sinks?|kill|hurts?|harm|ruin|cost|spoil|wreck|damage)\b(?: \w+){0,3}"
    r" (?:me|it|my|this|thing|chances?)\b|\bagainst me\b|\bbin me\b"
    r"|\blook (?:bad|awkward|weak|difficult|lazy|stupid|silly|unprofessional|odd)\b"
    r"|\bam i (?:finished|done|out|shooting)\b|\bthink (?:less|badly|worse|bad) of\b"
    r"|\b(?:bad|stupid|dumb|silly) (?:idea|thing)\b|\bcheating\b|\bis it (?:bad|stupid"
    r"|dumb|silly|rude|risky|a problem)\b|\bis honesty stupid\b|\bred flag\b"
    r"|\bput them off\b|\bscare them\b",
)
"""What harm is feared."""
_THEY_ASK: Final = any_of(
    r"\b(?:if|when|what if|suppose) (?:they|the panel|somebody|someone|he|she|the \w+)"
    r" (?:also )?(?:asks?|wants? to know|brings?|raises?|mentions?)\b",
    r"\bthey(?:'ll| will|'re going to| gonna| are going to)?"
    r" (?:surely |probably |definitely )?ask\b",
    r"\b(?:how|what) (?:do|should|would|shall|to|must|can) ?i? (?:explain|answer|say"
    r" (?:about|if|when|of))\b",
)
_WHAT: Final = any_of(
    r"\bwh?at (?:do|should|shall|would|will|can|must|to|am) ?(?:i)?(?: to)? ?"
    r"(?:say|tell|answer|do)\b|\bhow (?:do|should|would|shall|to) ?i? ?"
    r"(?:explain|answer|put|say)\b|\bwhat shall i\b",
)
_PUT: Final = any_of(
    r"\bhow(?:'d| would| do| should| might| can| will)? (?:you|u|i|one|we|it)"
    r"(?: would)? (?:put|word|phrase|say|sound|formulate)\b(?! to the question)",
    r"\b(?:in )?(?:which|what) words\b|\bright words\b"
    r"|\b(?:give|write|make|tell) (?:me|us) (?:a |the |that |one )?(?:line|sentence"
    r"|wording|phrase|example of (?:such|that|it))\b|\b(?:say|put|phrase|word) it"
    r"(?: \w+)? for me\b|\bput it in(?:to)? words\b|\bphrased\b|\bwhat (?:exactly "
    r"|actually )?(?:do i|would you|should i) (?:actually |exactly )?say\b"
    r"|\bi'?d say (?:it|that|this)(?: \w+)? how\b"
    r"|\bexample of (?:such|that|the) (?:a )?(?:sentence|line)\b"
    r"|\bwhat would you say\b|\bsay it how\b"
    r"|\bhow (?:does|would|should) (?:it|that) sound\b|\bword for word\b",
    r"^\W*(?:what,?|so|just|only|and)\W+(?:\w+ ){0,9}[\"“'‘].+[\"”'’]\W*"
    r"(?:and done|that'?s it|to .+)?\W*$",
    r"^\W*what,? i (?:go in|walk in|just|say|tell)\b",
)
_WHOLE: Final = any_of(
    r"^\W*(?:(?:ok|so|sorry|and|wait)\W+)*(?:yes|no|either|both|better not|fine|that"
    r"|neither|what) (?:what|which|to what|how|that)\W*(?:$|[?.!])",
    r"\b(?:yes|no) means\b|\bis (?:that|it) a (?:yes|no)\b|\bso which is it\b"
    r"|\b(?:a )?yes,? i must,? or\b|\byes or no (?:then|now)\b"
    r"|\bdoes (?:yes|no|that) mean\b",
)
_MISSING: Final = any_of(
    r"\b(?:what|anything|something)(?:'s| is| was|s)? "
    r"(?:still )?(?:missing|lacking|weak|wrong with (?:it|that|my))\b"
    r"|\bweak(?:est)? (?:bit|part|point|spot)\b"
    r"|\b(?:a|any|leave|left) (?:\w+ )?(?:hole|gap) in (?:it|that|my)\b"
    r"|\b(?:still|else)\b.{0,30}\b(?:want|wanna|like|need) (?:to )?(?:know|hear)\b"
    r"|\bwhere did i lose (?:you|it|them)\b|\bwhat would you (?:have )?(?:add|chang)\w*"
    r"|\bwhat (?:did|does) (?:i|it) (?:miss|lack|forget)\b",
)
_ONE_THING: Final = any_of(
    r"\b(?:one|1|single|main|first) (?:thing|tip|point)\b.{0,40}\b(?:better|improve"
    r"|fix|change|work on|differently|tip|do)\b|\bone tip (?:for|before)\b"
    r"|\bwhat (?:do|should) i (?:fix|improve|work on|change|do better)\b"
    r"|\bwhat should i do (?:\w+ )?(?:tomorrow|tonight|better|differently)\b"
    r"(?!,? (?:so|in order|not to|to not))",
)
_HOW: Final = any_of(
    r"\bhow (?:did i do|was (?:i|it|that|this|my)|am i doing|have i done)\b"
    r"|\bwas (?:it|that|this|the answer|my \w+|one)\b.{0,16}\b(?:good|bad|strong|weak"
    r"|thin|any|ok|okay|enough|convincing|fine|awful|terrible)\b"
    r"|(?<!i )\bbe (?:brutal|honest|straight|frank)\b|\btell me (?:truly|honestly"
    r"|straight|the truth)\b|\brate (?:my|that|the|this)\b|\bhire me on\b"
    r"|\b(?:good|bad|strong|weak),? (?:or )?(?:bad|good|in between|weak|strong|not)\b"
    r"|^\W*(?:so |just |only |that'?s it\W+)?(?:thanks|thank you)(?: only| and that'?s"
    r" it)?\s*\?|\bno comment on\b|\bfine how\b|\bif (?:it|that) was any good\b"
    r"|\bis (?:it|that|this) (?:a )?(?:good|strong|weak|bad) (?:answer|one|example)\b",
)
_CHOOSE: Final = any_of(
    r"\bwhich(?: \w+){0,3} (?:would|should|shall|do|will|to|can) (?:you|i|u|be|one)?"
    r" ?(?:choose|pick|take|tell|use|go|say|better|recommend|keep)\b"
    r"|\bwhat would you (?:choose|pick|take|go (?:with|for)|use)\b|\byour pick\b"
    r"|\bin my (?:shoes|place)\b|\bif (?:you were me|it was you\w*|it were you\w*"
    r"|you was me)\b|\bhelp me (?:choose|pick|decide)\b|\bwhich(?: one)? (?:is"
    r"|goes|lands|fits|works|sounds) (?:better|best|stronger|safer)\b"
    r"|\b(?:what|which) is (?:stronger|better)\b",
)
_ASKS: Final = any_of(
    r"\?|^\W*(?:(?:and|so|but|ok(?:ay)?|hm+|sorry|please|well|right|then)\W+)*(?:what"
    r"|how|do|does|should|shall|can|could|may|is|am|are|will|would|wud|did|was|which"
    r"|give|tell|put|be|rate|say|write|where|won'?t|isn'?t|one)\b"
    r"|\b(?:do|should|can|may|shall) i\b|\bplease\b|\bpls\b|\bwhich\b|\bhow\b"
    r"|\bwise\b|\ballowed\b",
)
_TO_ASK: Final = any_of(r"\bask(?:ing)? (?:you|them|her|him|about|for|what|how)\b")
"""What speaks of asking the employer, not of telling them."""
_ELSEWHERE: Final = any_of(
    r"\bask(?:ing)? you\b", r"\b(?:rude|impolite|cheeky|greedy|pushy)\b"
)
"""What speaks of asking here, or how it comes across, which has its own line."""
BRIEF: Final = 14
"""Words of what is said beside something else."""
PUTS: Final = 16
"""Words of what asks for the words of something."""


def hear_advice(text: str, asked: str) -> HeardAdvice | None:
    """Hear what advice is asked for, beside what was `asked`; None where none is."""
    plain = " ".join(text.replace("’", "'").split())
    if not plain or len(plain) > LETTERS:
        return None
    reading = read_message(text, asked)
    if asked and not _to_me(reading, plain):
        return None
    return _heard(plain, reading)


def _to_me(reading: Reading, text: str) -> bool:
    turned = reading.aside + reading.mixed
    if turned >= TURNED or (turned >= EXCUSED and _SORRY.match(text)):
        return True
    begins = _WHETHER.search(text[:BEGINS]) or _HARMS.search(text[:BEGINS])
    wise = reading.intents["say_it"] >= WANTED
    return begins is not None and wise and text.count(".") == 0


EXCUSED: Final = 0.3
"""The same of what begins with an excuse."""
_SORRY: Final = re.compile(r"\W*(?:sorry|excuse|apolog\w+|bear with)\b", re.I)
BEGINS: Final = 24
"""Letters within which a question for advice begins that tells what it is about."""


def _heard(text: str, reading: Reading) -> HeardAdvice | None:
    words = len(text.split())
    if words <= BRIEF and (small := small_thing(text)):
        return HeardAdvice(Advice.BESIDE, small)
    if _ASKS.search(_last(text)) is None:
        return None
    about = matter(text)
    if about == "pay" and not _of_pay(reading, text):
        about = ""  # money is in the story
    if about == "pay" and _TO_ASK.search(text):
        about = "" if _ELSEWHERE.search(text) else "pay_ask"
    if _WHOLE.search(text):
        return HeardAdvice(Advice.WHOLE)
    says = _WHETHER.search(text) or (_HARMS.search(text) and about)
    what = _THEY_ASK.search(text) or (about and _WHAT.search(text))
    if about and (says or what or _wise(reading)):
        return HeardAdvice(Advice.SAY, about, _HARMS.search(text) is not None)
    if words <= PUTS and _PUT.search(text):
        return HeardAdvice(Advice.PUT, about)
    if _CHOOSE.search(text):
        return HeardAdvice(Advice.CHOOSE)
    if _ONE_THING.search(text):
        return HeardAdvice(Advice.JUDGED, "one")
    if _MISSING.search(text):
        return HeardAdvice(Advice.JUDGED, "missing")
    if _HOW.search(text) and reading.intents["say_it"] < WANTED:
        return HeardAdvice(Advice.JUDGED)
    return None


PAID: Final = 0.15
"""Share of tips on pay from which money is pay."""


_PAYS: Final = any_of(r"\b(?:salary|pay|wages?|earn|rate|bonus)\b|\b\d+ ?k\b")


def _of_pay(reading: Reading, text: str) -> bool:
    """Whether money is what they would be paid, and no part of a story."""
    if _PAYS.search(text):
        return True
    return reading.tips[Tip.PAY_ASK] + reading.tips[Tip.PAY_TELL] >= PAID


AFTER: Final = 8
"""Words behind a question that go on asking; more of them tell how it went."""


def _last(text: str) -> str:
    """Give what a message ends in that may ask: empty where it goes on to tell."""
    before, mark, after = text.rpartition("?")
    if mark:
        return before + mark if len(after.split()) <= AFTER else ""
    ends = [one for one in re.split(r"(?<=[.!])\s+", text) if one.strip()]
    return " ".join(ends[-2:]) if len(ends[-1].split()) <= AFTER else ends[-1]


def _wise(reading: Reading) -> bool:
    wise = reading.intents["say_it"] + reading.intents["names"]
    return max(wise, reading.idle[Idle.SAY_IT]) >= WANTED
