"""Answer questions from outside: JSON lines in and out; one call is one sitting.

The keys and their order are a contract, so they change only by addition. Nothing here
may import a heavy library: an answer should come at once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.ear.workplaces import workplace_in
from bot.employer.answer import answer
from bot.employer.facts import Employer, Employers, Field, employers
from bot.json_lines import BadRowError, Row, optional_text, run, served, text_of
from bot.model import GENERAL, Topic

_LATER = (Topic.TERMS, Topic.PROCESS, Topic.DOUBTS)


class Sitting:
    """One sitting: whoever was drawn for a field stays its employer."""

    def __init__(self, given: Employers | None = None) -> None:
        self.given = employers() if given is None else given
        self.said: dict[str, list[str]] = {}

    def employer(self, track: str | None, named: str | None, text: str) -> Employer:
        """Give the employer of a line: the one it names, or the one of its field.

        Without a field it is the one drawn first, or that of a field whose words the
        question uses.

        Raises:
            KeyError: no employer is called so.
        """
        if named is not None:
            return self.given.all[named]
        field = self._hinted(text) if track is None else self.given.field(track)
        said = self.said.setdefault(field.track, [track or ""])
        said.append(text)
        named_place = workplace_in(track) if track not in (None, field.track) else None
        place = named_place.id if named_place else ""
        if place and track and self.given.has(field, place):
            return self.given.draw(field, 0, said, track, place)
        return self.given.draw(field, 0, said)

    def _hinted(self, text: str) -> Field:
        words = frozenset(re.findall(r"[a-z]+", text.casefold()))
        for field in self.given.fields.values():
            if field.signs & words or any(one.when & words for one in field.employers):
                return field
        return self.given.fields[next(iter(self.said), GENERAL)]

    def line(self, row: Row) -> dict[str, Any]:
        """Answer the question of one row.

        Raises:
            BadRowError: there is no question, or no such employer.
        """
        text = text_of(row, "question")
        track, named = optional_text(row, "track"), optional_text(row, "employer")
        try:
            employer = self.employer(track, named, text)
        except KeyError:
            known = ", ".join(self.given.all)
            raise BadRowError(f"employer is none of {known}") from None
        said = answer(text, employer, self.given)
        main = next((one for one in said.asked if one.topic not in _LATER), None)
        main = main or next(iter(said.asked), None)
        return {
            "topics": [topic.value for topic in said.topics],
            "topic": main.fine if main else "",
            "about_work": said.about_work,
            "answer": f"{said.text} {said.bridge}".strip(),
            "entry": said.entry,
            "employer": employer.id,
        }


def answer_lines(lines: Iterable[str]) -> Iterator[str]:
    """Answer each line; a bad one gets its error and does not stop the run."""
    return served(lines, Sitting().line)


def main(argv: Sequence[str]) -> int:
    """Answer the lines of a file, or of standard input; gives the exit status."""
    return run(argv, Sitting().line)
