"""What is wanted of something said before is told from what only asks."""

import json
from collections.abc import Iterator
from pathlib import Path

from bot.ear import hear_revisions
from bot.hearing import LOOKUPS, Revise
from tests.examples import sampled, some

ANSWERS = Path(__file__).parents[2] / "training" / "answers"

WISHES = """
take that second answer out please, i was half asleep|out
could you kindly remove what I wrote about my neighbour?|out
pls scrap the bit w the fish, was just banter|out
the thing about my nan isnt an answer, bin it|out
I did not answer the question about trust, so it should not be counted|out
dont keep the sentence with the swear word in|out
ah no leave my daughter out of it|out
you can cut the joke out of that last one|out
Please do not write the bit about the director of finance, he sits on the board.|out
delete that line about no reason please. it makes me look like idiot|out
take out: my daughter says i shout like a foghorn|out
Would you take the part about the strike off the page?|out
I would not like you to keep the sentence on my daughter|out
my daughter shouldnt be in that, take her out|out
And the director of finance must be out of the page. Is he?|out_if
i didnt answer that one at all, i pressed skip|out_if
that was never meant as an answer|out_if
put it back|back
Put them back, please.|back
could you put the story about Amina back|back
But since you have it open: put back 'and read out the two figures'.|back
I never asked to have that taken out|back
you removed the story about Amina. I asked only which ones you have. Put it back|back
give me back the line with the van|back
restore it pls|back
that one was for the Xero question, I didn't ignore any sign|move
move the petr story to the pressure question please, it is not about apps|move
No, that sentence belonged to the previous question. Please put it there.|move
put it with the director story|move
no no this was about petr not about a new tool, you mixed two questions|move
You cut my sentence. Without 'and read out' it only means that I raised my hand.|quote
you cut my sentence. the 14 missing is the point, not the printing|quote
wrong line!! the basement is the story, 61 photos|quote
that's not the best one, the pallets are|quote
The quotation is not the best one. The pallets are the action.|quote
again Kwame. that's not the important line, I checked the total|quote
no, i gave no reason, i said it has no sense. dont praise me for it|quote
and 'i said electrician' is not a thing which stays with them|quote
i never said 'i checked all of them'. where did you take it|quote
not that line, the pallets are the point|quote
Which stories of mine do you have?|which_kept
what have you kept of mine|which_kept
how many of my answers do you have saved?|which_kept
'I'm here' is no answer. Which stories of mine do you have?|which_kept
The pallets and the suitcase are not in the summary. Are they lost?|kept
the basement story, did it stay? 61 photos|kept
do you still have what i wrote about the rolls?|kept
will you keep my things till tomorrow?|kept
How do you choose which sentence of mine is the one to keep?|how_quoted
why did you pick that sentence|how_quoted
how is the line chosen?|how_quoted
How do I take one sentence out?|how_out
can i get a line out of there somehow?|how_out
is there a way to remove one sentence|how_out
I asked you five questions, not twelve. Which twelve did you count?|counted
8 questions? i asked you three, others was me asking what you mean|counted
"""

OTHERS = """
thanks a lot
new session
who reads this?
delete everything you have on me
should i leave out the bit about the fight when i tell it?
how do i take the train out to salford
which answer do u mean
what should i improve then
how did i do
which answer was the weakest
I put it in the oven at six and the customer had it at eight.
We took the old list away on the same day.
They told me to remove the filter, so I rang the depot.
The point is that nobody had asked the night shift.
"""

QUIET = (Revise.OUT, Revise.QUOTE, Revise.MOVE)
"""What is never surely heard in an answer, unless it says what a wish says."""


def _rows() -> Iterator[tuple[str, str]]:
    for row in WISHES.strip().splitlines():
        text, wanted = row.rsplit("|", 1)
        yield text, wanted


def test_each_wish_is_heard_as_what_it_is() -> None:
    wrong = {}
    for text, wanted in _rows():
        built = [one for one in hear_revisions(text) if not one.loosely]
        heard = [one.kind.value for one in built]
        # A complaint that something is gone may also be about a quotation.
        sure = [one.kind.value for one in built if one.sure]
        if wanted not in heard or (sure and sure[0] != wanted and heard[0] != wanted):
            wrong[text] = heard
    assert wrong == {}


def test_what_only_asks_never_asks_for_something_to_go() -> None:
    wrong = {}
    for text, wanted in _rows():
        if wanted in LOOKUPS:
            heard = {one.kind for one in hear_revisions(text) if one.sure}
            if heard & {Revise.OUT, Revise.OUT_IF, Revise.BACK, Revise.MOVE}:
                wrong[text] = heard
    assert wrong == {}


def test_other_words_want_nothing_of_what_was_said() -> None:
    heard = {
        text: [one.kind.value for one in hear_revisions(text) if one.sure]
        for text in OTHERS.strip().splitlines()
    }
    assert {text: kinds for text, kinds in heard.items() if kinds} == {}


