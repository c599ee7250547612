"""Answer questions from outside: JSON lines in and out; one call is one sitting.

The keys and their order are a contract, so they change only by addition. Nothing here
may import a heavy library: an answer should come at once.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.employer.answer import answer
from bot.employer.facts import Employer, Employers, Field, employers
from bot.model import GENERAL, Topic

_LATER = (Topic.TERMS, Topic.PROCESS, Topic.DOUBTS)


class BadLineError(ValueError):
    """A line is no question; the message says why."""

    def __init__(self, id: object, fault: str) -> None:
        super().__init__(fault)
        self.id = id


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
        return self.given.draw(field, 0, said)

    def _hinted(self, text: str) -> Field:
        words = frozenset(re.findall(r"[a-z]+", text.casefold()))
        for field in self.given.fields.values():
            if field.signs & words or any(one.when & words for one in field.employers):
                return field
        return self.given.fields[next(iter(self.said), GENERAL)]

    def line(self, line: str) -> dict[str, Any]:
        """Answer one JSON line.

        Raises:
            BadLineError: it is no object with a question.
        """
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise BadLineError(None, f"not JSON: {error}") from None
        if not isinstance(row, dict):
            raise BadLineError(None, "not an object")
        id, text = row.get("id"), row.get("question")
        if not isinstance(text, str):
            raise BadLineError(id, "question is missing or not a text")
        track, named = row.get("track"), row.get("employer")
        for name, value in (("track", track), ("employer", named)):
            if value is not None and not isinstance(value, str):
                raise BadLineError(id, f"{name} is not a text")
        try:
            employer = self.employer(track, named, text)
        except KeyError:
            known = ", ".join(self.given.all)
            raise BadLineError(id, f"employer is none of {known}") from None
        said = answer(text, employer, self.given)
        main = next((one for one in said.asked if one.topic not in _LATER), None)
        main = main or next(iter(said.asked), None)
        return {
            "id": id,
            "topics": [topic.value for topic in said.topics],
            "topic": main.fine if main else "",
            "about_work": said.about_work,
            "answer": f"{said.text} {said.bridge}".strip(),
            "entry": said.entry,
            "employer": employer.id,
        }


def answer_lines(lines: Iterable[str]) -> Iterator[str]:
    """Answer each line; a bad one gets its error and does not stop the run."""
    sitting = Sitting()
    for line in lines:
        if not line.strip():
            continue
        try:
            said = sitting.line(line)
        except BadLineError as error:
            said = {"id": error.id, "error": str(error)}
        yield json.dumps(said, ensure_ascii=False)


def main(argv: Sequence[str]) -> int:
    """Answer the lines of a file, or of standard input; gives the exit status."""
    if argv:
        try:
            file = Path(argv[0]).open(encoding="utf-8", errors="replace")  # noqa: SIM115
        except OSError as error:
            sys.stderr.write(f"{argv[0]}: {error.strerror}\n")
            return 2
        with file as lines:
            _write(lines)
    else:
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        _write(sys.stdin)
    return 0


def _write(lines: Iterable[str]) -> None:
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    for said in answer_lines(lines):
        sys.stdout.write(said + "\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
