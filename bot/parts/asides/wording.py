"""Put into words what is said to asides."""

from collections.abc import Mapping
from typing import assert_never

from bot.core.buttons import Press, Verb
from bot.model import Button
from bot.parts.asides.replies import (
    AsideReply,
    OfferEarlier,
    SayLeft,
    SayLookedBack,
    SayProgress,
)
from bot.wording.speaker import Speaker, tidied

_BRIEF = 70
"""Letters of a question that is only referred to."""

_NONE: frozenset[str] = frozenset()

KEYS: Mapping[str, frozenset[str]] = {
    "aside.form_meaning_theirs": frozenset({"word"}),
    **dict.fromkeys(
        [
            "aside.rephrase_again",
            "aside.plain.situation",
            "aside.plain.task",
            "aside.plain.action",
            "aside.plain.result",
            "aside.plain.own_part",
            "aside.plain.number",
            "aside.plain.again",
            "aside.plain.way_in",
            "aside.plain.invite",
            "aside.plain.reasons",
            "aside.plain.push",
            "aside.clarify",
            "aside.clarify_not_true",
            "aside.clarify_names",
            "aside.clarify_meant",
            "aside.clarify_fine",
            "aside.clarify_again",
            "aside.clarify_say_it",
            "aside.complaint_unheard",
            "aside.why_unknown",
            "aside.length",
            "aside.length_short",
            "aside.length_session",
            "aside.method",
            "aside.method_i_or_we",
            "aside.method_program",
            "aside.method_numbers",
            "aside.method_real",
            "aside.example_none",
            "aside.wait",
            "aside.listening",
            "aside.thanks",
            "aside.noted_outside",
            "aside.greeting",
            "aside.presence",
            "aside.presence_nothing",
            "aside.presence_outside",
            "aside.already_said_bare",
            "aside.already_said_not_found",
            "aside.already_said_enough",
            "aside.unfit",
            "aside.unfit_follow_up",
            "aside.too_personal",
            "aside.stop_paused",
            "aside.stop_outside",
            "aside.back_which",
            "aside.back_none",
            "aside.add",
            "aside.add_here",
            "aside.added",
            "aside.add_none",
            "aside.employer",
            "aside.add_nothing",
            "aside.remaining_last",
            "aside.remaining_nearly",
            "aside.gap.situation",
            "aside.gap.task",
            "aside.gap.action",
            "aside.gap.result",
            "aside.gap.number",
            "aside.progress_thin",
            "aside.progress_none",
            "aside.progress_held",
            "aside.progress_no_score",
            "aside.misheard",
            "aside.misheard_mixed",
            "aside.complaint",
            "aside.complaint_outside",
            "aside.complaint_again",
            "aside.complaint_abuse",
            "aside.nerves",
            "aside.nerves_language",
            "aside.nerves_again",
            "aside.nerves_mixed",
            "aside.nerves_outside",
            "aside.privacy",
            "aside.privacy_names",
            "aside.machine",
            "aside.meaning_none_outside",
            "aside.wrong_chat",
            "aside.ignore",
            "aside.ignore_slip",
            "aside.ignore_last",
            "aside.instruction_outside",
            "aside.instruction_language",
            "aside.instruction_write",
            "aside.instruction_less",
            "aside.form.interview",
            "aside.form.job",
            "aside.form.stories",
            "aside.form.unsaid",
            "aside.form.notes",
            "aside.form.after",
            "aside.form.thanks",
            "aside.form.reflection",
            "aside.form.task",
            "aside.form.other",
            "aside.form.mending",
            "aside.form_why.mending",
            "aside.form_why.interview",
            "aside.form_why.job",
            "aside.form_why.stories",
            "aside.form_why.unsaid",
            "aside.form_why.notes",
            "aside.form_why.after",
            "aside.form_why.thanks",
            "aside.form_why.reflection",
            "aside.form_why.task",
            "aside.form_why.other",
            "aside.form_again_plain",
            "aside.form_unknown",
            "aside.form_already",
            "aside.form_remaining",
            "aside.form_back",
            "aside.form_nothing_to_judge",
            "aside.form_complaint",
            "aside.form_ignored",
            "aside.form_misheard",
            "aside.form_chat",
            "aside.form_topic.dress",
            "aside.form_topic.surname",
            "aside.form_topic.look_up",
            "aside.form_topic.same",
            "aside.form_topic.letter",
            "aside.form_topic.change",
            "aside.form_topic.panel_own",
            "aside.form_topic.must",
            "aside.form_topic.early",
            "aside.form_topic.not_yet",
            "aside.form_topic.looking",
            "aside.form_topic.saved",
            "aside.form_topic.label",
            "aside.nothing_open",
            "aside.kept_outside",
            "aside.employer_left",
            "aside.said_after_unheard",
            "aside.said_after_all",
            "aside.mend.none",
            "aside.mend.general",
            "aside.mend.hypothetical",
            "aside.mend.claim",
            "aside.mend.situation",
            "aside.mend.action",
            "aside.mend.result",
        ],
        _NONE,
    ),
    "aside.member": frozenset({"name"}),
    "aside.why": frozenset({"why"}),
    **dict.fromkeys(
        [
            "aside.rephrase_instance",
            "aside.rephrase_reasoning",
            "aside.rephrase_reflection",
            "aside.meaning_none",
        ],
        frozenset({"hint"}),
    ),
    **dict.fromkeys(
        [
            "aside.already_said",
            "aside.said_after",
            "aside.progress_whole",
            "aside.nerves_told",
        ],
        frozenset({"quote"}),
    ),
    "aside.example_outside": frozenset({"example"}),
    **dict.fromkeys(
        [
            "aside.rephrase",
            "aside.plain.deeper",
            "aside.meaning_unknown",
        ],
        frozenset({"simpler"}),
    ),
    **dict.fromkeys(
        [
            "aside.repeat",
            "aside.looked_back_plain",
            "aside.looked_back_best_plain",
            "aside.plain.any",
            "aside.greeting_back",
            "aside.back",
            "aside.back_first",
            "aside.ignore_all",
            "aside.instruction",
            "aside.form_question",
            "aside.form_again",
        ],
        frozenset({"question"}),
    ),
    **dict.fromkeys(
        ["aside.looked_back", "aside.looked_back_best"],
        frozenset({"question", "quote"}),
    ),
    "aside.progress": frozenset({"gap", "quote"}),
    "aside.remaining": frozenset({"left", "minutes"}),
    "aside.meaning_outside": frozenset({"meaning", "word"}),
    "aside.example": frozenset({"example", "question"}),
    "aside.meaning": frozenset({"meaning", "question", "word"}),
}
"""Every phrase for an aside, with what is filled into it."""


