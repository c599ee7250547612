"""What is said of kept things, in words that no build foresees."""

import pytest

from bot.content import Content
from bot.ear.kept_talk import hear_kept_talk
from tests.core.anyone import Anyone
from tests.core.test_idling import over

CORNER = (
    "I set up a reading corner in my Year 3 class last October, because four of the "
    "boys never opened a book. I asked each of them what they would read, and brought "
    "in comics and a football annual from my own house. I checked with a little quiz "
    "every Friday, and I put a strategic alignment of literacy outcomes on the wall "
    "for the head. By Christmas three of the four were reading on their own."
)
AFTER = (
    "Without the comics I would have lost Kayden, so I would ask his parents sooner."
)
GARDEN = (
    "In March two colleagues wanted the school garden closed, because of the mud. I "
    "walked the head, Mrs Okafor, round it at seven in the morning, and I counted "
    "forty-one wheelbarrows of mulch with the caretaker. She gave us the money for the "
    "path, 900 pounds, and the garden stayed open."
)


def followed_up(content: Content) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("teacher")
    someone.says(CORNER)
    someone.orders("done")
    return someone


def finished(content: Content, *, keeping: bool = True) -> Anyone:
    someone = followed_up(content)
    if keeping:
        someone.presses(next(b for b in someone.buttons if b.startswith("story/keep")))
    for words in (AFTER, GARDEN):
        someone.says(words)
        someone.orders("done")
    someone.orders("stop")
    over(someone)
    return someone


def told(someone: Anyone) -> str:
    assert someone.session is not None
    return "\n".join(a.text for t in someone.session.turns for a in t.attempts)


@pytest.mark.parametrize(
    "words",
    [
        "can't you just put it back in?",
        "which one did you leave out? the Kayden bit was my answer",
        "you dropped my Kayden line, I need it in",
        "sorry sorry I was wrong, it was my answer, please to return it inside",
        "let it stay in after all",
    ],
)
def test_what_was_left_out_comes_back(content: Content, words: str) -> None:
    someone = followed_up(content)
    someone.says(AFTER)
    someone.says("no sorry, take that out, wrong window")
    assert AFTER not in told(someone)
    someone.says(words)
    assert AFTER in told(someone), someone.text
    assert "back" in someone.text
    assert words not in told(someone)


def test_what_was_left_out_is_named(content: Content) -> None:
    someone = followed_up(content)
    someone.says(AFTER)
    someone.says("no sorry, take that out, wrong window")
    someone.says("what exactly did you take out?")
    assert "lost Kayden" in someone.text
    assert AFTER not in told(someone)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the bit about the annual, is that still in?", "football annual"),
        ("so what's in my answer at the moment?", "from “I set up a reading corner"),
        ("the two messages before, did they arrive?", "reading on their own”"),
    ],
)
def test_what_is_kept_is_told(content: Content, words: str, expected: str) -> None:
    someone = followed_up(content)
    before = told(someone)
    someone.says(words)
    assert expected in someone.text, someone.text
    assert told(someone) == before


@pytest.mark.parametrize(
    "words",
    [
        "hmm, actually I have a better one for this, the school garden. Can I change"
        " the story?",
        "scrap that, I'd rather tell you about the museum trip",
        "another one came to my mind that fits better, can I change?",
        "I think I picked the wrong story, can I tell the Tariq one",
    ],
)
def test_another_story_takes_the_place_of_the_first(
    content: Content, words: str
) -> None:
    someone = followed_up(content)
    someone.says(words)
    assert "When have you had to explain" in someone.text
    assert not told(someone).strip()
    someone.says(GARDEN)
    someone.orders("done")
    someone.orders("stop")
    over(someone)
    assert "reading corner" not in someone.text
    assert "they would read" not in someone.text
    someone.orders("stories")
    assert "they would read" not in someone.text


def test_another_question_is_no_other_story(content: Content) -> None:
    someone = followed_up(content)
    someone.says("can I have a different question please?")
    assert "reading corner" in told(someone)


@pytest.mark.parametrize(
    "words",
    [
        "cut just that bit, the strategic alignment stuff",
        "that line about strategic alignment was from my CV, forget it please",
        "could you cut the alignment sentence? it's hot air",
    ],
)
@pytest.mark.parametrize("ended", [False, True])
def test_a_line_goes_and_the_rest_stays(
    content: Content, words: str, ended: bool
) -> None:
    someone = finished(content) if ended else followed_up(content)
    someone.says(words)
    assert "alignment" not in told(someone), someone.text
    assert "reading corner" in told(someone)
    stories = someone.dossier.stories
    assert not any("alignment" in t.text for s in stories for t in s.takes)


def test_nobody_loses_an_answer_by_asking(content: Content) -> None:
    someone = finished(content)
    before = told(someone)
    for words in (
        "did you leave anything out of what I wrote?",
        "I don't see the one with the head in it",
        "I talked about Mrs Okafor as well, did you forget her?",
    ):
        someone.says(words)
        assert told(someone) == before, words


@pytest.mark.parametrize(
    "words",
    [
        "where's my garden story, the Mrs Okafor one?",
        "did the garden line stay in as a story or did you throw it out?",
    ],
)
def test_a_question_after_an_answer_keeps_no_story(
    content: Content, words: str
) -> None:
    someone = finished(content)
    someone.says(words)
    assert len(someone.dossier.stories) == 1, someone.text
    assert "/stories" in someone.text
    label = someone.said[-1].rows[0][0].label
    someone.says(label)
    assert len(someone.dossier.stories) == 2, someone.text


@pytest.mark.parametrize(
    "words",
    ["save the story about Mrs Okafor", "can you save the one with Mrs Okafor?"],
)
def test_an_answer_becomes_the_story_that_is_wished_for(
    content: Content, words: str
) -> None:
    someone = finished(content)
    someone.says(words)
    assert len(someone.dossier.stories) == 2, someone.text
    assert "saved" in someone.text
    someone.says(words)
    assert len(someone.dossier.stories) == 2


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("I want to call it The key", "The key"),
        ("Can I change the name of it, to 'the comics'?", "The comics"),
        ("give my story another name: Football annual", "Football annual"),
    ],
)
def test_a_story_is_called_as_is_wished(
    content: Content, words: str, name: str
) -> None:
    someone = finished(content)
    someone.says(words)
    assert someone.dossier.stories[0].name == name, someone.text
    someone.says("which stories of mine are you keeping, just the titles")
    assert name in someone.text


def test_the_summary_puts_in_what_is_missed(content: Content) -> None:
    someone = finished(content, keeping=False)
    someone.says("why is the story with Mrs Okafor not in What they'll remember?")
    assert "wheelbarrows" in someone.text  # the line of her story that stands there
    assert "Sorry, I won't quote" not in someone.text


def test_who_asks_what_a_word_means_wishes_nothing_back() -> None:
    asked = 'Can you explain me "took back"? It is like return something?'
    assert not [*hear_kept_talk(asked)]
    assert [*hear_kept_talk('put back "the kettle" please')]
