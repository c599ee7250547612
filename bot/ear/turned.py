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
from bot.ear.turned_build import SOFT, Rule
from bot.ear.turned_outside import OUTSIDE
from bot.ear.turned_rules import RULES
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind, Scene

SURE: Final = 9.0
"""How sure an aside is that is heard by its build."""

_K: Final = AsideKind
_MOST: Final = 40  # words and marks of a message that is turned as a whole
_ALONG: Final = 18  # the same beside what says its reason: "somebody is at the door"
_FRAGMENT: Final = 4  # words of what only goes with it: "Lidl or Aldi"
_CLAIM: Final = 6  # the same behind a protest: what was said, once more
_PROTEST: Final = 14  # words of a sentence that protests
_UNMARKED: Final = 8  # words of what asks and has no question mark
_REST: Final = 2  # words from which what remains is an answer
_ASKED: Final = 16  # words of a sentence that asks without a question mark

_EXERCISE: Final = Expression(
    r"\b(?:question|answers?|example|story|interview|same|that one|this one|again|"
    r"name|names|real|details?|left|more|doing|points|does (?:it|that|this) count)\b"
    r"|\b(?:would|will|do|did|are) you (?:hire|rate|score|recommend|understand)\b"
    r"|\b(?:it|this|that|one) be (?:from|about|at|outside|something)\b"
    r"|\b(?:use|take|tell|give) (?:one|something|you) (?:from|about|at|of)\b"
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
_QUOTED: Final = Expression(r"(?:^|[\s(:,.])['‘’][^'‘’]{3,80}[?!.,]['’]")
_CLOSED: Final = Expression(r"\" (?:i|he|she|they|we|the|my|was)\b")
_DEED: Final = Expression(r"\b(?:i|we) [a-z]+ed\b|\b(?:i|we) (?:went|made|took|rang)\b")


_SHRUG: Final = Expression(
    rf"^{SOFT}(?:never mind|next|no idea|do not|nothing|i (?:do|can|have) not|sorry)"
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence in its usual spelling, and what it is built like."""

    first: int
    last: int
    words: str
    count: int
    rule: Rule | None


def hear_turned(said: Plain, text: str, question: Asked, scene: Scene) -> Aside | None:
    """Hear what is turned to the interviewer by its build; None is for others to tell.

    Only in answer to a question or a follow-up: while one asks the employer, nearly all
    is said in the scene.
    """
    if scene is Scene.NOTHING:
        return _outside(said, text)
    if scene not in (Scene.QUESTION, Scene.FOLLOW_UP, Scene.SMALL_TALK):
        return None
    if not said.words or spoken(text):
        return None
    cut = pieces(said)
    sentences = [_sentence(said, a, b, question, len(cut) == 1) for a, b in cut]
    if not any(one.rule for one in sentences):
        chats = scene is Scene.SMALL_TALK
        return None if chats else _tail(said, text, question)
    if len(said.words) <= _MOST:
        rule = _whole(sentences, question)
        if scene is Scene.SMALL_TALK and (rule is None or rule.kind not in _CHATTED):
            return None
        if rule is not None:
            return _aside(rule, text, said, 0, len(said.words))
    if scene is Scene.SMALL_TALK:
        return None
    return _beside(sentences, text, said, question)


_CHATTED: Final = frozenset((_K.MACHINE, _K.WAIT))


def _outside(said: Plain, text: str) -> Aside | None:
    """Hear what is said with nothing open, by the first sentence that shows it."""
    if not said.words or len(said.words) > _MOST:
        return None
    line = " ".join(said.words) + " "
    rules = (*OUTSIDE, *(rule for rule in RULES if rule.kind in _ALWAYS))
    for first, last in [(0, len(said.words)), *pieces(said)]:
        words = " ".join(said.words[first:last]) + " "
        rule = next((r for r in rules if r.build.match(words)), None)
        if rule is not None and not _REPORTS.search(line):
            return _aside(rule, text, said, 0, len(said.words))
    return None


_ALWAYS: Final = frozenset((_K.MACHINE, _K.WAIT))


# What is asked at the end of an answer, in one breath with it.
_TAIL: Final = Expression(
    r" (?:is|was) (?:that|this|it) (?P<how>too \S+|a (?:fair|good|right"
    r"|bad) (?:answer|one"
    r"|example)|enough|the (?:sort|kind) of thing (?:you|they) \S+|what (?:you|they) "
    r"(?:want|mean|wanted|meant))(?: [?.!])* $"
)
_LEAST: Final = 3  # words before it that are an answer


def _tail(said: Plain, text: str, question: Asked) -> Aside | None:
    """Hear "80 percent is that too honest": an answer, and a question about it."""
    line = " ".join(said.words) + " "
    found = _TAIL.search(line)
    if found is None or question.words_wanted:
        return None
    first = line[: found.start()].count(" ") + 1
    if first < _LEAST or _REPORTS.search(line[: found.start()]):
        return None
    honest = found["how"] in ("too honest", "too open", "too direct", "too harsh")
    kind = _K.CLARIFY if honest else _K.PROGRESS
    start = said.starts[first]
    about = "say_it" if honest else ""
    return Aside(kind, start, len(text), ((0, start),), SURE, None, about)


def spoken(text: str) -> bool:
    """Whether a text has a sentence of somebody's in single marks."""
    return _QUOTED.search(text) is not None


def _sentence(
    said: Plain, first: int, last: int, question: Asked, alone: bool
) -> _Sentence:
    words = " ".join(said.words[first:last]) + " "
    count = sum(word.isalnum() for word in said.words[first:last])
    rule = _built(words, count, question)
    if rule is None and alone:
        rule = _echo(said.words[first:last], count, question)
    return _Sentence(first, last, words, count, rule)


def _built(words: str, count: int, question: Asked) -> Rule | None:
    quoted = words.lstrip(". ").startswith('"') and words.count('"') > 1
    for rule in RULES:
        if rule.build.match(words) is None:
            continue
        if '"' in words and rule.kind in _NO_QUOTE:
            return None
        if quoted and rule.kind is not _K.MEANING:
            return None
        protests = rule.kind in (_K.ALREADY_SAID, _K.COMPLAINT)
        if count > (_PROTEST if rule.kind is _K.ALREADY_SAID else _ASKED):
            return None
        told = _REPORTS.search(words) or _CLOSED.search(words)
        if not protests and told and " if i " not in words:
            return None
        if question.words_wanted and not _despite(rule, words):
            return None
        if rule.asks and "?" not in words and count > _UNMARKED:
            return None
        return rule
    return None


def _despite(rule: Rule, words: str) -> bool:
    """Whether a sentence is no reported speech, though what was said is asked for."""
    if rule.kind in _SAID_ALONG or rule.kind is _K.PRIVACY:
        return True
    if rule.kind is _K.ALREADY_SAID:
        return bool(re.search(r"\b(?:already|just|before|above|earlier)\b", words))
    if _PLAINLY.search(words):
        return True
    return about_exercise(words.split()) or rule.kind in (_K.MEANING, _K.REPHRASE)


_PLAINLY: Final = Expression(
    r"\b(?:do you mean|does (?:it|that|this|one) (?:count|have to)"
    r"|can (?:it|that) be)\b"
)


def about_exercise(words: Sequence[str]) -> bool:
    """Whether words speak of questions and answers, and not of what happened."""
    return bool(_EXERCISE.search(" ".join(words)))


_ECHO: Final = Rule(_K.CLARIFY, "meant", Expression(""))
_OF_WHAT: Final = Rule(_K.REPHRASE, "", Expression(""))
_WHY: Final = Rule(_K.CLARIFY, "why", Expression(""))
_LIKE: Final = frozenset(("like", "=", "mean", "means", "as"))


def _echo(words: Sequence[str], count: int, question: Asked) -> Rule | None:
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
    if asks and len(bare) == 2 and bare[0] in ("what", "which") and shares[1]:
        return _OF_WHAT
    guesses = bool(_LIKE & set(bare[1:4])) and any(shares[:3])
    return _ECHO if guesses and (asks or "or" in bare) else None


_LOST: Final = (_K.REPHRASE, _K.MEANING)
_NO_QUOTE: Final = frozenset((_K.REPHRASE, _K.REMAINING, _K.WAIT, _K.MACHINE))
_SAID_ALONG: Final = frozenset(
    (_K.WAIT, _K.REMAINING, _K.REPEAT, _K.COMPLAINT, _K.MACHINE)
)


def _whole(sentences: Sequence[_Sentence], question: Asked) -> Rule | None:
    """Give what the message as a whole is: no sentence of it answers anything."""
    rules = [one.rule for one in sentences if one.rule is not None]
    protested = any(rule.kind is _K.ALREADY_SAID for rule in rules)
    most = _CLAIM if protested else _FRAGMENT
    leads = next((one.rule for one in sentences if one.count > 1), None)
    lost = leads is not None and (leads.kind in _LOST or leads.about == "meant")
    if lost or all(rule.kind in _SAID_ALONG for rule in rules):
        most = _ALONG
    loose = [one for one in sentences if one.rule is None]
    if any(one.count > most or _DEED.search(one.words) for one in loose):
        return None
    if most == _ALONG and any(_REPORTS.search(one.words) for one in loose):
        return None
    if protested and loose and not question.words_wanted:
        return next(rule for rule in rules if rule.kind is _K.ALREADY_SAID)
    begun = rules[0].kind in _LOST and sentences[0].count < _REST
    turned = begun or rules[0].kind in (_K.COMPLAINT, _K.MACHINE)
    first = sentences[0].rule is None and not (most == _ALONG and turned)
    if loose and first and sum(x.count for x in loose) > _REST:
        # "Marek. Should I say that?" answers first.
        return None
    if loose and rules[0].kind is _K.SKIP and not _SHRUG.match(loose[0].words):
        return None
    if protested and all(r.kind in (*_LOST, _K.ALREADY_SAID) for r in rules):
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
    if first.rule is None or not first.rule.mixed:
        return None
    if question.words_wanted and first.rule.kind is not _K.PRIVACY:
        return None
    after = " ".join(said.words[first.last :]) + " "
    if _SPOKEN_ON.match(after):
        return None
    return _aside(first.rule, text, said, first.first, first.last)


def _aside(rule: Rule, text: str, said: Plain, first: int, last: int) -> Aside:
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
    if kind is _K.COMMAND:
        return Aside(kind, start, end, rest, SURE, rule.about)
    return Aside(kind, start, end, rest, SURE, None, rule.about, word)
