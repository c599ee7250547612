"""Hear in the form of the interview for which field a message is, whatever is asked.

A time, a company, somebody who does not come, told at another field, is put there and
said; what is asked beside is answered; then the open field is asked again.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core import forms
from bot.core.asked_under import asks, sentences
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Commanded, Move
from bot.core.mending_time import day_meant, hour_later
from bot.core.naming import read_people
from bot.core.reply import Asking, Reply, phrase
from bot.core.schedule import local
from bot.core.state import Context, State, zone_of
from bot.core.time_told import time_told
from bot.hearing import TOLD, Tip
from bot.parts.interview import asked_of_it as topic
from bot.parts.interview.appointment import kept
from bot.parts.interview.asking import ask_for, ask_next
from bot.parts.interview.at_once import is_value
from bot.parts.interview.detail_said import detail_mended
from bot.parts.interview.facts import read
from bot.parts.interview.fields import take_answer
from bot.parts.interview.firm import denied, firm_named
from bot.parts.interview.open_now import idle, on, own_form, present, telling
from bot.parts.interview.people import without
from bot.parts.interview.replies import NoteAbout, ShowPeople
from bot.parts.interview.setup import applied, told_of

LONGEST: Final = 60
"""Words of a message in which another field's fact is looked for."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Put what is said where it belongs; None where it is for the open field."""
    if not isinstance(move, Said) or not move.own or present(state, move.at) is None:
        return None
    if len(move.text.split()) > LONGEST:
        return None
    form = state.dossier.form
    if form is None:
        if not idle(state):
            return None
        if _MENDS_TIME.search(move.text) and (after := _timed(state, move, context)):
            return after
        return _denied(state, move, context) or _worn(state, move, context)
    if not own_form(state) or any(m.id == move.message_id for m in form.messages):
        return None
    for taker in (
        _noted,
        _timed,
        _denied,
        _named,
        _company_of_list,
        _placed,
        _off_the_list,
        _worn,
        _asked,
    ):
        if (after := taker(state, move, context)) is not None:
            return after
    return None


_MENDS_TIME: Final = re.compile(
    r"\b(?:change|correct|fix|mend|edit)\b.*\b(?:time|hour|date|day)\b.*\binterview\b"
    r"|\binterview\b.*\b(?:time|hour|date)\b.*\b(?:change|correct|fix|mend|edit)\b",
    re.IGNORECASE,
)
"""What wants the time of the interview changed, with nothing open."""


def _open(state: State) -> str:
    """Name the field of the interview that is open; empty for another form's."""
    form = state.dossier.form
    if form is None:
        return ""
    part, _, what = form.field.partition(".")
    return what if part == "interview" else ""


def _again(state: State, before: State, context: Context) -> State:
    """Ask for what was open; where it is known by now, for the next thing."""
    form = before.dossier.form
    if form is None or state.dossier.form is not form:
        return state
    return on(state, context)


def _and_rest(
    state: State, before: State, rest: str, said: Said, context: Context
) -> State:
    """Hear the rest of a message, where it says or asks something by itself."""
    what = _open(before)
    facts = read(rest, what) if rest and what else None
    own_value = facts is not None and bool(facts.own) and what in _VALUES
    if facts is not None and own_value and is_value(facts, what):
        form = before.dossier.form
        assert form is not None
        alone = replace(state, replies=())
        after = take_answer(alone, form, facts.own, said.at, context)
        if not _refuses(after, form.field):
            return replace(after, replies=(*state.replies, *after.replies))
    speaks = facts is not None and bool(
        facts.others or facts.asked or (what == "people" and read_people(rest))
    )
    if not speaks or len(rest.split()) >= len(said.text.split()):
        return _again(state, before, context)
    alone = replace(said, text=rest)
    after = context.parts.met(replace(state, replies=()), alone, context)
    if after.asks:
        return after
    after = replace(after, replies=(*state.replies, *after.replies))
    if any(isinstance(r, Asking) for r in after.replies):
        return after
    return _again(after, before, context)


_VALUES: Final = ("minutes", "where", "casual")
"""Fields whose value is told from anything else by its words."""


def _refuses(state: State, field: str) -> bool:
    """Whether a field was asked for again: its words were no value."""
    form = state.dossier.form
    return form is not None and form.field == field


