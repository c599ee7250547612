"""A requirement of the job, asked for itself where no question leads to it.

Such a question is in no bank: its id holds the words of the requirement, and what is
said around them stands among the phrases.
"""

from typing import Final

from bot.model import Example, Expects, Kind, Level, Outcome, Question, Telling

PREFIX: Final = "job.occasion:"
SECONDS: Final = 120
"""What such an answer takes aloud."""


def occasion(words: str) -> Question:
    """Make the question that asks for an occasion on which something was needed.

    Its competency is one of its own, so that a session may hold several.
    """
    none = Example("", "plain", Outcome.MISSING, Telling.OTHER)
    return Question(
        f"{PREFIX}{words}",
        Kind.BEHAVIOURAL,
        f"{PREFIX}{words}",
        Level.EARLY,
        Expects.INSTANCE,
        words,
        "",
        "",
        SECONDS,
        (),
        "",
        none,
        none,
    )


def asked_for(question_id: str) -> str | None:
    """Give the words of the requirement that a question asks for; None for others."""
    if question_id.startswith(PREFIX):
        return question_id.removeprefix(PREFIX)
    return None
