"""Hear questions that a topic's words mislead about: turned round, or of a trainee.

"What would make you regret hiring me" holds the words of what would make them glad, so
these are told by how they are put, before any words are weighed. What a rule knows and
no employer could, it names OTHER.
"""

import re
from collections.abc import Mapping
from typing import Final

from bot.ear.asking_seat import SEAT, SEAT_TOPICS
from bot.expressions import Expression
from bot.expressions import one_of as _any

OTHER: Final = "other"
"""The topic of a question that is about none an employer could know."""


_LAST: Final = r"(?:last|previous|former|old|earlier) (?:one|person|\w+)"
_NOT: Final = r"(?:\bnot|n't|\bnever)"
_DUTY: Final = (
    r"\b(?:on[- ]?call|stand-?by|call[- ]?outs?|paged|(?:called|rung|woken) "
    r"(?:in|out|up|at))\b"
)
_REST: Final = (
    r"\b(?:paid|pay|compensat\w*|time off|days? off|in lieu|given back|time back|money"
    r"|(?:the )?(?:next )?morning(?: off)?|start later|rest)\b"
)
_COURSE: Final = (
    r"\b(?:exams?|licen[cs]es?|qualifications?|certific\w+|certified|courses?|npq\w*"
    r"|degrees?|masters?|master's|diplomas?|memberships?|institute|acca|cima|cii|cfa"
    r"|cipd|aws|apprenticeships?|college)\b"
)
_LEARNING: Final = (
    r"\b(?:training|trained|learn\w*|courses?|development|conferences?|books"
    r"|workshops?|seminars?|studies|study\w*|certific\w+)\b"
)
_FUNDS: Final = r"\b(?:pay|pays|paid|fund\w*|cover\w*|financ\w+|sponsor\w*)\b"

_CLOSED: Final = (
    r"(?:^|[,;.!?]|\b(?:and|or|but|so))\W*(?:(?:and|or|but|so|also|ok)\W+)*(?:is|are|do"
    r"|does|must|will|would|should|shall|have|can) "
)
_ODD_HOURS: Final = (
    r"(?:(?:at |on |over |in the )?(?:nights?|night shifts?|weekends?|weekend work"
    r"|saturdays?|sundays?|christmas|easter|bank holidays?|shift work|shifts|evenings)"
    r"\b(?! (?:out|in|together|party|off)\b))"
)
_SERVED: Final = (
    r"(?:patients?|residents?|customers?|clients?|guests?|famil(?:y|ies)|parents?"
    r"|pupils"
    r"|students|children|visitors?|tenants?|users?|members?|people|neighbours|buyers"
    r"|passengers)"
)
_THOSE: Final = (
    r"(?:(?:the|my|a|your|our) )?(?:class(?:es|rooms?)?|child(?:ren)?|kids|pupils"
    r"|students|learners|patients?|residents?|customers?|clients?|guests|families"
    r"|floor|wards?|shop floor|phones?|machines?|code|lessons?|teaching|meetings)"
)
_SPENT: Final = r"(?:hours?|time|days?|lessons|of (?:the|my|a) (?:day|week|time))"

