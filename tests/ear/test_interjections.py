"""What is put into a story is told from it; no answer holds such words."""

import json
from pathlib import Path

from bot.ear import hear_interjections

ANSWERS = Path(__file__).parents[2] / "training" / "answers"

PUT_IN = """
I rang the depot twice. Is this getting too long? My sister says I ramble.|too_long
We lost the file. Sorry for being rude earlier, I was hungry.|sorry
and sorry i snapped at you before|sorry
They all signed it. (is a signature enough for that? tell me)|asked
The cat sat on the keyboard. (Kettle's boiling, one second.) So I rang her.|remark
would the panel mind that it was my own error|asked
is it ok to mention that i was fired|asked
You're going to hate this one.|remark
I sent the list to all nine by hand. Does that count or is it too small?|judged
tell me if i'm rambling|too_long
"""

STORY = """
She said sorry for shouting at me, and I took the tray.
Sorry for shouting, he wrote the next day.
There were four (or was it five?) of them in the lift.
I rang him (who else?) and he came at once.
(She is our ward manager.)
The parent asked me: does that count as a real grade?
He asked whether it was too long and I cut it in half.
Is it broken, I thought, and took the cover off.
sorry I was late to work that day so I rang ahead
"""


def test_what_is_put_into_a_story() -> None:
    """It is heard, and of which kind it is."""
    for line in PUT_IN.strip().splitlines():
        text, about = line.split("|")
        heard = hear_interjections(text)
        assert [one.about.value for one in heard] == [about], text


def test_a_story_is_left_whole() -> None:
    """Others ask and are sorry, too, and brackets are a way of telling."""
    for text in STORY.strip().splitlines():
        assert not hear_interjections(text), text


def test_no_known_answer_loses_a_word() -> None:
    """Of all known answers none holds anything of the kind."""
    for path in sorted(ANSWERS.rglob("*.jsonl")):
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            text = str(row.get("answer") or row.get("text") or "")
            assert not hear_interjections(text), text
