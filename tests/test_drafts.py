"""Thank-you notes: short where nothing goes in, and not one word invented."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.brief import Brief
from bot.model import Tone
from bot.parts.after.drafts import called, drafted, left_out, shortened, worded
from tests.each import each
from tests.examples import examples
from tests.loaded import loaded

REGISTERS = ("general", "peer", "director", "coordinator")

MOMENTS = [
    "you showed me the tail lift that sticks in the cold",
    "she told me about her first night shift and why she stayed",
    "we talked about the outage in March. nobody wrote it down",
    "the coffee machine that takes old coins only",
    "found me a quiet room when i came 40 minutes early",
    "Ana said that she would rather delete code than write it",
    "they have three vacancies",
    "“quoted” {name} **bold** 🙂",
    "yes",
]

moments = st.sampled_from(MOMENTS) | st.text(min_size=1, max_size=300).filter(
    lambda text: any(letter.isalnum() for letter in text)
)
names = st.sampled_from(["Ana", "ana ruiz", "Dr Shah", "the man at the desk", ""])
briefs = st.builds(
    Brief,
    name=names | st.text(max_size=60),
    moment=moments,
    register=st.sampled_from(REGISTERS),
    turn=st.integers(0, 40),
    demand=st.sampled_from(["", "night shifts and weekends", "SQL"]),
    story=st.sampled_from(["", "the Friday discharge"]),
)


def note(brief: Brief) -> str:
    return drafted(loaded().phrases, brief)


@given(briefs)
@settings(max_examples=examples(300), deadline=None)
def test_a_note_is_neither_short_nor_long(brief: Brief) -> None:
    least = 28 if left_out(brief.moment, brief.name) else 60
    assert least <= len(note(brief).split()) <= 110


@given(briefs)
@settings(max_examples=examples(300), deadline=None)
def test_a_note_holds_only_what_was_said_or_what_a_template_says(brief: Brief) -> None:
    """Every word, name and number is the candidate's own, or of the templates."""
    given_words = f"{brief.name} {brief.moment} {brief.demand} {brief.story}"
    said = set(words(given_words)) | set(templates())
    assert set(words(note(brief))) <= said


def words(text: str) -> Iterator[str]:
    return (word.casefold() for word in re.findall(r"\w+", text))


@cache
def templates() -> tuple[str, ...]:
    found = all_templates()
    turned = ("you", "we", "your", "yourself", "were", "are", "have", "don't")
    return (*turned, *(word for text in found for word in words(text)))


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("moment", MOMENTS[:7])
def test_no_two_notes_are_alike(register: str, moment: str) -> None:
    """Those who sat in one room may compare: no sentence of a template comes twice."""
    notes: list[str] = []
    most = 4 if register == "general" else 3
    for turn in range(most):
        notes.append(note(Brief(f"Name{turn}", moment, register, turn, tuple(notes))))
    sentences = [set(own(text, moment)) for text in notes]
    for place, one in enumerate(sentences):
        for other in sentences[place + 1 :]:
            assert not one & other


def own(text: str, moment: str) -> Iterator[str]:
    """The sentences without the candidate's words, salutation and greeting."""
    heard = {"you", "we", "your", "yours", *words(moment)}
    for line in text.split("\n"):
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            if len(sentence.split()) > 5 and not set(words(sentence)) <= heard:
                yield sentence


def test_another_wording_is_another_until_all_were_seen() -> None:
    seen: list[str] = []
    for turn in range(5):
        others = tuple(seen[-1:])
        seen.append(note(Brief("Ana", MOMENTS[0], "general", turn, others)))
    assert len(set(seen)) == len(seen)


def test_ten_people_get_ten_notes() -> None:
    notes: list[str] = []
    for turn in range(10):
        notes.append(note(Brief("Ana", MOMENTS[0], "director", turn, tuple(notes))))
    assert len(set(notes)) == 10


