"""Put a role-play into words: the other person's lines, and the note afterwards."""

from bot.assignments import Scene, scenes
from bot.parts.task.outline_wording import task
from bot.parts.task.replies import EndScene, GoOn
from bot.wording.forms import filling
from bot.wording.speaker import Speaker, tidied


def scene_of(name: str) -> Scene:
    """Find a scene by its id."""
    return next(one for one in scenes() if one.id == name)


def say_line(speaker: Speaker, written: Scene, line: str) -> None:
    """Let the person say a line, and wait for an answer."""
    speaker.tell("task.line", name=written.name, line=line)
    filling(speaker, "task.scene", "leave_scene")


def step_out(speaker: Speaker, reply: GoOn) -> None:
    """Say a word out of the role, where there is one, and go on with the scene."""
    written = scene_of(reply.scene)
    name, words = written.name, reply.words
    match reply.beside:
        case "":
            pass
        case "stuck":
            what = speaker.plain(f"task.waited_{words}")
            speaker.tell("task.out_stuck", name=name, what=what)
        case "out":
            quote = tidied(words) or words
            speaker.tell("task.out_out", quote=quote)
        case _:
            speaker.tell(f"task.out_{reply.beside}", name=name)
    if reply.line:
        say_line(speaker, written, reply.line)


def end_scene(speaker: Speaker, reply: EndScene) -> None:
    """Say the last line, and what the person heard and still waited for."""
    written = scene_of(reply.scene)
    if reply.line:
        speaker.tell("task.line", name=written.name, line=reply.line)
        speaker.begin()
        speaker.tell("task.scene_over")
    spoken = len(speaker.paragraphs) - 1
    for line in noted(speaker, written, reply):
        speaker.write(line)
    # What was heard, and what they still waited for, stay; what hurt them may wait.
    hurt = range(spoken + 2, len(speaker.paragraphs) - 1)
    speaker.folds += [range(place, place + 1) for place in hurt]
    speaker.row(
        task(speaker, "task_play_again", "play"),
        task(speaker, "task_defend", "defend"),
    )
    speaker.row(task(speaker, "task_show", "show"))


def noted(speaker: Speaker, written: Scene, reply: EndScene) -> tuple[str, ...]:
    """Say what the person heard, and what they still waited for."""
    name = written.name
    lines = []
    if reply.heard:
        heard = [speaker.plain("task.heard_head", name=name)]
        said: set[str] = set()
        for beat, quote in reply.heard:
            words = tidied(quote)
            if words is None or words.endswith("…") or words in said:
                heard.append(speaker.plain(f"task.heard_{beat}_plain"))
            else:
                said.add(words)
                heard.append(speaker.plain(f"task.heard_{beat}", quote=words))
        lines.append("".join(heard))
    else:
        lines.append(speaker.plain("task.heard_nothing", name=name))
    for key, quote in (("task.hurt", reply.hurt), ("task.doubted", reply.doubted)):
        if (words := tidied(quote)) is not None:
            lines.append(speaker.plain(key, name=name, quote=words))
    if reply.waited:
        # In the order in which anybody waits for it, so the first one comes first.
        what = speaker.plain(f"task.waited_{reply.waited[0]}")
        lines.append(speaker.plain("task.waited", name=name, what=what))
    else:
        lines.append(speaker.plain("task.waited_all", name=name))
    return tuple(lines)
