"""What is added to a story completes it only where it adds a part."""

from bot.content import Content
from tests.core.anyone import Anyone

TOLD = (
    "In March a woman found a hair in her soup at table nine, so I took the plate back"
    " myself, told the chef and brought her a new bowl within five minutes."
)
STORY = ("story", "missing part", "asking for", "There it is", "Now I can follow")


def _after(content: Content, words: str) -> str:
    one = Anyone(content)
    one.orders("practice", "behavioural 3")
    for said in (TOLD, words):
        one.says(said)
        while one.waits():
            pass
    return one.text


def test_a_claim_makes_no_story(content: Content) -> None:
    for words in (
        "I think good service has to come from the heart, and I always give everything",
        "communication is really important to me, I always listen to everybody",
    ):
        said = _after(content, words)
        assert not any(one in said for one in STORY), said
