"""The story bank: answers worth keeping, told again, tagged and looked over: /stories.

What an answer in a session does to them is told in `offering`.
"""

from dataclasses import replace
from datetime import datetime
from itertools import islice

from bot.core import forms
from bot.core.dossier import MAX_NAME, MAX_STORIES, MAX_TAGS, MAX_TAKES, Form, Story
from bot.core.notices import StoryTold
from bot.core.reply import Reply
from bot.core.sayings import FOREIGN, STALE
from bot.core.session import Planned, Stage, begun
from bot.core.state import Context, State, asking, earlier_sessions, zone_of
from bot.model import Attachment, Expects, Kind, Oddity, Outcome, Part
from bot.needs import Drawing, EarlierSessions
from bot.parts.stories import drill
from bot.parts.stories.calling import called, named
from bot.parts.stories.coverage import TAGS, coverage, grid
from bot.parts.stories.offering import lately
from bot.parts.stories.replies import (
    AskName,
    AskRetell,
    ConfirmForget,
    Offer,
    SayBankFull,
    SayForgotten,
    SayKept,
    SayNamed,
    SayRetold,
    SayStoryGone,
    ShowStories,
    ShowStory,
    ShowTags,
)
from bot.parts.stories.story import retold, take, telling_of

MAX_OFFERS = 3
"""Answers that are offered beside the list."""


NO_TELLING = frozenset(
    {
        Oddity.EMPTY,
        Oddity.GIBBERISH,
        Oddity.ECHO,
        Oddity.ONE_WORD,
        Oddity.NO_EXAMPLE,
        Oddity.REMARK,
    }
)
"""Oddities that can be set beside no story."""


# Commands and buttons


def commanded(state: State, argument: str, at: datetime, context: Context) -> State:
    """Show the stories, or begin the drill."""
    if argument.strip().casefold() in ("drill", "practice", "practise"):
        begins = bool(state.dossier.stories)
        return drill.begun(state, at) if begins else listed(state, context)
    return pictured(state, context)


def pictured(state: State, context: Context) -> State:
    """Show the stories, and a picture of what they cover."""
    dossier = state.dossier
    if not dossier.stories:
        return listed(state, context)
    ask = Drawing("stories", grid(dossier.stories, dossier.job))
    if (picture := ask.found(context.known)) is None:
        return asking(state, ask)
    return listed(state, context, picture=picture)


def listed(
    state: State,
    context: Context,
    page: int = 0,
    *,
    picture: Attachment | None = None,
    offering: bool = True,
) -> State:
    """Show the stories and what they cover."""
    dossier = state.dossier
    stories = dossier.stories
    offers: tuple[Offer, ...] = ()
    # What waits for the end of a session is not given away here.
    session = state.session
    holding = session is not None and session.open and session.holding
    if offering and not page and not holding:
        if (sessions := earlier_sessions(context)) is None:
            return asking(state, EarlierSessions())
        offers = tuple(islice(lately(session, sessions, stories), MAX_OFFERS))
    shown = ShowStories(
        stories,
        page,
        coverage(stories, dossier.job, dossier.drill),
        offers,
        zone_of(state, context),
        picture,
    )
    return replace(state, replies=(*state.replies, shown))


def pressed(state: State, argument: str, at: datetime, context: Context) -> State:
    """Do what a button says: keep, open, rename, tag, tell again, forget, drill."""
    what, *rest = argument.split(":")
    numbers = tuple(int(n) if n.isdecimal() and len(n) < 12 else -1 for n in rest)
    first, second, third = (*numbers, -1, -1, -1)[:3]
    match what:
        case "keep":
            return keep(state, first, context)
        case "list":
            return pictured(state, context)
        case "page":
            return replace(listed(state, context, max(0, first)), in_place=True)
        case "drill":
            return commanded(state, "drill", at, context)
        case "pick":
            return drill.picked(state, first, second, third, at)
    story = next((s for s in state.dossier.stories if s.number == first), None)
    if story is None:
        return replace(state, replies=(*state.replies, SayStoryGone()))
    return _pressed(state, what, story, rest[1:], at, context)


