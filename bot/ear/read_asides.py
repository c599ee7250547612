"""Hear asides by the encoder, in each scene as far as it can be trusted there."""

import re
from dataclasses import replace
from typing import Final

from bot.ear.aside_signs import asked, plain
from bot.ear.encoder import read_message
from bot.ear.intents import KINDS, Family, Intent, family
from bot.ear.language import language
from bot.ear.put_to import asks
from bot.ear.spoken_to import WHOLLY, SpokenTo, beyond_doubt, hear_spoken_to
from bot.ear.stock import command, knows_none
from bot.ear.turned import about_exercise
from bot.ear.words import read
from bot.hearing import ALIKE, Aside, AsideKind

# Shares of being said to the interviewer. Of 1,043 answers never learnt from, a quarter
# of them written to sound like it, .03 are above the first and .04 above the third; of
# 889 asides .74 and .80 are.
_SURELY: Final = 0.9  # as if it were told by its build
_SURELY_BESIDE: Final = 0.6  # the same of a stretch beside an answer
_SURE: Final = 9.0
_ENOUGH: Final = 0.88
_LIKELY: Final = 0.75  # where what is wanted is known
_RATHER: Final = 0.63  # where it is plain that something is asked
_PLAIN: Final = 0.7  # share of an intent that is plain
_TO_LEAVE: Final = 0.55  # the same of one by which something is left or taken out
_LEAVES_PLAINLY: Final = 0.75  # the same where that is likely, and not sure
_NAMES_ONE: Final = re.compile(
    r"\b(?:one|question) (?:about|before|with|on)\b|\bback\b|\bbefore\b|\bother one\b",
    re.IGNORECASE,
)
"""What is said of another question than the open one."""
_LEAVES: Final = frozenset(
    (
        *(Intent.SKIP, Intent.STOP, Intent.UNFIT, Intent.BACK, Intent.ADD),
        *(Intent.NOT_AN_ANSWER, Intent.WRONG_CHAT),
    )
)
_NAMED: Final = 0.45  # share of an intent that is known
_ENGLISH: Final = ("en", "und")
_OUTSIDE: Final = 0.75  # the same with nothing open
_ELSEWHERE: Final = (Intent.ROLE, Intent.EMPLOYER)
"""What the same words may ask of an employer who was there before."""
_MOST_OUTSIDE: Final = 300  # letters of what is wanted with nothing open
_BEYOND_DOUBT: Final = 0.95
"""A share from which nothing that is told beside it counts: 363 of 472 asides nobody
had learned from are above it, and 4 of 302 answers, of which 80 sound like asides."""
_UNNAMED: Final = 6.0
"""How sure an aside is that is surely one, and of no kind one could name."""
_DOUBTLESS: Final = 6.5
"""The same beyond doubt."""
_WHOLLY_TO_ME: Final = 0.96
"""A share from which words are no speech, though one is asked for."""
_ASKING: Final = frozenset(
    (
        *(Intent.SAY_IT, Intent.PROGRESS, Intent.EITHER, Intent.ALLOWED, Intent.MUST),
        *(Intent.MEANING, Intent.NAMES, Intent.AGAIN, Intent.LENGTH, Intent.PRIVACY),
        *(Intent.REMAINING, Intent.INSTRUCTION, Intent.HINT, Intent.EXAMPLE),
    )
)
"""What is asked for so that hardly any answer sounds like it."""
_NONE: Final = 0.4  # share of having nothing to tell
_ALIKE: Final = 0.5  # share of a family from which its reply holds
_FAMILIES: Final = {
    Family.READING: AsideKind.CLARIFY,
    Family.PROTEST: AsideKind.MISHEARD,
    Family.WORRY: AsideKind.NERVES,
    Family.PROGRAM: AsideKind.METHOD,
    Family.LEAVING: AsideKind.TOO_PERSONAL,
}
_HELP: Final = re.compile(
    r"\bhelp\b|\bcommands?\b|\bmenu\b|\bwhat (?:else )?can (?:i|you|u)\b|\boptions\b",
    re.IGNORECASE,
)
"""What asks for help where no other wish is named."""
_OF_THE_TALK: Final = frozenset(
    (
        *(Intent.ALREADY_SAID, Intent.UNHEARD, Intent.NOT_AN_ANSWER),
        *(Intent.PRIVACY, Intent.MACHINE, Intent.SLIP, Intent.RETURNED, Intent.ADD),
        *(Intent.FEEDBACK_WRONG, Intent.REPEAT, Intent.REPHRASE, Intent.MEANING),
        *(Intent.UNFIT, Intent.REMAINING, Intent.ABUSE),
    )
)
"""What is said to the interviewer also where words that were said are asked for."""


