"""What is said under a thank-you letter: wishes are done, questions are answered."""

import re

from bot.core.respelling import respelt
from bot.parts.after.letters import body
from tests.core.anyone import Anyone
from tests.core.test_form_remarks import acted, someone

TOLD = "you showed me the new ward"


def drafted(who: str = "Ruth Adeyemi, head of service") -> Anyone:
    return someone("/after", "Northfield", who, "Thank-you notes", TOLD)


def letter(one: Anyone) -> str:
    assert one.dossier.interview is not None
    return one.dossier.interview.people[0].thanks


def after(wish: str, who: str = "Ruth Adeyemi, head of service") -> str:
    one = drafted(who)
    acted(one, wish)
    return letter(one)


def test_it_is_made_warmer_plainer_or_shorter() -> None:
    plain, before = after("too stiff for me, make it more relaxed"), after("thanks")
    assert plain.startswith("Hello Ruth,")
    assert "didn't" in plain or "I'd" in plain
    assert "Thank you so much" in after("could it be a bit warmer please")
    assert len(after("way too long, shorter please").split()) < len(before.split())
    for wish in ("warmer", "less formal", "shorter"):
        assert TOLD.removeprefix("you ") in after(wish)


def test_a_sentence_comes_in_moves_and_stands_for_another() -> None:
    assert "My first-aid card has come." in after(
        "add that my first-aid card has come, she asked about it"
    )
    assert "I will call you on Friday." in after(
        'instead of "If you need anything more" write: I will call you on Friday.'
    )
    moved = body(after("put the sentence about the ward at the end"))
    assert "ward" in moved[-2]
    first = body(after("the ward should come first"))
    assert "ward" in first[0]


def test_what_only_says_why_is_not_told() -> None:
    asked = "add that my first-aid card has come, she asked about it"
    assert "asked about" not in after(asked)


def test_who_it_is_to_is_put_right() -> None:
    for wish, greeting in (
        ("it's Mrs Adeyemi", "Dear Mrs Adeyemi,"),
        ("she is a doctor, so Dr Adeyemi please", "Dear Dr Adeyemi,"),
        ("her name is spelled Adeyemy", "Dear Ruth,"),
        ("not Ruth, I met Grace Bello", "Dear Grace,"),
        ("write Hello Ruth instead of Dear Ruth", "Hello Ruth,"),
    ):
        assert after(wish).startswith(greeting), wish
    one = drafted("Herr Brandt, production")
    assert letter(one).startswith("Dear Mr Brandt,")
    acted(one, "Brand with t at the end is right, but Herr Brandel is how he writes")
    assert "Herr" not in letter(one)


def test_a_name_is_spelled_as_it_is_said() -> None:
    for name, said, right in (
        ("Ms Kowalski", "Kowalska with an a at the end", "Ms Kowalska"),
        ("Donald Mcleod", "a capital L in the middle please", "Donald McLeod"),
    ):
        assert respelt(name, said) == right, said


def test_what_cannot_be_done_in_words_asks_for_the_sentence() -> None:
    one = drafted()
    before = letter(one)
    acted(one, "put the sentence about the ward in other words")
    assert "how would you say it" in one.text.casefold() or "Send me" in one.text
    assert letter(one) == before
    acted(one, "Your new ward is brighter than ours, and I noticed it.")
    assert "Your new ward is brighter than ours, and I noticed it." in letter(one)
    assert "You showed me the new ward" not in letter(one)


def test_questions_under_it_are_answered_and_change_nothing() -> None:
    answers = {
        "is it too late to send it after ten days?": "week",
        "can I send it on LinkedIn?": "LinkedIn",
        "who sends this, you or me?": "can't send",
        "should I write two letters or one for both?": "one each",
        "will she notice that a program wrote it?": "program",
        "can you write it in Spanish": "English",
        "where do I get his e-mail address?": "address",
        "is it normal to write such a letter?": "",
        "can I attach my CV?": "",
    }
    for asked, said in answers.items():
        one = drafted()
        before = letter(one)
        acted(one, asked)
        assert letter(one) == before, asked
        assert said in one.text, (asked, one.text)
        assert "can't do that" not in one.text, asked