RULES: Final[Mapping[str, Expression]] = {
    OTHER: _any(
        r"\b(?:pass|passed|passes|fail|failed|fails|sat|resit)\b.{0,40}\b(?:exams?"
        r"|tests?|papers?|first time)\b",
        r"\bexams?\b.{0,40}\b(?:pass|passed|fail|failed|resit)\b",
        r"\bhow many (?:\w+ ){0,3}(?:pass|passed|failed)\b",
        r"\b(?:said|say|says|saying) no to (?!me\b)",
        r"\bworst (?:thing|week|day|month)\b.{0,25}\b(?:happened|(?:this|last) year"
        r"|so far)\b",
        r"\brather not (?:show|tell|say|talk)\b|\bkeep from me\b",
        r"\bhow long have you (?:been|worked)\b",
        r"\bhow (?:many|long)\b.{0,30}\bwaiting lists?\b",
        r"\bhard(?:est)? (?:conversations?|talks?|decisions?)\b",
    ),
    "growth.qualification": _any(
        r"\b(?:study|exam|revision) (?:leave|days?|time|fees?)\b",
        r"\b(?:time|leave|day|days|hours?)(?: off)? (?:to|for) (?:the |my |an? )?"
        r"(?:study\w*|revis\w+|exams?|sit (?:the |my )?exams?|college|school)\b",
        r"\b(?:leave|days?|hours?|time)\b.{0,20}\b(?:for|before|to sit) (?:the |my "
        r"|an )?"
        r"exams?\b",
        rf"{_FUNDS}.{{0,40}}{_COURSE}",
        rf"{_COURSE}.{{0,40}}(?:{_FUNDS}|\b(?:in|during) work\w*(?: hours| time)?\b)",
        r"\bstudy(?:ing)?\b.{0,15}\b(?:at|in|during) work",
        r"\b(?:off|free)\b.{0,12}\b(?:college|school|uni|university|lectures)\b",
        r"\b(?:release (?:time|days?)|day release|days for (?:college|school|uni))\b",
    ),
    "growth.promotion": _any(
        r"\bwhat (?:would|could|might) my next (?:step|role|job|position|move) be\b",
        r"\b(?:next|a) step (?:up )?for (?:me|somebody|someone) (?:here|in this)",
    ),
    "team.hybrid": _any(
        r"\b(?:in|office|on[- ]site) (?:on )?(?:fixed|set|certain|core|anchor) days\b",
        r"\b(?:fixed|set|core|anchor) (?:office )?days\b.{0,20}\b(?:in|office)\b",
    ),
    "problems.incidents": _any(r"\bout[- ]of[- ]spec\w*\b", r"\bwho investigates\b"),
    "team.across": _any(
        r"\bhow (?:do|does|did) (?:the |your |other )?(?:\w+ )?(?:managers?|doctors"
        r"|surgeons"
        r"|consultants|departments?|teams?|engineers|trades|wards) (?:feel|think|take"
        r" it)"
        r" (?:about|of|when)\b",
        r"\bhow do (?:you|we) (?:all )?work with (?:the|your|other)\b",
        r"\b(?:cooperation|collaboration|relationship) (?:between|with|to)\b",
    ),
    "team.onboarding": _any(
        r"\b(?:shadow(?:ed|ing)?|deep end|thrown (?:straight )?in"
        r"|buddied)\b(?!.{0,12}\bit\b)",
    ),
    "problems.contact": _any(
        rf"\bhow (?:many|much)\b.{{0,12}}\b{_SPENT}\b.{{0,40}}\b(?:clinical|on the"
        rf" (?:ward"
        rf"|floor|shop floor)s?|at the (?:bench|desk|bedside)|hands[- ]on)\b",
        rf"\b{_SPENT}\b.{{0,30}}\b(?:ward|bench|floor|desk"
        rf"|class(?:room)?)s?\b.{{0,30}}\band"
        rf" how (?:many|much)\b",
        rf"\bhow (?:many|much)\b.{{0,12}}\b{_SPENT}\b.{{0,40}}"
        rf"\b(?:with|in|on|at|teach(?:ing)?) {_THOSE}\b",
        rf"\bhow (?:many|much)\b.{{0,12}}\b{_SPENT}\b.{{0,25}}\bteach(?:ing)?\b",
        rf"\bhow (?:much|long) (?:do|would|will|can|am|should)? ?i (?:still )?(?:stay"
        rf"|be|get|work|spend|sit|teach)\b.{{0,20}}\b(?:with|in) {_THOSE}\b",
        r"\b(?:release|planning|prep(?:aration)?|free|non-contact) (?:period|lesson"
        r"|time)s?"
        r"\b(?!.{0,12}\b(?:exam|college)\b)",
        r"\b(?:hours? (?:of )?teaching|(?:teaching|contact|class(?:room)?) hours)\b",
    ),
    "team.rota": _any(
        r"\b(?:who|how)\b.{0,20}\b(?:decid|mak|sort|plan|writ|draw|do|set|fix"
        r"|shar)\w*\b"
        r".{0,20}\b(?:shifts|rotas?|rosters?|the schedule|work(?:ing)? (?:plan|times?"
        r"|hours))\b",
        r"\b(?:rota|roster|shifts?)\b.{0,30}\b(?:made|decided|planned|written|drawn"
        r"|in advance|ahead|swap\w*)\b",
    ),
    "terms.rota": _any(
        r"\bwhat time (?:do|does|would|will) (?:we|i|you|it|the \w+) (?:start|finish"
        r"|begin"
        r"|open|close|end)\b",
        rf"{_CLOSED}(?:it|that|there|i|we|the \w+(?:"
        rf" \w+){{0,2}})\b.{{0,30}}\b{_ODD_HOURS}",
        rf"\bhow (?:many|often|much)\b.{{0,25}}\b{_ODD_HOURS}\b.{{0,25}}\b(?:i|we|me"
        rf"|one)"
        rf"\b|\bhow (?:many|often)\b.{{0,12}}\b(?:i|we)\b.{{0,20}}\b{_ODD_HOURS}",
        r"\bdoing (?:six|seven|five|6|7|5) days\b",
    ),
    "company.said": _any(
        rf"\bwhat do (?:the |your )?(?:\w+ )?{_SERVED} (?:say|think|write|tell)\b",
        rf"\b(?:\w+ )?{_SERVED}(?:'s?)? (?:comments?|reviews?|feedback|surveys?"
        rf"|ratings?"
        r"|scores?|satisfaction)\b",
        rf"\b(?:comments?|reviews?|feedback|ratings?)\b.{{0,12}}\b(?:of|from|by) (?:the"
        rf" |your )?{_SERVED}\b",
    ),
    "team.budget": _any(
        r"\b(?:is|are) there (?:a |any |some |enough )?(?:budget|money|funds?|funding"
        r"|cash)"
        rf" (?:for|to)\b(?!.{{0,25}}{_LEARNING})",
        r"\b(?:how (?:big|large|much)"
        r"|what)\b.{0,25}\b(?:budget)\b(?!.{0,20}\b(?:training"
        r"|learning|courses?|development|conferences?)\b)",
    ),
    "company.progress": _any(
        r"\b(?:how far|how much|how many \w+)\b.{0,12}\b(?:behind|late|ahead)\b",
        r"\b(?:is|are)\b.{0,25}\b(?:on schedule|on programme|behind schedule)\b",
    ),
    "problems.oncall-pay": _any(rf"{_DUTY}.*{_REST}", rf"{_REST}.*{_DUTY}"),
    "success.wrong-hire": _any(
        r"\bregret\w* (?:hir|tak|choos|pick|me\b|it\b|having|that you (?:hir|took"
        r"|chose))",
        r"\bwrong (?:one|person|choice|hire)\b",
        r"\bdisappoint\w*",
        r"\blet (?:somebody|someone|people|me|a \w+) go\b",
        rf"\b(?:unhappy|dissatisfied|annoyed|{_NOT} (?:be )?(?:happy|satisfied"
        rf"|pleased))\b"
        r".{0,30}\b(?:with me|about|my|first year|whoever)\b",
        r"\b(?:a )?mistake to (?:hire|take|choose)\b",
        r"\b(?:bad|poor|terrible) (?:decision|choice|hire)\b",
        r"\bsorry (?:about|that you|you)\b.{0,30}\b(?:job|me|hired|took|chose)\b",
        r"\b(?:would|could|might) (?:i|make me|make (?:somebody|someone)) fail\b",
    ),
    "success.leave-alone": _any(
        rf"\b(?:should|must|shall) (?:i|we|one|somebody new|a newcomer|the new \w+) "
        rf"(?:better |rather )?(?:{_NOT}|leave\b|avoid)",
        rf"\b(?:i|we|one|a newcomer|the new \w+) (?:should|must|shall) ?{_NOT}",
        rf"(?:{_NOT})(?: you)? (?:want|like) (?:me|us|anyone|anybody|a newcomer"
        r"|the new \w+) to (?:change|touch|do|move|start)",
        r"\bleave (?:it |things |that )?(?:alone|as it is|untouched)\b",
        r"\bkeep my (?:hands|fingers) off\b|\b(?:not|n't|never) (?:be )?touch(?:ed)?\b",
    ),
    "team.not-for": _any(
        rf"\b(?:kind|sort|type|who|somebody|someone|person|people)\b.{{0,30}}"
        rf"(?:{_NOT}) "
        r"(?:be |do |really )?(?:happy|fit|suit\w*|right|thrive|last|belong|like it"
        r"|enjoy it|well here)",
        rf"\bwhy would (?:somebody|someone|anybody|anyone|people|a person|one)\b"
        rf"(?:.{{0,5}}{_NOT} (?:want to )?(?:stay|work|come|last|like)| (?:want to )?"
        r"(?:leave|quit))",
        r"\b(?:who|what kind|what sort|which kind)\b.{0,30}\b(?:unhappy|miserable"
        r"|wrong|struggles?) here\b",
    ),
    "team.dislike": _any(
        r"\b(?:you|yourself)\b.{0,12}\bdislike\b|\byou (?:really )?hate\b",
        r"\b(?:like|enjoy|love)s? (?:the )?least\b",
        r"\bleast (?:fun|favou?rite|nice|pleasant|enjoyable|interesting)\b",
        rf"(?:{_NOT})(?: you)? (?:really )?(?:like|enjoy|love)\b.{{0,12}}\b(?:about"
        rf"|here"
        r"|in|best|job|work)\b(?!.{0,15}\b(?:me|see)\b)",
        rf"\byou {_NOT} (?:like|enjoy)\b",
        r"\bworst (?:thing|side|bit) (?:about|of|in|with) (?:this|the|your) (?:place"
        r"|company|firm|school|house|team|office|hospital)\b",
        r"\bworst (?:thing|part|side) (?:about|of) working\b",
        r"\b(?:annoys?|bothers?|frustrat\w+|irritates?) you\b|\bdrives? you (?:mad"
        r"|crazy"
        r"|up)\b",
    ),
    "team.miss": _any(r"\byou miss\b(?!.{0,10}\b(?:target|number|goal|deadline)s?\b)"),
    "vacancy.not-again": _any(
        rf"\b{_LAST}\b.{{0,40}}\b(?:{_NOT} (?:like|want) to see|do wrong|did wrong"
        r"|get wrong|badly|poorly|fail\w*|do differently|better not)",
        rf"{_NOT} (?:like|want)(?: to)? (?:see|have) (?:again|repeated|that again)",
        rf"{_LAST} .{{0,25}}(?:{_NOT} (?:do|did) (?:so )?well|did {_NOT} work out)",
        rf"\bmade (?:the|your) {_LAST} fail\b",
        rf"\b(?:badly|wrong)\b.{{0,15}}\b(?:{_LAST}|(?:person|one|man|woman) before)\b",
    ),
    "vacancy.you-leave": _any(
        r"\bwhy (?:do|are|did|would|will) you (?:really |actually |all )?(?:leav\w+"
        r"|quit\w*"
        r"|going away|moving on|giving it up|give it up)\b",
        r"\bwhy you(?:'re| are| were| did)? (?:really )?(?:leav|quit)\w*\b",
        r"\b(?:makes?|made) you (?:want to )?(?:leave|go|quit)\b(?! ['\"“‘]| hell)",
        r"\byour (?:own |real )?reasons? (?:for|to) (?:leav|go|quit)",
        r"\bmoney,? (?:the |your )?boss,? or\b",
    ),
    "problems.stop": _any(
        r"\b(?:we|you|the team|people|one|everybody|i) (?:all )?(?:should |could "
        r"|ought to "
        r"|rather )?stop doing\b",
        r"\bshould (?:we|you|the team|people|everybody) stop\b",
        r"\brules? .{0,20}\b(?:no sense|nonsense|silly|pointless|useless|absurd)\b",
        r"\bwaste (?:of time|your time|everybody's time)\b",
    ),
    "team.last-word": _any(
        r"\bwho (?:decides|has the (?:last|final) (?:word|say)|wins|gives way)\b.{0,60}"
        r"\b(?:disagree|agree|different|argue|conflict|clash|between)\w*",
        r"\b(?:disagree|argue|clash)\w*\b.{0,60}\bwho (?:decides|has|wins|gives)\b",
        r"\bwho has the (?:last|final) (?:word|say)\b",
    ),
    "team.boss": _any(
        r"\bhow often\b.{0,30}\b(?:my|the) (?:line )?(?:manager|boss|supervisor|head)\b"
        r"(?! (?:of|in) )",
        r"\bhow (?:often|much)\b.{0,40}\b(?:one[- ]to[- ]ones?|1:1s?)\b",
    ),
    "vacancy.predecessor": _any(rf"\bhow long (?:was|did|had)\b.{{0,10}}\b{_LAST}"),
    "success.ramp": _any(
        r"\bhow long\b.{0,40}\b(?:alone|on (?:my|their|your|his|her|its) own"
        r"|independent\w*|up to speed|by (?:myself|themselves))\b"
    ),
    "problems.first-task": _any(
        r"\b(?:to )?(?:have|has|having|see|be) (?:\w+ )?(?:changed|improved|fixed"
        r"|solved"
        r"|different)\b.{0,40}\b(?:(?:two|three|six|nine|ten|twelve|\d+) months"
        r"|year|summer|winter|christmas)\b"
    ),
}
"""By topic, how its questions are put; the first that is heard counts."""