def speak(speaker: Speaker, reply: AsideReply) -> None:
    """Say one reply."""
    match reply:
        case SayLeft():
            left = speaker.count("question", reply.questions)
            speaker.tell(
                "aside.remaining",
                left=left[:1].lower() + left[1:],
                minutes=speaker.count("minute", reply.minutes).casefold(),
            )
        case SayProgress(quote=quote, part=None):
            speaker.quoting("aside.progress_whole", quote, "aside.progress_thin")
        case SayProgress(quote=quote, part=part):
            if (tidy := tidied(quote)) is None:
                speaker.tell("aside.progress_thin")
            else:
                gap = speaker.plain(f"aside.gap.{part}")
                speaker.tell("aside.progress", quote=tidy, gap=gap)
        case OfferEarlier():
            speaker.tell("aside.back_which")
            lines = (
                f"{n}. {_brief(speaker, question_id)}"
                for n, (_, question_id) in enumerate(reply.turns, 1)
            )
            speaker.write("\n".join(lines))
            session = speaker.session
            asked = (session.id, session.asks) if session is not None else ("", 0)
            speaker.row(
                *(
                    Button(str(n), str(Press(Verb.RETRY, str(turn), *asked)))
                    for n, (turn, _) in enumerate(reply.turns, 1)
                )
            )
        case SayLookedBack():
            _looked_back(speaker, reply)
        case _:
            assert_never(reply)


def _looked_back(speaker: Speaker, reply: SayLookedBack) -> None:
    question = speaker.question_text(reply.question_id)
    quote = tidied(reply.quote)
    which = "looked_back_best" if reply.best else "looked_back"
    if quote is None:
        speaker.tell(f"aside.{which}_plain", question=question)
    else:
        speaker.tell(f"aside.{which}", question=question, quote=quote)
    if reply.lack is None:
        return
    speaker.tell(f"aside.mend.{reply.lack}")
    speaker.row(speaker.button("retry_now", Verb.RETRY, str(reply.turn)))


def _brief(speaker: Speaker, question_id: str) -> str:
    text = speaker.question_text(question_id)
    return text if len(text) <= _BRIEF else text[:_BRIEF].rsplit(" ", 1)[0] + "…"
