"""Read which post somebody applies for, in whatever sentence says so.

"The post is team lead", "I'm going for a deputy manager post in a care home", "shift
leader is the job I want, I drive a van now". Only what is surely a role is one.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.core.roles import ends_as_role, is_role
from bot.expressions import Expression

_POST: Final = Expression(
    r"(?:(?:the|my|this)\s+)?(?:(?:job|post|position|role|vacancy)(?:'?s)?(?: title"
    r"| name)?|title)(?: there| i want)?(?: is| would be| will be|'s|:| =)?"
    r" (?:called |as )?(?:the |an?"
    r" )?(?P<is>[\w][\w '&/-]*)"
    r"|(?:it is |it's |its )?(?:where |what )?(?:i|we)(?:'m| am)?(?: (?:will|now|only"
    r"|just))? (?:apply|applying|applied|go|going|try|trying|interview|interviewing)"
    r" for (?:the |an? )?(?:post |job |role )?(?:of )?(?P<for>[\w][\w '&/-]*)"
    r"|(?:it (?:is|would be|will be)|it's|its) (?:the |an? )?(?P<it>[\w][\w '&/-]*?),?"
    r"(?: (?:what|that|which))? i(?:'m| am)? (?:go|going|apply|applying|try) for",
    re.IGNORECASE,
)
POST_BEHIND: Final = Expression(
    r"(?:it (?:is|would be|will be)|it's) .*\b(?:what|that|which) i(?:'m| am)?"
    r" (?:go|going|apply|applying|try) for",
    re.IGNORECASE,
)
_BEHIND: Final = Expression(
    r"\W*(?:,|\b(?:by the way|btw|not|you|if|but|and not|please|forgot|i|though)\b).*$",
    re.IGNORECASE,
)
_MOST_OF_POST: Final = 7
_LEADS_OF: Final = Expression(r"\b(?:team |shift )?(?:lead|leader)\b", re.IGNORECASE)


def post_told(clause: str) -> str:
    """Give what somebody applies for; empty where words tell no post."""
    found = _POST.match(clause)
    if found is None:
        return ""
    post = _BEHIND.sub("", found["is"] or found["for"] or found["it"]).strip(" .!,")
    head = re.split(r"\s+(?:of|for|in|at|with)\s+", post)[0]
    role = is_role(post) or ends_as_role(post) or is_role(head)
    if not 0 < len(post.split()) <= _MOST_OF_POST:
        return ""
    return post if role or _LEADS_OF.search(head) else ""


@dataclass(frozen=True, slots=True)
class Applied:
    """What somebody applies for, found in a message.

    `now` is what they say they do today, said back to them. `rest` is what else is
    said, and `plain` is set where the post cannot be meant as an answer: it is called
    the job that is wanted or applied for, or said against something.
    """

    post: str
    now: str = ""
    rest: str = ""
    plain: bool = False


LONGEST: Final = 60
"""Words of a message that is read so."""

_NOUN: Final = r"(?:jobs?|posts?|role|position|vacancy|opening)"
_P: Final = r"(?P<post>\w[\w'&/-]*(?: (?:\w[\w'&/-]*|&)){0,6}?)"
_END: Final = (
    rf"(?: {_NOUN})?(?=[.,;:!?)\n]|$| -| –| (?:in|at|with|for|on|now|where|which|that"
    r"|because|so|and|but|here|there|from|next|this|tomorrow|not|please|by|if|though"
    r"|you|i)\b)"
)
_WANTS: Final = (
    r"i(?:'m| am|'ve| have|'d| would)?(?: been)?(?: (?:really|now|just|only|actually))?"
    r" (?:want|go|going|apply|applying|applied|try|trying|like|aim|aiming|interview"
    r"|interviewing|hope|hoping|up|get|got (?:the|an|my) interview)(?: to (?:have|get"
    r"|be)"
    r"| for| to| as)*"
)
_TOLD: Final = tuple(
    Expression(one, re.IGNORECASE)
    for one in (
        # "The job I want is shift leader", "position I go for: team lead"
        rf"\b{_NOUN} (?:that |which |what )?{_WANTS}(?: (?:is|would be|will be)|'s| ?:"
        rf"| ?=) (?:the |an? |called )?{_P}{_END}",
        # "SHIFT LEADER is the job I want", "team lead is what I apply for"
        rf"(?:(?<=^)|(?<=[.,;!?] ))(?:it's |it is |its )?(?:the |an? )?{_P} (?:is|it's"
        rf"|it is)(?:(?: the| my)? {_NOUN} (?:that |which |what )?| what )(?:{_WANTS}"
        r"|they (?:asked|invited) me for)"
        r"(?=\W*(?:$|[.,;!?]|\b(?:now|you|please|not|and|but)\b))",
        # "It is shift leader I want"
        rf"\b(?:it's|it is|its) (?:the |an? )?{_P} (?:that |what )?{_WANTS}"
        r"(?=\W*(?:$|[.,;!?]|\b(?:now|you|please|not|and|but)\b))",
        # "going for a deputy manager post", "second interview for shift leader"
        r"\b(?:i(?:'m| am|'ve| have)?(?: got)?(?: now| just)?(?: an?| my| the)?(?:"
        r" second"
        r"| 2nd| next| final| job)* )?(?:go|going|goin|apply|applying|applied|up"
        r"|interview|interviewing|interviewed"
        r"|round|shortlisted|invited)(?: (?:now|here|again))? for (?:(?:the|an?|my"
        r"|this)"
        rf" )?(?:new |next )?(?:{_NOUN} (?:of|as) (?:an? |the )?)?{_P}{_END}",
    )
)
"""What is applied for, however it stands in an answer."""
_WISHED: Final = tuple(
    Expression(one, re.IGNORECASE)
    for one in (
        r"\bi(?:'d| would)?(?: (?:really|just|now|also))? (?:want|wanna|like|hope)"
        rf"(?: to)? (?:be|become) (?:the |an? )?{_P}{_END}",
        rf"(?:(?<=^)|(?<=[.,;!?] )|(?<=and )|(?<=but ))(?:(?:the|this|that) )?{_NOUN}"
        rf"(?: title)?(?: is|'s| ?:| ?=) (?:the |an? )?{_P}{_END}",
        r"\b(?:want|after|like) (?:the |an? )"
        rf"(?P<post>\w[\w'&/-]*(?: \w[\w'&/-]*){{0,4}}?) {_NOUN}\b",
    )
)
"""The same in words that may be an answer, where one waits."""

_THEN: Final = Expression(
    r"\b(?:last (?:year|month|time|summer|winter|spring|autumn)|ago|back in|in (?:19"
    r"|20)"
    r"\d\d|used to|when i (?:was|first)|once|years? before|did ?n'?t get|turned (?:me"
    r" )?"
    r"down|rejected|one day|some ?day|eventually|years? time|in (?:two|three|five|\d+)"
    r" years)\b",
    re.IGNORECASE,
)
"""What tells of another time."""
_OTHERS: Final = Expression(
    r"\b(?:we|he|she|they|you|who|was|were|somebody|someone|people|friends?|colleagues?"
    r")(?:'re|'s|'ve)?(?: \w+)?\W*$",
    re.IGNORECASE,
)
"""What stands before what others go for."""
_AGAINST: Final = Expression(
    r"\bnot\b|\bno\b|\bwrong\b|\bi (?:told|said|wrote)\b|\b(?:write|note|put) (?:it"
    r"|this|that)\b|\byou (?:say|said|wrote|put|have)\b",
    re.IGNORECASE,
)
_NOW: Final = Expression(
    r"\W*(?:but |and |so |well )*(?P<now>i(?:'m| am| work| drive| do| run| nurse| teach"
    r"| cook| clean| sell| manage)\b[\w' -]{0,60}?(?<! sorry)(?<! nervous))"
    r"(?P<today> (?:now|today|at the moment|currently|right now|at present|these"
    r" days))?"
    r"\W*",
    re.IGNORECASE,
)
_BESIDE: Final = Expression(
    r"\W*(?:(?:no+|nope|not|wrong|sorry|ok|okay|hi|hello|hey|please|now|so|and|but|well"
    r"|also|actually|wait|by the way|btw|just|that|thanks|thank you|good (?:morning"
    r"|evening|afternoon)|in|at|an?|other|another|different|new|firm|company|place"
    r"|you know|i mean|listen|look|honestly)\b\W*)*"
    r"(?:(?:in|at) (?:an?|the|another|my|our|this) (?:[\w'-]+\W*){1,7}"
    r"|not (?:the |an? |my |as )?(?:[\w'-]+\W*){1,4}"
    r"|(?:please |can you |could you |you can )*(?:write|note|keep|remember|put|save"
    r"|change|correct) (?:this|it|that)(?: down)?(?: please| for me)*"
    r"|(?:as )?i (?:already |just )?(?:told|said|wrote)\b(?:\W*[\w'-]+){0,6}"
    r"|(?:why )?(?:do |did |are )?(?:you|u) (?:still |again |always )?(?:say|said|keep"
    r"|write|wrote|have|got|put|ask|asking|call)\b(?:\W*[\w'-]+){0,8})?\W*",
    re.IGNORECASE,
)


def applied_for(text: str) -> Applied | None:
    """Find the post that is applied for; None where none is surely told."""
    words = " ".join(text.replace("’", "'").split())
    if len(words.split()) > LONGEST or words.endswith("?"):
        return None
    found = _found(words, _TOLD)
    plain = found is not None and _OF_ME.match(words[found[1] :]) is not None
    if found is None:
        found = _found(words, _WISHED)
        plain = _AGAINST.search(words) is not None
    if found is None:
        return None
    post, start, end = found
    left = f"{words[:start]}. {words[end:]}"
    now, rest = "", []
    for piece in re.split(r"[.,;!?\n]+\s*|\s+(?:and|but)\s+(?=i\b)", left):
        own = _NOW.fullmatch(piece)
        if own is not None and (own["today"] or _a_role(own["now"])):
            now = now or _said_back(own["now"] + (own["today"] or " now"))
        elif not _BESIDE.fullmatch(piece):
            rest.append(piece.strip())
    return Applied(post, now, ". ".join(rest), plain)


_OF_ME: Final = Expression(
    rf"(?:it's|it is|its|i(?:'m|'ve)?|the|an?|this|{_NOUN})\b|[\w '&/-]+ (?:is|it's)\b"
    r"|(?:going|applying)\b",
    re.IGNORECASE,
)
"""How what is told of oneself begins, and of now."""


def _found(words: str, patterns: tuple[Expression, ...]) -> tuple[str, int, int] | None:
    for pattern in patterns:
        for found in pattern.finditer(words):
            start = max(words.rfind(mark, 0, found.start()) for mark in ".!?;") + 1
            if _THEN.search(words[start : found.end() + 40]):
                continue
            if _OTHERS.search(words[start : found.start()]):
                continue
            if post := _post(found["post"]):
                return post, found.start(), found.end()
    return None


def _post(said: str) -> str:
    """Give the name of a post as it is kept; empty where the words are no role."""
    post = re.sub(rf" {_NOUN}$", "", said.strip(" -–"), flags=re.IGNORECASE)
    post = re.sub(
        r"^(?:(?:it's|it is|its|the|an?|my|be|to)\s+)+", "", post, flags=re.IGNORECASE
    )
    head = re.split(r"\s+(?:of|for|in|at|with)\s+", post)[0]
    if not 0 < len(post.split()) <= _MOST_OF_POST or post.casefold() in _NO_POST:
        return ""
    if not (ends_as_role(head) or _ENDS.search(head)):
        return ""
    shouted = post.isupper() and len(post) > _ABBREVIATED
    return post.casefold() if shouted else post


_ABBREVIATED: Final = 4
_ENDS: Final = Expression(
    r"\b(?:lead|leader|partner|worker|operative|practitioner|apprentice|trainee"
    r"|specialist|controller|planner|analyst|designer)$",
    re.IGNORECASE,
)
"""How the name of a post may end beside the words that roles are known by."""


def _a_role(words: str) -> bool:
    bare = re.sub(r"^i(?:'m| am)?\s+(?:the |an? )?", "", words, flags=re.IGNORECASE)
    told = is_role(bare) or ends_as_role(bare) or _LEADS_OF.search(bare) is not None
    return told and bare.casefold() not in _NO_POST


_NO_POST: Final = frozenset("lead manager's head boss chair board team".split())


def _said_back(own: str) -> str:
    """Turn "I drive a van now" to whom it is said to."""
    said = re.sub(r"^i(?:'m| am)\b", "you're", own.strip(), flags=re.IGNORECASE)
    said = re.sub(r"^i\b", "you", said, flags=re.IGNORECASE)
    return re.sub(r"\bmy\b", "your", said, flags=re.IGNORECASE)


_LEADING: Final = Expression(
    r"\b(?:(?:shift|team|crew|section|ward|unit|line|floor|group) ?-?(?:leader|lead"
    r"|manager|head)|supervisor|(?:deputy|assistant|home|store|shop|branch|ward|site"
    r"|warehouse|depot|factory|plant|kitchen|restaurant|bar|hotel|area|regional"
    r"|operations|nurse|practice|service|services|department|general|duty|office"
    r"|people)(?: \w+)? manager|head of [\w ]+|head ?teacher|head (?:chef|nurse|cook)"
    r"|(?:deputy|assistant) head|matron|foreman|forewoman|director(?! of photography)"
    r"|sous chef|charge nurse)\b",
    re.IGNORECASE,
)


def leads_people(post: str) -> bool:
    """Whether whoever has a post surely leads people."""
    return _LEADING.search(post) is not None