def test_what_names_a_line_or_a_question_is_given() -> None:
    for text, named, instead in (
        ("don't keep the bit about the boss, he reads this", "the bit about the", ""),
        ("you cut my sentence. the 14 missing is the point", "", "the 14 missing"),
        ("wrong line!! the basement is the story, 61 photos", "", "the basement 61"),
        ("that's not the best one, the pallets are", "", "the pallets"),
        ("move the petr story to the pressure question", "the petr", "the pressure"),
        ("that belonged to the previous question, about rotas", "", "the prev"),
    ):
        found = next(one for one in hear_revisions(text) if one.sure)
        assert found.named.startswith(named), (text, found)
        assert found.instead.startswith(instead), (text, found)
    quoted = hear_revisions("take out “and he cried”, and 'no' stays")[0].quoted
    assert quoted == ("and he cried",)


def test_what_is_told_before_a_wish_remains() -> None:
    text = "It was the bus, and all could see it. Please don't print the bit on Bob."
    (start, end), *_ = hear_revisions(text)[0].rest
    assert text[start:end].strip() == "It was the bus, and all could see it."
    protest = "no, i gave no reason. dont praise me for it"
    assert hear_revisions(protest)[0].rest == ()


@sampled
def test_few_answers_that_were_collected_sound_like_a_wish() -> None:
    """What is heard is held against what was said before, which rules out the rest."""
    lines = [
        line
        for file in sorted(ANSWERS.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    tried, faults = some(lines), []
    for line in tried:
        text = json.loads(line).get("answer", "")
        heard = hear_revisions(text) if isinstance(text, str) else ()
        faults += [text for r in heard if r.sure and r.kind in QUIET and r.named]
        faults += [text for r in heard if r.sure and r.kind is Revise.QUOTE]
    # 16 of all; of few of them it may be a little more than their share.
    assert len(faults) < 3 + 13 * len(tried) / len(lines), faults


PREFERRED = """
The point is the knees, honestly.|the knees
the price on the wall is the best part, not the bins|the price on the wall
I'd say the form carries it, not the waiting.|form
Please change my best line to the three sheets.|the three sheets
it is the boring bit, him sat behind me is the bit that did it|him sat behind me
But the keys are the sweet part of that story, not the ringing, no?|keys
the money line was 22k a month not the slide lol, pick that one|22k a month
better you quote the twenty minutes no?|the twenty minutes
the page should have the replication slot not the joke|the replication slot
I'd rather have the part with the torch there|torch
quote the knees please|the knees
please keep the bit about the stopwatch, not the night manager|the stopwatch
it's the stakes that matter, not the bark|the stakes
what matters is the stakes, not the scratching|the stakes
make the torch my best line|the torch
you picked the boring one, the ladders are better|the ladders
the nought since March is the one|the nought since march
swap the phoning for the ladders|the ladders
"""

NO_PREFERENCE = """
I asked her what mattered to her and wrote it down.
The customer was the most important thing for us.
can you keep the question short please
take the part about the bank out
I put the ladders in the van and locked it.
not the best week, to be honest
"""


def test_the_better_line_is_heard_in_any_words() -> None:
    faults = []
    for line in PREFERRED.strip().splitlines():
        text, wanted = line.split("|")
        found = [r for r in hear_revisions(text) if r.kind is Revise.QUOTE]
        if not found or wanted not in found[0].instead:
            faults.append(f"{text}: {found}")
        elif any(one in found[0].instead for one in ("not ", "bins", "ringing")):
            faults.append(f"{text}: the other line, too")
    for text in NO_PREFERENCE.strip().splitlines():
        faults += [text for r in hear_revisions(text) if r.kind is Revise.QUOTE]
    assert not faults, "\n".join(faults)


def test_a_line_is_looked_up_only_where_it_is_asked_whether_it_is_kept() -> None:
    asked = (
        "you still have the aunt and the dinosaurs, yes?",
        "Is the thing with the wheat still in my answer?",
        "did you keep the rest of it or just chuck the cat out",
    )
    other = (
        'What is wrong with "drove alignment"? It is perfectly good English.',
        "does it have to be work or does the union stuff count? im the rep on nights",
        "Have you got a better word than palletiser?",
        "was that long enough or did I leave too much out",
        "I was asking how did I go in my questions to the employer",
    )
    for text in asked:
        assert Revise.KEPT in {one.kind for one in hear_revisions(text)}, text
    for text in other:
        assert Revise.KEPT not in {one.kind for one in hear_revisions(text)}, text


def test_to_let_it_be_puts_nothing_back() -> None:
    words = "Let it be. May it be feedback that came to me in an annual appraisal?"
    assert [one.kind for one in hear_revisions(words)] == []
    kinds = [one.kind for one in hear_revisions("No, leave it all in the answer.")]
    assert Revise.BACK in kinds, kinds
