"""Hear that somebody doubts a story or a line of theirs, and in which way.

"Does a pony fit a job on a ward?" "Will they think I let them in for nothing?" Whether
anything is asked for is told by the encoder; what is doubted, by how it is put.
"""

from typing import Final

from bot.ear.encoder import Reading, read_message
from bot.expressions import Expression
from bot.hearing.doubts import Doubt

LONGEST: Final = 45
"""Words of a message that doubts; more tells something."""
TURNED: Final = 0.25
"""Share of being said to the interviewer, and nothing beside it."""
ANSWERS: Final = 0.5
"""Share of answering what is open, from which nothing is heard here."""
ELSE: Final = 0.5
"""Share of wants that have their own replies, from which nothing is heard here."""

_ELSE: Final = frozenset(
    """skip stop back add wait returned thanks greeting repeat rephrase meaning
    remaining command ready wrong_chat not_an_answer slip unfit of_what role
    hint""".split()
)

_ASKS: Final = Expression(
    r"\?|\b(?:no|yes|right|or not|or what)\W*$"
    r"|(?:^|[.,;:!?…]\W*|\b(?:and|but|so|or)\s+)(?:should|shall|can|could|do|does|did"
    r"|will|would|wont|won't|is|isn't|are|may|must|how|tell me|you (?:sure|think))\b"
    r"|\bmaybe i (?:should|better)\b"
    r"|\b(?:scared|afraid|worr\w+|fear) (?:that |about |they|it|he|she|the)"
)
"""What asks, also without a question mark."""

_JOB: Final = (
    r"(?:job|post|position|role|vacancy|ward|company|firm|employer|bank|school|hospital"
    r"|hotel|shop|office|agency|warehouse|kindergarten|nursery|start-?up|council"
    r"|factory|clinic|care home|restaurant|kitchen|university|charity|church|lab"
    r"|appl(?:y|ying|ied)|going for|strangers)"
)
_FITTING: Final = Expression(
    rf"\b(?:fits?|suits?|belongs?|relevant|matche?s?|useful|any use|wise|matters?"
    rf"|helps?|(?:tell|use|bring|mention) (?:this|that|it|the))\b.{{0,60}}\b{_JOB}\b"
    rf"|\bstory\b.{{0,40}}\b(?:odd|strange|weird|out of place)\b.{{0,20}}\b(?:there"
    rf"|{_JOB})\b|\b(?:right|wrong|good|bad|fine|ok(?:ay)?|too \w+) (?:for|in|at)\b"
    rf".{{0,30}}\b{_JOB}\b"
    rf"|\b{_JOB}\b.{{0,80}}\b(?:fits?|suits?|belongs?|relevant|useful|any use|wise"
    rf"|still (?:tell|use)|tell (?:the|this|that|it)|use (?:the|this|that|it)|bring)\b"
    r"|\b(?:does|do|would|will|can)\b.{2,40}\b(?:fit|suit|belong) (?:there|in|here)\b"
)
_OF_THEM: Final = (
    r"(?:they|he|she|people|(?:the |an? |my )?(?:\w+ )?(?:boss|panel|manager|owner"
    r"|director|employer|interviewer|recruiter))"
)
_OF_USE: Final = Expression(
    r"\b(?:still|even|also)? ?(?:work|do|count|ok|okay|good enough) for (?:them|an?|the"
    r"|that|this)\b"
    r"|\b(?:any|much|some|no) (?:good|use) for (?:an?|the|them|that|this)\b"
    r"|\b(?:none|neither|not one|nothing) of (?:them|these|those|it|my|the)\b.{0,24}"
    r"\b(?:is|are|was|were|has|have|from|about|in|with)\b"
    rf"|\bfor an? [\w -]{{3,24}} (?:{_JOB}|interview)\b.{{0,40}}\b(?:strange|odd"
    r"|weird|ok|okay|fine|wrong|funny|good|too)\b"
    rf"|\bnot (?:from|in|at) (?:a |an |the )?{_JOB}\b.{{0,40}}"
    r"\b(?:they|laugh|ok|okay|fine)\b"
    r"|\bhow (?:does|do|will|would|can|is)\b.{3,60}\b(?:help|sell|matter|relevant"
    r"|useful)\b"
)
_AGAINST: Final = Expression(
    rf"\b(?:will|would|won'?t|wont|gonna|do|does|can|might)\b(?: not)? {_OF_THEM}"
    r"(?: not| all| then)* (?:think|laugh|judge|believe|mind|hold|see me|find|say"
    r"|mark me|take it)\b"
    rf"|\b{_OF_THEM}(?:'ll| will| would| may| might)(?: not| all| then)*"
    r" (?:think|laugh|judge|believe|mind|hold|say why)\b"
    rf"|\b{_OF_THEM} (?:may|might|will) say (?:why|i)\b"
    r"|\bh[eo]ld\b.{0,30}\bagainst\b|\bagainst me\b"
    r"|\b(?:makes?|made|making) me (?:look|sound|seem)\b"
    r"|\b(?:it|that|this|i|which|me)(?:'ll| will| would| does)?(?: not)?"
    r" (?:look|sound)s? (?:\w+ ){0,2}(?:stupid|bad|weak|careless|lazy|silly|cold|rude"
    r"|poor|mean|cheap|dangerous|unprofessional|serious|odd|crazy|desperate|selfish"
    r"|like (?:i|im|i'm)\b)"
    r"|\bgives? me away\b|\bdid i (?:just )?lose\b|\bnot serious\b"
)
_OLD: Final = Expression(
    r"\b(?:years?|months|ages|decades?)\b.{0,8}\b(?:old|ago|back)\b.{0,60}\b(?:too"
    r"|old|still|ok(?:ay)?|bad|problem|matter|fine|long|use|newer|recent)\b"
    r"|\btoo (?:old|long ago)\b|\b(?:is|was) (?:it|that|this) (?:so |very )?old\b"
)
_OTHER: Final = Expression(
    r"\b(?:should|shall|better|must|maybe|can|could)\b[^.?!]{0,24}\b(?:use|choose|tell"
    r"|take|pick|find|give|have)\b[^.?!]{0,16}\b(?:other|another|different|smaller"
    r"|safer|newer)\b(?! (?:question|one from you))"
    r"|\b(?:smaller|safer|better|different|other) (?:one|story|example) (?:that )?i"
    r" (?:could|can|should) (?:use|tell|take)\b"
)
_AT_ALL: Final = Expression(
    r"\b(?:would|wud|do|should|shall|must|can) (?:you|i|u) (?:really |even |still )?"
    r"(?:tell|use|bring|mention|say) (?:this|that|it|the)\b[^.?!]{0,24}"
    r"\b(?:at all|really|or not|still)\b"
    r"|\byou (?:are )?sure (?:that )?i should\b|\bare you sure (?:about|i should|it'?s"
    r" (?:wise|ok|good))\b"
    r"|\bstill tell\b|\bis it wise to (?:bring|tell|use|mention)\b"
)
_PRIVATE: Final = Expression(
    r"\btoo (?:private|personal|sad|heavy|dark|grim|graphic|emotional)\b"
    r"|\b(?:bit|little|so|very) (?:grim|dark|heavy|private|personal|morbid)\b"
    r"|\bdead (?:man|woman|person|people|body)\b"
)
_LEFT_OUT: Final = Expression(
    r"(?<!how )(?<!where )\b(?:can|could|should|shall|do|may|better|must) i? ?"
    r"(?:just )?(?:leave|drop|cut"
    r"|skip|hide|keep|take)\b[^.?!]{0,40}\b(?:out|off|piece|part|bit|line|quiet|away)\b"
    r"|\bmaybe (?:i )?(?:better )?say\b|\bchange it to\b"
)

