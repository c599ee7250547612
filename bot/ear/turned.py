"""Hear by its build what is turned to the interviewer, whatever words it is put in.

Inside an open question, who asks what a word means, what "they" want, whether they can
use something, or protests that it was said already, is not answering. The learned sum
of `asides` knows the words of such messages; this knows their build: how a sentence
begins, whether it asks, whom it speaks to, and what it shares with the question. What
somebody in a story says or asks stays an answer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.aside_signs import Asked, Plain, pieces
from bot.ear.aside_words import asked_word
from bot.ear.expressions import Expression
from bot.hearing import Aside, AsideKind, Scene

SURE: Final = 9.0
"""How sure an aside is that is heard by its build."""

_K: Final = AsideKind
_MOST: Final = 40  # words and marks of a message that is turned as a whole
_FRAGMENT: Final = 4  # words of what only goes with it: "Lidl or Aldi"
_CLAIM: Final = 6  # the same behind a protest: what was said, once more
_PROTEST: Final = 14  # words of a sentence that protests
_UNMARKED: Final = 8  # words of what asks and has no question mark
_REST: Final = 2  # words from which what remains is an answer
_ASKED: Final = 16  # words of a sentence that asks without a question mark

_SOFT: Final = (
    r"(?:(?:ok|okay|so|but|and|well|wait|sorry|um+|uh|hm+|oh|ah|no|yes|hey|hang on"
    r"|hold on|please|also|actually|honestly|just|then|hi|hello|excuse me|i mean|omg"
    r"|can i ask|may i ask|question|quick question|one question|first|[.,!?…☺-]) )*"
)
_SAY: Final = (
    r"(?:tell|told|telled|say|said|sayed|write|wrote|written|mention|mentioned|explain"
    r"|explained|answer|answered|type|typed|gave|describe|described)"
)
_TELL: Final = (
    r"(?:use|say|take|tell|talk|speak|mention|name|start|begin|pick|choose|write|answer"
    r"|give|reuse|repeat|describe|change|explain|include|admit|leave out|put|invent"
    r"|make up|bring|do it|do this|do that|go|be honest|be open)"
)
_ASKER: Final = (
    r"(?:they|you|interviewers?|the (?:panel|interviewers?|employer|company|boss)"
    r"|employers|recruiters|companies|people|panels)"
)
# A protest that names nobody is short: "I said already in May we need a lock" tells.
_BRIEFLY: Final = r"(?!(?: \S+){8}|.* (?:to|in|four|three) )"
_EXERCISE: Final = Expression(
    r"\b(?:question|answers?|example|story|interview|same|that one|this one|again|"
    r"name|names|real|details?|left|more|doing|points|does (?:it|that|this) count)\b"
    r"|\b(?:would|will|do|did|are) you (?:hire|rate|score|recommend|understand)\b"
    r"|\b(?:it|this|that|one) be (?:from|about|at|outside|something)\b"
    r"|\b(?:use|take|tell|give) (?:one|something|you) (?:from|about|at|of)\b"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a sentence is that is built so.

    Where `mixed` is set it may stand beside an answer; else it is the whole message.
    `asks` wants a question mark, or few words.
    """

    kind: AsideKind
    about: str
    build: Expression
    mixed: bool = False
    asks: bool = False


def _rule(
    kind: AsideKind,
    about: str,
    *builds: str,
    mixed: bool = False,
    asks: bool = False,
) -> _Rule:
    build = Expression(f"^{_SOFT}(?:{'|'.join(builds)})(?: |$)")
    return _Rule(kind, about, build, mixed, asks)


