"""Tell whether words of a job posting are a company's name, and where it ends."""

import re
from collections.abc import Sequence
from typing import Final

from bot.ear.job_words import COMMON, LEGAL, ORGANISED, is_organisation, names_job
from bot.ear.lexicon import WORDS
from bot.ear.posting_verbs import STARTS

_WORD: Final = r"[A-Z0-9][\w'’.&+-]{0,30}"
NAME: Final = (
    rf"((?:[Tt]he )?{_WORD}"
    rf"(?: (?:(?:&|and|of|at|of the|de|del|am|an der) )?{_WORD}){{0,6}})"
)
START: Final = r"(?:^|(?<=[.!?:\n•\u2600-\u27bf\U0001f300-\U0001faff] ))"
DOES: Final = re.compile(
    rf"{START}{NAME}\s"
    r"(?:\([^()\n]{2,40}\)\s)?"
    r"(?:is an?|is the|is one|are an?|is part|has been|have been|was founded|was set"
    r"|makes?|sells?|helps?|runs?|provides?|builds?|has|moves|designs?|offers?|delivers?"
    r"|develops?|specialis\w+|specializ\w+|operates?|owns?|serves?|supplies|fits|prints"
    r"|grows|keeps|looks after|believes?|is proud|is committed|employs?|supports?)\b",
    re.M,
)
_NO_NAME: Final = frozenset(
    """the this that we you it our your there here they these all any some every what
    why who how when where which in at as by for on if to and but or a an he she i us
    job role post team company client agency department applicants candidates experience
    everyone nobody someone please no not one two three successful my pay salary hours
    interviews training knowledge previous applicant candidate duties governing are is
    do have can understanding with from full part time permanent temporary location
    ability requirements responsibilities description position vacancy ideal must also
    about today currently working benefits apply overview summary reporting remote
    hybrid
    immediate start urgent hello hi hey dear good morning evening afternoon wanted
    shifts
    monday tuesday wednesday thursday friday saturday sunday january february march
    april
    may june july august september october november december minimum preferred required
    excellent strong opportunity each both other others many most more such date posted
    view save share sign new join us home head office staff management based competitive
    industry sector type status contract level employment name number reference ref cv
    sales marketing product products finance support hr engineering operations growth
    customer customers people children students patients clients microsoft excel google
    english london uk usa us eu europe america england scotland wales ireland india
    canada
    australia singapore germany france spain british american candidate's city town
    north south east west central greater county district region kindly note only
    urgently wanted immediately currently kindly fresh experienced skilled qualified
    primarily additionally ideally furthermore whether because since while although
    however therefore during after before within under over between through""".split()
)
# "A reputed company" is not named.
VAGUE: Final = frozenset(
    """reputed reputable leading renowned confidential undisclosed anonymous established
    growing prestigious private large medium mnc multinational busy local""".split()
)
AGENT: Final = re.compile(
    r"\b(?:recruit\w*|staffing|talent|search|personnel|hire|hiring|agency|manpower|people"
    r"|resourcing|headhunt\w*|employment|careers|jobs)\b",
    re.I,
)
_REGISTERED: Final = re.compile(
    r"(?<!\w)((?:[A-Z][\w'’&-]{0,30},? (?:& |and |of )?){1,5}"
    r"(?:(?:Pvt|Pte|Pty|Private)\.? )?(?:Ltd|LTD|Limited|LIMITED|LLC|Inc|INC"
    r"|[Pp]lc|PLC|GmbH|LLP"
    r"|W\.L\.L"
    r"|Corporation|Corp|AG|B\.?V|SARL|S\.A|gGmbH|PLLC|S\.?[Rr]\.?[Ll]|SpA|Oy|A/S"
    r"|ApS|Sdn\.? Bhd"
    r"|[Ss]p\. z o\.o|s\.r\.o|d\.o\.o|FZE|FZCO|FZ-LLC|Ltda?|Kft)\b\.?)"
)


def registered(text: str) -> str | None:
    """Find the one name with "Ltd" or the like behind it, if it is no agency's."""
    names: dict[str, str] = {}
    for found in _REGISTERED.finditer(text):
        name = proper(_own(found[1].split("\n")[-1]))
        deed = name is not None and name.split()[0].lower() in STARTS
        if deed and found[1].isupper():
            continue  # "TROUBLESHOOT PLC FAULTS"
        if name and name.startswith("The "):
            name = name[4:]
        if name and not AGENT.search(name) and len(name.split()) > 1:
            names.setdefault(name.lower(), name)
    return next(iter(names.values())) if len(names) == 1 else None


def _own(words: str) -> str:
    """Leave out what stands before a name in capitals, a job or "AT"."""
    given = words.split()
    last = -1
    for n, word in enumerate(given[:-2]):
        if word.lower().strip(",") in _BEFORE or names_job(word):
            last = n
    return " ".join(given[last + 1 :])


_BEFORE: Final = frozenset(
    """at for with to by from join in is are vacancy urgent needed wanted required
    hiring recruiting seeking position job we our role employer company""".split()
)


_SITE: Final = re.compile(
    r"(?:@|\bat |www\.|https?://(?:www\.)?)([a-z0-9-]{4,40})(?: ?\.| dot )[a-z]{2,10}",
    re.I,
)
_NAMED: Final = re.compile(NAME)


