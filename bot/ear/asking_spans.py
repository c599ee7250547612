"""Cut the questions out of a text; what asks stands in content/en/asking.toml."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.ear.asking_file import listening
from bot.ear.phrasing import Word

ENDS: Final = frozenset(".!?\n…")
_ASKING: Final = frozenset("what how who which when where why".split())
_AUXILIARY: Final = frozenset(
    """do does did is are was were can could will would shall should must may might has
    have had you i we they""".split()
)
_TELLING: Final = frozenset("i my we last yes thank thanks honestly".split())
_THEM: Final = frozenset("you your they there here somebody".split())
_SHORT: Final = 8
_SECOND: Final = frozenset("what how who why".split())
_LEADS: Final = frozenset("when where if since because while before after".split())


def asking(words: Sequence[Word]) -> list[tuple[list[int], list[int]]]:
    """Cut out the questions, each with the sentence before it if that asks nothing."""
    spans: list[tuple[list[int], list[int]]] = []
    before: list[int] = []
    for sentence in _sentences(words):
        if _asks(words, sentence):
            spans += [(before, part) for part in _split(words, sentence)]
            before = []
        else:
            before = sentence
    return spans


def _sentences(words: Sequence[Word]) -> Iterator[list[int]]:
    sentence: list[int] = []
    for at, word in enumerate(words):
        sentence.append(at)
        if word.raw in ENDS:
            if any(not words[n].mark for n in sentence) or word.raw == "?":
                yield sentence
            sentence = []
    if sentence:
        yield sentence


def _asks(words: Sequence[Word], sentence: Sequence[int]) -> bool:
    if words[sentence[-1]].raw == "?":
        return True
    known = listening()
    here = [words[n] for n in sentence]
    if any(True for _ in known.indirect.found(here)):
        return True
    clause: list[Word] = []
    for word in [*here, None]:
        if word is not None and not word.mark:
            clause.append(word)
            continue
        if _opens(clause):
            return True
        clause = []
    return False


def _opens(clause: Sequence[Word]) -> bool:
    known = listening()
    at = 0
    while at < len(clause) and clause[at].raw in known.leading:
        at += 1
    if at == len(clause) or clause[at].raw not in known.opens:
        return False
    if at + 1 == len(clause):
        return at == 0
    return clause[at + 1].raw not in known.not_after.get(clause[at].raw, ())


def _split(words: Sequence[Word], sentence: Sequence[int]) -> Iterator[list[int]]:
    """Cut a sentence where a second question begins: "…, and what would…"."""
    known = listening()
    part: list[int] = []
    for place, n in enumerate(sentence):
        joined = place > 0 and words[sentence[place - 1]].raw in ("and", "but", "also")
        joined = joined or _asked_on(words, part, n)
        if joined and words[n].raw in known.opens and not _led(words, part):
            after = sentence[place + 1] if place + 1 < len(sentence) else None
            if after is not None and words[after].raw not in ("and", "or", "?"):
                yield part
                part = []
        part.append(n)
    yield part


def _asked_on(words: Sequence[Word], part: Sequence[int], n: int) -> bool:
    """Whether a second question follows a comma: "how big is it, who decides?"."""
    if words[n].raw not in _SECOND or not part or words[part[-1]].raw != ",":
        return False
    asked = [words[at] for at in part if not words[at].mark]
    return bool(asked) and asked[0].raw not in _LEADS and _opens(asked)


def _led(words: Sequence[Word], part: Sequence[int]) -> bool:
    """Whether what stands so far is too little to be a question of its own."""
    return sum(not words[n].mark for n in part) < 4


def declines(words: Sequence[Word]) -> bool:
    """Whether a text says that there is no question."""
    return any(True for _ in listening().none.found(words))


def may_ask(words: Sequence[Word]) -> bool:
    """Whether a text could be meant as a question though it is worded like none."""
    said = [word.raw for word in words if not word.mark]
    if not said or declines(words):
        return False
    for at, (first, second) in enumerate(pairwise(said)):
        if first in _ASKING and (
            second in _AUXILIARY or said[at + 2 : at + 3] == ["i"]
        ):
            return True
    if "or" in said and not _TELLING & set(said[:2]):
        return True
    about_them = bool(_THEM & set(said))
    telling = said[0] in _TELLING or said[:2] in (["honestly", "i"], ["so", "i"])
    return (about_them or len(said) <= _SHORT) and not telling
