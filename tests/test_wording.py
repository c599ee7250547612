"""Every reply in words: in both tones, short enough, and never taken for markup."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import product

from bot.content import Content
from bot.content.loading import UNANSWERED
from bot.core import sayings as all_sayings
from bot.core.buttons import MAX_BYTES, Verb, parse
from bot.core.events import Medium, MovedOn, Overruled
from bot.core.exchange import WORTH_ASKING
from bot.core.exchange_replies import (
    Answer,
    AskForOne,
    AskMore,
    Bridge,
    Chat,
    Ease,
    InviteQuestions,
    MeetStory,
    Postpone,
)
from bot.core.outside_replies import (
    PRIVACY,
    AskWhich,
    ConfirmTrack,
    ExplainTrack,
    Export,
    Help,
    OfferSettings,
    OfferToCarryOn,
    Open,
    SayPrivacy,
    ShowRest,
    TakeField,
    TellField,
)
from bot.core.panel import Panel
from bot.core.panel_replies import TakeUp
from bot.core.rehearsal_replies import PushBack
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    AnswerBack,
    Ask,
    AskAgain,
    AskFor,
    Careful,
    Claim,
    Compare,
    Dig,
    DigDeeper,
    Flag,
    GiveHint,
    Invite,
    Mention,
    OfferTracks,
    PauseHere,
    Praise,
    Probe,
    Strength,
    Summarise,
    Took,
    TurnRound,
    WayIn,
    Weakness,
)
from bot.core.reply import Reply, Say
from bot.core.sayings import (
    LET_GO,
    NOTHING_OPEN,
    OFFER_MODES,
    cannot_read,
    explain_practice,
    remark_on,
    unknown_command,
)
from bot.core.session import MAX_ATTEMPTS, Lack, Reason, Session, Why
from bot.model import (
    Button,
    Delivery,
    Experience,
    Holds,
    Mode,
    Oddity,
    Part,
    Profile,
    Rest,
    Run,
    Serves,
    Slip,
    Telling,
    Tone,
    Topic,
    Utterance,
)
from bot.parts.daily import replies as daily
from bot.parts.daily.replies import ExplainChoice
from bot.parts.job.replies import ShowJob
from bot.parts.profile.decide import CHOICES
from bot.parts.profile.replies import AskField, ShowProfile
from bot.parts.registry import HELPED, VOICES
from bot.phrases import faults
from bot.saying import Spoken, say
from bot.wording.folding import TALLEST, height
from tests.after_samples import AFTER_SAMPLES
from tests.aside_samples import ASIDE_SAMPLES
from tests.core.anyone import crowded
from tests.core.talk import Talk, clear, vague
from tests.daily_samples import DAILY_SAMPLES
from tests.day_samples import DAY_SAMPLES
from tests.dossier_samples import DOSSIER_SAMPLES
from tests.each import each
from tests.examples import sampled, some
from tests.job_samples import JOB_SAMPLES
from tests.loaded import loaded
from tests.panel_samples import MEMBERS, PANEL_SAMPLES, looks
from tests.rehearsal_samples import REHEARSAL_SAMPLES, reviews
from tests.stories_samples import STORY_SAMPLES
from tests.task_samples import TASK_SAMPLES
from tests.voice_samples import VOICE_SAMPLES

Q = "conflict.colleague-plan"
TONES = list(Tone)
PROBED = (Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT)
STORY = (Part.SITUATION, Part.ACTION, Part.RESULT)
REMARKED = (Oddity.EMPTY, Oddity.GIBBERISH, Oddity.ECHO, Oddity.ONE_WORD)

Samples = Mapping[type, Callable[[str | None], Iterator[Reply]]]


def flags(quote: str | None) -> Iterator[Reply]:
    for kind in Telling:
        for part in PROBED:
            for thin in (True, False):
                yield Flag(Q, kind, part, quote, thin)


def praises(quote: str | None) -> Iterator[Reply]:
    for parts in ((), STORY, tuple(Part)):
        for after_probe in (True, False):
            yield Praise(quote, parts, after_probe)


def chats(quote: str | None) -> Iterator[Reply]:
    for how in product((True, False), repeat=3):
        yield Chat("small-talk.way-here", quote, *how)


def comparisons(quote: str | None) -> Iterator[Reply]:
    for gained in ((), (Part.ACTION,), STORY, tuple(Part)):
        for lacking in ((), (Part.RESULT,), PROBED):
            for better in (True, False):
                yield Compare(Q, quote, quote, gained, lacking, better)


def summaries(quote: str | None) -> Iterator[Reply]:
    strengths = (Strength(Q, quote), Strength("gone.question", None))
    weaknesses = tuple(Weakness(0, Q, lack) for lack in Lack)
    for s in (0, 1, 2):
        for w in range(len(weaknesses)):
            some = weaknesses[w : w + 2]
            yield Summarise(3, 24, strengths[:s], some, again=False)
        yield Summarise(1, 0, strengths[:s], (), again=False)
    yield Summarise(0, 0, (), (), again=False)
    for asked in ((), (Topic.PROBLEMS,), WORTH_ASKING):
        for unasked in (None, Topic.VACANCY):
            yield Summarise(2, 9, strengths, (), False, asked, unasked)
    yield Summarise(5, 1, (), (), again=True)
    aloud = tuple(Delivery(40.0, 30.0, 1.0, 0, words) for words in (60, 70, 80))
    yield Summarise(3, 24, strengths, (), again=False, spoken=aloud)
    wanted = ((quote or "…", True), ("the archive", False))
    for held in (False, True):
        for review in reviews(Q, quote):
            told = (review, replace(review, turn=1, modest=None))
            yield Summarise(
                2,
                30,
                strengths,
                (),
                again=False,
                held=told if held else (),
                reviews=told,
                wanted=wanted,
            )


def sayings(quote: str | None) -> Iterator[Reply]:
    """Give each reply that is one phrase."""
    for module in (all_sayings, daily):
        yield from (value for value in vars(module).values() if type(value) is Say)
    yield from OFFER_MODES
    yield from (remark_on(oddity) for oddity in REMARKED)
    yield from (cannot_read(medium) for medium in Medium)
    yield from (
        explain_practice(quote or "juggling"),
        unknown_command(quote or "dance"),
        daily.explain_daily(quote or "juggling"),
        daily.place_unknown(quote or "Atlantis"),
    )


SAMPLES: Samples = {
    Say: sayings,
    Ask: lambda _: iter([Ask(Q, 1, 3), Ask(Q, 2, 3), Ask(Q, 3, 3), Ask(Q, 1, 1)]),
    AskAgain: lambda _: (
        AskAgain(Q, why) for why in ("return", "resume", "retry", "stale", "daily")
    ),
    GiveHint: lambda _: iter([GiveHint(Q)]),
    Flag: flags,
    Claim: lambda quote: iter([Claim(Q, quote)]),
    Probe: lambda quote: (
        Probe(Q, part, quote, bare) for part in PROBED for bare in (True, False)
    ),
    WayIn: lambda _: iter([WayIn(Q, declined=True), WayIn(Q, declined=False)]),
    Invite: lambda quote: iter([Invite(Q, quote)]),
    Answer: lambda _: (
        Answer(question_id, topic, later, last=last)
        for question_id in (Q, "your-questions.leaving-person")
        for topic in Topic
        for later in (True, False)
        for last in (True, False)
    ),
    Postpone: lambda _: (
        Postpone(topic, brief) for topic in UNANSWERED for brief in (True, False)
    ),
    InviteQuestions: lambda _: iter([InviteQuestions()]),
    AskForOne: lambda quote: iter([AskForOne(quote)]),
    MeetStory: lambda quote: (MeetStory(quote, landed) for landed in (False, True)),
    AskMore: lambda _: iter([AskMore(), AskMore(again=True)]),
    Bridge: lambda quote: iter([Bridge(quote, True), Bridge(quote, False)]),
    Chat: chats,
    Ease: lambda _: (Ease(*how) for how in product((True, False), repeat=3)),
    TurnRound: lambda quote: (
        TurnRound(quote or "I just rang", plain) for plain in (None, "I rang")
    ),
    Praise: praises,
    DigDeeper: lambda _: (DigDeeper(Q, dig) for dig in Dig),
    Mention: lambda _: iter([Mention(("one",)), Mention(("one", "two {points}"))]),
    Acknowledge: lambda quote: (Acknowledge(of, quote) for of in Acknowledgement),
    AskFor: lambda _: (
        AskFor(asked, holds, begun, bare)
        for asked, holds in (("common.why-us", Holds.OURS), (Q, Holds.REASON))
        for begun in (True, False)
        for bare in (True, False)
    ),
    AnswerBack: lambda _: iter([AnswerBack("terms.pay"), AnswerBack(Q)]),
    Took: lambda _: (Took(holds) for holds in Holds),
    Careful: lambda quote: (Careful(slip, quote) for slip in Slip),
    Compare: comparisons,
    PauseHere: lambda _: iter([PauseHere(0, 3), PauseHere(2, 1)]),
    Summarise: summaries,
    OfferTracks: lambda _: (
        OfferTracks(page, for_settings)
        for page in (0, 1, 2, 99)
        for for_settings in (True, False)
    ),
    OfferToCarryOn: lambda _: iter([OfferToCarryOn(0, 3), OfferToCarryOn(2, 1)]),
    Open: lambda _: (
        Open(mode, newcomer, closed, minutes, held, several=mode is Mode.PANEL)
        for mode in Mode
        for newcomer in (True, False)
        for closed in (True, False)
        for minutes, held in ((None, None), (35, True), (20, False))
    ),
    OfferSettings: lambda _: (
        OfferSettings(track, tone, corrections)
        for track in (None, "nursing", "gone")
        for tone in Tone
        for corrections in (True, False)
    ),
    ConfirmTrack: lambda _: iter([ConfirmTrack("nursing"), ConfirmTrack("gone")]),
    TakeField: lambda quote: (
        TakeField(work, track, goal, near, before)
        for work in (quote or "chef", "")
        for track, goal, near in (
            ("hospitality", "", ()),
            ("hospitality", "area manager", ()),
            ("general", "", ("logistics", "data")),
            ("general", "", ()),
        )
        for before in ("", "nursing")
    ),
    TellField: lambda quote: (
        TellField(track, work, named, listed)
        for track in (None, "general", "hr")
        for work in ("", quote or "recruiter")
        for named, listed in ((False, True), (True, False))
    ),
    ExplainTrack: lambda _: iter([ExplainTrack("qa")]),
    AskWhich: lambda quote: iter(
        [
            AskWhich(quote or "buyer", ("sales", "logistics")),
            AskWhich("manager", settled=True),
        ]
    ),
    Help: lambda _: iter([Help(HELPED)]),
    SayPrivacy: lambda _: iter([SayPrivacy()]),
    ShowRest: lambda _: iter(
        [
            ShowRest(Rest(1, (Run("And what I left out."),))),
            ShowRest(Rest(2, rows=((Button("Sales", "track/sales//0"),),))),
        ]
    ),
    Export: lambda _: iter([Export()]),
    **AFTER_SAMPLES,
    **ASIDE_SAMPLES,
    **DAILY_SAMPLES,
    **DAY_SAMPLES,
    **DOSSIER_SAMPLES,
    **REHEARSAL_SAMPLES,
    **JOB_SAMPLES,
    **PANEL_SAMPLES,
    **STORY_SAMPLES,
    **TASK_SAMPLES,
    **VOICE_SAMPLES,
    ShowProfile: lambda _: iter(
        [
            ShowProfile(Profile()),
            ShowProfile(
                Profile(Experience.LEAD, True, False, Serves.PATIENTS, unfit=(Q,))
            ),
        ]
    ),
    AskField: lambda _: map(AskField, CHOICES),
}
"""How each reply may come; a new reply is given an example here first."""

TYPES = sorted(SAMPLES, key=lambda kind: kind.__name__)


@cache
def open_session() -> Session:
    talk = Talk()
    talk.answers("I always listen", vague())
    talk.has(MovedOn)
    return talk.session


def seen_by(place: int) -> Session:
    """The same with several people, of whom that one speaks."""
    (turn, *rest) = open_session().turns
    asked = replace(turn, question=replace(turn.question, by=1))
    panel = Panel(MEMBERS, speaking=place)
    return replace(open_session(), panel=panel, turns=(asked, *rest))


def test_a_panel_says_who_speaks(content: Content) -> None:
    """In words that are all filled in, whoever looks for whatever."""
    for place, member in enumerate(MEMBERS):
        for quote in (None, "rang the physio"):
            for kind in (TakeUp, Ask, AskAgain, DigDeeper, PushBack, WayIn, Invite):
                for reply in SAMPLES[kind](quote):
                    said = say(content, [reply], Tone.GENTLE, {}, seen_by(place))
                    named = [u for u in said.utterances if member.name in u.text]
                    assert named, reply
                    assert not re.search(r"[{}]|\*\*", named[0].text), reply
    for look in (*looks(None), *looks("rang the physio")):
        summed = Summarise(3, 24, (), (), again=False, panel=look)
        said = say(content, [summed], Tone.GENTLE, {}, seen_by(0))
        for utterance in said.utterances:
            assert sendable(utterance)
            assert not re.search(r"[{}]|\*\*|  ", utterance.text), look


def spoken(content: Content, tone: Tone, *replies: Reply) -> tuple[Utterance, ...]:
    return whole(say(content, replies, tone, {}, open_session()))


def whole(said: Spoken) -> tuple[Utterance, ...]:
    """What is said, with what is shown after one tap."""
    rest = said.rest
    if rest is None or not rest.runs:
        return said.utterances
    return (*said.utterances, Utterance(rest.runs, rest.rows))


@cache
def first(
    kind: type, quote: str | None, tone: Tone
) -> tuple[tuple[Reply, Spoken], ...]:
    """Give each example of a reply with how it is said first, for several tests."""
    content, session = loaded(), open_session()
    return tuple(
        (reply, say(content, [reply], tone, {}, session))
        for reply in SAMPLES[kind](quote)
    )


def text(utterances: tuple[Utterance, ...]) -> str:
    return "\n\n".join(utterance.text for utterance in utterances)


def test_every_reply_has_an_example_here() -> None:
    assert set(SAMPLES) == set(VOICES)


@each("tone", TONES)
@each("quote", [None, "rang the physio"])
@each("kind", TYPES)
def test_every_reply_can_be_said(kind: type, quote: str | None, tone: Tone) -> None:
    """In both tones, with a quote and without: words, all filled in, ready to send."""
    for reply, came in first(kind, quote, tone):
        assert type(reply) is kind
        for utterance in whole(came):
            said = utterance.text
            assert said.strip() == said
            assert said
            assert "\n\n\n" not in said, reply
            assert sendable(utterance)
            if kind is not Mention:
                assert not re.search(r"[{}]|\*\*", said), reply


def sendable(utterance: Utterance) -> bool:
    """Telegram counts UTF-16 units."""
    return len(utterance.text.encode("utf-16-le")) // 2 <= 4096


HOSTILE = [
    "** {quote} {Quote} {0} {} ** 🙂",
    "{question}**{probe}",
    "<b>bold</b> &amp; [link](http://x) _x_ `y`",
    "🙂🙂🙂 I **rang** {her}",
    "ich “rief” sie an",
    "שלום אני התקשרתי",
]


@sampled
@each("kind, quote", some(product(TYPES, HOSTILE)))
def test_what_a_candidate_wrote_is_never_markup(
    content: Content, kind: type, quote: str
) -> None:
    """Quoted in their own letters, and in nobody else's style."""
    core = quote.strip(" *.,;:!?-“”\"'")
    for reply in SAMPLES[kind](quote):
        for utterance in spoken(content, Tone.GENTLE, reply):
            for run in utterance.runs:
                if core.casefold() in run.text.casefold():
                    assert not run.bold, reply


