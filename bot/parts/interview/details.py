"""The length, the place and the dress: as they are said, and as they are put right."""

import re
from dataclasses import replace

from bot.core.amending import Amended, amends, bare
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.lasting import lasts
from bot.core.mendable import lately
from bot.core.reply import phrase
from bot.core.scene import asked_now, briefly
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.interview.appointment import kept
from bot.parts.interview.as_said import clothes, directions_said, dress_said, dressed
from bot.parts.interview.company_name import company_of
from bot.parts.interview.replies import NoteAbout


def detail(
    interview: Interview, what: str, words: str
) -> tuple[Interview, NoteAbout | None]:
    """Take in the company, the length, the place or the dress."""
    match what:
        case "company":
            company = company_of(words)
            return replace(interview, company=company), NoteAbout(what, company)
        case "minutes":
            minutes = lasts(words)
            if minutes is None:
                return interview, None
            note = NoteAbout(what, str(minutes))
            return replace(interview, minutes=minutes), note
        case "where":
            site, far = _SITE.search(words), _FAR.search(words)
            if site is None and far is None and not directions_said(words):
                return interview, None
            remote = _by_video(words, site, far)
            note = NoteAbout("remote" if remote else "on_site")
            if not remote and (in_there := directions_said(words) or _behind(words)):
                note = NoteAbout("directions", in_there)
                interview = replace(interview, directions=in_there)
            return replace(interview, remote=remote), note
        case _:
            words = ", ".join(clothes(words)) or words
            smart, casual = _SMART.search(words), _CASUAL.search(words)
            known = smart or casual or _FOR_WORK.search(words)
            if not known and not dress_said(words):
                return interview, None
            note = NoteAbout("formal" if smart else "casual")
            smart = smart if _FOR_WORK.search(words) is None else None
            own = dress_said(words)
            note = NoteAbout("dress", own) if own else note
            return dressed(interview, casual=not smart, words=own), note


_BEHIND = Expression(
    r"\b(?:in|at|on) (?:the|their) (?:office|offices|site|building|place|shop)"
    r"(?:,| in| on| at| near)* (?P<where>(?-i:[A-Z])[\w' -]{2,38})\W*(?:[.?!].*)?$",
    re.IGNORECASE | re.DOTALL,
)


def _behind(words: str) -> str:
    """Give the place that is named behind the house: "in their office, Papendorp"."""
    found = _BEHIND.search(words)
    return found["where"].split("?")[0].strip(" .,") if found is not None else ""


def _by_video(
    words: str, site: re.Match[str] | None, far: re.Match[str] | None
) -> bool:
    """Tell which of two is meant: the first one that is not said not to be."""
    if site is None or far is None:
        return far is not None
    first, other = (site, far) if site.start() < far.start() else (far, site)
    denied = _DENIED.search(words[: first.start()]) is not None
    return (other if denied else first) is far


_DENIED = Expression(
    r"\b(?:not|no|isn't|instead of|rather than|never)(?: \w+)?\W*$", re.I
)
_SITE = Expression(
    r"\b(?:site|person(?<!not a person)(?<!no person)|office|(?<!be )(?<!coming )there"
    r"(?! (?:is|are|was|will)\b)|theirs?|face|building|walk|drive|go(?:ing)? (?:to"
    r"|in)"
    r"|at (?:the|their) \w+)\b",
    re.I,
)
_FAR = Expression(
    r"\b(?:video|zoom|teams|skype|webex|meet|online|remote(?:ly)?|phone|call|screen"
    r"|link"
    r"|home)\b",
    re.I,
)
_SMART = Expression(
    r"\b(?:not? (?:\w+ )?casual|isn'?t casual|formal(?:ly)?|suits?|smart(?:ly)?|ties?"
    r"|blazers?"
    r"|dressed up|business|elegant|uniforms?|shirts? and)\b|^\W*no\W*$",
    re.I,
)
_CASUAL = Expression(
    r"\b(?:casual(?:ly)?|jeans|t-?shirts?|hoodies?|relaxed|informal(?:ly)?|trainers"
    r"|normal"
    r"|everyday|no dress code|whatever they (?:like|want)|fleeces?|scrubs|work clothes"
    r"|not (?:smart|formal))\b|^\W*yes\W*$",
    re.I,
)


_FOR_WORK = Expression(
    r"\b(?:(?<!suit and )boots|overalls|coveralls|boiler ?suits?|hi-?vis|hard hats?|ppe"
    r"|safety (?:shoes|gear)|work gear|dungarees)\b",
    re.I,
)


def amended(state: State, move: Move, context: Context) -> State | None:
    """Correct what was set just before: "no, it's smart"; what was open stays so."""
    form, interview = state.dossier.form, state.dossier.interview
    if interview is None or not isinstance(move, Said) or not move.own:
        return None
    beside = form is not None and form.part in ("interview", "unsaid")
    if not beside and (form is not None or not lately(state)):
        return None
    said = amends(move.text)
    if (
        form is not None
        and said is None
        and form.field in ("interview.people", "interview.company")
    ):
        said = bare(move.text)
    if form is not None and said is None and form.part == "unsaid":
        dress = bare(move.text)
        said = dress if dress is not None and dress.casual is not None else None
    if said is None or (form is not None and _asked_for(form.field, said)):
        return None
    if said.casual is not None:
        interview = dressed(interview, casual=said.casual)
        note = NoteAbout("casual" if said.casual else "formal")
    elif said.remote is not None:
        interview = replace(interview, remote=said.remote)
        note = NoteAbout("remote" if said.remote else "on_site")
    else:
        interview = replace(interview, minutes=said.minutes or interview.minutes)
        note = NoteAbout("minutes", str(interview.minutes))
    state = kept(state, interview, move.at)
    question = briefly(asked_now(state, context)) if form is not None else ""
    asked = (phrase("aside.form_question", question=question),) if question else ()
    return replace(state, replies=(*state.replies, note, *asked))


def _asked_for(field: str, said: Amended) -> bool:
    """Whether a field is open for just what was said."""
    return (
        (field == "interview.casual" and said.casual is not None)
        or (field == "interview.where" and said.remote is not None)
        or (field == "interview.minutes" and said.minutes is not None)
    )
