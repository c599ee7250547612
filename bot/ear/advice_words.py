"""Name what somebody hesitates to say, or excuses, by the words of each matter."""

from typing import Final

from bot.ear.aside_subjects import any_of

_CLIENT: Final = (
    r"(?:patient|resident|client|customer|guest|child|kid|pupil|student|boy|girl|lady"
    r"|footballer|celebrity|family)"
)
_PERSON: Final = r"(?:colleague|boss|manager|person|his|her|their|mr|mrs|ms)"
_SENIOR: Final = (
    r"(?:boss|manager|gaffer|supervisor|lead|head|principal|director|owner|chef|matron"
    r"|foreman|team|colleague|mentor|coworker|co-worker)"
)
_MATTERS: Final = (
    (
        "rule",
        any_of(
            r"\b(?:skip\w*|disabl\w*|bypass\w*|ignor\w*|went around)"
            r"\b.{0,25}\b(?:safety|check\w*|guard|rule\w*|procedure|protocol|audit"
            r"|alarm|permit)\b",
            r"\b(?:illegal\w*|broke the (?:rule|law)\w*|not allowed to do|cash in hand"
            r"|off the books|fiddl\w+|cover(?:ed)? (?:it )?up|i lied|faked?|forged)\b",
        ),
    ),
    ("reported", any_of(r"\b(?:sued|tribunal|whistle\w*|grievance|took them to)\b")),
    (
        "laid_off",
        any_of(
            r"\b(?:laid off|redundan\w*|(?:team|site|shop|branch) (?:was )?clos\w+)"
        ),
    ),
    (
        "fired",
        any_of(
            r"\b(?:fired|sacked|dismiss\w*|let me go|got the boot|kicked (?:me )?out"
            r"|fail\w* (?:my )?probation|didn'?t pass probation)\b"
        ),
    ),
    (
        "short_stay",
        any_of(
            r"\bonly (?:\w+ ){1,2}(?:weeks?|months?)\b|\bjob.?hopp\w*"
            r"|\b(?:quit|left|leave|walked out) (?:\w+ ){0,3}after (?:\w+ ){1,3}"
            r"(?:weeks?|months?|year)\b|\b(?:so many|three|four|five) jobs\b"
        ),
    ),
    (
        "leaving",
        any_of(
            r"\bwhy (?:did )?(?:i|you|u)(?:'m| am| are|'re)? (?:want to )?"
            r"(?:left|leave|leaving|quit|go|resign\w*)\b|\breason for leaving\b"
            r"|\bwhy i(?:'m| am)? (?:want out|moving on)\b"
        ),
    ),
    (
        "gap",
        any_of(
            r"\b(?:gap|hole)s?\b.{0,25}\b(?:cv|resume|years?|months?|work)\b"
            r"|\b(?:years?|months?) (?:at home|off|out|without (?:a )?(?:job|work))\b"
            r"|\bout of work\b|\bunemployed\b|\bcareer break\b|\bthe gap\b"
            r"|\bbeen out since\b"
        ),
    ),
    (
        "offers",
        any_of(
            r"\b(?:other|another|two) (?:job )?(?:offers?|interviews)\b"
            r"|\bsecond offer\b"
            r"|\bwants? me (?:as well|too|also)\b|\b(?:an|the) offer from\b"
            r"|\bother (?:place|firm|company)\b.{0,20}\b(?:want|offer)"
        ),
    ),
    (
        "pay",
        any_of(
            r"\b(?:salary|pay|wages?|earn|rate|figure|bonus|money)\b(?! attention)"
            r"|\b\d+ ?k\b|[£$€] ?\d"
        ),
    ),
    (
        "health",
        any_of(
            r"\b(?:depress\w*|anxi\w*|burn(?:ed|t)?.?out|therap\w*|illness|cancer|ill"
            r"|epilep\w*|diabet\w*|adhd|autis\w*|dyslex\w*|disab\w*|pregnan\w*|sick"
            r" leave|bad (?:back|knees?|shoulder)|my (?:back|health)|surgery"
            r"|operation|medication)\b"
        ),
    ),
    (
        "secret",
        any_of(
            r"\b(?:internal|confidential\w*|secret|nda|not public|non.?disclosure"
            r"|margins?|unreleased|sensitive)\b"
        ),
    ),
    (
        "name_client",
        any_of(
            rf"\b(?:name|surname|call|names) (?:\w+ ){{0,3}}{_CLIENT}s?\b"
            rf"|\b{_CLIENT}(?:['’]?s)? (?:\w+ ){{0,3}}(?:name|surname)s?\b"
            rf"|\b{_CLIENT}\b.{{0,40}}\b(?:drop|say|use) (?:his|her|their|the) name\b"
        ),
    ),
    (
        "name_person",
        any_of(
            rf"\b(?:name|surname|call) (?:\w+ ){{0,3}}{_PERSON}\b"
            rf"|\b{_PERSON}(?:['’]?s)? (?:\w+ ){{0,3}}(?:name|surname)\b"
        ),
    ),
    (
        "name_firm",
        any_of(
            r"\bname (?:\w+ ){0,2}(?:company|firm|supplier|bank|employer|brand|shop"
            r"|place|school|hospital|competitor)\b|\boff limits\b"
            r"|\b(?:company|firm|employer|supplier|client)(?:['’]?s)? name\b"
        ),
    ),
    (
        "stood_up",
        any_of(
            rf"\b(?:said|told|say|saying) (?:\w+ ){{0,3}}no to\b|\brefus\w+\b"
            rf"|\bi told no to\b|\btold (?:my|the) {_SENIOR} no\b|\bstood up to\b"
        ),
    ),
    (
        "boss",
        any_of(
            rf"\b{_SENIOR}s?\b.{{0,40}}\b(?:fell out|fall out|scream\w*|quarrel\w*|bull"
            r"(?:y|ied)\w*|argu\w+|row|fight\w*|fought|shout\w*|hated?|idiot|awful"
            r"|useless|toxic|nightmare|difficult|unfair)\b",
            rf"\b(?:fell out|quarrel\w*|argu\w+|row|fight|fought|shout\w*|hated?"
            rf"|badmouth\w*|bully\w*)\b.{{0,30}}\b{_SENIOR}s?\b",
        ),
    ),
    (
        "helped",
        any_of(
            r"\b(?:did|wrote|typed|made|fixed|checked) (?:it|that|this|them|the \w+)"
            r" for me\b|\bmy (?:\w+ )?(?:did|wrote|typed|helped)\b"
            r"|\bhelped me (?:with|do|write)\b|\bwasn'?t (?:only|just) me\b"
        ),
    ),
    (
        "mistake",
        any_of(
            r"\b(?:mistakes?|forgot|dropped|burn(?:ed|t)|deleted|messed up|screwed up"
            r"|cocked up|my fault|got it wrong|was wrong|ruined|lost the|wrong \w+"
            r"|got a belt|electric shock|missed the|spilt|spilled|crashed|own up"
            r"|fess up|confess\w*)\b"
        ),
    ),
    (
        "dislike",
        any_of(
            r"\b(?:hat(?:e|es|ed|ing)|dislike|detest|dread|loathe)\b|\bbor(?:es?|ed|ing)"
            r"\b|\b(?:can'?t|cannot|can not|couldn'?t) (?:stand|bear|abide|face)\b"
            r"|\bnot (?:my (?:thing|favourite|favorite|cup)|for me|a fan|keen)\b"
            r"|\bnot an? (?:\w+ ){1,2}person\b|\bdrives? me (?:up|mad|crazy|nuts)\b"
            r"|\b(?:like|enjoy) (?:\w+ ){0,2}(?:the )?least\b|\bleast favou?rite\b"
            r"|\b(?:don'?t|do not|never) (?:really |much )?(?:like|enjoy)\b"
            r"|\bno fan of\b|\ballergic to\b|\bsick of\b"
        ),
    ),
    (
        "missing",
        any_of(
            r"\b(?:never|not yet|haven'?t) (?:\w+ )?(?:had|done|used|led|managed"
            r"|worked|sold|run|taught)\b|\bno experience\b|\bnever learn(?:ed|t)\b"
        ),
    ),
)
"""What it is about; the first that is found holds."""