# Whether it is noted

_GOT: Final = re.compile(
    r"\W*(?:(?:ok|okay|so|and|hey|hello|sorry|wait)\W+)*(?:(?:did|do|have|has) )?"
    r"(?:you|u|ya)(?:'ve)? (?:get|got|have|note|noted|wrote?|written|catch|caught|hear"
    r"|receive|save|saved)(?: all)?(?: of)?"
    r"(?: (?:it|that|them|this|those|these|all|everything))*"
    r"(?: down)?(?: ok(?:ay)?)?\W*",
    re.IGNORECASE,
)
_FILLED: Final = {
    "company": topic.WHEN,
    "people": topic.COMPANY,
    "minutes": topic.PEOPLE,
    "where": topic.LENGTH,
    "casual": topic.PLACE,
}
"""What was asked before each field."""


def _noted(state: State, said: Said, context: Context) -> State | None:
    """Say what is noted to who asks whether it is: what was told last."""
    form, interview = state.dossier.form, present(state, said.at)
    assert form is not None
    if interview is None or _GOT.fullmatch(said.text.replace("’", "'")) is None:
        return None
    if form.messages:
        return context.parts.proceed(state, Commanded(said.at, "done"), context)
    last = _FILLED.get(_open(state))
    if last is None:
        return None
    if not _holds(interview, last):
        last = topic.WHEN
    told = telling(state, interview, (last,), said.at, context)
    return on(replace(state, replies=(told,)), context)


def _holds(interview: Interview, what: str) -> bool:
    held = {
        topic.COMPANY: bool(interview.company),
        topic.PEOPLE: bool(interview.people) or interview.several,
        topic.LENGTH: bool(interview.minutes),
        topic.PLACE: interview.remote is not None,
    }
    return held.get(what, True)


# When it is


def _timed(state: State, said: Said, context: Context) -> State | None:
    """Take the day or the hour that is told, or told anew, at a later field."""
    interview, what = present(state, said.at), _open(state)
    form = state.dossier.form
    if what in ("when", "hour") or interview is None or interview.day is None:
        return None
    if form is not None and form.messages:
        return None
    if hour_later(said.text):
        return None
    if day := day_meant(said.text, interview.day):
        now = replace(told_of(state, day, said.at, context), company="", people="")
        before = replace(state, replies=())
        after = applied(before, now, day, "only", said.at, context)
        return _again(after, state, context)
    today = local(said.at, zone_of(state, context)).date()
    surely = what not in ("", "minutes")
    told = time_told(said.text, today, surely=surely)
    if not told.words:
        return None
    now = told_of(state, told.words, said.at, context)
    now = replace(now, company="", people="", minutes=None, remote=None, casual=None)
    if now.fault is not None or not now.when:
        return None
    before = replace(state, replies=())
    after = applied(before, now, told.words, "only", said.at, context)
    return _and_rest(after, state, told.rest, said, context)


# Which company it is with


