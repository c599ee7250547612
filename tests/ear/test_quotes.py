# ruff: noqa: E501
"""What the bot may put between quotation marks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ear import judge
from bot.model import Expects

ASKED = "Tell me about a time you solved a problem."
# An answer, and the line that may be quoted from it; None where nothing should be.
LINES = (
    ("Fixed their flaky dag w/o asking anyone. I told Ruth on Monday.", "I told Ruth on Monday"),
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
     "i asked Piotr to weld a new foot"),
    ("i call the bakery and say we need 40 more rolls, so the wedding have bread",
     "i call the bakery and say we need 40 more rolls"),
    ("She was crying in the corridor. I cried too. Then I walked her to the office and called her sister.",
     "I walked her to the office and called her sister"),
    ("I wrote four lines on a card to say, like hello my name is Wei. Then I asked the boss for the first table.",
     "I asked the boss for the first table"),
    ("I printed the list. I asked Mr Tan to read it aloud to the night shift.",
     "I asked Mr Tan to read it aloud to the night shift"),
    ("Every door was locked. I tried those in March. I rang the caretaker at home.",
     "I rang the caretaker at home"),
    ("I typed the names the same night. I had knocked on forty doors with Lena that day.",
     "I typed the names the same night"),
    ("One Sunday the baker was ill. I had a ticket for London. I gave it to Lin.",
     None),
    ("the leave-alone bit is the depot rotas, I got burnt on those in 2021",
     None),
    ("the wife was in the relatives room and i sat with his wife and told her the truth about the obs",
     "i sat with his wife and told her the truth about the obs"),
    ("mrs jones was 91. i rang the district nurse the lift company and her niece in hull and i said no to dr malik",
     "i said no to dr malik"),
    ("I packed bread and cheese and drove to the camp with Omar on Friday",
     "I packed bread and cheese and drove to the camp with Omar on Friday"),
    ("On three consecutive nights I walked the yard with a torch and a thermometer and found the leak.",
     "On three consecutive nights I walked the yard with a torch and a thermometer"),
    ("In May she had no guide. I wrote her one.", None),
    ("In May I wrote him one page with the estimate. It hung on the wall.",
     "In May I wrote him one page with the estimate"),
    ("I said sorry to Priya in front of them, and on Monday she brought the list.",
     "I said sorry to Priya in front of them, and on Monday she brought the list"),
)  # fmt: skip


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


@settings(max_examples=150, deadline=None)
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
