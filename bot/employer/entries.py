"""What is said beside the facts: to each topic, and where nothing can be known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bot.employer.fit import TAILS
from bot.model import Topic

STRENGTHS: Final = ("strong", "fair", "weak")
_ENTRY: Final = frozenset(
    "topic strength bridge good listen sharper answer as half later".split()
)


def begun(text: str) -> str:
    """Let words begin a sentence."""
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said to a topic beside the facts; see employers/entries.toml."""

    topic: str
    strength: str
    sharper: str
    bridge: str = ""
    good: str = ""
    listen: str = ""
    answer: str = ""
    facts_of: str = ""
    half: bool = False
    later: bool = False

    @property
    def family(self) -> Topic:
        """The family of its topic."""
        return Topic(self.topic.split(".")[0])


@dataclass(frozen=True, slots=True)
class Honest:
    """What is said where nothing can be known: `wordings` to a whole question.

    `about` names what was asked about and `half` one part of it, `on_the_day`
    leads to what to listen for, `listen` holds that by how it was put (`fit.TAILS`),
    `good` tells why it was good to ask, and `more` asks on where no more is known.
    `counted` says a fact of the kind where another thing was to be counted.
    `rest` leaves open what else was asked, `theirs` says back what the candidate knows
    better, `quoted` declines by the very question, `anew` declines what they
    had to ask once more, and `which` leaves open which of two things it is. `lack`
    takes up a doubt that they named themselves.
    """

    wordings: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    half: tuple[str, ...] = ()
    on_the_day: tuple[str, ...] = ()
    good: str = ""
    more: tuple[str, ...] = ()
    listen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rest: tuple[str, ...] = ()
    theirs: str = ""
    anew: tuple[str, ...] = ()
    anew_plain: tuple[str, ...] = ()
    which: tuple[str, ...] = ()
    no_more: tuple[str, ...] = ()
    in_writing: str = ""
    counted: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    lack: str = ""

    def pass_on(self, subject: str, listen: str, turn: int) -> str:
        """Decline a question, another way each turn; `subject` is what it names."""
        said = _turning(self.about if subject else self.wordings, turn)
        return self._with_tail(_naming(said, subject), listen, turn)

    def halve(self, subject: str, listen: str, turn: int) -> str:
        """Decline one part of what was asked, by what it names."""
        said = _naming(_turning(self.half, turn), subject)
        return self._with_tail(said, listen, turn)

    def decline_anew(self, subject: str, turn: int) -> str:
        """Decline what was asked before and answered beside the point."""
        return _naming(
            _turning(self.anew if subject else self.anew_plain, turn), subject
        )

    def decline_quoted(self, question: str, turn: int) -> str:
        """Decline by the very question, where nothing in it can be named."""
        return _turning(self.quoted, turn).format(question=question)

    def tell_no_more(self, subject: str, turn: int) -> str:
        """Say that what was said of a thing was all."""
        return _naming(_turning(self.no_more, turn), subject)

    def leave_uncounted(self, subject: str, fact: str, turn: int) -> str:
        """Say that a thing was not counted, and what is known of its kind."""
        return _turning(self.counted, turn).format(subject=subject, fact=fact)

    def leave_which(self, turn: int) -> str:
        """Leave open which of two things it is."""
        return _turning(self.which, turn)

    def ask_on(self, turn: int) -> str:
        """Invite another question, and name what there is something to say of."""
        return _turning(self.more, turn)

    def leave_open(self, turn: int) -> str:
        """Say that what else was asked is open."""
        return _turning(self.rest, turn)

    def to_listen_for(self, tail: str, turn: int) -> str:
        """Choose what to listen for in the real answer; nothing where none fits."""
        return _turning(self.listen[tail], turn) if tail else ""

    def _with_tail(self, said: str, listen: str, turn: int) -> str:
        if not listen:
            return said
        return f"{said} {_turning(self.on_the_day, turn).format(listen=listen)}"


def _naming(said: str, subject: str) -> str:
    return said.format(subject=subject, Subject=begun(subject))


def _turning(several: tuple[str, ...], turn: int) -> str:
    return several[turn % len(several)]


def entries_of(given: list[dict[str, Any]], faults: list[str]) -> Iterator[Entry]:
    """Read the entries, and note the faults of each."""
    for item in given:
        where = f"content/en/employers/entries.toml, {item.get('topic', '?')}"
        if unknown := set(item) - _ENTRY:
            faults.append(f"{where}: unknown key {', '.join(sorted(unknown))}")
            continue
        if missing := {"topic", "strength", "sharper"} - set(item):
            faults.append(f"{where}: has no {', '.join(sorted(missing))}")
            continue
        entry = Entry(**{("facts_of" if k == "as" else k): v for k, v in item.items()})
        if entry.strength not in STRENGTHS:
            faults.append(f"{where}: strength is none of {', '.join(STRENGTHS)}")
        if not entry.later and not (entry.bridge and entry.good and entry.listen):
            faults.append(f"{where}: needs a bridge, good and listen")
        if entry.later and not entry.answer:
            faults.append(f"{where}: is for later and has no answer")
        yield entry


def honest_of(given: Mapping[str, Any], faults: list[str]) -> Honest:
    """Read what is said where nothing can be known, and note its faults."""
    where = "content/en/employers/entries.toml, honest"
    listen = {name: tuple(several) for name, several in given.get("listen", {}).items()}
    honest = Honest(
        tuple(given.get("wordings", ())),
        tuple(given.get("about", ())),
        tuple(given.get("half", ())),
        tuple(given.get("on_the_day", ())),
        given.get("good", ""),
        given.get("more", ""),
        listen,
        tuple(given.get("rest", ())),
        given.get("theirs", ""),
        tuple(given.get("anew", ())),
        tuple(given.get("anew_plain", ())),
        tuple(given.get("which", ())),
        tuple(given.get("no_more", ())),
        given.get("in_writing", ""),
        tuple(given.get("counted", ())),
        tuple(given.get("quoted", ())),
        given.get("lack", ""),
    )
    if len(set(honest.wordings)) < _WORDINGS:
        faults.append(f"{where}: needs {_WORDINGS} wordings")
    if lacking := [one for one in TAILS if not listen.get(one)]:
        faults.append(f"{where}: nothing to listen for in {', '.join(lacking)}")
    if not honest.on_the_day or any("{listen}" not in o for o in honest.on_the_day):
        faults.append(f"{where}: on_the_day leaves out {{listen}}")
    needed = (honest.about, honest.half, honest.more, honest.rest, honest.lack)
    if not (all(needed) and honest.anew and honest.anew_plain and honest.which):
        faults.append(
            f"{where}: needs about, half, rest, more, lack, anew, anew_plain, which"
        )
    if not honest.quoted or any("{question}" not in one for one in honest.quoted):
        faults.append(f"{where}: quoted leaves out {{question}}")
    if "{words}" not in honest.theirs:
        faults.append(f"{where}: theirs leaves out {{words}}")
    if any("ubject}" not in one for one in (*honest.about, *honest.half, *honest.anew)):
        faults.append(f"{where}: about or half leaves out {{subject}}")
    return honest


_WORDINGS: Final = 8
"""In how many ways a question is declined, so that none comes twice in a sitting."""
