"""A word that is put right is heard by its build; no answer is taken for one."""

import json
from pathlib import Path

from bot.ear import hear_rewordings
from tests.examples import sampled, some

ANSWERS = Path(__file__).parents[2] / "training" / "answers"

RIGHT = """
sorry, 8 crates not 9|9|8 crates
hang on it was the Tuesday not the Monday|the Monday|the Tuesday
I said 40, I meant 14|40|14
it still says 30 pupils. it was 13. please change that|30 pupils|13
the name is Aoife, not Eva|Eva|Aoife
correction: 12 days, not 11.|11|12 days
it was 70 euros, i wrote 17|17|70 euros
not Marko, Mirko|Marko|Mirko
change 'the boss' to 'the head nurse' please|the boss|the head nurse
take Olga out, say 'a colleague'|Olga|a colleague
sorry, 6 vans, the seventh was a car||6 vans
make that 15||15
*Siobhan||Siobhan
4th floor*||4th floor
"""

OUT = """
leave Yusuf's name out please|Yusuf|name
could you leave out my sister's age, she's 34|my sister's age 34|figure
don't put Irina's name in there|Irina|name
please don't mention the surgeon by name|the surgeon|name
take out the 250|the 250|figure
not the whole sentence, just the 250|the 250|rest
i only wanted her name out|her name|rest
"""

WITHIN = """
We were two. Sorry, three not two. Then the bus came.|two|three
It took all day. Can you leave Igor's name out when you write it?|Igor|
"""

NONE = """
The plan said 6 men, not 4, and that was the trouble.
I said to her: wait, five not six, and she wrote it down.
I was tired, not lazy, so I asked for the day off and told him why.
He told me not to worry.
I'm not sure.
can you take that out
take it out, say nothing
it was 5
no, that was not my answer
I put my hand under the mat, it was all wet
* led the weekly meeting
I would change the 12 pages into two
next time I'd change 12 to two
"""


def test_what_is_right_and_what_is_wrong() -> None:
    """The likeliest reading has both, as they were typed."""
    for line in RIGHT.strip().splitlines():
        text, old, new = line.split("|")
        heard = hear_rewordings(text)
        assert heard, text
        assert (heard[0].old, heard[0].new) == (old, new), text


def test_a_name_or_a_figure_that_is_to_go() -> None:
    """Only the word is meant, and not its line."""
    for line in OUT.strip().splitlines():
        text, old, kind = line.split("|")
        heard = [one for one in hear_rewordings(text) if not one.new]
        assert [(one.old, one.kind.value) for one in heard][:1] == [(old, kind)], text


def test_in_a_longer_message() -> None:
    """A part of a message is one where it begins as one; the rest is told."""
    for line in WITHIN.strip().splitlines():
        text, old, new = line.split("|")
        heard = hear_rewordings(text)
        assert [(one.old, one.new) for one in heard][:1] == [(old, new)], text
        assert heard[0].start > 0, text


def test_what_puts_nothing_right() -> None:
    """A contrast in a story is a part of it, and a wish of another kind is another."""
    for text in NONE.strip().splitlines():
        sure = [one for one in hear_rewordings(text) if one.sure]
        assert not sure, text


@sampled
def test_answers_put_nothing_right() -> None:
    """Of all known answers hardly a line is built like that."""
    lines = [
        line
        for path in sorted(ANSWERS.rglob("*.jsonl"))
        for row in map(json.loads, path.read_text("utf-8").splitlines())
        for line in str(row.get("answer") or row.get("text") or "").split("\n")
    ]
    assert len(lines) > 4000
    tried = some(lines)
    heard = sum(any(one.sure for one in hear_rewordings(line)) for line in tried)
    assert heard < 12 * len(tried) / len(lines)
