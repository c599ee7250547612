"""Name what is asked about something that was just shown: a letter, the card.

Only sentences that ask are looked at, so what is told under it is never taken for a
question; what nobody foresaw has no name.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from bot.expressions import Expression

_ENDS: Final = Expression(
    r"(?:(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)(?<!\bst)(?<!\bprof)(?<!\b[a-z])\."
    r"|[!?…])+"
    r"[\"”')]*(?=\s|$)|\n+",
    re.IGNORECASE,
)
_AUX: Final = (
    r"(?:do|does|did|is|are|was|were|can|could|should|shall|will|would|may|must|have"
    r"|has|am|need|isn't|aren't|don't|doesn't|can't|won't|shouldn't|wouldn't)"
)
_ASKS: Final = Expression(
    rf"^\W*(?:(?:and|but|so|ok|okay|sorry|also|or|wait|hm+|oh|then|please|ah|hey"
    rf"|well)\b"
    rf"\W*)*(?:{_AUX} (?:not )?(?:i|it|this|that|there|we|you|u|they|he|she|one|the|a"
    rf"|an"
    r"|my|his|her|anyone|anybody|somebody|someone|people|these|those|everyone)\b"
    r"|(?:what|how|why|which|who|whom|whose|where|what's|who's|how's|where's)\b"
    rf"|when (?=(?:{_AUX}|to)\b)"
    r"|is (?:e-?mail|linkedin|whatsapp)\b|is (?:it )?(?:ok|okay|too|still|already"
    r"|necessary|normal)"
    r"|(?:do|does|did) (?!not\b)\w+ (?:even |really |still |ever )?\w+)"
    r"|\b(?:e-?mail|mail|postal|his|her|their) address i (?:do not|don't|dont)"
    r" (?:have|know)\b"
    r"|\bi (?:do not|don't|dont|haven't) (?:have|know|got) (?:his|her|their|an?|any)"
    r" (?:e-?mail|address"
    r"|contact|mail)\b"
    r"|\bor (?:is|not|do|should|can|does)\b.*$|\b(?:right|no|ok|okay|yes)\?\W*$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """Cut words into sentences, each with its mark."""
    return list(_cut(text))


@lru_cache(512)
def _cut(text: str) -> tuple[str, ...]:
    text, found, start = text.replace("’", "'"), list[str](), 0
    for mark in _ENDS.finditer(text):
        found.append(text[start : mark.end()].strip())
        start = mark.end()
    found.append(text[start:].strip())
    return tuple(one for one in found if any(c.isalnum() for c in one))


@lru_cache(1024)
def asks(sentence: str) -> bool:
    """Whether a sentence asks something."""
    if sentence.rstrip(' "”)').endswith("?") or _ASKS.search(sentence):
        return True
    return len(sentence.split()) <= _FEW and " or " in sentence


_FEW: Final = 4
"""Words of the longest choice that is asked without a mark: "cet or utc"."""


def _table(**topics: str) -> Mapping[str, Expression]:
    return {name: Expression(words, re.IGNORECASE) for name, words in topics.items()}


_SENDING: Final = (
    r"(?:send|sent|sending|drop|post|write|give|mail|e-?mail|hand|forward|share|put)"
)
LETTER: Final = _table(
    close=r"\b(?:sincerely|regards|wishes|cheers|faithfully|truly)\b.*\bor\b",
    reach=r"\b(?:phone|mobile|telephone) (?:number )?|\bmy number\b|\bcontact"
    r" details\b",
    dated=r"\b(?:date|day)\b.*\b(?:in it|on it|there|at the top|necessary|needed)\b"
    r"|\bdate it\b",
    late=r"\btoo (?:late|early|soon)\b|\balready (?:so |very )?late\b"
    r"|\bstill (?:ok|okay|polite|fine|good|possible|worth|time|in time|make sense"
    rf"|{_SENDING}|do it)\b"
    r"|\bafter (?:\w+ )?(?:days?|weeks?|weekends?)\b|\b\w+ (?:days?|weeks?)"
    r" (?:later|ago|after|since|have passed)\b"
    r"|\bhow (?:soon|late|quickly|fast|long (?:after|do i wait|should i wait|can i"
    r" wait))"
    r"|\bwhen (?:do|should|must|can|shall|is|would|to)\b.*\bsend\b|\bwhen to send\b"
    r"|\bwhen i send\b"
    r"|\b(?:send|wait)\b.{0,20}\b(?:today|now|tonight|tomorrow|until|monday|weekend"
    r"|sunday|night)\b",
    channel=r"\b(?:linked ?in|whats ?app|sms|facebook|instagram|messenger|telegram|xing"
    r"|dm|signal)\b|\btext (?:him|her|it|them|message)\b|\b(?:by|as an?|in an?|with"
    r" an?)"
    r" (?:post|letter|hand|phone|text|card|message|mail|e-?mail)\b|\bon paper\b"
    r"|\bhand (?:it|this) (?:over|in|to)\b|\bin person\b|\bpersonally\b|\bgive it to"
    r" (?:him|her|them)\b"
    r"|\bhand[- ]?written\b|\bcards?\b|\bby e-?mail or\b|\bprint\b|\bpostcard\b"
    r"|\bring (?:him|her)\b",
    address=r"\b(?:e-?mail|mail|postal)? ?address\b|\bwhere (?:do|should|shall|must"
    r"|can|to)"
    r"(?: i)? (?:send|post|mail)\b|\bto which\b|\bwho do i send\b"
    r"|\b(?:do not|don't|dont|haven't|have no|no) (?:have |got )?(?:his|her|their|an?"
    r"|any)"
    r" (?:e-?mail|contact)",
    copies=r"\bsame (?:letter|one|note|text|thing|mail|words)\b|\bto (?:both|all"
    r"|everyone"
    r"|the (?:two|three|four|others?|rest))\b|\bfor (?:both|all|everyone|the (?:two"
    r"|three"
    r"|others?))\b|\b(?:two|three|separate|different|several) (?:letters|notes|ones"
    r"|mails|e-?mails)\b|\bone (?:letter|note|mail)? ?(?:each|for each)\b|\bin copy\b"
    r"|\bone for (?:the |my |his |our )?(?!me\b)\w+|\bother letter\b|\bcc\b|\bcopy"
    r" (?:him|her|them) in\b|\beach (?:of them|person|one)\b|\bcompare\b",
    whom=rf"\b(?:{_SENDING}|thank)\b.{{0,30}}\b(?:hr|recruiter|agency|receptionist"
    r"|secretary|boss|assistant|coordinator|person who|lady|(?:wo)?man|too|as well"
    r"|also)\b"
    r"|\bwho (?:should|do|must|shall|else)\b.*\b(?:thank|write|send|get)\b",
    machine=r"\b(?:bot|robot|ai|a\.i|chat ?gpt|machine|computer|program(?:me)?|template"
    r"|human|person)\b|\b(?:will|can|would|could|does|do|might) (?:she|he|they|anyone"
    r"|people"
    r"|somebody|the boss) (?:be able to |ever )?(?:tell|notice|see|smell|realise"
    r"|realize"
    r"|know|find out|guess)\b|\bcheating\b|\b(?:who|did you|have you) (?:wrote|written"
    r"|write)\b",
    subject=r"\bsubject\b|\bheading\b|\btitle of the (?:mail|e-?mail)\b",
    attach=r"\battach\w*\b|\benclos\w+\b|\b(?:my )?(?:cv|résumé|resume|photo|picture"
    r"|portfolio|references)\b",
    news=r"\bask\b.{0,25}\b(?:when|about|salary|money|pay|decision|result|news|feedback"
    r"|him|her|them)\b|\b(?:salary|money|wage|holiday)\b|\bwhen (?:will )?they decide\b"
    r"|\bchase\b|\bfollow[- ]?up\b",
    silence=r"\b(?:do not|don't|dont|does not|doesn't|never|not) (?:even )?(?:answer"
    r"|reply|write back|respond)\b|\bno (?:answer|reply)\b",
    find=r"\bwhere (?:is|do|did|can|will|are|was)\b.*\b(?:it|this|that|letter|note"
    r"|one)\b"
    r"|\bfind\b.{0,25}\b(?:again|later)\b|\b(?:saved?|kept|keep|stored?) (?:this|it"
    r"|that|the|my)?\b"
    r"|\bcome back to (?:it|this)\b",
    copying=r"\b(?:edit|change|alter) (?:it|this|that|the letter)\b.*\b(?:my ?self"
    r"|after|later|own|copied)\b"
    r"|\bedit (?:it|this)\b|\bcopy\b|\bpaste\b|\bget (?:it|this) out\b|\bwhat (?:do i"
    r"|to|should i"
    r"|can i)"
    r" do with (?:it|this|that)\b|\bwhat now\b|\bhow does (?:it|this) work\b"
    r"|\bdownload\b|\bpdf\b|\bas a file\b|\bword (?:file|document)\b",
    english=r"\b(?:mistakes?|errors?|grammar|english|spelling|commas?|spelt|spelled)\b",
    short=r"\bso short\b|\btoo (?:short|long|brief)\b|\b(?:long|short) enough\b"
    r"|\bhow (?:long|short) (?:should|must|can|is)\b|\bonly (?:three|four|two) lines\b",
    words=r"^\W*(?:and |so )?(?:what (?:is|are|does)|is|are) (?:the )?[\"“'‘]|\bwhat"
    r" (?:is|does|do|means?)\b.*\b(?:mean|means|meaning|word)\b|\bwhat"
    r" means\b",
    names=r"\bhave to be dear\b|\bfirst name\b|\bsurname\b|\bmr or\b|\bmrs or\b|\bms"
    r" or\b|\bdear (?:is"
    r"|or)\b"
    r"|\bcall (?:him|her) (?:by|mr|mrs|ms)\b|\bhow (?:do|should|shall) i (?:address"
    r"|call)\b",
    normal=r"\b(?:desperate|creepy|weird|strange|odd|normal|usual|necessary|expected"
    r"|impolite|rude|polite|silly|pushy|embarrassing|needy|slimy|old-?fashioned)\b"
    r"|\b(?:suck\w*|kiss\w*|creep\w*|beg\w*|crawl\w*|brown.?nos\w*)\b|\b(?:do|must"
    r"|should"
    r"|need) i (?:really |even |have to |need to )*(?:send|write|thank|do (?:this"
    r"|it))\b"
    r"|\bdo (?:\w+ ){1,2}(?:really |still |even )?(?:do|send|write|read|get)"
    r" (?:this|these|such|it|letters?|notes?)\b|\bwhy (?:should|do|would"
    r"|must)"
    r" i (?:send|write|thank)\b|\bwhat(?:'s| is) (?:it|this) (?:good )?for\b"
    r"|\bdo (?:they|you) (?:really )?(?:do|send|write|read) (?:this|these|such)\b",
)
"""What may be asked of a thank-you letter."""

OF_LETTERS: Final = _table(
    normal=r"\bnobody (?:does|sends|writes|needs) (?:this|that|it|such|letters?)\b"
    r"|\bin my country\b",
    silence=r"\b(?:they|he|she) (?:never|did not|didn't|do not|don't) (?:even"
    r" )?(?:answer|repl|write back)\w*",
    find=r"^\W*(?:not (?:today|now|yet)|later|tomorrow|(?:i'?ll |i will |will )?(?:do"
    r"|send|read|look at|finish)"
    r"(?: it| this| that)? (?:later|tomorrow|tonight|at home|in the evening)|(?:i"
    r" )?(?:need|have) to think(?: about"
    r" it)?|let me think(?: about it)?|leave it (?:for|till|until) (?:now|today|later"
    r"|tomorrow))\W*$",
    copying=r"^\W*copy\W*$|^\W*(?:i'?ll|i will) print (?:it|this)\b",
)
"""What is said of letters, and answered as if it was asked."""

CARD: Final = _table(
    share=r"\bas (?:an? )?(?:picture|photo|image|pdf|file)\b|\b(?:husband|wife"
    r"|partner|mum|mom|mother|father|dad|son|daughter|friend"
    r"|sister"
    r"|brother|colleague|somebody|someone else|boyfriend|girlfriend)\b"
    r"|\b(?:send|forward|share|pass|give|show) (?:it|this|that|the card)\b|\bprint\b"
    r"|\bscreen ?shot\b",
    ill=r"\b(?:ill|sick|late|stuck|miss (?:it|the (?:bus|train))|can't (?:come|make"
    r" it)|oversleep)\b",
    way=r"\bhow do i get (?:there|to)\b|\bwhere (?:is|do i have to go"
    r"|exactly)\b.*\b(?:it|go|place|address|building)\b"
    r"|\bthe address\b|\bparking\b|\bhow early\b",
    wear=r"\bwear\b|\bdress\b|\bsuit\b|\btie\b",
    sees=r"\bwho (?:else )?(?:can|could|will|sees|reads|is (?:looking|reading|seeing"
    r"|able)|gets|may|has)\b"
    r"|\b(?:see|sees|seen|read|reads|look(?:ing)? at|shown)\b.{0,25}\b(?:this|it|card"
    r"|these"
    r"|names?)\b|\bprivate\b|\bsecret\b|\bdo they (?:see|know)\b",
    kept=r"\b(?:becomes?|happens?|goes|go)\b.{0,30}\b(?:after|afterwards|card|it|this"
    r"|when"
    r"|then)\b|\b(?:delete[ds]?|disappear\w*|stays?|kept|saved|stored)\b|\bafter the"
    r" (?:interview|\d+)",
    find=r"\bfind\b|\bwhere (?:is|do|can|will)\b|\bcommand\b|\b(?:see|get|show|open"
    r"|look at)"
    r" (?:it|this|the card) (?:again|back|later)\b|\bpin\b",
    counted=r"\bhow many days\b|\b(?:tomorrow|today|days?|in"
    r" \d+)\b.{0,30}\b(?:count\w*|from when|from"
    r" today"
    r"|since|mean)\b|\bcounted\b|\bfrom when\b|\bwhich (?:day|today|tomorrow)\b",
    clock=r"\b(?:whose|which|my|their|our|your|what) (?:own )?(?:time|clock|zone"
    r"|timezone"
    r"|hour)\b|\btime ?zone\b|\b(?:london|local|utc|gmt|summer|winter) time\b",
    remind=r"\bremind\w*\b|\balarm\b|\bwake me\b|\bnotif\w+\b|\bping\b|\bwill you"
    r" (?:write"
    r"|tell|message|text|shout)\b|\bcalendar\b",
    plan=r"\b(?:plan|checklist|rehearsal|all (?:of )?(?:this|that|these)|every day"
    r"|each day"
    r"|must i|do i have to|need to do|skip)\b",
    change=r"\bchange\b|\bcorrect\b|\bedit\b|\bmove[sd]?\b|\bif they\b|\bwrong\b"
    r"|\bfix\b",
)
"""What may be asked of the card of the interview."""

OF_CARD: Final = _table(
    clock=r"\b(?:their|his|her|my|our) time or\b|^\W*(?:why .*? )?i(?:'m| am| will be"
    r"|'ll be) in (?-i:[A-Z])\w+"
    r"(?: (?:that day|then|that week))?\W*$|^\W*why (?-i:[A-Z])\w+\?",
    share=r"^\W*(?:print|screenshot|picture|pdf)(?: (?:it|this|please))?\W*$",
    task=r"\b(?:asked|want|need|have|told|said)\b.*\b(?:presentation|role[- ]?play"
    r"|case study|task|test|trial"
    r"|portfolio|slides|pitch|sample)\b",
    keeps=r"^\W*(?:the )?(?:address|room|floor|building|street|meeting point|entrance"
    r"|bring|parking|contact"
    r"|phone number)\b(?: is|:|,)?",
    another=r"\b(?:another|a second|an other|one more) (?:one|interview|appointment)\b",
)
"""What is said of the card, and answered as if it was asked."""

DAILY: Final = _table(
    comes=r"\bping\b|\bdo i (?:have|need) to (?:come|open|look|check)\b|\bnotif\w+\b"
    r"|\b(?:will|do|does|would) (?:you|it) (?:write|message|text|remind|ring)(?: to)?"
    r" me\b|\bwhere (?:does|will) it (?:come|arrive)\b",
    starts=r"\b(?:which|what) day (?:does|will) it (?:start|begin|come)\b|\bwhen"
    r" (?:does|will|do|would) (?:it|they|the first (?:one|question))"
    r" (?:start|begin|come)\b"
    r"|\b(?:start|begin)s? (?:today|tomorrow)\b",
    post=r"\babout (?:the|my|this) (?:job|post|role|company|posting)\b|\bfor (?:the|my"
    r"|this) (?:job|role|post)\b",
    longer=r"\btwo minutes?\b|\b2 min\w*\b|\btakes? (?:me )?(?:longer|more)\b|\bslow"
    r" typist\b|\bwrite (?:so )?slow\w*\b",
    levels=r"\b(?:harder|easier|easy|shorter|levels?|difficult|lighter|simpler)\b",
    roster=r"\b(?:shifts?|roster|rota)\b|\b\d (?:days? )?on\b.*\boff\b|\bnights?\b.*"
    r"\b(?:one|other|this) week\b|\b(?:fixed|same|one) (?:time|hour)\b",
    before=r"\b(?:only|just)\b.*\b(?:day|evening|night|week) before\b",
    ends=r"\b(?:until|till) when\b|\b(?:until|till|up to) (?:the|my) interview\b"
    r"|\b(?:for )?how long\b.*\b(?:run|go on|last|come"
    r"|keep|for|will it|thing)\b|\b(?:after|when) (?:the |my )?interview\b.*\b(?:stop"
    r"|end|over)\b",
    fresh=r"\b(?:same|new|different|other) (?:questions?|ones)\b|\bthe same as\b"
    r"|\bas in practice\b"
    r"|\brepeat\w*\b",
    moves=r"\bset it (?:again|anew)\b|\bfrom (?:the )?\d+(?:st|nd|rd|th)\b"
    r"|\b(?:travel\w*|moving to|abroad)\b",
    internet=r"\b(?:data|internet|megabytes?|mb|signal|credit)\b.*",
    must=r"\b(?:two|three|few|couple of|2|3) (?:times?|days?) (?:a|per|in|in a|in the"
    r"|each)"
    r" week\b|\btwice a week\b|\bnot (?:daily|every day)\b|\bdo(?:es)? (?:it|they) do"
    r" weekends?\b|\bweekends? (?:included|too|as well)\b|\bon weekends\b|\b"
    r"(?:obligatory"
    r"|compulsory|must|have to|has to|need to|required|mandatory"
    r"|optional|necessary)\b|\bevery (?:single )?day\b|\bevery other day\b",
    missed=r"\b(?:miss(?:ed)?|skip|forget|lose|lost|stack\w*|pile\w*|wait(?:s)?|two"
    r" come"
    r"|double)\b|\b(?:do not|don't|dont|can't|can not|cannot) (?:answer|reply|make)\b"
    r"|\b(?:driving|drive|surgery|night shift|asleep|holiday|busy|ill|sick)\b",
    change=r"\bchange\b|\blater\b.*\?|\bdifferent (?:time|hour|every)\b|\bmove\b|\bmy"
    r" shifts?\b",
    clock=r"\b(?:my|your|whose|which|local|our) (?:own )?(?:time|clock|zone|hour"
    r"|side)\b"
    r"|\btime ?zone\b|\b(?:cet|utc|gmt|ist|est|pst)\b|\b(?:phone|mobile|telephone)"
    r" (?:still"
    r" )?(?:thinks|says|is|shows|will)\b|\bspoil\b|\bhour or\b",
    off=r"\b(?:off|stop|cancel|unsubscribe|end|quit|delete|get rid)\b",
    one=r"\b(?:twice|three times) (?:a|per) day\b|\bwhy (?:only )?(?:one|a single"
    r"|once)\b|\bmore than one\b|\bonly one\b"
    r"|\btwo (?:a|per) day\b|\bhow many\b|\buntil when\b|\bhow long\b",
    night=r"\b(?:awake|sleep|night|at any (?:time|hour))\b.*\b(?:write|you|talk)\b"
    r"|\bare you (?:there|awake|up)\b|\byou sleep\b",
    what=r"\bwhat (?:kind|sort|type)\b|\bwhat(?:'s| is| are| does| do)\b"
    r"|\bsubscri\w+\b|\bhow (?:does|do|will)"
    r" (?:it"
    r"|this|that)\b|\bwhy\b",
)
"""What may be asked of the daily question."""

OF_DAILY: Final = _table(
    levels=r"\b(?:easy ones|harder|easier|shorter)\b",
    roster=r"\bshifts? (?:change|rotate|are different)\w*\b|\bshift (?:pattern|work)\b"
    r"|\bi(?:'m| am|m) on (?:nights|lates|earlies|late|early)\b",
    before=r"\b(?:only|just) (?:be )?(?:on )?(?:the )?(?:day|evening|night) before\b",
    must=r"\b(?:two|three|few|2|3) (?:times?|days?) (?:a|per|in|in a|in the|each)"
    r" week\b|\btwice a week\b|^\W*(?:not daily|(?:please )?not every day)\b"
    r"|\bweekends? (?:included|too|as well)\b|\bevery (?:second|other|third|2nd"
    r"|3rd|two|three) days?\b",
    no=r"^\W*(?:no(?:,? thanks?(?: you)?)?|no need|nah|nope|not (?:now|for me"
    r"|interested|yet)|never ?mind"
    r"|forget it|rather not|leave it)(?:,? (?:thanks?|thank you))?\W*$",
)
"""What is said of the daily question, and answered as if it was asked."""


HOME: Final = _table(
    order=r"\bin (?:this|that|any|which|the) order\b|\bdo i (?:have|need) to do (?:all"
    r"|everything|it all|them all)\b|\bone (?:by one|after the other)\b",
    lasts=r"\bhow long (?:does|is|will|do)\b.*\b(?:practi[sc]e|session|round|take"
    r"|it)\b",
    date=r"\bno date\b|\bdate yet\b|\bwhich date\b|\bwhat date\b",
    questions=r"\bnot practi[sc]ed\b|\byour questions for them\b",
)
"""What may be asked of where one stands."""


def asked_under(
    topics: Mapping[str, Expression], text: str, *, told: bool = False
) -> tuple[str, ...]:
    """Name what is asked, in the order in which it is; empty for what is not known.

    With `told`, what is only said counts, too.
    """
    found = (
        next((name for name, words in topics.items() if words.search(one)), "")
        for one in sentences(text)
        if told or asks(one)
    )
    return tuple(dict.fromkeys(filter(None, found)))


def asked_behind(topics: Mapping[str, Expression], sentence: str) -> tuple[str, ...]:
    """Name what is asked behind a comma: "I'm dyslexic, is the spelling right"."""
    _, comma, last = sentence.rpartition(", ")
    return asked_under(topics, last) if comma else ()
