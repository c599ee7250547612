"""Take out what is not to be said after all: "take out: …", "keep only the rota part".

It is done while it is written down, and later with nothing open, too.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.core.asked_under import sentences
from bot.core.buttons import Verb
from bot.core.dossier import Form, Unsaid
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Reply, phrase
from bot.core.scene import asked_now, briefly, open_turn
from bot.core.state import Context, State, was_offered
from bot.expressions import Expression
from bot.parts.unsaid.replies import ShowUnsaid

LONGEST: Final = 60
"""Words of what takes something out."""
WORN: Final = 60
"""Letters kept of what was said of clothes."""

_INTRO: Final = (
    r"\W*(?:(?:no|and|but|so|sorry|please|ok|okay|wait|hey|oh|can you|could you|just"
    r" then|then|well|right|now|actually)\b\W*)*"
)
_OUT: Final = (
    Expression(
        rf"{_INTRO}(?:take|leave|cross|strike) (?:out|off)\b(?: the| this| these| my)?"
        r"(?: words?| lines?| bit)?\W*(?P<words>.+)",
        re.IGNORECASE | re.DOTALL,
    ),
    Expression(
        rf"{_INTRO}(?:remove|delete|cut|drop|scrap|erase|lose)\b(?: the| this| that"
        r"| my)?(?: words?| lines?)?\W*(?P<words>.+)",
        re.IGNORECASE | re.DOTALL,
    ),
    Expression(
        rf"{_INTRO}take (?:the |that |this |my )?(?P<words>[^.!?]+?) (?:out|off)\b.*",
        re.IGNORECASE | re.DOTALL,
    ),
)
_KEEP: Final = Expression(
    r"\b(?:just|only) keep (?:the |my |that |what i said about )*(?P<words>.+)"
    r"|\bkeep (?:only|just) (?:the |my |that |what i said about )*(?P<too>.+)",
    re.IGNORECASE | re.DOTALL,
)
_PROTEST: Final = Expression(
    r"\b(?:that|it|this)(?:'?s| was| is)?\b[^.!?]*\b(?:about|for|the|my|what i'?m"
    r" wearing|i'?m wearing|to wear)\b[^.!?]*\b(?:clothes|dress|wear(?:ing)?|outfit)\b"
    r"|\bwhat i'?m (?:wearing|going to wear)\b|\bnot what i (?:want|wanted|'d like"
    r"|would like|meant?) (?:to )?(?:say|tell)\b"
    r"|\b(?:does ?n'?t|does not|did ?n'?t) (?:belong|go) (?:here|there|in this)\b"
    r"|\b(?:was ?n'?t|is ?n'?t|not) (?:meant )?for (?:this|that list|here)\b"
    r"|\b(?:clothes|dress|wearing|parking|door|time),? not this\b"
    r"|\bwrong (?:box|place|question|field|list)\b",
    re.IGNORECASE,
)
_OF_CLOTHES: Final = Expression(r"\b(?:clothes|dress|wear\w*|outfit)\b", re.IGNORECASE)
_WEARS: Final = Expression(
    r"\b(?:smart|casual|formal|jeans|suit|tie|shirt|trousers|jacket|shoes|boots|dress"
    r"|skirt|blouse|khakis|chinos|heels|overalls|clothes|polo|jumper)\b",
    re.IGNORECASE,
)
_SMALL: Final = frozenset(
    """the a an my that this it its part bit bits one ones line sentence thing about
    of to and in on for please just only keep said say what i from with is was out
    take not rest stuff""".split()
)
_MOST_PART: Final = 0.6
"""Share of the words named that a sentence has to hold."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Take out what is named; None where nothing is to be."""
    if not isinstance(move, Said) or not move.own:
        return None
    form, turn = state.dossier.form, open_turn(state)
    paused = state.session is not None and state.session.paused
    idle = form is None and (turn is None or paused)
    here = form is not None and form.field == "unsaid.text"
    if not (here or (idle and state.dossier.unsaid)):
        return None
    text = move.text.replace("’", "'").strip()
    if len(text.split()) > LONGEST:
        return None
    if (after := _without(state, text)) is not None:
        return _shown(after, context)
    if (after := _keeping(state, text)) is not None:
        return _shown(after, context)
    if (after := _protested(state, text)) is not None:
        return _shown(after, context)
    return None


