"""What is said of kept stories: where one is, which there are, keep it, call it."""

import re
from dataclasses import replace

from bot.core import forms
from bot.core.buttons import Verb
from bot.core.dossier import MAX_NAME, Story
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Reply, Tap, phrase
from bot.core.scene import asked_now, open_turn, scene
from bot.core.session import MAX_ASIDE, KeptAside, Session
from bot.core.state import Context, State
from bot.hearing import OF_STORIES, AsideKind, Bearing, Idle, Revise, Revision, Scene
from bot.parts.stories.calling import named
from bot.parts.stories.decide import keep, naming, pictured, resumed
from bot.parts.stories.replies import AskName, SayNamed
from bot.parts.stories.story import telling_of

_SURELY = 0.5
"""Share of asking after the interview, or the data, from which no story is meant."""
_LEAST = 4
"""Letters of a word that may name a story."""
_STEM = 5
_SMALL = frozenset(
    """story stories where which what keep kept save saved store title titles name names
    call called rename about with that this them from have there list just find look
    please want need could would change another again more best mine your into does
    have made make example answer answers line lines lost gone still only tell isnt
    happened throw threw thrown stay stayed left right wrong like look read reading
    first second last these those they ones""".split()
)


def met(state: State, move: Move, context: Context) -> State | None:
    """Meet what is said of stories; None for all else."""
    if not isinstance(move, Said) or not move.own:
        return None
    if state.dossier.form is not None:
        return _name_said(state, move, context)
    if scene(state) in (Scene.EMPLOYER, Scene.ROLE_PLAY, Scene.SMALL_TALK):
        return None
    heard = context.revised(move.text)
    wishes = [one for one in heard if one.kind in OF_STORIES]
    other = any(one.kind is Revise.CHANGE for one in heard)
    if _SUMMARY.search(move.text) or (other and open_turn(state) is not None):
        return None
    if not wishes:
        return None
    if not (_plainly(wishes[0], move.text) or _to_me(state, move, context)):
        return None
    for wish in wishes:
        after = _done(state, wish, move, context)
        if after is not None:
            return after if after.asks else _apart(after, move)
    return None


def _name_said(state: State, said: Said, context: Context) -> State | None:
    """Take the name that was asked for; what is none closes the form, and is heard."""
    form = state.dossier.form
    if form is None or form.field != "stories.name":
        return None
    if said.delivery is not None or any(m.id == said.message_id for m in form.messages):
        return None
    name = context.title(said.text)
    if name:
        words = replace(form, messages=())
        state = replace(state, dossier=replace(state.dossier, form=words))
        state = forms.gathered(state, words, replace(said, text=name))
        return context.parts.filled(state, said.at, context)
    number = form.argument.partition(":")[0]
    story = next((s for s in state.dossier.stories if str(s.number) == number), None)
    if story is None or not any(map(str.isalnum, said.text)):
        return _saying(state, AskName(story, empty=True)) if story is not None else None
    state = resumed(forms.closed(state), form)
    if _stays(said.text, context):
        stays = phrase("story.name_stays", name=story.name)
        return _apart(_saying(state, stays), said)
    return context.parts.met(state, said, context)


def _stays(text: str, context: Context) -> bool:
    """Whether words say no more than that a name stays as it is."""
    idle = context.idle(text)
    kept = idle.get(Idle.PUT_BACK, 0.0) + idle.get(Idle.CHANGE_WORD, 0.0)
    return len(text.split()) <= _BRIEF and "?" not in text and kept >= _SURELY


_BRIEF = 8


def _plainly(wish: Revision, text: str) -> bool:
    """Whether a story is to be kept or named, in words that answer nothing."""
    brief = len(text.split()) <= _PLAIN and re.search(r"\bstory\b", text, re.I)
    return bool(brief) and (wish.kind is Revise.KEEP or bool(wish.instead))


_PLAIN = 9


def _to_me(state: State, said: Said, context: Context) -> bool:
    turn = open_turn(state)
    if turn is None:
        return True
    asked, where = asked_now(state, context), scene(state)
    if turn.attempt.unheard:
        return False
    if context.bearing(said.text, asked, where) is not Bearing.ANSWER:
        return True
    aside = context.aside(said.text, asked, where, False)
    return aside is not None and not aside.rest


def _apart(state: State, said: Said) -> State:
    """Keep the words as something said to the interviewer."""
    turn, session = open_turn(state), state.session
    if turn is None or session is None:
        return state
    words = KeptAside(
        said.message_id, said.at, said.text[:MAX_ASIDE], AsideKind.COMMAND
    )
    turn = replace(turn, asides=(*turn.asides, words))
    return replace(state, session=session.taking(turn))


def _done(state: State, wish: Revision, said: Said, context: Context) -> State | None:
    if wish.kind is Revise.NAME:
        return _named(state, wish, said)
    stories = state.dossier.stories
    wanted = _stems(said.text)
    story = _of_stories(stories, wanted)
    place = _of_answers(state.session, wanted)
    if wish.kind is Revise.KEEP:
        if story is not None and place is None:
            return _saying(state, _found(story))
        return _kept(state, place, said, context)
    if story is not None:
        return _saying(state, _found(story))
    if place is not None:
        return _kept(state, place, said, context, asked=True)
    listed = _LIST.search(said.text) is not None
    if open_turn(state) is None and (listed or not wanted):
        return _all(state, said, context)
    return None


