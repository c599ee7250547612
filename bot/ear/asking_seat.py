"""Hear what is asked of the seat itself: its first weeks, who is under it, who had it.

These are the questions that most candidates ask, in words that many topics share. They
are told by how they are put, as those of `asking_rules` are.
"""

from collections.abc import Mapping
from typing import Final

from bot.expressions import Expression
from bot.expressions import one_of as _any

_PRIOR: Final = (
    r"(?:(?:the |your |my |this )?(?:last|previous|former|old|earlier|outgoing)"
    r" (?:one|person|guy|lad|girl|man|woman|lady|holder|manager|\w+er|\w+or|\w+ist)"
    r"|(?:the )?(?:person|one|guy|man|woman|lady|lad|girl|manager) before(?: me)?"
    r"|(?:my |the )?predecessor|whoever (?:had|did) (?:it|this|the job)(?: before"
    r"| last)?"
    r"|the (?:person|one) (?:who|that) (?:had|did|was doing|left)(?: \w+){0,3})"
)
_HARD: Final = (
    r"(?:hard(?:est)?|difficult|tough(?:est)?|tricky|trickiest|struggl\w*|trouble"
    r"|problem)"
)
_STAFF: Final = (
    r"(?!(?:\w+ ){0,2}(?:patients?|residents?|customers?|clients?|guests?|famil\w+"
    r"|pupils?|students?|child\w*|kids|tickets?|cases?|machines?|lines?|sites?"
    r"|buildings?|accounts?|projects?|shifts?|lorries|trucks|rooms?|class\w*|beds?)\b)"
    r"(?:\w+ ){0,3}?"
)
_LEAD: Final = (
    r"(?:manag\w+|lead|leading|supervis\w+|have under|be (?:responsible for|in charge"
    r" of|over|the boss of|running)|run|be leading|look after)"
)
_SPAN: Final = r"(?:few |couple of |two |three |four |six |2 |3 |4 |6 )?"


_HARM: Final = (
    r"(?:\w+ )?(?:miss(?:es)?|accidents?|errors?|breakdowns?|complaints?|mistakes?"
    r"|incidents?|injur\w+|deploy\w*|releases?)\b"
)


_OF_TIME: Final = (
    r"(?:hours|people|of us|staff|days|colleagues|meetings|weeks|nights|weekends"
    r"|shifts|times)"
)


