"""Hear an aside by learned sums over its signs.

The message is looked at as a whole, then its first and its last sentences: one sum says
how surely a piece is an aside, a second one of which kind. How sure it must be depends
on where in the conversation it is said: a real answer that sounds like an aside is an
answer.
"""

import math
from collections.abc import Collection
from typing import Final

from bot.ear.aside_signs import Asked, Plain, asked, met, pieces, plain, runs, signs
from bot.ear.aside_weights import AsideWeights
from bot.ear.stock import command, knows_none
from bot.ear.turned import about_exercise
from bot.ear.words import read
from bot.hearing import Aside, AsideKind, Scene

LONGEST: Final = 48
"""Words of the longest aside: what is longer is never one as a whole."""


# How sure one must be, by scene: of a whole message, of a piece of one.
_WHOLE: Final = {
    Scene.QUESTION: 1.05,
    Scene.FOLLOW_UP: 1.05,
    Scene.FORM: 0.5,
    Scene.SMALL_TALK: 1.5,
    Scene.EMPLOYER: 2.0,
    Scene.ROLE_PLAY: 2.0,
    Scene.NOTHING: -2.0,
}
_UNMET: Final = 0.7  # more, where no pattern is met, or only in reported words
_UNMET_FEW: Final = 1.6  # the same of a few words, as a follow-up is answered
_FEW_WORDS: Final = 5
_LONG: Final = 0.5  # more, of a statement of many words
_MANY_WORDS: Final = 10
_PIECE: Final = 2.0  # more than the whole, for a piece of a message
_LATE: Final = 1.0  # more again, for a piece of a long answer
_PLAIN_PIECE: Final = 1.0  # the same where patterns make up most of the piece
_TELLING: Final = 24  # words and marks of a message from which it is mostly an answer
_TELLING_SURE: Final = 3.0
_CHECKED: Final = 1.0  # so much less where what is claimed is checked later on
_HOPELESS: Final = -2.5  # one sentence like this is not tried together with a second
_ANSWERS: Final = 0.0  # what remains must be below this: no aside itself
_LEFT_WORDS: Final = 3  # fewer words than this remain: no answer is left
# By how much a kind leads where it is known: without a phrase of it, the same of a
# question, with a phrase of it, and where that is most of what is said.
_LEAD: Final = 1.6
_LEAD_ASKS: Final = 2.5
_LEAD_MET: Final = 0.7
_LEAD_MOST: Final = 0.0
_ACTED: Final = (Scene.EMPLOYER, Scene.ROLE_PLAY)
# Who acts a scene leaves it only so.
LEAVES: Final = frozenset(
    (AsideKind.COMMAND, AsideKind.STOP, AsideKind.SKIP, AsideKind.REPEAT)
)
# In small talk these are answers.
_CHATTED: Final = frozenset(
    (AsideKind.GREETING, AsideKind.THANKS, AsideKind.PRESENCE, AsideKind.UNFIT)
)
# Said in so few words, these are also what somebody in a story says.
_SPOKEN: Final = frozenset(
    (
        AsideKind.WAIT,
        AsideKind.THANKS,
        AsideKind.GREETING,
        AsideKind.PRESENCE,
        AsideKind.STOP,
        AsideKind.COMPLAINT,
    )
)


def heard_by(
    model: AsideWeights, text: str, question: str, scene: Scene
) -> Aside | None:
    """Hear an aside by a given model; for its training."""
    said = plain(read(text))
    cut = _at_colon(text, said, pieces(said))
    if scene in _ANSWERED and knows_none(said):
        return None
    if not cut or len(text) > WRITTEN:
        return None
    open_question = asked(question)
    whole = _whole(model, said, open_question, scene)
    split = None
    if len(cut) > 1 and scene not in _ACTED:
        split = _split(model, text, said, cut, open_question, scene)
    if split is not None and (whole is None or len(said.words) > _SHORT):
        return split
    return whole


