"""Put replies into words. Pure: every word comes from `content/`, none from here.

Replies that belong together become one message: what landed, then what is asked. The
variants of a phrase take turns, so that the same one never comes twice in a row.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from string import Formatter
from typing import assert_never

from bot.content import Content
from bot.interview.buttons import Press, Verb
from bot.interview.replies import (
    Acknowledge,
    Ask,
    AskAgain,
    AskConsent,
    CannotRead,
    Compare,
    ConfirmConsent,
    ConfirmDelete,
    ConfirmTone,
    ConfirmTrack,
    Dig,
    DigDeeper,
    ExplainPractice,
    Export,
    Flag,
    GiveHint,
    Help,
    Invite,
    KeepAll,
    KeepForward,
    KeepUnjudged,
    KeepWhilePaused,
    LetGo,
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
    Praise,
    Privacy,
    Probe,
    Redirect,
    RemarkOn,
    Reply,
    SayDeleted,
    SayNothingOpen,
    SayPrivateOnly,
    SayStale,
    SayThin,
    SayUnknown,
    Summarise,
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
    Part,
    Run,
    Telling,
    Tone,
    Utterance,
)

LONGEST = 3500
"""Characters after which a message is split; Telegram takes 4,096 UTF-16 units."""

COMMANDS = (
    "practice",
    "hint",
    "skip",
    "done",
    "stop",
    "settings",
    "export",
    "privacy",
    "delete",
    "help",
)
"""The commands shown to candidates, in this order; /start is known to all."""

TRACKS_A_PAGE = 10
QUOTE_WORDS = 16
QUOTE_LETTERS = 160

_QUOTED = frozenset({"quote"})
_NONE: frozenset[str] = frozenset()

KEYS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        [
            "welcome.new",
            "welcome.back",
            "tracks.ask",
            "tracks.settings",
            "modes.ask",
            "modes.about",
            "open.first",
            "open.second_round",
            "open.behavioural",
            "open.technical",
            "open.your_questions",
            "open.daily",
            "open.how",
            "open.closed_another",
            "open.none",
            "flag.plain",
            "flag.thin_plain",
            "probe.plain",
            "way_in.declined",
            "way_in.smaller",
            "invite.plain",
            "redirect",
            "praise.plain",
            "dig.own_part",
            "dig.number",
            "ack.small_talk",
            "ack.reasoning",
            "ack.reflection",
            "ack.questions",
            "ack.addition",
            "ack.unsure",
            "ack.taken",
            "ack.skipped",
            "let_go",
            "remark.empty",
            "remark.gibberish",
            "remark.echo",
            "remark.one_word",
            "foreign",
            "media.sticker",
            "media.photo",
            "media.voice",
            "media.video",
            "media.document",
            "media.location",
            "media.contact",
            "media.poll",
            "media.other",
            "forward",
            "nothing_yet",
            "note_edit",
            "compare.clear",
            "pause_answered",
            "keep_while_paused",
            "summary.part.situation",
            "summary.part.task",
            "summary.part.action",
            "summary.part.result",
            "summary.part.number",
            "summary.next_retry",
            "summary.next_clear",
            "summary.next_begin",
            "summary.nothing",
            "summary.unjudged",
            "summary.again",
            "nothing_open",
            "stale",
            "settings.no_track",
            "tone.gentle",
            "tone.direct",
            "tone.set_gentle",
            "tone.set_direct",
            "help",
            "privacy",
            "export.caption",
            "delete.confirm",
            "delete.kept",
            "delete.done",
            "private_only",
            "apology",
            "patience",
            "count.question",
            "count.minute",
            "part.situation",
            "part.task",
            "part.action",
            "part.result",
            "part.number",
            "list.and",
            "button.done",
            "button.hint",
            "button.skip",
            "button.none",
            "button.real",
            "button.next",
            "button.retry",
            "button.retry_now",
            "button.resume",
            "button.finish",
            "button.more",
            "button.second_round",
            "button.behavioural",
            "button.technical",
            "button.your_questions",
            "button.new",
            "button.field",
            "button.gentle",
            "button.direct",
            "button.delete",
            "button.keep",
            "button.export",
            "button.consent_yes",
            "button.consent_no",
            "consent.ask",
            "consent.given",
            "consent.kept",
            "description.long",
            "description.short",
            *(f"command.{name}" for name in COMMANDS),
        ],
        _NONE,
    ),
    **dict.fromkeys(
        [
            "flag.opinion",
            "flag.pseudo_story",
            "flag.self_description",
            "flag.hypothetical",
            "flag.exemplification",
            "flag.other",
            "flag.thin",
            "probe.quoted",
            "invite.quoted",
            "praise.whole",
            "praise.partly",
            "praise.after_probe",
            "ack.reasoning_quoted",
            "ack.reflection_quoted",
            "ack.addition_quoted",
            "ack.unsure_quoted",
            "compare.before",
            "compare.after",
            "summary.strength",
        ],
        _QUOTED,
    ),
    **dict.fromkeys(
        [
            "question.ask",
            "question.last",
            "question.retry",
            "question.return",
            "question.resume",
            "question.stale",
        ],
        frozenset({"question"}),
    ),
    "hint": frozenset({"hint"}),
    "dig.deeper": frozenset({"deeper"}),
    "dig.result": frozenset({"probe"}),
    "mention": frozenset({"points"}),
    "mention.point": frozenset({"point"}),
    "compare.gained": frozenset({"parts"}),
    "compare.lacking": frozenset({"parts"}),
    "pause": frozenset({"answered"}),
    "carry_on": frozenset({"left"}),
    "summary.head": frozenset({"questions", "minutes"}),
    "summary.strengths": frozenset({"stories"}),
    "summary.strength_plain": frozenset({"competency"}),
    "summary.work": frozenset({"competency", "part"}),
    "summary.work_also": frozenset({"competency"}),
    "practice.explain": frozenset({"said"}),
    "settings": frozenset({"track", "tone"}),
    "track.set": frozenset({"track"}),
    "unknown": frozenset({"command"}),
    "operator.set_aside": frozenset({"update", "why"}),
    "operator.refused": frozenset({"message"}),
    "count.questions": frozenset({"count"}),
    "count.minutes": frozenset({"count"}),
}
"""Every phrase that may be said, with what is filled into it."""


def faults(content: Content) -> Iterator[str]:
    """Name each phrase that is missing, never said, or filled in wrongly."""
    for key in sorted(KEYS.keys() - content.phrases.keys()):
        yield f"content/phrases.toml, {key}: the phrase is missing"
    for key in sorted(content.phrases.keys() - KEYS.keys()):
        yield f"content/phrases.toml, {key}: nothing ever says this"
    for key in sorted(content.phrases.keys() & KEYS.keys()):
        for variants in content.phrases[key].values():
            for variant in variants:
                try:
                    parsed = tuple(Formatter().parse(variant))
                except ValueError:
                    yield f"content/phrases.toml, {key}: the braces do not match"
                    continue
                used = {name for _, name, _, _ in parsed if name is not None}
                known = KEYS[key] | {name.capitalize() for name in KEYS[key]}
                if "" in used:
                    yield f"content/phrases.toml, {key}: the braces hold no name"
                elif used - known:
                    unknown = ", ".join(sorted(used - known))
                    yield f"content/phrases.toml, {key}: cannot fill in {unknown}"
                if variant.count("**") % 2:
                    yield f"content/phrases.toml, {key}: ** is not closed"


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
    speaker = _Speaker(content, tone, dict(spoken), session)
    for reply in replies:
        speaker.add(reply)
    return Spoken(tuple(speaker.utterances()), speaker.spoken)


Runs = tuple[Run, ...]


@dataclass
class _Speaker:
    """Collects paragraphs and buttons while replies are put into words."""

    content: Content
    tone: Tone
    spoken: dict[str, int]
    session: Session | None
    paragraphs: list[Runs] = field(default_factory=list)
    rows: list[tuple[Button, ...]] = field(default_factory=list)

    # Phrases

    def phrase(self, key: str, **values: str) -> Runs:
        """Fill in the next variant of a phrase; `Quote` is `quote` with a capital."""
        variants = self.content.phrases[key][self.tone]
        turn = self.spoken.get(key, 0)
        if len(variants) > 1:
            self.spoken[key] = turn + 1
        template = variants[turn % len(variants)]
        for name, value in tuple(values.items()):
            values[name.capitalize()] = value[:1].upper() + value[1:]
        runs = []
        for place, piece in enumerate(template.split("**")):
            if piece:
                runs.append(Run(piece.format_map(values), bold=place % 2 == 1))
        return tuple(runs)

    def plain(self, key: str, **values: str) -> str:
        return "".join(run.text for run in self.phrase(key, **values))

    def tell(self, key: str, **values: str) -> None:
        self.paragraphs.append(self.phrase(key, **values))

    def write(self, text: str) -> None:
        self.paragraphs.append((Run(text),))

    def quoting(self, key: str, quote: str | None, otherwise: str) -> None:
        """Say a phrase that quotes, or another where there is nothing to quote."""
        if (tidy := _tidy(quote)) is not None:
            self.tell(key, quote=tidy)
        else:
            self.tell(otherwise)

    # Buttons

    def button(self, label: str, verb: Verb, argument: str = "") -> Button:
        """Make a button of the present question."""
        session = self.session
        press = Press(
            verb,
            argument,
            session.id if session is not None else "",
            session.asks if session is not None else 0,
        )
        return Button(self.plain(f"button.{label}"), str(press))

    def always(self, label: str, verb: Verb, argument: str = "") -> Button:
        """Make a button that belongs to no question."""
        return Button(self.plain(f"button.{label}"), str(Press(verb, argument)))

    def row(self, *buttons: Button) -> None:
        self.rows.append(buttons)

    def answering(self) -> None:
        self.row(
            self.button("hint", Verb.HINT),
            self.button("skip", Verb.SKIP),
            self.button("done", Verb.DONE),
        )

    def probing(self) -> None:
        self.row(self.button("none", Verb.NONE), self.button("next", Verb.NEXT))
        self.row(self.button("real", Verb.REAL))

    # Questions

    def question(self, key: str, question_id: str) -> None:
        question = self.content.questions.get(question_id)
        text = question.text if question is not None else question_id
        self.tell(key, question=text)

    def probe(self, question_id: str, part: Part) -> str:
        question = self.content.questions.get(question_id)
        return question.probes.get(part, "") if question is not None else ""

    def competency(self, question_id: str) -> str:
        question = self.content.questions.get(question_id)
        if question is None:
            return question_id
        name = self.content.competencies[question.competency].name
        return name[:1].lower() + name[1:]

    def listing(self, parts: Sequence[Part]) -> str:
        names = [self.plain(f"part.{part}") for part in parts]
        if len(names) < 2:
            return "".join(names)
        return ", ".join(names[:-1]) + self.plain("list.and") + names[-1]

    # Replies

    def add(self, reply: Reply) -> None:
        """Add one reply to what is being said."""
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
            case Redirect():
                self.tell("redirect")
                self.row(self.button("next", Verb.NEXT))
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
        quote = _tidy(flag.quote)
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

    def _compare(self, reply: Compare) -> None:
        for key, quote in (
            ("compare.before", reply.before),
            ("compare.after", reply.after),
        ):
            if (tidy := _tidy(quote)) is not None:
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
            questions = self._count("question", reply.answered)
            minutes = self._count("minute", reply.minutes)
            self.tell("summary.head", questions=questions, minutes=minutes)
            if not reply.strengths and not reply.weaknesses:
                self.tell("summary.unjudged")
        if reply.strengths:
            stories = "; ".join(
                self.plain("summary.strength", quote=quote)
                if (quote := _tidy(s.quote)) is not None
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
        if reply.weaknesses:
            self.tell("summary.next_retry")
            place_of = str(reply.weaknesses[0].turn)
            self.row(self.button("retry_now", Verb.RETRY, place_of))
        elif reply.strengths:
            self.tell("summary.next_clear")
        else:
            self.tell("summary.next_begin")
        self.row(self.always("new", Verb.MODE, Mode.BEHAVIOURAL))

    def _count(self, noun: str, count: int) -> str:
        if count > 1:
            return self.plain(f"count.{noun}s", count=str(count))
        return self.plain(f"count.{noun}")

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
                left = self._count("question", reply.left)
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

    # Messages

    def utterances(self) -> Iterator[Utterance]:
        """Join the paragraphs to messages; the last one carries the buttons."""
        bundles: list[list[Run]] = []
        length = LONGEST
        for paragraph in self.paragraphs:
            size = sum(len(run.text) for run in paragraph)
            if not bundles or length + size > LONGEST:
                bundles.append([])
                length = 0
            if bundles[-1]:
                bundles[-1].append(Run("\n\n"))
            bundles[-1].extend(paragraph)
            length += size + 2
        for place, runs in enumerate(bundles, 1):
            last = place == len(bundles)
            yield Utterance(tuple(runs), tuple(self.rows) if last else ())


RETRIABLE = frozenset({Expects.INSTANCE, Expects.REASONING})
"""What another go makes sense for."""


def _tidy(quote: str | None) -> str | None:
    """Fit a candidate's words into a sentence, in their own letters."""
    words = (quote or "").split()
    if not words:
        return None
    line = " ".join(words[:QUOTE_WORDS])
    cut = len(words) > QUOTE_WORDS or len(line) > QUOTE_LETTERS
    line = line[:QUOTE_LETTERS].strip(" .,;:!?-–—\"'“”‘’")
    if not line:
        return None
    return f"{line}…" if cut else line
