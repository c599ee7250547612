"""Name how an answer is built: who acts, what is a span of years, what was a habit.

Single clauses cannot show these. A work history, somebody else's story and a past
habit are told with the same verbs and particulars as an occasion; their build gives
them away.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.evidence import REAL, group
from bot.ear.structure_patterns import ONCE, OTHERS, PAST_HABIT, ROLE, SPAN
from bot.ear.words import Reading
from bot.expressions import Expression

_OWN: Final = frozenset(("I", "we", "nobody"))
_CONTENT: Final = frozenset("nsNAePVvgp3Ex")
_ANCHORS: Final = frozenset(
    ("occasion", "amount", "name", "someone", "this.one", "the.thing", "quotation",
     "quote.mark")
)  # fmt: skip
# Verbs of one who only learns of what others did.
_REPORTING: Final = frozenset(
    """heard learned learnt saw watched read remember remembered witnessed knew know
    think thought guess found""".split()
)
_VAGUE: Final = frozenset(
    ("empty.phrase", "empty.deed", "manner", "everything", "abstract", "hype", "none")
)
_UNINFLECTED: Final = frozenset(("uninflected", "he.says", "name.does"))
_DATED: Final = frozenset(("occasion",))
_ENDINGS: Final = re.compile(r"(?:ations?|ing|edly|ed|es|s|ly|ments?)$")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Cut off the commonest endings, so that a word meets its other forms."""
    return _ENDINGS.sub("", word) if len(word) > 4 else word


def stems(reading: Reading, first: int = 0, last: int | None = None) -> set[str]:
    """Give the stems of the content words of a stretch."""
    end = len(reading.words) if last is None else last
    return {
        stem(reading.words[at])
        for at in range(first, end)
        if reading.shape[at] in _CONTENT
    }


def structure(
    cut: Sequence[Clause],
    reading: Reading,
    question: Reading | None,
    common: Collection[str],
) -> tuple[list[set[str]], list[str]]:
    """Name features of each clause and of the whole.

    `common` holds the stems that many tellers use; what is neither common nor in the
    question is particular to this answer.
    """
    if not cut:
        return [], []
    asked = stems(question) if question is not None else set()
    build = _Build(cut, reading, asked, common)
    return build.of_clauses(), build.of_whole()


def _marked(pattern: Expression, text: str, begins: Sequence[int]) -> list[int]:
    """List the clauses in which a pattern is found, with repeats."""
    return [
        max(0, bisect_right(begins, found.start()) - 1)
        for found in pattern.finditer(text)
    ]


