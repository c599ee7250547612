"""Thank-you notes: for each person met, one thing only their talk had, and a draft.

Who is next follows from the people themselves: the first one who is neither thanked,
nor passed over, nor has a draft.
"""

from dataclasses import replace
from datetime import datetime

from bot.core import forms
from bot.core.buttons import Verb, parse
from bot.core.dossier import Form, Interview, Person
from bot.core.events import Said
from bot.core.form_replies import OfferToReturn
from bot.core.incoming import Move
from bot.core.introducing import introduced
from bot.core.letter_begun import at_the_note, line_in
from bot.core.letter_shown import letter_shown
from bot.core.letter_wanted import LetterWish
from bot.core.letter_whole import of_letter
from bot.core.letter_wishes import letter_wish
from bot.core.reply import Reply, phrase
from bot.core.sayings import STALE
from bot.core.session import begun
from bot.core.state import Context, State
from bot.parts.after import notes as debrief
from bot.parts.after import people as met
from bot.parts.after.drafting import asked_me, drafted, to_thank_for
from bot.parts.after.drafts import left_out
from bot.parts.after.fit import fitting, unkind
from bot.parts.after.names import WRONG_NAME, named_anew
from bot.parts.after.notes import appended
from bot.parts.after.replies import AskCorrection, AskPeople, AskWhetherBeen
from bot.parts.after.telling import corrects, tells
from bot.parts.after.thanks_replies import AskMoment, ShowDraft, ShowThanks
from bot.parts.after.wishes import done, line_given

FEWEST = 4
"""Words from which on something told under a draft belongs to the note."""

LONG = 34
"""Words of a moment above which only the first part of it goes into a note."""


def due(state: State, at: datetime, _: Context) -> State:
    """Begin the day after, unless nobody is left to thank."""
    interview = met.at_hand(state.dossier, at)
    if interview is None or forms.holding_words(state):
        return state
    if interview.people and not missing(interview):
        return state
    return going_on(state, at, warm=True)


def missing(interview: Interview) -> tuple[Person, ...]:
    """Give those who are still to be thanked; not who is passed over."""
    return tuple(p for p in interview.people if not p.thanked and not p.skipped)


def going_on(
    state: State,
    at: datetime,
    *before: Reply,
    warm: bool = False,
) -> State:
    """Ask about the next person, or say where the notes stand."""
    state, interview = met.begun(state, at)
    if not interview.people:
        state = forms.opened(state, "after.people", at, f"{interview.number}:thanks")
        return replace(state, replies=(*before, AskPeople(0, thanks=True)))
    waiting = [p for p in missing(interview) if not p.thanks]
    if not waiting:
        return replace(state, replies=(*before, ShowThanks(interview)))
    return ask_moment(state, interview, waiting[0], at, *before, warm=warm)


def pressed(state: State, argument: str, at: datetime, context: Context) -> State:
    """Deal with a button under a note, or under what asks for one."""
    what, _, number = argument.partition(":")
    if what == "begin":
        interview = met.at_hand(state.dossier, at)
        if interview is not None and met.to_come(interview, at):
            return replace(forms.closed(state), replies=(AskWhetherBeen("thanks"),))
        return going_on(state, at)
    if what == "list":
        state, interview = met.begun(state, at)
        return replace(state, replies=(ShowThanks(interview),))
    found = met.person(state.dossier, number)
    if found is None:
        return replace(state, replies=(STALE,))
    interview, person = found
    match what:
        case "line":
            return _with_line(state, interview, person, at, context)
        case "hint":
            return ask_moment(state, interview, person, at, hint=True)
        case "change" if not person.thanked:
            return ask_moment(state, interview, person, at, change=True)
        case "show" if person.thanks:
            return replace(state, replies=(ShowDraft(person),))
        case "show":
            return ask_moment(state, interview, person, at)
        case "again" | "change" if person.thanked:
            return replace(state, replies=(ShowDraft(person),))
        case "again" if person.moment or person.thanks:
            person = drafted(state, interview, person, context)
            state = met.holding(state, met.with_person(interview, person))
            return replace(
                state, replies=(ShowDraft(person, alone=True),), in_place=True
            )
        case "sent" | "skip" | "next":
            return passed(state, interview, person, what, at)
        case "unsent":
            person = replace(person, thanked=False)
            state = met.holding(state, met.with_person(interview, person))
            return replace(
                state, replies=(ShowDraft(person, alone=True),), in_place=True
            )
    return replace(state, replies=(STALE,))


