"""Put replies into words. Pure: every word comes from `content/`, none from here.

Replies that belong together become one message: what landed, then what is asked. The
variants of a phrase take turns, so that the same one never comes twice in a row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from bot.content import Content
from bot.daily_wording import speak
from bot.interview.buttons import Press, Verb
from bot.interview.daily_replies import DailyReply
from bot.interview.replies import (
    Acknowledge,
    Answer,
    Ask,
    AskAgain,
    AskConsent,
    AskForOne,
    Bridge,
    CannotRead,
    Chat,
    Compare,
    ConfirmConsent,
    ConfirmDelete,
    ConfirmTone,
    ConfirmTrack,
    Dig,
    DigDeeper,
    Ease,
    ExplainPractice,
    Export,
    Flag,
    GiveHint,
    Help,
    Invite,
    InviteQuestions,
    KeepAll,
    KeepForward,
    KeepUnjudged,
    KeepWhilePaused,
    LetBridgeGo,
    LetGo,
    LetQuestionsGo,
    Mention,
    NoteEdit,
    NothingYet,
    OfferModes,
    OfferSettings,
    OfferToCarryOn,
    OfferTracks,
    Open,
    OutsideReply,
    PauseHere,
    Postpone,
    Praise,
    Privacy,
    Probe,
    RemarkOn,
    Reply,
    SayDeleted,
    SayNothingOpen,
    SayPrivateOnly,
    SayStale,
    SayThin,
    SayUnknown,
    Summarise,
    TurnRound,
    WayIn,
    Welcome,
)
from bot.interview.session import MAX_ATTEMPTS, Session
from bot.model import (
    GENERAL,
    Button,
    Expects,
    Mode,
    Oddity,
    Opening,
    Part,
    Telling,
    Tone,
    Topic,
    Utterance,
)
from bot.speaker import Speaker, tidied

TRACKS_A_PAGE = 10


@dataclass(frozen=True, slots=True)
class Spoken:
    """Replies in words, and how often each phrase has been said by now."""

    utterances: tuple[Utterance, ...]
    spoken: Mapping[str, int]


def say(
    content: Content,
    replies: Sequence[Reply],
    tone: Tone,
    spoken: Mapping[str, int],
    session: Session | None,
) -> Spoken:
    """Put replies into as few messages as read well.

    `session` is the one that follows the replies; its state is what buttons refer to.
    """
    speaker = _Voice(content, tone, dict(spoken), session)
    for reply in replies:
        speaker.add(reply)
    return Spoken(tuple(speaker.utterances()), speaker.spoken)


class _Voice(Speaker):
    """Puts each reply into words."""

    def add(self, reply: Reply) -> None:
        """Add one reply to what is being said."""
        if isinstance(reply, DailyReply):
            speak(self, reply)
            return
        match reply:
            case Ask():
                last = reply.number == reply.of and reply.of > 1
                self.question(
                    "question.last" if last else "question.ask", reply.question_id
                )
                if reply.number == 1:
                    self.tell("open.how")
                self.answering()
                self._offer_retry()
            case AskAgain():
                self.question(f"question.{reply.why}", reply.question_id)
                self.answering()
            case GiveHint():
                question = self.content.questions.get(reply.question_id)
                if question is not None:
                    self.tell("hint", hint=question.hint)
            case Flag():
                self._flag(reply)
            case Probe():
                if not reply.bare:
                    self.quoting("probe.quoted", reply.quote, "probe.plain")
                self.write(self.probe(reply.question_id, reply.part))
                self.probing()
            case WayIn():
                self.tell("way_in.declined" if reply.declined else "way_in.smaller")
                self.probing()
            case Invite():
                self.quoting("invite.quoted", reply.quote, "invite.plain")
                self.row(self.button("none", Verb.NONE), self.button("next", Verb.NEXT))
            case Answer():
                self._answer(reply)
                self.row(self.button("none", Verb.NONE), self.button("next", Verb.NEXT))
            case Postpone():
                self.tell(f"postpone.{reply.topic}{'_brief' if reply.brief else ''}")
                if not reply.brief:
                    self.row(self.button("next", Verb.NEXT))
            case InviteQuestions():
                self.tell("questions.invite")
                self.row(self.button("next", Verb.NEXT))
            case AskForOne():
                self.quoting("bridge.ask_quoted", reply.quote, "bridge.ask")
                self.probing()
            case Bridge():
                key = "bridge.after_probe" if reply.after_probe else "bridge.landed"
                self.quoting(key, reply.quote, "bridge.landed_plain")
            case LetBridgeGo():
                self.tell("bridge.let_go")
            case LetQuestionsGo():
                self.tell("questions.noted" if reply.asked else "questions.let_go")
            case Chat():
                self._chat(reply)
            case Ease():
                self._ease(reply)
            case TurnRound():
                self._turn_round(reply)
            case Praise():
                self._praise(reply)
            case DigDeeper():
                self._dig(reply)
                self.row(self.button("next", Verb.NEXT))
            case Mention():
                points = (self.plain("mention.point", point=p) for p in reply.points)
                self.tell("mention", points="".join(points))
            case Acknowledge():
                key = f"ack.{reply.of}"
                quoted = f"{key}_quoted"
                known = quoted in self.content.phrases
                self.quoting(quoted, reply.quote if known else None, key)
            case LetGo():
                self.tell("let_go")
            case RemarkOn():
                self.tell(f"remark.{reply.oddity}")
                if reply.oddity is not Oddity.ONE_WORD:
                    self.answering()
            case KeepUnjudged():
                self.tell("foreign")
            case CannotRead():
                self.tell(f"media.{reply.medium}")
            case KeepForward():
                self.tell("forward")
            case NothingYet():
                self.tell("nothing_yet")
            case NoteEdit():
                self.tell("note_edit")
            case Compare():
                self._compare(reply)
            case PauseHere():
                kept = self.plain("pause_answered") if reply.answered else ""
                self.tell("pause", answered=kept)
                self.row(
                    self.button("resume", Verb.RESUME),
                    self.button("finish", Verb.FINISH),
                )
            case KeepWhilePaused():
                self.tell("keep_while_paused")
                self.row(
                    self.button("resume", Verb.RESUME),
                    self.button("finish", Verb.FINISH),
                )
            case Summarise():
                self._summarise(reply)
            case _:
                self._outside(reply)

    def _flag(self, flag: Flag) -> None:
        quote = tidied(flag.quote)
        if quote is None:
            self.tell("flag.thin_plain" if flag.thin else "flag.plain")
        elif flag.thin:
            self.tell("flag.thin", quote=quote)
        else:
            kind = Telling.OTHER if flag.kind is Telling.STORY else flag.kind
            self.tell(f"flag.{kind}", quote=quote)
        self.write(self.probe(flag.question_id, flag.part))
        self.probing()

    def _praise(self, praise: Praise) -> None:
        whole = {Part.SITUATION, Part.ACTION, Part.RESULT} <= set(praise.parts)
        if praise.after_probe:
            key = "praise.after_probe"
        else:
            key = "praise.whole" if whole else "praise.partly"
        self.quoting(key, praise.quote, "praise.plain")

    def _dig(self, press: DigDeeper) -> None:
        question = self.content.questions.get(press.question_id)
        match press.dig:
            case Dig.OWN_PART:
                self.tell("dig.own_part")
            case Dig.NUMBER:
                self.tell("dig.number")
            case Dig.RESULT if probe := self.probe(press.question_id, Part.RESULT):
                self.tell("dig.result", probe=probe)
            case _:
                deeper = question.deeper if question is not None else ""
                self.tell("dig.deeper", deeper=deeper)

    def _answer(self, reply: Answer) -> None:
        opening = self._opening(reply.question_id, reply.topic)
        if opening is None:
            return
        self.write(opening.text)
        if reply.later:
            self.tell("employer.later")
        self.tell("employer.bridge", bridge=opening.bridge)

    def _opening(self, question_id: str, topic: Topic) -> Opening | None:
        """Choose what the employer says: the most fitting first, then in turn."""
        track = self.session.track if self.session is not None else GENERAL
        fits = [o for o in self.content.openings if o.topic is topic]
        # Who is leaving cannot give the reasons of whoever stays.
        own = [o for o in fits if question_id in o.questions]
        if own:
            return self._next(own, f"employer.{topic}.{question_id}")
        near = [o for o in fits if track in o.tracks]
        if self.spoken.get(key := f"employer.{topic}.{track}", 0) < len(near):
            return self._next(near, key)
        anyones = [o for o in fits if not o.questions and not o.tracks]
        return self._next(anyones, f"employer.{topic}") if anyones else None

    def _next(self, openings: Sequence[Opening], key: str) -> Opening:
        turn = self.spoken.get(key, 0)
        self.spoken[key] = turn + 1
        return openings[turn % len(openings)]

    def _chat(self, reply: Chat) -> None:
        """Say it in one breath: nobody talks in paragraphs on the stairs."""
        question = self.content.questions.get(reply.question_id)
        back = question.deeper if question is not None else ""
        lines = []
        if reply.asked_how:
            lines.append(self.plain("talk.how"))
        elif reply.asked_back and ". " not in back:
            # A line that tells something of the host is an answer already.
            lines.append(self.plain("talk.back"))
        if reply.complained:
            lines.append(self.plain("talk.sorry"))
        elif (quote := tidied(reply.quote)) is not None:
            lines.append(self.plain("talk.quoted", quote=quote))
        elif not lines:
            lines.append(self.plain("talk.plain"))
        lines.append(back)
        self.write(" ".join(lines))
        self.row(self.button("next", Verb.NEXT))

    def _ease(self, reply: Ease) -> None:
        if reply.asked:
            self.tell("talk.back")
        if reply.gave and reply.handed_back:
            self.tell("ease.both")
        elif reply.gave:
            self.tell("ease.gave")
        else:
            self.tell("ease.back" if reply.handed_back else "ease.little")

    def _turn_round(self, reply: TurnRound) -> None:
        quote, plain = tidied(reply.quote), tidied(reply.plain)
        if quote is not None and plain is not None:
            self.tell("turn_round.plain", quote=quote, plain=plain)
        elif quote is not None:
            self.tell("turn_round.other", quote=quote)

    def _compare(self, reply: Compare) -> None:
        for key, quote in (
            ("compare.before", reply.before),
            ("compare.after", reply.after),
        ):
            if (tidy := tidied(quote)) is not None:
                self.tell(key, quote=tidy)
        if reply.gained:
            self.tell("compare.gained", parts=self.listing(reply.gained))
        if reply.clear or not reply.lacking:
            self.tell("compare.clear")
        elif reply.gained:
            self.tell("compare.lacking", parts=self.listing(reply.lacking[:1]))
        else:
            # Nothing new was heard, so nothing is called closer.
            self.tell(f"summary.part.{reply.lacking[0]}")

    def _offer_retry(self) -> None:
        """Offer the question before this one again, where it was answered."""
        session = self.session
        if session is None or session.current < 1:
            return
        before = session.turns[session.current - 1]
        if (
            before.attempt.judgement is not None
            and before.question.expects in RETRIABLE
            and len(before.attempts) < MAX_ATTEMPTS
        ):
            place = str(session.current - 1)
            self.row(self.button("retry", Verb.RETRY, place))

    def _summarise(self, reply: Summarise) -> None:
        if reply.again:
            self.tell("summary.again")
            self.row(self.always("new", Verb.MODE, Mode.BEHAVIOURAL))
            return
        if not reply.answered:
            self.tell("summary.nothing")
        else:
            questions = self.count("question", reply.answered)
            minutes = self.count("minute", reply.minutes)
            self.tell("summary.head", questions=questions, minutes=minutes)
            if not (reply.strengths or reply.weaknesses or reply.asked):
                self.tell("summary.unjudged")
        if reply.strengths:
            stories = "; ".join(
                self.plain("summary.strength", quote=quote)
                if (quote := tidied(s.quote)) is not None
                else self.plain(
                    "summary.strength_plain",
                    competency=self.competency(s.question_id),
                )
                for s in reply.strengths
            )
            self.tell("summary.strengths", stories=stories)
        for place, weakness in enumerate(reply.weaknesses):
            competency = self.competency(weakness.question_id)
            if place:
                self.tell("summary.work_also", competency=competency)
            else:
                part = self.plain(f"summary.part.{weakness.part}")
                self.tell("summary.work", competency=competency, part=part)
        if reply.asked:
            topics = self.joined([self.plain(f"topic.{t}") for t in reply.asked])
            self.tell("summary.asked", topics=topics)
        if reply.weaknesses:
            self.tell("summary.next_retry")
            place_of = str(reply.weaknesses[0].turn)
            self.row(self.button("retry_now", Verb.RETRY, place_of))
        elif reply.unasked is not None:
            topic = self.plain(f"topic.{reply.unasked}")
            self.tell("summary.next_ask", topic=topic)
        elif reply.strengths:
            self.tell("summary.next_clear")
        else:
            self.tell("summary.next_begin")
        self.row(self.always("new", Verb.MODE, Mode.BEHAVIOURAL))

    def _outside(self, reply: OutsideReply) -> None:
        """Say what belongs to no question."""
        match reply:
            case SayNothingOpen():
                self.tell("nothing_open")
                self._modes()
            case SayStale():
                self.tell("stale")
            case Welcome():
                self.tell("welcome.back" if reply.back else "welcome.new")
            case OfferTracks():
                self.tell("tracks.settings" if reply.for_settings else "tracks.ask")
                self._tracks(reply)
            case OfferModes():
                self.tell("modes.ask")
                self.tell("modes.about")
                self._modes()
            case OfferToCarryOn():
                left = self.count("question", reply.left)
                self.tell("carry_on", left=left[:1].lower() + left[1:])
                self.row(
                    self.button("resume", Verb.RESUME),
                    self.button("finish", Verb.FINISH),
                )
                self._modes()
            case Open():
                if reply.closed_another:
                    self.tell("open.closed_another")
                mode = reply.mode.value.replace("-", "_")
                self.tell("open.first" if reply.newcomer else f"open.{mode}")
            case ExplainPractice():
                self.tell("practice.explain", said=reply.said[:60])
                self._modes()
            case SayThin():
                self.tell("open.none")
                self._modes()
            case OfferSettings():
                tone = self.plain(f"tone.{reply.tone}")
                self.tell("settings", track=self._track(reply.track), tone=tone)
                other = Tone.DIRECT if reply.tone is Tone.GENTLE else Tone.GENTLE
                self.row(
                    self.always("field", Verb.FIELDS),
                    self.always(other.value, Verb.TONE, other),
                )
                if reply.corrections:
                    self.row(self.always("consent_no", Verb.CONSENT, "no"))
            case ConfirmTrack():
                self.tell("track.set", track=self._track(reply.track))
            case ConfirmTone():
                self.tell(f"tone.set_{reply.tone}")
            case AskConsent():
                self.tell("consent.ask")
                self.row(
                    self.always("consent_yes", Verb.CONSENT, "yes"),
                    self.always("consent_no", Verb.CONSENT, "no"),
                )
            case ConfirmConsent():
                self.tell("consent.given" if reply.given else "consent.kept")
            case Help():
                self.tell("help")
            case Privacy():
                self.tell("privacy")
            case Export():
                self.tell("export.caption")
            case ConfirmDelete():
                self.tell("delete.confirm")
                self.row(
                    self.always("delete", Verb.DELETE),
                    self.always("keep", Verb.KEEP),
                )
                self.row(self.always("export", Verb.EXPORT))
            case KeepAll():
                self.tell("delete.kept")
            case SayDeleted():
                self.tell("delete.done")
            case SayUnknown():
                self.tell("unknown", command=reply.command[:32])
            case SayPrivateOnly():
                self.tell("private_only")
            case _:
                assert_never(reply)

    def _tracks(self, reply: OfferTracks) -> None:
        tracks = [t for t in self.content.tracks.values() if t.id != GENERAL]
        pages = max(1, -(-len(tracks) // TRACKS_A_PAGE))
        page = reply.page % pages
        verb = Verb.SET_TRACK if reply.for_settings else Verb.TRACK
        more = Verb.MORE_SET if reply.for_settings else Verb.MORE
        shown = tracks[page * TRACKS_A_PAGE : (page + 1) * TRACKS_A_PAGE]
        if page == pages - 1:
            shown.append(self.content.tracks[GENERAL])
        buttons = [Button(t.name, str(Press(verb, t.id))) for t in shown]
        for first in range(0, len(buttons), 2):
            self.row(*buttons[first : first + 2])
        self.row(self.always("more", more, str((page + 1) % pages)))

    def _modes(self) -> None:
        modes = ("second_round", Mode.SECOND_ROUND), ("behavioural", Mode.BEHAVIOURAL)
        self.row(*(self.always(label, Verb.MODE, mode) for label, mode in modes))
        modes = ("technical", Mode.TECHNICAL), ("your_questions", Mode.YOUR_QUESTIONS)
        self.row(*(self.always(label, Verb.MODE, mode) for label, mode in modes))

    def _track(self, track: str | None) -> str:
        if track is None or track not in self.content.tracks:
            return self.plain("settings.no_track")
        return self.content.tracks[track].name


RETRIABLE = frozenset({Expects.INSTANCE, Expects.REASONING})
"""What another go makes sense for."""