@each("quote", HOSTILE)
@each(
    "reply",
    [
        lambda quote: Acknowledge(Acknowledgement.REASONING, quote),
        lambda quote: Flag(Q, Telling.OPINION, Part.ACTION, quote, thin=False),
        lambda quote: Praise(quote, STORY, after_probe=True),
        lambda quote: Compare(Q, quote, quote, (), (), clear=True),
        lambda quote: Summarise(1, 1, (Strength(Q, quote),), (), again=False),
    ],
)
def test_a_quote_keeps_the_candidates_letters(
    content: Content, reply: Callable[[str], Reply], quote: str
) -> None:
    core = quote.strip(" .,;:!?-“”\"'")
    said = text(spoken(content, Tone.GENTLE, reply(quote)))
    assert core in said or core[:1].upper() + core[1:] in said


LONG = ("x" * 4096, "🙂" * 2048, "word " * 819, "a.b/c" * 800, "\n".join("ab" * 900))


@sampled
@each("kind, quote", some(product(TYPES, LONG)))
def test_no_quote_is_too_long_to_send(content: Content, kind: type, quote: str) -> None:
    for reply in SAMPLES[kind](quote):
        for utterance in spoken(content, Tone.GENTLE, reply):
            assert len(utterance.text) < 2500, reply
            assert sendable(utterance)


