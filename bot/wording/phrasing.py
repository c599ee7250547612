"""Fill in phrases, and word what is said of questions; nothing is said yet.

Every word comes from `content/`; the variants of a phrase take turns.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from babel.lists import format_list

from bot.content import Content
from bot.core.occasions import asked_for
from bot.core.session import Session
from bot.model import Holds, Part, Run, Slip, Tone
from bot.wording.text import Runs, capital, tidied

_SENTENCE: Final = re.compile(r"(?<=[.?]) (?=[A-Z])")

_SAYS_I: Final = re.compile(r"\b(?:I|I['’](?:d|ll|m|ve)|me|my)\b")
_AFTER_COLON: Final = re.compile(r":\s*(?:\*\*)?\{question\}")

COMMENTS: Final = ("ack.", "praise.", "took.")
"""Phrases that say something of an answer, by how their keys begin."""

OF_WHO_ASKS: Final = (
    *("repeat", "rephrase", "plain.", "alike_reading", "point.rephrase", "presence"),
)
"""Replies to an aside that whoever asks says themselves, by their names."""


@dataclass
class Phrasing:
    """Words phrases and questions in a candidate's tone; `spoken` counts variants."""

    content: Content
    tone: Tone
    spoken: dict[str, int]
    session: Session | None

    # Phrases

    def phrase(self, key: str, **values: str) -> Runs:
        """Fill in the next variant of a phrase; `Quote` is `quote` with a capital."""
        variants = self.content.phrases[key][self.tone]
        if key.startswith(COMMENTS) and self._asked_by_several():
            # Whoever says "I" there has a name, so that is said by nobody else.
            plain = [v for v in variants if not _SAYS_I.search(v)]
            variants = tuple(plain) or variants
        turn = self.spoken.get(key, 0)
        if len(variants) > 1:
            self.spoken[key] = turn + 1
        template = variants[turn % len(variants)]
        values = self._by_whom(key, template, values)
        for name, value in tuple(values.items()):
            values[name.capitalize()] = capital(value)
        runs = []
        for place, piece in enumerate(template.split("**")):
            if piece:
                runs.append(Run(piece.format_map(values), bold=place % 2 == 1))
        return tuple(runs)

    def _asked_by_several(self) -> bool:
        session = self.session
        return session is not None and session.panel is not None

    def _by_whom(
        self, key: str, template: str, values: dict[str, str]
    ) -> dict[str, str]:
        """Say whose a question is that is quoted in a sentence, with one colon."""
        session, question = self.session, values.get("question", "")
        if session is None or session.panel is None or not question:
            return values
        names = (member.name for member in session.panel.members)
        name = next((n for n in names if question.startswith(f"{n}: ")), None)
        if name is None:
            return values
        bare = question.removeprefix(f"{name}: ")
        if key.removeprefix("aside.").startswith(OF_WHO_ASKS):
            question = bare
        elif _AFTER_COLON.search(template):
            question = f"{bare} ({name} asked)"
        else:
            question = f"{capital(name)}: {bare}"
        return {**values, "question": question}

    def plain(self, key: str, **values: str) -> str:
        """Fill in the next variant of a phrase, without its style."""
        return "".join(run.text for run in self.phrase(key, **values))

    def listing(self, parts: Sequence[Part]) -> str:
        """Name parts, as inside a sentence."""
        return self.joined([self.plain(f"part.{part}") for part in parts])

    def joined(self, names: Sequence[str]) -> str:
        """Join names as in a sentence: one, two and three."""
        return format_list(names, locale=self.content.locale)

    def count(self, noun: str, count: int) -> str:
        """Count something, as within a sentence: one minute, two minutes."""
        return self.counted(f"count.{noun}", count)

    def minutes(self, count: int) -> str:
        """Tell how many minutes something took, one at the least."""
        return self.count("minute", max(1, count))

    def counted(self, key: str, count: int) -> str:
        """Say a phrase in the form of the plural that a count has."""
        form = self.content.locale.plural_form(count)
        return self.plain(f"{key}.{form}", count=str(count))

    # Questions

    def question_text(self, question_id: str) -> str:
        """Give the words of a question: its own, or those for what a job asks for."""
        if (words := asked_for(question_id)) is not None:
            return self.plain("job.occasion", words=tidied(words) or words)
        question = self.content.questions.get(question_id)
        if question is None:
            return question_id
        about = self.session.about(question_id) if self.session is not None else ""
        return question.worded(about)

    def deeper(self, question_id: str) -> str:
        """Give the words of the deeper question to one; empty where it has none."""
        if asked_for(question_id) is not None:
            return self.plain("job.occasion_deeper")
        question = self.content.questions.get(question_id)
        return question.deeper if question is not None else ""

    def simpler(self, question_id: str) -> str:
        """Give a question in simpler words; empty where there are none."""
        question = self.content.questions.get(question_id)
        return question.simpler if question is not None else ""

    def probe(self, question_id: str, part: Part) -> str:
        """Give the words of a question's probe for a part.

        A question that is gone from the bank since it was asked is probed all the same.
        """
        question = self.content.questions.get(question_id)
        own = question.probes.get(part) if question is not None else None
        return own or self.plain("probe.any")

    def asking(self, question_id: str, holds: Holds) -> str:
        """Give the line of a question that asks for one thing its answer left out.

        A question that has left the bank since it was asked is asked on all the same.
        """
        question = self.content.questions.get(question_id)
        own = question.asks.get(holds) if question is not None else None
        return own or self.plain("plainly.any")

    def answering_back(self, question_id: str) -> str:
        """Give what is said to who asks the same back."""
        question = self.content.questions.get(question_id)
        own = question.back if question is not None else ""
        return own or self.plain("plainly.any")

    def label(self, question_id: str) -> str:
        """Name a question in short, as inside a sentence."""
        question = self.content.questions.get(question_id)
        if question is None or not question.label:
            return self.competency(question_id)
        return question.label

    def slip(self, slip: Slip, quote: str | None) -> str:
        """Say what may be left out of an answer, with its words where that helps."""
        tidy = tidied(quote)
        if slip is Slip.APOLOGY and tidy is not None:
            return self.plain("careful.apology_quoted", quote=tidy)
        return self.plain(f"careful.{slip}")

    def called(self, question_id: str) -> str:
        """Call a question by the first sentence of its words, as inside a sentence."""
        if asked_for(question_id) is not None:
            return self.competency(question_id)
        first = _SENTENCE.split(self.question_text(question_id), maxsplit=1)[0]
        return f"“{first.rstrip('.')}”"

    def competency(self, question_id: str) -> str:
        """Name what a question looks for, as inside a sentence."""
        if (words := asked_for(question_id)) is not None:
            return f"“{tidied(words) or words}”"
        question = self.content.questions.get(question_id)
        if question is None:
            return question_id
        return self.content.competencies[question.competency].name
