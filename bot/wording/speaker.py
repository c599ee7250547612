"""Write messages: phrases, questions and buttons, joined to paragraphs.

Every word comes from `content/`; the variants of a phrase take turns.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace

from bot.core.buttons import Press, Verb
from bot.core.reply import Asking, Reply, Tap
from bot.core.sayings import ANSWERING
from bot.model import Attachment, Button, Rest, Run, Utterance
from bot.wording.folding import MOST_BUTTONS, TALL, TALLEST, height, narrowed, parted
from bot.wording.phrasing import Phrasing
from bot.wording.text import LONGEST, LONGEST_CAPTION, Runs, split, units
from bot.wording.text import tidied as tidied  # dozens take it along with Speaker
from bot.wording.voice import Voice

A_ROW = 3
"""Buttons that fit beside one another on a phone."""

KEPT = 3
"""Lines of a list that are shown in any case."""

Rows = tuple[tuple[Button, ...], ...]


@dataclass
class Speaker(Phrasing):
    """Collects paragraphs and buttons while replies are put into words."""

    voices: Voice = field(default_factory=dict)
    paragraphs: list[Runs] = field(default_factory=list)
    rows: list[tuple[Button, ...]] = field(default_factory=list)
    apart: dict[int, Rows] = field(default_factory=dict)
    tight: set[int] = field(default_factory=set)
    begun: set[int] = field(default_factory=set)
    folds: list[range] = field(default_factory=list)
    unwilling: list[range] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    first: list[Utterance] = field(default_factory=list)
    handed: list[Utterance] = field(default_factory=list)
    attached: tuple[int, Attachment] | None = None
    asked: str = ""
    work: str = ""
    zone: str = ""
    twelve: bool | None = None
    told: tuple[str, ...] = ()
    """What may name the place they have applied to, the surest first."""

    @property
    def holding(self) -> bool:
        """Whether remarks wait for the end."""
        return self.session is not None and self.session.holding

    def say(self, reply: Reply) -> None:
        """Put a reply into words, whichever part it comes from.

        How something was asked is remembered, so that it can be said again.
        """
        place = len(self.paragraphs)
        self.asked, before = "", self.asked
        self.voices[type(reply)](self, reply)
        if isinstance(reply, Asking):
            self.asked = self.said_since(place)
        self.asked = self.asked or before

    def whole_since(self, place: int) -> str:
        """Give the paragraphs from that one on, without their style."""
        texts = ("".join(r.text for r in runs) for runs in self.paragraphs[place:])
        return "\n\n".join(texts)

    def said_since(self, place: int) -> str:
        """Give what is asked in the paragraphs from that one on, without its style."""
        texts = self.whole_since(place).split("\n\n")
        while len(texts) > 1 and "?" not in texts[0] and any("?" in t for t in texts):
            texts.pop(0)  # what leads up to the question
        return "\n\n".join(texts)

    # Phrases

    def tell(self, key: str, **values: str) -> None:
        """Say a phrase, as a paragraph of its own."""
        self.paragraphs.append(self.phrase(key, **values))

    def tell_once(self, key: str) -> None:
        """Say a phrase that a candidate hears a single time."""
        if key not in self.spoken:
            self.spoken[key] = 1
            self.tell(key)

    def write(self, text: str) -> None:
        """Say words that come from elsewhere in `content/`."""
        self.paragraphs.append((Run(text),))

    def join(self, place: int) -> None:
        """Make one paragraph of those from that place on."""
        told = self.paragraphs[place:]
        gaps = ((Run(" "), *runs) if at else runs for at, runs in enumerate(told))
        self.paragraphs[place:] = [tuple(run for runs in gaps for run in runs)]

    def list_under(self, lines: Sequence[str], keep: int | None = KEPT) -> None:
        """Write a list right under what was said last.

        Where a message grows too tall the lines after the first `keep` may wait; with
        None all of them stay.
        """
        for number, line in enumerate(lines):
            place = len(self.paragraphs)
            self.tight.add(place)
            self.write(line)
            if keep is not None and number >= keep:
                self.fold(place)

    def fold(self, place: int, *, willing: bool = True) -> None:
        """Let the paragraphs from that one on wait, where a message grows too tall.

        Of several that may wait those go first that were said last, and those that
        are not `willing` only where it would be far too tall.
        """
        folds = self.folds if willing else self.unwilling
        folds.append(range(place, len(self.paragraphs)))

    def begin(self) -> None:
        """Let what is said from here on be a message of its own.

        So it is where somebody else speaks, or where a question follows a card.
        """
        self.begun.add(len(self.paragraphs))

    def alone(self, text: str, *rows: tuple[Button, ...]) -> None:
        """Say words as a message of their own, so that they can be copied."""
        self.apart[len(self.paragraphs)] = tuple(narrowed(rows))
        self.write(text)

    def quoting(self, key: str, quote: str | None, otherwise: str) -> None:
        """Say a phrase that quotes, or another where there is nothing to quote."""
        if (tidy := tidied(quote)) is not None:
            self.tell(key, quote=tidy)
        else:
            self.tell(otherwise)

    # Files

    def attach(self, file: Attachment) -> None:
        """Send a file with the words that are said from here on."""
        self.attached = len(self.paragraphs), file

    def show_first(self, key: str, file: Attachment) -> None:
        """Send a file with a phrase of its own, before all else that is said."""
        self.first.append(Utterance(self.phrase(key), attachment=file))

    def hand_over(self, key: str, file: Attachment | None) -> None:
        """Send a file with a phrase of its own, after all else that is said."""
        self.handed.append(Utterance(self.phrase(key), attachment=file))

    # Buttons

    def button(self, label: str, verb: str, argument: str = "") -> Button:
        """Make a button of the present question."""
        session = self.session
        press = Press(
            verb,
            argument,
            session.id if session is not None else "",
            session.asks if session is not None else 0,
        )
        return Button(self.plain(f"button.{label}"), str(press))

    def always(self, label: str, verb: str, argument: str = "") -> Button:
        """Make a button that belongs to no question."""
        return Button(self.plain(f"button.{label}"), str(Press(verb, argument)))

    def labelled(self, label: str, words: str) -> Button:
        """Make a button whose label says what it does, of words for /daily."""
        return Button(label, str(Press(Verb.DAILY, words)))

    def row(self, *buttons: Button) -> None:
        """Add a row of buttons."""
        self.rows.append(buttons)

    def taps(self, rows: Sequence[Sequence[Tap]]) -> None:
        """Add rows of buttons that a reply names."""
        for row in rows:
            self.row(
                *(
                    (self.button if tap.bound else self.always)(
                        tap.label, tap.verb, tap.argument
                    )
                    for tap in row
                )
            )

    def home(self) -> None:
        """Add the way home, beside the last buttons where there is room."""
        button = self.always("home", Verb.HOME)
        if self.rows and len(self.rows[-1]) < A_ROW:
            self.rows[-1] = (*self.rows[-1], button)
        else:
            self.row(button)

    def answering(self) -> None:
        """Add the buttons under a question."""
        self.taps([ANSWERING])

    def probing(self) -> None:
        """Add the buttons under a probe."""
        self.row(self.button("none", Verb.NONE), self.button("next", Verb.NEXT))
        if not self.holding:
            # Nothing was doubted that could be overruled.
            self.row(self.button("real", Verb.REAL))

    # Questions

    def question(self, key: str, question_id: str) -> None:
        """Put a question, in the words of a phrase around it."""
        text = self.question_text(question_id)
        self.tell(key, question=text)
        self.asked = text

    # Messages

    def leave_rest(self, number: int) -> Rest | None:
        """Leave out what makes a message too tall or has too many buttons.

        Gives what is left out, which a button of that number leads to.
        """
        for folds, most in ((self.folds, TALL), (self.unwilling, TALLEST)):
            for fold in reversed(folds):
                hidden, tall = self.hidden.union(fold), self._height(self.hidden)
                # Something is said in any case, and the rest of nothing is none.
                if tall > most and len(hidden) < len(self.paragraphs):
                    shorter = self._height(hidden) < tall
                    self.hidden = hidden if shorter else self.hidden
        self.rows = list(narrowed(self.rows))
        runs: list[Run] = []
        for place in sorted(self.hidden):
            if runs:
                runs.append(Run(self._gap(place)))
            runs.extend(self.paragraphs[place])
        most = MOST_BUTTONS - bool(runs)
        rows: Rows = ()
        if sum(map(len, self.rows)) > most:
            shown, left = parted(self.rows, MOST_BUTTONS - 1)
            self.rows, rows = list(shown), tuple(left)
        if not runs and not rows:
            return None
        label = "rest" if runs else "more_buttons"
        self.row(self.always(label, Verb.REST, str(number)))
        return Rest(number, tuple(runs), rows)

    def _height(self, hidden: Set[int]) -> int:
        """Count the lines of the tallest message, as a telephone shows it."""
        lines, tallest = 0, 0
        for place, runs in enumerate(self.paragraphs):
            if place in self.begun:
                lines = 0
            if place in hidden or place in self.apart:
                continue
            text = "".join(run.text for run in runs)
            lines += height(text) + (lines > 0 and place not in self.tight)
            tallest = max(tallest, lines)
        return tallest

    def _gap(self, place: int) -> str:
        return "\n" if place in self.tight else "\n\n"

    def utterances(self) -> Iterator[Utterance]:
        """Join the paragraphs to messages; the last one carries buttons and file.

        What a file cannot hold as its caption is a message before it.
        """
        if self.attached is not None:
            place, file = self.attached
            *before, last = self._joined(None)
            if units(last.text) > LONGEST_CAPTION:
                *before, last = self._joined(place)
            *texts, caption = split(last.runs, LONGEST_CAPTION)
            yield from (*before, *(Utterance(runs) for runs in texts))
            yield replace(last, runs=caption, attachment=file)
        else:
            yield from self._joined(None)

    def _joined(self, broken: int | None) -> Iterator[Utterance]:
        """Join the paragraphs; with `broken`, a message begins at that one."""
        bundles: list[list[Run]] = []
        own: dict[int, Rows] = {}
        length, begins = LONGEST, False
        for place, paragraph in enumerate(self.paragraphs):
            begins = begins or place in self.begun
            if place in self.hidden:
                continue
            begins = begins or place in self.apart or place == broken
            for piece in split(paragraph, LONGEST):
                size = sum(units(run.text) for run in piece)
                if not bundles or length + size > LONGEST or begins:
                    bundles.append([])
                    length = 0
                if bundles[-1]:
                    bundles[-1].append(Run(self._gap(place)))
                bundles[-1].extend(piece)
                length += size + 2
                begins = False
            if place in self.apart:
                own[len(bundles)] = self.apart[place]
                length = LONGEST + 1
        for number, runs in enumerate(bundles, 1):
            rows = tuple(self.rows) if number == len(bundles) else ()
            yield Utterance(tuple(runs), (*own.get(number, ()), *rows))