@each("nothing", ["", "  ", "...", "“”", "\n", "?!", " - "])
def test_a_quote_without_words_is_no_quote(content: Content, nothing: str) -> None:
    for reply, plain in (
        (Acknowledge(Acknowledgement.ADDITION, nothing), "ack.addition"),
        (Praise(nothing, STORY, after_probe=False), "praise.plain"),
        (Invite(Q, nothing), "invite.plain"),
    ):
        said = text(spoken(content, Tone.GENTLE, reply))
        assert said.startswith(content.phrases[plain][Tone.GENTLE][0])


def test_a_long_quote_is_cut_between_words(content: Content) -> None:
    words = " ".join(f"word{n}" for n in range(40))
    said = text(spoken(content, Tone.GENTLE, Acknowledge(ADDITION, words)))
    assert "word24…" in said
    assert "word25" not in said


ADDITION = Acknowledgement.ADDITION


# Variants


@each("tone", TONES)
@each("kind", TYPES)
def test_every_reply_fits_a_telephone(content: Content, kind: type, tone: Tone) -> None:
    """Of lines and buttons, but for what was asked for in full."""
    for reply in SAMPLES[kind]("rang the physio and asked the doctor to wait"):
        for utterance in say(content, [reply], tone, {}, open_session()).utterances:
            assert not crowded(utterance), reply
            if not isinstance(reply, ShowJob) or reply.points is not None:
                assert height(utterance.text) <= TALLEST, reply


