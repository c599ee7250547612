"""How a doubt is met: with a fact, by giving way, or in general."""

import pytest

from bot.core.doubt import stand
from bot.core.session import Stand
from bot.ear import judge, prove_standing, yielding
from bot.model import Expects
from tests.each import each

FACTS = """\
no, i was the only one on that shift, karin was on leave until the 14th
the buyer had signed with the other firm, I rang him on the tuesday and he came back
I did ask her. She was in Leeds that week and didn't pick up, so I decided.
maybe, but the order was cancelled when i rang. the invoice is dated 3 march
It would not have. Two sites before had the same fault and nobody looked.
honestly i don't think so. the drivers told me they never saw a count before mine
My manager knew. I wrote him a mail the same evening, he just did not answer.
because the ward was full and the doctor was in theatre. there was nobody to ask
no. i was alone in the van
You could say that. But the three classes without it stayed where they were.
I waited a day before I decided, and in that day the price went up twice.
because she had told me herself at lunch that she wanted to leave
he signed it off on the friday, i have the sheet at home
we tried the easy way first. the pump leaked again after two hours
The others had the same list in front of them and went home at five.
I see why you say it. My supervisor said the same, then he looked at the log.
"""

YIELDED = """\
yes you are probably right, it would have happened anyway
maybe. i don't know
True, I should have asked him first.
i guess it was mostly the team
hm yes, perhaps luck
Yes, looking back I would ask first
ok you're right sorry
could be
That is a fair point.
You may be right there, I never thought of it like that.
I don't know, really.
well perhaps it was just chance
"""

GENERAL = """\
I always try to take responsibility for my work
I think communication is the most important thing in every team
It is important to decide quickly in such situations
I believe that I made the difference because I am very committed
well that is how we do things in logistics
in general you have to trust your people
No, I am very good at what I do.
I am confident that my approach is the best one.
Because I care about quality.
You need somebody who takes the lead.
"""


def met(reply: str) -> Stand | None:
    return stand(judge(reply, "", Expects.INSTANCE), yielding(reply))


CASES = [
    (reply, wanted)
    for replies, wanted in (
        (FACTS, Stand.FACTS),
        (YIELDED, Stand.YIELDED),
        (GENERAL, Stand.GENERAL),
    )
    for reply in replies.splitlines()
]


@each("reply, wanted", CASES)
def test_a_reply_to_a_doubt_is_heard(reply: str, wanted: Stand) -> None:
    assert met(reply) is wanted


def test_the_patterns_prove_themselves() -> None:
    assert prove_standing() == []


@pytest.mark.parametrize("reply", ["no", "hm", "Next one please", "asdf"])
def test_an_unsure_ear_says_nothing(reply: str) -> None:
    assert met(reply) is None


def test_another_language_is_not_judged() -> None:
    reply = "Nein, ich war an dem Tag ganz allein im Lager und musste entscheiden."
    assert met(reply) is None
