"""The job with the real ear: what was kept as a story shows what the posting asks."""

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from bot.content import Content
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier, Story, Take
from bot.doors.terminal import ADDRESS, Terminal
from bot.ear import judge
from bot.model import Expects, Outcome, Utterance
from bot.storage.sqlite import Change, Store

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)

POSTING = """Senior Care Assistant, Willow Court

You will need:
- Experience of giving medicines
- To stay calm with residents who have dementia
- To train new starters
- NVQ level 3

Sign language is an advantage.
"""

MEDICINES = """In April I gave the evening medicines on our floor and saw that Mr Lowe's
blister pack held a tablet twice. I stopped the round, rang the pharmacist and wrote it
in the record. The pack was changed the same night and nobody had a double dose."""

MENTOR = """Last autumn Dana started with us and was afraid of the hoist. I trained her
for two weeks, first showing it on myself, then standing beside her. In November she
passed her check, and now she teaches the next ones."""


def story(number: int, name: str, text: str, *competencies: str) -> Story:
    judgement = judge(text, "Tell me about a time.", Expects.INSTANCE)
    assert judgement.outcome is Outcome.CLEAR
    take = Take(NOW, text, judgement.outcome, judgement.concreteness)
    return Story(number, name, (take,), competencies)


async def test_a_posting_is_held_against_the_stories(
    content: Content, tmp_path: Path
) -> None:
    """Medicines by their words, training by its words or conduct; the rest is open."""
    stories = (
        story(1, "the double tablet", MEDICINES, "detail"),
        story(2, "Dana and the hoist", MENTOR, "leadership"),
    )
    said: list[Utterance] = []
    async with Store(
        tmp_path / "s.sqlite", tmp_path / "k.sqlite", bytes(32), NOW.timestamp
    ) as store:
        candidate = Candidate(since=NOW, welcomed=True)
        dossier = Dossier(stories=stories, numbered=2)
        await store.apply(Change(ADDRESS, candidate=candidate, dossier=dossier))
        terminal = Terminal(
            store,
            content,
            timedelta(seconds=60),
            said.append,
            seed=count(2**40).__next__,
            now=lambda: NOW,
        )
        await terminal.hear(f"/job {POSTING}")
        await terminal.hear("show the rest")
        await terminal.hear("that's right")
        await terminal.quieten()
        await terminal.hear("Practise what's missing")
    listed, rest, agreed, practice = (utterance.text for utterance in said)
    assert "● 1. Experience of giving medicines · “the double tablet”" in listed
    assert "○ 2. To stay calm with residents who have dementia\n" in listed
    assert "● 3. To train new starters · “Dana and the hoist”" in listed
    assert "○ 4. NVQ level 3" in listed + rest
    assert "● one of your stories shows it, ○ not yet" in rest
    assert "ask more" in agreed
    assert "“To stay calm with residents who have dementia”" in practice
