"""The command line: what each command does and takes, with an example of it."""

import argparse
from collections.abc import Callable
from pathlib import Path
from textwrap import fill

from bot import __version__

JSON_LINES = "JSON lines; standard input by default"

ADVICE = (
    "say what to do. `second-round try` sits an interview in this terminal, no token"
    " needed; `second-round --help` lists the rest"
)

WIDTH = 76

Parser = argparse.ArgumentParser
Add = Callable[..., Parser]


def parser() -> Parser:
    """Build the parser of all commands; each gives its name as `command`."""
    whole = Parser(
        prog="second-round",
        description="Practise for a second interview.",
        epilog=(
            "Begin with: second-round try\n\n"
            "Settings come from the environment and .env; see .env.example."
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=__version__)
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")

    def add(name: str, about: str, more: str, *examples: str) -> Parser:
        shown = "\n".join(f"  {example}" for example in examples)
        return commands.add_parser(
            name,
            help=about,
            description=fill(f"{about[:1].upper()}{about[1:]}. {more}", WIDTH),
            epilog=f"For example:\n{shown}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    _for_people(add)
    _for_programs(add)
    _for_operators(add)
    return whole


def _for_people(add: Add) -> None:
    add(
        "run",
        "serve candidates on Telegram",
        "Needs TELEGRAM_BOT_TOKEN. Ctrl-C or SIGTERM stops it; the next start goes on"
        " in the same place.",
        "TELEGRAM_BOT_TOKEN=123:abc second-round run",
    )
    add(
        "try",
        "sit an interview in this terminal, no token needed",
        "A line is a message, an empty line means done, and a button is pressed by"
        " typing its label. With piped input each line is one message.",
        "second-round try",
        "printf '/practice behavioural 1\\nI rang them.\\n' | second-round try",
    )
    check = add(
        "check",
        "check content/ and run its proofs",
        "Names file, entry and reason of whatever is wrong.",
        "second-round check",
    )
    check.add_argument(
        "--map", action="store_true", help="write docs/modules.md anew, and no more"
    )


def _for_programs(add: Add) -> None:
    judge = add(
        "judge",
        "judge answers, one JSON object a line",
        '{"id", "question"?, "answer"} in, one judgement a line out.',
        'echo \'{"id": 1, "answer": "I rang her."}\' | second-round judge',
        "second-round judge answers.jsonl",
    )
    asked = add(
        "answer-question",
        "answer a candidate's questions as an employer, one JSON object a line",
        '{"id", "question", "track"?, "employer"?} in, one answer a line out. One'
        " call is one sitting: whoever is drawn answers all of it.",
        'echo \'{"id": 1, "question": "Why is the job open?"}\' \\\n'
        "    | second-round answer-question",
        "second-round answer-question questions.jsonl",
    )
    reading = add(
        "read-posting",
        "read job postings, one JSON object a line",
        '{"id", "text"} in, {"id", "title", "company", "requirements"} out.',
        'echo \'{"id": 1, "text": "You bring\\n- First aid"}\' \\\n'
        "    | second-round read-posting",
        "second-round read-posting postings.jsonl",
    )
    for command in (judge, asked, reading):
        command.add_argument("file", nargs="?", help=JSON_LINES)


def _for_operators(add: Add) -> None:
    add(
        "corrections",
        "print the answers that candidates let you read to improve the ear",
        "One JSON object a line.",
        "second-round corrections > corrections.jsonl",
    )
    failing = add(
        "failed",
        "what failed for good: list it, retry it, drop it",
        "The bot may be running.",
        "second-round failed list",
        "second-round failed retry 17 18",
        "second-round failed drop all",
    )
    failing.add_argument("action", choices=("list", "retry", "drop"))
    failing.add_argument(
        "names", nargs="*", help="numbers as `failed list` shows them, or all"
    )
    backup = add(
        "backup",
        "copy the database, without its keys; the bot may be running",
        "Only an older copy is ever replaced.",
        "second-round backup /backups/second-round.sqlite",
    )
    backup.add_argument("path", type=Path, help="where the copy goes")
    backup.add_argument(
        "--keyring", type=Path, help="where a copy of the keys goes, apart from it"
    )
    restore = add(
        "restore",
        "put a backup in the database's place; the bot may be running",
        "Brings nobody back who has deleted everything since. Restart the bot after.",
        "second-round restore /backups/second-round.sqlite",
    )
    restore.add_argument(
        "path",
        type=Path,
        nargs="?",
        help="the copy; none to check a restored PostgreSQL database",
    )
    restore.add_argument(
        "--yes", action="store_true", help="go on, though something is lost"
    )
    hearing = add(
        "voice-check",
        "load VOICE_MODEL and hear a file; print what it costs",
        "",
        "VOICE_MODEL=base.en second-round voice-check --fetch",
        "second-round voice-check answer.ogg",
    )
    hearing.add_argument("file", nargs="?", type=Path, help="a sound of your own")
    hearing.add_argument(
        "--fetch", action="store_true", help="download the model first"
    )
    moving = add(
        "move",
        "take all data and keys to another database; the bot is stopped",
        "Both ends are compared before it is called done.",
        "second-round move sqlite:////var/lib/second-round/second-round.sqlite \\\n"
        "    postgresql://second_round@db.example.org/second_round",
    )
    moving.add_argument("places", nargs=2, metavar="URL", help="from, then to")
    add(
        "rotate-key",
        "change the master key; the bot may be running",
        "With ENCRYPTION_KEY set the new key is printed; set it and restart.",
        "second-round rotate-key",
    )
