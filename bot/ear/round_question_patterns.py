"""How the coach is asked about one's own questions to the employer.

Whether one must ask at all, how a question sounds or was, which one to ask, how many
are left, and what may be told.
"""

from typing import Final

from bot.ear.round_signs import LED, Wanted
from bot.expressions import Expression, one_of
from bot.hearing import AsideKind

_K = AsideKind

_RUDE: Final = (
    r"(?:rude|cheeky|greedy|impolite|unprofessional|improper|polite|blunt|pushy"
    r"|nosy|nosey|ugly|gushy|silly|daft|workshy|tactless|desperate|gossip|ungrateful"
    r"|inappropriate|appropriate|needy|cocky)"
)
"""How a question may sound; hardly anybody says so of the work."""
_FINE: Final = (
    r"(?:ok(?:ay)?|all ?right|alright|bad|wrong|allowed|normal|negative|direct|personal"
    r"|early|soon|much|usual|wise|customary|fine|stupid|obvious|strange|weird|proper"
    r"|a (?:bad|good) (?:thing|idea|sign|look))"
)
"""The same, where asking or telling is named beside it."""
_TOO: Final = (
    rf"(?:{_RUDE}|direct|obvious|small|basic|much|personal|negative|simple|general"
    r"|honest|aggressive|long|short|boring|vague|soon|early|forward)"
)
_SAYING: Final = (
    r"(?:ask(?:ed|ing|in)?|say(?:ing)?|said|mention(?:ed|ing)?|bring(?:ing)? (?:it )?up"
    r"|tell(?:ing)?|told|questions?|raise)"
)
_FRONTED: Final = (
    rf"{LED}(?:is|was|would|will|does|did|do|can|could|may|might"
    r"|should|shall|are|am)(?:n['’]?t)? "
)

