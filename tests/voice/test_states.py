"""Whatever takes words takes them aloud: what follows is what follows when typed."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from bot.content import Content
from bot.doors.terminal import Terminal
from bot.model import Utterance
from bot.storage.sqlite import Store
from tests.each import each
from tests.examples import sampled, some
from tests.voice.fake import FakeTranscriber, sound

STORY = (
    "In May my colleague Ruth wanted to cancel the open day and I showed her the"
    " bookings and she let me run it with half the rooms and sixty people came."
)
VAGUE = "I always listen to everyone in the team."
POSTING = (
    "You will plan the night shifts. You have three years of experience on a ward."
    " You speak to families calmly."
)
ASK = ("/practice behavioural 1",)

STATES: tuple[tuple[str, Sequence[str], str], ...] = (
    ("an answer", ASK, STORY),
    ("a follow-up", (*ASK, VAGUE, "/done"), STORY),
    ("a deeper question", (*ASK, STORY, "/done"), "She thanked me on the Friday."),
    ("a technical question", ("/practice technical 1",), STORY),
    ("what everyone is asked", ("/practice common 1",), "Because my mother is one."),
    ("the last ten minutes", ("/practice closing 1",), "Thirty thousand, as now."),
    ("small talk", ("/practice second-round",), "The train was late and I read."),
    ("your questions", ("/practice your-questions 1",), "What is hardest here?"),
    ("a panel", ("/panel short",), STORY),
    ("what is unsaid", ("/unsaid",), "I once ran the whole laboratory alone."),
    ("notes", ("/after",), "They asked about nights and I told them of two years."),
    ("the interview", ("/interview",), "Acme on 4 December at 10:30 in Berlin"),
    ("whom they meet", ("/interview 4 December 10:30 Berlin",), "Ruth Adeyemi and Tom"),
    ("the daily question", ("/daily",), "half past eight in Berlin"),
    ("the job", ("/job",), POSTING),
    ("a task", ("/task",), "I have to give a talk of ten minutes on my first days."),
    ("their work", ("/settings", "About my work"), "I lead a team of four."),
    ("the field", (), "I am a nurse on a children's ward."),
    ("an aside", ASK, "what was the question again"),
    ("a wish", ASK, "can we stop for today"),
    ("another language", ASK, "Im Mai wollte meine Kollegin den Tag absagen."),
    ("distress", ASK, "I want to kill myself tonight"),
    ("grief", ASK, "In March my father died and I had to go home to my mother."),
)


async def followed(
    content: Content,
    folder: Path,
    before: Sequence[str],
    said: str,
    *,
    aloud: bool,
    met_first: bool,
) -> list[str]:
    """Give what the bot says once something was said and closed."""
    heard: list[Utterance] = []
    folder.mkdir(parents=True)
    file = folder / "said.ogg"
    async with Store(folder / "s", folder / "k", bytes(32)) as store:
        terminal = Terminal(
            store,
            content,
            timedelta(seconds=6000),
            heard.append,
            seed=lambda: 4,
            transcriber=FakeTranscriber(),
        )
        file.write_bytes(sound("Hello there."))
        for line in ("/start", f"/say {file}", "Yes, listen here", "/done"):
            await terminal.hear(line)
        for line in ("Nursing", *before) if before else ():
            await terminal.hear(line)
        heard.clear()
        file.write_bytes(sound(said))
        await terminal.hear(f"/say {file}" if aloud else said)
        waits = not heard or "That's right" in heard[-1].text + str(heard[-1].rows)
        if waits:
            await terminal.hear("That's right" if aloud else "/done")
    shown = f"I heard: “{said}”"
    whole = "\n".join(utterance.text for utterance in heard)
    assert (shown in whole) is (aloud and not met_first)
    told = [one.text.removeprefix(shown).strip() for one in heard]
    return [text for text in told if text and not text.startswith(PACE)]


PACE = ("You spoke for", "That was about")


@sampled
@each("state, before, said", some(STATES), lambda case: str(case[0]))
async def test_it_is_as_if_it_had_been_typed(
    content: Content, tmp_path: Path, state: str, before: Sequence[str], said: str
) -> None:
    met_first = state in ("distress", "grief")  # nothing is read back
    typed, spoken = [
        await followed(
            content,
            tmp_path / state / str(aloud),
            before,
            said,
            aloud=aloud,
            met_first=met_first,
        )
        for aloud in (False, True)
    ]
    assert typed
    assert spoken == typed
