"""Do what is said of the posting and its list in plain words, and answer what is asked.

What was pasted is read first. What stands there, too, or in place of something, goes on
the list; what is asked or told of oneself is answered and is no line of it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.core import forms
from bot.core.dossier import Demand, Form, Job
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Reply, Say, phrase
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.job.decide import MENDING, POSTING, mended_by
from bot.parts.job.edits import Mends, mends
from bot.parts.job.replies import AskPosting, ShowJob
from bot.parts.job.talk import COUNTED, Talk, put_into, shares, talk

NAMED: Final = 0.34
"""Share of a demand's words that name it."""
SURELY: Final = 0.5
"""The same where it is to go from the list."""
MOST: Final = 2
"""Lines that answer one message."""

MEANT: Final = {
    "team": r"\bteam",
    "flexible": r"\bflexib",
    "pressure": r"\b(?:pressure|fast.?paced|resilien|stress|busy)",
    "starter": r"\b(?:self.?starter|proactive|initiative|independent|hands.?on"
    "|drive\b)",
    "similar": r"\b(?:similar|relevant|comparable|equivalent)\b",
    "records": r"\b(?:record|document|log|paperwork|admin)",
    "detail": r"\b(?:detail|accura|precis|thorough)",
    "talk": r"\b(?:communicat|interpersonal|people skills|articulate)",
    "lead": r"\b(?:lead|supervis|manage|train|coach|mentor)",
    "plan": r"\b(?:plan|organi[sz]|priorit|rota|schedul|multi.?task)",
}
"""Words of postings whose usual sense is told, by how they begin."""
_MEANT: Final = {name: Expression(words, re.I) for name, words in MEANT.items()}


def met(state: State, move: Move, context: Context) -> State | None:
    """Meet what is said of the posting; None for more of it, and for any change."""
    form = state.dossier.form
    if not isinstance(move, Said) or not move.own or form is None:
        return None
    listed = form.field == MENDING
    pasted = form.field == POSTING and bool(form.messages)
    known = any(m.id == move.message_id for m in form.messages)
    if known or not (listed or pasted):
        return None
    wanted = mends(move.text)
    if listed and (wanted.right or (wanted.any and not wanted.unread)):
        return None
    heard = talk(move.text, listed=listed)
    if heard is None:
        return None
    if heard.wrong:
        return _wrong(state, form, move)
    changed = bool(heard.added or heard.gone or heard.put)
    tells = heard.about == ("other",)
    if listed and not changed and (tells or not heard.about):
        return None
    if pasted and heard.to_come and not (heard.added or heard.put):
        return replace(state, replies=(*_first(state, heard, context),))
    after = state
    if pasted or form.messages:
        after = context.parts.filled(state, move.at, context)
    if after.asks:
        return after
    job = after.dossier.job
    if job is None or after.dossier.form is None:
        return None
    changes = _changes(job, heard)
    if listed and not changes.any and not heard.about:
        return None
    answers = tuple(dict.fromkeys(_answers(after, job, heard, context)))[:MOST]
    if changes.any:
        told = tuple(r for r in after.replies if not isinstance(r, ShowJob))
        after = mended_by(replace(after, replies=told), job, changes, move.at, context)
    elif listed and not form.messages:
        answers += (phrase("job.talk_on"),)
    return replace(after, replies=(*answers, *after.replies))


def _first(state: State, heard: Talk, context: Context) -> Iterator[Reply]:
    """Answer what is asked before all of it is there, and wait for the rest."""
    if "photo" in heard.about:
        yield phrase("job.copy")
        return
    for about in heard.about:
        if about not in ("paste", "other"):
            none = Job(state.candidate.since)
            yield _answer(state, none, about, None, heard, context)
    yield phrase("job.talk_paste")


def _wrong(state: State, form: Form, said: Said) -> State:
    """Let go the posting that was the wrong one; a list they worked on stays."""
    job = state.dossier.job
    worked_on = job is not None and any(demand.own for demand in job.demands)
    if worked_on or (form.field == POSTING and job is not None):
        state = forms.opened(state, POSTING, said.at)
        return replace(state, replies=(AskPosting(kept=True),))
    state = replace(state, dossier=replace(state.dossier, job=None))
    state = forms.opened(state, POSTING, said.at)
    return replace(state, replies=(phrase("job.talk_wrong"),))


