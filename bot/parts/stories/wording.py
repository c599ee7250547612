"""Put into words what is said about stories."""

from typing import assert_never

from bot.core.buttons import Press, Verb
from bot.core.dossier import MAX_NAME, MAX_STORIES, MAX_TAGS
from bot.model import Button, Expects, Outcome
from bot.parts.stories import drill_wording as drill
from bot.parts.stories import list_wording as story_list
from bot.parts.stories.coverage import TAGS
from bot.parts.stories.replies import (
    AskName,
    AskRetell,
    AskWhich,
    ConfirmForget,
    EndDrill,
    OfferKeep,
    SayBankFull,
    SayDrillOver,
    SayFit,
    SayForgotten,
    SayGrown,
    SayKept,
    SayNamed,
    SayRetold,
    SayStoryGone,
    ShowStories,
    ShowStory,
    ShowTags,
    StoryReply,
)
from bot.parts.stories.story import shortened
from bot.parts.stories.story_wording import (
    day,
    keeping,
    names,
    opening,
    quoted,
    to_list,
)
from bot.wording.forms import filling
from bot.wording.speaker import Speaker, tidied
from bot.wording.text import capital

TAGS_A_PAGE = 6
SHOWN = 1200
"""Letters of a telling that are shown at first."""

WHOLE = 3000
"""Letters of a telling in one message."""


def speak(speaker: Speaker, reply: StoryReply) -> None:
    """Say one reply."""
    match reply:
        case OfferKeep():
            _offer(speaker, reply)
        case SayKept():
            _kept(speaker, reply)
        case SayBankFull():
            speaker.tell("story.full", most=str(MAX_STORIES))
            speaker.row(to_list(speaker))
        case SayGrown():
            key = "story.told_again" if reply.told_again else "story.grown"
            speaker.tell(key, name=reply.name)
        case ShowStories():
            story_list.speak(speaker, reply)
        case ShowStory():
            _show(speaker, reply)
        case SayStoryGone():
            speaker.tell("story.gone")
            speaker.row(to_list(speaker))
        case AskName():
            if reply.empty:
                speaker.tell("story.name_empty")
            speaker.tell("story.ask_name", name=reply.story.name)
            filling(speaker, "stories.name")
        case SayNamed():
            speaker.tell("story.named", name=reply.story.name)
            if reply.cut:
                speaker.tell("story.name_cut", most=str(MAX_NAME))
            speaker.row(opening(speaker, "story_back", reply.story), to_list(speaker))
        case AskRetell():
            if reply.odd:
                speaker.tell("story.retell_odd")
            speaker.tell("story.retell", name=reply.story.name)
            question = speaker.content.questions.get(reply.story.question_id)
            if question is not None and question.expects is Expects.INSTANCE:
                speaker.question("question.ask", question.id)
            filling(speaker, "stories.take")
        case SayRetold():
            _retold(speaker, reply)
        case ShowTags():
            _tags(speaker, reply)
        case ConfirmForget():
            speaker.tell("story.forget", name=reply.story.name)
            number = reply.story.number
            speaker.row(
                speaker.always("story_erase", Verb.STORY, f"erase:{number}"),
                opening(speaker, "story_leave", reply.story),
            )
        case SayForgotten():
            speaker.tell("story.forgotten", name=reply.name)
        case AskWhich():
            drill.which(speaker, reply)
        case SayFit():
            drill.fit(speaker, reply)
        case SayDrillOver():
            speaker.tell("story.drill_over")
            if not reply.going_on:
                drill.after_drill(speaker)
        case EndDrill():
            drill.end(speaker, reply)
        case _:
            assert_never(reply)


# Keeping


def _offer(speaker: Speaker, reply: OfferKeep) -> None:
    """Put the button beside the last one where both are short, else in its own row."""
    label = "story_keep_that" if reply.moved_on else "story_keep"
    plain = keeping(reply.offer, speaker.plain(f"button.{label}"))
    if reply.looking_back:
        best = quoted(speaker, reply.offer) or plain
        speaker.rows.insert(max(0, len(speaker.rows) - 1), (best,))
    elif speaker.rows and len(speaker.rows[-1]) == 1:
        speaker.rows[-1] = (plain, *speaker.rows[-1])
    else:
        speaker.row(plain)


# One story


def _kept(speaker: Speaker, reply: SayKept) -> None:
    story = reply.story
    if reply.already:
        speaker.tell("story.kept_already", name=story.name)
    elif story.competencies:
        competencies = names(speaker, story.competencies)
        speaker.tell("story.kept", name=story.name, competencies=competencies)
    else:
        speaker.tell("story.kept_plain", name=story.name)
    if story.latest.cut and not reply.already:
        speaker.tell("story.cut")
    if reply.digging:
        speaker.tell("story.open_still")
    row = [
        speaker.always("story_rename", Verb.STORY, f"name:{story.number}"),
        speaker.always("story_tags", Verb.STORY, f"tags:{story.number}"),
    ]
    if reply.digging:
        row.append(speaker.button("next", Verb.NEXT))
    speaker.row(*row)


