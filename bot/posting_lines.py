"""Read job postings from outside: JSON lines in, JSON lines out.

The keys and their order are a contract, so they change only by addition.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.ear import read_posting, verbatim
from bot.json_lines import Row, run, served, text_of


def as_json(text: str) -> dict[str, Any]:
    """Give what is read in a posting, in the contract's keys and order.

    `words` of a requirement are a piece of the text as it was given, markup and breaks
    within them included.
    """
    posting = read_posting(text)
    return {
        "title": posting.title,
        "company": posting.company,
        "requirements": [
            {
                "words": words,
                "must": one.must,
                "competencies": list(one.competencies),
            }
            for one in posting.requirements
            # Letters that lost the markup between them stand nowhere in the text.
            if (words := verbatim(one.words, text)) is not None
        ],
    }


def read_lines(lines: Iterable[str]) -> Iterator[str]:
    """Read the posting of each line; a bad one gets its error and the rest are read."""
    return served(lines, _read)


def _read(row: Row) -> dict[str, Any]:
    return as_json(text_of(row, "text"))


def main(argv: Sequence[str]) -> int:
    """Read the postings of a file, or of standard input; gives the exit status."""
    return run(argv, _read)