def _shown(state: State, context: Context) -> State:
    """Say what is left: ask on in the form, or show the list."""
    form = state.dossier.form
    if form is None:
        shown = ShowUnsaid(state.dossier.unsaid)
        return replace(state, replies=(*state.replies, shown))
    if form.messages:
        return state
    question = briefly(asked_now(state, context))
    asked: tuple[Reply, ...] = ()
    if question:
        asked = (phrase("aside.form_question", question=question),)
    return replace(state, replies=(*state.replies, *asked))


def folded(words: str) -> str:
    """Give words as they are compared: without marks and capitals."""
    return " ".join(re.findall(r"[^\W_]+(?:'[^\W_]+)?", words.casefold()))


def _holds(text: str, words: str) -> bool:
    return bool(words) and f" {words} " in f" {folded(text)} "


def _without(state: State, text: str) -> State | None:
    """Take out exact words, or the sentence that holds what is named."""
    for pattern in _OUT:
        found = pattern.fullmatch(text)
        if found is None:
            continue
        named = found["words"].strip(" \"“”'‘’.!?:")
        named = re.sub(
            r"[\s,]*\b(?:please|(?:because |since |as )?(?:it'?s|its|that'?s) .*)\W*$",
            "",
            named,
            flags=re.IGNORECASE,
        )
        if _PART.search(text) and (after := _less_whole(state, _bare(named))):
            return after
        for words in (folded(named), _bare(named)):
            if (after := _cut(state, words)) is not None:
                return _said(after, named if words == folded(named) else words)
    return None


_PART: Final = Expression(r"\b(?:bit|part|one|line|sentence|thing)\b", re.IGNORECASE)


def _less_whole(state: State, words: str) -> State | None:
    """Take out whole sentences that hold what is named: "the night rota bit"."""
    form, items = state.dossier.form, state.dossier.unsaid
    if form is not None and _holds(form.text, words):
        pieces = [s for m in form.messages for s in _sentences(m.text)]
        out = [s for s in pieces if _holds(s, words)]
        left = " ".join(s for s in pieces if s not in out)
        one = replace(form.messages[-1], text=left)
        messages = (one,) if len(folded(left).split()) >= _LEAST else ()
        waits = form.waiting_since if messages else None
        state = _in(state, replace(form, messages=messages, waiting_since=waits))
        return _said(state, " ".join(out))
    held = [u for u in items if _holds(u.text, words)]
    if len(held) != 1 or not words:
        return None
    pieces = _sentences(held[0].text)
    out = [s for s in pieces if _holds(s, words)]
    left = " ".join(s for s in pieces if s not in out)
    return _said(_having(state, _changed(items, held[0], left)), " ".join(out))


def _bare(words: str) -> str:
    """Leave out what only points: "the smart ish bit"."""
    return " ".join(w for w in folded(words).split() if w not in _SMALL)


def _cut(state: State, words: str) -> State | None:
    form = state.dossier.form
    if form is not None and any(_holds(m.text, words) for m in form.messages):
        messages = tuple(
            replace(m, text=left)
            for m in form.messages
            if (left := _less(m.text, words))
        )
        waits = form.waiting_since if messages else None
        return _in(state, replace(form, messages=messages, waiting_since=waits))
    if form is not None and _holds(form.text, words):
        return _in(state, replace(form, messages=(), waiting_since=None))
    items = state.dossier.unsaid
    held = [u for u in items if _holds(u.text, words)]
    if len(held) != 1 or not words:
        return None
    left = _less(held[0].text, words)
    return _having(state, _changed(items, held[0], left))


def _changed(items: Iterable[Unsaid], one: Unsaid, text: str) -> tuple[Unsaid, ...]:
    return tuple(
        replace(u, text=text) if u is one else u for u in items if u is not one or text
    )


_LEAST: Final = 3
"""Words that are still worth saying."""


