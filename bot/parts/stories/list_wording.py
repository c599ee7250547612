"""Put into words what stories there are, and what they cover."""

from collections.abc import Sequence

from bot.core.buttons import Press, Verb
from bot.core.dossier import Story
from bot.model import Button, Mode
from bot.parts.stories.coverage import COLUMNS, Coverage
from bot.parts.stories.replies import Offer, ShowStories
from bot.parts.stories.story_wording import day, names, placed, quoted
from bot.wording.speaker import Speaker, tidied

STORIES_A_PAGE = 6

MANY_GAPS = 8
FIRST_GAPS = 4


def speak(speaker: Speaker, reply: ShowStories) -> None:
    """List the stories, what they cover, and what could be kept."""
    stories = reply.stories
    if reply.picture is not None:
        speaker.show_first("grid.caption", reply.picture)
    pages = max(1, -(-len(stories) // STORIES_A_PAGE))
    page = reply.page % pages
    if not stories:
        speaker.tell("story.empty")
    else:
        speaker.tell("story.list")
        numbered = list(enumerate(stories, 1))
        shown = numbered[page * STORIES_A_PAGE : (page + 1) * STORIES_A_PAGE]
        speaker.list_under([_line(speaker, place, s, reply.zone) for place, s in shown])
        if page == 0:
            _covered(speaker, reply.coverage, len(stories))
            if any(story.told_before for story in stories):
                speaker.tell("story.heard_some")
                speaker.fold(len(speaker.paragraphs) - 1)
        for place, story in shown:
            press = Press(Verb.STORY, f"open:{story.number}")
            speaker.row(Button(placed(place, story), str(press)))
    _offers(speaker, reply.offers)
    row = []
    if pages > 1:
        row.append(speaker.always("more", Verb.STORY, f"page:{(page + 1) % pages}"))
    if stories:
        row.append(speaker.always("story_drill", Verb.STORY, "drill"))
    else:
        row.append(speaker.always("behavioural", Verb.MODE, Mode.BEHAVIOURAL))
    speaker.row(*row)
    if reply.picture is not None and len(stories) > COLUMNS:
        speaker.tell("story.twelve", most=str(COLUMNS))


def _line(speaker: Speaker, place: int, story: Story, zone: str) -> str:
    return speaker.plain(
        "story.line",
        place=str(place),
        name=story.name,
        competencies=names(speaker, story.competencies)
        or speaker.plain("story.untagged"),
        day=day(speaker, story.latest.at, zone),
        heard=speaker.plain("story.heard_mark") if story.told_before else "",
    )


def _covered(speaker: Speaker, coverage: Coverage, count: int) -> None:
    """Say what the picture shows, for who cannot see it."""
    start = len(speaker.paragraphs)
    if not coverage.gaps:
        speaker.tell("story.covered")
    asked = [c for c in coverage.gaps if c in coverage.asked]
    if asked:
        speaker.tell("story.gaps_asked", competencies=names(speaker, asked))
    rest = [c for c in coverage.gaps if c not in coverage.asked]
    if len(rest) > MANY_GAPS:
        # A list of all that is missing would only weigh on a beginner.
        first = names(speaker, rest[:FIRST_GAPS])
        speaker.tell("story.gaps_many", count=str(len(rest)), competencies=first)
    elif rest:
        speaker.tell("story.gaps", competencies=names(speaker, rest))
    speaker.fold(start)
    place = len(speaker.paragraphs)
    if coverage.single and count > 1:
        resting: dict[str, list[str]] = {}
        for competency, story in coverage.single:
            resting.setdefault(story.name, []).append(competency)
        lines = [
            speaker.plain(
                "story.single_on", name=name, competencies=names(speaker, competencies)
            )
            for name, competencies in resting.items()
        ]
        speaker.tell("story.single", stories="; ".join(lines))
    if coverage.carries is not None:
        speaker.tell("story.carries", name=coverage.carries.name)
    speaker.fold(place)


def _offers(speaker: Speaker, offers: Sequence[Offer]) -> None:
    quotes, labels = [], set()
    for offer in offers:
        button = quoted(speaker, offer)
        if button is None or button.label in labels:
            continue
        labels.add(button.label)
        quotes.append(speaker.plain("story.quote", quote=tidied(offer.quote) or ""))
        speaker.row(button)
    if quotes:
        speaker.tell("story.offers", quotes="; ".join(quotes))
