"""Do what is wanted of a thank-you note: what is said of it is never put in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.core import forms
from bot.core.asked_under import LETTER
from bot.core.dossier import Interview, Person
from bot.core.letter_edits import LAST, whole_sentence
from bot.core.letter_patterns import NTH
from bot.core.letter_tones import TONES
from bot.core.letter_wanted import LetterWish
from bot.core.reply import Reply, phrase
from bot.core.state import Context, State
from bot.parts.after import people as met
from bot.parts.after.drafting import MOST_EARLIER, drafted
from bot.parts.after.drafts import called, left_out
from bot.parts.after.fit import fitting
from bot.parts.after.letters import (
    addressed,
    as_line,
    bare,
    body,
    closed,
    found,
    greeting,
    last_line,
    only_own,
    reached,
    replaced,
    shifted,
    signature,
    signed,
    swapped,
    thanking,
    with_line,
    without,
)
from bot.parts.after.names import entitled, put_right
from bot.parts.after.thanks_replies import AskLine, ShowDraft

MOST_UNWANTED: Final = 6
MOST_ADDED: Final = 6
DONE: Final = (
    *(
        "added",
        "addressed",
        "back",
        "closed",
        "reached",
        "moved",
        "not_kept",
        "not_there",
        "only_own",
        "out",
    ),
    *(
        "otherwise",
        "out_part",
        "replaced",
        "reworded",
        "shorter",
        "shown",
        "signed",
        "still_there",
    ),
    *("swapped", "which_title", *TONES),
)
"""What may be said of a wish, each with a phrase of its own."""

LONGEST: Final = 80
"""Letters of what is not to be said."""

MOST_SAID: Final = 2
"""Lines said before a letter."""


@dataclass
class _Doing:
    """A letter while it is changed, and what is to be said of that."""

    person: Person
    said: list[str]
    asks: AskLine | None = None

    @property
    def letter(self) -> str:
        return self.person.thanks

    def writes(self, letter: str, said: str = "") -> None:
        """Take a letter that was changed, and say so."""
        if said and letter != self.letter:
            self.said.append(said)
        self.person = replace(self.person, thanks=letter)


def done(
    state: State,
    interview: Interview,
    person: Person,
    wish: LetterWish,
    at: datetime,
    context: Context,
) -> State:
    """Do what is wanted, and show the note as it is then."""
    asked = tuple(answers(wish))
    bare_wish = replace(
        wish, asked=(), send=False, language=False, everyone=False, voices=False
    )
    if bare_wish == LetterWish(pleased=True):
        asked = (*asked, phrase("thanks.glad"))
    if replace(bare_wish, pleased=False) == LetterWish():
        return replace(state, replies=asked)
    form = state.dossier.form
    doing = _Doing(person, [])

    def redraft(one: Person) -> Person:
        return drafted(state, interview, one, context, alike=True)

    _restores(doing, wish)
    _drafts(
        doing, wish, state, interview, context, instead=form is not None or wish.anew
    )
    _leaves_out(doing, wish, person.thanks, redraft)
    _names(doing, wish)
    _puts(doing, wish)
    if not doing.said and wish.wronged:
        doing.said.append("not_there")
    if wish.shown and not doing.said:
        doing.said.append("shown")
    person, before = doing.person, person.thanks
    if person.thanks != before:
        earlier = (before, *(e for e in person.earlier if e != before))
        person = replace(person, earlier=earlier[:MOST_EARLIER], thanked=False)
    state = met.holding(forms.closed(state), met.with_person(interview, person))
    lines = (*_told(wish, doing.said), *asked)
    if doing.asks is None:
        shown = ShowDraft(person, alone=True)
        if not doing.said and not asked:
            lines = (phrase("thanks.unmet"),)
        return replace(state, replies=(*lines, shown))
    asks = replace(doing.asks, person=person)
    state = forms.opened(state, "thanks.line", at, f"{person.number}:{asks.place}")
    draft = (ShowDraft(person, alone=True),) if doing.said else ()
    return replace(state, replies=(*lines, *draft, asks))


def renamed(person: Person, before: Person | None) -> Person:
    """Greet somebody by a name that was put right elsewhere."""
    if before is None or not person.thanks or person.name == before.name:
        return person
    letter = addressed(person.thanks, called(person.name))
    return replace(person, dear="", thanks=letter)


def answers(wish: LetterWish) -> Iterable[Reply]:
    """Answer what is asked about a letter, and what cannot be done with one."""
    topics = [topic for topic in LETTER if topic in wish.asked]
    if wish.everyone and "copies" not in topics:
        topics.append("copies")
    for topic in topics[:MOST_SAID]:
        yield phrase(f"thanks.asked.{topic}")
    if wish.voices:
        yield phrase("thanks.voices")
    if wish.language:
        yield phrase("thanks.language")
    if wish.send:
        yield phrase("thanks.send")


def _told(wish: LetterWish, said: list[str]) -> tuple[Reply, ...]:
    sorry = wish.wronged and "not_there" not in said
    told = list(dict.fromkeys(said))
    if len(told) > 1 and "not_there" in told:
        told.remove("not_there")
    return (
        *((phrase("thanks.sorry"),) if sorry else ()),
        *(phrase(f"thanks.wish.{what}") for what in DONE if what in told[:MOST_SAID]),
    )


def _restores(doing: _Doing, wish: LetterWish) -> None:
    if wish.back is not None or (wish.wronged and doing.person.earlier):
        doing.person, said = _restored(doing.person, wish.back or "")
        if said:
            doing.said.append(said)
        elif not wish.wronged:
            doing.asks = AskLine(doing.person, LAST)


def _drafts(
    doing: _Doing,
    wish: LetterWish,
    state: State,
    interview: Interview,
    context: Context,
    *,
    instead: bool,
) -> None:
    """Draft it anew, in another tone or wording, with what is told; or cut it down."""
    told = "\n".join(filter(None, map(fitting, wish.told)))
    if told:
        doing.person = _telling(doing.person, told, instead=instead)
    if wish.tone:
        doing.person = replace(doing.person, tone=wish.tone)
    if told or wish.tone or (wish.again and not wish.shorter):
        doing.person = drafted(state, interview, doing.person, context)
        doing.said.append(wish.tone or "reworded")
    if wish.shorter or "" in wish.out:
        own = "\n".join((doing.person.moment, *doing.person.added))
        doing.writes(only_own(doing.letter, own))
        doing.said.append("shorter" if wish.shorter else "only_own")


def _telling(person: Person, told: str, *, instead: bool) -> Person:
    """Put what is told to the moment, or in its place."""
    told = bare(told)
    if instead or not person.moment or left_out(person.moment, person.name):
        return replace(person, moment=told)
    both = f"{person.moment}\n{told}"
    if left_out(both, person.name):
        return _adding(person, as_line(told))
    return replace(person, moment=both)


def _adding(person: Person, line: str) -> Person:
    added = tuple(dict.fromkeys((*person.added, line)))
    return replace(person, added=added[-MOST_ADDED:])


def _leaves_out(
    doing: _Doing, wish: LetterWish, before: str, redraft: Callable[[Person], Person]
) -> None:
    named = []
    for words in wish.reword:
        _put_otherwise(doing, words, redraft)
    for words in filter(None, wish.out):
        if _put_otherwise(doing, words, redraft):
            continue
        line = found(doing.letter, words)
        there = line or found(before, words)
        part = len(there.split()) - len(words.split()) > _OF_A_LINE
        quoted = part and words.casefold() in there.casefold()
        doing.said.append(("out_part" if quoted else "out") if there else "not_there")
        nth = NTH.fullmatch(words) is not None
        named.append((line if nth else words)[:LONGEST])
        doing.writes(without(doing.letter, words))
        kept = tuple(a for a in doing.person.added if a != line)
        doing.person = replace(doing.person, added=kept)
    unwanted = tuple(dict.fromkeys(filter(None, (*named, *doing.person.unwanted))))
    doing.person = replace(doing.person, unwanted=unwanted[:MOST_UNWANTED])


def _put_otherwise(
    doing: _Doing, words: str, redraft: Callable[[Person], Person]
) -> bool:
    """Put a sentence another way that holds some unwanted words, if there is one.

    Where what else was changed by hand would be lost, nothing is done.
    """
    few = len(words.split()) <= _PIECE and NTH.fullmatch(words) is None
    if not few or words.casefold() not in doing.letter.casefold():
        return False
    if words.casefold() in doing.person.moment.casefold():
        return False
    asis = redraft(replace(doing.person, thanks=""))
    avoided = (words, *doing.person.avoided)[:MOST_UNWANTED]
    other = redraft(replace(doing.person, thanks="", avoided=avoided))
    if set(body(asis.thanks)) != set(body(doing.letter)):
        return False
    if words.casefold() in other.thanks.casefold():
        return False
    others = {s for s in body(doing.letter) if words.casefold() not in s.casefold()}
    if others - set(body(other.thanks)):
        return False
    doing.person = replace(doing.person, avoided=avoided)
    doing.writes(other.thanks, "otherwise")
    return True


_PIECE: Final = 4
"""Words of the longest piece of a sentence that is left out by another wording."""

_OF_A_LINE: Final = 2
"""Words by which a sentence is longer than a piece that is quoted of it."""


def _names(doing: _Doing, wish: LetterWish) -> None:
    """Change what it is signed with, whom it is to, and single words."""
    for old, new in wish.swaps:
        letter = swapped(doing.letter, old, new)
        line = found(doing.letter, old)
        begins = len(old.split()) > _OF_A_LINE and line.casefold().startswith(
            old.casefold()
        )
        if line and whole_sentence(new) and (letter == doing.letter or begins):
            letter = replaced(doing.letter, line, as_line(new))
        doing.said.append("swapped" if letter != doing.letter else "not_there")
        doing.writes(letter)
        moment = swapped(doing.person.moment, old, new)
        doing.person = replace(doing.person, moment=moment)
    if wish.sign:
        doing.writes(signed(doing.letter, wish.sign))
        doing.said.append("signed")
    if wish.contact:
        doing.writes(reached(doing.letter, wish.contact), "reached")
    if wish.closing:
        doing.writes(closed(doing.letter, wish.closing), "closed")
    if wish.renames and (name := put_right(doing.person.name, wish.said)):
        doing.person = replace(doing.person, name=name, dear="")
        doing.writes(addressed(doing.letter, called(name)))
        doing.said.append("addressed")
    if wish.title:
        name, dear = entitled(doing.person.name, wish.title)
        doing.person = replace(doing.person, name=name, dear=dear)
        before = doing.letter
        doing.writes(addressed(doing.letter, dear or called(name)))
        if dear or wish.title != LAST:
            doing.said.append("addressed" if doing.letter != before else "shown")
        else:
            doing.said.append("which_title")
    if wish.greeting:
        doing.writes(greeting(doing.letter, wish.greeting))
        doing.said.append("addressed")
    if wish.dear:
        doing.person = replace(doing.person, dear=wish.dear)
        doing.writes(addressed(doing.letter, wish.dear))
        doing.said.append("addressed")


def _puts(doing: _Doing, wish: LetterWish) -> None:
    """Put sentences in, in the place of others, or elsewhere."""
    for which, new in wish.instead:
        old = last_line(doing.letter) if which == LAST else found(doing.letter, which)
        old = next((o for w in wish.out if (o := found(doing.letter, w))), old)
        if old:
            line = as_line(new)
            doing.writes(replaced(doing.letter, old, line), "replaced")
            doing.person = _adding(doing.person, line)
    for words in wish.adds:
        line = as_line(words)
        doing.writes(with_line(doing.letter, line), "added")
        doing.person = _adding(doing.person, line)
    for move in wish.moves:
        line, other = found(doing.letter, move.words), found(doing.letter, move.other)
        if line and (thanks := thanking(line, move.words)) != line:
            doing.writes(replaced(doing.letter, line, thanks))
            line = thanks
        if not line:
            doing.said.append("not_there")
        doing.writes(shifted(doing.letter, line, move.place, other), "moved")
    for words in wish.reword:
        if "otherwise" in doing.said and words in doing.person.avoided:
            continue
        if line := found(doing.letter, words):
            place = body(doing.letter).index(line)
            doing.asks = AskLine(doing.person, str(place), line)
    if wish.lacks and doing.asks is None:
        doing.asks = AskLine(doing.person, LAST)


def _restored(person: Person, words: str) -> tuple[Person, str]:
    """Bring back an earlier note: the newest that holds what is named."""
    if words and found(person.thanks, words):
        return person, "still_there"
    held = [e for e in person.earlier if not words or found(e, words)]
    if not held:
        return person, "" if words else "not_kept"
    letter, name = held[0], signature(person.thanks)
    unwanted = tuple(u for u in person.unwanted if not words or u not in words)
    if name:
        letter = signed(letter, name)
    return replace(person, thanks=letter, unwanted=unwanted), "back"


def line_given(
    state: State, interview: Interview, person: Person, place: str, words: str
) -> State:
    """Put the sentence that was asked for in its place."""
    line, lines = as_line(words), body(person.thanks)
    letter, unwanted = person.thanks, person.unwanted
    if place.isdecimal() and int(place) < len(lines):
        old = lines[int(place)]
        letter = replaced(letter, old, line)
        unwanted = tuple(dict.fromkeys((old[:LONGEST], *unwanted)))[:MOST_UNWANTED]
    else:
        letter = with_line(letter, line)
    earlier = (person.thanks, *person.earlier)[:MOST_EARLIER]
    person = replace(_adding(person, line), thanks=letter, earlier=earlier)
    person = replace(person, unwanted=unwanted, thanked=False)
    state = met.holding(state, met.with_person(interview, person))
    said = phrase("thanks.wish.replaced" if place.isdecimal() else "thanks.wish.added")
    return replace(state, replies=(said, ShowDraft(person, alone=True)))