_RULES: Final = (
    # It was said already.
    _rule(
        _K.ALREADY_SAID,
        "",
        rf"i (?:(?:have|did|already|just|only|literally|also|even) )*{_SAY} "
        r"(?:(?:it|that|this|all|them|everything) )?(?:to )?you(?! so\b)",
        rf"(?:i )?(?:(?:have|did|literally) )*(?:already|just) (?:have )?{_SAY}"
        rf"{_BRIEFLY}",
        rf"i (?:have )?{_SAY} (?:(?:it|that|this|so|all|you) )*"
        rf"(?:already|before|above|earlier|just now|twice){_BRIEFLY}",
        rf"(?:did|have) (?:not )?i (?:not )?(?:(?:just|already) )?{_SAY}"
        rf"(?!.*\b(?:well|good|ok|okay|right|enough)\b){_BRIEFLY}",
        rf"that is what i (?:just |already |have )*{_SAY}",
        r"you (?:already|just) (?:asked|know|have|heard)",
        r"(?:see|read|look) (?:it |that )?(?:above|again|my (?:last|answer|message))",
        r"it (?:is|was|says so) (?:all )?(?:above|in my (?:last|first|answer))",
        mixed=True,
    ),
    # Not at the end of the one before.
    _rule(
        _K.ADD,
        "before",
        r"(?:i )?(?:am|was|were|have|had|did|is)? ?not (?:yet )?(?:even )?"
        r"(?:finish|finished|done|through|complete|ready) "
        r"(?:yet )?(?:with |on |about )?(?:my |the |that )?"
        r"(?:last|previous|other|first|earlier|one before|story before|answer before)",
        r"(?:i )?(?:did|have|had) not (?:yet )?(?:finish|finished) "
        r"(?:my |the |that )?(?:last |previous |other )?(?:answer|story|question)",
        r"i (?:had|have|got|still have|still had) (?:something |much |a lot )?more to "
        r"(?:say|add|tell) (?:about|on|to|with) (?:my |the |that )?"
        r"(?:last|previous|other|first|earlier|one before)",
        r"(?:you|it) (?:cut|stopped|interrupted) me (?:off|short|too early|before)",
    ),
    # A wish to leave off.
    _rule(
        _K.STOP,
        "",
        r"(?:i )?(?:will |want |need |have |got |must |would like )?(?:to )?"
        r"(?:finish|stop|quit|end|leave|go) (?:now|here|for (?:today|now))"
        r"(?: (?:now|here|thanks|thank you|bye|please|it))*(?: [.!☺])* $",
        r"(?:can|could|may|shall) (?:i|we) (?:please )?(?:stop|finish|end|quit|leave)"
        r"(?: (?:it|this|now|here|for (?:today|now)|please))*(?: [.?!])* $",
        r"(?:bye|goodbye|good night|see you)(?: (?:bye|for (?:today|now)|then|and"
        r"|thanks|thank you|later|tomorrow|[.,!☺]))* $",
        r"enough for (?:today|now)",
        r"that is (?:all|it|enough)(?: from me)? for (?:today|now)",
        r"(?:i )?(?:got|have) to (?:go|leave|run)(?: now)?(?: [.,!]| bye)* $",
    ),
    # Another question, please.
    _rule(
        _K.SKIP,
        "",
        r"(?:pass|skip)(?: (?:it|this|that|this one|that one))?(?: [.,!]| $)",
        r"i do not (?:like|want) (?:to answer )?(?:this|that) (?:question|one)",
        r"(?:give me |ask me |can i have |have you got |do you have )?"
        r"(?:another|other|an easier|something easier|something else|a different)"
        r"(?: question| one)?(?: (?:please|instead|[.?!]))* $",
        r"do (?:not )?you (?:not )?(?:have|got) "
        r"(?:any|anything|a|an|some|something|other)",
    ),
    # How much there is still to come.
    _rule(
        _K.REMAINING,
        "",
        r"(?:is|are|when is|when does|when will|will|does) (?:this|it|we) "
        r"(?:going to |ever |finally |almost |nearly |soon )*"
        r"(?:end|over|done|finish|finished|stop|through)(?: [?]| $)",
        r"(?:is there |are there )?(?:much|many|how much|how many) (?:more|longer) "
        r"(?:of (?:this|these|it)|questions?|to (?:go|come)|[?]|is|are|does)",
        mixed=True,
    ),
    # Nobody seems to listen.
    _rule(
        _K.COMPLAINT,
        "unheard",
        r"(?:why )?(?:do |are |does |is |it |feel |feels |like |seems )*you "
        r"(?:(?:do|are|did|even|actually|really) )*(?:not|never) "
        r"(?:(?:even|really|actually) )?(?:listen|listening|read|reading|hear|hearing)",
        r"(?:why )?(?:do|are|did) you (?:even|actually|really|ever) "
        r"(?:listen|listening|read|reading|hear|understand)",
        mixed=True,
    ),
    _rule(
        _K.COMPLAINT,
        "",
        r"you (?:could|should) (?:have|of|'ve) (?:just )?asked",
        r"what is wrong with (?:you|asking|a |real|normal)",
        r"why (?:do|can) (?:not )?you (?:not )?(?:just )?ask (?:me )?(?:real|normal"
        r"|something|about|proper)",
    ),
    # Whether an answer will do.
    _rule(
        _K.PROGRESS,
        "",
        r"(?:was|were|is|are) my (?:(?:other|first|last|earlier|whole|previous) )*"
        r"(?:answer|answers|story|stories|example|examples)",
        r"(?:do )?you think (?:it |this |that |i )?(?:is|was|did|am|were) "
        r"(?:it |this |that )?(?:right|okay|ok|good|fine|correct|wrong|bad|enough)",
        mixed=True,
        asks=True,
    ),
    _rule(
        _K.CLARIFY,
        "say_it",
        r"(?:should|shall|can|could|do|may) i (?:really |even |actually )?(?:say|tell"
        r"|mention|admit|use|include|bring up) (?:that|this|it|them that|him that)"
        r"(?: (?:there|too|in .*|to .*|at .*))?(?: [?.!])* $",
        r"(?:is|was) (?:that|this|it) too (?:honest|much|open|personal|negative|direct"
        r"|harsh|silly|boring|small) (?:to (?:say|tell|mention)|in|for) .*",
        r"(?:would|does|will|could) (?:that|this|it) (?:sound|look|come across|seem) "
        r"(?:\S+ )?(?:bad|weird|wrong|stupid|rude|arrogant|negative|weak|silly|strange"
        r"|good|unprofessional).*",
        r"(?:is|would) (?:it|that|this) (?:be )?(?:bad|wrong|weird|stupid|a problem"
        r"|rude) (?:if|that|to) (?:i )?(?:say|tell|mention|admit).*",
        mixed=True,
        asks=True,
    ),
    # What it is asked for.
    _rule(
        _K.CLARIFY,
        "why",
        rf"why (?:do|are|would|does|is) {_ASKER} (?:\S+ )?(?:even |always |really )?"
        r"(?:ask|asking|asks|want to know|need to know|wanting to know).*",
        rf"what (?:exactly )?(?:do|are|is|would|does) {_ASKER} (?:even |actually "
        r"|really |trying |hoping )*(?:to )?(?:want|expect|learn|find out|look for|"
        r"looking for|after|see|hear|get|know|think) (?:\S+ ){0,4}?"
        r"(?:this|that|question|it|by|with|from).*",
        r"what is (?:the |this |that )?(?:point|purpose|idea|sense|use|reason)"
        r"(?: of| behind| for| in| with)?.*",
        r"what is (?:this|that|it) (?:question )?(?:suppose|supposed|meant|going) to "
        r"(?:tell|show|prove|say|mean|test).*",
        r"what (?:is|has|does|did) (?:this|that|it) (?:got |have )?(?:to do|do) with.*",
        r"how is (?:this|that|it) (?:\S+ )?(?:relevant|important|useful|related).*",
        r"why (?:would|should|do|must) i (?:care|know|need|have to|tell|answer|say).*",
    ),
    # A meaning.
    _rule(
        _K.MEANING,
        "",
        r"(?:wdym|wym|define|meaning of|meaning)(?: (?!the answer)\S+.*| $)",
        r"what (?:do |does |is |are )?(?:you |u )?(?:mean|means|meaning|meant) "
        r"(?:by |with |here )?(?!you)(?:\" )?[a-z].*",
        r"(?:what|who|how|when) (?:do |does )?you mean\b.*",
        r"what (?:do |does |is |are )?(?:\" )?(?!you|they|he|she)(?:\S+ ){1,3}?(?:\" )?"
        r"(?:mean|means|meaning)\b.*",
        r"\S+ of what(?: [?.!])* $",
        r"(?:\S+ ){1,3}(?:means?|meaning|stands? for) (?:\S+ ){0,5}[?].*",
    ),
    _rule(
        _K.REPHRASE,
        "",
        rf"what (?:exactly )?(?:do |does |is it )?(?:{_ASKER} )(?:exactly )?"
        r"(?:want|need|expect|ask|mean)(?: (?:exactly|now|here|from me|to (?:know|hear)"
        r"))*(?: [,?.!].*| $)",
        r"(?:explain|say|tell me) (?:please )?what (?:do )?you (?:want|mean|need).*",
        r"(?:is|are) (?:this|that|it|these) (?:a )?trick.*",
        r"how (?:should i|i should|could i|do i) (?:even )?(?:know|answer) "
        r"(?:that|this|it).*",
        mixed=True,
    ),
    _rule(
        _K.METHOD,
        "",
        r"what (?:is|would|would be) (?:the |a )?(?:right|correct|good|best|perfect) "
        r"answer.*",
        r"what would (?:the |a )?(?:good|right|perfect|strong) answer.*",
    ),
    _rule(
        _K.CLARIFY,
        "names",
        rf"(?:(?:do|does|should|must|have|can|may) )?(?:{_ASKER}|i) (?:\S+ ){{0,3}}?"
        r"(?:want|need|say|give|use|mention|know|tell|leave out|change) "
        r"(?:\S+ ){0,2}?(?:names?)\b.*",
        mixed=True,
        asks=True,
    ),
    # The same one again.
    _rule(
        _K.CLARIFY,
        "again",
        r"(?:can|could|may|should|shall|is it ok if|is it okay if|am) i "
        r"(?:\S+ ){0,2}?(?:use|take|tell|reuse|repeat|give|say|bring|stay with) "
        r"(?:\S+ ){0,4}?(?:again|same|twice|before|earlier|once more)\b.*",
        r"(?:can|could|may|should|shall) i reuse\b.*",
        r"(?:can|could) (?:it|this|that) be (?:\S+ ){0,3}?(?:same|again)\b.*",
        mixed=True,
    ),
    # What is allowed.
    _rule(
        _K.CLARIFY,
        "",
        rf"(?:can|could|may|should|shall|must|do|am) i (?:(?:not|also|even|just|have to"
        rf"|need to|allowed to|supposed to|really) )*{_TELL}\b.*",
        r"(?:can|could|may|must|should|has|have|does|would|is) "
        r"(?:(?:it|that|this|also|to|have|need) )*(?:be|count|work|ok|okay|fine"
        r"|allowed|enough|do)\b.*",
        r"(?:does|do|would|will) (?!not)(?:\S+ ){1,6}?count\b.*",
        r"(?:\S+ ){1,6}?(?:is|are|be) (?:also )?(?:ok|okay|fine|allowed) [?].*",
        asks=True,
    ),
    _rule(
        _K.CLARIFY,
        "meant",
        rf"(?:do )?{_ASKER} (?:really |actually |still )?(?:want|need|mean|ask|expect"
        r"|prefer)\b(?! to go| to leave).*",
        r"(?:is it|is this|is that|or|like) .* or .*",
        r"like (?:\S+ ){1,12}?[?].*",
        asks=True,
    ),
)