@each("tone", TONES)
@each("kind", TYPES)
def test_variants_take_turns(content: Content, kind: type, tone: Tone) -> None:
    """Whatever can be said in several ways is not said the same way twice in a row."""
    for reply, came in first(kind, "rang the physio", tone):
        if came.spoken:
            again = say(content, [reply], tone, came.spoken, open_session())
            assert text(whole(came)) != text(whole(again)), reply


def test_all_variants_come_before_one_comes_again(content: Content) -> None:
    variants = content.phrases["way_in.declined"][Tone.GENTLE]
    counts: Mapping[str, int] = {}
    heard = []
    for _ in variants:
        said = say(content, [WayIn(Q, declined=True)], Tone.GENTLE, counts, None)
        counts = said.spoken
        heard.append(text(said.utterances))
    assert len(set(heard)) == len(variants)


def test_what_was_said_is_counted_without_touching_the_count_that_came(
    content: Content,
) -> None:
    before: dict[str, int] = {}
    say(content, [LET_GO], Tone.GENTLE, before, None)
    assert before == {}


def test_a_direct_tone_differs_and_falls_back(content: Content) -> None:
    flag = Flag(Q, Telling.OPINION, Part.ACTION, "rang the physio", thin=False)
    gentle, direct = (text(spoken(content, tone, flag)) for tone in TONES)
    assert gentle != direct
    gentle, direct = (text(spoken(content, tone, PRIVACY)) for tone in TONES)
    assert gentle == direct


