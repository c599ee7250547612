"""Take what is told of the interview with nothing open, however it is led up to.

"I want to add when it is: tomorrow at two, with Bram", "put Shona (admin) in as well",
"it's at Arla in Leeds, in person". What leads to the facts is left out, and they are
read as the form reads them; what is missing is asked for next.
"""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.buttons import Verb
from bot.core.counted import several
from bot.core.events import Said
from bot.core.mendable import meant
from bot.core.naming import read_people
from bot.core.reply import Asking
from bot.core.roles import is_role
from bot.core.schedule import local
from bot.core.state import Context, State, was_offered, zone_of
from bot.expressions import Expression
from bot.hearing import Idle
from bot.parts.interview.appointment import kept
from bot.parts.interview.as_said import directions_said
from bot.parts.interview.asking import ask_next
from bot.parts.interview.company_name import company_of, is_company
from bot.parts.interview.facts import read
from bot.parts.interview.open_now import idle, present
from bot.parts.interview.replies import NoteAbout, SayTaken, ShowPeople
from bot.parts.interview.setup import applied
from bot.parts.interview.told_of_it import UP_TO, dated, read_told
from bot.parts.interview.words import Told, day_there

LONGEST: Final = 40
"""Words of a message that tells of it."""
TELLS: Final = 0.5
"""Share of telling from which a place, a name or a length is of the interview."""
MAY_TELL: Final = 0.2
"""The same where a day or an hour is told."""

_LEAD: Final = Expression(
    r"\W*(?:ok(?:ay)?|so|hey|hi|hello|and|also|oh|sorry|please|pls|just|well|anyway"
    r"|right|thanks|yes|yeah|no|btw|fyi|by the way|forgot to say|(?:just |i |we )?heard"
    r"|i had second thoughts|good news|quick one|note|i got the invitation"
    r"|the (?:invitation|invite|e-?mail|letter) says|(?:they|he|she) (?:said|told me"
    r"|wrote)"
    r"|(?:so )?it(?:['’]?s| has| is)(?: been)? confirmed(?: for)?"
    r"|(?:i|we)(?: still)? (?:want|need|wanna|wish|would like|have)(?: to)?"
    r"|(?:i|we)['’]?d like(?: to)?|need to|want to|like to|(?:can|could|will|would|may)"
    r" (?:i|you|u|we)(?: please| just| also)?|tell you|add|put in|put down|put|save"
    r"|note down|enter|fill in|record|write down|write|include|set|give you|when|that"
    r"|(?:the )?(?:date|time)(?: and (?:date|time))?(?: of)?|to (?:it|this|that"
    r"|the card)"
    r"|they(?:['’]ve| have)? (?:put|want|changed|moved|shifted) (?:me|it|us|the time)"
    r"(?: in)?|(?:to )?(?:my|the|this|our) (?:(?:actual|real|second|next|2nd|job|big)"
    r" )*interview(?:['’]?s)?(?: (?:is|will be|got|was|has been))?(?: (?:pushed|moved"
    r"|put|changed|shifted))?(?: (?:to|with)(?= ))?"
    r"|interview (?:is|got|on|will be)|interview(?=,? (?:on )?\w)|i['’]?m meeting"
    r"|(?:pushed|moved) (?:to|back to)|for)\b[\s:,.;!?–-]*",
    re.IGNORECASE,
)
"""What leads to the facts, piece by piece."""
_WISH: Final = Expression(
    r"\b(?:add|put|note|save|enter|record|include|fill in|write down|tell you|set)\b",
    re.IGNORECASE,
)
_MEETS: Final = Expression(
    r"\b(?:i|we)(?:['’]ll| will| also| have to| am to)*"
    r" (?:meet|see|talk to|speak to)\b",
    re.IGNORECASE,
)
_INTERVIEW: Final = Expression(r"\binterview\b", re.IGNORECASE)
_PAST: Final = Expression(
    r"\b(?:was|were|went|had|asked|yesterday|ago|last (?:week|month|year|time)|answer"
    r"|story|question|summary|page|practi[sc]\w*|remind\w*|daily|round)\b",
    re.IGNORECASE,
)
"""What tells of something else."""
_LISTED: Final = (
    Expression(
        r"\b(?:add|include|put)(?: a person| someone| somebody)?\W+(?P<who>.+?)"
        r"(?:,? \b(?:(?:to|on|in) (?:the|my|that|it)(?: (?:list|card|people))?"
        r"|in as well"
        r"|in too|down too|as well|too|also|in|on|down|to (?:who(?:m)?"
        r"|the people) i['’]?m"
        r" (?:meeting|seeing)|to my interview|please)\b)+(?:,.*)?\W*$",
        re.IGNORECASE,
    ),
    Expression(
        r"\b(?:add|include)(?: a person| someone| somebody)?\W+(?P<who>.+)$",
        re.IGNORECASE,
    ),
    Expression(
        r"\b(?:(?:i|we)(?:['’]?m| am|['’]ll| will)?(?: also| still)? (?:be )?(?:meet"
        r"|see|meeting|seeing)|also (?:will be )?there(?: is| will be)?"
        r"|(?:there )?(?:is"
        r"|will be) also)\W+(?P<who>.+)$",
        re.IGNORECASE,
    ),
    Expression(r"^\W*(?:it(?:['’]?s| is| will be) )?with (?P<who>.+)$", re.IGNORECASE),
    Expression(r"^\W*(?:ok\W+|and\W+|also\W+)*(?P<who>\w+ who .+)$", re.IGNORECASE),
)
"""How somebody is named who is met."""
_OF_ANSWERS: Final = Expression(
    r"\b(?:bit|part|lines?|sentences?|words?|example|figure|number|that i|more"
    r"|another)\b",
    re.IGNORECASE,
)
_SAID_OF: Final = Expression(
    r",? (?:he|she|they)(?: has| have|['’]ve)? (?:set|sort|all|arrang"
    r"|organi|forgot|will|was).*$",
    re.IGNORECASE,
)
"""What is told of somebody and is no role: "she set it all up"."""