def _denied(state: State, said: Said, context: Context) -> State | None:
    """Take a company off that it is not with, and ask which it is."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or (form is not None and form.messages):
        return None
    if not denied(said.text, interview.company):
        return None
    if form is not None and _open(state) in ("when", "hour", "company"):
        return None
    named, _ = firm_named(_undenied(said.text, interview.company), free=False)
    if named:
        return None if form is None else _taken(state, named, "", said, context)
    if _IT_IS.search(said.text):
        return None
    company = interview.company
    state = kept(state, replace(interview, company=""), said.at)
    state = replace(state, replies=(phrase("day.note.no_company", company=company),))
    today = local(said.at, zone_of(state, context)).date()
    told = time_told(said.text, today)
    if told.words:
        now = told_of(state, told.words, said.at, context)
        now = replace(now, company="", people="")
        if now.fault is None and now.when and not now.choices:
            state = applied(state, now, told.words, "only", said.at, context)
    left = " ".join(s for s in sentences(said.text) if not denied(s, company))
    if form is not None and not told.words and left and read(left, "").others:
        after = context.parts.met(
            replace(state, replies=()), replace(said, text=left), context
        )
        if after.dossier.form is form or _open(after) == _open(state):
            facts = tuple(r for r in after.replies if not isinstance(r, Asking))
            state = replace(after, replies=(*state.replies, *facts))
            form = after.dossier.form
    series = "only"
    if form is not None and form.part == "interview":
        series = form.argument.partition(" ")[0]
        state = forms.closed(state)
    elif form is not None:
        return on(state, context)
    return ask_for(state, "company", series, said.at, again=True)


_IT_IS: Final = re.compile(
    r"\b(?:it'?s|it is|its|but|company is)\s+(?:with |at |for |called )*"
    r"(?-i:[A-ZÀ-Ž])\w",
    re.IGNORECASE,
)


def _undenied(text: str, company: str) -> str:
    return re.sub(
        rf"\bnot\s+(?:with |at |in |for )*{re.escape(company)}\b", " ", text, flags=re.I
    )


def _named(state: State, said: Said, context: Context) -> State | None:
    """Take the company that is named where something else is asked."""
    interview, what = present(state, said.at), _open(state)
    form = state.dossier.form
    if interview is None or what in ("", "when", "hour"):
        return None
    if form is None or form.messages:
        return None
    beside = _KNOWS.search(said.text) or _BEHIND_A_COMMA.search(said.text)
    if what == "company" and not beside:
        return None  # the field takes it
    known = interview.company.casefold()
    free = not known and (what != "people")
    name, rest = firm_named(said.text, free=free)
    if not name or (known and name.casefold() not in (known, *_parts(known))):
        return None
    after = _taken(state, name, rest, said, context)
    if what != "company" or after.dossier.form is None or _open(after) != what:
        return after
    series = form.argument.partition(" ")[0]
    told = tuple(r for r in after.replies if not isinstance(r, Asking))
    after = replace(after, dossier=forms.closed(after).dossier, replies=told)
    return ask_next(after, what, series, said.at, context)


_BEHIND_A_COMMA: Final = re.compile(
    r"[a-z][,;]\s*(?:it'?s|it is) (?:with|at|for) ", re.IGNORECASE
)


def _parts(known: str) -> tuple[str, ...]:
    """Give the beginnings of a name, by which it may be called."""
    words = known.split()
    return tuple(" ".join(words[:n]) for n in range(1, len(words)))


def _taken(
    state: State, name: str, rest: str, said: Said, context: Context
) -> State:
    interview = present(state, said.at)
    assert interview is not None
    whole = name
    if name.casefold() in _parts(interview.company.casefold()):
        whole = interview.company
    changed = without(replace(interview, company=whole), whole)
    before = state
    state = kept(state, changed, said.at)
    lines: tuple[Reply, ...] = (NoteAbout("company", whole),)
    if _KNOWS.search(rest):
        rest = _KNOWS.sub(" ", rest)
        lines = (*lines, phrase("day.beside_know_them"))
    state = replace(state, replies=lines)
    return _and_rest(state, before, rest.strip(" ?.,"), said, context)


_KNOWS: Final = re.compile(
    r"\b(?:do |did |have )?(?:you|u) (?:know|heard of|hear of) (?:it|them|that)\b\W*",
    re.IGNORECASE,
)


_NO_PERSON: Final = re.compile(
    r"\b(?:not|no|n't|isnt)\b(?: (?:an?|any|real|the))*\s+(?:person|human|guy|man|woman"
    r"|name|somebody|someone)\b|\b(?:as|is|be) (?:only )?(?:the|my|a)?\s*(?:company|firm"
    r"|employer|clinic|school|place)\b",
    re.IGNORECASE,
)
_FIRM: Final = re.compile(
    r"\b(?:company|firm|employer|clinic|school|place|organi[sz]ation|where i (?:go|apply))\b",
    re.IGNORECASE,
)


def _company_of_list(state: State, said: Said, context: Context) -> State | None:
    """Take a company off the list of people: "Nordlys is no person, it's the firm"."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or (form is not None and form.messages):
        return None
    text = said.text.replace("’", "'")
    if not (_NO_PERSON.search(text) and _FIRM.search(text)):
        return None
    words = set(re.findall(r"\w{3,}", text.casefold()))
    meant = [
        p for p in interview.people if words & {w.casefold() for w in p.name.split()}
    ]
    if not meant and words & {w.casefold() for w in interview.company.split()}:
        told = telling(state, interview, (topic.COMPANY,), said.at, context)
        return on(replace(state, replies=(told,)), context)
    if len(meant) != 1 or meant[0].role.startswith("who "):
        return None
    return _taken(state, meant[0].name, "", said, context)


