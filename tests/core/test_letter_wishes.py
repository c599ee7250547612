"""What is wanted of a letter is done to it, and is never put into it."""

import re
from dataclasses import replace

from bot.core.letter_wanted import LetterWish
from bot.core.letter_wishes import letter_wish
from bot.parts.after.letters import (
    addressed,
    found,
    only_own,
    signature,
    signed,
    swapped,
    without,
)
from tests.core.anyone import Anyone
from tests.core.test_form_remarks import acted, someone

LETTER = """Dear Mrs Frost,

Thank you for meeting me, and for setting time aside to talk about the role.

You told me that your own mother lived at the Hastings home. There will be other \
things waiting for you today, so I will keep this note short.

If you need anything more from me, I would be glad to send it.

Yours sincerely,
[Your name]"""

MOTHER = "You told me that your own mother lived at the Hastings home"


def test_a_wish_is_read_and_what_tells_of_the_talk_is_none() -> None:
    again, send = LetterWish(again=True), LetterWish(send=True)
    warm, plain = replace(again, tone="warm"), replace(again, tone="plain")
    pointed, back = LetterWish(out=("",)), LetterWish(back="")
    expected = {
        "Take out the sentence about the ordinary day, please. And sign it Ngozi.": (
            LetterWish(out=("the ordinary day",), sign="Ngozi")
        ),
        "It is too cold and too young for me, and I do not want the ordinary day in "
        "it": LetterWish(out=("the ordinary day",), again=True, tone="warm"),
        "You have put my complaint INTO the letter. That would ruin me. Put back the "
        "sentence about her mother.": LetterWish(back="her mother", wronged=True),
        "I would not write that, I never said so": pointed,
        "that's not true": pointed,
        "Thank you, that one I can use. Will you send it for me?": send,
        "has it been sent?": send,
        "email it to her": send,
        "can u send this off": send,
        "the ordinary day thing must go": LetterWish(out=("the ordinary day thing",)),
        "leave out the website line": LetterWish(out=("the website line",)),
        "pls cut the bit about the website": LetterWish(out=("the website",)),
        "I don't like the last sentence": LetterWish(out=("the last sentence",)),
        "make it warmer": warm,
        "doesnt sound like me tbh": again,
        "it sounds like a robot": warm,
        "it reads very stiff": plain,
        "i dont like it": again,
        "rewrite it please": again,
        "it's way too long, make it shorter pls": LetterWish(again=True, shorter=True),
        "the first one was better": back,
        "undo that": back,
        "give me the old version back": back,
        "please sign with Ngozi Eze": LetterWish(sign="Ngozi Eze"),
        "it should be signed N. Eze": LetterWish(sign="N. Eze"),
        "put my name, Ngozi, at the end": LetterWish(sign="Ngozi"),
        "it should say Mr Whitcombe": LetterWish(dear="Mr Whitcombe"),
        "change Hastings to Hove": LetterWish(swaps=(("Hastings", "Hove"),)),
        "that sounds soft, I'd never talk like that": plain,
        "too short now": again,
        "nah you can leave it as it was before": back,
        "the bit about her mother is missing": LetterWish(back="her mother"),
        "why have you written a good conversation takes two": LetterWish(
            out=("a good conversation takes two",)
        ),
        # What may stand in a letter, and what is content with it.
        "that sounds good": LetterWish(pleased=True),
        "you told me that I should leave out the small talk": None,
        "You told me about the garden and I liked that you took the time": None,
        "we talked about how you never say never": None,
        "it was too cold in the room and you gave me your scarf": None,
        "you asked me whether I would sign it off myself": None,
        "I never thought of it that way before you said it": None,
        "she was very kind": None,
        "I liked the garden": None,
        "thanks, perfect": LetterWish(pleased=True),
    }
    assert {text: letter_wish(text) for text in expected} == expected


def test_a_letter_is_changed_as_it_is_wanted() -> None:
    assert "other things" not in without(LETTER, "the other things waiting")
    assert "Hastings" not in without(LETTER, "her mother")
    assert without(LETTER, "the ordinary day") == LETTER
    assert found(LETTER, "the second sentence").startswith("You told me")
    assert found(LETTER, "the fourth line").startswith("If you need")
    own = only_own(LETTER, MOTHER)
    assert MOTHER in own
    assert "other things" not in own
    assert "Thank you for meeting me" in own
    assert not signature(LETTER)
    assert signature(signed(LETTER, "Ngozi Eze")) == "Ngozi Eze"
    assert addressed(LETTER, "Mr Whitcombe").startswith("Dear Mr Whitcombe,\n\n")
    assert "Hove home" in swapped(LETTER, "hastings", "Hove")
    assert swapped(LETTER, "", "Hove") == LETTER


def drafted(*steps: str) -> Anyone:
    return someone(
        "/after",
        "Harbour Oak Care",
        "Mrs Adeline Frost, regional director",
        "Thank-you notes",
        MOTHER,
        *steps,
    )


def letter(one: Anyone) -> str:
    assert one.dossier.interview is not None
    return one.dossier.interview.people[0].thanks


def test_a_complaint_is_never_put_into_the_letter() -> None:
    for complaint in (
        "It is too cold and too young for me, and I do not want the ordinary day in it",
        "i dont want that in there",
        "this is not how i speak, too american",
        "you made that up, I never said it",
        "I do not like the part with the time, it is not true",
        "Good heavens! You have put my complaint INTO the letter.",
        "the letter should be about her mother and nothing else",
        "no no no, I would never write this to a director",
        "that is nonsense",
        "why did you write that",
    ):
        for under in ("Change what it says", ""):
            one = drafted(*filter(None, (under,)))
            acted(one, complaint)
            assert MOTHER in letter(one), complaint
            words = re.findall(r"[\w']+", complaint.casefold())
            runs = [" ".join(words[at : at + 3]) for at in range(len(words) - 2)]
            put_in = [run for run in runs if run in letter(one).casefold()]
            assert put_in == [], complaint


def test_a_letter_is_signed_and_the_next_one_is_too() -> None:
    one = drafted("sign it Ngozi")
    assert letter(one).endswith("\nNgozi")
    acted(one, "Another wording")
    assert letter(one).endswith("\nNgozi")
    acted(one, "take out the sentence about her mother")
    assert "mother" not in letter(one)
    acted(one, "put back the sentence about her mother")
    assert MOTHER in letter(one)
    assert letter(one).endswith("\nNgozi")
    acted(one, "Will you send it for me?")
    assert "can't send" in one.text or "no way to do that" in one.text


def test_a_letter_claims_no_feeling_that_nobody_noted() -> None:
    one = drafted()
    for _ in range(9):
        for claim in (
            "gone back to",
            "picture",
            "stayed with me",
            "think about",
            "left",
        ):
            assert claim not in letter(one)
        acted(one, "Another wording")