def noted(state: State, said: Said, context: Context) -> State | None:
    """Take what is told of the interview; None where nothing is."""
    if not idle(state) or state.dossier.form is not None:
        return None
    session = state.session
    if session is not None and session.open:
        return None
    if was_offered(state, Verb.DAILY) and not was_offered(state, Verb.DAY):
        return None  # days and hours are those of the daily question
    text = " ".join(said.text.replace("’", "'").split())
    if len(text.split()) > LONGEST or _PAST.search(text):
        return None
    ahead = present(state, said.at)
    if ahead is not None and meant(state, said.text, said.at):
        return None  # it is put right
    shares = context.idle(text)
    tells = shares.get(Idle.INTERVIEW_TELL, 0.0)
    about = tells + shares.get(Idle.INTERVIEW_ASK, 0.0)
    today = local(said.at, zone_of(state, context)).date()
    read_now, directions = _read(state, text, tells, about, today, context)
    if read_now is None:
        return None
    if (there := day_there(read_now, said.at, today)) != today:
        again, _ = _read(state, text, tells, about, there, context)
        read_now = again or read_now
    set_before = ahead is not None and ahead.day is not None
    if (
        set_before
        and dated(read_now)
        and not (_WISH.search(text) or _SAME.search(text))
    ):
        return None  # what is set is put right elsewhere
    after = applied(replace(state, replies=()), read_now, text, "all", said.at, context)
    if directions and after.dossier.interview is not None:
        placed = replace(after.dossier.interview, directions=directions, remote=False)
        after = kept(after, placed, said.at)
        after = replace(
            after, replies=(*after.replies, NoteAbout("directions", directions))
        )
    after = _summed_up(after, read_now)
    if after.dossier.form is not None:
        return after
    now = after.dossier.interview
    if ahead is not None and ahead.day is not None and not dated(read_now) and now:
        # What is added to one that is set asks for nothing more.
        return after
    series = "all" if ahead is None or not ahead.unsaid_asked else "few"
    return ask_next(after, "", series, said.at, context)


def _read(
    state: State,
    text: str,
    tells: float,
    about: float,
    today: date,
    context: Context,
) -> tuple[Told | None, str]:
    """Read what is told; a date needs less to show that it is of the interview."""
    if _ASKED.search(text):
        return None, ""
    told_so = [s for s in sentences(text) if not asks(s) or _WISHED.match(s)]
    text = " ".join(told_so)
    if not text:
        return None, ""
    names = _INTERVIEW.search(text) is not None
    meets = state.dossier.interview is not None and _MEETS.search(text) is not None
    wishes = meets or _WISH.search(text) is not None
    people = _people(text, surely=tells >= TELLS or about >= TELLS)
    if people and (wishes or tells >= MAY_TELL or about >= MAY_TELL):
        known = state.dossier.interview is not None or names or wishes
        if known or tells >= TELLS or any(one.role for one in read_people(people)):
            told = _told(text, today, context)
            if not (told is not None and dated(told)):
                return Told(people=people), ""
    told = _told(text, today, context)
    if told is None:
        return None, ""
    if people and not told.people:
        told = replace(told, people=people)
    if told.people and not _known(told.people, text):
        told = replace(told, people="")
    if dated(told) and told.fault is None:
        moved = _MOVED.search(text) is not None and (names or about >= MAY_TELL)
        wished = wishes and (names or about >= MAY_TELL or _DATE.search(text))
        whole = told.at is not None and (told.remote is not None or bool(told.people))
        may = wished or moved or whole or tells >= MAY_TELL
        return (told, "") if may else (None, "")
    says = _INTERVIEW_IS.match(text) is not None
    surely = tells >= TELLS or says or (names and wishes)
    if not surely and not _WHERE.fullmatch(text):
        return None, ""
    told = replace(told, day=None, at=None, choices=(), fault=None, said="")
    told = replace(told, zone=None, zones=())
    facts = read(_body(text), "")
    if facts.company and not told.company:
        told = replace(told, company=facts.company)
    if facts.minutes is not None:
        told = replace(told, minutes=facts.minutes)
    if facts.remote is not None:
        told = replace(told, remote=facts.remote)
    placed = _PLACED.search(text)
    inside = facts.directions or directions_said(text)
    directions = placed["where"].strip(" .!") if placed is not None else inside
    if placed is not None and told.place:
        told = replace(told, place="")
    if directions and not told.remote:
        told = replace(told, remote=None)
    held = (told.company, told.people, told.minutes, directions)
    if any(held) or told.remote is not None:
        return told, directions
    return None, ""


