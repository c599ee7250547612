"""Tell whether words are an answer, are asked of the interviewer, or may be neither.

`asides` names what is said to the interviewer where it knows the kind. What is left is
told here by its build: a question that nothing in a story explains is asked of the
interviewer, and a remark, a joke, a worry or half a sentence may be no answer. Whoever
tells of a deed is answering.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.ear.aside_signs import Asked, Plain, asked, pieces, plain
from bot.ear.asides import knows_none
from bot.ear.expressions import Expression
from bot.ear.turned import about_exercise, spoken
from bot.ear.words import read
from bot.hearing import Bearing, Scene
from bot.model import Expects

_MOST: Final = 45  # words and marks of what is asked of the interviewer
_REMARK: Final = 34  # words and marks of a remark
_UNMARKED: Final = 18  # words of a question without its mark
_FEW: Final = 18  # the same of one that only sounds like an aside
_SCRAP: Final = 12  # words of what follows a follow-up and is still a remark
_CLAUSE: Final = Expression(r"(?: [,;:…-] | (?:and|but|so|or|then|now) )")

_SOFT: Final = (
    r"(?:(?:ok|okay|so|but|and|well|wait|sorry|um+|uh|hm+|oh+|ooh|ah+|ha|haha|lol|no"
    r"|yes|hey|hang on|hold on|please|also|actually|honestly|just|then|hi|hello|eh|mm+"
    r"|excuse me|i mean|omg|gosh|first|now|right|[,.!?…☺-]) )*"
)
_AUX: Final = (
    r"(?:am|is|are|was|were|do|does|did|can|could|may|might|shall|should|will|would"
    r"|have|has|had|must)"
)
_NOW: Final = r"(?:am|is|are|do|does|can|could|may|shall|should|will|would|have|has)"
_WHO: Final = (
    r"(?:i|you|we|they|it|this|that|these|those|there|he|she|the|my|your|our|a|an|any"
    r"|anyone|anybody|someone|somebody|people|one|both|all|some)"
)
_SHORT: Final = r"(?:i|you|we|they|it|this|that|these|there)"
_WH: Final = r"(?:what|which|who|whose|whom|where|when|why|how)"
_MARKED: Final = Expression(
    rf"^{_SOFT}(?:{_AUX}(?: not)? {_WHO}\b|{_WH}\b|(?:\S+ ){{0,2}}?(?:to|of|for|with"
    rf"|about|from|by|than|at|on|in|as|like) {_WH}\b|you\b|can be\b|must be\b"
    rf"|is \S+ to\b)"
)
_BARE: Final = Expression(
    rf"^{_SOFT}(?:{_NOW}(?: not)? {_SHORT}\b(?<!do it)(?<!do this)(?<!do that)"
    r"(?<!have it)(?! (?:is|are|was|were)\b)"
    rf"|did (?:you|they)\b"
    rf"|(?:what|(?:which|who|where|when|why|how)(?: \S+){{0,2}}?) {_NOW}(?: not)? "
    rf"(?!not\b)(?:{_WHO}|\S+$|\S+ \S+ )"
    r"|how (?:much|many|long|often|far|big|late|soon|old)\b"
    r"|is (?:one|any|each|both) of\b|who (?:is|are|will|reads|sees|says|decides)\b"
    r"|what (?:else|more|kind|sort|about)\b"
    rf"|(?:\S+ ){{1,4}}?(?:to|of|for|with|about|from|by|than|at) (?:what|who|whom) $"
    rf"|why (?:do|does|would|not|is|are|this|that|me)\b"
    r"|(?:and )?(?:all|only|just) (?:\S+ ){1,3}or (?:\S+ ){1,3}$)"
)
_FINE: Final = Expression(
    r"\b(?:ok|okay|fine|allowed|bad|wrong|enough|count|good|better|alright|all right"
    r"|too \w+|weird|rude|minus|problem|matter) (?:(?:to|for|if|in) (?:\S+ ){1,7})?[?]"
)
_YOU: Final = Expression(r"\b(?:you|your|yours)\b")
_RHETORIC: Final = Expression(
    # Asked and answered in one breath.
    r"[?] (?:no|yes|not really|maybe|of course|never|sometimes|always) [,.]|"
    r"\b(?:who knows|who cares|why not|guess what|you know [?]|you know what|right [?]"
    # A tag that only keeps the listener there.
    r"|(?:you (?:understand(?: me)?|get (?:me|it)|see|know what i mean)|abi|innit|na"
    r"|eh|sha|yeah) [?]$"
    r"|what can (?:i|you) (?:say|do)|what (?:else )?(?:could|was|can) (?:i|we|you) "
    r"(?:do|say|supposed)|how could (?:i|we)|what is not to|is not it [?]|no [?]$)"
)
# What somebody asks or thinks in a story, or would ask.
_TOLD: Final = Expression(
    r"\b(?:i|we|he|she|they|who|people|boss|manager|doctor|customer|client|patient"
    r"|chef|driver|teacher|colleague|user|users) (?:(?:would|will|could|always|usually"
    r"|also|then|just|first|even|want to|to|need to|have to|not|have|had|was|were|am|is"
    r"|keep|kept|started|really) )*"
    r"(?:ask|asks|asked|asking|say|says|said|saying|wonder|wondered|wondering|shout"
    r"|shouted|yelled|goes|went like|think|thought|thinking|check|checked|knew|find out"
    r"|found out|look|looked|decide|decided|consider) (?!(?:whether |if )?you\b|bad\b)"
    r"|\b(?:first question|it is about|the question is|means?) [:,]"
)
_SPEECH: Final = frozenset(
    """ask asked say said tell told write wrote written type typed answer answered mean
    meant fix fixed explain explained joke joked do did have had scare scared""".split()
)
_WITH_YOU: Final = Expression(
    r"\b(?:you|question|questions|answer|answered|typo|complaint|example)\b"
)
_INVITES: Final = Expression(
    r"\b(?:would|will|do|did|could|should) you (?:\S+ ){0,3}?(?:ask|want to know"
    r"|find out|like to know)\b|\b(?:what|which) (?:\S+ ){0,3}?questions?\b"
    r"|\bwhat (?:else )?(?:do|would|did) you (?:still )?(?:need|want) to know\b"
    r"|\blast words\b|\bwondering?\b|\bthinking\b|\bsign\b|\binstruction\b",
    re.IGNORECASE,
)
# Such a question asks for no words that were said.
_NO_WORDS: Final = Expression(
    r"\b(?:should (?:i|we) (?:tell|say)|would (?:you|they) (?:say|tell|answer)"
    r"|how (?:could|can|do) you tell)\b",
    re.IGNORECASE,
)
_STRONG: Final = Expression(
    rf"^{_SOFT}(?:do you mean|do you want|does (?:it|that|this|one)|(?:can|could|may"
    r"|must|should) (?:it|that|this|i)|do i|shall i|is (?:it|that|this) (?:ok|okay"
    r"|fine|bad|a|the|about|still|really)|are you|is this)\b"
)

# Remarks
_LAUGH: Final = Expression(
    r"^(?:ha(?:ha)*h?|he(?:he)+|lol|lmao|xd|☺) |\b(?:ha(?:ha)+h?|he(?:he)+|lol|lmao"
    r"|rofl"
    r"|xd|☺)(?: [.!☺])* $|\b(?:jk|(?:i am|i was|just|no i|was a|only a) (?:a )?(?:joke"
    r"|joking|kidding))\b"
)
_START: Final = Expression(
    r"^(?:oh (?:no|dear|my|god|gosh|wow|well)|ooh|omg|aha|wow|ouch|oof|ugh|uff|yikes"
    r"|gosh|phew|jeez|huh|whoa|blimey|crikey|goodness|touche|busted|fair enough"
    r"|well well)(?: |$)"
)
_OF_YOU: Final = Expression(
    r"\byou (?:(?:do not|not) )?(?:make it|make this)\b"
    r"|\byou (?:\S+ )?(?:got me|get me|caught|catch|scared|scare|scaring|cut me"
    r"|jumped|skipped|ignored|never|missed|moved|went on|mixed|interrupted|daft|stupid"
    r"|sound like|remind me|remember|made me|make me|throw|threw|put|only look"
    r"|keep (?:asking|saying)|not (?:read|listen|hear|understand)|lost the plot"
    r"|are (?:\S+ )?(?:quiet|hard|strict|tough|mean|funny|harsh|cruel|brutal|fierce"
    r"|good"
    r"|kind|nice|cold|rude|fast|slow|relentless|scary|tricky))\b"
    r"|\bthank you\b.{0,30}\byou\b"
)
_OF_FEELING: Final = Expression(
    r"\bi (?:feel|think|worry|am afraid|guess|fear) (?:that )?(?:i|it|this) (?:\S+ )?"
    r"(?:did (?:bad|badly|terrible)|is too|was too|am (?:doing|failing)|went on|sounded"
    r"|was waffling)\b"
    r"|\bi am (?:(?!not )\S+ )?(?:\S+ )?(?:nervous|shaking|blushing|sweating|lost"
    r"|embarrassed|rambling|waffling)\b"
    r"|\bi worry (?:it|this|that|i)\b|\btoo (?:long|short|boring|personal|small|simple"
    r"|silly|late) to (?:tell|say|explain|write|count)\b|\bmind (?:is|went) blank\b"
)
_OF_IT: Final = Expression(
    rf"^{_SOFT}(?:that|this|it|the|one|bit|a|bad|good|tough|hard|tricky|mean|strange"
    r"|weird|great|big|fierce|sad|difficult|cruel|personal|fair|nice) (?:\S+ ){0,3}?"
    r"(?:question|one|quote|interview)(?: (?:is|was|that|this|it|you).*)?(?: [.,!])* $"
    rf"|^{_SOFT}(?:with respect|look) [,.]"
    r"|(?:^| )(?:(?:sorry|oops|haha|lol|was) (?:the |a |just )?(?:wrong|typo|fat)|wrong"
    r" (?:box|chat)|fat (?:thumbs|fingers)|fixing a typo)(?: |$)"
    r"|\b(?:that|this|it) (?:was|is) (?:not )?(?:\S+ )?(?:my|an?"
    r"|mine) (?:\S+ )?(?:answer"
    r"|example|complaint|joke|typo)\b|^that was (?:the|my) (?:reason|answer|example)\b"
    r"|\b(?:that|this|it|the \S+ (?:thing|bit|part|line|one)) was (?:still |all |just "
    r"|only )*(?:for|waffle|bullshit|a test) |\bnot for writ(?:e|ing)\b"
    r"|\b(?:a bit|bit|a little) (?:fierce|cold|personal|harsh|much|mean)\b"
    r"|\bstraight in\b|\bi (?:have|had|did) not (?:yet )?(?:finish|finished|answer"
    r"|answered)\b|\b(?:that|this|your) quote\b|\bmixed up\b|\bhave you lost the plot\b"
)
_OF_LIFE: Final = Expression(
    rf"^{_SOFT}(?:(?:wait|is|was|one moment|that is|that was|someone|somebody|there is"
    r"|my|the|a|is my|is the|now|,) )*(?:phone|doorbell|door|kids?|baby|son|daughter"
    r"|dog|cat|postman|parcel|battery|neighbour|toddler|husband|wife|mum|roommate"
    r"|(?:somebody|someone) is at the door) (?:\S+ ){0,2}?(?:ring|rings|ringing|rang"
    r"|shouting|shout|crying|cries|barking|came in|calling|calls|wants?|grabbed|dying"
    r"|low|woke|needs?|with)\b"
    r"|\bi need (?:a|to) (?:wee|pee|toilet|coffee|tea|drink)\b"
    r"|\bat the door\b|\bbrb\b|\bschool run\b"
)
_HALF: Final = Expression(
    r"(?: (?:and|because|but|so|the|a|an|then|when|with|of|i|we|or|like|to|that|my)|…)"
    r"(?: [….,])* $"
)
_SELF: Final = Expression(
    rf"^{_SOFT}(?:let me (?:think|see|read)|thinking|i (?:see|get it"
    rf"|understand(?: now)?)"
    r"|got it|makes sense|where (?:do|to) (?:i )?(?:start|begin)|ok now)(?: |$).{0,20}$"
    r"|^(?:ah+|oh+|aha) .{0,40} (?:ok|okay|i see|got it)(?: [.!…])* $"
)
_SAYS_SO: Final = Expression(
    r"^(?:(?:haha|lol|well|honestly|oh|hm+|sorry|,) )*(?:yes|no|nobody|nothing|none"
    r"|never|everybody|everyone|all of|both|not (?:really|at all|much|always)|sure"
    r"|maybe"
    r"|probably|i (?:do|did|can|could|have|will|would|am|was) not)\b"
)


def bearing(
    text: str,
    question: str = "",
    scene: Scene = Scene.QUESTION,
    expects: Expects = Expects.INSTANCE,
) -> Bearing:
    """Say how words stand to the open question.

    `asked` and `unsure` are for what no kind of aside is plainly heard in. While one
    asks the employer or acts a scene, nearly all is said in it: an answer.
    """
    if scene not in (Scene.QUESTION, Scene.FOLLOW_UP):
        return Bearing.ANSWER
    said, open_question = plain(read(text)), asked(question)
    if not said.words or len(said.words) > _MOST or knows_none(said):
        return Bearing.ANSWER
    if '"' in said.words or spoken(text):
        return Bearing.ANSWER
    if _tells(said, weakly=_leads(said)):
        return Bearing.ANSWER
    storyless = expects is not Expects.INSTANCE
    if _asks(said, open_question, question):
        return Bearing.ASKED
    unsure = _unsure(said, open_question, scene, storyless=storyless)
    return Bearing.UNSURE if unsure else Bearing.ANSWER


# "Who will see that I picked it": no deed that is told.
_ASIDE_FROM: Final = frozenset("if what who whom that which where when why how".split())
_SAID_P: Final = frozenset("dtyANnsx0Hh")


def _begins_with_deed(said: Plain) -> bool:
    """Whether a sentence begins with a deed and leaves out who did it."""
    for first, last in pieces(said):
        letters = [x for x in said.letters[first:last] if x not in 'r"']
        if letters[:1] == ["P"] and letters[1:2] and letters[1] in _SAID_P:
            return True
    return False


def may_be_remark(text: str) -> bool:
    """Whether words are few and tell nothing, so that they may be no answer."""
    said = plain(read(text))
    if len(said.words) > _FEW or '"' in said.words or knows_none(said):
        return False
    return not _tells(said) and not any(letter in "0$" for letter in said.letters)


def addressed(text: str) -> bool:
    """Whether words, by their end or in a clause, are put to the interviewer.

    A question at the end, or a reproach; in a story both may stand as well, so it
    counts only where nothing is told.
    """
    said = plain(read(text))
    if len(said.words) > _MOST or '"' in said.words or knows_none(said):
        return False
    line = _line(said.words)
    if _REPROACH.search(line):
        return True
    return line.rstrip().endswith("?") and not _RHETORIC.search(line)


_REPROACH: Final = Expression(
    r"\bi (?:did not|do not|never|not) ask\b"
    r"|\bi (?:just |only )?(?:ask|asked|was asking|am asking) (?:if|which|what|why"
    r"|whether|you|who|how|where|when)\b"
    r"|\bi (?:was|am) (?:just |only )?(?:complaining|joking|asking|talking to you)\b"
    r"|\b(?:was|is) (?:not|no) (?:an? |my )?answer\b"
    r"|\byou (?:just |only )?(?:put|said|say|told|moved|ended|closed|skipped|ignored"
    r"|missed|never|did not|forgot|cut|took|threw|praise|praised|asked"
    r"|do not (?:listen|read|hear|understand|get))\b"
)


def _line(words: Sequence[str]) -> str:
    return " ".join(word for word in words if word != '"') + " "


_ACTORS: Final = frozenset("iwhxHNX")
_DONE: Final = frozenset("PO")


def _tells(said: Plain, *, weakly: bool = False) -> bool:
    """Whether somebody does something in it, apart from what is typed here.

    Weakly, "we did everything together" tells nothing yet.
    """
    bare = [
        (word, letter)
        for word, letter in zip(said.words, said.letters, strict=True)
        if letter not in 'r"'
    ]
    if _begins_with_deed(said):
        return True
    whole = _line(said.words)
    for at, ((actor, who), (verb, what)) in enumerate(pairwise(bare)):
        if who not in _ACTORS or what not in _DONE or actor in ("you", "it"):
            continue
        if at and bare[at - 1][0] in _ASIDE_FROM:
            continue
        if verb in ("did", "had") and (weakly or "?" in whole):
            continue
        if verb in _SPEECH and _WITH_YOU.search(whole):
            continue
        return True
    return False


def _sentences(said: Plain) -> Iterator[tuple[str, int]]:
    for first, last in pieces(said):
        count = sum(word.isalnum() for word in said.words[first:last])
        yield _line(said.words[first:last]), count


def _asks(said: Plain, question: Asked, words: str) -> bool:
    whole = _line(said.words)
    if _RHETORIC.search(whole):
        return False
    exercise = about_exercise(whole.split())
    if question.words_wanted and not exercise and not _NO_WORDS.search(words):
        return False
    if _INVITES.search(words) and not exercise:
        return False
    questions = loose = 0
    before = ""
    for sentence, count in _sentences(said):
        if not _question(sentence, count):
            loose += count
            before += sentence
            continue
        if not questions and _TOLD.search(before + _ahead(sentence)):
            return False
        questions += 1
    if not questions:
        return False
    turned = exercise or _YOU.search(whole) is not None
    return loose <= (26 if turned else 12)


def _leads(said: Plain) -> bool:
    """Whether the first sentence plainly asks the interviewer what is meant."""
    first, _ = next(_sentences(said), ("", 0))
    return "?" in first and _STRONG.match(first) is not None


def _ahead(sentence: str) -> str:
    """Give what stands before the question in its sentence."""
    if _MARKED.match(sentence) or _BARE.match(sentence):
        return ""
    at = (found.end() for found in _CLAUSE.finditer(sentence))
    first = next((a for a in at if _MARKED.match(sentence[a:])), len(sentence))
    return sentence[:first]


def _question(sentence: str, count: int) -> bool:
    """Whether a sentence, or a clause in it, is built as a question."""
    if "?" in sentence:
        if _FINE.search(sentence) or " or " in sentence:
            return True
        return any(_MARKED.match(part) for part in _parts(sentence))
    if count > _UNMARKED:
        return False
    return _BARE.match(sentence) is not None


def _parts(sentence: str) -> Iterator[str]:
    """Give a sentence from its beginning, and from each clause in it."""
    yield sentence
    for found in _CLAUSE.finditer(sentence):
        yield sentence[found.end() :]


def _unsure(said: Plain, question: Asked, scene: Scene, *, storyless: bool) -> bool:
    words = [word for word in said.words if word != '"']
    if len(words) > _REMARK:
        return False
    line, count = _line(words), sum(word.isalnum() for word in words)
    follows = scene is Scene.FOLLOW_UP or len(question.stems) < _BROAD
    if question.words_wanted and not (_OF_IT.search(line) or _OF_YOU.search(line)):
        return False
    if _OF_YOU.search(line) or _OF_IT.search(line) or _OF_LIFE.search(line):
        return True
    if _OF_FEELING.search(line) and not (follows and storyless):
        return True
    if any(letter in "0$" for letter in said.letters):
        return False
    if follows and (_SAYS_SO.match(line) or count > _SCRAP):
        return False
    if _LAUGH.search(line):
        return count <= _JOKE
    if _START.match(line) or _SELF.search(line):
        return count <= _SCRAP
    if follows or storyless:
        return False
    if "?" in words and count <= _SCRAP:
        return True
    return count <= _JOKE and _HALF.search(f" {line}") is not None


_BROAD: Final = 5  # words that carry a question which asks for more than a detail
_JOKE: Final = 6  # words of a joke, or of half a sentence
