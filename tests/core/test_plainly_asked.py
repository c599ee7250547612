"""Plain questions in so many words are answered, whatever is open."""

from bot.content import Content
from tests.core.anyone import Anyone

ASKED = {
    "what if they ask about my residence permit?": ("plainly", "facts ready"),
    "how should I answer if it's about the visa": ("plainly", "facts ready"),
    "sorry, how do I finish this?": ("/stop",),
    "I don't understand, how do I end it": ("/stop",),
    "can I see all the questions beforehand?": ("one at a time",),
    "ok thanks, when will you let me know?": ("hear from you",),
}
MODES = ("closing", "behavioural 3", "common")


def test_plain_questions_get_their_own_line(content: Content) -> None:
    for mode in MODES:
        for words, wanted in ASKED.items():
            one = Anyone(content)
            one.orders("practice", mode)
            one.says(words)
            one.waits()
            assert any(part in one.text for part in wanted), (mode, words, one.text)


def test_must_i_tell_of_a_visa_is_no_thing_to_decline(content: Content) -> None:
    one = Anyone(content)
    one.orders("practice", "closing")
    one.says("must I tell them that I need a visa?")
    assert "decline" not in one.text


def test_an_answer_of_a_permit_is_one(content: Content) -> None:
    one = Anyone(content)
    one.orders("practice", "closing")
    one.says(
        "I'd need a visa, and my present one ends in June. What I can do is start then."
    )
    one.waits()
    assert "facts ready" not in one.text
    assert "plainly and early" not in one.text