SEAT: Final[Mapping[str, Expression]] = {
    "vacancy.hard": _any(
        rf"\b{_HARD}\b.{{0,40}}\b{_PRIOR}",
        rf"\b{_PRIOR}\b.{{0,25}}\b{_HARD}\b",
        rf"\bwhat (?:was|were|did)\b.{{0,12}}\b{_HARD}\b.{{0,40}}\b(?:for|to) you\b",
        rf"\b(?:did|do) you find\b.{{0,12}}\b{_HARD}|\bwhat did you\b.{{0,12}}"
        r"\bstruggle\b",
        rf"\bwhat was\b.{{0,12}}\b{_HARD} (?:for you|in it|about it)\b",
    ),
    "team.under": _any(
        rf"\bhow many {_STAFF}(?:would|will|wud|do|did|am|should|shall|might)? ?i"
        rf"(?:'?d| would| will)? (?:actually |then |really )?{_LEAD}\b",
        r"\b(?:how many|who)\b.{0,40}\b(?:under|below|reports? to|reporting to"
        r"|answers? to)"
        r" me\b",
        r"\bhow (?:big|large)\b.{0,20}\bteam\b.{0,25}\b(?:i'?d|i would|i will|i)"
        r" (?:lead|manage|run|have)\b",
        r"\bhow many (?:direct )?reports\b",
    ),
    "team.under-any": _any(
        r"\b(?:anyone|anybody|someone|somebody|people|staff|a team|reports?)\b.{0,20}"
        r"\b(?:under|below|reporting to|report to) me\b",
        r"\b(?:would|will|do|am) i (?:be )?(?:have |get |lead|manage|supervis|in charge"
        r" of)\w* ?(?:anyone|anybody|someone|somebody|people|staff|a team)\b",
        r"\b(?:am|would|will|ill) (?:i )?(?:be )?on my own\b.{0,12}(?:$|\?|\bor\b)",
        r"\b(?:direct reports|line manag\w+) (?:anyone|people|anybody|at all)\b",
    ),
    "team.told": _any(
        r"\b(?:do|does|did) (?:they|the (?:team|others|\w+s)|your (?:team|people|\w+s))"
        r" (?:already )?know (?:that |about )?(?:i\b|i'|im\b|ive\b|me\b|somebody"
        r"|someone"
        r"|you(?:'re| are|r)? (?:looking|hiring))",
        r"\b(?:have|did) you (?:told|tell) (?:them|the (?:team"
        r"|others))\b.{0,15}\b(?:i\b"
        r"|i'|im\b|me\b)",
        r"\bwhat do they know about me\b",
    ),
    "team.tenure": _any(
        r"\bhow long (?:do|does|did|would|will|stays?|is|are|have|has)\b.{0,45}"
        r"\b(?:stay|last|remain|been (?:here|with you|in the team|there)"
        r"|on average|in average|average|stick around|hang around)\b"
        r"(?!.{0,10}\b(?:empty|open|vacant)\b)",
        r"\bdo (?:folk|people|they|most|staff|you all) (?:usually |tend to )?"
        r"stay (?:very |so )?long\b",
        r"\bhow long stays?\b|\baverage (?:tenure|stay|time (?:here|in the (?:job"
        r"|team)))",
        r"\bhow many years\b.{0,30}\b(?:people|they|colleagues|team)\b.{0,20}\b(?:here"
        r"|stay)",
    ),
    "team.onboarding": _any(
        r"\bwho (?:shows?|will show|would show|looks? after|trains?|teaches)"
        r" me\b|^(?!.*\b(?:expect|want|done|sorted)\b).*\bfirst (?:day|week)\b",
        r"\bhandover (?:with|from)\b|\b(?:support|help|training|mentor)\b.{0,25}\bfirst"
        rf" {_SPAN}(?:days|weeks|months?)\b",
    ),
    "success.first-months": _any(
        r"\bwhat\b(?!.{0,40}(?:\bnot\b|n't\b|never|hard|support|help|mentor|wrong"
        r"|worr|struggl|touch|leave)).{0,45}\b(?:do|doing|be like|look like|spend"
        r"|happen\w*|working on|expect\w*|done|achiev\w*|deliver\w*|sorted|in store"
        rf"|get up to)\b.{{0,40}}\bfirst {_SPAN}(?:days|weeks?|months?"
        r"|half[- ]term|term|quarter)\b",
        rf"\b(?:what|how)\b.{{0,25}}\b(?:my|the|a) first {_SPAN}(?:days|weeks|months?"
        r"|half[- ]term|term|quarter)\b.{0,12}\b(?:look|be|go|like)\b",
        rf"^\W*(?:and |so |ok )?(?:my |the )?first {_SPAN}(?:weeks|months?)\W*$",
    ),
    "problems.first-task": _any(
        r"\bfirst (?:thing|task|job|project|piece of work)\b.{0,30}\b(?:give|hand|want"
        r"|would|will|i)\b|\bwhat would (?:i|you have me) (?:start|begin)"
        r" (?:with|on)\b",
    ),
    "other": _any(
        r"\b(?:on my own|alone|by myself)\b.{0,20}\b(?:evenings?|nights?|at night|shift"
        r"|building|weekends?)\b",
        r"\bmiss (?:my|the|a|their) (?:numbers?|targets?|quota|goals?)\b",
        r"\bhow many years have you\b|\bwish you(?:'d| had)? (?:known?|knew)\b",
    ),
    "problems.last-incident": _any(
        r"\b(?:worst|last|biggest) (?:incident|outage|accident|near miss)\b",
    ),
    "team.rota": _any(
        r"\bself[- ]?roster\w*|\b(?:say no|refuse)\b.{0,12}\b(?:nights?|shifts?"
        r"|weekends?)\b",
        r"\b(?:know|get|see|hear|told|find out|swap|change)\b.{0,15}\b(?:my|the|a)"
        r" (?:shifts?|rota|roster)\b",
        r"\bshifts? (?:fixed|rotat\w+)\b",
    ),
    "team.mistakes": _any(
        r"\b(?:handle|react|happens?|deal|do you do)\b.{0,40}\b(?:mistakes?|errors?"
        r"|mess(?:es)? up|gets? (?:it|something) wrong)\b",
    ),
    "team.dislike": _any(
        r"\b(?:nobody|no one|no-one|none of you) (?:really )?(?:likes?|wants?"
        r"|enjoys?)\b"
        r"|\b(?:everyone|everybody|people|they|team|your \w+s) (?:all )?(?:hates?"
        r"|moans?"
        r"|complains?|grumbles?|dislikes?)\b(?! to you\b)",
        r"\bwhat (?:annoys?|bugs?|frustrat\w+) (?:the|your) (?!cust|pat|cli|gue)\w+",
        r"\bworst (?:bit|part|thing) (?:of|about) (?:this|the) job\b",
    ),
    "team.decisions": _any(r"\bwho (?:has|had|needs?|needed) to agree\b"),
    "team.hybrid": _any(
        r"\b(?:come|be|go) (?:in )?(?:to|in|at) (?:the )?office\b",
        r"\bdays (?:in|at) the office\b",
    ),
    "vacancy.why-left": _any(
        rf"\bwhat happened to {_PRIOR}",
        rf"\b{_PRIOR}.{{0,20}}\b(?:promoted|leave|quit|move on)\b",
        rf"\bwhy (?:did |has )?{_PRIOR} (?:leave|left|go|gone|quit)\b",
    ),
    "vacancy.role-change": _any(
        r"\b(?:move|give|replac\w+|lose|automat\w+|outsourc\w+)\b.{0,20}\b(?:this|the"
        r"|my) (?:job|role|post|work)\b.{0,20}\b(?:to|by|with)\b",
    ),
    "terms.contract": _any(
        r"\b(?:is|are|will|would) (?:it|this|that|they|the (?:job|post|role|contract"
        r"|position)) (?:be )?(?:a )?(?:permanent|temporary|fixed[- ]term"
        r"|full[- ]time)\b",
    ),
    "problems.workload": _any(
        rf"\bhow many (?!{_HARM}|{_OF_TIME}).{{2,30}}\b(?:a|per|each|every) (?:day|week"
        r"|shift|night|month)\b",
        rf"\bhow many (?!{_HARM}|{_OF_TIME}).{{2,40}}\bon an? (?:\w+ )?(?:day|night"
        r"|shift|week|morning)\b",
    ),
    "problems.privacy": _any(
        r"\b(?:consent|confidential\w*|gdpr|data protection|anonym\w+)\b",
        r"\bwhich (?:stories|photos?|pictures|cases|names)\b.{0,40}\b(?:share|post|use"
        r"|publish|tell|show)\w*\b",
    ),
    "team.last-word": _any(r"\bwho (?:wins|gives way|has the last word)\b"),
    "problems.deploys": _any(
        r"\b(?:deploy\w*|release) process\b|\btrunk[- ]based\b",
        r"\bhow (?:often|many)\b.{0,25}\b(?:deploy\w*|releases?|ship)\b",
        r"\bwho\b.{0,20}\b(?:deploys?|releases?|press(?:es)? the button)\b",
    ),
}
"""By topic, how its questions are put; the first that is heard counts."""

SEAT_TOPICS: Final = (
    *("vacancy.hard", "team.under", "team.under-any", "team.told", "team.tenure"),
    *("problems.privacy", "problems.deploys"),
)
"""Those of its topics that only it hears."""
