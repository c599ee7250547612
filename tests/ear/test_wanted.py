"""What exactly is asked of the interviewer, and that what is said back is whole."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ear import hear_wanted
from bot.ear.echo import MOST, echo
from tests.each import each

TALK = Path(__file__).parents[2] / "training/asides/talk.jsonl"
ABOUTS = (
    *("clarify", "no_need", "names", "again", "not_true", "say_it", "meant"),
    "suggested",
)

FIRST_PERSON = frozenset(
    "i i'm im me my mine we us our ours myself am i've i'd".split()
)
DANGLING = frozenset(
    """the a an my your our his her their of in on at to for from with by and or but
    because if is are was were that which very too""".split()
)


def broken(said: str) -> str:
    """Say what is wrong with words that are said back; empty where they are whole."""
    words = said.casefold().replace("’", "'").split()
    if len(words) > MOST:
        return "too long"
    if FIRST_PERSON & {*words}:
        return "first person"
    if words[0] in ("and", "or", "but", "because", "than") or words[-1] in DANGLING:
        return "dangling"
    if re.search(r"[\"“”‘«».,;:!?\n()]", said):
        return "a mark"
    return ""


@each(
    "words, said",
    [
        (
            "the board of my housing cooperative",
            "the board of your housing cooperative",
        ),
        ("A light model from cardboard", "a light model from cardboard"),
        ("“a telco”", "a telco"),
        ("giving up my sister's seventieth", "giving up your sister's seventieth"),
        ("Tiles", ""),  # a name, or the first word of a sentence
        ("decision from home", ""),  # lacks its article
        ("me daughter's wedding", ""),
        ("what I did there", ""),
        ("your question", ""),  # the interviewer's
        ("the story about", ""),
        ("this one", ""),
        ("a thing that was so long that nobody would read it", ""),
    ],
)
def test_what_names_something_is_said_back(words: str, said: str) -> None:
    assert echo(words) == said


@each(
    "words, said",
    [
        ("after I understood it", "after you understood it"),
        ("when I was alone with my team", "when you were alone with your team"),
        ("I'm the boss", "you're the boss"),
        ("mine", "yours"),
        ("alone and me hiding behind a tree", "alone and you hiding behind a tree"),
        ("did I ask", ""),
        ("after I", ""),
    ],
)
def test_a_clause_is_turned_round(words: str, said: str) -> None:
    assert echo(words, clause=True) == said


WORDS = st.lists(
    st.sampled_from(
        """i my me we our am was you your a an the this of in on to for and or because
        boss bakery tiles story week old small two did is “ ” " ' ( , . ? I'm I've
        who that what Ruth""".split()
    ),
    min_size=1,
    max_size=14,
).map(" ".join)


@given(WORDS, st.booleans())
def test_nothing_broken_is_ever_said_back(words: str, clause: bool) -> None:
    said = echo(words, clause=clause)
    assert not said or not broken(said), (words, said)
    if re.search(r"\byou", words):
        assert not said


@pytest.mark.parametrize("step", [5, pytest.param(1, marks=pytest.mark.thorough)])
def test_what_is_said_back_of_talk_is_whole(step: int) -> None:
    rows = map(json.loads, TALK.read_text().splitlines()[::step])
    heard = (
        (row["aside"], hear_wanted(about, row["aside"]))
        for row in rows
        if row["side"] != "answer"
        for about in (*ABOUTS, "of_what")
    )
    wrong = [
        (text, said)
        for text, wanted in heard
        for said in (wanted.thing, *wanted.sides)
        if said and broken(said)
    ]
    assert wrong == []


@each(
    "text, sides",
    [
        ("think of what? the shouting or the tool", ("the shouting", "the tool")),
        ("Which screen, mine or the gate guard's?", ("yours", "the gate guard's")),
        ("more than planned in money or in hours?", ("in money", "in hours")),
        ("cost as in money or as in trust?", ("money", "trust")),
        ("The somebody is my manager or a colleague?", ("your manager", "a colleague")),
        (
            "advise whom, the users, the boss, my mother?",
            ("the users", "the boss", "your mother"),
        ),
        (
            "Told whom: the client, the ministry, or the man with the excavator?",
            ("the client", "the ministry", "the man with the excavator"),
        ),
        (
            "posted like a journal posted or like anything that goes to the bank too?",
            ("a journal posted", "anything that goes to the bank"),
        ),
        ("is it fine or not?", ()),
        ("asked you, like your company, or the company where i am now?", ()),
        ("taught what? I never taught anybody, I am an engineer", ()),
        ("do you want the whole saga or four lines", ()),
    ],
)
def test_readings_are_named(text: str, sides: tuple[str, ...]) -> None:
    assert hear_wanted("meant", text).sides == sides


@each(
    "about, text, sort",
    [
        ("clarify", "is it too small?", "no small"),
        ("clarify", "4 years old already. too old?", "no old"),
        ("clarify", "does that matter?", "no"),
        ("clarify", "can i use it?", "yes"),
        ("clarify", "too small for this or fine?", "open small"),
        ("no_need", "Mandatory?", "no compulsory"),
        ("no_need", "do i have to say why", "no to_do"),
        ("no_need", "Has to be mine, the rule?", "yes mine"),
        ("names", "may i write her name", "yes person"),
        ("names", "do i say which bank", "no firm_needed"),
        ("names", "His name I leave out, yes?", "yes kept_out"),
        ("names", "initials ok?", "yes letters"),
        ("again", "same story, that a problem?", "no"),
        ("not_true", "can i say what i would do", "yes would"),
        ("not_true", "i forgot the number, can i put any figure?", "yes rough"),
        ("not_true", "can i tell it as if i had led it?", "yes as_mine"),
        ("say_it", "was that too much?", "no too_much"),
        ("say_it", "was that okay?", "yes too_much"),
        ("say_it", "is it rude to ask what became of her?", "no asking"),
        ("say_it", "is it rude to ask about the pay?", "no pay"),
        ("say_it", "is it wise to tell a real mistake", "yes admitting"),
        ("say_it", "the toilet part, should I leave it out?", "yes left_out"),
        ("say_it", "gonna look bad if i slag off the department?", "no others"),
        ("say_it", "they will think I am boasting?", "no boasting"),
        ("say_it", "it was me he went too far with. would they mind?", "no looks"),
        ("of_what", "convince who?", "yes who"),
        ("of_what", "bad state how?", "yes how"),
        ("of_what", "How is what running, pet?", "yes what"),
        ("length", "one line ok?", "yes enough"),
        ("length", "short or long?", "yes between"),
        ("method", "do i start with the end?", "yes order"),
        ("role", "which job is this interview for?", "yes job"),
        ("role", "in this scene who am I, the chief?", "yes me"),
        ("role", "who am I meant to be talking to here", "yes you"),
        ("role", "which hospital are we pretending this is", "yes company"),
        ("complaint", "two questions in one AGAIN", "yes double"),
        ("program", "does it keep my place?", "yes saved"),
    ],
)
def test_what_is_wanted_is_told_apart(about: str, text: str, sort: str) -> None:
    wanted = hear_wanted(about, text)
    how = "open" if wanted.open else "no" if wanted.denies else "yes"
    assert f"{how} {wanted.sort}".strip() == sort


@each(
    "about, text, thing",
    [
        (
            "clarify",
            "may I use something from the board of my housing cooperative?",
            "the board of your housing cooperative",
        ),
        ("clarify", "does a cat count??", "a cat"),
        ("clarify", "is a box of copybooks a backup?", "a box of copybooks"),
        ("clarify", "inductions count?", "inductions"),
        ("clarify", "can it be from my placement", "your placement"),
        ("clarify", "would that do?", ""),
        ("clarify", "Does 'newest' also count?", ""),
        ("no_need", "does it have to be one day?", "one day"),
        ("no_need", "It must be from a laboratory?", "from a laboratory"),
        ("no_need", "or will a culvert do?", "a culvert"),
        (
            "again",
            "can i reuse the terraform story from before?",
            "the terraform story",
        ),
        ("names", 'or just "a doctor"?', "a doctor"),
    ],
)
def test_what_is_asked_about_is_named(about: str, text: str, thing: str) -> None:
    assert hear_wanted(about, text).thing == thing


def test_what_names_nothing_is_not_said_back() -> None:
    asked = "Can I use the one where I'm at now, or must I have been in charge?"
    assert hear_wanted("clarify", asked).thing == ""
