"""Find what a line of a job posting demands, in its own words.

A bullet under a known heading is a demand. In running text a demand has a cue: "you will",
"must be able to", "somebody who", "is essential". Better to miss one than to take the
praise of a firm for one.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from bot.listening.layout import Line, Section
from bot.listening.lexicon import BASES

LONGEST: Final = 110
"""Characters of a demand; what is longer is cut at a clause or a word."""

_SENTENCE: Final = 700
"""Characters of a sentence that are looked at."""


class Rank(IntEnum):
    """What has to give way first where there is more than can be shown."""

    NEED = 0
    DO = 1
    WISH = 2


@dataclass(frozen=True, slots=True)
class Demand:
    """Something asked for."""

    words: str
    rank: Rank


_ENDS: Final = re.compile(
    r"(?<=[.!?])(?<!e\.g\.)(?<!i\.e\.)(?<!min\.)(?<!approx\.)(?<!incl\.)[)\"”’]?\s+"
    r"(?=[A-Z0-9£€\"“‘(])|[!?]{2,}\s*|\s*[\U0001f300-\U0001faff\u2600-\u27bf]+\s*"
)
_SEMICOLON: Final = re.compile(r"\s*;\s*(?:and\s+)?")
_AND_YOU: Final = re.compile(
    r",?\s+and\s+(?=you(?:['’](?:ll|ve|re)|\s(?:will|have|are|must|should|can|need))\b)"
)
_CUE: Final = re.compile(
    r"""\b(?:must|essential|required|experienced?|knowledge|qualifi\w+|licen[cs]e
    |certificate\b|degree|nvq|gcses?|able\ to|ability|skills?|min(?:imum)?|at\ least
    |\d+\+?\ ?(?:yrs?|years?)|fluen\w+|proven|track\ record|proficien\w+|familiar\w*
    |understanding\ of|good\ eye|eye\ for|willing(?:ness)?|background\ in|trained
    |comfortable|confiden\w+|preferred|desirable|advantage\w*|plus)\b""",
    re.I | re.X,
)
# Pay, terms, checks and how to apply: no story could show them.
_TERMS: Final = re.compile(
    r"""[£$€]\ ?\d|\d\ ?[£$€]|\bper\ (?:hour|annum|year|week|month)\b|\bp\.?a\b
    |\bsalar|\bwages?\ (?:is|are|of|from)|\bpension|\bholidays?\b(?!\ cover)
    |\bannual\ leave|\bweeks?['’]?\ leave|\bbonus\ (?:scheme|after|every)|\bcommission\b
    |\bcvs?\b|\bcover(?:ing)?\ (?:letter|note)|\bappl(?:y|ying|ications?)\b
    |\binterviews?\b\ (?:are|on|next|will|in|take)|\bclosing\ date|\bright\ to\ work
    |\bdbs\b|\bdisclosure\b|\bcriminal|\breferences\b|\bcredit\ check|\bequal\ opp
    |\bdiscriminat|\bregardless|\bprivacy|\bsponsorship|\bvisas?\b|\bdiscount
    |\buniform\b|\bfree\ parking|\bstaff\ meal|\bno\ agenc|\bvisits?\ welcome|\bpop\ in
    |\b(?:send|email|e-mail|ring|call|text|msg|message|dm|phone)\ (?:us|me|him|her|your
    |jo|the\ office|[A-Z]\w+\ (?:on|for|at|in))\b|\bget\ in\ touch|@\w|https?:|www\.
    |\bcommitted\ to\b|\bemployment\ business|\bdata\ protection\ notice
    |\bif\ you['’](?:d|re)\ (?:like|interested)|\bonly\ selected|\bhours?\ a\ week""",
    re.I | re.X,
)
# The same where the heading has said that a line is asked for: only what is certain.
_CHECKS: Final = re.compile(
    r"""\bright\ to\ work|\bdbs\b|\bdisclosure\b|\bcriminal\ record|\breferences\b
    |\b(?:other|ad[\ -]?hoc)\ (?:\w+\ )?(?:duties|tasks|projects)\b|\bduties\ as\b
    |\breport(?:s|ing)?\ (?:directly\ )?(?:to|into)\ (?:the|our|a|your)\ (?:head|director
    |manager|ceo|cto|chief|lead|finance|office|ward|operations)|\bour\ values\b
    |\bcv\b|\bapply\ (?:now|by|today)|\bequal\ opportunit|\bsalary\b
    |\bat\ (?:college|university)\s*$""",
    re.I | re.X,
)
_WELCOME: Final = re.compile(
    r"""\b(?:desirable|preferred|preferabl[ye]|nice[\ -]to[\ -]have|(?:a|is|big)\ plus
    |an?\ (?:\w+\ )?(?:bonus|advantage)|bonus|advantageous|welcome|beneficial|it\ helps
    |even\ better|especially\ glad|an\ asset|not\ (?:a\ must|essential|required|needed)
    |would\ (?:be\ (?:\w+\ )?(?:great|nice|good|ideal|useful|helpful|handy)|help)
    |is\ (?:useful|helpful|handy)|optional)\b""",
    re.I | re.X,
)
_STRICT: Final = re.compile(r"(?<!not )\b(?:essential|required|a must)\b", re.I)
# "... is essential, van supplied": what stands before is the demand.
_CALLED: Final = re.compile(
    r"""[\s,(–-]*\b(?:(?:is|are|would\ be|will\ be|would|which\ is|but)\ )?
    (?:(?:also|highly|very|particularly|always|not|though|an?|considered|strongly|
    definitely|some|really)\ )*
    (?:essential|required|must|necessary|needed|desirable|preferred|welcome|useful
    |helpful|handy|advantage|advantageous|plus|bonus|nice[\ -]to[\ -]have|beneficial
    |great|help|asset|optional|nice|ideal)\b(?=\s*(?:$|[,;.)!]|but\b|though\b|due\b|and\ we
    |for\ |here\b|as\ ))""",
    re.I | re.X,
)
_PART_OF: Final = re.compile(
    r"\s+(?:is|are)\s+(?:an?\s+|all\s+)?(?:\w+\s+)?part of\b", re.I
)
_WISHING: Final = re.compile(
    r"""(?:^if\ (?=.{3,300},\ (?:even\ better|great|all\ the\ better|so\ much\ the))
    |\b(?:glad|delighted|love|great|good|nice|bonus|advantage|plus|helps?|helpful|useful
    |impressed|better|pleased)\ (?:it\ )?if\ |\bwelcome\ (?:applications\ from\ )?
    (?:those|people|candidates|applicants|anyone|anybody|someone|somebody)\ )""",
    re.I | re.X,
)
_WANTED: Final = re.compile(
    r"""\b(?:look(?:ing)?\ for|search(?:ing)?\ (?:of|for)|seek(?:s|ing)?|are\ after
    |is\ after|['’]re\ after|(?:do\ )?needs?|wants?|would\ like|['’]d\ like|requires?
    |appoint|wanted)\ ((?:(?:now|also|currently)\ )?(?:an?|the|our|some|\d+)?\ ?
    [^.;]{0,90}?)\b(?:who|with|that\ can)\ """,
    re.I | re.X,
)
_SOMEBODY: Final = re.compile(
    r"\b(?:someone|somebody|anyone|people|person|candidates?|applicants?|those)\b", re.I
)
_SUBJECT: Final = re.compile(
    r"""(?:^|,\ |\band\ |\bso\ |\b(?:month|week|year|day)\ |^as\ an?\ [^,]{3,40}?,?[ ]
    |^[^,;:]{2,60}?,?\ (?=you(?:['’]ll|['’]d|\ will|\ would|\ must|\ should|\ need\ to
    |\ have\ to)\ ))
    (?:you|they|he\ or\ she|applicants|candidates|the\ (?:successful|ideal|right)[ ]
    (?:candidate|applicant|person)|the\ [\w/\ -]{3,40}(?=\ will\ be\ responsible)|the\ post\ ?holder|all\ staff|the\ job\ holder)
    (?P<how>['’]ll\ need\ to|\ will\ need\ to|['’]d\ need\ to|\ would\ need\ to
    |\ need\ to|['’]ll\ need|\ will\ need|\ need|['’]ll|\ will|['’]d|\ would|\ should
    |\ must|\ have\ to|['’]ve|\ have|['’]re|\ are|\ can)?\ """,
    re.I | re.X,
)
_LEAD: Final = re.compile(
    r"""(?:and|also|then|but|so|as\ well|ideally|preferably|please|both)[ ]
    |(?:who|you|he|she|they)(?=\ |['’])(?:\ (?:is|are|has|have|can)\b|['’]s|['’]re|['’]ve
    |['’]ll\ (?:have|be)|\ will\ (?:have|be|need)|\ should\ (?:have|be)|\ must(?:\ be
    |\ have)?|\ need(?:\ to)?)?\ (?:also\ )?
    |must\ (?:be|have|hold)\ |should\ (?:be|have|hold)\ |must\ |need(?:s)?\ to\ be[ ]
    |(?:be|is|are)\ (?=able|confident|comfortable|willing|happy|calm|ok\b|good|fluent
    |familiar|responsible|part|patient|someone|at\ ease|tidy|reliable|prepared|a\ |an\ )
    |have\ (?=an?\ |at\ |some\ |good|strong|excellent|the\ |experience|\d)
    |(?:able|ok|happy|willing|comfortable|prepared|confident)\ (?:to|with)\ (?=\w+)
    |responsible\ for\ |(?:that|someone|somebody)\ (?=who\ )""",
    re.I | re.X,
)
_ABLE: Final = re.compile(r"(?:able|willing) to ", re.I)
_TAIL: Final = re.compile(
    r",?\s+(?:but (?:we|please|it|that|this|not|you)\b|though\b|although\b|please$"
    r"|so (?:an?|you) |and we\b|because\b|if possible\b|due to\b).*$",
    re.I | re.S,
)
_OPENS: Final = re.compile(
    r"""(?:(?:an?|the|at\ least|some|good|strong|solid|sound|full|clean|valid|current|own
    |excellent|decent|basic|confident|comfortable|willing|happy|fluent|familiar|able|min
    |knowledge|experience|ability|know|knows|hold|be|is|are|who|can|has|have|high|secure
    |\d+\+?\ ?(?:years?|yrs?|months?))\b)""",
    re.I | re.X,
)
_HEADS: Final = re.compile(
    r"""\b(?:experience|years?|yrs?|licen[cs]e|degree|qualifications?|certificates?|card
    |knowledge|registration|ability|attitude|sales|eye|skills?|status|management|manner
    |expectations|understanding|driving|english|german|french|spanish|training|record)\b
    """,
    re.I | re.X,
)
_JOINS: Final = re.compile(r",?\s+and\s+(?:also\s+)?|;\s*(?:and\s+)?|,\s+(?:or\s+)?")
_JOINS_OR: Final = re.compile(r",?\s+(?:and|or)\s+(?:also\s+)?|[;,]\s*")
_AND: Final = re.compile(r",?\s+and\s+(?:also\s+)?|;\s*")
_ADVERBS: Final = frozenset("also then often sometimes regularly always".split())
_VERBS: Final = (
    BASES
    | frozenset(
        """administer advise chase chair chaperone circulate coach compile conduct
        dispatch drive forecast host inform keep liaise look maintain market mentor
        oversee perform reconcile recruit report resolve run sell serve supervise
        teach track troubleshoot undertake unload work visit take hold speak stay
        act draw""".split()
    )
) - frozenset("experience plan need like".split())
_STARTS: Final = _VERBS | {"plan"}
# They end in -ing and begin no deed.
_FIELDS: Final = frozenset(
    """nursing marketing catering accounting housing engineering purchasing evening
    morning clothing during anything everything nothing something manufacturing""".split()
)
_OURS: Final = re.compile(
    r"(?:we|our|this|it|there|at|every|here|nobody|everyone|whether|by|mostly|as an? "
    r"(?:employer|company|team)|the (?:role|job|post|position|company|team|school|trust"
    r"|firm|council|college|appointment|contract|hours|work|package|vacancy))\b",
    re.I,
)


def demands(line: Line) -> Iterator[Demand]:
    """Give what a line demands, best nothing where it is not sure."""
    if line.section is Section.ELSE:
        return
    parts = [p.strip() for p in _ENDS.split(line.text[:3000]) if p and p.strip()]
    if line.text.count(";") > (0 if line.listed else 1) and not line.bullet:
        parts = [piece for part in parts for piece in _SEMICOLON.split(part) if piece]
        line = replace(line, listed=True)
    if line.bullet or (line.section is not Section.NONE and _is_item(line, parts)):
        yield from _item(line)
        return
    for sentence in parts:
        for part in _AND_YOU.split(sentence[:_SENTENCE]):
            yield from _sentence(part, line)


def _is_item(line: Line, sentences: list[str]) -> bool:
    """Whether a line that lost its bullet, or never had one, is one thing."""
    if line.listed or len(sentences) > 1 or len(line.text) > 160:
        return False
    if (
        _SUBJECT.match(line.text)
        or _OURS.match(line.text)
        or _WISHING.search(line.text)
    ):
        return False
    if line.essential is not None or not _TERMS.search(line.text):
        return line.section is not Section.DO or _begins_with_deed(line.text)
    return False


def _begins_with_deed(text: str) -> bool:
    word = text.split(maxsplit=1)[0].lower().strip(",")
    return word in _STARTS or _is_doing(word)


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and len(word) > 5 and word not in _FIELDS


def _item(line: Line) -> Iterator[Demand]:
    text = line.text
    if _CHECKS.search(text):
        return
    if line.section is Section.NONE and (
        _TERMS.search(text) or not (_CUE.search(text) or _begins_with_deed(text))
    ):
        return
    called = _CALLED.search(text)
    if called and text[called.end() : called.end() + 1] == ";":
        pieces = _SEMICOLON.split(text)
    else:
        pieces = [text]
    for one in pieces:
        for piece in _joined(_stripped(one), _AND):
            yield from _demand(piece, _rank(line, one))


def _rank(line: Line, text: str, otherwise: Rank = Rank.NEED) -> Rank:
    if line.essential is not None:
        return Rank.NEED if line.essential else Rank.WISH
    if _WELCOME.search(text) or re.match("ideally|preferably", text, re.I):
        return Rank.WISH
    if line.section is Section.WISH and not _STRICT.search(text):
        return Rank.WISH
    return Rank.DO if line.section is Section.DO else otherwise


def _sentence(text: str, line: Line) -> Iterator[Demand]:
    """Give what a sentence of running text demands."""
    if wishing := _WISHING.search(text):
        body = text[wishing.end() :]
        if not _OURS.match(body) or line.section is Section.WISH:
            for piece in _verbs(_stripped(_unled(body)), either=True):
                yield from _demand(piece, Rank.WISH)
        return
    if _TERMS.search(text):
        return
    rank = _rank(line, text)
    if part := _PART_OF.search(text):
        if _begins_with_deed(text) or _CUE.search(text) or part.start() < 40:
            yield from _demand(text[: part.start()], Rank.DO)
        return
    if wanted := _WANTED.search(text):
        if (
            wanted[1].strip()
            and not _SOMEBODY.search(wanted[1])
            and len(wanted[1]) > 60
        ):
            return
        who = wanted[0].lower().endswith("who ")
        yield from _pieces(text[wanted.end() :], rank, who=who)
        return
    if so := re.search(r"\bso (?=you (?:need|must|should|have) )", text):
        text = text[so.end() :]
    if subject := _SUBJECT.search(text):
        yield from _told_you(text, subject, line, rank)
        return
    called = _CALLED.search(text)
    if called and called.start() > 2 and not _OURS.match(text):
        yield from _pieces(text[: called.start()], rank)
        if rest := re.match(r", as (?:would|is|are|does) (.+)", text[called.end() :]):
            yield from _demand(rest[1], rank)
        return
    if _OURS.match(text) or (line.section is Section.NONE and not _CUE.search(text)):
        return
    if line.section is Section.DO and not (line.listed or _begins_with_deed(text)):
        return
    if line.section is Section.NONE and len(text) > 160:
        return
    if line.listed or line.section is Section.NONE:
        yield from _pieces(text, rank)
    else:
        yield from _demand(text, rank)


def _told_you(
    text: str, subject: re.Match[str], line: Line, rank: Rank
) -> Iterator[Demand]:
    """Read "you will ..." as what is to be done, and "you must ..." as what is needed."""
    how = (subject["how"] or "").strip().lower().replace("’", "'")
    body = text[subject.end() :]
    if how in ("'ll", "will", "'d", "would"):
        deed = re.match(r"(?:also |then )?([\w-]+)", body)
        if deed and deed[1].lower() in ("be", "have", "need", "know", "bring"):
            told = deed[1].lower() != "be" or _CUE.search(body) or _LEAD.match(body)
            if line.section is Section.NONE and not told:
                return
        elif deed and deed[1].lower() in ("join", "report", "find", "get", "receive"):
            return
        elif rank is Rank.NEED:
            rank = Rank.DO
    elif how in ("", "are", "'re", "have", "'ve", "can"):
        first = re.match(r"[\w'’]+", body)
        if first and first[0].lower() in ("don", "don't", "don’t", "won't", "do"):
            return
        if line.section is Section.NONE and not (how == "can" or _CUE.search(text)):
            if how or not _begins_with_deed(body):
                return
            rank = Rank.DO
        if line.section in (Section.NEED, Section.WISH):
            for piece in _joined(_unled(_stripped(body)), _AND):
                yield from _demand(piece, rank)
            return
    yield from _pieces(body, rank)


def _pieces(body: str, rank: Rank, *, who: bool = False) -> Iterator[Demand]:
    """Cut what is demanded where a new demand begins."""
    body = _stripped(body)
    if who:
        whole = re.split(r"[;,]\s*(?:and\s+)?(?=who\s)|\s+and\s+(?=who\s)", body)
    elif ";" in body:
        whole = re.split(r";\s*(?:and\s+)?", body)
    elif body.count(" / ") > 0:
        whole = body.split(" / ")
    else:
        whole = [body]
    for one in whole:
        for piece in _verbs(_unled(one)):
            yield from _demand(piece, rank)


def _unled(text: str) -> str:
    """Leave out the words that only lead to a demand."""
    for _ in range(4):
        lead = _LEAD.match(text)
        if lead is None or lead.end() >= len(text):
            break
        text = text[lead.end() :]
    return text


def _stripped(text: str) -> str:
    """Leave out what calls the demand needed or welcome, and what follows it."""
    called = _CALLED.search(text)
    if called and called.start() > 2:
        text = text[: called.start()]
    return _TAIL.sub("", text.strip()).strip(" .,;:!–-")


def _verbs(text: str, *, either: bool = False) -> Iterator[str]:
    """Cut "visit customers, prepare quotations and agree prices" at the deeds."""
    words = text.split()
    if not words:
        return
    first = words[0].lower()
    if first in _STARTS:
        kind = _STARTS
    elif _is_doing(first):
        kind = None
    else:
        yield from _joined(text, _JOINS_OR if either else _JOINS)
        return

    def opens(left: str, rest: str) -> bool:
        following = rest.lower().split(maxsplit=3)
        while len(following) > 2 and following[0] in _ADVERBS:
            following = following[1:]
        if len(following) < 2:
            return False
        if following[1] in ("and", "or") and left.split()[-1].lower() in _VERBS:
            return False  # "to wash, dress and eat"
        word = following[0]
        if word in ("able", "willing"):
            return True
        return _is_doing(word) if kind is None else word in kind

    yield from _cut(text, _JOINS_OR if either else _JOINS, opens)


def _joined(text: str, joins: re.Pattern[str]) -> Iterator[str]:
    """Cut "two years of sales and a full licence", where both sides are demands."""

    def opens(_left: str, rest: str) -> bool:
        head = rest[:60].split(",")[0]
        if len(head.split()) < 2 or not _OPENS.match(rest):
            return joins is not _AND and len(head.split()) > 1 and _is_deed(rest)
        return bool(_HEADS.search(head)) or joins is not _AND

    def _is_deed(rest: str) -> bool:
        return rest.split(maxsplit=1)[0].lower() in _VERBS

    if joins is _AND and not _HEADS.search(text[:60]):
        yield text
        return
    yield from _cut(text, joins, opens, heads=joins is _AND)


def _cut(
    text: str,
    joins: re.Pattern[str],
    opens: Callable[[str, str], bool],
    *,
    heads: bool = False,
) -> Iterator[str]:
    """Cut where the left is something by itself and the right opens a demand."""
    start = 0
    for join in joins.finditer(text):
        left, rest = text[start : join.start()], text[join.end() :]
        if len(left.split()) < 2 or len(left.rsplit(",", 1)[-1].split()) < 2:
            continue  # "to wash, dress and eat"
        if not opens(left, rest):
            continue
        if heads and not _HEADS.search(left):
            continue
        if left.count("(") != left.count(")"):
            continue
        yield left
        start = join.end()
    yield text[start:]


def _demand(text: str, rank: Rank) -> Iterator[Demand]:
    text = _unbraced(text.strip().strip(" .,;:!–-").strip())
    words = text.split()
    if not words or not any(c.isalpha() for c in text) or _CHECKS.search(text):
        return
    if len(words) == 1 and len(text) < 3:
        return
    yield Demand(shortened(text), rank)


def _unbraced(text: str) -> str:
    """Mend a bracket whose other half was cut off."""
    if text.count("(") > text.count(")"):
        text = text + ")" if text.rfind("(") > 3 else text
    return text


def shortened(text: str) -> str:
    """Cut at a clause, or else at a word, so that it can be shown on a button's line."""
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    head = text[: LONGEST - 1]
    for mark in ("; ", ", ", " – ", " ("):
        at = head.rfind(mark)
        if at > LONGEST // 2:
            return head[:at] + "…"
    at = head.rfind(" ")
    return (head[:at] if at > LONGEST // 2 else head).rstrip(" ,;:–-") + "…"