# Names


def _named(state: State, wish: Revision, said: Said) -> State | None:
    """Give a story the name that is said, or ask for one."""
    stories = state.dossier.stories
    if not stories:
        return None
    name = wish.instead.strip(" .,!?\"'“”")
    rest = said.text.replace(wish.instead, " ") if name else said.text
    story = _of_stories(stories, _stems(rest)) or _latest(state)
    if story is None:
        return None
    if not any(letter.isalpha() for letter in name):
        return naming(state, story, said.at)
    others = [one.name for one in stories if one.number != story.number]
    story = replace(story, name=named(name, others))
    now = tuple(story if one.number == story.number else one for one in stories)
    state = replace(state, dossier=replace(state.dossier, stories=now))
    return _saying(state, SayNamed(story, len(name) > MAX_NAME))


def _latest(state: State) -> Story | None:
    """Give the story that was shown or kept last, where one can be meant."""
    stories = state.dossier.stories
    shown = {
        data.partition(":")[2].split(":")[0].split("/")[0]
        for _, data in state.candidate.offered
        if data.startswith(("story/name:", "story/show:", "story/open:"))
    }
    found = [one for one in stories if str(one.number) in shown]
    return found[0] if len(found) == 1 else stories[-1]


# Where one is, and which there are


def _found(story: Story) -> Reply:
    row = (Tap("story_back", Verb.STORY, f"open:{story.number}"),)
    return replace(phrase("story.where", name=story.name), rows=(row,))


def _all(state: State, said: Said, context: Context) -> State | None:
    """Say which stories are kept, or where all of it is."""
    idle = context.idle(said.text)
    other = (Idle.INTERVIEW_ASK, Idle.INTERVIEW_TELL, Idle.REMINDERS, Idle.PRIVACY)
    stories = state.dossier.stories
    tale = _TALE.search(said.text) is not None
    if not tale and sum(idle.get(one, 0.0) for one in other) >= _SURELY * 1.5:
        return None
    if not stories:
        return None
    if len(stories) > MOST_TITLES:
        return pictured(state, context)
    names = "; ".join(f"“{one.name}”" for one in stories)
    return _saying(state, phrase("story.titles", names=names))


_SAVES = re.compile(
    r"\b(?:can|could|will|would|please|pls|want|need)\b[^.?!]{0,20}\b(?:save|keep|store"
    r"|hold)\b|^\W*(?:save|keep|store)\b",
    re.IGNORECASE,
)
"""What wishes for something to be kept, and does not only ask after it."""
_SUMMARY = re.compile(r"\bsummary\b|\bthey(?:'|’)?ll remember\b", re.IGNORECASE)
_LIST = re.compile(r"\b(?:stories|titles)\b", re.IGNORECASE)
MOST_TITLES = 6
_TALE = re.compile(r"\b(?:stor(?:y|ies)|titles?)\b", re.IGNORECASE)


# Keeping


def _kept(
    state: State,
    place: int | None,
    said: Said,
    context: Context,
    *,
    asked: bool = False,
) -> State | None:
    """Keep an answer as a story; say what it lacks where it is none yet."""
    session = state.session
    if session is None:
        return None
    if place is None:
        if asked or _stems(said.text):
            return None
        told = [n for n, turn in enumerate(session.turns) if telling_of(turn)]
        open_turn_now = session.current if open_turn(state) is not None else -1
        if not told or (_TALE.search(said.text) is None and open_turn_now < 0):
            return None
        place = told[-1]
    if telling_of(session.turns[place]) is None:
        return None
    known = any(
        (s.session, s.turn) == (session.id, place) for s in state.dossier.stories
    )
    before = replace(state, replies=())
    after = keep(before, place, replace(context, named=session))
    if asked and not known and not _SAVES.search(said.text):
        # Who only asks where it is has asked for nothing to be kept.
        keeps = Tap("story_keep", Verb.STORY, f"keep:{place}")
        row = (replace(keeps, bound=True),)
        return _saying(state, replace(phrase("story.only_told"), rows=(row,)))
    if asked and not known:
        line = phrase("story.kept_now")
        after = replace(after, replies=(line, *after.replies))
    return replace(after, replies=(*state.replies, *after.replies))


def _saying(state: State, said: Reply) -> State:
    return replace(state, replies=(*state.replies, said))


# Which one is meant


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", text.casefold())
    long = (w for w in words if len(w) >= _LEAST and w not in _SMALL)
    return frozenset(w[:_STEM] for w in long)


def _of_stories(stories: tuple[Story, ...], wanted: frozenset[str]) -> Story | None:
    told = [
        _stems(" ".join((s.name, *(take.text for take in s.takes)))) for s in stories
    ]
    best = _best(told, wanted)
    return stories[best] if best is not None else None


def _of_answers(session: Session | None, wanted: frozenset[str]) -> int | None:
    turns = session.turns if session is not None else ()
    return _best([_stems(" ".join(a.text for a in t.attempts)) for t in turns], wanted)


def _best(told: list[frozenset[str]], wanted: frozenset[str]) -> int | None:
    """Give which of some texts shares most with what is named; None of a tie."""
    shared = [len(wanted & one) for one in told]
    most = max(shared, default=0)
    if not most or shared.count(most) > 1:
        return None
    return shared.index(most)
