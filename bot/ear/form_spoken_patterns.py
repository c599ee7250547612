"""What is said to the program in any form, in words that nobody keeps there."""

from collections.abc import Mapping
from typing import Final

from bot.ear.intents import Intent
from bot.expressions import Expression
from bot.expressions import one_of as _any

_I = Intent


STOCK: Final[Mapping[Intent, Expression]] = {
    _I.TOO_PERSONAL: _any(
        r"\b(?:none of|not) (?:your|the|a) (?:business|concern)\b",
        r"\bnothing to do with (?:you|a (?:program|machine))",
        r"\b(?:do not|don't|dont) want (?:this|that|it|these)?\s*(?:to be )?(?:written"
        r"|kept|noted|saved|stored|put down)\b",
        r"\bnot (?:to be )?written (?:down|anywhere)\b",
        r"\btoo (?:private|personal)\b|\b(?:that|this|it)(?:'s| is) private\b",
        r"\bto do with my (?:health|family|marriage|faith)\b",
        r"\bkeep (?:that|this|it) (?:to|for) myself\b",
    ),
    _I.SKIP: _any(
        r"^\W*(?:ok |right |well )?(?:next(?: one| question)?|skip|pass)(?: (?:it"
        r"|this|that"
        r"|one))*(?: (?:pls|please))?\W*(?:$|[.!,])",
        r"^\W*nothing(?: special| really| else| much| at all| i can think of|"
        r" comes(?: to mind)?"
        r"| to (?:add|say|report)|,? sorry)*(?:,? (?:it|all|everything) (?:went|was"
        r"|is) (?:very |quite )?\w+)?\W*$",
        r"\bleave (?:this|that|it)(?: (?:one|line|box|field))?(?: (?:blank|empty|out"
        r"|open))?"
        r"(?: please)?\W*$",
        r"\b(?:do not|don't|dont) (?:want to|wanna) think about (?:it|that)\b",
        r"\b(?:could|can|may) i (?:please )?(?:not|leave)\b.{0,25}\b(?:fill|this"
        r"|field|empty"
        r"|blank|open)\b",
        r"\bmove on to the next\b",
    ),
    _I.HINT: _any(
        r"\bwhat (?:else )?(?:do|would|could) (?:they|people|others|other people|most) "
        r"(?:usually|normally|often|mostly|always)?\s*(?:ask|say|forget|write|put"
        r"|answer)\b",
        r"\bwhat do (?:they|people) forget\b",
        r"\bwhat(?:'s| is) (?:an? )?(?:good|useful|worth|smart)\b.{0,20}\b(?:note"
        r"|write|put|say)\b",
        r"\bwhat (?:should|do|shall|must|could|would) (?:i (?:write|put|say|note"
        r"|answer)(?: here| in here)?\?|go (?:in )?here)",
        r"\bhelp (?:me )?(?:a )?(?:little|bit|please|out)\b",
        r"\b(?:brain|head|mind) is (?:\w+ )?(?:empty|blank)\b",
        r"\b(?:give|tell) me (?:an idea|some ideas|a hint|a tip)\b",
        r"\bnothing comes to (?:me|mind)\b",
    ),
    _I.EXAMPLE: _any(
        r"\b(?:give|show|see|have|any|some|for|need)(?: me| us)?(?: (?:an?|one|some))?"
        r" (?:example|sample)\b(?! of\b)|\b(?:example|sample) (?:please|pls|for"
        r" this)\b",
        r"\bshow (?:me|one)\b.{0,30}\b(?:another|other|how|one)\b",
        r"\bwhat (?:do )?other people (?:write|put|say)\b",
    ),
    _I.INVENTED: _any(
        r"\b(?:may|can|could|should) i (?:invent|imagine|lie|(?:dream"
        r"|make)\b.{0,14}\bup)\b",
    ),
    _I.ABUSE: _any(
        r"\bboil (?:yer|your) (?:heid|head)\b|\b(?:piss|bugger|sod|clear|naff) off\b",
        r"\bshut (?:up|it)\b|\b(?:stupid|useless|bloody|damn|daft) (?:thing|bot"
        r"|machine|form"
        r"|program(?:me)?|question)",
        r"\bform,? (?:after )?form\b|\b(?:an?i?other|yet another) (?:question|form"
        r"|box)\b",
        r"\bwhy do you (?:keep|always|still) ask\w*|\bstop asking\b",
        r"\benough (?:of )?(?:boxes|forms|questions)\b|\bgo away\b",
    ),
    _I.PRESENCE: _any(
        r"^\W*(?:are |is )?(?:u|you|anyone|anybody|somebody) (?:still )?there\b",
        r"^\W*(?:hall?o|hello|all[oô]) ?\?+\W*$",
    ),
    _I.UNHEARD: _any(
        r"\bis (?:nobody|anybody|anyone|someone) (?:even )?(?:reading|listening)\b",
    ),
    _I.ALREADY_SAID: _any(
        r"\b(?:it'?s|its|that'?s|i have it|is) (?:all )?(?:written|there|in there"
        r"|filled)"
        r" already\b|\balready (?:written|there|filled)\b.*\b(?:scroll|look|read)\b",
        r"\bsame (?:box|thing|question|field) (?:was |u |you )?(?:in|asked|again|as)\b",
        r"\bi (?:already )?filled (?:it|this|that)?\b",
    ),
    _I.NOT_AN_ANSWER: _any(
        r"\b(?:was|is|wasn't|isn't) (?:not |no )?(?:an? |my |the )?answer\b(?!ed)",
        r"\b(?:was|is) for my (?:mate|friend|wife|husband|son|daughter|mum|mother)\b",
        r"\bcat (?:walked|sat|jumped)\b|\b(?:please )?do(?: not|n't) keep (?:it|that"
        r"|this)\b",
        r"\bwhat i (?:sent|wrote|typed|said) (?:just )?(?:above|before|first)\b",
        r"\bignore that one\b|\bby mistake\W*$",
    ),
    _I.SLIP: _any(
        r"\bwrong (?:button|box|field|form)\b|\bi wanted to change\b",
    ),
    _I.OF_WHAT: _any(
        r"^\W*how long (?:will |does |is )?what\b|\bhow long will what\b|\bwhen is"
        r" what\b",
        r"^\W*(?:do )?you mean (?:both|only|just|the|all|every)\b|\bwhat(?:'s| is)"
        r" the point of (?:this|these)\b",
        r"\bwho(?:m)? do you mean\b|\bwhat (?:do you mean )?by ['\"“‘]",
    ),
    _I.ROLE: _any(
        r"\b(?:in (?:the )?practice )?(?:do )?you play (?:which|who|what|him|her)\b",
        r"\b(?:it'?s|is it) you who (?:will |is )?(?:ask|interview)",
    ),
    _I.MACHINE: _any(
        r"\b(?:are )?you (?:are )?(?:an? )?(?:ro)?bot or\b|\bare you (?:an? )?(?:bot"
        r"|robot"
        r"|human|real person|machine|program)\b|\bis (?:there|this) an? human\b",
    ),
    _I.ADD: _any(
        r"\b(?:put|add|write) (?:(?:also|it|that|this|please|too) )*(?:to|in|into|on)"
        r" (?:the"
        r"|my) (?:\w+ )?(?:notes?|list)\b",
    ),
    _I.EITHER: _any(
        r"\bwith which\b|\bwhich (?:one|of (?:the )?(?:two|three|them|these)|do i"
        r" (?:begin"
        r"|start)|first)\b",
        r"\bmine or (?:theirs|yours)\b|\btwo questions in one\b",
        r"\bonly the interview\b|\bor the (?:travel|journey|trip|way|waiting)\b",
        r"\bdo you mean\b.*\bor\b|\bof which (?:date|day|one)\b",
        r"^\W*(?:the )?[\w' ]{2,30} or (?:the )?[\w' ]{1,30}\?\W*$",
    ),
    _I.MUST: _any(
        r"\b(?:compulsory|obligatory|mandatory|required|optional)\b",
        r"\bmust (?:i|there|it|one|a)\b|\b(?:do|does) (?:i|it|one|there) (?:have"
        r"|need) to\b",
        r"\bit must be\b.*\?|\bhas to stand\b|\bdo i need (?:a|to|the)\b|\bdoes one\b",
    ),
    _I.WHY: _any(
        r"\bwhy (?:do|would|should|are|must) (?:you|u|i)\b|\bwherefore\b",
        r"\bfor what reason\b|\bwhat (?:do|are|did) (?:you|u) (?:need|use|want"
        r"|doing)\b.*"
        r"\b(?:for|with)\b",
        r"\bwhat(?:'s| is) (?:this|it|that|the \w+) for\b|\bwho needs this\b",
    ),
    _I.LANGUAGE: _any(
        r"\bmy (?:grammar|english|spelling|accent) (?:is|are|in|will|does|here|so)\b",
        r"\bcan'?t spell\b|\bpardon the english\b|\bpardon my english\b",
        r"\b(?:ok|okay|fine|allowed|can i|may i|possible)\b.{0,12}\bwrite (?:this |it"
        r" )?in (?!other\b)(?-i:[A-Z])\w+",
        r"\bi write in \w+ (?:here|ok)\b|\bhas to be english\b",
    ),
    _I.LENGTH: _any(
        r"\bhow long (?:do|d'?\w*|should|must|shall|can) (?:i|it|you|ye|this|that|y)\b",
        r"\bword limit\b|\bhow (?:much|many words) (?:do|should|must)\b|\bbox is"
        r" small\b",
        r"\bhow long d'",
    ),
    _I.REMAINING: _any(
        r"\bhow many (?:more|of these|are left|boxes|questions)\b|\bmany more"
        r" (?:boxes|like)",
    ),
    _I.REPEAT: _any(
        r"\bwhat did i not what\b|\bwhat (?:was|were) (?:it|that|the question|you"
        r" asking)\b",
        r"^\W*(?:come again|say again|again please|what)\?*\W*$",
    ),
    _I.REPHRASE: _any(
        r"\bask (?:me )?(?:it )?(?:more )?simply\b|\btoo many things\b|\bin simple"
        r" words\b",
        r"\bi (?:do not|don't|dont) understand (?:who is who|the question|this|it"
        r"|what)\b",
    ),
    _I.WAIT: _any(
        r"\blet me (?:first )?(?:get|check|see|think|look|find|go)\b|\bbear with me\b",
        r"\byou wait\b|\bgive me a (?:minute|moment|sec)",
    ),
    _I.EMPLOYER: _any(
        r"\b(?:do )?you know (?:it|that)\?\W*$",
        r"\b(?:is (?:that|this|it)|are they) (?:even |really )?(?:legal|normal|usual"
        r"|allowed by law)\b",
    ),
    _I.WRONG_CHAT: _any(
        r"^\W*(?:\w+ ){0,2}i(?:'m| am|m|'ll be| will be) (?:running |a bit |so |going"
        r" to be )?"
        r"late\b(?! (?:for|to) (?:the|my) interview)",
        r"^\W*tell (?!(?:me|them|her|him|you|us)\b)\w+ (?:that )?i(?:'m|m| am|'ll)\b",
        r"\b(?:get|pick up|collect|fetch) the (?:kids|children|boys|girls)\b|\bstart"
        r" without me\b"
        r"|\b(?:buy|get|bring) (?:some )?(?:milk|bread|nappies)\b|\bput the kettle"
        r" on\b",
    ),
    _I.SMALLTALK: _any(
        r"\b(?:are )?you (?:keeping|doing|feeling) (?:al?right|well|ok|okay|good"
        r"|fine)\b",
        r"^\W*how are (?:you|u)\b|^\W*only me again\b",
    ),
    _I.NERVES: _any(
        r"\bi(?:'m| am)? (?:shake|shaking|tremble|panic\w*)\b|\bwhat if i"
        r" (?:oversleep|fail"
        r"|forget|freeze|cry|am late)\b|\bmakes? me (?:feel )?(?:sick|ill|worse|bad"
        r"|sad)\b",
        r"\b(?:i'?m|i am) (?:so |really |very )?(?:nervous|scared|not ready|afraid)\b",
        r"\bmy hands? (?:is|are) (?:cold|shaking)\b|\bcosts me my sleep\b",
    ),
}
"""Sure signs of what is wanted, the surest first."""

TOPICAL: Final[Mapping[str, Expression]] = {
    "page": _any(
        r"\b(?:can|could|may|do) i (?:get|have|see|print|export|download"
        r"|find)\b.{0,30}\b"
        r"(?:page|file|list|pdf|everything|all (?:of )?(?:this|it|that))\b",
        r"\bread (?:it|that|them) back\b|\bwhat did i (?:answer|say|write|put|tell"
        r" you) (?:before|already|so far|first"
        r"|above|earlier)\b",
        r"\bshow me what (?:you have|you've|i have|i) (?:written|wrote|kept|got)\b",
    ),
    "back": _any(
        r"\bgo(?:ing)? back to the (?:date|day|time|hour|names?|people|company|first"
        r" (?:form|box))\b",
        r"\b(?:change|correct) the (?:date|day|time|names?) (?:from )?(?:before|again"
        r"|please)\b",
    ),
    "remind": _any(
        r"\b(?:remind(?:er)?s?|nag|wake) me\b|\bput (?:me )?(?:an? )?reminders?\b",
        r"\bshould wake me\b|\bwill you remind\b|\bcalendar\b",
    ),
}
"""What is asked of the program in any form, each with a phrase of its own."""