def _at_colon(
    text: str, said: Plain, cut: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Cut at a colon, too, where an aside leads to it: "to add to my last one: …"."""
    if not cut:
        return cut
    first, last = cut[0]
    for at in range(first, min(last - 1, _LEADING)):
        if text[said.starts[at] : said.ends[at]] == ":":
            found = set(met(said.piece(first, at)))
            if "!most" in found and "!unreported" in found:
                return [(first, at + 1), (at + 1, last), *cut[1:]]
            break
    return cut


_LEADING: Final = 14  # words and marks before such a colon
_ANSWERED: Final = frozenset(Scene) - {Scene.NOTHING}
WRITTEN: Final = 6000  # letters; nobody says so much to an interviewer
_SHORT: Final = 6  # so short a message is not cut


def _whole(
    model: AsideWeights, said: Plain, question: Asked, scene: Scene
) -> Aside | None:
    if len(said.words) > LONGEST:
        return None
    found = signs(said, question)
    sure = model.sure(found)
    enough = max(_WHOLE[scene] + _doubt(said, found), _least(said))
    if "!already_said" in found:
        enough -= _CHECKED
    if sure < enough:
        return None
    named, lead = model.kind([*found, *runs(said)])
    kind = AsideKind(named)
    if not _fits(kind, sure, said, question, scene):
        return None
    start, end, wish = said.starts[0], said.ends[-1], command(kind, said)
    return Aside(kind, start, end, (), sure, wish, known=_known(kind, lead, found))


def _known(kind: AsideKind, lead: float, found: Collection[str]) -> bool:
    """Whether the kind is told from the next best; phrases of it speak for it, too."""
    if f"!{kind}, most" in found:
        return lead >= _LEAD_MOST
    if f"!{kind}" in found:
        return lead >= _LEAD_MET
    return lead >= (_LEAD_ASKS if "#asks" in found else _LEAD)


def _least(said: Plain) -> float:
    """Give how sure one must be at least: who says so much is mostly answering."""
    return _TELLING_SURE if len(said.words) > _TELLING else -math.inf


def _doubt(said: Plain, found: list[str]) -> float:
    doubt = 0.0 if "!unreported" in found else _UNMET
    if "!0" in found and len(said.words) <= _FEW_WORDS:
        doubt = _UNMET_FEW
    if len(said.words) >= _MANY_WORDS and "#asks" not in found:
        doubt += _LONG
    return doubt


def _fits(
    kind: AsideKind, sure: float, said: Plain, question: Asked, scene: Scene
) -> bool:
    if scene in _ACTED:
        return kind in LEAVES and f"!{kind}, most" in set(met(said))
    if kind is AsideKind.COMMAND and command(kind, said) == "done":
        spoken = sum(letter not in '.,-"' for letter in said.letters)
        if spoken > _DONE_WORDS or len(pieces(said)) > 1:
            return False
    if scene is Scene.SMALL_TALK and kind in _CHATTED:
        return False
    if question.words_wanted and kind in _QUOTED and not about_exercise(said.words):
        return False
    # "What did you say?" "Wait."
    return not (question.words_wanted and kind in _SPOKEN and sure < _SPOKEN_SURE)


# What one asks of another in a story: "Can I have five minutes?"
_QUOTED: Final = frozenset((AsideKind.REMAINING, AsideKind.PROGRESS, AsideKind.CLARIFY))
_SPOKEN_SURE: Final = 2.0
_DONE_WORDS: Final = 5  # "done. and my number" is no wish


def _split(
    model: AsideWeights,
    text: str,
    said: Plain,
    cut: list[tuple[int, int]],
    question: Asked,
    scene: Scene,
) -> Aside | None:
    """Find an aside at the beginning or at the end of an answer."""
    best: Aside | None = None
    count = len(cut)
    seen = {"first": 0.0, "last": 0.0}
    for first, last, place in (
        (0, 1, "first"),
        (0, 2, "first"),
        (count - 1, count, "last"),
        (count - 2, count, "last"),
    ):
        if (
            first < 0
            or last > count
            or last - first == count
            or seen[place] < _HOPELESS
        ):
            continue
        piece = said.piece(cut[first][0], cut[last - 1][1])
        if len(piece.words) > LONGEST:
            continue
        found = signs(piece, question, place)
        sure = model.sure(found)
        seen[place] = min(seen[place], sure)
        plainly = "!most" in found and "!unreported" in found
        more = _PLAIN_PIECE if plainly else _PIECE
        if len(said.words) > LONGEST:
            more += _LATE
        if sure < max(_WHOLE[scene] + more, _least(said)):
            continue
        if best is not None and sure <= best.sure:
            continue
        named, lead = model.kind([*found, *runs(piece)])
        kind = AsideKind(named)
        if not _fits(kind, sure - more, piece, question, scene):
            continue
        if place == "first" and _told_on(said, cut, last):
            continue
        rest = [(0, piece.starts[0]), (piece.ends[-1], len(text))]
        left = tuple((a, b) for a, b in rest if text[a:b].strip())
        remains = [plain(read(text[a:b])) for a, b in left]
        if sum(len(one.words) for one in remains) < _LEFT_WORDS:
            continue
        if any(model.sure(signs(one, question)) > _ANSWERS for one in remains):
            continue
        start, end, wish = piece.starts[0], piece.ends[-1], command(kind, piece)
        known = _known(kind, lead, found)
        best = Aside(kind, start, end, left, sure, wish, known=known)
    return best


_BY_OTHERS: Final = frozenset("he she they it somebody someone everybody".split())
_SPEECH: Final = frozenset(
    """asked said told wrote typed shouted yelled shouting goes answered kept says
    thought""".split()
)
_SHOUTED: Final = 3  # words and marks of "Hello?", which is passed over
_NEAR: Final = 5  # words of the sentence that follows


def _told_on(said: Plain, cut: list[tuple[int, int]], last: int) -> bool:
    """Whether what follows makes the beginning somebody's words in a story.

    "Hello? Hello? He hung up." "How many left?? the chef yelled." "Is it on? I asked."
    """
    if said.words[cut[0][0] - 1 if cut[0][0] else 0] == '"' or said.words[0] in "\"'":
        return True
    while last < len(cut) - 1 and cut[last][1] - cut[last][0] <= _SHOUTED:
        last += 1
    first, end = cut[last]
    near = [word for word in said.words[first:end] if word.isalpha()][:_NEAR]
    if not near:
        return False
    if near[0] in _BY_OTHERS:
        return True
    spoken = next((at for at, word in enumerate(near) if word in _SPEECH), None)
    if spoken is None:
        return False
    # "I told my brother that…" begins a story of its own.
    follows = said.words[first:end]
    after = follows[follows.index(near[spoken]) + 1 :][:1]
    return near[spoken - 1] != "i" or after in ([], ["this"], ["it"], ["that"], ["."])