_PLACED: Final = re.compile(
    r"\b(?:i said(?: it'?s)?|it'?s|it is|they(?:'re| are)) in (?P<place>(?-i:[A-ZÀ-Ž])[\w'-]+"
    r"(?: (?-i:[A-ZÀ-Ž])[\w'-]+)?)(?=\s*(?:[,.;!?]|$|that\b|which\b|near\b))",
    re.IGNORECASE,
)


def _placed(state: State, said: Said, context: Context) -> State | None:
    """Note the town it is in, where something else is asked: "I said in Vechta"."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or form is None or form.messages:
        return None
    if _open(state) in ("", "when", "hour", "where"):
        return None
    told = sentences(said.text)
    found = next((f for s in told if not asks(s) and (f := _PLACED.search(s))), None)
    if found is None or found["place"].casefold() in _NO_TOWN:
        return None
    place = found["place"]
    now = told_of(state, f"12:00 in {place}", said.at, context)
    if now.zone is not None and interview.at is not None:
        return None  # the clock there is known
    noted = phrase("day.place.kept", place=place)
    before, after = state, replace(state, replies=())
    rest = " ".join(s for s in told if place not in s)
    if rest:
        after = context.parts.met(after, replace(said, text=rest), context)
        if after.asks or after.dossier.interview is None:
            return None
    asked = tuple(r for r in after.replies if isinstance(r, Asking))
    lines = tuple(r for r in after.replies if not isinstance(r, Asking))
    placed = replace(after.dossier.interview or interview, place=place)
    after = replace(kept(after, placed, said.at), replies=(*lines, noted, *asked))
    return after if asked else _again(after, before, context)


_NO_TOWN: Final = frozenset("english person it the my their".split())


# Who is not there

_TAKES_OFF: Final = re.compile(
    r"\b(?:take|leave|cross|strike|scratch)\s+(?:him|her|them|that one)\s+(?:off|out)\b"
    r"|\b(?:remove|delete|drop|scrap|erase)\s+(?:him|her|them|that one)\b",
    re.IGNORECASE,
)


def _off_the_list(state: State, said: Said, context: Context) -> State | None:
    """Take somebody off who was just named: "Priya may not come. Take her off"."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or form is None or form.messages:
        return None
    found = _TAKES_OFF.search(said.text)
    if found is None:
        return None
    words = set(re.findall(r"\w+", said.text[: found.start()].casefold()))
    gone = [
        person
        for person in interview.people
        if words & set(re.findall(r"\w{3,}", person.name.casefold()))
    ]
    if len(gone) != 1:
        return None
    people = tuple(p for p in interview.people if p not in gone)
    state = kept(state, replace(interview, people=people), said.at)
    state = replace(state, replies=(ShowPeople(people),))
    if not people and form.part == "interview":
        series = form.argument.partition(" ")[0]
        return ask_for(forms.closed(state), "people", series, said.at)
    return on(state, context)


# What they wear

