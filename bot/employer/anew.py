"""Answer once more what was answered beside the point."""

import re
from typing import Final

from bot.employer.answer import answer
from bot.employer.answered import CANNOT_KNOW, LATER, Answered
from bot.employer.facts import Employer, Employers, employers
from bot.employer.foreseen import foreseen_at
from bot.employer.point import thing, whole
from bot.employer.subject import subject
from bot.expressions import Expression

_AGAIN: Final = Expression(
    r"\bi(?:'?m| am| was)? ?(?:only |just )?(?:ask(?:ed|ing)?|mean|meant|wanted to"
    r" know)"
    r" (?:you )?(?P<what>(?:about|after|for|if|whether|who|how|what|when|where|why"
    r"|which)"
    r"\b[^.!?\n]*)|\b(?:you|u) (?:must |should |surely )*know (?P<know>(?:what|how|who"
    r"|why|when|where|which)\b[^.!?\n]*)"
    r"|(?:\banswer(?:ed)?(?: me)?|\b(?:it|that|question) was) "
    r"(?P<on>(?:about|on) [^.!?,\n]*)",
    re.IGNORECASE,
)
_NOT: Final = Expression(r"(?:,| and|,? but)? not\b.*", re.IGNORECASE)


def anew(
    words: str,
    asked: str,
    employer: Employer,
    turn: int = 0,
    given: Employers | None = None,
) -> str:
    """Say what fits now, or decline it; `words` protest, `asked` is the question.

    What was said the first time is never said again.
    """
    given = employers() if given is None else given
    before = answer(asked, employer, given, turn)
    if second := _second(words, asked, before, employer, given):
        return second
    found = _AGAIN.search(words.replace("’", "'"))
    again = (
        (found["what"] or found["know"] or found["on"] or "")
        if found is not None
        else ""
    )
    again = _NOT.sub("", again).strip()
    if again:
        now = answer(again, employer, given, turn)
        known = now.entry not in ("", CANNOT_KNOW, LATER) and not now.passed
        if known and now.text not in before.text and before.text not in now.text:
            return now.text
    about = (subject(again) or thing(again) or _bare(again)) if again else ""
    about = about or subject(asked) or thing(asked)
    about = about if whole(about) else ""
    if (
        about
        and not before.passed
        and about.split()[-1][:_ROOT] in before.text.casefold()
    ):
        return given.honest.tell_no_more(about, turn)
    if not about and len(asked.split()) <= _SAID_BACK:
        return given.honest.decline_quoted(asked.strip(" ?.!"), turn)
    return given.honest.decline_anew(about, turn)


def _second(
    words: str, asked: str, before: Answered, employer: Employer, given: Employers
) -> str:
    """Answer by what they say beside their protest, together with what was asked.

    Where that was the answer already, its first sentence is the short form of it.
    """
    for piece in reversed(_PIECE.split(words)):
        kept = _PROTEST.sub(" ", piece.replace("’", "'")).strip()
        if not given.foreseen.words(kept):
            continue
        hit = foreseen_at(kept, employer, given, asked, before.text)
        if hit is not None:
            return hit[1]
        hit = foreseen_at(kept, employer, given, asked)
        if hit is not None and hit[1] == before.text and not before.passed:
            return _SENTENCE.split(before.text)[0]
    return ""


_PIECE: Final = Expression(r"[.!?;,:]+\s+")
_PROTEST: Final = Expression(
    r"\b(?:(?:that|this|it)(?:'s| is| was)? ?(?:not|n't)? ?(?:what )?"
    r"|i (?:just |only )?(?:asked|meant?|want(?:ed)?)(?: to know)?"
    r"|(?:my |the )?(?:question|answer\w*)|not"
    r"|you(?:'ve| have)?|tell(?:s|ing)?|told|me|no|but|sorry)\b",
    re.IGNORECASE,
)
"""What a protest says beside the thing that was asked."""
_SENTENCE: Final = Expression(r"(?<=[.?]) ")
_SAID_BACK: Final = 14
"""Words of a question that are said back."""


_ROOT: Final = 6
"""Letters by which a thing is found again in what was said."""


_BARE: Final = Expression(r"(?:about|after|for) (?P<the>the )?(?P<what>[\w-]+)$", re.I)


def _bare(again: str) -> str:
    """Name what is asked once more in one word: "about hours"."""
    found = _BARE.match(again.strip())
    return f"the {found['what'].lower()}" if found is not None else ""