def test_nothing_that_is_said_to_the_program_stands_in_a_letter() -> None:
    for said in (
        "hmm my wife says it is boring",
        "It was Thursday not Tuesday",
        "my husband will laugh at this",
        "I am so tired of all of this today",
        "she'd never believe that I wrote such a thing",
        "are you sure about the second line?",
        "my mother is calling, back in a minute",
        "no no, you misunderstood me completely",
        "lol this is like my grandmother's Christmas cards",
        "what would a normal person say here",
        "your grammar is better than mine haha",
        "I don't think that this is really me",
        "make the letters bigger, I have no glasses here",
        "I sent it already to the wrong woman!",
        "the bus is here, I'll read it at home",
    ):
        for under in ("", "Change what it says"):
            one = drafted()
            if under:
                acted(one, under)
            acted(one, said)
            words = re.findall(r"[\w']+", said.casefold())
            runs = [" ".join(words[at : at + 3]) for at in range(len(words) - 2)]
            assert not [r for r in runs if r in letter(one).casefold()], said


def test_what_is_told_of_the_talk_goes_in() -> None:
    for told, words in (
        ("you told me about the night of the flood", "the night of the flood"),
        ("we also talked about your garden club", "your garden club"),
        ("I liked how you asked the porter first", "you asked the porter first"),
    ):
        assert words in after(told), told


def test_a_piece_of_a_sentence_goes_by_another_wording() -> None:
    one = drafted()
    before = letter(one)
    opening = body(before)[0]
    piece = " ".join(opening.rstrip(".").split()[-3:])
    acted(one, f'I would never say "{piece}"')
    assert piece not in letter(one)
    assert TOLD.removeprefix("you ") in letter(one)
    assert set(body(before)[2:]) <= set(body(letter(one)))
    acted(one, "another wording please")
    assert piece not in letter(one)


def test_something_else_is_told_in_place_of_what_stands_there() -> None:
    for wish in (
        "make it that she showed me the garden instead",
        "no, ruth showed me the garden, do it again with that",
    ):
        now = after(wish)
        assert "ou showed me the garden" in now, wish
        assert "new ward" not in now, wish
    now = after("the new ward sounds like a complaint, take it out")
    assert "new ward" not in now


def test_the_greeting_and_the_name_are_heard_beside_a_remark() -> None:
    assert after('"Dear Ruth" is a bit stiff, we joked a lot').startswith("Hi Ruth,")
    titled = after("to me she is Mrs Adeyemi, I can not write Dear Ruth")
    assert titled.startswith("Dear Mrs Adeyemi,")
    assert "Inés Lahoz" in after("why is there [Your name]? haha. Inés Lahoz. sorry")


def begun(*lines: str) -> Anyone:
    people = "Ruth Adeyemi, head of service\nTom (HR)"
    return someone("/after", "Northfield", people, "Thank-you notes", *lines)


def test_what_is_said_where_a_note_begins_is_no_line_of_it() -> None:
    for said, heard in (
        ("you asked me the same thing two times", "asking twice"),
        ("can i write in polish and you make it english", "in English"),
        ("who is ruth? mine was a Rosa Adler", "Rosa Adler"),
        ("skip ruth, she hardly spoke. do one for tom first", "Tom"),
    ):
        one = begun(said)
        assert heard in one.text, said
        assert not letter(one), said


def test_a_line_beside_a_remark_becomes_the_note() -> None:
    for said, line in (
        (
            "you wrote this twice. ok. ruth showed me the new ward and the roof",
            "You showed me the new ward and the roof.",
        ),
        (
            "we talked about her bees and the rain. too private for a note?",
            "We talked about your bees and the rain.",
        ),
        (
            "do the note first please. You told me, I mean SHE told me the lift sticks,"
            " and she laughed",
            "You told me the lift sticks, and you laughed.",
        ),
    ):
        one = begun(said)
        assert line in letter(one), said
    plain = begun("nothing only the two of us. can you just write a generic one")
    assert "two of us" not in letter(plain)
    assert letter(plain)