# Messages


def test_what_landed_and_what_is_asked_are_one_message(content: Content) -> None:
    (utterance,) = spoken(content, Tone.GENTLE, LET_GO, Ask(Q, 2, 3))
    assert utterance.text.count("\n\n") == 1
    assert utterance.runs[-1].bold


def test_too_much_for_one_message_becomes_several(content: Content) -> None:
    """The last one carries the buttons."""
    replies = [*[Help(HELPED)] * 30, NOTHING_OPEN]
    *others, last = say(content, replies, Tone.GENTLE, {}, None).utterances
    assert others
    assert all(sendable(utterance) for utterance in (*others, last))
    assert not any(utterance.rows for utterance in others)
    assert last.rows


def test_nothing_to_say_is_no_message(content: Content) -> None:
    assert spoken(content, Tone.GENTLE) == ()


def test_a_question_that_is_gone_breaks_nothing(content: Content) -> None:
    """A session may be older than the content."""
    gone = "gone.question"
    replies: list[Reply] = [
        Ask(gone, 1, 2),
        AskAgain(gone, "resume"),
        GiveHint(gone),
        Flag(gone, Telling.OPINION, Part.ACTION, None, thin=True),
        Probe(gone, Part.TASK, None),
        *(DigDeeper(gone, dig) for dig in Dig),
        Summarise(
            1, 1, (Strength(gone, None),), (Weakness(0, gone, Lack.RESULT),), False
        ),
    ]
    for reply in replies:
        for utterance in spoken(content, Tone.GENTLE, reply):
            assert sendable(utterance)


