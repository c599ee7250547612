# ruff: noqa: E501
"""What the bot may put between quotation marks."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ear import judge
from bot.model import Expects
from tests.examples import examples, sampled, some

ASKED = "Tell me about a time you solved a problem."
# An answer, and the line that may be quoted from it; None where nothing should be.
LINES = (
    ("Fixed their flaky dag w/o asking anyone. I told Ruth on Monday and we rolled it back together.",
     "I told Ruth on Monday and we rolled it back together"),
    ("My docs were \"nice to have\". I printed all forty pages and sat down with him.",
     "I printed all forty pages and sat down with him"),
    ("Last May I showed him that ctrl+k opens it. I wrote him a card with six shortcuts.",
     "I wrote him a card with six shortcuts"),
    ("We won 3-1. I moved the bookings to Sunday and rang the coach.",
     "I moved the bookings to Sunday and rang the coach"),
    ("Action: I rang the three hotels around us. Result: everybody had a bed.",
     "I rang the three hotels around us"),
    ("Hi, thanks for having me. In June I rang the physio and he stayed till Monday.",
     "In June I rang the physio and he stayed till Monday"),
    ("He sleep in toilet. Boss say try two weeks. I wrote the rota new for him.",
     "I wrote the rota new for him"),
    ("He kept changing scope on fridays. one friday i made him cross one thing out on the board.",
     "one friday i made him cross one thing out on the board"),
    ("I already said it. Lane 21.", None),
    ("i told you, cake", None),
    ("I wish I said something in week 2.", None),
    ("Ich habe dann I called the doctor.", None),
    ("Latency went from 20ms → 400ms when the cache filled. I asked Ines to roll the release back and rang the two clients.",
     "I asked Ines to roll the release back and rang the two clients"),
    ("the shelf fell on tuesday. i took it to the yard, then i asked Piotr to weld a new foot",
     "i took it to the yard, then i asked Piotr to weld a new foot"),
    ("i call the bakery and say we need 40 more rolls, so the wedding have bread",
     "i call the bakery and say we need 40 more rolls, so the wedding have bread"),
    ("She was crying in the corridor. I cried too. Then I walked her to the office and called her sister.",
     "I walked her to the office and called her sister"),
    ("I wrote four lines on a card to say, like hello my name is Wei. Then I asked the boss for the first table.",
     "I asked the boss for the first table"),
    ("I printed the list. I asked Mr Tan to read it aloud to the night shift.",
     "I asked Mr Tan to read it aloud to the night shift"),
    ("Every door was locked. I tried those in March. I rang the caretaker at home.",
     "I rang the caretaker at home"),
    ("I typed the names the same night. I had knocked on forty doors with Lena that day.",
     "I had knocked on forty doors with Lena that day"),
    ("One Sunday the baker was ill. I had a ticket for London. I gave it to Lin.",
     "I gave it to Lin"),
    ("the leave-alone bit is the depot rotas, I got burnt on those in 2021",
     None),
    ("the wife was in the relatives room and i sat with his wife and told her the truth about the obs",
     "i sat with his wife and told her the truth about the obs"),
    ("mrs jones was 91. i rang the district nurse the lift company and her niece in hull and i said no to dr malik",
     "i rang the district nurse the lift company and her niece in hull and i said no to dr malik"),
    ("I packed bread and cheese and drove to the camp with Omar on Friday",
     "I packed bread and cheese and drove to the camp with Omar on Friday"),
    ("On three consecutive nights I walked the yard with a torch and a thermometer and found the leak.",
     "On three consecutive nights I walked the yard with a torch and a thermometer and found the leak"),
    ("In May she had no guide. I wrote her one.", "I wrote her one"),
    ("In May I wrote him one page with the estimate. It hung on the wall.",
     "In May I wrote him one page with the estimate"),
    ("I said sorry to Priya in front of them, and on Monday she brought the list.",
     "I said sorry to Priya in front of them, and on Monday she brought the list"),
    # Short forms end nothing.
    ("The Dugdales had paid for a patch. I rang Mrs. D. that dinner time and told her the patch was money in the bin.",
     "I rang Mrs. D. that dinner time and told her the patch was money in the bin"),
    ("Nobody came for four weeks. I moved it to the chip shop on Station Rd. and bought the chips.",
     "I moved it to the chip shop on Station Rd. and bought the chips"),
    ("It was dark. I went to Mr P. and showed him the wet floor.",
     "I went to Mr P. and showed him the wet floor"),
    ("Mould in the attic. I carried the boxes to St. Anne's, two by two.",
     "I carried the boxes to St. Anne's, two by two"),
    # What comes before the deed is not the deed.
    ("Feb, windy. I rang the scaffolders, no answer, rang again. then I took the ladders away and locked them in the van.",
     "I took the ladders away and locked them in the van"),
    # Its speaker says which line it is, and which is none.
    ("I lost the hall at five. I rang each one on Friday night, and I gave the latecomers the keys of the hall. The keys carry it, not the ringing.",
     "I gave the latecomers the keys of the hall"),
    ("the waste was too much. first i look in the bins three days. then i weigh everything with the boys, and i put a price on the wall for each bin. the price on the wall is the best part, not the bins.",
     "i put a price on the wall for each bin"),
    ("I asked him to give her twenty minutes and I got her up on her knees. The point is the knees, honestly.",
     "I got her up on her knees"),
    ("I moved it to the chip shop and bought the chips. Could you not quote the chips, they'll laugh.", None),
    ("I ordered 600 of the wrong slate. Don't put that in the summary please. I told the client the same night.",
     "I told the client the same night"),
    ("i dropped the replication slot that held the log, that freed 80 gig. and tell nobody i typed drop in prod at 2am",
     "i dropped the replication slot that held the log, that freed 80 gig"),
    ("When I came to the eye clinic I wanted to throw out the paper list at once. I kept it.", None),
    # What a line leads on to belongs to it; what leads up to it does not.
    ("Marketing wanted a winner by Friday. We agreed before the test: if two percent more finish, we keep it.",
     "We agreed before the test: if two percent more finish, we keep it"),
    ("The wall went up wrong. I told Niamh I'd had the wrong drawing up for a week.",
     "I told Niamh I'd had the wrong drawing up for a week"),
    ("The roof came down in March. I rang the owner the same afternoon and said Mr Brady, I have made a mistake.",
     "I rang the owner the same afternoon and said Mr Brady, I have made a mistake"),
    # Its point belongs to it.
    ("The guard was off. I bought a clamp from my own money, 20 pounds, then the boss paid me back and ordered six more.",
     "I bought a clamp from my own money, 20 pounds, then the boss paid me back and ordered six more"),
    ("So what I did was I carried the chairs out myself and rang the school the same evening.",
     "I carried the chairs out myself and rang the school the same evening"),
    # Said to the interviewer.
    ("I asked how YOU would have loaded the lorry. I left two pallets on the dock and rang the customer.",
     "I left two pallets on the dock and rang the customer"),
    ("You said I could add who I spoke to. I said, the porters on nights.", None),
    ("Again a store manager. I applied at a hotel! Please be a hotel.", None),
    ("haha step by step? I gave you three buzzwords and a hair flip. where'd you see a step", None),
    ("I suspected she was sleeping in her car. May I use it if I change details?", "I suspected she was sleeping in her car"),
)  # fmt: skip


def answers() -> Iterator[tuple[str, str]]:
    """Give a sample of all answers of the folder, with their questions."""
    rows = [
        row
        for path in sorted(TRAINING.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
        if "answer" in (row := json.loads(line))
    ]
    return ((row["answer"], row.get("question", "")) for row in rows[::EACH])


TRAINING = Path(__file__).parents[2] / "training" / "answers"
EACH = 40
"""One of so many answers is looked at: all of them take minutes."""
_CUT = re.compile(
    r"(?:\b(?:mrs?|ms|dr|prof|st|mt|approx|incl|rd|no)|\b[a-z])$", re.IGNORECASE
)
_WAITS = re.compile(
    r"\b(?:the|an?|my|our|his|their|and|but|or|of|to|very|an? (?:very|really|so) \w+)$",
    re.IGNORECASE,
)


def cut_short(answer: str, start: int, end: int) -> str:
    """Name what is wrong with a quotation; empty where nothing is."""
    said, after = answer[start:end], answer[end : end + 40]
    if after[:1].isalnum() or answer[max(0, start - 1) : start].isalnum():
        return "within a word"
    if after.startswith(".") and _CUT.search(said) and after[1:].strip()[:1].islower():
        return "at a short form"
    if _WAITS.search(said):
        return "before what it waits for"
    if re.match(r"[^.!?\n]*\?", after):
        return "of a question"
    if re.search(r"\d$", said) and re.match(
        r" (?:hundred|thousand|million|k)\b", after
    ):
        return "within a number"
    return ""


@sampled
def test_no_quotation_of_any_answer_is_cut_short() -> None:
    faults = []
    for answer, question in some(answers()):
        judgement = judge(answer, question)
        faults += [
            f"{fault}: {answer[cue.start : cue.end]!r}"
            for cue in filter(None, (judgement.best, judgement.vaguest))
            if (fault := cut_short(answer, cue.start, cue.end))
        ]
    assert not faults, "\n".join(faults)


def test_a_quotation_is_the_line_that_carries_the_answer() -> None:
    faults = []
    for answer, wanted in LINES:
        quote = judge(answer, ASKED, Expects.INSTANCE).best
        said = answer[quote.start : quote.end] if quote else None
        if said != wanted:
            faults.append(f"{answer!r}: {said!r}, not {wanted!r}")
    assert not faults, "\n".join(faults)


PIECES = st.sampled_from(
    [
        *"""I we he rang asked told moved the physio ward w/o ctrl+k 3-1 -> "no" “ ” f***
        , . and because when Dr. Mr. 31 min (lol) 🎉 Ich habe nicht which that ? ! … — :
        ; action: to of""".split(),
        "\n",
        "  ",
    ]
)


@settings(max_examples=examples(150), deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_a_quotation_never_breaks_a_word_a_sentence_or_a_mark(
    pieces: list[str],
) -> None:
    answer = " ".join(pieces)
    quote = judge(answer, ASKED, Expects.INSTANCE).best
    if quote is None:
        return
    said = answer[quote.start : quote.end]
    assert said == said.strip()
    assert not set(said) & set('"“”\n*?!()>+/')
    assert not answer[quote.end : quote.end + 1].isalnum()
    assert not answer[max(0, quote.start - 1) : quote.start].isalnum()