def _show(speaker: Speaker, reply: ShowStory) -> None:
    story, latest = reply.story, reply.story.latest
    number = story.number
    speaker.tell("story.shown", name=story.name)
    lines = []
    if story.competencies:
        competencies = names(speaker, story.competencies)
        lines.append(speaker.plain("story.for", competencies=competencies))
    else:
        lines.append(speaker.plain("story.no_tags"))
    latest_day = day(speaker, latest.at, reply.zone)
    first = day(speaker, story.takes[0].at, reply.zone)
    if first != latest_day:
        lines.append(speaker.plain("story.tellings", first=first, latest=latest_day))
    else:
        lines.append(speaker.plain("story.told", day=latest_day))
    speaker.list_under([" ".join(lines)], keep=None)
    if latest.parts:
        parts = speaker.listing(latest.parts)
        line = speaker.plain("story.parts", parts=parts)
        speaker.list_under([line], keep=0)
    if story.told_before:
        speaker.tell("story.heard")
    place = len(speaker.paragraphs)
    if len(story.takes) > 1:
        for key, take in (("first", story.takes[0]), ("latest", latest)):
            if (quote := tidied(take.quote)) is not None:
                speaker.tell(f"story.{key}", quote=quote)
    speaker.fold(place)
    shown = latest.text if reply.whole else shortened(latest.text, SHOWN)
    left = len(shown) < len(latest.text)
    rest = f"{shown}…" if left else shown
    while rest:
        piece = shortened(rest, WHOLE)
        speaker.write(piece)
        rest = rest[len(piece) :].strip()
    if latest.cut and not left:
        speaker.tell("story.cut")
    if left:
        speaker.row(speaker.always("story_all", Verb.STORY, f"all:{number}"))
    heard = "story_untold" if story.told_before else "story_told"
    turned = "untold" if story.told_before else "told"
    speaker.row(
        speaker.always("story_tell", Verb.STORY, f"tell:{number}"),
        speaker.always("story_rename", Verb.STORY, f"name:{number}"),
    )
    speaker.row(
        speaker.always("story_tags", Verb.STORY, f"tags:{number}"),
        speaker.always(heard, Verb.STORY, f"{turned}:{number}"),
    )
    speaker.row(
        speaker.always("story_forget", Verb.STORY, f"forget:{number}"),
        to_list(speaker),
    )


def _retold(speaker: Speaker, reply: SayRetold) -> None:
    story, before = reply.story, reply.before
    for key, take in (("compare.before", before), ("compare.after", story.latest)):
        if (quote := tidied(take.quote)) is not None:
            speaker.tell(key, quote=quote)
    if reply.gained:
        speaker.tell("compare.gained", parts=speaker.listing(reply.gained))
    if reply.lost:
        speaker.tell("story.retell_lost", parts=speaker.listing(reply.lost))
    elif story.latest.outcome is Outcome.CLEAR:
        speaker.tell("story.retell_clear")
    else:
        speaker.tell("story.retell_thin")
    speaker.tell("story.retold", name=story.name)
    if story.latest.cut:
        speaker.tell("story.cut")
    if reply.trimmed:
        speaker.tell("story.trimmed")
    if reply.lost or story.latest.outcome is not Outcome.CLEAR:
        stamp = int(story.latest.at.timestamp())
        argument = f"before:{story.number}:{stamp}"
        speaker.row(speaker.always("story_before", Verb.STORY, argument))
    speaker.row(opening(speaker, "story_back", story), to_list(speaker))


def _tags(speaker: Speaker, reply: ShowTags) -> None:
    story = reply.story
    speaker.tell("story.tags", name=story.name)
    if reply.full:
        speaker.tell("story.tags_full", most=str(MAX_TAGS))
    if story.competencies:
        competencies = names(speaker, story.competencies)
        speaker.tell("story.tags_now", competencies=competencies)
    pages = -(-len(TAGS) // TAGS_A_PAGE)
    page = reply.page % pages
    buttons = []
    for tag in TAGS[page * TAGS_A_PAGE : (page + 1) * TAGS_A_PAGE]:
        has = tag in story.competencies
        known = speaker.content.competencies.get(tag)
        name = capital(known.name) if known is not None else tag
        label = speaker.plain("story.tagged", competency=name) if has else name
        verb = "untag" if has else "tag"
        press = Press(Verb.STORY, f"{verb}:{story.number}:{page}:{tag}")
        buttons.append(Button(label, str(press)))
    for first in range(0, len(buttons), 2):
        speaker.row(*buttons[first : first + 2])
    more = f"tags:{story.number}:{(page + 1) % pages}"
    speaker.row(
        speaker.always("more", Verb.STORY, more),
        opening(speaker, "story_tags_done", story),
    )
