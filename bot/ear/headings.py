"""Tell the headings of a job posting: what is asked for, to be done, or offered."""

import re
from enum import Enum, auto
from typing import Final

from bot.ear.hinted import phrases


class Section(Enum):
    """What a part of a posting is about."""

    NEED = auto()  # what is asked for
    WISH = auto()  # what is only welcome
    DO = auto()  # what is to be done
    ELSE = auto()  # pay, praise of the firm, how to apply
    NONE = auto()  # before any heading, or after one that says nothing


_WORD: Final = re.compile(r"[^\W_]+(?:['’&/-][^\W_]+)*")
_TITLE: Final = re.compile(
    r"(?:job|position|role|post|vacancy|hiring)(?: title| name)?", re.I
)
# A heading of nothing but these words, and what it is about; the first that tells.
_ABOUT: Final = {
    Section.WISH: frozenset(
        """pref prefs desirable desirables desired preferred preferable optional bonus
        bonuses plus pluses advantageous beneficial advantage advantages""".split()
    ),
    Section.ELSE: frozenset(
        """benefits benefit perks salary pay package reward rewards compensation offer
        location locations hours contract apply applying application applications
        process company culture values diversity inclusion equality equal
        opportunities commitment privacy checks contact training prospects wage wages
        shifts shift closing date deadline department grade band employer deal goods
        interview interviews ref reference holiday holidays leave schedule start starts
        reporting remuneration travel sponsorship website address posted type sector
        industry client agency eeo eoe statement accessibility adjustments safeguarding
        disclaimer rate""".split()
    ),
    Section.NEED: frozenset(
        """req reqs requirements requirement qualifications qualification skills skill
        experience experiences knowledge education abilities attributes
        competencies demands behaviours behaviors traits competences essential
        essentials criteria must-haves profile specification spec required
        qualities expertise aptitudes licences certifications certificates
        certification language languages licence license expectations
        background mandatory""".split()
    ),
    Section.DO: frozenset(
        """responsibilities responsibility roles duties duty tasks task role job
        position post work summary overview definition description accountabilities
        activities day
        mission objectives
        functions scope opportunity""".split()
    ),
}
# They may stand beside what is asked for: "training and experience".
_WEAK: Final = frozenset("training industry contract apply culture".split())
_FILLERS: Final = frozenset(
    """the your our key main and or of for a an in to you we with core general specific
    other basic minimum additional personal person candidate candidates ideal technical
    professional relevant about & primary principal typical necessary hard this is
    what that these daily job role also job-specific working further information
    colleague staff employee crew
    physical mental full complete short long brief detailed position's total""".split()
)
_PHRASES: Final = tuple(
    (section, phrases(told))
    for section, told in (
        (
            Section.WISH,
            r"""(?:.{1,20}/ ?)?(?:nice|good|great)[ -]to[ -]ha(?:ve|s)|mile widziane
            |(?:also |very )?(?:handy
            |useful|welcome)\W*$
            |(?:also |very )?(?:handy|useful|helpful)(?: if| extras?| but| to have|:)
            |nice if|we(?:'d| would) (?:also )?(?:be |really )?(?:love|like|impressed
            |chuffed)[ ]
            (?:it |to see )?if|extras\b|(?:added|big|huge) (?:bonus|plus)|bonuses\b
            |assets?\W*$|(?:what would be|would be) (?:a |an )?(?:bonus|plus|nice|great)
            |(?:you might|you may|perhaps you|maybe you)(?: also)?(?: have)?\W*$
            |you(?:'ll| will) (?:be |stand |get |have )?(?:extra|ahead|a head start
            |bonus)
            |(?:a |big |added )?bonus\b
            |(?:and )?(?:it(?:'s| is|'d be| would be| will be) )?
            (?:also )?(?:an? )?(?:big |real )?
            (?:plus|advantage|bonus|great|nice|good|helpful|ideal) (?:is|if|points)\b
            |desirabl|preferred\b|cherry on|extra (?:credit|points)
            |ideally(?: you(?:'ll|'d| \w+)?)?\W*$
            |(?:great|good|nice|useful|lovely|handy)\b.{0,25}
            \bnot (?:required|essential|needed)
            |brownie|icing on|even better|not essential|we'?d love (?:it )?if
            |(?:you'll )?stand out|what (?:would|will) (?:help|make you stand)
            |it helps|points for|would be (?:nice|great|good|an? )|plus points
            |it (?:would|will|'d) (?:also )?be (?:an? )?(?:advantag|useful|benefi|desir
            |help|nice
            |good|great|handy|bonus|plus)
            |pluses|(?:other|additional) assets|soft req
            |(?:not|no) (?:an? )?(?:must|required|needed|necessary|deal ?breaker)\b
            |(?:it|that) (?:would|will|'d) (?:also |really )?be (?:\w+ )?(?:lovely|great
            |nice|super|amazing|brilliant|wonderful|fantastic|cool|welcome)\b
            |what (?:would |will |might |may )?(?:also )?(?:sets?|make|makes) (?:you|us)
            (?: \w+)? (?:apart|stand out|smile|happy|love you|special)
            |(?:would |will )?makes? us (?:\w+ )?(?:happy|smile)
            |(?:an? )?(?:added|extra|additional|real|big|distinct) (?:advantages?
            |pluses?
            |bonus(?:es)?|credit|points)\b
            |(?:the )?(?:cherry|icing) on|w\u00fcnschenswert
            |(?:you(?:'ll)? )?(?:get|earn|win)s? (?:bonus|extra|brownie) points
            |(?:handy|helpful|useful|lovely|nice)(?: extras?| things?)?\W*$
            |we (?:don't|do not|won't) mind if|no (?:problem|worries) if
            |(?:we(?:'d| would) |would )?(?:also )?(?:love|like) to see\W*$
            |other things we(?:'d| would) (?:like|love)
            |you(?:'ll| will) (?:really )?(?:shine|impress)
            |(?:\w+ )?extras?\W*$|also (?:great|good|nice|useful)\W*$|kein muss
            |von vorteil|pluspunt|(?:a few |some )?things (?:that|which)
            (?: would| will|'d|'ll) (?:put|help|make)
            |advantages? (?:is|are)\b|we'll be impressed""",
        ),
        (
            Section.ELSE,
            r"""what(?:'s| is) in it
            |[\w ]{2,30}'s (?:mission|vision|values|story|culture)
            |angebot|wir bieten
            |wij bieden|gut zu wissen|oferujemy
            |(?:requirements|documents|things|what) to (?:bring|submit)
            |(?:working )?days:|what (?:do |can )?we(?:'ll| will| can)?[ ]
            (?:also )?(?:offer|give|provide|do for)|we(?:'ll| will| can)? (?:offer
            |give|provide)|why (?:join|work|us|you|choose|apply|we)
            |what (?:will )?you(?:'ll| will| can)? (?:get(?! up)|receive|expect
            |earn|enjoy)|in return|how (?:do|to|can|you can|we)\b
            |about (?:us\b|our\b|the (?!role|job|post|position|work|opportunit|vacanc
            |person
            |candidate|successful|ideal|shift|day)\w)
            |who (?:we are(?! (?:look|after|seek|want))|are we\b(?! (?:look|after|seek
            |want|hop))|\w+ are we)
            |we are (?!look|after|seek|search|want|hop|hiring|recruit|ask)
            |our (?:client|company|stor|team|mission|value|commit|cultur|benefit|offer
            |recruit|process|people|promise|vision|hiring)|equal|diversity|apply
            |to apply|employer|disability|veteran|applicant req|documents|attachments
            |supporting (?:inf|doc)|purpose|job purpose|role purpose|main purpose
            |sounds? (?:like|good)|interested|next steps|join us|ready to
            |the (?:deal|goods|package|practical|perk|offer|small|process|money|team
            |company|legal|benefit|compensation|salary|boring)|important|please note
            |pre.?employment|additional info|further info|what happens|recruitment
            |life at|meet the|get in touch|working (?:hours|pattern|here|at|for)
            |kind regards|best regards|(?:warm )?regards|many thanks|disclos
            |right to work
            |thanks (?:&|and|in advance)|cheers\W*$|yours (?:sincerely|faithfully)
            |all the best
            |the (?:terms|next step|hours|shift|pay|perks|practicalit|numbers
            |extras|
            details|nuts)|(?:where|when|how much)\b.{0,40}(?:how much|when|where)
            |us\W*$|(?:the )?boring|t&cs?\b|terms (?:and|&|of)|how to\b|contact(?: us
            | details| info\w*| person)?\W*$
            |(?:salary|pay|benefits?|perks|ctc|stipend) ?(?:&|and|/|range|details|-)
            |(?:notice period|budget|mode|site|project|duration|current ctc|pan no
            |timings?
            |joining|schedule|seniority|employment|job (?:type|id|code|ref)|openings?):
            |(?:please|pls|plz|kindly) (?:share(?! (?:in|with|to|this|it|among)\b)|send
            |provide|find|include|attach|mention)
            |kindly\b|you get\b|facilities:|(?:the )?dough\W*$
            |(?:what|here's what) (?:you|we)(?:'ll| will| won't| can't)? (?:get|promise
            |give
            |offer|pay)|we pay\b|(?:the )?(?:catch|money|snag)\b
            |(?:rate|hours|shift|location|contract|bonus|commission|accommodation|visa
            |leave
            |holidays?)(?: details)?:
            |don't apply|do not apply|not for you if|who(?: is)? this (?:is not
            |isn't) for
            |documents? (?:required|needed)|required documents|to be submitted|how we
            |our (?:hiring|interview)|selection|diversity|inclusion|sustainab|safer
            |safeguarding|about (?:the )?(?:agency|recruit)|note to|notes?\W*$|note:
            |nb\b|ps\b""",
        ),
        (
            Section.NEED,
            r"""(?:dein |ihr )?profil\W*$|anforderungen|das bringst du
            |wymagania|functie.?eisen
            |requisitos|who (?:can|may|should) apply|(?:needed|wanted)\W*$
            |[^.!?]{0,40}\byou(?:'ll| will|'d| would)? (?:have|need|bring)\W*$
            |you[^.!?]{0,40} if(?: you)?\W*$|who (?:you are|you'll be|would suit
            |will suit
            |should apply)
            |who we(?:'re| are)? (?:look|after|want|need|seek)
            |(?:they|we|i|he|she|(?:the|my) client) (?:won't|will not|can't|cannot)[ ]
            (?:move|budge|bend|compromise) on\b[^.!?]{0,20}\W*$
            |(?:here's )?what they (?:need|want|ask|look)|non-?negotiables?
            |(?:so )?what (?:do )?(?:you|we)(?:'ll|'re| will| are|'d| would)?[ ]
            (?:also )?(?:need|bring|have|require|expect|want|look|seek|after|like|love|
            possess|must|should|ask|value)|what (?:it|does it) takes?
            |what (?:matters|counts)|who we (?:think|hope|imagine|believe) you
            |what makes (?:you|a)|what you are|about (?:you\b|your)
            |you(?:'ll| will| should| must)? (?:also )?
            (?:bring|have|need|possess|be|are)(?: to (?:be|have))?\W*$
            |you(?:'re| are) (?:our|the|an?|someone)\b.{0,30}\b(?:if|who|with)\W*$
            |[^.!?]{0,50}\b(?:looking for|asking for|insist\w* on|(?:particular|clear
            |keen)[ ]
            (?:on|about)\b[^.!?]{0,30})\W*$
            |(?:is this|are|could this be|might) you\b(?! (?:an employer|already
            |looking))|you(?:'ll| will) fit in\b
            |(?:the|our) (?:person|candidate|ideal|right|perfect|dream)\b
            |(?:this|it)(?: role| job)?(?: is|'s| will be| would be)? for you\b
            |this is (?:you|for you)|sound(?:s)? like you|does this sound
            |you(?:'re| are| might be| could be)?(?: the one| right for us| a (?:good
            |great)[ ]
            (?:fit|match))?(?: if)?\W*$|(?:the )?candidates? (?:should|must|will
            |profile)
            |(?:minimum|basic|essential|key|core|required|other|personal|desired)[ ]
            (?:req|qualif|skill|criteri|attrib|qualit|experien|competenc|candidate
            |profile)
            |ideal (?:candidate|person|profile)|person spec|selection criteria
            |we(?:'re| are)? (?:also )?(?:need|requir|expect|look|after|seek|want
            |hop|search|ask)(?!\w* (?:for )?(?:someone|somebody|people|a person)[ ]
            (?!who\W*$|with\W*$|that\W*$)\w)|we would like
            |(?:your|the|our) (?:\w+ )?(?:toolbox|toolkit|tool belt|tech stack|stack
            |kit bag)\W*$
            |(?:they|he|she|the client|our client|client)(?:'re|'s| are| is)? ?
            (?:after|look|seek|want|need|insist|ask|require|expect)
            |what (?:they|he|she|the client|my client|client|matters)(?:'re|'s| are
            | is)?[ ]
            (?:told|ask|want|need|look|after|expect|insist|require|must)
            |(?:a |the )?musts?\W*$|looking for\W*$|must[ -]haves?|you tick
            |(?:to be|to) (?:success|succeed|thrive|consider|do this)
            |the (?:ideal|successful|right) (?:candidate|person|applicant)\W*
            (?:will|must|should|has|have|is|needs)?\W*(?:be|have|bring)?\W*$
            |(?:your|candidate|ideal|personal?|applicant)'?s? (?:profile|spec|skill
            |qualif|background|experience|strength|candidate|attribute|criteria)
            |the person|minimum (?:req|qual|crit|exp)|essential\b
            |(?:applicants?|candidates?) (?:must|should|will)\W*(?:have|be)?\W*$
            |does this sound like|requirements|soft skills|(?:our|an) ideal|you\W*$""",
        ),
        (
            Section.DO,
            r"""(?:deine |ihre )?aufgaben|obowi|funciones|(?:job |role )?scope\W*$
            |[^.!?]{0,40}\byou(?:'ll| will)(?: be)?\W*$|what (?:you|will you|you'll
            |you'd
            |you will|you would)[ ]
            (?:be |get )?(?:do|up to|work|own|accountable|responsible|deliver|achiev
            |tackl|help)|you(?:'ll| will)(?: be)?\W*$|in this (?:role|job|position)
            |as (?:an?|our|the) .{3,60}you(?:'ll| will)?\W*$
            |what(?:'s| is| does) the (?:job|role|work)
            |what (?:you'd|you would|they'd have you) (?:be )?do
            |(?:a|your) (?:typical|day|normal|week)|day[ -]to[ -]day(?: (?:dut|task
            |respons|activit|work|role|job)\w*)?\W*$
            |(?:a )?day in the
            |your (?:tasks|mission|goal)|scope of|nature of|what(?:'s| is) the (?:gig
            |deal)
            |(?:basically|in (?:short|a nutshell|brief|essence)|tl;?dr\b.{0,20})\W*$
            |as part of
            |in addition\W*$|additionally\W*$
            |how you(?:'ll| will) (?:spend|make)
            |the (?:role|job|work|post|position|challenge|opportunity|mission)\b
            |your (?:new |future |next )?(?:role|job|task|mission|work|responsib|day
            |impact|challenge|main|key)
            |about the (?:role|job|post|position|work|opportunity|vacancy)
            |the (?:gig|shift|day|ask|brief)\W*$
            |(?:main|key|core|primary|daily|general|principal|other) (?:dut|task|respon
            |accountab|activit|object)|responsib|dut(?:y|ies)|tasks|accountab
            |job (?:desc|summ|dut|over|role)|role (?:desc|summ|over|resp)
            |(?:this|the) (?:role|job) (?:involves|includes|will)
            |the (?:successful candidate|post ?holder) will\W*$""",
        ),
    )
)
_WIDE: Final = 90
"""Characters before a colon that may be a heading."""

