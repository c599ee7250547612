"""Every phrase that may be said, by key: what `content/en/phrases` has to hold."""

from collections.abc import Iterator, Mapping
from string import Formatter

from bot.content import Content
from bot.core.exchange import REMARKS, WORTH_ASKING
from bot.core.session import Lack
from bot.model import Holds, Slip
from bot.parts.after import reflection_wording as reflection
from bot.parts.after import thanks_wording as thanks
from bot.parts.after import wording as after
from bot.parts.asides import wording as asides
from bot.parts.care import wording as care
from bot.parts.daily import wording as daily
from bot.parts.home import wording as home
from bot.parts.interview import wording as day
from bot.parts.job import wording as job
from bot.parts.panel import wording as panel_part
from bot.parts.profile import wording as profile
from bot.parts.registry import HELPED, LISTED
from bot.parts.stories import wording as stories
from bot.parts.task import wording as task
from bot.parts.unsaid import wording as unsaid
from bot.parts.voice import wording as voice
from bot.wording import forms, panel, rehearsal

COMMANDS = LISTED
"""The commands shown to candidates, in this order; /start is known to all."""

_QUOTED = frozenset({"quote"})
_NONE: frozenset[str] = frozenset()
REPLIED = ("added", "clear", "full", "over", "ended")
"""What becomes of a reply to an older question."""

