"""Put into words what is said of a session that is over."""

from collections.abc import Callable
from typing import assert_never

from bot.core.buttons import Press, Verb
from bot.core.timing import aloud
from bot.model import Button
from bot.parts.asides.replies import (
    ListAnswers,
    OfferAnswers,
    OfferLines,
    OfferPages,
    OfferTopics,
    SayAsked,
    SayFound,
    SayHeld,
    SayKind,
    SayLengthOf,
    SayLengths,
    SayOverall,
    SayReady,
    SayRecord,
)
from bot.wording.dates import shown
from bot.wording.rehearsal import LONG, ROOM, span
from bot.wording.speaker import Speaker, tidied
from bot.wording.text import capital

AfterReply = (
    SayRecord
    | SayLengths
    | SayOverall
    | SayReady
    | OfferAnswers
    | OfferPages
    | OfferTopics
    | OfferLines
    | ListAnswers
    | SayFound
    | SayHeld
    | SayLengthOf
    | SayAsked
    | SayKind
)

RECORDS = (
    *("thin", "skipped", "unjudged", "out", "out_skipped", "vouched", "vouched_all"),
    "out_sure",
)
"""How an answer may stand in the record, as its phrase is named."""

QUOTING = (
    *("real", "named", "unnamed", "passed", "view", "ready", "wanting", "thinnest"),
    *("hollow", "late", "hollow_owned", "late_owned", "disowned", "off", "whose"),
)
"""The same where the answer is quoted, if there is something to quote."""


def speak(speaker: Speaker, reply: AfterReply, named: Callable[[str], str]) -> None:
    """Say one reply; `named` names a question in short, for a button."""
    match reply:
        case SayRecord():
            _record(speaker, reply)
        case SayLengths():
            _lengths(speaker, reply)
        case SayOverall():
            _overall(speaker, reply)
        case SayReady():
            if reply.ready:
                labels = [speaker.label(one) for one in reply.ready]
                speaker.tell("aside.overall_ready", labels=speaker.joined(labels))
            if reply.wanting:
                label = capital(speaker.label(reply.wanting))
                speaker.tell("aside.overall_wanting", label=label)
        case OfferAnswers():
            what = "out_which" if reply.what == "out" else "count_which"
            speaker.tell(f"aside.{what}")
            session = speaker.session
            asked = (session.id, session.asks) if session is not None else ("", 0)
            names = [named(speaker.question_text(one)) for _, one in reply.turns]
            for number, (turn, _) in enumerate(reply.turns, 1):
                name = names[number - 1]
                label = name if names.count(name) == 1 else f"{number}. {name}"
                press = Press(Verb.LOOK, f"{reply.what}:{turn}", *asked)
                speaker.row(Button(label, str(press)))
        case OfferPages():
            speaker.tell("aside.pages")
            for session_id, mode, day in reply.pages:
                kind = speaker.plain(f"page.mode.{mode.replace('-', '_')}")
                label = f"{kind}, {shown(speaker, day, 'd MMM')}"
                speaker.row(Button(label, str(Press(Verb.PAGE, session_id))))
        case OfferTopics():
            speaker.tell("aside.topic_none" if reply.topics else "aside.topic_nothing")
            for place, name in reply.topics:
                press = Press(Verb.TOPIC, str(place))
                speaker.row(Button(capital(name), str(press)))
        case OfferLines():
            match reply.what:
                case "quote":
                    speaker.tell("aside.quote_which")
                case "hide":
                    speaker.tell("shown.which")
                case "word":
                    speaker.tell("aside.reword_of")
                case _:
                    speaker.tell("aside.out_line_of")
            session = speaker.session
            asked = (session.id, session.asks) if session is not None else ("", 0)
            for where, words in reply.lines:
                press = Press(Verb.LOOK, f"{reply.what}:{where}", *asked)
                speaker.row(Button(f"“{tidied(words, BRIEF) or words}”", str(press)))
        case ListAnswers():
            _listed(speaker, reply)
        case SayFound():
            for question_id, words in reply.lines:
                quote, called = tidied(words), speaker.called(question_id)
                if quote is not None:
                    speaker.tell("aside.kept_there", quote=quote, question=called)
                else:
                    speaker.tell("aside.kept_outside")
            if reply.unnamed:
                speaker.tell("aside.kept_unnamed")
        case SayHeld():
            _held(speaker, reply)
        case SayLengthOf():
            _length_of(speaker, reply)
        case SayAsked():
            _asked(speaker, reply)
        case SayKind():
            _kind(speaker, reply)
        case _:
            assert_never(reply)


def _held(speaker: Speaker, reply: SayHeld) -> None:
    quote, called = tidied(reply.quote), speaker.called(reply.question_id)
    if quote is None:
        speaker.tell("aside.held_plain", question=called)
    elif not reply.word:
        speaker.tell("aside.kept_there", quote=quote, question=called)
    elif reply.times == 1:
        speaker.tell("aside.held", word=reply.word, quote=quote, question=called)
    else:
        times = str(reply.times)
        told = {"word": reply.word, "quote": quote, "question": called}
        speaker.tell("aside.held_often", times=times, **told)