def test_a_summary_says_strengths_first_and_one_thing_to_do(content: Content) -> None:
    reply = Summarise(
        2, 24, (Strength(Q, "rang the physio"),), (Weakness(0, Q, Lack.ACTION),), False
    )
    (utterance,) = spoken(content, Tone.GENTLE, reply)
    said = utterance.text
    places = [said.index(word) for word in ("remember", "another try", "Next:")]
    assert places == sorted(places)
    assert said.count("Next:") == 1
    press = parse(utterance.rows[0][0].data)
    assert press is not None
    assert (press.verb, press.argument) == (Verb.RETRY, "0")


def test_a_second_go_is_called_closer_only_where_something_is_new(
    content: Content,
) -> None:
    """And one thing is named that would still help, not four."""
    closer = text(
        spoken(content, Tone.GENTLE, Compare(Q, "a", "b", STORY, PROBED, False))
    )
    same = text(spoken(content, Tone.GENTLE, Compare(Q, "a", "b", (), PROBED, False)))
    assert "closer" in closer
    assert "closer" not in same
    missing = content.phrases["part.task"][Tone.GENTLE][0]
    assert missing not in closer
    assert content.phrases["summary.lack.situation"][Tone.GENTLE][0] in same


# Buttons


@each("kind", TYPES)
def test_every_keyboard_fits_a_phone(kind: type) -> None:
    """At most three buttons a row, short labels, and data that reads back."""
    for reply, came in first(kind, "rang the physio", Tone.GENTLE):
        for utterance in whole(came):
            labels = [b.label for row in utterance.rows for b in row]
            assert len(set(labels)) == len(labels), reply
            for row in utterance.rows:
                assert 1 <= len(row) <= 3
                for button in row:
                    assert 0 < len(button.label) <= 30
                    assert len(button.data.encode()) <= MAX_BYTES
                    press = parse(button.data)
                    assert press is not None
                    assert str(press) == button.data