KEYS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        [
            "welcome.new",
            "welcome.back",
            "tracks.ask",
            "tracks.unknown",
            "came.no_job",
            "came.changer",
            "came.found",
            "came.unsure",
            "tracks.settings",
            "modes.ask",
            "modes.about",
            "open.first",
            "open.second_round",
            "open.behavioural",
            "open.technical",
            "open.your_questions",
            "open.common",
            "open.closing",
            "open.daily",
            "open.how",
            "open.closed_another",
            "open.none",
            "flag.plain",
            "flag.thin_plain",
            "probe.plain",
            "probe.any",
            "way_in.declined",
            "way_in.smaller",
            "invite.plain",
            "invite.reasons",
            "invite.brief",
            "open.task",
            "summary.next_task",
            "summary.next_ready",
            "employer.later",
            "postpone.terms",
            "postpone.terms_brief",
            "postpone.process",
            "postpone.process_brief",
            "questions.invite",
            "questions.more",
            "questions.again",
            "questions.end",
            *(f"remarked.{r}{o}" for r in REMARKS for o in ("", "_opened")),
            "questions.let_go",
            "questions.noted",
            "bridge.ask",
            "bridge.landed_plain",
            "bridge.let_go",
            "bridge.noted",
            "bridge.known",
            "talk.how",
            "talk.back",
            "talk.sorry",
            "talk.plain",
            "ease.both",
            "ease.gave",
            "ease.back",
            "ease.little",
            *(f"topic.{topic}" for topic in WORTH_ASKING),
            "praise.plain",
            "dig.own_part",
            "dig.number",
            "dig.again",
            "claim.plain",
            "claim.frame",
            "ack.reasoning",
            "ack.reflection",
            "ack.addition",
            "ack.unsure",
            "ack.taken",
            "ack.skipped",
            "plainly.begun",
            "plainly.open",
            "plainly.any",
            *(f"plainly.lack.{holds}" for holds in Holds),
            *(f"took.{holds}" for holds in Holds),
            *(f"careful.{slip}" for slip in Slip),
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
            "enough",
            "note_edit",
            *(f"replied.{how}" for how in REPLIED),
            "compare.clear",
            "pause_answered",
            "keep_while_paused",
            *(f"summary.lack.{lack}" for lack in Lack),
            "summary.head_one",
            "summary.next_retry",
            "summary.next_clear",
            "summary.next_begin",
            "summary.nothing",
            "summary.unjudged",
            "summary.again",
            "nothing_open",
            "stale",
            "settings.no_track",
            "setting.voice_on",
            "setting.voice_off",
            "tone.gentle",
            "tone.direct",
            "tone.set_gentle",
            "tone.set_direct",
            "help",
            "help.last",
            *(f"help.{part}" for part in HELPED),
            "privacy",
            "privacy.more",
            "export.caption",
            "delete.confirm",
            "delete.kept",
            "delete.done",
            "private_only",
            "apology",
            "damaged",
            "patience",
            "count.question",
            "count.answer",
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
            "button.rest",
            "button.more_buttons",
            "rest.buttons",
            "button.second_round",
            "button.behavioural",
            "button.technical",
            "button.your_questions",
            "button.common",
            "button.closing",
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
            "bridge.ask_quoted",
            "bridge.landed",
            "bridge.after_probe",
            "talk.quoted",
            "turn_round.other",
            "ack.reasoning_quoted",
            "claim.quoted",
            "ack.addition_quoted",
            "ack.unsure_quoted",
            "compare.before",
            "compare.after",
            "summary.strength",
            "careful.apology_quoted",
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
            "question.daily",
        ],
        frozenset({"question"}),
    ),
    "question.recalling": frozenset({"who"}),
    "hint": frozenset({"hint"}),
    "employer.bridge": frozenset({"bridge"}),
    "turn_round.plain": frozenset({"quote", "plain"}),
    "summary.asked": frozenset({"topics"}),
    "summary.asked_strong": frozenset({"quotes"}),
    "summary.asked_strongs": frozenset({"quotes"}),
    "summary.asked_weak": frozenset({"quote", "better"}),
    "summary.asked_better": frozenset({"quote", "better"}),
    "summary.next_ask": frozenset({"topic"}),
    "dig.deeper": frozenset({"deeper"}),
    "dig.result": frozenset({"probe"}),
    "mention": frozenset({"points"}),
    "mention.point": frozenset({"point"}),
    "compare.gained": frozenset({"parts"}),
    "compare.lacking": frozenset({"parts"}),
    "pause": frozenset({"answered"}),
    "carry_on": frozenset({"left"}),
    "summary.head": frozenset({"questions", "minutes"}),
    "summary.all_real": frozenset({"answers"}),
    "summary.some_real": frozenset({"real", "answers"}),
    "summary.strengths": frozenset({"stories"}),
    "summary.strength_plain": frozenset({"competency"}),
    "summary.ready": frozenset({"labels"}),
    "summary.wanting": frozenset({"label", "part"}),
    "summary.next_plain": frozenset({"label"}),
    "summary.work": frozenset({"competency", "part"}),
    "summary.work_also": frozenset({"competency"}),
    "practice.explain": frozenset({"said"}),
    "settings": frozenset({"track", "tone", "held"}),
    "setting.voice": frozenset({"heard"}),
    "track.set": frozenset({"track"}),
    "unknown": frozenset({"command"}),
    "operator.set_aside": frozenset({"update", "why"}),
    "operator.refused": frozenset({"message"}),
    "command_edited": frozenset({"command"}),
    "operator.unwell": frozenset({"why"}),
    "operator.mended": frozenset({"minutes"}),
    "count.questions": frozenset({"count"}),
    "count.answers": frozenset({"count"}),
    "count.minutes": frozenset({"count"}),
    **after.KEYS,
    **asides.KEYS,
    **care.KEYS,
    **daily.KEYS,
    **day.KEYS,
    **forms.KEYS,
    **job.KEYS,
    **profile.KEYS,
    **stories.KEYS,
    **home.KEYS,
    **reflection.KEYS,
    **task.KEYS,
    **thanks.KEYS,
    **unsaid.KEYS,
    **voice.KEYS,
    **rehearsal.KEYS,
    **panel.KEYS,
    **panel_part.KEYS,
}
"""Every phrase that may be said, with what is filled into it."""


def faults(content: Content) -> Iterator[str]:
    """Name each phrase that is missing, never said, or filled in wrongly."""
    for key in sorted(KEYS.keys() - content.phrases.keys()):
        yield f"content/en/phrases, {key}: the phrase is missing"
    for key in sorted(content.phrases.keys() - KEYS.keys()):
        yield f"content/en/phrases, {key}: nothing ever says this"
    for key in sorted(content.phrases.keys() & KEYS.keys()):
        for variants in content.phrases[key].values():
            for variant in variants:
                try:
                    parsed = tuple(Formatter().parse(variant))
                except ValueError:
                    yield f"content/en/phrases, {key}: the braces do not match"
                    continue
                used = {name for _, name, _, _ in parsed if name is not None}
                known = KEYS[key] | {name.capitalize() for name in KEYS[key]}
                if "" in used:
                    yield f"content/en/phrases, {key}: the braces hold no name"
                elif used - known:
                    unknown = ", ".join(sorted(used - known))
                    yield f"content/en/phrases, {key}: cannot fill in {unknown}"
                if variant.count("**") % 2:
                    yield f"content/en/phrases, {key}: ** is not closed"
