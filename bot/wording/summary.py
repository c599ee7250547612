"""Put into words what is said when a session is over."""

from bot.core.buttons import Verb
from bot.core.exchange import WORTH_ASKING
from bot.core.replies import Summarise
from bot.core.summary import ENOUGH
from bot.employer import Review, review
from bot.model import Mode
from bot.wording import delivery, panel_back, rehearsal
from bot.wording.speaker import Speaker, tidied
from bot.wording.wanted import looking_back


def summarise(speaker: Speaker, reply: Summarise) -> None:
    """Close a session: strengths first, then what to work on, then one next thing."""
    if reply.again:
        speaker.tell("summary.again" if reply.retold else "summary.added")
        _close(speaker, reply)
        return
    if reply.held:
        _held(speaker, reply)
        return
    if not reply.answered:
        speaker.tell("summary.nothing")
    else:
        questions = speaker.count("question", reply.answered)
        minutes = _time(speaker, reply)
        session, back = speaker.session, review(reply.questions)
        asking = session is not None and session.mode is Mode.YOUR_QUESTIONS
        if asking and back.count:
            asked = speaker.count("question", back.count)
            speaker.tell("summary.head_asked", questions=asked, minutes=minutes)
        elif asking:
            # How often they were invited to ask does not count.
            speaker.tell("summary.head_none_asked", minutes=minutes)
        elif reply.answered == 1:
            speaker.tell("summary.head_one")
        else:
            speaker.tell("summary.head", questions=questions, minutes=minutes)
        place = len(speaker.paragraphs)
        _counted(speaker, reply)
        speaker.fold(place)
        held = reply.ready or reply.wanting
        if not (reply.strengths or reply.weaknesses or reply.asked or held):
            speaker.tell("summary.unjudged")
    if reply.panel is not None and reply.answered:
        panel_back.look_back(speaker, reply.panel)
    elif reply.strengths:
        stories = "; ".join(
            speaker.plain("summary.strength", quote=quote)
            if (quote := tidied(s.quote)) is not None
            else speaker.plain(
                "summary.strength_plain",
                question=speaker.called(s.question_id),
            )
            for s in reply.strengths
        )
        speaker.tell("summary.strengths", stories=stories)
    weaknesses = reply.weaknesses if reply.panel is None else ()
    for place, weakness in enumerate(weaknesses):
        question = speaker.called(weakness.question_id)
        if place:
            speaker.tell("summary.work_also", question=question)
        else:
            part = speaker.plain(f"summary.lack.{weakness.lack}")
            speaker.tell("summary.work", question=question, part=part)
    place = len(speaker.paragraphs)
    _plainly(speaker, reply)
    speaker.fold(place)
    back = review(reply.questions)
    if asks := bool(reply.questions) and not reply.reviews:
        _strongest(speaker, back)
    place = len(speaker.paragraphs)
    if named := [t for t in WORTH_ASKING if t in back.about]:
        topics = speaker.joined([speaker.plain(f"topic.{t}") for t in named])
        speaker.tell("summary.asked", topics=topics)
    if asks:
        _asked(speaker, back)
    about_questions = range(place, len(speaker.paragraphs))
    rehearsal.pushed(speaker, reply)
    looking_back(speaker, reply.wanted)
    speaker.fold(about_questions.stop)
    speaker.folds.append(about_questions)
    _on_time(speaker, reply)
    _next(speaker, reply)
    _close(speaker, reply)


def _time(speaker: Speaker, reply: Summarise) -> str:
    """Say how long it took, and that breaks are left out where there were any."""
    minutes = speaker.minutes(reply.minutes)
    if not reply.breaks:
        return minutes
    return speaker.plain("summary.without_breaks", minutes=minutes)


def _plainly(speaker: Speaker, reply: Summarise) -> None:
    """Say which answers that need no story are ready, and what one of them lacks."""
    if reply.ready:
        labels = [speaker.label(question_id) for question_id in reply.ready]
        speaker.tell("summary.ready", labels=speaker.joined(labels))
    for question_id, lacks in reply.wanting[:1]:
        part = speaker.plain(f"plainly.lack.{lacks}")
        label = speaker.label(question_id)
        speaker.tell("summary.wanting", label=label, part=part)