def addressed(text: str) -> str | None:
    """Find the name that the address of an e-mail or a site is made of."""
    for site in _SITE.finditer(text):
        label = site[1].lower().replace("-", "")
        for found in _NAMED.finditer(text):
            name = proper(_own(found[1]))
            if name is None or AGENT.search(name) or not name[0].isupper():
                continue
            first = squashed(name.removeprefix("The ").split()[0])
            whole = squashed(name)
            if label in (first, whole) or (len(first) > 3 and whole.startswith(label)):
                return name
    return None


def squashed(name: str) -> str:
    """Give a name as it stands in an address: small letters and nothing between."""
    return "".join(c for c in name.lower() if c.isalnum())


def has_two_words(name: str) -> bool:
    """Whether a name has two words with a capital, so that it is no word of its own."""
    return sum(w[0].isupper() for w in name.split() if w.lower() != "the") > 1


LOWER: Final = frozenset(
    "and of for the at on in & de la le van von du am an im zum zur der y et".split()
)


def returns(name: str, text: str) -> bool:
    """Whether a name of the top is spoken of as a company further down."""
    keys = {name}
    first = name.split()[0]
    if len(first) > 4 and first.lower() not in WORDS and first.isalpha():
        keys.add(first)
    for key in keys:
        written = re.escape(key)
        spoken = rf"\b(?:join|at|with|by|for|about|why|behalf of) (?:the )?{written}\b"
        subject = rf"(?:^|[.!?:\n] ?){written}(?:['’]s)? (?-i:[a-z]{{2,}}s)\b"
        for found in re.finditer(f"{spoken}|{subject}", text, re.I):
            if found.start() > len(name):
                return True
    return False


def employer(given: str, text: str, top: Sequence[str]) -> str | None:
    """Give a name that a sentence calls the employer, where it can be one."""
    name = proper(given)
    if name is None:
        return None
    if len(name.split()) > 1 or inside(name, text) or name in top:
        return name
    # One capital at the start of a sentence may be any word.
    if name.lower() in WORDS or name.lower() in _KINDS:
        return None
    return name if mentions(name, text) > 1 or text.startswith(name) else None


# No name of a firm has them; what it gives and asks for does.
_KNOWN: Final = COMMON | (ORGANISED - LEGAL)
_NEVER: Final = frozenset(
    """by provided included available needed required wanted vacancy salary valid must
    accommodation accomodation hours licence license plus benefits weekly monthly
    negotiable competitive are is we you""".split()
)
_SIDES: Final = frozenset(
    "north south east west central greater city county new save british".split()
)
_KINDS: Final = frozenset(
    """restaurant warehouse family school shop startup start-up business hotel pub café
    cafe bakery salon garage nursery clinic surgery practice church charity employer
    factory farm household couple firm bar bank hospital college university council
    organisation organization office studio kitchen store""".split()
)


def inside(name: str, text: str) -> bool:
    """Whether a name has its capital inside a sentence, too."""
    return bool(re.search(rf"[a-z,] (?:the )?{re.escape(name)}\b", text))


def fuller(name: str, text: str) -> str:
    """Give a name with the word that says what it is, where the text has that once."""
    for found in DOES.finditer(text):
        longer = proper(found[1])
        if longer and longer.startswith(name + " ") and len(name.split()) == 1:
            return longer
    for found in re.finditer(rf"\b{re.escape(name)} ([A-Z][\w.]*)", text):
        longer = f"{name} {found[1].rstrip('.')}"
        suffix = found[1].lower().strip(".")
        if suffix in ("ltd", "limited", "plc", "inc", "llc", "llp", "gmbh"):
            continue
        if is_organisation(longer) and not is_organisation(name):
            return longer
    return name


def placeless(text: str) -> str | None:
    """Cut off the place that often follows a name."""
    text = re.sub(r",? (?=(?:Inc|LLC|Ltd)\b)", " ", text)
    name = re.split(
        r"\s*[,(|]|\s{3,}|\s+[-–—·]\s+|\s+(?:you|we|is)\b|\s{2,}|\s+\w+:", text
    )[0].strip(" .!:;")
    return name if 1 < len(name) <= 60 else None


def proper(name: str | None) -> str | None:
    """Give a name that may be a company's, None for other capitals."""
    words = (name or "").strip("*_ ").split()
    if all(word.lower().strip(".,") in _KNOWN for word in words):
        return None
    while words and words[-1].lower() in LOWER:
        words.pop()
    while words and words[-1].lower() in ("team", "family"):
        words.pop()
    if words and words[0].lower() in _SIDES and is_organisation(" ".join(words)):
        return " ".join(words).rstrip(".")  # "North Fen Health Trust"
    if not words or (
        re.split("['’]", words[0].lower().strip(".,"))[0] in _NO_NAME | VAGUE
        and words[0] not in ("The", "the")
    ):
        return None
    if len(words) == 1 and (words[0].lower() == "the" or len(words[0]) < 3):
        return None
    if words[0].lower() == "the" and (
        words[1].lower() in _NO_NAME or words[1].lower() in _KINDS or words[1].islower()
    ):
        return None
    if any(word.lower().strip(".,:") in _NEVER for word in words):
        return None
    if words and words[-1].lower() in ("department", "faculty", "division", "office"):
        return None
    if not any(c.isalpha() for c in words[0]) or any(
        c in "£$€@#" for c in "".join(words)
    ):
        return None
    found = " ".join(words).rstrip(".")
    return None if names_job(found) and not is_organisation(found) else found


def mentions(name: str, text: str) -> int:
    """Count how often a name stands in a text, in whatever letters."""
    return text.lower().count(name.lower())
