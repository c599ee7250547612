"""Answer once more what was answered beside the point."""

import re
from typing import Final

from bot.employer.answer import CANNOT_KNOW, LATER, answer
from bot.employer.facts import Employer, Employers, employers
from bot.employer.point import thing, whole
from bot.employer.subject import subject

_AGAIN: Final = re.compile(
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
_NOT: Final = re.compile(r"(?:,| and|,? but)? not\b.*", re.IGNORECASE)


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
    return given.honest.decline_anew(about, turn)


_ROOT: Final = 6
"""Letters by which a thing is found again in what was said."""


_BARE: Final = re.compile(r"(?:about|after|for) (?P<the>the )?(?P<what>[\w-]+)$", re.I)


def _bare(again: str) -> str:
    """Name what is asked once more in one word: "about hours"."""
    found = _BARE.match(again.strip())
    return f"the {found['what'].lower()}" if found is not None else ""