_MUST: Final = one_of(
    r"\b(?:do|must|should|have|need|am) i (?:have to |need to |really |expected to"
    r" |supposed to |meant to |obliged to |got to )*(?:have|ask|got)\b.{0,12}"
    r"\b(?:questions?|anything|something)\b|\b(?:obligatory|compulsory|mandatory)\b"
    r".{0,20}\?|\bhave a question\b.{0,25}\b(?:need|must|oblig\w*)\b",
    r"\b(?:bad|ok(?:ay)?|wrong|rude|strange)\b.{0,25}\b(?:no|without|any) questions?\b"
    r"|\bcan['’]?t think of (?:a|any)\w*\b.{0,25}\bis (?:it|that) bad\b"
    r"|\blook bad if i just said no\b",
)
_WORRIES: Final = one_of(
    r"\bi (?:don['’]?t know|wonder|fear|hope|worry|was not sure|am not sure"
    r"|['’]m not sure)\b.{0,30}\b(?:should (?:have )?|shouldn['’]?t |ought )(?:have )?"
    r"(?:told|said|asked|ask|tell|say|mention\w*)\b",
    r"\bi (?:fear|hope|worry) (?:it|that)\b.{0,15}\b(?:sounded|looked|seemed|came"
    r" across)\b|\bi(?:['’]m| am) dying to ask\b|\bif i said [“\"']",
)
_POLITE: Final = one_of(
    rf"^\W*(?:{_RUDE}|too {_TOO})\b\W*(?:right|no|yes|or|isn['’]?t it)?\W*$"
    rf"|\b{_RUDE}\W+(?:right|no|or not|isn['’]?t it)\W*$|\bbit much\b.{{0,25}}$",
    rf"{_FRONTED}(?:it|that|this|i)(?: (?:be|not|a|an|very|really|bit|kind of|so|just"
    rf"))* {_RUDE}\b",
    rf"{_FRONTED}.{{0,40}}\b(?:{_RUDE}|too {_TOO})\b(?!.{{25}})",
    r"\btoo (?:direct|blunt|pushy|cheeky|nosy|forward|gushy|personal)\b[^?]{0,12}\?",
    rf"\b(?:make me|sounds?|looks?) .{{0,25}}\b{_RUDE}\b.{{0,20}}\?",
    rf"{_FRONTED}.{{0,30}}\b{_FINE}\b.{{0,20}}\b(?:if i|to|that i|when i|for me to)\b"
    rf".{{0,20}}\b{_SAYING}\b(?! (?:you )?(?:what|how|why|who|when|where|which)\b)",
    rf"{_FRONTED}(?:it|that|this)(?: be)? (?:a )?(?:bit )?{_FINE}\b(?:.{{0,12}}\b(?:to"
    rf" ask|asking|in a real|on the day)\b|\W*$)",
    rf"\b{_SAYING}\b.{{0,50}}\b(?:is|was|be|look|looks|sound|sounds|seem)\b.{{0,10}}"
    rf"\b{_FINE}\b.{{0,12}}\?",
    r"(?<!who )(?<!whom )(?<!what )(?<!how )(?<!where )\bshould (?:i|we|one) (?:(?:not"
    r"|even|really|just|have|also|rather|better|never)\W+)*(?:ask|say|tell|told|mention"
    r"|bring (?:it|that|this) up|leave (?:it|that|this) (?:out|till|until)|keep (?:it"
    r"|that|this|quiet)|said|asked|wait)\b(?! (?:you )?(?:if|when|somebody|someone) )",
    rf"{LED}(?:i mean )?(?:can|could|may|might|do|shall|would) (?:i|one|you|we|people)"
    r"(?: even| already| really| just)? (?:ask|say|mention|tell|bring up"
    r"|raise)\b.{0,70}"
    r"\b(?:in (?:this|a real|the real)|already|yet|so early|this early|at this (?:stage"
    r"|point)|on (?:the day|monday|tuesday|wednesday|thursday|friday)|or (?:does|do|is"
    r"|should|not|no|wait|will|would)|nosy|too)\b",
    r"\bmay i (?:say|mention|tell) (?:it|that|this)\b",
    rf"{LED}(?:can|could|may) (?:i|one|you) (?:ask|say|mention|bring up)\b(?: you"
    r"| them)?(?: about)? (?:the |my )?(?:pay|salary|money|wages?)\b(?: (?:here|now"
    r"|too))?\W*$",
    r"\b(?:will|would|do|does|might|could) (?:they|it|that|this|he|she|people|you)\b"
    rf".{{0,12}}\b(?:see|think|look|sound|seem|judge|mind|take it)\b.{{0,25}}\b(?:me"
    rf"|i|it|that|if i)\b.{{0,15}}\b(?:{_RUDE}|{_FINE}|ask)\b",
    r"\bdoes (?:it|that) (?:sound|look|seem) like i\b",
)
_GOOD: Final = one_of(
    r"\bquestions?\b[^,?.]{0,25}\b(?:was |is )?(?:any )?(?:good|ok|okay|right|strong"
    r"|weak"
    rf"|too {_TOO})\b|\b(?:was|is) (?:it|that)(?: a)? (?:\w+ )?(?:good|bad|ok|okay"
    r"|stupid|right|weak|strong) question\b",
    r"\b(?:that|it|this)(?:['’]?s| was| is)(?: just)? an? (?:\w+ )?(?:good|bad|stupid"
    r"|silly|daft|dumb|weak|strong|rude) (?:question|one)\b",
    rf"{LED}(?:coach\W+|be honest\W+)*(?:was|were|did) (?:that|it|this|those)(?:"
    rf" last)?"
    r"(?: one| question)?(?: (?:any|a))? (?:good|ok|okay|all ?right|better|right|land"
    r"|work|fine)\b(?=.{0,25}\?|\W*$|.{0,12}\btoo\b)(?!.{0,20}\bto (?:ask|say|tell)\b)"
    r"|\bdid (?:that|the)(?: last)?(?: one| question)? (?:land|work|go)\b",
)
_DOING: Final = one_of(
    r"\bhow (?:did|am|was|have) i (?:do(?:ing|ne)?|come across|coming across"
    r"|sound(?:ing)?|going)\b(?! (?:about|for|it|with|if|when|in|a|the|this|that"
    r"|from)\b)|\b(?:did|have|am) i (?:do(?:ne|ing)?|come across|sound|pass(?:ed)?"
    r"|ramble\w*)\b(?: (?:too|very|quite|so far))?(?=\W*\?|\W*$| (?:ok(?:ay)?"
    r"|all ?right|alright|well|good|badly|fine|on)\b)",
    r"\bhow i (?:did|was doing|am doing)\b(?=.{0,15}$)",
)
_HINTS: Final = one_of(
    r"\bwhat (?:do|would|should|could|can|does|did|to)\b.{0,30}\b(?:people|candidates?"
    r"|others?|one|someone|anyone|everyone|they|i)\b(?: \w+)? ask\b(?! (?:me|you"
    r" for)\b)"
    r"|\bwhat (?:to ask|clever people ask|people ask)\b|\bwhat would (?:a|the) (?:good"
    r"|clever|strong) candidate\b",
    r"\b(?:give|throw|lend|tell) (?:me|us) (?:a|an|some|any|one|something)\W+(?:thing"
    r" what )?(?:clue|hint|for instance|bone|tip|intelligent|clever|question"
    r"|example question)\b|\bgive (?:me|us) (?:something|one)\W*$",
    r"\b(?:an?|one|any) (?:example|idea|hint|clue|tip)s?\b.{0,12}\b(?:questions?|what"
    r" to ask)\b|\bwhich (?:one )?would you (?:go with|ask|pick)\b",
)
_LEFT: Final = one_of(
    r"\bhow many\b(?: questions?| of these| more| times?| items?)*,? (?:do i get|am i"
    r" (?:allowed|meant|supposed)|can i (?:still )?ask|may i (?:still )?ask|should i"
    r" ask)\b(?! (?:off|holiday|days|leave|paid)\b)|\bhow many\b(?: questions?| of"
    r" these"
    r"| more)* (?:are |is )?(?:left|to go|to come|there still)\b"
    r"|\b(?:items?|questions?) left\b",
    r"\bare we (?:nearly |almost )?done\b|^\W*(?:(?:so|and|oh|ok)\W+)*is (?:that|this)"
    r" it(?: then)?\b\W*(?:$|are)|\bone question i get\b|\bjust the one question\b"
    r"|\b(?:right|usual) number\b.{0,12}\?",
)
_SEVERAL: Final = one_of(
    r"\b(?:two|more|several|many|only one|another) questions?\b.{0,25}\b(?:or only"
    r"|allowed|at once)\b|\b(?:allowed|permitted|can i) (?:to )?ask (?:two|more|several"
    r"|another)\b|\banything\?\W*(?:like )?(?:actually )?anything\b|\bor just work\b"
    r"|\bone by one\b|\ball (?:my )?questions in one\b|\btwo at once\b"
)
_ALLOWED: Final = one_of(
    r"\b(?:can|could|may|does|must|would) (?:it|that|this|one|a \w+ (?:team|story"
    r"|example)) (?:also )?(?:be (?:from|something|private|outside|school|old|small|my)"
    r"|count)\b|\b(?:can|could|may) i (?:use|take|tell) (?:that|it|this one|one"
    r" from|something|a story)\b|\b(?:ok(?:ay)?|all ?right|fine|enough|good) (?:for|as)"
    r" (?:the |an? |this )?(?:interview|example|story)\b|\b(?:ok(?:ay)?|all ?right"
    r"|fine)"
    r" if it(?:['’]?s| is) (?:from|not|only|at)\b|\bgot to be work\b"
)