_REPORTS: Final = re.compile(
    r"\b(?:sa(?:id|y|ys|ying)|ask(?:s|ed|ing)?|t(?:old|ell|ells)|wrote|thought|shout\w*"
    r"|yell\w*|repl(?:y|ied|ies)|answer(?:ed|s)?|(?:was|is|be) like)\b[^.!?\n]*$",
    re.IGNORECASE,
)
"""What brings somebody's words in: "and said: my plan was bad, who can do better?"."""


def hear_read(text: str, question: str) -> Aside | None:
    """Hear an aside to an open question by the encoder."""
    said = plain(read(text))
    if knows_none(said) or language(text) not in _ENGLISH:
        return None
    found = hear_spoken_to(text, question)
    if found is None:
        return None
    if not (found.sure >= _least(found) or found.rest):
        return None
    if "?" not in text and _tells_none(text, question, found):
        return None
    if found.rest and _REPORTS.search(text[: found.start]):
        return None
    unsure = found.known < _NAMED or found.sure < _ENOUGH
    if not found.rest and unsure and _line_answers(text, question):
        return None
    # "What did you say to him?" "Can I have five minutes?"
    wanted = asked(question).words_wanted and not about_exercise(said.words)
    if (
        wanted
        and found.intent not in _OF_THE_TALK
        and not _to_me(found, text, question)
    ):
        return None
    return _by_its_question(_made(found, text), text, question)


