"""Say what a button or a thing of the program does, to who asks; what is open stays.

It is found by its label or name in the words, and by how they ask for it. A label that
is a common word counts where it was offered, or is marked as one: "the Company button".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.core.buttons import Verb, parse
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.labels import folded
from bot.core.scene import asked_now, open_turn, scene
from bot.core.session import KeptAside
from bot.core.state import Context, State
from bot.hearing import AsideKind, Scene
from bot.model import Explained
from bot.parts.asides import kept_things
from bot.parts.asides.keeping import kept
from bot.parts.asides.lines import replying, say

LONGEST: Final = 40
"""Words of a message that asks what a button does, and tells nothing."""
PROGRAM: Final = ("program", "machine", "privacy", "command", "role", "method")
"""What is wanted of the program, as the intents are called."""
LIKELY: Final = 0.5
"""Share of these from which a name alone is enough."""
BARE: Final = 0.15
"""The same where they ask for nothing else: "what's the page?"."""
MOST: Final = 2
"""Things that are explained at once; of all buttons, those under one question."""
ALL: Final = 4

_DET: Final = r"(?:(?:the|this|that|your|those|these|a|an|my|ur) )?"
_KIND: Final = r"(?: (?:button|thing|option|one|mode|bit))?"
_WHAT: Final = r"(?:what|whats|wat|wats)(?: (?:is|are|does|do|did|will|would|s))?"
_ASKS: Final = re.compile(
    r"\?|\b(?:what|whats|wat|wats|explain|if i|does|do i|will|is|difference|how)\b",
    re.IGNORECASE,
)
_PUSHED: Final = r"(?:press|tap|click|hit|push|choose|pick)(?:ing)? (?:on )?"
_WISHED: Final = re.compile(r"\b(?:can|could|may|shall|should) (?:i|we|you|u)\b")
"""Asks for the thing itself: "can I change the field"."""
_BUTTONS: Final = re.compile(
    r"\b(?:explain|what (?:do|are|does)|whats) (?:all )?(?:the|these|those|your|all)"
    r" (?:\w+ )?buttons(?: (?:do|mean|for|here|please|below|there))*$"
)


def met(state: State, move: Move, context: Context) -> State | None:
    """Say what a button or thing does that somebody asks after; None for the rest."""
    if not isinstance(move, Said) or not move.own or not context.explained:
        return None
    if not state.candidate.welcomed or scene(state) is Scene.ROLE_PLAY:
        return None
    if len(move.text.split()) > LONGEST or not _ASKS.search(move.text):
        return None
    meant = asked_after(state, move.text, context)
    if not meant or kept_things.left_out(state, move.text, context):
        return None
    told = " ".join(one.says for one in meant)
    if _every(move.text):
        told = "\n".join(
            f"“{label}”: {one.says}" for label, one in _shown(state, context)
        )
    turn, form = open_turn(state), state.dossier.form
    open_now = form is not None or (turn is not None and _asking(state))
    said = say("explained_open" if open_now else "explained", told=told)
    aside = KeptAside(move.message_id, move.at, move.text, AsideKind.METHOD)
    return replying(kept(state, aside), move.at, said)


def _asking(state: State) -> bool:
    return state.session is not None and state.session.open


def asked_after(state: State, text: str, context: Context) -> tuple[Explained, ...]:
    """Give what of the program the words ask after, in the order they name it."""
    if _every(text):
        return tuple(one for _, one in _shown(state, context))
    sentences = _sentences(text)
    named = tuple(_named(state, text, context))
    if scene(state) is Scene.EMPLOYER:
        # What is asked of the employer may name a plan, or a team.
        named = tuple(one for one in named if one[1])
    if not named:
        return ()
    shares = context.intends(text, asked_now(state, context))
    share = sum(shares.get(one, 0.0) for one in PROGRAM)
    likely = share >= LIKELY
    found: list[tuple[int, Explained]] = []
    for label, marked, one in named:
        whole = folded(text)
        asked = any(_asks_after(s, label, likely, marked) for s in sentences)
        asked = asked or (share >= BARE and _is_all(whole, label))
        if asked or _led_by(label).match(whole):
            found.append((whole.find(label), one))
    found.sort(key=lambda pair: pair[0])
    return tuple(dict.fromkeys(one for _, one in found))[:MOST]


def of_the_program(state: State, text: str, context: Context) -> bool:
    """Whether a thing of the program is asked after, and plainly nothing else."""
    if not asked_after(state, text, context):
        return False
    shares = context.intends(text, asked_now(state, context))
    return sum(shares.get(one, 0.0) for one in PROGRAM) >= LIKELY


def _asks_after(sentence: str, label: str, likely: bool, marked: bool) -> bool:
    """Whether a sentence asks what a label or name does."""
    if f" {label} " not in f" {sentence} ":
        return False
    x = re.escape(label)
    does = rf"\b{_WHAT} {_DET}{x}{_KIND} (?:do|does|mean|means|stand for|bring)\b"
    its_for = rf"\b{_WHAT} {_DET}{x}{_KIND} (?:for|about)(?: then| exactly| again)?$"
    of_it = rf"\b(?:(?:point|use|purpose|meaning) of|between) {_DET}{x}\b"
    beside = rf"\bdifference between .+ and {_DET}{x}\b"
    pushed = rf"\b{_PUSHED}{_DET}{x}\b"
    called = rf"\b{x} button\b"
    if any(re.search(p, sentence) for p in (does, its_for, of_it, beside)):
        return True
    if re.search(rf"{pushed}|{called}", sentence):
        return _ASKS.search(sentence) is not None
    if not (likely or marked or " " in label):
        return False
    end = r"(?: (?:here|exactly|please|then|again|actually|in this app))*$"
    is_it = rf"\b(?:{_WHAT}|explain) {_DET}{x}{_KIND}{end}"
    begins = rf"^(?:and |so |but )?(?:does|do|is|are|will|would) {_DET}{x}\b"
    if re.search(is_it, sentence) and not label.startswith("my "):
        return True
    if re.search(begins, sentence):
        return True
    at_end = rf"\b(?:this|that|the) {x}{_KIND}$"
    wished = _WISHED.search(sentence) is not None
    return likely and not wished and re.search(at_end, sentence) is not None


def _is_all(whole: str, label: str) -> bool:
    """Whether somebody asks what a thing is, and says nothing else."""
    x = re.escape(label)
    return re.fullmatch(rf"{_WHAT} {_DET}{x}{_KIND}", whole) is not None


def _led_by(label: str) -> re.Pattern[str]:
    """Match a label that stands alone, and is asked after: "Hint - what's that"."""
    x = re.escape(label)
    return re.compile(
        rf"{_DET}(?:button )?{x}{_KIND}"
        r" (?:whats|what is|what does|what do) (?:that|it|this)\b"
    )


def _sentences(text: str) -> list[str]:
    return [folded(one) for one in re.split(r"[.?!;\n]+", text)]


def _every(text: str) -> bool:
    """Whether all buttons are asked after: "what do these buttons do"."""
    return any(_BUTTONS.search(one) for one in _sentences(text))


def _shown(state: State, context: Context) -> list[tuple[str, Explained]]:
    """Give the buttons that were shown last, with what explains each."""
    pairs = [(label, _behind(data, label, context)) for label, data in _offered(state)]
    return [(label, one) for label, one in pairs if one is not None][:ALL]


def _offered(state: State) -> Sequence[tuple[str, str]]:
    return state.candidate.offered


def _named(
    state: State, text: str, context: Context
) -> Iterator[tuple[str, bool, Explained]]:
    """Give each label and name in the words, whether it is marked as one, and what of.

    The longest comes first; what is part of a longer one does not count.
    """
    words = f" {folded(text)} "
    candidate = state.candidate
    shown = (*candidate.offered, *candidate.offered_before)
    found: dict[str, tuple[bool, Explained]] = {}
    for label, data in shown:
        name, one = folded(label), _behind(data, label, context)
        if one is not None and name and f" {name} " in words:
            marked = _marked(label, text)
            if marked or len(name.split()) > 1:
                found.setdefault(name, (True, one))
    for one in context.explained:
        for called in one.names:
            if f" {folded(called)} " in words:
                marked = _marked(called, text)
                found.setdefault(folded(called), (marked, one))
        for label in one.labels:
            name = folded(label)
            if "{" in label or f" {name} " not in words:
                continue
            if _marked(label, text):
                found.setdefault(name, (True, one))
    chosen = _of_verb(Verb.SET_TRACK, context)
    for track in context.tracks.values():
        for name in (folded(track), folded(re.split(r"[,(/]| and ", track)[0])):
            if chosen is not None and f" {name} button " in words:
                found.setdefault(name, (True, chosen))
    for name in sorted(found, key=len, reverse=True):
        if f" {name} " in words:
            words = words.replace(f" {name} ", " | ")
            yield name, *found[name]


def _marked(label: str, text: str) -> bool:
    """Whether words stand there as the label of a button, as written or so called.

    Labels are kept in lower case; a capital within a sentence marks one, too.
    """
    if label.casefold() not in text.casefold():
        return False
    x = re.escape(label)
    called = rf"[“\"'‘\[]{x}[”\"'’\]]|\b{x}[”\"'’\]]? button\b|\b{_PUSHED}{_DET}{x}"
    called = rf"{called}|\bbutton[ ,:]+{x}\b"
    if re.search(called, text, re.IGNORECASE):
        return True
    at = re.search(rf"(?<![\w’'])(?<!^){x}(?![\w’'])", text.strip(), re.IGNORECASE)
    return at is not None and text.strip()[at.start()].isupper()


def _behind(data: str, label: str, context: Context) -> Explained | None:
    """Give what explains a button that was shown, by what it does or by its label."""
    press = parse(data)
    plain = label.casefold()
    for one in context.explained:
        if plain in one.labels:
            return one
    if press is not None and (made := _of_verb(press.verb, context)) is not None:
        return made
    for one in context.explained:
        for known in one.labels:
            if "{" in known and _filled(known).fullmatch(plain):
                return one
    return None


def _of_verb(verb: str, context: Context) -> Explained | None:
    return next((one for one in context.explained if verb in one.verbs), None)


def _filled(label: str) -> re.Pattern[str]:
    """Match a label whatever fills its slots."""
    pieces = re.split(r"\{\w+\}", label)
    return re.compile(".+".join(map(re.escape, pieces)), re.DOTALL)