def _less(text: str, words: str) -> str:
    """Give a text without the words, and without what is too little to be said."""
    if not _holds(text, words):
        return text
    pattern = r"[^\w]+".join(map(re.escape, words.split()))
    left = re.sub(rf"(?<!\w){pattern}(?!\w)[.,;!?]*", " ", text, flags=re.IGNORECASE)
    left = re.sub(r"\s+([.,;!?])", r"\1", " ".join(left.split())).strip(" ,;")
    return left if len(folded(left).split()) >= _LEAST else ""


def _keeping(state: State, text: str) -> State | None:
    """Keep only the sentences, or the items, that hold what is named."""
    found = _KEEP.search(text)
    if found is None:
        return None
    named = set(_bare(found["words"] or found["too"]).split())
    if not named:
        return None
    form, items = state.dossier.form, state.dossier.unsaid
    if form is not None and form.messages:
        pieces = [s for m in form.messages for s in _sentences(m.text)]
        kept = [s for s in pieces if _names(s, named)]
        if not kept or len(kept) == len(pieces):
            return None
        one = replace(form.messages[-1], text=" ".join(kept))
        state = _in(state, replace(form, messages=(one,)))
        return _only(state, one.text)
    meant = [u for u in items if any(_names(s, named) for s in _sentences(u.text))]
    if len(meant) != 1:
        return None
    one_of = _sentences(meant[0].text)
    left = " ".join(s for s in one_of if _names(s, named))
    if len(left) < len(" ".join(one_of)):
        return _only(_having(state, _changed(items, meant[0], left)), left)
    return _only(_having(state, (meant[0],)), left)


def _sentences(text: str) -> list[str]:
    """Cut lines and sentences, and where what is asked begins."""
    return [s for line in text.splitlines() for s in sentences(line)]


def _names(sentence: str, named: set[str]) -> bool:
    held = set(folded(sentence).split())
    stems = {w.removesuffix("s") for w in held}
    hits = sum(w in held or w.removesuffix("s") in stems for w in named)
    return hits >= max(1, round(_MOST_PART * len(named)))


def _protested(state: State, text: str) -> State | None:
    """Take out again what was no such thing: "that was about clothes, not this"."""
    form, items = state.dossier.form, state.dossier.unsaid
    named = any(pattern.fullmatch(text) for pattern in _OUT)
    offered = form is not None or was_offered(state, Verb.UNSAID)
    if named and offered and _PROTEST.search(text):
        # What is named to be taken out is not there; nothing else goes in its place.
        return replace(state, replies=(phrase("unsaid.not_kept"),))
    if named or _PROTEST.search(text) is None:
        return None
    if form is not None and form.messages:
        words = form.text.strip()
        state = _in(state, replace(form, messages=(), waiting_since=None))
        return _worn(_said(state, words), words, text)
    clothes = _OF_CLOTHES.search(text) is not None
    if items and offered and (not clothes or _WEARS.search(items[-1].text)):
        words = items[-1].text
        return _worn(_said(_having(state, items[:-1]), words), words, text)
    if form is None:
        return None
    return replace(state, replies=(phrase("unsaid.not_kept"),))


def _worn(state: State, words: str, protest: str) -> State:
    """Put what was about clothes where it belongs."""
    interview = state.dossier.interview
    if interview is None or interview.dress or not _OF_CLOTHES.search(protest):
        return state
    dress = words.splitlines()[0][:WORN].strip(" .,;")
    dossier = replace(state.dossier, interview=replace(interview, dress=dress))
    return replace(state, dossier=dossier)


def _in(state: State, form: Form) -> State:
    return replace(state, dossier=replace(state.dossier, form=form))


def _having(state: State, items: tuple[Unsaid, ...]) -> State:
    return replace(state, dossier=replace(state.dossier, unsaid=items))


def _said(state: State, words: str) -> State:
    return replace(state, replies=(phrase("unsaid.out", words=_short(words)),))


def _only(state: State, words: str) -> State:
    return replace(state, replies=(phrase("unsaid.only", words=_short(words)),))


_MOST_SHOWN: Final = 12


def _short(words: str) -> str:
    shown = words.split()
    cut = " ".join(shown[:_MOST_SHOWN]).strip(" .,;")
    return f"{cut}…" if len(shown) > _MOST_SHOWN else cut
