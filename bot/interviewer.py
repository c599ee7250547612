"""The shell around the decisions: gather, decide, apply.

What happened comes in, and what follows is in the store when `handle` returns. A crash
before that leaves nothing behind, one after it loses nothing.
"""

import secrets
from base64 import b64encode
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.content import Content
from bot.conversation import respond
from bot.core.buttons import parse
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.incoming import (
    Addressed,
    Attached,
    Commanded,
    Happening,
    Left,
    Pressed,
    Returned,
)
from bot.core.rehearsal_replies import HandPage
from bot.core.replies import Export, SayDeleted, SayPrivateOnly, SayStale, Summarise
from bot.core.schedule import ROUND, Due, local
from bot.core.session import Planned, Session
from bot.core.state import Context, Hearing, State
from bot.ear import (
    chat,
    hear_distress_in_burst,
    judge,
    modest,
    raised,
    read_posting,
    requirement,
    shown_by,
    topics,
    untouched,
    yielding,
)
from bot.export import export
from bot.model import (
    Attachment,
    Cue,
    Expects,
    Kind,
    Question,
    Requirement,
    Run,
    Tone,
    Utterance,
)
from bot.parts.after.drafts import drafted
from bot.parts.daily.replies import ShowProgress
from bot.parts.daily.setup import Places
from bot.parts.job.decide import reads_files
from bot.parts.job.files import worded
from bot.parts.progress.decide import progress
from bot.parts.progress.picture import draw
from bot.parts.second_round.page import page
from bot.parts.stories.picture import draw as draw_grid
from bot.parts.stories.replies import ShowStories
from bot.steps import Passed, Step, unwatched
from bot.storage.sqlite import Change, Outgoing, Store, Unreadable, WrongKey
from bot.wording.saying import say

GRACE = timedelta(hours=4)
"""How late a daily prompt may be, unless the operator says otherwise."""

PROMPT_PRIORITY = 1
"""Prompts wait while answers are to be sent."""

HUMBLE = frozenset(("failure", "feedback", "ethics"))
"""Competencies where to make little of oneself is part of a good answer."""


BRIEF = 400
"""Letters of what can give way to a doubt; whoever says more says why."""


def _noticed(question: Question, answer: str) -> Sequence[Cue]:
    if question.expects is Expects.SMALL_TALK:
        return chat(answer)
    humble = question.competency in HUMBLE
    told = question.expects is Expects.INSTANCE and not humble
    yields = yielding(answer) if len(answer) <= BRIEF else ()
    return (*((modest(answer) or ()) if told else ()), *yields)


def _touching() -> Callable[[Requirement, str], bool]:
    """Hear each story once, however many requirements are held against it."""
    heard: dict[str, Callable[[Requirement], bool]] = {}

    def touches(requirement: Requirement, answer: str) -> bool:
        if answer not in heard:
            heard[answer] = shown_by(answer)
        return heard[answer](requirement)

    return touches


class Unfetched(Exception):
    """A file that somebody sent could not be had."""


def dice() -> int:
    """Throw a number that nobody can guess: a session's id is made of it."""
    return secrets.randbits(48)