_OF_SMALL: Final = (
    (
        "talk",
        any_of(
            r"\b(?:do|am) i (?:talk|speak|go|type|writ|rambl|babbl)\w*\b|\bwaffling\b"
            r"|\bi (?:do )?(?:talk|go on|ramble) (?:a lot|too much|too fast|on)\b"
            r"|\bi write like i (?:speak|talk)\b|\bhard to follow\b|\bi do go on\b"
        ),
    ),
    (
        "ill",
        any_of(
            r"\b(?:a cold|flu|fever|headache|migraine|hung ?over|poorly|ill|sick"
            r"|sore throat|toothache|cough)\b"
        ),
    ),
    (
        "tired",
        any_of(
            r"\b(?:tired|knackered|exhausted|night shift|long (?:shift|day)|just off"
            r"|no sleep|wrecked|bit slow today|half asleep)\b"
        ),
    ),
    (
        "noise",
        any_of(
            r"\b(?:kid|kids|baby|dog|son|daughter|husband|wife|neighbours?|toddler)\b"
            r".{0,30}\b(?:shout|scream|cry|bark|run|noise|loud|behind|lap|hand)\w*"
            r"|\b(?:crying|screaming) (?:baby|kid)\b"
        ),
    ),
    (
        "typing",
        any_of(
            r"\b(?:(?:my|the|bad|clumsy) typing|typos?|spelling|spellings"
            r"|capitals?|capital letters|autocorrect|commas|thumb|keyboard|one hand"
            r"|dictat\w+|phone is|wifi"
            r"|messy|on the (?:bus|train|tram)|slow answers|mistakes)\b"
        ),
    ),
)
"""What small thing somebody excuses."""
_EXCUSES: Final = any_of(
    r"\b(?:sorry|excuse|apolog\w+|bear with|forgive|ignore|pardon|hope)\b"
    r"|\b(?:do|am) i (?:talk|speak|ramb|go)\w*\b|\bhard to follow\b"
)
_LANGUAGE: Final = any_of(r"\benglish\b|\bgrammar\b")


def matter(text: str) -> str:
    """Name what is spoken of that one may hesitate to say; empty where none is."""
    plain = text.replace("’", "'")
    return next((name for name, found in _MATTERS if found.search(plain)), "")


def small_thing(text: str) -> str:
    """Name the small thing that somebody excuses; empty where there is none."""
    plain = text.replace("’", "'")
    if not _EXCUSES.search(plain) or _LANGUAGE.search(plain):
        return ""
    return next((name for name, found in _OF_SMALL if found.search(plain)), "")