def _changes(job: Job, heard: Talk) -> Mends:
    """Find which demands are meant; what names none changes none."""
    rewritten = []
    for new, old in heard.put:
        for demand in job.demands:
            if words := put_into(demand.requirement.words, new, old):
                rewritten.append((demand.number, words))
                break
    gone = [
        found.number
        for words in heard.gone
        if (found := _named(job, words, SURELY)) is not None
    ]
    return Mends(tuple(gone), heard.added, tuple(rewritten))


def _named(job: Job, words: str, least: float) -> Demand | None:
    """Find the demand that words name; None where none or several are named alike."""
    near = [(shares(d.requirement.words, words), d) for d in job.demands]
    best = max((share for share, _ in near), default=0.0)
    found = [demand for share, demand in near if share == best]
    return found[0] if best >= least and len(found) == 1 else None


def _answers(state: State, job: Job, heard: Talk, context: Context) -> Iterator[Reply]:
    named = _named(job, heard.words, NAMED)
    for about in heard.about:
        yield _answer(state, job, about, named, heard, context)


def _answer(
    state: State,
    job: Job,
    about: str,
    named: Demand | None,
    heard: Talk,
    context: Context,
) -> Reply:
    words = heard.words
    quoted = context.to_the_point(named.requirement.words) if named else ""
    match about:
        case "asked" if job.demands:
            first = sorted(job.demands, key=lambda d: not d.requirement.must)
            short = [context.to_the_point(d.requirement.words) for d in first[:2]]
            return phrase("job.talk_asked", words=" or ".join(f"“{s}”" for s in short))
        case "must" if named is not None:
            must = named.requirement.must
            return phrase("job.talk_must" if must else "job.talk_nice", words=quoted)
        case "photo":
            return phrase("job.copy")
        case "paste":
            return phrase("job.talk_paste")
        case "pay":
            return phrase("aside.ask_pay")
        case "gap" if named is not None and not named.requirement.must:
            return phrase("job.talk_nice", words=quoted)
        case "own" if _counts(job, words):
            return phrase("job.talk_gap")
        case "means":
            return _meaning(f"{words} {quoted}")
        case "proof" if quoted:
            return phrase("job.talk_proof", words=quoted)
        case "say":
            for_it = "gap" not in heard.about and _HAS.search(words)
            wise = context.parts.counsel(state, words, context)
            if for_it and _general(wise):
                return phrase("job.talk_mention")
            return wise if wise and not _general(wise) else phrase("job.talk_say")
        case "gap" | "counts" | "enough" | "own":
            return phrase(f"job.talk_{about}")
        case "must":
            return phrase("job.talk_gap")
        case "proof":
            return phrase("job.talk_own")
    wise = context.parts.counsel(state, words, context)
    if not _general(wise) and wise is not None:
        return wise
    if any(pattern.search(words) for pattern in _MEANT.values()):
        return _meaning(words)
    return phrase("job.talk_other")


def _counts(job: Job, words: str) -> bool:
    """Whether a time of one's own is told where the posting asks for one."""
    told = COUNTED.search(words) is not None
    return told and any(COUNTED.search(d.requirement.words) for d in job.demands)


_HAS: Final = Expression(
    r"\b(?:i (?:also |even |do )?(?:have|can|speak|know|did|hold|own)|i'?ve (?:also )?"
    r"(?:got|done|worked|had))\b",
    re.IGNORECASE,
)


def _general(line: Reply | None) -> bool:
    """Whether advice is the rule of thumb, beside which a posting says more."""
    return line is None or (isinstance(line, Say) and line.key.startswith("aside.real"))


def _meaning(words: str) -> Reply:
    found = (name for name, pattern in _MEANT.items() if pattern.search(words))
    name = next(found, None)
    return phrase(f"job.means.{name}" if name is not None else "job.talk_means")