_FIRST: Final = tuple(
    (fine, RULES[fine]) for fine in ("success.leave-alone", "vacancy.not-again")
)
"""What is told before all else: what is turned round."""

_OF_PAY: Final = _any(
    r"\bn(?:o|')t (?:\w+ )?(?:ask\w*|mean\w*|talk\w*|about)(?: (?:for|of|about|you))*"
    r"(?: (?:the|my|any))? (?:money|pay|salary|wages?)\b",
    r"\bdont (?:ask|mean|talk)(?: (?:for|of|about|you))*(?: (?:the|my|any))?"
    r" (?:money|pay|salary|wages?)\b",
)


def without_pay(text: str) -> str:
    """Blank out that somebody does not ask for money; every place stays as it was."""
    plain = text.replace("’", "'")
    return _OF_PAY.sub(lambda found: " " * len(found[0]), plain)


_PAID: Final = _any(
    r"\b(?:pay|paid|get|money)\b.{0,12}\bfor (?:it|that|this|them|those)\b"
)
_MEETS: Final = _any(r"\bhow (?:often|much)\b.{0,30}\b(?:meet|see|sit|talk|speak)\b")
_BOSS: Final = _any(r"\b(?:manager|boss|supervisor|report to|head)\b")


def ruled(question: str, text: str = "") -> str | None:
    """Give the topic of a question that a rule knows, OTHER, or None.

    `text` is all that was said, where "how often do I meet them" says whom.
    """
    question, text = question.replace("’", "'"), text.replace("’", "'")
    for fine, pattern in (*_FIRST, *SEAT.items(), *RULES.items()):
        if pattern.search(question):
            return fine
    if _PAID.search(question) and re.search(_DUTY, text, re.IGNORECASE):
        return "problems.oncall-pay"
    if _MEETS.search(question) and _BOSS.search(text):
        return "team.boss"
    return None


def ruled_topics() -> tuple[str, ...]:
    """List the topics that only rules hear; the model has not learned them."""
    return (
        *("problems.stop", "problems.oncall-pay", "problems.contact"),
        *("problems.last-incident", "problems.unfixed"),
        *("team.rota", "terms.rota", "team.budget", "company.said", "company.progress"),
        *("team.absence", "team.union", "terms.sickness"),
        "success.wrong-hire",
        *("success.leave-alone", "team.not-for", "team.dislike", "team.miss"),
        *("team.last-word", "vacancy.not-again", "vacancy.you-leave"),
        *SEAT_TOPICS,
    )