@each(
    "moment, name, expected",
    [
        ("she told me why", "Ana", "you told me why"),
        ("Ana told me why", "Ana Ruiz", "you told me why"),
        ("ana ruiz was the first to laugh", "Ana Ruiz", "you were the first to laugh"),
        ("how she handled the late order", "Ana", "how you handled the late order"),
        ("he said he would rather wait", "Tom", "you said you would rather wait"),
        ("showed me the ward", "Ana", "you showed me the ward"),
        ("talked about the rota", "Ana", "we talked about the rota"),
        ("you drew it. you laughed", "Ana", "you drew it. you laughed"),
        ("the broken lift", "Ana", "the broken lift"),
        ("she said he left in june", "Ana", "you said he left in June"),
        ("he told me why they all stay", "Tom", "you told me why they all stay"),
        ("drove me from the station", "Lea", "you drove me from the station"),
        (
            "she told me her own mum died on a ward like ours\n"
            "and that made me want to work for her",
            "Carol",
            "you told me your own mum died on a ward like ours and that made me want to"
            " work for you",
        ),
        ("you drew it\nyou laughed", "Ana", "you drew it. you laughed"),
        ("I liked the plan on the wall", "Ana", "I liked the plan on the wall"),
        *(
            (told, "Ana Reyes", expected)
            for told, expected in (
                (
                    "she said that her car broke down",
                    "you said that your car broke down",
                ),
                (
                    "she told me the press stops at six, and I laughed and she did too",
                    "you told me the press stops at six, and I laughed and you did too",
                ),
                (
                    "ana walked me to the lift and told me she doesn't like lifts",
                    "you walked me to the lift and told me you don't like lifts",
                ),
                (
                    "she said she'd call me on friday",
                    "you said you'd call me on Friday",
                ),
                (
                    "we talked about her beehives and the rain",
                    "we talked about your beehives and the rain",
                ),
                (
                    "Dear Ana, you laughed about the goat that ate my list",
                    "you laughed about the goat that ate my list",
                ),
                (
                    "she asked if I was cold and her hands were cold, too",
                    "you asked if I was cold and your hands were cold, too",
                ),
            )
        ),
    ],
)
def test_words_are_turned_to_a_letter_where_that_is_sure(
    moment: str, name: str, expected: str
) -> None:
    form, said = worded(moment, name)
    assert said == expected
    assert form != "none"


@each(
    "moment",
    [
        "they have three vacancies",
        "her first night shift",
        "I asked Ana about the rota",
        "she told me about her husband",
        "she told me her sister works there and she hates the canteen",
        "she said that Rosa left and she was sad",
        "asked why nobody stays",
        "told him off",
        "between us there was a good silence because of her",
        "12 people in one office",
        'the line "we never close"',
    ],
)
def test_words_that_are_not_sure_stay_out_of_the_letter(moment: str) -> None:
    assert left_out(moment, "Ana")
    text = note(Brief("Ana", moment))
    assert "“" not in text
    assert moment.split("you")[0] not in text


def test_a_name_of_many_words_is_read_at_once() -> None:
    worded("Ana Ana Ana Ana Ana " * 200, "Ana Bo Ana Bo Ana Bo Ana Bo")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ana ruiz", "Ana"),
        ("Tom Whitcombe", "Tom"),
        ("Dr Amina Shah", "Dr Shah"),
        ("Mrs Lee", "Mrs Lee"),
        ("the man at the desk", ""),
        ("", ""),
    ],
)
def test_a_person_is_called_as_in_a_letter(name: str, expected: str) -> None:
    assert called(name) == expected


def test_a_requirement_is_named_in_one_note_only() -> None:
    first = note(Brief("Ana", MOMENTS[0], demand="night shifts"))
    assert "“night shifts”" in first
    second = note(
        Brief("Tom", MOMENTS[0], turn=1, others=(first,), demand="night shifts")
    )
    assert "night shifts" not in second


@given(st.text(max_size=200), st.integers(0, 40))
def test_a_moment_is_cut_to_its_beginning(text: str, room: int) -> None:
    line = " ".join(text.split())
    found = shortened(line, room)
    assert len(found.split()) <= max(room, 1)
    assert line.startswith(found.rstrip("…")) or len(line.split()) <= room


def test_nothing_in_a_template_is_shouted_or_american() -> None:
    for text in all_templates():
        assert "!" not in text
        assert not re.search(r"\b(?:amazing|awesome|excited|thrilled|honou?r)\b", text)


def all_templates() -> Sequence[str]:
    return [
        variant
        for key, said in loaded().phrases.items()
        if key.startswith("note.")
        for variant in said[Tone.GENTLE]
    ]