def _pressed(
    state: State,
    what: str,
    story: Story,
    rest: list[str],
    at: datetime,
    context: Context,
) -> State:
    number = str(story.number)
    second = int(rest[0]) if rest and rest[0].isdecimal() and len(rest[0]) < 12 else 0
    match what:
        case "name":
            return naming(state, story, at)
        case "tell":
            state = forms.opened(state, "stories.take", at, number)
            return _reply_with(state, AskRetell(story))
        case "tags":
            showing = _reply_with(state, ShowTags(story, second))
            return replace(showing, in_place=bool(rest))
        case "tag" | "untag" if len(rest) == 2 and rest[1] in TAGS:
            return _tagged(state, story, second, rest[1], wanted=what == "tag")
        case "told" | "untold":
            story = replace(story, told_before=what == "told")
            state = _holding(state, story)
            return replace(_showing(state, story, context), in_place=True)
        case "all":
            return _showing(state, story, context, whole=True)
        case "before":
            newest = int(story.latest.at.timestamp()) == second
            if newest and len(story.takes) > 1:
                story = replace(story, takes=story.takes[:-1])
                state = _holding(state, story)
            return _showing(state, story, context)
        case "forget":
            return replace(_reply_with(state, ConfirmForget(story)), in_place=True)
        case "erase":
            return _erased(state, story, context)
    return _showing(state, story, context)


def naming(state: State, story: Story, at: datetime) -> State:
    """Ask for another name; a question that waits for an answer goes on after it."""
    session = state.session
    waits = session is not None and begun(session) and not session.paused
    argument = f"{story.number}:on" if waits else str(story.number)
    state = forms.opened(state, "stories.name", at, argument)
    return _reply_with(state, AskName(story))


def resumed(state: State, form: Form) -> State:
    """Let the question wait for words again that waited before a name was asked."""
    session = state.session
    if session is None or not session.open or not form.argument.endswith(":on"):
        return state
    return replace(state, session=replace(session, paused=False))


def _reply_with(state: State, *replies: Reply) -> State:
    return replace(state, replies=(*state.replies, *replies))


def _showing(
    state: State, story: Story, context: Context, *, whole: bool = False
) -> State:
    place = state.dossier.stories.index(story) + 1
    return _reply_with(state, ShowStory(story, place, zone_of(state, context), whole))


def _holding(state: State, story: Story) -> State:
    """Put a story in the place of the one with its number, or at the end."""
    stories = state.dossier.stories
    known = any(s.number == story.number for s in stories)
    stories = tuple(story if s.number == story.number else s for s in stories)
    stories = stories if known else (*stories, story)
    return replace(state, dossier=replace(state.dossier, stories=stories))


def _tagged(state: State, story: Story, page: int, tag: str, *, wanted: bool) -> State:
    tags = story.competencies
    full = wanted and tag not in tags and len(tags) >= MAX_TAGS
    if wanted and not full:
        tags = tuple(dict.fromkeys((*tags, tag)))
    elif not wanted:
        tags = tuple(t for t in tags if t != tag)
    story = replace(story, competencies=tags)
    state = _reply_with(_holding(state, story), ShowTags(story, page, full))
    return replace(state, in_place=True)


def _erased(state: State, story: Story, context: Context) -> State:
    dossier = state.dossier
    form = dossier.form
    if form is not None and form.part == "stories":
        # Nobody tells again what was forgotten.
        state = forms.closed(state)
    stories = tuple(s for s in dossier.stories if s.number != story.number)
    state = replace(state, dossier=replace(state.dossier, stories=stories))
    state = _reply_with(state, SayForgotten(story.name))
    state = listed(state, context, offering=False)
    return replace(state, in_place=True)


# Keeping