def _length_of(speaker: Speaker, reply: SayLengthOf) -> None:
    question = speaker.content.questions.get(reply.question_id)
    aim = question.seconds if question is not None else 120
    now = aloud(reply.words)
    told = {"words": str(reply.words), "aloud": span(speaker, now)}
    if reply.before:
        then = span(speaker, aloud(reply.before))
        before = {"before": str(reply.before), "then": then}
        speaker.tell("aside.length_again", **before, **told)
    else:
        called = speaker.called(reply.question_id)
        speaker.tell("aside.length_of", question=called, **told)
    if now > LONG * aim:
        speaker.tell("aside.length_of_over", aim=span(speaker, aim))
    elif now < ROOM * aim:
        speaker.tell("aside.length_of_room", aim=span(speaker, aim))
    else:
        speaker.tell("aside.length_of_well", aim=span(speaker, aim))


def _kind(speaker: Speaker, reply: SayKind) -> None:
    known = speaker.content.competencies
    named = [known[one] for one in reply.kinds if one in known]
    for one in named:
        speaker.tell("shown.kind", name=one.name, meaning=one.meaning)
    again = any(one.id == reply.next_up for one in named)
    speaker.tell("shown.kind_again" if again else "shown.kind_started")
    for kind in dict.fromkeys(reply.offered):
        if kind in known:
            label = speaker.plain("shown.practise", name=known[kind].name)
            speaker.row(Button(label[:WIDE], str(Press(Verb.TOPIC, f"kind:{kind}"))))


WIDE = 40
"""Letters of a button that names a kind of question."""


def _asked(speaker: Speaker, reply: SayAsked) -> None:
    count = speaker.count("question", reply.count)
    if reply.all:
        speaker.tell("aside.asked_all", count=count)
        speaker.list_under(
            [f"{n}. {speaker.question_text(one)}" for n, one, _ in reply.turns],
            keep=None,
        )
        return
    for number, one, line in reply.turns:
        told = {"number": str(number), "count": str(reply.count)}
        question = speaker.question_text(one)
        if (quote := tidied(line)) is not None:
            speaker.tell("aside.asked_it", question=question, quote=quote, **told)
        else:
            speaker.tell("aside.asked_only", question=question, **told)


BRIEF = 5
"""Words of a line that stand on its button."""


def _listed(speaker: Speaker, reply: ListAnswers) -> None:
    """List answers, each by a line of it, and the names of stories."""
    if reply.answers:
        speaker.tell("aside.kept_answers")
        speaker.list_under(
            [
                speaker.plain("kept.line", quote=tidy, question=called)
                if (tidy := tidied(quote)) is not None
                else speaker.plain("kept.line_plain", question=called)
                for question_id, quote in reply.answers
                if (called := speaker.called(question_id))
            ]
        )
    if reply.stories:
        names = speaker.joined([f"“{name}”" for name in reply.stories])
        speaker.tell("aside.kept_stories", names=names)


def _record(speaker: Speaker, reply: SayRecord) -> None:
    question, quote = speaker.called(reply.question_id), tidied(reply.quote)
    if reply.key not in QUOTING:
        speaker.tell(f"aside.record_{reply.key}", question=question)
    elif quote is None:
        speaker.tell("aside.record_plain", question=question)
    else:
        speaker.tell(f"aside.quoted_{reply.key}", question=question, quote=quote)
    if reply.holds is not None:
        speaker.tell(f"plainly.lack.{reply.holds}")
    if reply.retry is not None:
        speaker.row(speaker.button("retry_now", Verb.RETRY, str(reply.retry)))
    if reply.taps:
        speaker.taps([reply.taps])


def _lengths(speaker: Speaker, reply: SayLengths) -> None:
    question = speaker.content.questions.get(reply.longest)
    aim = question.seconds if question is not None else 120
    long = aloud(reply.most)
    told = {"words": str(reply.most), "aloud": span(speaker, long)}
    if reply.single:
        speaker.tell("aside.length_one", **told)
    else:
        speaker.tell(
            "aside.lengths",
            longest=speaker.called(reply.longest),
            shortest=speaker.called(reply.shortest),
            few=str(reply.fewest),
            **told,
        )
    least = speaker.content.questions.get(reply.shortest)
    brief = least.seconds if least is not None else 120
    if long > LONG * aim:
        speaker.tell("aside.length_over", aim=span(speaker, aim))
    elif aloud(reply.fewest) < ROOM * brief:
        key = "length_room_one" if reply.single else "length_room"
        speaker.tell(f"aside.{key}", aim=span(speaker, brief))
    else:
        speaker.tell("aside.length_well")


def _counts(reply: SayOverall) -> str:
    """Name the line that is true of how many were real, and how many after asking."""
    if not reply.real:
        return "overall_none"
    if reply.real < reply.stories:
        return "overall_some"
    if not reply.asked_again:
        return "overall_told" if reply.skipped else "overall_every"
    if reply.asked_again >= reply.stories:
        return "overall_asked_all"
    return "overall_asked_one" if reply.asked_again == 1 else "overall_asked"


def _overall(speaker: Speaker, reply: SayOverall) -> None:
    if reply.stories:
        key, again = _counts(reply), str(reply.asked_again)
        real, stories = str(reply.real), speaker.count("question", reply.stories)
        speaker.tell(f"aside.{key}", real=real, stories=stories, again=again)
    if (quote := tidied(reply.quote)) is not None:
        speaker.tell("aside.overall_line", quote=quote)
    if reply.weak:
        question = capital(speaker.called(reply.weak))
        speaker.tell("aside.overall_weak", question=question)
        if reply.turn is None:
            return
        speaker.row(speaker.button("retry_now", Verb.RETRY, str(reply.turn)))
