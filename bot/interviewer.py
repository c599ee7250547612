"""The shell around the decisions: gather, decide, apply.

What happened comes in, and what follows is in the store when `handle` returns. A crash
before that leaves nothing behind, one after it loses nothing.
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.content import Content
from bot.export import export
from bot.interview.candidate import Candidate
from bot.interview.conversation import (
    Addressed,
    Happening,
    Hearing,
    Left,
    Response,
    Returned,
    Surroundings,
    respond,
)
from bot.interview.replies import Export, SayDeleted, SayPrivateOnly
from bot.interview.session import Planned, Session
from bot.listening import judge, untouched
from bot.model import Attachment, Expects, Kind, Run, Tone, Utterance
from bot.steps import Passed, Step, unwatched
from bot.store import Change, Outgoing, Store
from bot.wording import say


def dice() -> int:
    """Throw a number that nobody can guess: a session's id is made of it."""
    return secrets.randbits(48)


class Interviewer:
    """Handles one happening at a time of any candidate; holds no state of its own.

    `outgoing` is told of every message once it is safe in the store. `waiting` is told
    when an answer begins to wait for a quiet moment. `seed` throws the dice.
    """

    def __init__(
        self,
        store: Store,
        content: Content,
        outgoing: Callable[[Sequence[Outgoing]], None],
        waiting: Callable[[], None],
        seed: Callable[[], int],
        passed: Passed = unwatched,
    ) -> None:
        self._store = store
        self._content = content
        self._outgoing = outgoing
        self._waiting = waiting
        self._seed = seed
        self._passed = passed

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
        candidate, session = await self._store.remembered(address)
        around = Surroundings(
            self._content.bank,
            {track.id: track.name for track in self._content.tracks.values()},
            self._ear,
            self._seed(),
        )
        response = respond(
            candidate or Candidate(since=happening.at), session, happening, around
        )
        change = self._change(address, update_id, session, response)
        if any(isinstance(reply, Export) for reply in response.replies):
            change = await self._with_export(change, response)
        self._passed(Step.HANDLED)
        outgoing = await self._store.apply(change)
        self._passed(Step.COMMITTED)
        if outgoing is None:
            return
        self._outgoing(outgoing)
        if any(s.waiting_since is not None for s in change.sessions):
            self._waiting()

    def _ear(self, planned: Planned, answer: str) -> Hearing:
        question = self._content.questions.get(planned.question_id)
        if question is None:
            return Hearing(judge(answer, "", planned.expects))
        judgement = judge(answer, question.text, planned.expects)
        technical = question.kind is Kind.TECHNICAL
        return Hearing(judgement, untouched(answer, question.good) if technical else ())

    def _change(
        self,
        address: str,
        update_id: int | None,
        before: Session | None,
        response: Response,
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

    async def _with_export(self, change: Change, response: Response) -> Change:
        """Hand the document over with the last message."""
        sessions = await self._store.sessions(change.address)
        newest = {s.id: s for s in (*sessions, *change.sessions)}
        document = export(response.candidate, newest.values(), self._content.questions)
        *rest, last = change.utterances
        attachment = Attachment("second-round.json", document)
        return replace(change, utterances=(*rest, replace(last, attachment=attachment)))

    async def apologise(self, address: str) -> None:
        """Say a kind word where something went wrong; nothing else is changed."""
        await self._say(address, "apology")

    async def ask_for_patience(self, address: str) -> None:
        """Say to someone who writes very fast that all of it is being read."""
        await self._say(address, "patience")

    async def _say(self, address: str, key: str) -> None:
        runs = (Run(self._content.phrases[key][Tone.GENTLE][0]),)
        change = Change(address, utterances=(Utterance(runs),))
        self._outgoing(await self._store.apply(change) or ())