_OTHERWISE: Final = Expression(
    r"\b(?:loud|aloud)\b|\b(?:a|my|the|in) suits?\b|\b(?:wear|dress\w*|clothes)\b"
    r"|\bhow (?:do|can|could) (?:i|we|you) (?:take|leave|drop|cut|hide|delete|remove)\b"
)
"""What speaks of saying it over for practice, of clothes, or of how to cut words."""

_WAYS: Final[tuple[tuple[Doubt, Expression], ...]] = (
    (Doubt.FITS, _OF_USE),
    (Doubt.OTHER, _OTHER),
    (Doubt.PRIVATE, _PRIVATE),
    (Doubt.OLD, _OLD),
    (Doubt.AT_ALL, _AT_ALL),
    (Doubt.AGAINST, _AGAINST),
    (Doubt.LEFT_OUT, _LEFT_OUT),
    (Doubt.FITS, _FITTING),
)
"""What is doubted, the plainest first."""


def hear_doubt(text: str, asked: str) -> Doubt | None:
    """Hear what is doubted, beside what was `asked`; None where nothing is."""
    plain = " ".join(text.replace("’", "'").casefold().split())
    if not plain or len(plain.split()) > LONGEST or not _ASKS.search(plain):
        return None
    if _OTHERWISE.search(plain):
        return None
    found = next((one for one, build in _WAYS if build.search(plain)), None)
    if found is None:
        return None
    reading = read_message(text, asked)
    if asked and (reading.aside < TURNED or reading.answer >= ANSWERS):
        return None
    return None if _wants_else(reading) else found


def _wants_else(reading: Reading) -> bool:
    return sum(reading.intents.get(one, 0.0) for one in _ELSE) >= ELSE