_REPORTS: Final = Expression(
    r"\bi (?:asked|said|told|wondered|thought|shouted)\b"
    r"|\b(?:he|she|they|we|it|who|boss|manager|doctor|customer|client|patient|chef"
    r"|driver|teacher) (?:\S+ )?(?:asked|shouted|yelled|goes|thought|wondered|wrote"
    r"|replied|answered|said|says|told)\b"
)
_SPOKEN_ON: Final = Expression(
    r"^(?:[.,\"-] )*(?:\S+ ){0,2}?(?:asked|said|says|shouted|yelled|goes|wondered"
    r"|thought|wrote|typed|replied)\b"
)
_CLOSED: Final = Expression(r"\" (?:i|he|she|they|we|the|my|was)\b")
_DEED: Final = Expression(r"\b(?:i|we) [a-z]+ed\b|\b(?:i|we) (?:went|made|took|rang)\b")


_SHRUG: Final = Expression(
    rf"^{_SOFT}(?:never mind|next|no idea|do not|nothing|i (?:do|can|have) not|sorry)"
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence in its usual spelling, and what it is built like."""

    first: int
    last: int
    words: str
    count: int
    rule: _Rule | None


def hear_turned(said: Plain, text: str, question: Asked, scene: Scene) -> Aside | None:
    """Hear what is turned to the interviewer by its build; None is for others to tell.

    Only in answer to a question or a follow-up: while one asks the employer, nearly all
    is said in the scene.
    """
    if scene not in (Scene.QUESTION, Scene.FOLLOW_UP) or not said.words:
        return None
    cut = pieces(said)
    sentences = [_sentence(said, a, b, question, len(cut) == 1) for a, b in cut]
    if not any(one.rule for one in sentences):
        return None
    if len(said.words) <= _MOST:
        rule = _whole(sentences, question)
        if rule is not None:
            return _aside(rule, text, said, 0, len(said.words))
    return _beside(sentences, text, said, question)


def _sentence(
    said: Plain, first: int, last: int, question: Asked, alone: bool
) -> _Sentence:
    words = " ".join(said.words[first:last]) + " "
    count = sum(word.isalnum() for word in said.words[first:last])
    rule = _built(words, count, question)
    if rule is None and alone:
        rule = _echo(said.words[first:last], count, question)
    return _Sentence(first, last, words, count, rule)


def _built(words: str, count: int, question: Asked) -> _Rule | None:
    quoted = words.lstrip(". ").startswith('"') and words.count('"') > 1
    for rule in _RULES:
        if rule.build.match(words) is None:
            continue
        if quoted and rule.kind is not _K.MEANING:
            return None
        protests = rule.kind is _K.ALREADY_SAID
        if count > (_PROTEST if protests else _ASKED):
            return None
        if not protests and (_REPORTS.search(words) or _CLOSED.search(words)):
            return None
        if question.words_wanted and not _despite(rule, words):
            return None
        if rule.asks and "?" not in words and count > _UNMARKED:
            return None
        return rule
    return None


def _despite(rule: _Rule, words: str) -> bool:
    """Whether a sentence is no reported speech, though what was said is asked for."""
    if rule.kind is _K.ALREADY_SAID:
        return bool(re.search(r"\b(?:already|just|before|above|earlier)\b", words))
    return about_exercise(words.split()) or rule.kind in (_K.MEANING, _K.REPHRASE)


def about_exercise(words: Sequence[str]) -> bool:
    """Whether words speak of questions and answers, and not of what happened."""
    return bool(_EXERCISE.search(" ".join(words)))


_ECHO: Final = _Rule(_K.CLARIFY, "meant", Expression(""))
_WHY: Final = _Rule(_K.CLARIFY, "why", Expression(""))
_LIKE: Final = frozenset(("like", "=", "mean", "means", "as"))


def _echo(words: Sequence[str], count: int, question: Asked) -> _Rule | None:
    """Hear a word of the question that is sent back with a guess: "rule = law?"."""
    if question.words_wanted or count > _ASKED:
        return None
    bare = [w for w in words if w.isalnum() or w == "="]
    while bare and bare[0] in ("sorry", "so", "ok", "wait", "um", "and", "but"):
        bare = bare[1:]
    if not bare or _DEED.search(" ".join(bare)):
        return None
    shares = [w[:5] in question.stems and len(w) > 2 for w in bare]
    asks = "?" in words
    if bare[0] == "why" and asks and len(bare) <= 3 and any(shares):
        return _WHY
    if asks and 1 < len(bare) <= 3 and shares[0]:
        return _ECHO
    guesses = bool(_LIKE & set(bare[1:4])) and any(shares[:3])
    return _ECHO if guesses and (asks or "or" in bare) else None


def _whole(sentences: Sequence[_Sentence], question: Asked) -> _Rule | None:
    """Give what the message as a whole is: no sentence of it answers anything."""
    rules = [one.rule for one in sentences if one.rule is not None]
    protested = any(rule.kind is _K.ALREADY_SAID for rule in rules)
    most = _CLAIM if protested else _FRAGMENT
    loose = [one for one in sentences if one.rule is None]
    if any(one.count > most or _DEED.search(one.words) for one in loose):
        return None
    if protested and loose and not question.words_wanted:
        return next(rule for rule in rules if rule.kind is _K.ALREADY_SAID)
    if loose and sentences[0].rule is None and sum(x.count for x in loose) > _REST:
        # "Marek. Should I say that?" answers first.
        return None
    if loose and rules[0].kind is _K.SKIP and not _SHRUG.match(loose[0].words):
        return None
    lost = (_K.REPHRASE, _K.MEANING)
    if protested and all(r.kind in (*lost, _K.ALREADY_SAID) for r in rules):
        return next(rule for rule in rules if rule.kind is _K.ALREADY_SAID)
    if rules[0].kind in (_K.SKIP, _K.STOP):
        return rules[0]
    return rules[-1]


def _beside(
    sentences: Sequence[_Sentence], text: str, said: Plain, question: Asked
) -> Aside | None:
    """Find what is turned to the interviewer before or after an answer."""
    if len(sentences) < 2:
        return None
    first, last = sentences[0], sentences[-1]
    if last.rule is not None and last.rule.mixed and not question.words_wanted:
        left = sum(one.count for one in sentences[:-1])
        if (left >= _REST and "?" in last.words) or last.rule.kind is _K.REMAINING:
            return _aside(last.rule, text, said, last.first, last.last)
    if first.rule is None or not first.rule.mixed or question.words_wanted:
        return None
    after = " ".join(said.words[first.last :]) + " "
    if _SPOKEN_ON.match(after):
        return None
    return _aside(first.rule, text, said, first.first, first.last)


def _aside(rule: _Rule, text: str, said: Plain, first: int, last: int) -> Aside:
    start, end = said.starts[first], said.ends[last - 1]
    sides = ((0, start), (end, len(text)))
    rest = tuple((a, b) for a, b in sides if text[a:b].strip())
    if first == 0 and last == len(said.words):
        start, end, rest = said.starts[0], said.ends[-1], ()
    kind, word = rule.kind, ""
    if kind is _K.MEANING:
        # "What do you mean?" asks for the question in other words.
        word = asked_word(text[start:end])
        kind = kind if word else _K.REPHRASE
    return Aside(kind, start, end, rest, SURE, None, rule.about, word)
