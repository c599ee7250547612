"""Put the drill of stories into words."""

from bot.core.buttons import Press, Verb
from bot.model import Button
from bot.parts.stories.replies import AskWhich, EndDrill, SayFit
from bot.parts.stories.story_wording import name, names, placed, to_list
from bot.wording.speaker import Speaker


def which(speaker: Speaker, reply: AskWhich) -> None:
    """Put a round of the drill."""
    if reply.first:
        speaker.tell("story.drill_first")
    known = speaker.content.competencies.get(reply.competency)
    speaker.tell(
        "story.which",
        place=str(reply.round + 1),
        of=str(reply.of),
        competency=name(speaker, reply.competency),
    )
    if known is not None:
        speaker.write(known.meaning)
    for place, story in reply.choices:
        press = Press(Verb.STORY, f"pick:{reply.drill}:{reply.round}:{story.number}")
        speaker.row(Button(placed(place, story), str(press)))
    none = f"pick:{reply.drill}:{reply.round}:0"
    speaker.row(speaker.always("story_none", Verb.STORY, none))


def fit(speaker: Speaker, reply: SayFit) -> None:
    """Say in a line whether a choice fits."""
    competency = name(speaker, reply.competency)
    chosen, other = reply.chosen, reply.other
    if chosen is None:
        if other is None:
            speaker.tell("story.none", competency=competency)
        else:
            speaker.tell("story.none_other", competency=competency, other=other.name)
        return
    others = names(speaker, chosen.competencies)
    if reply.competency in chosen.competencies:
        line = speaker.plain("story.fits", name=chosen.name, competency=competency)
    elif not others:
        line = speaker.plain(
            "story.stretch_bare", name=chosen.name, competency=competency
        )
    elif other is None:
        line = speaker.plain(
            "story.stretch", name=chosen.name, others=others, competency=competency
        )
    else:
        line = speaker.plain(
            "story.stretch_other",
            name=chosen.name,
            others=others,
            competency=competency,
            other=other.name,
        )
    if chosen.told_before and (other is None or not others):
        line = f"{line} {speaker.plain('story.heard_in_drill')}"
    speaker.write(line)


def end(speaker: Speaker, reply: EndDrill) -> None:
    """Look back on the drill."""
    speaker.tell("story.drill_end")
    if reply.nothing:
        competencies = names(speaker, reply.nothing)
        speaker.tell("story.drill_nothing", competencies=competencies)
    elif reply.each_time:
        speaker.tell("story.drill_all")
    if reply.chosen:
        chosen = [
            speaker.plain(
                "story.chosen",
                name=story.name,
                times=speaker.counted("story.times", count),
            )
            for story, count in reply.chosen
        ]
        speaker.tell("story.drill_chosen", stories="; ".join(chosen))
    if reply.carries is not None:
        speaker.tell("story.carries_drill", name=reply.carries.name)
    after_drill(speaker)


def after_drill(speaker: Speaker) -> None:
    """Add the buttons under a drill that is over."""
    again = speaker.always("story_drill_again", Verb.STORY, "drill")
    speaker.row(again, to_list(speaker))
