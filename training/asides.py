"""Learn to tell asides from answers, and one kind of aside from another.

    python training/asides.py            # learn and write bot/ear/asides.json
    python training/asides.py --check    # only say whether the file would change
    python training/asides.py --folds    # cross-validate; -v prints what is misheard
    python training/asides.py --score F  # figures only, on a file of messages

Both are sums over the signs of bot/ear/aside_signs.py, the second with runs of letters
as signs, too: a logistic regression (AdaGrad, a pull towards zero) and a multinomial
one, fitted alike. The order of the rows is drawn with fixed seeds, so the same data
give the same file; each is learnt in three orders, and the mean taken, since what one
order makes of a rare word is chance.
"""

import json
import math
import random
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import Pool
from pathlib import Path
from typing import Final

from bot.ear import sections
from bot.ear.aside_signs import asked, pieces, plain, runs, signs
from bot.ear.aside_weights import AsideWeights, leaning
from bot.ear.asides import hear_aside, heard_by
from bot.ear.packing import pack
from bot.ear.words import read
from bot.hearing import Aside, AsideKind, Scene

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent
FILE: Final = ROOT / "bot" / "ear" / "asides.json"
ANSWERS: Final = (
    "answers/desk.jsonl",
    "answers/trades.jsonl",
    "coaching.jsonl",
    "pairs.jsonl",
    "tellings.jsonl",
)
DRAWN: Final = 8  # messages from each phrase
ROUNDS: Final = 8
PACE: Final = 0.3
DECAY: Final = 1e-5
SEEN: Final = 6  # a sign of fewer rows is left out
WRITTEN: Final = 3  # whole messages count so many times more than drawn ones
KIND_ROUNDS: Final = 6
SLIGHT: Final = 0.002  # an error below it changes nothing
ORDERS: Final = (1, 2, 3)  # seeds of the orders in which the rows are learnt
LEAST: Final = 0.25  # a sign that is worth less is left out
KEPT: Final = 0.7  # what speaks less for a kind is left out
FOLDS: Final = 4

