"""Take a name out of stories and answers, and say whether a story has it."""

import re
from dataclasses import replace

from bot.core.answering import heard_late
from bot.core.buttons import parse
from bot.core.dossier import Story, Take
from bot.core.events import Said
from bot.core.incoming import Commanded, Move
from bot.core.naming_words import TITLE
from bot.core.reply import Reply, phrase
from bot.core.scene import open_turn
from bot.core.session import Session, Turn
from bot.core.state import Context, State

LONGEST = 30
"""Words of a wish."""

_WISH = re.compile(
    r"\b(?:take|leave|cut|remove|delete|hide|erase|drop|change|replace|blank)\b"
    r"(?: \w+)?? (?:out )?(?:the |her |his |their |my )?(?:\w+'s )?"
    r"(?:(?:sur|last |full |patient |client |customer )?names?\b(?: of)?)"
    r"(?: out)?(?P<who>(?: [\w'-]+\.?){0,6}?)(?= (?:from|in|out|of|please)\b|\W*$"
    r"|[,.?!])",
    re.IGNORECASE,
)
_STORY = re.compile(r"\bstor(?:y|ies)\b", re.IGNORECASE)
_SMALL = frozenset(
    "the a an of my from in out her his their it that this called please to".split()
)


def wished(state: State, move: Move, context: Context) -> State | None:
    """Leave a name out of kept stories, or say how that is done."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    stories, text = state.dossier.stories, move.text.replace("’", "'")
    if len(text.split()) > LONGEST:
        return None
    if (asked := _asked_after(state, text, move, context)) is not None:
        return asked
    found = _WISH.search(text)
    if found is None or not (stories or _answers(state.session)):
        return None
    name = _name(found["who"]) or _named_in(state, text)
    presses = (parse(data) for _, data in state.candidate.offered)
    shown = any(press is not None and press.verb == "story" for press in presses)
    if not (_STORY.search(text) or (shown and stories)):
        return None
    if not name:
        return _saying(state, phrase("story.name_how"))
    changed = tuple(_without(story, name) for story in stories)
    session = _unnamed(state.session, name, context)
    if changed == stories and session == state.session:
        return _saying(state, phrase("story.name_none", name=name))
    key = "name_out" if changed != stories else "name_out_answer"
    dossier = replace(state.dossier, stories=changed)
    state = replace(state, dossier=dossier, session=session)
    return _saying(state, phrase(f"story.{key}", name=name, short=_short(name)))


def _saying(state: State, said: Reply) -> State:
    return replace(state, replies=(*state.replies, said))


def _asked_after(state: State, text: str, move: Said, context: Context) -> State | None:
    """Say whether a name is in a kept story, and show them all."""
    found = _STILL.search(text)
    if found is None or _STORY.search(text) is None or open_turn(state) is not None:
        return None
    name = found["who"]
    pattern = _pattern(name)
    within = [
        story
        for story in state.dossier.stories
        if pattern.search(" ".join((story.name, *(take.text for take in story.takes))))
    ]
    key = "name_there" if within else "name_none"
    shown = context.parts.proceed(state, Commanded(move.at, "stories"), context)
    if shown.asks:
        return shown
    told = phrase(f"story.{key}", name=name)
    return replace(shown, replies=(told, *shown.replies))


_STILL = re.compile(
    r"\b(?:is|are) (?P<who>(?:(?:mrs?|ms|miss|dr) )?(?!the\b|it\b|that\b|this\b|they\b"
    r"|my\b|stor\w+\b|any\w*\b|what\b|we\b|you\b|all\b"
    r"|everything\b|he\b|she\b|there\b)[\w'-]+) (?:still|also|there|in (?:there|it|them"
    r"|my stor\w+))\b",
    re.IGNORECASE,
)
"""What asks whether somebody is in a story: "is Sheila still there?"."""


# Answers


def _answers(session: Session | None) -> list[str]:
    """Give what was said to the questions of the last session."""
    turns = session.turns if session is not None else ()
    return [m.text for t in turns for a in t.attempts for m in a.messages]


def _named_in(state: State, text: str) -> str:
    """Give the one name in a wish that stands in a story or an answer, too."""
    told = [take.text for story in state.dossier.stories for take in story.takes]
    known = " ".join((*told, *_answers(state.session)))
    found = {
        word
        for word in re.findall(r"(?<=[\w,] )[A-Z][a-z]{2,}\b", text)
        if re.search(rf"\b{word}\b", known)
    }
    return found.pop() if len(found) == 1 else ""


def _unnamed(session: Session | None, name: str, context: Context) -> Session | None:
    """Leave a name out of the answers of a session, and hear those anew."""
    if session is None:
        return None
    pattern, short = _pattern(name), _short(name)
    turns = tuple(_turn_without(t, pattern, short, context) for t in session.turns)
    if turns == session.turns:
        return session
    quoted = tuple(pattern.sub(short, one) for one in session.quoted)
    return replace(session, turns=turns, quoted=quoted, before=None, taken=())


def _turn_without(
    turn: Turn, pattern: re.Pattern[str], short: str, context: Context
) -> Turn:
    attempts = []
    for attempt in turn.attempts:
        messages = tuple(
            replace(m, text=pattern.sub(short, m.text)) for m in attempt.messages
        )
        chosen = pattern.sub(short, attempt.chosen)
        unquoted = tuple(pattern.sub(short, one) for one in attempt.unquoted)
        changed = replace(attempt, messages=messages, chosen=chosen, unquoted=unquoted)
        if messages != attempt.messages and attempt.judgement is not None:
            # Every place that was marked in the old words is another one now.
            anew = heard_late(turn, changed, context.ear)
            changed = replace(
                anew,
                heard=attempt.heard,
                undersold=(),
                stood_on=None,
                figures=(),
                taken_up=None,
            )
        attempts.append(changed)
    asides = tuple(replace(a, text=pattern.sub(short, a.text)) for a in turn.asides)
    return replace(turn, attempts=tuple(attempts), asides=asides)


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


# Names


def _name(words: str) -> str:
    parts = re.split(r"\b(?:to|with|by)\b", words)[0].split()
    while parts and parts[0].casefold() in _SMALL:
        parts = parts[1:]
    while parts and parts[-1].casefold() in _SMALL:
        parts = parts[:-1]
    return " ".join(parts)


def _short(name: str) -> str:
    """Give the initials of a name; a title stays: "Mrs D."."""
    return " ".join(
        part if part.strip(".").casefold() in TITLE else f"{part[:1].upper()}."
        for part in name.split()
    )


def _without(story: Story, name: str) -> Story:
    pattern, short = _pattern(name), _short(name)

    def out(words: str) -> str:
        return pattern.sub(short, words)

    def told(take: Take) -> Take:
        quote = out(take.quote) if take.quote is not None else None
        return replace(take, text=out(take.text), quote=quote)

    takes = tuple(told(take) for take in story.takes)
    return replace(story, name=out(story.name), takes=takes)