def keep(state: State, place: int, context: Context) -> State:
    """Keep an answer of the session that the button belongs to: once."""
    session = context.named
    if session is None or not 0 <= place < len(session.turns):
        return _reply_with(state, STALE)
    turn = session.turns[place]
    telling = telling_of(turn)
    if telling is None:
        return _reply_with(state, STALE)
    open_now = state.session is not None and state.session.id == session.id
    digging = (
        open_now
        and session.open
        and not session.paused
        and session.current == place
        and turn.stage is not Stage.DONE
    )
    stories = state.dossier.stories
    for story in stories:
        if (story.session, story.turn) == (session.id, place):
            return _reply_with(state, SayKept(story, already=True, digging=digging))
    if len(stories) >= MAX_STORIES:
        return _reply_with(state, SayBankFull())
    question_id = turn.question.question_id
    asked = [q for q in context.bank if q.id == question_id]
    looks_for = (q.competency for q in asked)
    number = state.dossier.numbered + 1
    story = Story(
        number,
        called(telling, asked[0].text if asked else "", [s.name for s in stories]),
        (telling,),
        tuple(competency for competency in looks_for if competency in TAGS),
        question_id,
        session=session.id,
        turn=place,
    )
    state = replace(state, dossier=replace(state.dossier, numbered=number))
    state = _holding(state, story)
    return _reply_with(state, SayKept(story, already=False, digging=digging))


def told(state: State, notice: StoryTold, at: datetime, context: Context) -> State:
    """Keep what was told with no question open."""
    stories = state.dossier.stories
    if len(stories) >= MAX_STORIES:
        return _reply_with(state, SayBankFull())
    planned = Planned("", Kind.BEHAVIOURAL, Expects.INSTANCE)
    telling = take(notice.text, context.ear(planned, notice.text).judgement, at)
    number = state.dossier.numbered + 1
    name = called(telling, "", [s.name for s in stories])
    story = Story(number, name, (telling,))
    state = replace(state, dossier=replace(state.dossier, numbered=number))
    state = _holding(state, story)
    return _reply_with(state, SayKept(story, already=False, digging=False))


# Forms


def filled(state: State, form: Form, at: datetime, context: Context) -> State:
    """Take a new name, or a new telling."""
    stories = state.dossier.stories
    number = form.argument.partition(":")[0]
    story = next((s for s in stories if str(s.number) == number), None)
    if story is None:
        return _reply_with(state, SayStoryGone())
    if form.field == "stories.name":
        return _renamed(state, story, form, at)
    return _retold(state, story, form, at, context)


def _renamed(state: State, story: Story, form: Form, at: datetime) -> State:
    if not any(letter.isalnum() for letter in form.text):
        state = forms.opened(state, "stories.name", at, form.argument)
        return _reply_with(state, AskName(story, empty=True))
    others = [s.name for s in state.dossier.stories if s.number != story.number]
    words = " ".join(form.text.split())
    state = resumed(state, form)
    story = replace(story, name=named(words, others))
    cut = len(words) > MAX_NAME
    return _reply_with(_holding(state, story), SayNamed(story, cut))


def _retold(
    state: State, story: Story, form: Form, at: datetime, context: Context
) -> State:
    """Judge a new telling like an answer, and set it beside the one before."""
    question_id = story.question_id
    kinds = (q.kind for q in context.bank if q.id == question_id)
    planned = Planned(question_id, next(kinds, Kind.BEHAVIOURAL), Expects.INSTANCE)
    judgement = context.ear(planned, form.text).judgement
    if judgement.oddity in NO_TELLING and judgement.outcome is not Outcome.CLEAR:
        state = forms.opened(state, "stories.take", at, form.argument)
        return _reply_with(state, AskRetell(story, odd=True))
    before, now = story.latest, take(form.text, judgement, at)
    story = retold(story, now)
    state = _holding(state, story)
    if judgement.oddity is Oddity.FOREIGN:
        state = _reply_with(state, FOREIGN)
        return _showing(state, story, context)
    return _reply_with(
        state,
        SayRetold(
            story,
            before,
            tuple(p for p in now.parts if p not in before.parts),
            tuple(p for p in before.parts if p not in (*now.parts, Part.NUMBER)),
            trimmed=len(story.takes) == MAX_TAKES,
        ),
    )