_ASKED: Final = Expression(
    r"\b(?:did|have|has|do) (?:you|u)\b|\bread (?:me )?back\b|\bisn'?t it\b|\bagain\b"
    r"|\bput me back\b|\bremember\b",
    re.IGNORECASE,
)
"""What asks what is known of it."""
_WISHED: Final = Expression(
    r"\W*(?:\w+\W+){0,3}?(?:can|could|would|will|may) (?:i|you|u|we)\b.*\b(?:add|put"
    r"|note|save|enter|record|include|tell|write|set)\b",
    re.IGNORECASE,
)
_SAME: Final = Expression(r"\bsame (?:time|hour)\b", re.IGNORECASE)
_DATE: Final = Expression(r"\b(?:the )?(?:date|day)\b", re.IGNORECASE)
_WHERE: Final = Expression(
    r"\W*(?:\w+ ){0,2}it(?:'?s| is| will be)(?: actually| now)? (?:an? |on |by |over "
    r"|via )?"
    r"(?:video|zoom|teams|phone|online|in person|remote)(?: call| meeting| interview)?"
    r"(?:,? (?:by the way|btw|forgot to say|though|actually|they said))*\W*",
    re.IGNORECASE,
)
"""What says by itself whether it is by video."""
_INTERVIEW_IS: Final = Expression(
    r"\W*(?:\w+ ){0,2}(?:(?:the|my) )?interview (?:is|will be)\b", re.IGNORECASE
)
_PLACED: Final = Expression(
    r"\b(?:office|place|building|site|address|entrance|shop|school)(?:'s| is)"
    r" (?P<where>(?:at |on |in |behind |next |near |opposite )?\w.*)$",
    re.IGNORECASE,
)
_MOVED: Final = Expression(
    r"\b(?:moved|changed|pushed|shifted|put me in|want me|confirmed)\b", re.IGNORECASE
)


def _body(text: str) -> str:
    """Leave out what leads to the facts."""
    while (found := _LEAD.match(text)) is not None and found.end():
        text = text[found.end() :]
    return text


def _told(text: str, today: date, context: Context) -> Told | None:
    """Read a day, an hour, a place, a name in the words without what leads to them."""
    body = _body(" ".join(s.rstrip("?") for s in sentences(text)))
    if not body.strip():
        return None
    led = re.match(r"it(?:'?s| is| will be)\b", body, re.IGNORECASE)
    told = read_told(body if led else f"it is {body}", today, context.places.cities)
    if told.people and _alone(told.people) and told.place and not told.company:
        # "With Volvo in Gothenburg": one name without a role, and a place.
        told = replace(told, company=company_of(told.people), people="")
    return told


def _alone(people: str) -> bool:
    named = read_people(people)
    return len(named) == 1 and not named[0].role and " " not in named[0].name


def _people(text: str, *, surely: bool) -> str:
    """Give the words for who is met; empty where nobody surely is."""
    if _OF_ANSWERS.search(text):
        return ""
    for sentence in (text, *sentences(text)):
        for pattern in _LISTED:
            found = pattern.search(sentence)
            if found is None:
                continue
            who = UP_TO.split(found["who"], maxsplit=1)[0]
            who = _SAID_OF.sub("", who).strip(" ,.!?")
            named = read_people(who)
            if not named or (is_company(who) and not any(n.role for n in named)):
                continue
            if surely or _known(who, text):
                return who
    return ""


def _known(who: str, text: str) -> bool:
    """Whether somebody is surely named: by a role, or with a capital."""
    return any(
        one.role or is_role(one.name) or one.name in text for one in read_people(who)
    )


def _summed_up(state: State, told: Told) -> State:
    """Say in one line what was understood beside the time, before what is asked."""
    interview = state.dossier.interview
    if interview is None:
        return state
    notes = [
        r for r in state.replies if isinstance(r, NoteAbout) and r.what != "directions"
    ]
    values = [r.what for r in notes] + (["several"] if several(told.people) else [])
    shown = any(isinstance(r, ShowPeople) for r in state.replies)
    rest = [r for r in state.replies if r not in notes]
    if not values and not told.company:
        return state
    if shown and told.day is not None:
        rest = [r for r in rest if not isinstance(r, ShowPeople)]
    taken = SayTaken(
        interview, told.company, tuple(values), people=bool(told.people) and not shown
    )
    told_now = tuple(r for r in rest if not isinstance(r, Asking))
    asked = tuple(r for r in rest if isinstance(r, Asking))
    return replace(state, replies=(*told_now, taken, *asked))