def _worn(state: State, said: Said, context: Context) -> State | None:
    """Put the clothes right, or off the card, under what is still to be said."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or (form is not None and form.messages):
        return None
    if not interview.dress or (form is not None and _open(state)):
        return None
    mended = detail_mended(interview, said.text, shown=form is not None)
    if mended is None or mended[0].dress == interview.dress:
        return None
    state = kept(state, mended[0], said.at)
    return on(replace(state, replies=(mended[1],)), context)


# What is asked of the day beside a field

_BRINGS: Final = re.compile(
    r"\b(?:bring|take (?!notes\b)(?:my|a|an|the|some)\b|carry)", re.IGNORECASE
)
_NOTES: Final = re.compile(r"\bnotes?\b", re.IGNORECASE)
_WEARS: Final = re.compile(
    r"\b(?:wear|put on|dress(?: up)?|clothes|outfit)\b", re.IGNORECASE
)
_ONE: Final = re.compile(r"\b(?:i|you|u|one|me|people)\b", re.IGNORECASE)
_TELLS: Final = re.compile(
    r"\b(?:tell|say|mention|admit|hide|explain|bring it up|keep (?:quiet|it))\b", re.I
)
_WISE: Final = re.compile(
    r"^\W*(?:\w+\W+){0,4}?(?:(?:should|must|can|could|may|shall|do|would) (?:i|we|you)"
    r"|is (?:it )?(?:ok|okay|allowed|wise|bad|rude|fine))\b",
    re.IGNORECASE,
)
_OF_ONESELF: Final = re.compile(
    r"\b(?:should|must|do|can|shall) i (?:have to |need to |really )?(?:tell|say|mention"
    r"|admit|explain)(?: them| him| her)? (?:that|about|why|if) (?:i|my|the)\b",
    re.IGNORECASE,
)
_FIRST: Final = 0.1
"""Share of a thing to tell that is enough where it is surely asked whether to."""
_SURE: Final = 0.5


def _asked(state: State, said: Said, context: Context) -> State | None:
    """Answer what is asked of the real day, and hear the rest as a value."""
    form, what = state.dossier.form, _open(state)
    if form is None or form.messages or what in ("", "when", "hour"):
        return None
    text = said.text.replace("’", "'")
    lines: list[Reply] = []
    rest: list[str] = []
    for sentence in _cut(text):
        asked = asks(sentence) or _WISE.match(sentence) is not None
        line = _advice(sentence, what, context) if asked else None
        if line is not None:
            lines.append(line)
        elif not (lines and asked and len(sentence.split()) <= _TAIL):
            rest.append(sentence)
    if not lines:
        return None
    answers = tuple(dict.fromkeys(lines))[:1]
    left = " ".join(rest).strip(" ,")
    if what == "casual" and (_UNKNOWN.search(left) or _JOKES.search(left)):
        # Nobody told them: what they will wear is answered, and there is no more to it.
        series = form.argument.partition(" ")[0]
        state = replace(forms.closed(state), replies=answers)
        return ask_next(state, what, series, said.at, context)
    if not left or not any(map(str.isalpha, left)):
        return on(replace(state, replies=answers), context)
    alone = replace(said, text=left)
    after = context.parts.met(replace(state, replies=()), alone, context)
    if after.asks:
        return None
    return replace(after, replies=(*answers, *after.replies))


_TAIL: Final = 4
"""Words of what is only asked again behind a question: "or too much?"."""
_UNKNOWN: Final = re.compile(
    r"\b(?:no idea|no clue|dunno|(?:do ?n'?t|do not|dont) know|never seen|not sure"
    r"|who knows|nobody (?:told|said))\b",
    re.IGNORECASE,
)
_JOKES: Final = re.compile(r"\b(?:lol|haha|hehe|joking|kidding)\b", re.IGNORECASE)


def _cut(text: str) -> list[str]:
    """Cut a message into sentences, and off from each what is asked behind a comma."""
    found: list[str] = []
    for sentence in sentences(text):
        head, comma, tail = sentence.rpartition(", ")
        if comma and asks(tail) and not asks(head) and len(tail.split()) >= _TAIL:
            found += [head, tail]
        else:
            found.append(sentence)
    return found


def _advice(sentence: str, what: str, context: Context) -> Reply | None:
    """Give the line for what is asked of the day; None where it asks of the form."""
    if _WEARS.search(sentence) and _ONE.search(sentence):
        mine = re.search(r"\b(?:i|you|u|one|me)\b", sentence, re.I) is not None
        return phrase("aside.form_topic.dress") if what == "casual" or mine else None
    if _BRINGS.search(sentence) and _WISE.match(sentence):
        return phrase(f"tip.{Tip.BRING}")
    if _NOTES.search(sentence) and _WISE.match(sentence):
        return phrase(f"tip.{Tip.NOTES_THERE}")
    wants = context.intends(sentence, "")
    plainly = _OF_ONESELF.search(sentence) is not None
    if not _TELLS.search(sentence):
        return None
    if not plainly and wants.get("say_it", 0.0) < _SURE:
        return None
    asked, share = context.tip(sentence)
    if asked in TOLD and share >= _FIRST:
        return phrase(f"tip.{asked}")
    return phrase("day.beside_tell_them")