_LONGEST_HEADING: Final = 10
_LONGEST_LEAD: Final = 14
_SHORT: Final = 4  # words that say nothing without their heading


def heading(text: str, *, bullet: bool = False) -> tuple[Section, str] | None:
    """Give the section that a line opens, and what it says of it on the same line."""
    head, colon, rest = text.partition(":")
    if colon and rest.strip() and len(head) < _WIDE:
        section = _about(head + ":")
        if len(rest.split()) < 11 and _TITLE.fullmatch(head.strip()):
            section = Section.ELSE
        if section is None or (bullet and section is not Section.WISH):
            return None
        if section is Section.NEED and len(rest.split()) < _SHORT:
            return section, text.strip()
        return section, rest.strip()
    if bullet or text.endswith((".", ",", ";")) or len(text) > 90:
        return None
    # "Good to have - AWS, Docker"
    head, dash, rest = text.partition(" - ")
    if dash and len(head.split()) < _SHORT and len(rest.split()) > 1:
        section = _about(head)
        known = section in (Section.WISH, Section.NEED) and _about(rest) is None
        if section is not None and known:
            return section, rest.strip()
    section = _about(text)
    return None if section is None else (section, "")


def _about(head: str) -> Section | None:
    words = _WORD.findall(head.lower().replace("’", "'").replace("/", " "))
    longest = _LONGEST_LEAD if head.endswith(":") else _LONGEST_HEADING
    if not words or len(words) > longest:
        return None
    if "essential" in words and "desirable" in words:
        return Section.NEED
    if "desired" in words and {"candidate", "profile"} & {*words}:
        return Section.NEED
    if _WEAK & {*words} and _ABOUT[Section.NEED] & {*words}:
        words = [word for word in words if word not in _WEAK]
    if words[0] == "essential" and _ABOUT[Section.DO] & {*words}:
        words = words[1:]
    for section, nouns in _ABOUT.items():
        if any(word in nouns for word in words) and all(
            word in _FILLERS or any(word in kind for kind in _ABOUT.values())
            for word in words
        ):
            return section
    head = " ".join(head.split()).strip("?!:*_ -–—")
    for section, told in _PHRASES:
        if told.match(head):
            return section
    return None