def _counted(speaker: Speaker, reply: Summarise) -> None:
    """Say how many of the stories that were asked for were told, where any was."""
    if reply.stories >= ENOUGH and reply.real:
        stories = speaker.count("question", reply.stories)
        every = reply.real == reply.stories
        left_out = reply.skipped > 0
        if every and reply.asked_again:
            key = "summary.all_real_asked"
            key = "summary.answered_all_real_asked" if left_out else key
        elif every:
            key = "summary.answered_all_real" if left_out else "summary.all_real"
        else:
            key = "summary.answered_some_real" if left_out else "summary.some_real"
        speaker.tight.add(len(speaker.paragraphs))
        speaker.tell(key, real=str(reply.real), stories=stories)


def _strongest(speaker: Speaker, back: Review) -> None:
    """Say unasked which question was the strongest, and why."""
    if (quote := tidied(back.best)) is not None and back.why:
        speaker.tell("summary.asked_best", quote=quote, why=back.why)


def _asked(speaker: Speaker, back: Review) -> None:
    """Say which other questions were strong, which weak, and a better one."""
    others = (one for one in dict.fromkeys(back.strong) if one != back.best)
    strong = [f"“{q}”" for one in others if (q := tidied(one))]
    if strong:
        key = "summary.asked_strong" if len(strong) == 1 else "summary.asked_strongs"
        speaker.tell(key, quotes=speaker.joined(strong[:ASKED_NAMED]))
    least = tidied(back.instead_of)
    if least is not None and back.instead_of not in back.strong:
        which = "weak" if back.instead_of in back.weak else "better"
        speaker.tell(f"summary.asked_{which}", quote=least, better=back.better)


ASKED_NAMED = 2
"""How many strong questions are said back."""


def _held(speaker: Speaker, reply: Summarise) -> None:
    """Tell what was kept for the end, answer by answer."""
    questions = speaker.count("question", reply.answered)
    minutes = _time(speaker, reply)
    landed = any(review.landed for review in reply.held)
    head = "review.head" if landed else "review.head_plain"
    speaker.tell(head, questions=questions, minutes=minutes)
    rehearsal.held_back(speaker, reply)
    place = len(speaker.paragraphs)
    if reply.panel is not None:
        panel_back.look_back(speaker, reply.panel)
    looking_back(speaker, reply.wanted)
    speaker.fold(place)
    _on_time(speaker, reply)
    _next(speaker, reply)
    _close(speaker, reply)


def _on_time(speaker: Speaker, reply: Summarise) -> None:
    """Say what answers took, which may wait where there is much to say."""
    place = len(speaker.paragraphs)
    rehearsal.timed(speaker, reply)
    delivery.summed_up(speaker, reply.spoken)
    speaker.fold(place)


def _next(speaker: Speaker, reply: Summarise) -> None:
    session = speaker.session
    if session is not None and session.mode is Mode.TASK and not reply.weaknesses:
        speaker.tell("summary.next_task")
    elif reply.weaknesses:
        place_of = str(reply.weaknesses[0].turn)
        if reply.held:
            number = str(reply.weaknesses[0].turn + 1)
            speaker.tell("review.next_retry", number=number)
        else:
            speaker.tell("summary.next_retry")
        speaker.row(speaker.button("retry_now", Verb.RETRY, place_of))
    elif reply.unasked is not None:
        back = review(reply.questions)
        left = (t for t in WORTH_ASKING if t not in back.near and t not in reply.asked)
        unasked = next(left, None)
        if unasked is not None:
            topic = speaker.plain(f"topic.{unasked}")
            speaker.tell("summary.next_ask", topic=topic)
        else:
            speaker.tell("summary.next_asked")
    elif reply.wanting:
        label = speaker.label(reply.wanting[0][0])
        speaker.tell("summary.next_plain", label=label)
    elif reply.ready and not reply.strengths:
        speaker.tell("summary.next_ready")
    elif reply.strengths:
        speaker.tell("summary.next_clear")
    else:
        speaker.tell("summary.next_begin")


def _close(speaker: Speaker, reply: Summarise) -> None:
    """Offer another session and the page, which holds answers: never unasked."""
    if any(not came_up for _, came_up in reply.wanted):
        speaker.row(speaker.always("unsaid_say", Verb.UNSAID, "say"))
    new = speaker.always("new", Verb.MODE, Mode.BEHAVIOURAL)
    session = speaker.session
    if reply.answered < ENOUGH or session is None:
        speaker.row(new)
    else:
        speaker.row(new, speaker.always("page", Verb.PAGE, session.id))