GROUPS: Final = {
    "wishes": "wait skip stop back add command ignore",
    "about the question": "repeat rephrase clarify length method example meaning",
    "about the answer": "already_said unfit too_personal progress misheard remaining",
    "courtesy": "thanks greeting presence wrong_chat",
    "feelings": "nerves complaint distress",
    "about the bot": "privacy machine instruction",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A piece as its signs; `kind` is empty for an answer."""

    kind: str
    signs: list[str]
    text: str
    source: str = ""
    runs: tuple[str, ...] = ()


def rows_of(name: str) -> list[dict[str, object]]:
    """Read a file of JSON lines beside this one."""
    text = (HERE / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def expand(phrase: str, draw: random.Random) -> str:
    """Draw one message from a phrase with choices in braces."""
    text = re.sub(r"\{([^{}]*)\}", lambda m: draw.choice(m[1].split("|")), phrase)
    return re.sub(r"\s+([?.,!:])", r"\1", re.sub(r"\s+", " ", text)).strip()


def drawn() -> Iterator[tuple[str, str]]:
    """Give the kind and the text of messages drawn from the phrases."""
    kind = ""
    for path in sorted((HERE / "asides").glob("phrases_*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                kind = line[2:].split(":")[0]
                kind = "" if kind == "answer" else kind
            elif line.strip():
                draw = random.Random(sha256(line.encode()).hexdigest())
                tries = (expand(line, draw) for _ in range(DRAWN * 3))
                for text in sorted(dict.fromkeys(tries))[:DRAWN]:
                    yield kind, text


def proofs() -> Iterator[tuple[str, str]]:
    """Give the kind and the text of what the patterns of the content prove."""
    path = ROOT / "content" / "en" / "asides.toml"
    for item in tomllib.loads(path.read_text(encoding="utf-8"))["pattern"]:
        kind = item["name"].split(".")[0]
        if kind in {one.value for one in AsideKind}:
            for text in item["hits"]:
                yield kind, text


def bank() -> Iterator[tuple[str, str, str]]:
    """Give the questions of the bank with what each expects and an example answer."""
    for path in sorted((ROOT / "content" / "en" / "questions").glob("*.toml")):
        for item in tomllib.loads(path.read_text(encoding="utf-8"))["question"]:
            for which in ("weak", "strong"):
                if which in item:
                    yield item["text"], item["expects"], item[which]["text"]


def follow_ups() -> list[str]:
    """List all questions and probes of the bank."""
    asked_of = []
    for path in sorted((ROOT / "content" / "en" / "questions").glob("*.toml")):
        for item in tomllib.loads(path.read_text(encoding="utf-8"))["question"]:
            asked_of.append(item["text"])
            asked_of += item.get("probes", {}).values()
    return asked_of


def row(
    kind: str, text: str, question: str, place: str = "only", source: str = ""
) -> Row:
    """Make a row of a piece of a message."""
    said = plain(read(text))
    found = signs(said, asked(question), place)
    return Row(kind, found, text, source, tuple(runs(said)) if kind else ())


def ends(text: str) -> Iterator[tuple[str, str]]:
    """Give the first and the last sentence of a text that has several."""
    said = plain(read(text))
    cut = pieces(said)
    if len(cut) > 1:
        for (first, last), place in ((cut[0], "first"), (cut[-1], "last")):
            yield text[said.starts[first] : said.ends[last - 1]], place


def answers(kind: str, text: str, question: str, source: str) -> Iterator[Row]:
    """Give an answer whole, and its first and last sentence."""
    yield row(kind, text, question, source=source)
    for piece, place in ends(text):
        yield row(kind, piece, question, place, source)


def common() -> list[Row]:
    """Give what is in every fold: drawn messages, alone and as a piece of one."""
    draw = random.Random(5)
    questions = follow_ups()
    found = []
    for kind, text in proofs():
        found += [row(kind, text, draw.choice(questions))] * WRITTEN
    for kind, text in drawn():
        question = draw.choice(questions)
        found.append(row(kind, text, question))
        found.append(row(kind, text, question, draw.choice(("first", "last"))))
    return found


def learnt_answers() -> list[Row]:
    """Give the ear's own answers and the bank's; questions to the employer left out."""
    found = []
    for name in ANSWERS:
        for item in rows_of(name):
            if item.get("expects") != "questions":
                found += answers(
                    "", str(item["answer"]), str(item.get("question") or ""), "ear"
                )
    for question, expects, text in bank():
        if expects != "questions":
            found += answers("", text, question, "bank")
    return found


@dataclass(frozen=True, slots=True)
class Message:
    """A written message with the rows that are learnt of it."""

    source: str
    kind: str
    text: str
    question: str
    rows: list[Row]


def messages() -> list[Message]:
    """Give the written messages: asides, mixed ones, and answers that sound alike."""
    found = []
    for path in sorted((HERE / "asides").glob("messages*.jsonl")):
        for item in rows_of(f"asides/{path.name}"):
            text, question = str(item["text"]), str(item["question"])
            kind = str(item["kind"])
            if item.get("mixed"):
                rows = _mixed(kind, text, question, str(item["aside"]))
                found.append(Message("mixed", kind, text, question, rows))
            else:
                rows = [row(kind, text, question)]
                found.append(Message("messages", kind, text, question, rows))
    for path in sorted((HERE / "asides").glob("sound_alikes*.jsonl")):
        for item in rows_of(f"asides/{path.name}"):
            text, question = str(item["text"]), str(item["question"])
            rows = list(answers("", text, question, "sound-alikes"))
            found.append(Message("sound-alikes", "", text, question, rows))
    return found


def _mixed(kind: str, text: str, question: str, aside: str) -> list[Row]:
    at = text.find(aside)
    before, after = text[:at].strip(), text[at + len(aside) :].strip()
    if len(before) > len(after):
        rest, place, other = before, "last", "first"
    else:
        rest, place, other = after, "first", "last"
    return [
        row(kind, aside, question, place, "mixed"),
        row("", rest, question, other, "rest"),
    ]


def fit(rows: Sequence[Row]) -> AsideWeights:
    """Fit both sums, several times in another order, and take the mean of each."""
    counts = Counter(sign for one in rows for sign in one.signs)
    names = tuple(kind.value for kind in AsideKind if kind is not AsideKind.DISTRESS)
    base = 0.0
    worth: Counter[str] = Counter()
    for seed in ORDERS:
        once, each = _fit_worth(rows, counts, seed)
        base += once / len(ORDERS)
        for sign, much in each.items():
            worth[sign] += much / len(ORDERS)  # type: ignore[assignment]
    told = [one for one in rows if one.kind]
    kinds: dict[str, Counter[int]] = defaultdict(Counter)
    for seed in ORDERS:
        for sign, spoken in _fit_kinds(told, names, seed).items():
            for at, much in spoken.items():
                kinds[sign][at] += much / len(ORDERS)  # type: ignore[assignment]
    return AsideWeights(
        round(base, 3),
        {s: round(w, 2) for s, w in sorted(worth.items()) if abs(w) >= LEAST},
        names,
        {
            sign: packed
            for sign, spoken in sorted(kinds.items())
            if (packed := pack({a: w for a, w in spoken.items() if abs(w) >= KEPT}))
        },
    )


def _fit_worth(
    rows: Sequence[Row], counts: Counter[str], seed: int
) -> tuple[float, dict[str, float]]:
    worth: dict[str, float] = defaultdict(float)
    steep: dict[str, float] = defaultdict(lambda: 1e-6)
    draw = random.Random(seed)
    base = 0.0
    ready = [
        (
            [sign for sign in one.signs if counts[sign] >= SEEN],
            1.0 / math.sqrt(len(one.signs) + 1),
            1.0 if one.kind else 0.0,
        )
        for one in rows
    ]
    for _ in range(ROUNDS):
        draw.shuffle(ready)
        for found, scale, truth in ready:
            total = sum([worth[sign] for sign in found]) * scale + base
            error = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total)))) - truth
            base -= 0.02 * error
            error *= scale
            for sign in found:
                slope = error + DECAY * worth[sign]
                steep[sign] += slope * slope
                worth[sign] -= PACE * slope / math.sqrt(steep[sign])
    return base, worth


def _fit_kinds(
    rows: Sequence[Row], names: Sequence[str], seed: int
) -> dict[str, dict[int, float]]:
    """Fit a multinomial logistic regression; the steps are as in `_fit_worth`."""
    told = [(one.kind, (*one.signs, *one.runs)) for one in rows]
    counts = Counter(sign for _, found in told for sign in found)
    number = {name: at for at, name in enumerate(names)}
    values: dict[str, list[float]] = {
        sign: [0.0] * len(names) for sign, count in counts.items() if count >= SEEN
    }
    steep = {sign: [1e-6] * len(names) for sign in values}
    draw = random.Random(seed)
    ready = [
        (
            [sign for sign in found if sign in values],
            1.0 / math.sqrt(len(found) + 1),
            leaning(found, names),
            number[kind],
        )
        for kind, found in told
    ]
    for _ in range(KIND_ROUNDS):
        draw.shuffle(ready)
        for found, scale, given, truth in ready:
            columns = zip(*[values[sign] for sign in found], strict=True)
            sums = [sum(column) * scale for column in columns] or [0.0] * len(names)
            logits = [one + more for one, more in zip(sums, given, strict=True)]
            most = max(logits)
            shares = [math.exp(one - most) for one in logits]
            total = sum(shares)
            for at, share in enumerate(shares):
                error = (share / total - (at == truth)) * scale
                if -SLIGHT < error < SLIGHT:
                    continue
                for sign in found:
                    slope = error + DECAY * values[sign][at]
                    steep[sign][at] += slope * slope
                    values[sign][at] -= PACE * slope / math.sqrt(steep[sign][at])
    return {
        sign: {at: much for at, much in enumerate(found) if much}
        for sign, found in values.items()
    }


def written(model: AsideWeights) -> str:
    """Give the text of the file."""
    return sections.written(
        {"base": model.base, "names": model.names},
        {"worth": model.worth, "kinds": model.kinds},
    )


@dataclass(frozen=True, slots=True)
class Tried:
    """A held-out message, and what was heard in it."""

    source: str
    kind: str
    text: str
    aside: Aside | None


def _fold(number: int) -> list[Tried]:
    found = messages()
    own = learnt_answers()
    learnt = common()
    for at, message in enumerate(found):
        if at % FOLDS != number:
            learnt += message.rows * WRITTEN
    learnt += [one for at, one in enumerate(own) if at // 3 % FOLDS != number]
    model = fit(learnt)
    return [
        Tried(
            m.source,
            m.kind,
            m.text,
            heard_by(model, m.text, m.question, Scene.QUESTION),
        )
        for at, m in enumerate(found)
        if at % FOLDS == number
    ]


def folds() -> None:
    """Cross-validate over the written messages; print it."""
    with Pool(2) as pool:
        tried = [one for part in pool.map(_fold, range(FOLDS)) for one in part]
    tell(tried)
    if "-v" in sys.argv:
        for one in sorted(tried, key=lambda one: one.source):
            heard = one.aside
            if (heard.kind.value if heard else "") != one.kind:
                shown = f"{heard.sure:.1f} {heard.kind.value}" if heard else "-"
                part = " (part)" if heard and heard.rest else ""
                print(
                    f"{one.source} {one.kind or '-'} -> {shown}{part}",
                    repr(one.text[:150]),
                )


def tell(tried: Sequence[Tried]) -> None:
    """Print counts by group and of real answers taken for asides."""
    for name, kinds in GROUPS.items():
        of = [one for one in tried if one.kind and one.kind in kinds.split()]
        heard = [one for one in of if one.aside is not None]
        in_group = sum(one.aside.kind in kinds.split() for one in heard if one.aside)
        right = sum(one.aside.kind == one.kind for one in heard if one.aside)
        print(
            f"{name}: {len(of)} messages, {len(heard)} heard as asides, "
            f"{in_group} of the group, {right} of the kind"
        )
        for kind in kinds.split():
            same = [one for one in of if one.kind == kind]
            if same:
                hits = sum(
                    one.aside is not None and one.aside.kind == kind for one in same
                )
                any_kind = sum(one.aside is not None for one in same)
                print(f"    {kind}: {len(same)}, heard {any_kind}, of the kind {hits}")
    alike = [one for one in tried if not one.kind]
    taken = sum(one.aside is not None for one in alike)
    print(f"answers that sound alike, taken for asides: {taken} of {len(alike)}")


def score(path: Path) -> None:
    """Print how the messages of a file are heard by what was learnt; figures only."""
    tried = []
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        source = "mixed" if item.get("mixed") else "messages"
        aside = hear_aside(item["text"], item.get("question") or "")
        tried.append(Tried(source, item.get("kind") or "", item["text"], aside))
    tell(tried)
    for source in ("messages", "mixed"):
        of = [one for one in tried if one.kind and one.source == source]
        heard = sum(one.aside is not None for one in of)
        print(f"{source}: {heard} of {len(of)} heard")
    parts = sum(bool(one.aside and one.aside.rest) for one in tried if not one.kind)
    print(f"of the answers, only a piece taken for an aside: {parts}")


def main(argv: Sequence[str]) -> int:
    """Learn, or cross-validate; gives the exit status."""
    if "--folds" in argv:
        folds()
        return 0
    if "--score" in argv:
        score(Path(argv[argv.index("--score") + 1]))
        return 0
    learnt: list[Row] = common() + learnt_answers()
    for message in messages():
        learnt += message.rows * WRITTEN
    text = written(fit(learnt))
    if "--check" in argv:
        same = FILE.read_text(encoding="utf-8") == text
        print("nothing would change" if same else "bot/ear/asides.json would change")
        return 0 if same else 1
    FILE.write_text(text, encoding="utf-8")
    print(f"{len(learnt)} rows, {len(text) // 1024} KB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