@each("kind", [Ask, AskAgain, Flag, Probe, WayIn, PauseHere])
def test_buttons_belong_to_the_present_ask(content: Content, kind: type) -> None:
    session = open_session()
    reply = next(SAMPLES[kind](None))
    (utterance,) = say(content, [reply], Tone.GENTLE, {}, session).utterances
    presses = [parse(b.data) for row in utterance.rows for b in row]
    bound = [p for p in presses if p is not None and p.verb != Verb.RETRY]
    assert bound
    assert {(p.session, p.asks) for p in bound} == {(session.id, session.asks)}


def test_every_field_is_within_two_more_taps(content: Content) -> None:
    """So that a track and a mode are chosen in at most three taps."""
    labels = set()
    for page in range(3):
        (utterance,) = spoken(content, Tone.GENTLE, OfferTracks(page, False))
        labels |= {b.label for row in utterance.rows for b in row}
    assert {track.name for track in content.tracks.values()} <= labels


def retries(content: Content, session: Session) -> list[str]:
    (utterance,) = say(content, [Ask(Q, 2, 3)], Tone.GENTLE, {}, session).utterances
    presses = [parse(b.data) for row in utterance.rows for b in row]
    return [p.argument for p in presses if p is not None and p.verb == Verb.RETRY]


def test_another_go_is_offered_after_an_answer_and_not_for_ever(
    content: Content,
) -> None:
    talk = Talk()
    assert retries(content, talk.session) == []
    talk.answers("I always listen", vague())
    talk.has(MovedOn)
    assert retries(content, talk.session) == ["0"]
    for _ in range(MAX_ATTEMPTS - 1):
        talk.retries(0)
        talk.answers("In June I rang Ana", clear())
    assert retries(content, talk.session) == []


def test_another_go_is_not_offered_at_what_was_not_heard(content: Content) -> None:
    talk = Talk()
    talk.has(Overruled)
    assert retries(content, talk.session) == []


# The phrases themselves


def test_the_phrases_are_those_that_are_said(content: Content) -> None:
    assert list(faults(content)) == []


def with_phrase(content: Content, key: str, *variants: str) -> Content:
    phrases = {**content.phrases, key: dict.fromkeys(Tone, variants)}
    return replace(content, phrases=phrases)


@each(
    "key, variant, reason",
    [
        ("flag.brisk", "Hm.", "nothing ever says this"),
        ("let_go", "On we go, {name}.", "cannot fill in name"),
        ("flag.opinion", "“{quote}” and {parts}", "cannot fill in parts"),
        ("flag.opinion", "“{QUOTE}”", "cannot fill in QUOTE"),
        ("flag.opinion", "“{}”", "braces"),
        ("flag.opinion", "“{0}”", "cannot fill in 0"),
        ("flag.opinion", "“{quote”", "braces"),
        ("flag.opinion", "“quote}”", "braces"),
        ("let_go", "On **we go.", "** is not closed"),
    ],
)
def test_a_phrase_that_cannot_be_said_is_named(
    content: Content, key: str, variant: str, reason: str
) -> None:
    (fault,) = set(faults(with_phrase(content, key, variant)))
    assert fault.startswith(f"content/en/phrases, {key}: ")
    assert reason in fault


def test_a_phrase_that_is_missing_is_named(content: Content) -> None:
    phrases = {key: v for key, v in content.phrases.items() if key != "let_go"}
    (fault,) = faults(replace(content, phrases=phrases))
    assert fault == "content/en/phrases, let_go: the phrase is missing"


@each(
    "why, days, words",
    [
        (why, days, ago)
        for why in (Why.THIN, Why.MISSING, Why.REFRESH, Why.AGAIN)
        for days, ago in (
            (None, "one day"),
            (0, "one day"),
            (1, "one day"),
            (2, "2 days"),
        )
    ],
)
def test_how_long_ago_a_question_was_met(
    content: Content, why: Why, days: int | None, words: str
) -> None:
    said = text(spoken(content, Tone.GENTLE, ExplainChoice(Q, Reason(why, days))))
    assert re.search(rf"\b{words} (?:ago|back)\b", said)