class _Build:
    def __init__(
        self,
        cut: Sequence[Clause],
        reading: Reading,
        asked: Collection[str],
        common: Collection[str],
    ) -> None:
        self.cut = cut
        self.reading = reading
        self.time = [group(clause) for clause in cut]
        begins = [reading.starts[clause.first] for clause in cut]
        # The patterns are in lower case: to ignore case would take three times as long.
        self.text = reading.text.lower()
        self.spans = _marked(SPAN, self.text, begins)
        self.roles = _marked(ROLE, self.text, begins)
        self.habits = _marked(PAST_HABIT, self.text, begins)
        self.once = _marked(ONCE, self.text, begins)
        self.particular: list[int] = []
        self.echoed: list[int] = []
        self.content: list[int] = []
        for clause in cut:
            said = stems(reading, clause.first, clause.last)
            self.particular.append(
                sum(one not in common and one not in asked for one in said)
            )
            self.echoed.append(sum(one in asked for one in said))
            self.content.append(len(said))
        self.told = [
            at for at, time in enumerate(self.time) if time in ("past", "bare", "now")
        ]
        self.own = [
            at
            for at in self.told
            if cut[at].subject in _OWN
            and set(cut[at].deeds) - {"state"}
            and not cut[at].denied
        ]

    def of_clauses(self) -> list[set[str]]:
        spans, roles, habits = set(self.spans), set(self.roles), set(self.habits)
        found = []
        for at, time in enumerate(self.time):
            names: set[str] = set()
            if self.echoed[at] and time in ("past", "bare", "now"):
                names.add(f"{time} echoed")
                if self.echoed[at] >= 2 and not self.particular[at]:
                    names.add(f"{time} only echoed")
            if at in spans:
                names.add(f"{time} span")
            if at in roles:
                names.add(f"{time} role")
            if at in habits and time in ("past", "could", "supposed"):
                names.add(f"{time} past habit")
            found.append(names)
        return found

    def of_whole(self) -> list[str]:
        names: list[str] = []
        self._who_acts(names)
        self._history(names)
        self._runs(names)
        self._now(names)
        self._sure(names)
        told = self.told
        content = max(1, sum(self.content[at] for at in told))
        echo = sum(self.echoed[at] for at in told) / content
        names.extend(f"echo share {n}" for n in (0.15, 0.25, 0.35) if echo >= n)
        return names

    def _who_acts(self, names: list[str]) -> None:
        cut, words = self.cut, self.reading.words
        mine = [
            at
            for at in self.own
            if cut[at].subject in ("I", "we")
            and set(cut[at].deeds) - {"state", "notice"}
            and not (cut[at].places and words[cut[at].places[0]] in _REPORTING)
        ]
        theirs = [
            at
            for at in self.told
            if cut[at].subject == "other" and REAL & set(cut[at].deeds)
        ]
        if theirs and not mine:
            names.append("others act I do not")
        if len(theirs) >= 2 and not mine:
            names.append("others act twice I do not")
        if len(theirs) >= 2 * max(1, len(mine)):
            names.append("others act more")
        if len(theirs) >= 3 * max(1, len(mine)) and len(theirs) >= 3:
            names.append("others act most")
        names.extend(f"I act {n}" for n in (1, 2, 3) if len(mine) >= n)
        if OTHERS.search(self.text):
            names.append("others named")
            if len(mine) <= 1:
                names.append("others named and I hardly act")
        first = next((cut[at].subject for at in self.told if cut[at].deeds), "")
        if first in ("other", "they"):
            names.append("others open")

    def _sure(self, names: list[str]) -> None:
        """Name the speaker's acts that somebody could have watched, once."""
        cut, shape, words = self.cut, self.reading.shape, self.reading.words
        general = {*self.habits, *self.spans, *self.roles}
        sure = [
            at
            for at in self.own
            if at not in general
            and REAL & set(cut[at].deeds)
            and not cut[at].cues & _VAGUE
            and not (cut[at].places and words[cut[at].places[0]] in _REPORTING)
        ]
        told = [at for at in sure if self.particular[at]]
        mine = [at for at in told if cut[at].subject != "we"]
        past = [at for at in mine if self.time[at] == "past"]
        for name, places in (
            ("sure act", sure),
            ("particular act", told),
            ("act of mine", mine),
            ("past act of mine", past),
        ):
            names.extend(f"{name} {n}" for n in (1, 2, 3) if len(places) >= n)
        if not sure:
            names.append("no sure act")
        if not mine:
            names.append("no act of mine")
        self._frames(names, mine)
        dated = {
            near
            for at, clause in enumerate(cut)
            if clause.cues & _DATED
            for near in range(at - 2, at + 3)
        }
        if not dated.isdisjoint(told):
            names.append("act on a day")
        if not mine and any(
            at in dated and REAL & set(cut[at].deeds) for at in self.told
        ):
            names.append("day without me")
        passive = sum(
            letter in "bB"
            and shape[at + 1 : at + 2] in ("V", "r", "z")
            and "V" in shape[at + 1 : at + 3]
            for at, letter in enumerate(shape)
        )
        names.extend(f"passives {n}" for n in (1, 2, 4) if passive >= n)
        if passive > len(sure):
            names.append("passives more than acts")
        i, we = shape.count("i"), shape.count("w")
        if not i:
            names.append("I nowhere" if not we else "we but no I")
        if we > i:
            names.append("we more than I")

    def _frames(self, names: list[str], acts: Sequence[int]) -> None:
        """Name the frame of the whole: one time, a habit, a career, nobody's deed."""
        cut, count = self.cut, len(self.cut)
        days = {cut[at].sentence for at in self.once}
        if any({cut[at].sentence, cut[at].sentence - 1} & days for at in acts):
            names.append("once act")
        usual = set(self.habits) | {
            at
            for at, time in enumerate(self.time)
            if time == "usual" or "habit" in cut[at].cues
        }
        dated = any("occasion" in clause.cues for clause in cut)
        own = set(self.own)
        many = len(usual) > 1 and len(usual) > count / 3
        if many and not dated and len(own - usual) <= 1:
            names.append("framed as habit")
        if not days and any(cut[at].sentence == 0 for at in self.habits):
            names.append("habit first and no day")
        career = {*self.spans, *self.roles}
        if len(career) > 1 and len(career) > count / 3 and len(own - career) <= 2:
            names.append("framed as career")
        acting = [
            clause.subject
            for clause, time in zip(cut, self.time, strict=True)
            if clause.subject in _OWN
            and set(clause.deeds) - {"state"}
            and not clause.denied
            and time not in ("usual", "supposed")
        ]
        if count > 2 and not acting:
            names.append("nobody's deed")
            past = sum(time == "past" for time in self.time)
            odd = any(clause.cues & _UNINFLECTED for clause in cut)
            if 2 * past >= count and not odd and "i" not in self.reading.shape:
                names.append("told of others")
        if count > 2 and not {"I", "nobody"} & set(acting):
            names.append("no deed of mine")

    def _history(self, names: list[str]) -> None:
        spans, roles, habits = len(self.spans), len(self.roles), len(self.habits)
        count = len(self.cut)
        names.extend(f"spans {n}" for n in (1, 2, 3) if spans >= n)
        names.extend(f"roles {n}" for n in (1, 2, 3) if roles >= n)
        names.extend(f"spans and roles {n}" for n in (2, 3) if spans + roles >= n)
        if (spans + roles) / count > 0.4:
            names.append("mostly spans")
        names.extend(f"past habits {n}" for n in (1, 2, 3) if habits >= n)
        if habits and self.habits[0] == 0:
            names.append("habit opens")
        if habits / count > 0.3:
            names.append("mostly habits")

    def _runs(self, names: list[str]) -> None:
        """Name the longest stretch of clauses in which something happened."""
        past = [time in ("past", "bare", "could") for time in self.time]
        own = set(self.own)
        best: tuple[float, int, int] = (0.0, 0, 0)
        start = 0
        for at in range(len(past) + 1):
            if at < len(past) and past[at]:
                continue
            if at > start:
                worth = sum(
                    1 + (n in own) + 0.2 * self.particular[n] for n in range(start, at)
                )
                best = max(best, (worth, -start, at), key=lambda one: one[0])
            start = at + 1
        stretch = range(-best[1], best[2])
        if not stretch:
            return
        mine = sum(n in own for n in stretch)
        told = sum(self.particular[n] > 0 for n in stretch)
        anchored = sum(not _ANCHORS.isdisjoint(self.cut[n].cues) for n in stretch)
        names.extend(f"run {n}" for n in (2, 3, 5, 8) if len(stretch) >= n)
        names.extend(f"run own {n}" for n in (1, 2, 3) if mine >= n)
        names.extend(f"run particular {n}" for n in (1, 2, 3) if told >= n)
        names.extend(f"run anchors {n}" for n in (1, 2, 3) if anchored >= n)
        if mine >= 2 and anchored >= 2 and told >= 2:
            names.append("run full")

    def _now(self, names: list[str]) -> None:
        """Name what tells an occasion told in the present from a routine."""
        cut = self.cut
        shape, words = self.reading.shape, self.reading.words
        now = [at for at, time in enumerate(self.time) if time in ("now", "bare")]
        habits = set(self.habits)
        acts = [
            at
            for at in now
            if cut[at].subject in ("I", "we", "nobody", "other")
            and REAL & set(cut[at].deeds)
            and at not in habits
        ]
        routine = sum(
            time in ("usual", "supposed") or at in habits
            for at, time in enumerate(self.time)
        )
        if len(now) >= 0.6 * len(cut):
            names.append("told in the present")
            if not routine:
                names.append("present without routine")
                names.extend(f"present acts {n}" for n in (1, 2, 4) if len(acts) >= n)
                particular = sum(self.particular[at] for at in now)
                names.extend(
                    f"present particulars {n}" for n in (3, 6, 10) if particular >= n
                )
        head = shape[cut[0].first : cut[0].last]
        if head and not any(one in "PbBfFoOp3mE" for one in head):
            names.append("scene opens")
        opening = words[cut[0].first] if words else ""
        if opening in ("say", "imagine", "suppose", "picture", "take"):
            names.append("case opens")
        things = sum(
            letter in "dy" and shape[at + 1 : at + 2] in ("n", "x", "e", "g")
            for at, letter in enumerate(shape)
        )
        plural = sum(letter in "sXHu" for letter in shape)
        if things > 2 * plural:
            names.append("one more than many")
        if plural > 2 * things:
            names.append("many more than one")
        doing = sum(
            letter == "g" and (at == 0 or shape[at - 1] in '.,-c"')
            for at, letter in enumerate(shape)
        )
        names.extend(f"doing {n}" for n in (1, 2, 4) if doing >= n)


_FOR: Final = (
    "sure act", "particular act", "act of mine", "past act", "act on a day", "once act",
    "run ", "I act", "present acts", "present particulars", "scene opens",
)  # fmt: skip
_AGAINST: Final = (
    "echo share", "spans", "roles", "mostly spans", "others act", "others named",
    "others open", "past habits", "no sure act", "no act of mine", "day without me",
    "framed as", "habit first", "nobody's deed", "no deed of mine", "told of others",
    "passives", "habit opens", "mostly habits", "case opens",
)  # fmt: skip
_EITHER: Final = (
    "I nowhere", "we but", "we more", "told in the", "present without", "one more",
    "many more", "doing",
)  # fmt: skip
_CLAUSE_AGAINST: Final = ("only echoed", "span", "role", "past habit")
_CLAUSE_EITHER: Final = ("echoed",)


def way(name: str) -> int | None:
    """Say which way a feature of the build may speak; None if it is none of these."""
    if name.startswith(_FOR):
        return 1
    if name.startswith(_AGAINST):
        return -1
    if name.startswith(_EITHER):
        return 0
    rest = name.partition(" ")[2]
    if rest in _CLAUSE_AGAINST:
        return -1
    return 0 if rest in _CLAUSE_EITHER else None
