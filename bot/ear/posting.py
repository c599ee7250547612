"""Read a pasted job posting: what it asks for, and what would prove each thing.

Without a model and without the network: headings, bullets and cues find what is asked
for, the vocabulary of content/en/skills.toml says what it is about. What is not sure is
left out, since the candidate can add a line more easily than be wrongly told of one.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.ear.asked import chances
from bot.ear.demands import Demand, Rank, demands, likely
from bot.ear.headings import Section
from bot.ear.language import language
from bot.ear.layout import Line, lines
from bot.ear.lexicon import WORDS
from bot.ear.name_spans import is_menu
from bot.ear.naming import named
from bot.ear.posting_cues import CALLED, SUBJECT
from bot.ear.posting_heads import tying
from bot.ear.posting_markup import LONGEST, bare_lines
from bot.ear.posting_terms import FIRM, NEVER, OURS
from bot.ear.posting_units import Unit, all_units
from bot.ear.skills import Words, vocabulary, words_of
from bot.ear.stems import stem
from bot.ear.ties import ties
from bot.model import Posting, Requirement

_ENGLISH: Final = frozenset(("en", "und"))
_ALIKE: Final = 0.7

# Said of every job or in every sentence, so proof of nothing.
_EMPTY: Final = frozenset(
    stem(word)
    for word in """experience experienced ability able skill skills strong good
    excellent great solid sound proven knowledge understanding working work
    worked job role team year years month week day minimum least similar related
    relevant required essential desirable preferred plus advantage other others
    another new people person someone somebody something thing things way ways
    well very high highly full time environment background field area areas
    level levels including include within across between using use used need
    needs needed must have has had been being make makes made take takes taken
    get give given keep help helps helping ensure support provide deliver manage
    managing management handle handling different various several range busy
    fast right possible company business office what when where which while with
    without would could should will that this these those them they their there
    then than from into onto over under about after before during through your
    yours ours mine also such both each every either more most much many some
    only just even still come goes going went know knows look looking like want
    part lead leading run running process professional personal general basic
    advanced confident comfortable willing friendly first last next best better
    large small long short hard easy whole real clear daily weekly monthly
    standard standards number numbers question questions answer call start stop
    learn learning training trained line point place home hand hands head order
    orders member members staff customer customers client clients colleague
    colleagues manager managers project projects service services product
    products system systems problem problems information communication written
    spoken""".split()
)
_DENIED: Final = re.compile(
    r"\b(?:i|we|i['’]ve|we['’]ve|i['’]m|i['’]d)\b(?:\s+\w+){0,2}?\s*(?:\bnever\b|\bnot\b"
    r"|\bno\b|n['’]t\b|\bwould\b|\bhope to\b|\bwant to\b|['’]d\b)[^.!?;,\n]{0,120}",
    re.I,
)
# What was done to the speaker shows nothing that the speaker can do.
_RECEIVED: Final = re.compile(
    r"\b(?:(?:my|our|the|a|her|his) (?:\w+ )?(?:manager|boss|supervisor|lead|leader"
    r"|mentor"
    r"|director|head|coach|trainer|teacher|senior|colleague)|she|he|they)(?: \w+){0,2}"
    r" (?:coach|mentor|train|supervis|manag|appraise|review|taught|led"
    r"|criticis)\w* (?:me|us)"
    r"\b[^.!?;,\n]{0,60}"
    r"|\bi (?:was|got|had been|have been|received|had|took|asked for|was given)"
    r"(?: \w+){0,3} (?:coached|mentored|trained|supervised|managed|taught|appraised"
    r"|feedback"
    r"|coaching|training|mentoring|appraisal)\b[^.!?;,\n]{0,60}",
    re.I,
)
_SPOKEN: Final = 20_000


def read_posting(text: str) -> Posting:
    """Do what `job.read_posting` says."""
    text = text[:LONGEST]
    if language(text) not in _ENGLISH:
        return Posting()
    bare = bare_lines(text)
    found = lines(bare)
    asked = _merged(_demanded(found))
    if not asked:
        return Posting()
    kept = sorted(asked, key=lambda demand: demand.rank is Rank.WISH)
    title, company = named(bare)
    raw = _headed([line.text for line in bare if not is_menu(line.text)])
    title = _bare_title(title, company)
    company = _whole_name(company, "\n".join(raw))
    names = [name for name in (title, company) if name]
    top = [line for line in raw[:_TOP_LINES] if any(name in line for name in names)]
    kept = [
        one
        for one in kept
        if one.words not in (title, company)
        and not _heads(one.words, top, names)
        and not _may_come(one.words, text)
    ]
    leanings = tying([one.words for one in kept])
    required = (_required(*pair) for pair in zip(kept, leanings, strict=True))
    return Posting(tuple(required), title, company)


_WELCOME: Final = re.compile(
    r"\W*(?:well[- ]behaved |your |all )?(?:dogs?|pets?|bikes?|cats?|children|kids"
    r"|visitors|families)(?: (?:and|or) \w+)?(?: (?:are )?(?:always )?welcome)?\W*",
    re.IGNORECASE,
)
"""What may come along, and is asked of nobody: "Dogs welcome"."""


def _may_come(words: str, text: str) -> bool:
    """Whether words are what may come along, and not "Cats a bonus"."""
    if not _WELCOME.fullmatch(words):
        return False
    return bool(re.search(rf"{re.escape(words)}(?: \w+){{0,3}}? welcome", text, re.I))


def _heads(words: str, top: Sequence[str], names: Sequence[str]) -> bool:
    """Whether words are most of a line that names the job or the firm at the top."""
    named = any(name in words for name in names)
    return any(
        words in line and 2 * len(words) > len(line)
        for line in top
        if named or len(line.split()) <= _HEAD
    )


def _bare_title(title: str | None, company: str | None) -> str | None:
    """Take signs from the ends of a title, and the company from behind it."""
    if title is None:
        return None
    head, found, _ = title.partition(company) if company else (title, "", "")
    if found and head.strip():
        title = _SEPARATED.sub("", head)
    return _SIGNS.sub("", _PRAISED.sub("", title)) or None


def _whole_name(company: str | None, text: str) -> str | None:
    """Put the legal form behind the name of a firm as the posting does."""
    if company is None:
        return None
    company = _ARTICLE.sub("", company)
    # The comma of "Brands, Inc." was taken out to find the name.
    written = r"[,.]?\s".join(re.escape(word) for word in company.split())
    found = re.search(rf"{written}(?:{_FORM})?", text)
    return found[0] if found else company


_ARTICLE: Final = re.compile(r"The (?=.* (?:g?GmbH|AG|SE|KG|e\.V\.?)$)")
"""Begins a sentence, and the name of no firm with a German form."""

_FORM: Final = (
    r"(?:(?<=Inc)\.|, Inc\.?(?!\w)|(?<=\. Ltd)\.|(?<=z o\.o)\."
    r"|(?<=GmbH) & Co\.? ?KG(?!\w)|(?<=& Co)\. ?KG(?:aA)?(?!\w)"
    r"|(?<=\.[A-Z])\.|,? (?:plc|PLC|P?LLC|LLP"
    r"|g?GmbH|AG|B\.V\.|S\.A\."
    r"|[Ss]p\. z o\.o\.)(?!\w))"
)


_PRAISED: Final = re.compile(
    r"^(?:(?:passionate|(?:self-)?motivated|enthusiastic|dedicated|talented|dynamic"
    r"|reliable|friendly|highly|hard-?working|outstanding|exceptional|great|committed"
    r"|ambitious|energetic|brilliant|amazing|fantastic|superb|bubbly|cheerful|caring"
    r"|and|,)\s+)+(?=\w)"
)
"""Said of who is wanted, in small letters: no part of what the job is called."""

_SEPARATED: Final = re.compile(r"[\s,|@–—-]+(?:at |for |with )?\s*$")
_SIGNS: Final = re.compile(r"^[^\w(\"“]+|[^\w).+#%!\"”]+$")


def _headed(raw: list[str]) -> list[str]:
    """Put the first sentence of a posting in one line on a line of its own."""
    head, end, _ = raw[0].partition(". ") if raw else ("", "", "")
    short = len(head.split()) <= _HEAD
    return [head, *raw] if end and short and len(raw[0]) > _ONE_LINE else raw


_HEAD: Final = 12
_ONE_LINE: Final = 60
_TOP_LINES: Final = 6


def _demanded(found: Sequence[Line]) -> Iterator[Demand]:
    """Give what the rules find, save where the model is sure that they are wrong."""
    cut = all_units(found)
    by_rules = [[*demands(unit)] for unit in cut]
    counts = [len(one) for one in by_rules]
    known = chances(cut[:_ENOUGH_UNITS], counts)
    brief = len(cut) <= _FEW
    last: Demand | None = None
    for at, unit in enumerate(cut):
        given = by_rules[at]
        if last and _SAME.match(unit.text):
            given = [Demand(unit.text.strip(" .!"), last.rank)]
            yield from given
            continue
        last = None
        if at >= len(known):
            yield from given
            continue
        likely_asked = known[at]
        listed = unit.item and unit.line.section is not Section.NONE
        called = SUBJECT.match(unit.text) or CALLED.search(unit.text)
        least = _LISTED if listed else _NOT
        if called or len(given) >= _ROW:
            least = _SAID
        of_the_job = unit.line.section is Section.DO
        if brief:
            of_the_job = of_the_job or bool(given)
            least = min(least, _HEADED if listed else _SAID)
        if (of_the_job and SUBJECT.match(unit.text)) or _MUST.match(unit.text):
            least = _NEVER
        if unit.line.essential is None and given and likely_asked < least:
            continue
        if not given and likely_asked > _least(unit):
            given = [*likely(unit)]
        last = given[-1] if given else None
        yield from given


# "Kubernetes would be great. Same for Kafka."
_SAME: Final = re.compile(
    r"(?:the )?same (?:goes |applies )?(?:for|with|to) |ditto |likewise ", re.I
)

_MUST: Final = re.compile(
    r"(?:(?:you|candidates?|applicants?|the \w+ candidate) )?(?:must|should) "
    r"\w+",
    re.I,
)
"""Begins what nobody would take for something else."""

_NEVER: Final = 0.005
"""The same where it is a must by its first words."""

_FEW: Final = 8
"""Units of an advert that gives the model little to go by, so that rules count more."""

_ENOUGH_UNITS: Final = 600
"""Units after which only the rules are asked."""

_ROW: Final = 3
"""Demands of one sentence that are no chance."""

_NOT: Final = 0.5
"""Below it nothing is asked for, whatever the rules say."""

_LISTED: Final = 0.3
"""The same of a list under a heading."""

_HEADED: Final = 0.2
"""The same of a list under a heading of an advert of a few lines."""

_SAID: Final = 0.3
"""The same where "you will" begins or "would be a plus" ends it."""

_SURE: Final = 0.5
"""Above it something is asked for, though no rule says so."""

_SUREST: Final = 0.7
"""The same where a firm seems to speak of itself, and of pay and the like."""


_LIKELY: Final = 0.3
"""The same of a short line under a heading that asks for something."""

_NAME: Final = 70
"""Characters of such a line."""


def _least(unit: Unit) -> float:
    """Say how sure the model has to be where the rules find nothing."""
    if NEVER.match(unit.text):
        return 1.0
    if unit.line.section is Section.ELSE:
        return _SUREST
    firm = not unit.item and (FIRM.match(unit.text) or OURS.match(unit.text))
    if firm:
        return _SUREST
    named = unit.line.section is not Section.NONE and len(unit.text) < _NAME
    return _LIKELY if named and unit.text[-1:] not in ".?!:" else _SURE


def _required(demand: Demand, leaning: Mapping[str, float]) -> Requirement:
    """Tie what a posting demands; of a piece of work, nothing else known, the craft."""
    tied = _tied(demand.words, leaning)
    if demand.rank is Rank.DO and not (tied.competencies or tied.skills):
        tied = replace(tied, competencies=("craft",))
    return replace(tied, must=demand.rank is not Rank.WISH)


def requirement(words: str) -> Requirement:
    """Do what `job.requirement` says."""
    (leaning,) = tying([words])
    return _tied(words, leaning)


def _tied(words: str, leaning: Mapping[str, float]) -> Requirement:
    known = vocabulary()
    cut = words_of(words)
    heard = known.heard(cut)
    most = max(heard.values(), default=0)
    shown = known.heard(cut, told=True)
    kept = tuple(
        name
        for name, weight in heard.items()
        if weight == most or (name in shown and 2 * weight >= most)
    )
    # "Explain variances to managers" is not shown by whatever was explained to them.
    trade = tuple(name for name in kept if "craft" in known.by_id[name].competencies)
    return Requirement(words, ties(words, cut, heard, known, leaning), trade or kept)


def shown_by(answer: str) -> Callable[[Requirement], bool]:
    """Do what `job.shown_by` says."""
    told = _RECEIVED.sub(". ", _DENIED.sub(". ", answer[:_SPOKEN]))
    words = words_of(told)
    heard = vocabulary().heard(words, told=True)
    own = content(words)

    def shown(requirement: Requirement) -> bool:
        if any(name in heard for name in requirement.skills):
            return True
        wanted = content(words_of(requirement.words))
        shared = wanted & own
        rare = {word for word in shared if word not in _COMMON}
        return len(rare) >= _RARE and 2 * len(shared) >= len(wanted)

    return shown


_RARE: Final = 2
"""Uncommon words in common that show a requirement where no skill is heard."""

_LITTLE: Final = frozenset("iwuhHtdyaqrzmbBfFoOTjckK")
"""Classes of words that say nothing by themselves."""

_COMMON: Final = frozenset(stem(word) for word in WORDS)


def content(words: Words) -> set[str]:
    """Give the stems of the words that say something by themselves."""
    return {
        stemmed
        for stemmed, raw in zip(words.stems, words.raw, strict=True)
        if len(raw) > 2 and raw[0].isalpha()
        if stemmed not in _EMPTY and WORDS.get(raw, "n") not in _LITTLE
    }


def _merged(asked: Iterable[Demand]) -> Sequence[Demand]:
    """Leave out what was asked for before in nearly the same words."""
    kept: list[Demand] = []
    sets: list[frozenset[str]] = []
    for demand in asked:
        words = frozenset(
            stemmed for stemmed in words_of(demand.words).stems if stemmed.isalnum()
        )
        for at, before in enumerate(sets):
            if _alike(before, words):
                if demand.rank < kept[at].rank and demand.rank is Rank.NEED:
                    kept[at] = replace(kept[at], rank=demand.rank)
                break
        else:
            kept.append(demand)
            sets.append(words)
        if len(kept) >= _ENOUGH:
            break
    return kept


_ENOUGH: Final = 200
"""Demands after which nobody reads on."""


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    both = len(one & other)
    return both > 0 and both >= _ALIKE * len(one | other)