def _line_answers(text: str, question: str) -> bool:
    """Whether a line of several surely answers by itself."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and any(
        read_message(line, question).answer >= _ANSWERS for line in lines
    )


_ANSWERS: Final = 0.95


def _least(found: SpokenTo) -> float:
    """Give the share from which a whole message is said to the interviewer."""
    if found.known >= _PLAIN and found.intent in _ASKING:
        return _RATHER
    return _LIKELY if found.known >= _NAMED else _ENOUGH


def _by_its_question(heard: Aside, text: str, question: str) -> Aside:
    """Hear what is wanted by the one question in a message, where the whole is unclear.

    "Excuse me, must it be my boss? In my firm they are in another city."
    """
    if heard.known or heard.rest:
        return heard
    sentences = [one.strip() for one in _SENTENCE.findall(text)]
    asks = [one for one in sentences if one.endswith("?")]
    if len(sentences) == 1 or len(asks) != 1:
        return heard
    found = hear_spoken_to(asks[0], question)
    if found is None or found.rest or found.sure < _SURELY or found.known < _ALONE:
        return heard
    alone = _made(found, asks[0])
    if not alone.known:
        return heard
    return replace(alone, start=heard.start, end=heard.end, also=heard.also)


_ALONE: Final = 0.45
"""Share of what a question by itself wants, from which it tells for the message."""
_SENTENCE: Final = re.compile(r"[^.!?\n]*\w[^.!?\n]*[.!?]*")

_SPOKEN: Final = 10
"""Words up to which somebody may say back no more than what was said then."""


def _to_me(found: SpokenTo, text: str, question: str) -> bool:
    """Whether words are surely no speech from a story, though that is asked for."""
    reading = read_message(text, question)
    if not found.rest and reading.aside >= _WHOLLY_TO_ME:
        return True
    if not beyond_doubt(reading):
        return False
    several = len(re.findall(r"[.!?…,;]+\s+\S+\s+\S", text)) > 1
    return bool(found.rest) or several or len(text.split()) > _SPOKEN


def hear_surely(text: str, question: str) -> Aside | None:
    """Hear what is said to the interviewer beyond doubt, with what is surely wanted.

    What is added to another answer is no aside as a whole.
    """
    if not beyond_doubt(read_message(text, question)):
        return None
    found = hear_read(text, question)
    known = found is not None and found.known and found.kind is not AsideKind.ADD
    return found if known else None


_LEFT_ANSWERS: Final = 0.7  # share from which what phrases leave is an answer
_BRIEFLY: Final = 3  # words in which a phrase is better known than a meaning


def of_both(surely: Aside, stock: Aside | None, text: str, question: str) -> Aside:
    """Choose between what is heard beyond doubt and what phrases hear.

    Phrases may know more finely what it is about, and what answers beside it.
    """
    if stock is None or surely.rest:
        return surely
    if stock.rest:
        if leaves_question(stock, text, question):
            return surely
        left = read_message(stock.answer(text).strip(), question)
        return stock if left.answer >= _LEFT_ANSWERS else surely
    alike = stock.kind is surely.kind and not surely.about
    # "Was that too much?" asks how it came across, and whether it may be said.
    alike = alike or (stock.about == "say_it" and surely.kind is AsideKind.PROGRESS)
    return stock if alike or len(text.split()) <= _BRIEFLY else surely


def leaves_question(stock: Aside, text: str, question: str) -> bool:
    """Whether what phrases leave of a message asks, too, and answers nothing."""
    if not stock.rest or not asks(stock.answer(text)):
        return False
    return read_message(text, question).aside >= WHOLLY


def _tells_none(text: str, question: str, found: SpokenTo) -> bool:
    """Whether words answer that there is nothing to tell: "nothing for this, sorry"."""
    if found.rest or found.family is Family.LEAVING:
        return False
    if found.family is Family.PROTEST and found.sure >= _SURELY:
        return False
    if found.family is Family.PROTEST and beyond_doubt(read_message(text, question)):
        return False
    if found.sure >= _BEYOND_DOUBT and found.known >= _NAMED:
        return False
    return read_message(text, question).none >= _NONE


def hear_outside(text: str) -> Aside | None:
    """Hear with nothing open what is wanted, where that is plain."""
    if len(text) > _MOST_OUTSIDE:
        return None
    shares = read_message(text).intents
    name = max(shares, key=lambda one: shares[one])
    if shares[name] < _OUTSIDE or name in _ELSEWHERE:
        return None
    alike = family(shares)
    found = SpokenTo(0, len(text), (), Intent(name), 1.0, shares[name], *alike)
    return _made(found, text)


def _made(found: SpokenTo, text: str) -> Aside:
    kind, about = KINDS[found.intent]
    sure = 9.0 if found.sure >= _SURELY else 5.0 if found.sure >= _LIKELY else 2.0
    if found.rest:
        sure = 9.0 if found.sure >= _SURELY_BESIDE else 5.0
    said = found.words(text)
    wish, unclear = None, False
    if kind is AsideKind.COMMAND:
        wish = (
            "hint" if found.intent is Intent.HINT else command(kind, plain(read(said)))
        )
        unclear = wish == "help" and not _HELP.search(said)
    leaves = found.intent in _LEAVES
    # "I have never had that" answers, and has none to tell.
    known = found.known >= (_TO_LEAVE if leaves else _NAMED)
    plainly = found.known >= _LEAVES_PLAINLY and found.sure >= _LIKELY
    if leaves and plainly:
        sure = _SURE
    known = known and (not leaves or sure >= _SURE) and not unclear
    if found.intent is Intent.SKIP and _NAMES_ONE.search(said):
        known = False
    if not known and (leaves or not said.endswith("?")):
        unnamed = found.sure >= _SURELY and not found.rest
        sure = sure if found.rest else 2.0
        if unnamed:
            sure = _DOUBTLESS if found.sure >= _BEYOND_DOUBT else _UNNAMED
        if unnamed and found.alike >= _ALIKE:
            kind = kind if unclear else _FAMILIES[found.family]
            about = f"{ALIKE}{found.family}"
    span = (found.start, found.end, found.rest)
    return Aside(kind, *span, sure, wish, about, known=known, also=found.also)
