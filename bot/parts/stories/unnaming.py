"""Take a name out of the stories that are kept, where that is wished."""

import re
from dataclasses import replace

from bot.core.buttons import parse
from bot.core.dossier import Story, Take
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.naming_words import TITLE
from bot.core.reply import phrase
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


def wished(state: State, move: Move, _context: Context) -> State | None:
    """Leave a name out of kept stories, or say how that is done."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    stories, text = state.dossier.stories, move.text.replace("’", "'")
    found = _WISH.search(text)
    if not stories or found is None or len(text.split()) > LONGEST:
        return None
    presses = (parse(data) for _, data in state.candidate.offered)
    shown = any(press is not None and press.verb == "story" for press in presses)
    if not (_STORY.search(text) or shown):
        return None
    name = _name(found["who"])
    changed = tuple(_without(story, name) for story in stories) if name else stories
    if changed == stories:
        return replace(state, replies=(*state.replies, phrase("story.name_how")))
    state = replace(state, dossier=replace(state.dossier, stories=changed))
    said = phrase("story.name_out", name=name, short=_short(name))
    return replace(state, replies=(*state.replies, said))


def _name(words: str) -> str:
    parts = words.split()
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
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    short = _short(name)

    def out(words: str) -> str:
        return pattern.sub(short, words)

    def told(take: Take) -> Take:
        quote = out(take.quote) if take.quote is not None else None
        return replace(take, text=out(take.text), quote=quote)

    takes = tuple(told(take) for take in story.takes)
    return replace(story, name=out(story.name), takes=takes)
