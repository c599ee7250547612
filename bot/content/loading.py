"""Load all of `content/`, and refuse what would confuse a candidate.

Every fault is found in one go, so that an author mends a file in one sitting. Nothing
here knows a chat or a database.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from zoneinfo import available_timezones

from babel import Locale, UnknownLocaleError

from bot.content.entries import (
    SHUNNED,
    CompetencyEntry,
    ExplainedEntry,
    FamilyEntry,
    MeaningEntry,
    OpeningEntry,
    PanelEntry,
    QuestionEntry,
    TopicEntry,
    TrackEntry,
    ValueEntry,
    WantEntry,
)
from bot.content.phrases import Phrases, read_phrases
from bot.content.reading import ContentError, read_entries, read_table
from bot.content.variants import Variants, Words, read_variants, worded
from bot.model import (
    GENERAL,
    Competency,
    Explained,
    Matter,
    Opening,
    Panels,
    PracticeTopic,
    Question,
    Seat,
    Tone,
    Topic,
    Track,
    Want,
)

UNANSWERED = (Topic.TERMS, Topic.PROCESS)
"""Topics that are met with a kind word and left for after the offer."""

DEFAULT_LOCALE = Locale("en", "GB")


@dataclass(frozen=True)
class Content:
    """All that the bot knows and says, checked.

    `questions` holds retired ones too, so that an old answer still finds its question.
    """

    questions: Mapping[str, Question]
    tracks: Mapping[str, Track]
    competencies: Mapping[str, Competency]
    phrases: Phrases
    openings: tuple[Opening, ...] = ()
    cities: Mapping[str, str] = field(default_factory=dict)
    matters: Mapping[str, Matter] = field(default_factory=dict)
    meanings: Mapping[str, str] = field(default_factory=dict)
    explained: tuple[Explained, ...] = ()
    topics: tuple[PracticeTopic, ...] = ()
    panels: Panels = field(default_factory=Panels)
    locale: Locale = DEFAULT_LOCALE
    variants: Variants = field(default_factory=dict)
    words: Words = field(default_factory=dict)
    """What is said for what, where this is the content of a country."""

    @cached_property
    def bank(self) -> tuple[Question, ...]:
        """The questions that may be asked, in the order of their ids."""
        return tuple(q for _, q in sorted(self.questions.items()) if not q.retired)

    def in_country(self, country: str) -> "Content":
        """Give the same content in the words of a country, by its ISO 3166 code.

        Phrases and questions change; examples in them are people's own.
        """
        if country not in self.variants:
            return self
        if country not in self._elsewhere:
            words = self.variants[country]
            self._elsewhere[country] = replace(
                self,
                phrases={
                    key: {
                        tone: tuple(worded(one, words) for one in said)
                        for tone, said in tones.items()
                    }
                    for key, tones in self.phrases.items()
                },
                questions={
                    name: one.reworded(lambda text: worded(text, words))
                    for name, one in self.questions.items()
                },
                words=words,
            )
        return self._elsewhere[country]

    def local(self, text: str) -> str:
        """Say another text of `content/` in the words of the country."""
        return worded(text, self.words)

    @cached_property
    def _elsewhere(self) -> dict[str, "Content"]:
        return {}

    def saying(self, key: str, words: str) -> "Content":
        """Give the same content with other words for a phrase, taken as they are."""
        plain = words.strip().replace("**", "").replace("{", "{{").replace("}", "}}")
        phrase = MappingProxyType(dict.fromkeys(Tone, (plain,)))
        return replace(self, phrases={**self.phrases, key: phrase})


def load(root: Traversable | None = None) -> Content:
    """Read and check all of `content/`, by default the one installed with the bot.

    Raises:
        ContentError: naming file, entry and reason of every fault.

    """
    root = files("content.en") if root is None else root
    faults: list[str] = []

    def say(where: str, reason: str) -> None:
        faults.append(f"content/en/{where}: {reason}")

    tracks = {
        t.id: Track(t.id, t.name, t.asked, t.about, t.serves, t.level)
        for _, t in read_entries(root, "tracks.toml", "track", TrackEntry, say)
    }
    competencies = {
        c.id: Competency(c.id, c.name, c.meaning)
        for _, c in read_entries(
            root, "competencies.toml", "competency", CompetencyEntry, say
        )
    }
    families = {
        f"@{family.id}": family.heard
        for _, family in read_entries(root, "heard.toml", "family", FamilyEntry, say)
    }
    questions: dict[str, Question] = {}
    homes: dict[str, str] = {}
    said_in: dict[str, list[str]] = defaultdict(list)
    folder = root / "questions"
    names: list[str] = []
    if folder.is_dir():
        names = sorted(f.name for f in folder.iterdir() if f.name.endswith(".toml"))
    else:
        say("questions", "the folder is missing")
    for name in names:
        for where, entry in read_entries(
            root, f"questions/{name}", "question", QuestionEntry, say
        ):
            for unknown in sorted(entry.families - families.keys()):
                say(where, f"no family of phrases is called {unknown!r}")
            question = entry.value(families)
            if question.id in homes and homes[question.id] != name:
                say(where, f"this id is used in {homes[question.id]} too")
            homes[question.id] = name
            if question.competency not in competencies:
                say(where, f"no competency is called {question.competency!r}")
            for track in question.tracks:
                if track not in tracks:
                    say(where, f"no track is called {track!r}")
            questions[question.id] = question
            spoken = (*question.probes.values(), *question.asks.values())
            for line in (question.text, question.deeper, *spoken):
                said_in[line.casefold()].append(where)
    for line, places in said_in.items():
        if len(places) > 1:
            say(places[1], f"says the same as {places[0]}: {line!r}")
    if GENERAL not in tracks:
        say("tracks.toml", f"the track {GENERAL!r} is missing")
    phrases = read_phrases(root, say)
    openings = tuple(_openings(root, {*questions}, say))
    cities = _cities(root, say)
    matters = {
        v.id: v.value()
        for _, v in read_entries(root, "values.toml", "value", ValueEntry, say)
    }
    meanings: dict[str, str] = {}
    for where, meaning in read_entries(
        root, "meanings.toml", "meaning", MeaningEntry, say
    ):
        for word in meaning.words:
            if word in meanings:
                say(where, f"{word!r} is explained twice")
            meanings[word] = meaning.means
    explained = tuple(_explained(root, phrases, say))
    wished = tuple(_topics(root, {*competencies}, say))
    panels = _panels(root, say)
    locale = _locale(root, say)
    variants = read_variants(root, say)
    if not questions:
        say("questions", "there is no question")
    if faults:
        raise ContentError(faults)
    return Content(
        questions,
        tracks,
        competencies,
        phrases,
        openings,
        cities,
        matters,
        MappingProxyType(meanings),
        explained,
        wished,
        panels,
        locale,
        variants,
    )


def _openings(
    root: Traversable, known: Collection[str], say: Callable[[str, str], None]
) -> Iterator[Opening]:
    """Give what the employer answers, and say what is wrong with it."""
    for where, entry in read_entries(
        root, "employer.toml", "opening", OpeningEntry, say
    ):
        for name in entry.questions:
            if name not in known:
                say(where, f"no question is called {name!r}")
        if found := SHUNNED.search(entry.text):
            say(where, f"says {found[0]!r}")
        if entry.topic.split(".")[0] not in frozenset(Topic):
            say(where, f"no family of topics is called {entry.topic!r}")
        yield entry.value()


def _explained(
    root: Traversable, phrases: Phrases, say: Callable[[str, str], None]
) -> Iterator[Explained]:
    """Give what each button and thing does; a label that nobody explains is a fault."""
    seen: set[str] = set()
    for where, entry in read_entries(
        root, "explained.toml", "explained", ExplainedEntry, say
    ):
        labels: list[str] = []
        for name in entry.buttons:
            if name in seen:
                say(where, f"{name!r} is explained twice")
            seen.add(name)
            tones = phrases.get(f"button.{name}", {})
            labels += [one.casefold() for said in tones.values() for one in said]
        labels = list(dict.fromkeys(labels))
        yield Explained(tuple(labels), entry.says, entry.verbs, entry.names)
    for key in phrases:
        if key.startswith("button.") and key.removeprefix("button.") not in seen:
            say("explained.toml", f"nothing says what [{key}] does")


def _topics(
    root: Traversable, known: Collection[str], say: Callable[[str, str], None]
) -> Iterator[PracticeTopic]:
    """Give what candidates may wish to be asked about."""
    for where, topic in read_entries(root, "topics.toml", "topic", TopicEntry, say):
        if topic.competency not in known:
            say(where, f"no competency is called {topic.competency!r}")
        yield PracticeTopic(topic.name, topic.competency, topic.words, topic.questions)


def _panels(root: Traversable, say: Callable[[str, str], None]) -> Panels:
    """Read who may sit in a panel, and what they look for."""
    asks: dict[Want, tuple[str, ...]] = {}
    roles: dict[str, Want] = {}
    for where, want in read_entries(root, "panel-wants.toml", "want", WantEntry, say):
        asks[want.id] = want.competencies
        for role in want.roles:
            if role in roles:
                say(where, f"{role!r} is named twice")
            roles[role] = want.id
    seats: dict[str, tuple[Seat, ...]] = {}
    for _, panel in read_entries(root, "panel-members.toml", "panel", PanelEntry, say):
        members = tuple(Seat(s.name, s.role, s.want) for s in panel.members)
        seats |= dict.fromkeys(panel.tracks, members)
    return Panels(
        MappingProxyType(seats), MappingProxyType(asks), MappingProxyType(roles)
    )


def _cities(root: Traversable, say: Callable[[str, str], None]) -> Mapping[str, str]:
    """Read cities.toml: a city's name in small letters to its zone."""
    known = available_timezones()
    cities: dict[str, str] = {}
    zones = read_table(root, "cities.toml", say).get("zones", {})
    for zone, names in zones.items():
        where = f"cities.toml, {zone}"
        if zone not in known:
            say(where, "no zone of the tz database is called so")
        for name in names:
            if not re.fullmatch(r"[a-z]+( [a-z]+)*", name):
                say(where, f"{name!r} is not in small letters without accents")
            if name in cities:
                say(where, f"{name!r} is in {cities[name]} too")
            cities[name] = zone
    return MappingProxyType(cities)


def _locale(root: Traversable, say: Callable[[str, str], None]) -> Locale:
    """Read the locale whose plurals, lists and dates the language has."""
    name = str(read_table(root, "language.toml", say).get("locale"))
    try:
        return Locale.parse(name)
    except (ValueError, UnknownLocaleError):
        say("language.toml", f"{name!r} is no locale")
        return DEFAULT_LOCALE
