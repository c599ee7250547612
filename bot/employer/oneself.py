"""Answer what is asked of whoever sits there: who they are, how long they stay."""

from collections.abc import Collection

from bot.ear.asked_apart import asked_apart
from bot.ear.asking import Asked
from bot.employer.answered import Answered, brief
from bot.employer.facts import Employer
from bot.employer.further import AS_I_SAID
from bot.employer.persons import SELF, meant_of_oneself, of_oneself
from bot.model import Topic

_SURE = 2.0
"""Points of a question that was foreseen for who answers it."""


def oneself(
    text: str,
    employer: Employer,
    said: Collection[str],
    *,
    alone: bool = False,
    named: bool = False,
) -> Answered | None:
    """Give what somebody says of themselves, or None where it was not asked.

    With `alone` no fact answers it, so that less is enough; with `named` its meaning
    alone is not.
    """
    asked = asked_apart(text)
    question = asked[0] if len(asked) == 1 else text
    person = employer.person
    line = of_oneself(question, person)
    if line is None and not named:
        line = meant_of_oneself(question, person, alone=alone)
    if line is None:
        return None
    told = line.say.format_map(employer.filling)
    again = AS_I_SAID.format(brief(told)) if told in said else told
    start = max(text.find(question), 0)
    heard = Asked(Topic.TEAM, SELF, start, start + len(question), _SURE)
    return Answered((heard,), (Topic.TEAM,), True, again, "", SELF, told=(told,))