class Interviewer:
    """Handles one happening at a time of any candidate; holds no state of its own.

    `outgoing` is told of every message once it is safe in the store. `waiting` is told
    when an answer begins to wait for a quiet moment. `seed` throws the dice. `zone`
    is where a candidate is taken to be until they say so; a daily prompt later than
    `grace` is let go. `fetch` gives the bytes of a file that was sent, or raises
    `Unfetched`; it is asked only where the words of a file are waited for.
    """

    def __init__(
        self,
        store: Store,
        content: Content,
        outgoing: Callable[[Sequence[Outgoing]], None],
        waiting: Callable[[], None],
        seed: Callable[[], int],
        passed: Passed = unwatched,
        *,
        zone: str = "UTC",
        grace: timedelta = GRACE,
        fetch: Callable[[str], Awaitable[bytes]] | None = None,
    ) -> None:
        self._store = store
        self._content = content
        self._outgoing = outgoing
        self._waiting = waiting
        self._seed = seed
        self._passed = passed
        self._places = Places(content.cities, zone)
        self._grace = grace
        self._names = {c.id: c.name for c in content.competencies.values()}
        self._fetch = fetch

    def prepare(self) -> None:
        """Do once what the first answer would have to wait for: the ear's patterns."""
        judge("Last May Ruth wanted to cancel.", "Tell me more.", Expects.INSTANCE)

    async def handle(
        self, address: str, happening: Happening, update_id: int | None = None
    ) -> None:
        """Let something have its effect, once: a repeated update changes nothing."""
        match happening:
            case Left():
                await self._store.deactivate(address, update_id)
                return
            case Returned():
                await self._store.reactivate(address, update_id)
                return
            case Addressed():
                line = say(self._content, (SayPrivateOnly(),), Tone.GENTLE, {}, None)
                self._outgoing(
                    await self._store.greet(address, line.utterances, update_id)
                )
                return
        try:
            candidate, session, dossier = await self._store.remembered(address)
        except (Unreadable, WrongKey):
            if not isinstance(happening, Commanded) or happening.name != "delete":
                raise
            # What cannot be read can still be erased, and a new beginning made.
            line = say(self._content, (SayDeleted(),), Tone.GENTLE, {}, None)
            await self._forget(address, update_id, line.utterances)
            return
        if candidate is None and isinstance(happening, Due):
            return  # forgotten since the tick looked
        if isinstance(happening, Attached):
            happening = await self._opened(happening, dossier or Dossier())
        context = Context(
            self._content.bank,
            {track.id: track.name for track in self._content.tracks.values()},
            self._ear,
            self._seed(),
            self._places,
            self._grace,
            read_posting,
            requirement,
            _touching(),
            raised=raised,
            drafted=partial(drafted, self._content.phrases),
            matters={m.id: m.name for m in self._content.matters.values()},
            distress=hear_distress_in_burst,
        )
        context = await self._with_named(address, context, session, happening)
        response = respond(
            candidate or Candidate(since=happening.at),
            session,
            happening,
            context,
            dossier or Dossier(),
        )
        if ShowProgress() in response.replies:
            response = await self._looking_back(address, response, happening.at)
        response, kept = await self._kept(address, response)
        change = self._change(address, update_id, session, response)
        around_it = isinstance(happening, Due) and happening.kind == ROUND
        changed = around_it or response.dossier != (dossier or Dossier())
        if changed and not change.forget:
            # What was handed out is settled even where nothing came of it.
            change = replace(change, dossier=response.dossier)
        if response.in_place and isinstance(happening, Pressed):
            change = _in_place(change, happening)
        change = self._with_grid(self._with_picture(change, response), response)
        change = self._with_page(change, response, kept)
        if isinstance(happening, Due):
            change = _as_prompt(change, happening, response)
        if any(isinstance(reply, Export) for reply in response.replies):
            change = await self._with_export(change, response)
        self._passed(Step.HANDLED)
        outgoing = await self._store.apply(change)
        self._passed(Step.COMMITTED)
        if outgoing is None:
            return
        self._outgoing(outgoing)
        form = change.dossier.form if change.dossier is not None else None
        if any(s.waiting_since is not None for s in change.sessions) or form:
            self._waiting()

    async def _with_named(
        self,
        address: str,
        context: Context,
        newest: Session | None,
        happening: Happening,
    ) -> Context:
        """Fetch the session of a button, where it is an earlier one."""
        press = parse(happening.data) if isinstance(happening, Pressed) else None
        if press is None or press.session in ("", newest.id if newest else ""):
            return context
        named = await self._store.session(address, press.session)
        return replace(context, named=named)

    async def _opened(self, file: Attached, dossier: Dossier) -> Attached:
        """Fetch what a file says, where that is waited for."""
        if self._fetch is None or not reads_files(dossier.form):
            return file
        try:
            return replace(file, text=worded(await self._fetch(file.file_id)))
        except Unfetched:
            return file

    def _ear(self, planned: Planned, answer: str) -> Hearing:
        question = self._content.questions.get(planned.question_id)
        if question is None:
            return Hearing(judge(answer, "", planned.expects))
        said = (question.hint, *question.probes.values())
        judgement = judge(answer, question.text, planned.expects, said)
        technical = question.kind is Kind.TECHNICAL
        return Hearing(
            judgement,
            untouched(answer, question.good) if technical else (),
            topics(answer) if question.expects is Expects.QUESTIONS else (),
            tuple(_noticed(question, answer)),
        )

    def _change(
        self,
        address: str,
        update_id: int | None,
        before: Session | None,
        response: State,
    ) -> Change:
        candidate = response.candidate
        spoken = say(
            self._content,
            response.replies,
            candidate.tone,
            candidate.spoken,
            response.session,
        )
        if any(isinstance(reply, SayDeleted) for reply in response.replies):
            return Change(address, update_id, utterances=spoken.utterances, forget=True)
        if spoken.utterances:
            offered = tuple(
                (button.label, button.data)
                for row in spoken.utterances[-1].rows
                for button in row
            )
            candidate = replace(
                candidate,
                spoken=spoken.spoken,
                offered=offered or candidate.offered,
            )
        changed = (response.closed, response.session)
        return Change(
            address,
            update_id,
            candidate,
            tuple(s for s in changed if s is not None and s is not before),
            spoken.utterances,
            dedup=f"update/{update_id}" if update_id is not None else None,
        )

    async def _looking_back(self, address: str, response: State, at: datetime) -> State:
        """Fill in how practice went, from all sessions."""
        candidate, daily = response.candidate, response.candidate.daily
        zone = daily.zone if daily is not None else self._places.zone
        seen = progress(
            await self._store.sessions(address),
            self._content.questions,
            candidate.practised,
            candidate.recall,
            daily,
            zone,
            local(at, zone).date(),
        )
        return replace(
            response,
            replies=tuple(
                ShowProgress(seen) if isinstance(reply, ShowProgress) else reply
                for reply in response.replies
            ),
        )

    def _with_picture(self, change: Change, response: State) -> Change:
        """Draw the progress that the last message tells in words."""
        shown = [r for r in response.replies if isinstance(r, ShowProgress)]
        if not shown or (seen := shown[0].progress) is None or not seen.begun:
            return change
        drawn = draw(seen, self._names, self._words("picture."))
        content = b64encode(drawn).decode()
        *rest, last = change.utterances
        picture = Attachment("progress.png", content, picture=True)
        return replace(change, utterances=(*rest, replace(last, attachment=picture)))

    async def _kept(
        self, address: str, response: State
    ) -> tuple[State, Session | None]:
        """Find the session that a page is wanted of, however long ago it was."""
        wanted = [r for r in response.replies if isinstance(r, HandPage)]
        if not wanted:
            ended = any(isinstance(r, Summarise) and r.page for r in response.replies)
            return response, response.session if ended else None
        sessions = await self._store.sessions(address)
        for session in sessions:
            if session.id == wanted[0].session_id:
                return response, session
        return replace(response, replies=(SayStale(),)), None

    def _with_page(
        self, change: Change, response: State, session: Session | None
    ) -> Change:
        """Hand the page over: in a message of its own, since captions are short."""
        if session is None:
            return change
        candidate = response.candidate
        daily = candidate.daily
        zone = daily.zone if daily is not None else self._places.zone
        day = local(session.started_at, zone).date()
        pages = [r.wanted for r in response.replies if isinstance(r, Summarise)]
        attached = page(
            self._content, session, candidate.tone, day, pages[0] if pages else ()
        )
        words = self._content.phrases["page.caption"][candidate.tone][0]
        told = Utterance((Run(words),), attachment=attached)
        asked = any(isinstance(reply, HandPage) for reply in response.replies)
        rest = change.utterances[:-1] if asked else change.utterances
        return replace(change, utterances=(*rest, told))

    def _with_grid(self, change: Change, response: State) -> Change:
        """Send a picture of the stories before the words that say the same."""
        shown = [r for r in response.replies if isinstance(r, ShowStories)]
        if not shown or (grid := shown[0].grid) is None:
            return change
        words = self._words("grid.")
        content = b64encode(draw_grid(grid, self._names, words)).decode()
        picture = Attachment("stories.png", content, picture=True)
        first = Utterance((Run(words["caption"]),), attachment=picture)
        return replace(change, utterances=(first, *change.utterances))

    def _words(self, prefix: str) -> dict[str, str]:
        """Give the words of a picture."""
        return {
            key.removeprefix(prefix): phrase[Tone.GENTLE][0]
            for key, phrase in self._content.phrases.items()
            if key.startswith(prefix)
        }

    async def _with_export(self, change: Change, response: State) -> Change:
        """Hand the document over with the last message."""
        sessions = await self._store.sessions(change.address)
        newest = {s.id: s for s in (*sessions, *change.sessions)}
        document = export(
            response.candidate,
            newest.values(),
            self._content.questions,
            response.dossier,
        )
        *rest, last = change.utterances
        attachment = Attachment("second-round.json", document)
        return replace(change, utterances=(*rest, replace(last, attachment=attachment)))

    async def _forget(
        self, address: str, update_id: int | None, goodbye: tuple[Utterance, ...]
    ) -> None:
        change = Change(address, update_id, utterances=goodbye, forget=True)
        self._outgoing(await self._store.apply(change) or ())

    async def apologise(self, address: str) -> None:
        """Say a kind word where something went wrong; nothing else is changed."""
        try:
            await self._store.remembered(address)
        except (Unreadable, WrongKey):
            await self._say(address, "damaged")
        else:
            await self._say(address, "apology")

    async def ask_for_patience(self, address: str) -> None:
        """Say to someone who writes very fast that all of it is being read."""
        await self._say(address, "patience")

    async def _say(self, address: str, key: str) -> None:
        runs = (Run(self._content.phrases[key][Tone.GENTLE][0]),)
        change = Change(address, utterances=(Utterance(runs),))
        self._outgoing(await self._store.apply(change) or ())


def _in_place(change: Change, pressed: Pressed) -> Change:
    """Let what is said take the place of the message whose button was pressed."""
    if len(change.utterances) != 1 or pressed.message_id is None:
        return change
    (only,) = change.utterances
    return replace(change, utterances=(replace(only, replaces=pressed.message_id),))


def _as_prompt(change: Change, due: Due, response: State) -> Change:
    """Let what follows from a prompt be written once, and be sent after answers."""
    daily = response.candidate.daily
    last = response.dossier.last if due.kind == ROUND else daily and daily.last
    silent = daily is not None and daily.silent
    return replace(
        change,
        utterances=tuple(replace(u, silent=silent) for u in change.utterances),
        dedup=f"{due.kind}:{change.address}:{last or due.slot.label}",
        priority=PROMPT_PRIORITY,
        prompt=(due.kind, due.slot.label),
        counted=tuple(f"{due.kind}.{name}" for name in response.counted),
    )