def filled(state: State, form: Form, at: datetime, context: Context) -> State:
    """Keep what only this talk had, and draft the note."""
    number, _, place = form.argument.partition(":")
    found = met.person(state.dossier, number)
    if found is None:
        # Nobody of that number any more: the notes keep it.
        return debrief.kept_aside(state, form.text, at)
    interview, person = found
    if not any(letter.isalnum() for letter in form.text):
        return ask_moment(state, interview, person, at, hint=True)
    if form.field == "thanks.line" and person.thanks:
        return line_given(state, interview, person, place, form.text)
    wish = letter_wish(form.text, person.thanks) if person.thanks else None
    if wish is not None:
        return _wish(state, interview, person, wish, at, context)
    if not person.thanks and form.field == "thanks.moment":
        beside = _beside(state, interview, person, form.text, at, context)
        if beside is not None:
            return beside
    if WRONG_NAME.search(form.text):
        state = forms.opened(state, "after.person", at, str(person.number))
        return replace(state, replies=(AskCorrection(person.name, person.role),))
    if (people := introduced((person,), form.text)) is not None:
        interview = met.with_person(interview, people[0])
        state = met.holding(state, interview)
        renamed = phrase("thanks.renamed", name=people[0].name)
        return ask_moment(state, interview, people[0], at, renamed)
    if (named := named_anew(form.text, person)) is not None:
        interview = met.with_person(interview, named)
        state = met.holding(state, interview)
        return ask_moment(
            state, interview, named, at, phrase("thanks.renamed", name=named.name)
        )
    of_it = of_letter(form.text) or corrects(form.text)
    if person.thanks and of_it and not tells(form.text, person, context):
        return ask_moment(
            state, interview, person, at, phrase("thanks.unmet"), change=True
        )
    return _told(state, interview, person, form.text, at, context)


def _beside(
    state: State,
    interview: Interview,
    person: Person,
    text: str,
    at: datetime,
    context: Context,
) -> State | None:
    """Meet what is said where a note is begun and is no line for it; None if it is."""
    heard = at_the_note(text, person, interview.people)
    if heard.other and (other := met.person(state.dossier, str(heard.other))):
        return ask_moment(state, interview, other[1], at)
    if heard.name:
        named = replace(person, name=heard.name)
        interview = met.with_person(interview, named)
        state = met.holding(state, interview)
        renamed = phrase("thanks.renamed", name=heard.name)
        return ask_moment(state, interview, named, at, renamed)
    if heard.twice or heard.doubted:
        said = phrase("thanks.twice" if heard.twice else "thanks.private")
        left = fitting(line_in(text))
        if not tells(left, person, context):
            return ask_moment(state, interview, person, at, said, hint=True)
        told = _told(state, interview, person, left, at, context)
        return replace(told, replies=(said, *told.replies))
    if heard.language:
        language = phrase("thanks.language")
        return ask_moment(state, interview, person, at, language, hint=True)
    if heard.plain and not tells(text, person, context):
        return plain(state, interview, person, context)
    return None


def plain(
    state: State, interview: Interview, person: Person, context: Context
) -> State:
    """Draft a note that only thanks for the time."""
    person = drafted(state, interview, person, context)
    state = met.holding(state, met.with_person(interview, person))
    return replace(state, replies=(phrase("thanks.plain"), ShowDraft(person)))


def _told(
    state: State,
    interview: Interview,
    person: Person,
    text: str,
    at: datetime,
    context: Context,
) -> State:
    """Take of what was said what may stand in a letter; without any, write a plain one.

    Who was met coldly, or is at a loss, gets a note that only thanks for the time.
    """
    words = fitting(line_in(text) or text)
    if words:
        return _with_moment(state, interview, person, words, at, context)
    if not unkind(text):
        return ask_moment(
            state, interview, person, at, phrase("thanks.not_in"), hint=True
        )
    return plain(state, interview, person, context)