_NOTES: Final = one_of(
    r"\b(?:can|could|may|should) i (?:\w+ )?(?:look|read|use|bring|take)\b.{0,12}"
    r"\b(?:my |a )(?:paper|notes?|list|notebook)\b(?!.{0,24}\b(?:at work|on the"
    r" (?:floor|ward|line|job)|during|at night)\b)",
    r"\b(?:rude|bad|ok(?:ay)?|fine|allowed|strange)\b.{0,20}\b(?:read|look)\w*"
    r"\b.{0,14}\b(?:my |a )(?:paper|notes?|list|notebook)\b",
)
_FEW: Final = one_of(
    r"\b(?:bad|wrong|rude|strange|enough|ok(?:ay)?|fine|too few)\b.{0,20}\b(?:only"
    r"|just)"
    r" (?:have |ask )?(?:one|two|1|2)\b(?! (?:day|week|month|shift|person|people))",
    r"\b(?:only|just) (?:have |ask |got )?(?:one|two|1|2)(?: questions?)?\b.{0,12}"
    r"\b(?:is (?:it|that)|it is|it'?s) (?:bad|wrong|enough|ok(?:ay)?|rude|strange"
    r"|fine)\b",
    r"\bhow many (?:questions )?(?:should|must|do) (?:i|one|people) (?:have|prepare"
    r"|bring)\b",
)
_SAME: Final = one_of(
    r"\b(?:should|shall|must|do) i (?:really |just )?ask\b(?! (?:\w+ )?of you).{0,28}"
    r"\bsame\b|\bi (?:should|must) ask\b.{0,28}\bsame\b.{0,12}(?:\bas\b|\?)"
    r"|\bask (?:everyone|everybody|each|all)\b.{0,20}\bsame\b.{0,20}\b(?:or|ok"
    r"|allowed|good|bad)\b",
    r"\bwhat (?:can|do|could|should) (?:i|one) (?:even )?ask (?:an?|the"
    r"|such an?) (?:other"
    r"|colleague|director|team|founder|owner|person who)\b",
)

OF_THEIR_QUESTIONS: Final[tuple[tuple[Expression, Wanted], ...]] = (
    (_NOTES, (_K.CLARIFY, "notes")),
    (_FEW, (_K.CLARIFY, "few")),
    (_SAME, (_K.CLARIFY, "same")),
    (_MUST, (_K.CLARIFY, "no_need")),
    (_WORRIES, (_K.CLARIFY, "say_it")),
    (_POLITE, (_K.CLARIFY, "say_it")),
    (_GOOD, (_K.PROGRESS, "question")),
    (_DOING, (_K.PROGRESS, "")),
    (_HINTS, (_K.COMMAND, "hint")),
    (_LEFT, (_K.REMAINING, "")),
    (_SEVERAL, (_K.CLARIFY, "several")),
    (_ALLOWED, (_K.CLARIFY, "")),
)
"""What is wanted by a sentence about one's own questions, the first that is met."""