def late(state: State, move: Move, context: Context) -> State | None:
    """Take what is told right under a draft for the note of that person."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    if (wished := _wished(state, move, context)) is not None:
        return wished
    if state.session is not None and state.session.open:
        return None
    presses = (parse(data) for _, data in state.candidate.offered)
    under = next(
        (p for p in presses if p and p.verb == Verb.THANKS and _CHANGES in p.argument),
        None,
    )
    if under is None:
        return None
    found = met.person(state.dossier, under.argument.removeprefix(_CHANGES))
    if found is None:
        return None
    interview, person = found
    few = len(move.text.split()) < FEWEST
    if few or not tells(move.text, person, context):
        return replace(state, replies=(phrase("thanks.unmet"),))
    told = fitting(move.text)
    if not told:
        shown = ShowDraft(person, alone=True)
        return replace(state, replies=(phrase("thanks.not_in"), shown))
    if person.moment and not left_out(person.moment, person.name):
        both = f"{person.moment}\n{told}"
        if left_out(both, person.name) and left_out(told, person.name):
            return ask_moment(state, interview, person, move.at, rough=True)
        told = told if left_out(both, person.name) else both
    return _with_moment(state, interview, person, told, move.at, context)


_CHANGES = "change:"


def _wish(
    state: State,
    interview: Interview,
    person: Person,
    wish: LetterWish,
    at: datetime,
    context: Context,
) -> State:
    """Do what is wanted; who says that it was sent has pressed that button."""
    if wish == LetterWish(sent=True):
        return passed(state, interview, person, "sent", at)
    if wish == LetterWish(skips=True):
        return passed(state, interview, person, "skip", at)
    return done(state, interview, person, wish, at, context)


def _wished(state: State, move: Said, context: Context) -> State | None:
    """Do what is wanted of the letter that was just shown."""
    number = letter_shown(state, move.text)
    found = met.person(state.dossier, number) if number else None
    if found is None or not found[1].thanks:
        return None
    wish = letter_wish(move.text, found[1].thanks)
    if wish is None:
        return None
    after = _wish(state, *found, wish, move.at, context)
    session = state.session
    if session is not None and begun(session):
        return replace(after, replies=(*after.replies, OfferToReturn()))
    return after


def _with_line(
    state: State,
    interview: Interview,
    person: Person,
    at: datetime,
    context: Context,
) -> State:
    """Take the line of the notes as the moment; twice changes nothing."""
    if person.moment:
        return replace(state, replies=(ShowDraft(person),))
    found = to_thank_for(interview, person)
    if found is None:
        return ask_moment(state, interview, person, at)
    return _with_moment(forms.closed(state), interview, person, found, at, context)


def _with_moment(
    state: State,
    interview: Interview,
    person: Person,
    text: str,
    at: datetime,
    context: Context,
) -> State:
    """Draft the note; words that fit no letter are asked for once as a sentence."""
    moment, upto = appended("", text)
    again = bool(person.moment)
    person = replace(person, moment=moment, skipped=False)
    if left_out(moment, person.name) and not again:
        interview = met.with_person(interview, person)
        state = met.holding(state, interview)
        return ask_moment(state, interview, person, at, rough=True)
    person = drafted(state, interview, person, context)
    state = met.holding(state, met.with_person(interview, person))
    long = len(moment.split()) > LONG
    before = sum(p.drafts for p in interview.people if p.number != person.number)
    first = before + person.drafts == 1
    draft = ShowDraft(person, long=long and upto is None, first=first)
    return replace(state, replies=(*debrief.cut_short(text, upto), draft))


def ask_moment(
    state: State,
    interview: Interview,
    person: Person,
    at: datetime,
    *before: Reply,
    warm: bool = False,
    hint: bool = False,
    change: bool = False,
    rough: bool = False,
) -> State:
    """Ask for the one thing that only the talk with somebody had."""
    state = forms.opened(state, "thanks.moment", at, str(person.number))
    waiting = [p for p in missing(interview) if not p.thanks and p != person]
    asking = AskMoment(
        person,
        len(waiting),
        None if person.moment or hint else to_thank_for(interview, person),
        warm,
        hint,
        change and bool(person.moment),
        met.register(person) == "coordinator" and not asked_me(interview, person),
        rough,
    )
    return replace(state, replies=(*before, asking))


def passed(
    state: State,
    interview: Interview,
    person: Person,
    what: str,
    at: datetime,
) -> State:
    """Go on to the next; a second tap on the same button says nothing twice."""
    form = state.dossier.form
    elsewhere = form is not None and form.argument != str(person.number)
    again = person.thanked if what == "sent" else person.skipped
    if elsewhere and (again or what == "next"):
        return state
    if what == "sent":
        person = replace(person, thanked=True, skipped=False)
    elif what == "skip" and not person.thanked:
        person = replace(person, skipped=True)
    state = met.holding(forms.closed(state), met.with_person(interview, person))
    return going_on(state, at)
