"""How a wish to go back, or to take something back, is built; in small letters."""

import re
from typing import Final

from bot.expressions import Expression

FILL: Final = (
    r"(?:(?:oh|ah|ok(?:ay)?|so|and|but|well|wait|hey|hi|lol|haha+|hm+|um+|sorry|sry|no"
    r"|nope|yes|yeah|please|pls|plz|actually|hang on|hold on|one sec|first|listen|look"
    r"|anyway|oops|ups|then|also|my bad|my mistake|excuse me|wow|what|why|i say|i said"
    r"|i told you|like i said|i mean|or|maybe|just|again|now|honestly|really|never"
    r" ?mind"
    r"|nvm)\b[\s,.!?:;–-]*)*"
)
WISH: Final = (
    r"(?:(?:can|could|may|shall|should|must|might) (?:i|we|you|u)(?: please| pls| just"
    r"| maybe| quickly)? |(?:i|we)(?:'d|d| would)?(?: really| still| just)? (?:want"
    r"|wanna|like|need|wish|wanted|prefer)(?: to)? |let'?s |let me |lemme |please |pls "
    r"|is it (?:possible|ok|okay|fine) (?:to |if i |if we )|is there a way to "
    r"|how (?:do|can) i |any chance (?:to |i can ))"
)
WAY: Final = (
    r"(?:(?:go|come|get|jump|turn|step|move|switch|scroll|head)"
    r"(?: (?:one|1|a) (?:step|question))? back(?: again)?|go (?:one )?before"
    r"|reopen|revisit|take me back|bring (?:me )?back|put me back)"
)
ONE: Final = (
    r"(?:(?:question|qn|q|one|answer|story|topic|part|bit|thing|task|field|point"
    r"|example)s?)"
)
ORDER: Final = (
    r"(?:first|1st|second|2nd|third|3rd|fourth|4th|last|previous|prev|prior|earlier)"
)
THIS: Final = r"(?:it|that|this|there|that one|this one|the one)"

NAMES_BACK: Final = Expression(
    r"\b(?:back|before|previous|prev|prior|last|earlier|reopen|revisit|return|ones?|qn"
    r"|questions?|answer\w*|story|stories|finish\w*|done|through|repl\w+|still|never"
    r"|told|tell|did ?n'?t|have ?n'?t|first|second|third|wrong|not|belong\w*|was for"
    r"|is for|meant|put|move|close|stop|end|soon|early|fast|anything|'s)\b|'s\b"
)
"""A word that each of these has; most answers have none and are not looked at."""
WISHED: Final = Expression(rf"{FILL}{WISH}")
BARE: Final = Expression(
    rf"{FILL}(?:{WISH})?{WAY}(?: (?:please|pls|plz|now|one|once|a bit"
    r"|a step|(?:one|1|a) question|(?:one|1|a) step))*\W*$"
    rf"|{FILL}(?:one |a )?(?:question )?back(?: please| pls| one)?\W*$"
    rf"|{FILL}(?:to )?the (?:one|question) before(?: (?:that|this|it))?"
    r"(?: please| pls)?\W*$"
    rf"|{FILL}(?:the )?(?:previous|last|earlier|prev) (?:one|question)"
    r"(?: again)?(?: please| pls)?\W*$"
)
BACK: Final = Expression(
    rf"{FILL}(?P<wish>{WISH})?(?P<way>{WAY}|back)(?: again)? (?:to|at|on|into|for) "
    r"(?P<name>.+)$"
    rf"|{FILL}(?P<wish2>{WISH})(?P<way2>return to|reopen|revisit) (?P<name2>.+)$"
)
AGAIN: Final = Expression(
    rf"{FILL}(?P<wish>{WISH})(?:re-?do|re-?answer|answer|finish|complete|change|correct"
    r"|fix|repeat|try|tell|do|say (?:more|something)(?: to| on| about)?|add(?: (?:to"
    r"|something|sth|more|one (?:more )?thing|a (?:word|line|thing|bit)))?(?: to| on"
    r"| for)?)(?: again)? (?P<name>(?:my|your|the|that|this|\w+'s) (?:[\w']+ ){0,4}?"
    r"(?:question|answer|one|story|before)\b.*)$"
    rf"|{FILL}(?P<wish2>i have )(?:something|sth|smth|more|one (?:more )?thing)(?: to"
    r" (?:add|say))?(?: to| on| about| for) (?P<name2>(?:my|your|the|that|\w+'s)"
    r" (?:[\w']+ ){0,4}?(?:question|answer|one|story)\b.*)$"
    rf"|{FILL}(?P<wish3>(?:can|could|may) i |i want(?: to)? )(?P<name3>(?:finish"
    rf"|answer)"
    r" (?:before|previous|last|first) (?:question|one)\b.*)$"
)
NUMBERED: Final = Expression(
    r"(?:the )?(?:question|number|no\.?|nr\.?|q) ?(?P<number>\d)\b(?: again)?"
)
ADDS: Final = Expression(r"\badd\b")
FINISHES: Final = Expression(
    rf"{FILL}{WISH}finish (?:(?:the|my|that|this) (?:story|answer|thought|sentence"
    r"|example|point|one)|it|that|this)\b"
)
ORDERED: Final = Expression(rf"\b{ORDER}\b|\bbefore\b")
MARKED: Final = Expression(
    rf"\b{ONE}\b|\b{ORDER}\b|^{THIS}\b|\bbefore\b|'s\b", re.IGNORECASE
)
ASKS: Final = Expression(r"^(?:can|could|may|shall|is it|let'?s|please|pls|any chance)")
TELLS: Final = Expression(
    r"(?:,|;|:|\.|\band\b|–|-|\bto (?:say|add|tell you)\b|\bbecause\b|\bi (?:forgot"
    r"|wanted|need|should have|did ?n'?t|have)(?: to)? (?:say|add|mention|tell)"
    r"(?: you)?(?: that)?\b)",
)

ANSWER: Final = r"(?:answer|reply|response|example|story)"
KEEP: Final = (
    r"(?:write|print|save|keep|count|use|note|record|store|quote|put|include|take|log"
    r"|publish|add)"
)
NO_ANSWER: Final = Expression(
    rf"{FILL}(?:(?:that(?: one)?|this(?: one)?|it|these|those|the last (?:one|line"
    rf"|message|bit)"
    r"|my last (?:line|message)|what i (?:just )?(?:said|wrote|typed)) "
    r"(?:was ?n'?t|is ?n'?t|was not|is not|not|were ?n'?t|ain'?t|was never)"
    rf"(?: really| yet| supposed to be| meant (?:as|to be))?(?: (?:an?|my|the|any))?"
    rf"(?: (?:real|proper|actual))? {ANSWER}s?"
    rf"|not (?:my|an) {ANSWER})\b[^a-z0-9]*"
)
WAS: Final = Expression(
    rf"{FILL}(?:(?:that|this|it|the last (?:one|line|message|bit)"
    r"|my last (?:line|message)|what i (?:just )?(?:said|wrote|typed)) (?:was|is|were)"
    r"|that'?s|thats)(?: just| only| all| more of)?(?: meant as| more)? (?:(?:an?"
    r" )?(?:bad |"
    r"stupid |little |silly )?(?:joke|question|complaint|remark|comment|typo|test|rant"
    r"|side note|aside)|me (?:joking|complaining|asking|thinking|talking)"
    r"|(?:to|for) you|not for (?:you|the record|write|writing|it)"
    r"|off the record|(?:just )?between us)\b(?: (?:for|to) you| not (?:an|my|the)"
    rf" {ANSWER}| only)?[^a-z0-9]*"
)
JOKED: Final = Expression(
    rf"{FILL}i (?:was|am)(?: just| only)? (?:joking|kidding|being (?:silly|sarcastic"
    r"|ironic)|complaining|thinking (?:aloud|out loud)|(?:only )?asking(?: you)?"
    r"(?: (?:a question|something|that))?|talking to (?:you|myself|my \w+|somebody"
    r"|someone)|(?:telling|explaining to) you(?: (?:what|how|that|about)\b.*)?"
    r"|making a joke)\b(?: not (?:telling|answering|saying)\b.*)?[^a-z0-9]*$"
    rf"|{FILL}i (?:did ?n'?t|did not|never) (?:mean|meant) (?:that|it|this)"
    rf" (?:as|to be) (?:an|my) {ANSWER}[^a-z0-9]*$"
)
NOISE: Final = Expression(
    rf"{FILL}(?:that|this|it) was (?:my|the) (?:\w+ )?(?:daughter|son|kids?|cat"
    r"|husband|wife|roommate|child|dog|phone|keyboard|autocorrect|mother|mum|mom)"
    r"(?: (?:talking|typing|playing|not me|on the phone|grabbing|and not me"
    r"|(?:she|he|they|it) (?:grabbed|took|had|typed|wrote)))\b.*$"
)
NOT_KEPT: Final = Expression(
    rf"{FILL}(?:do ?n'?t|do not|dont|please do ?n'?t|not|never) {KEEP}(?: down)? "
    r"(?:it|that|this|that one|that line|the last (?:one|line|message|bit)"
    r"|my last (?:line|message))(?: down| anywhere| in| (?:on|in|into|to) (?:the|my)"
    r" (?:page|summary|answer|record|file|pdf|list)| as (?:an|my|the) answer"
    r"| as answer| please| pls| ok)*\W*$"
)
WRONG_BOX: Final = Expression(
    rf"{FILL}(?:i (?:wrote|typed|put) (?:that |it )?in(?: to)? the )?wrong (?:box"
    rf"|field|line"
    r"|place|window|spot)\b[^a-z0-9]*"
)
TAKE_OUT: Final = Expression(
    rf"{FILL}undo(?: please| pls)?\W*$"
    rf"|{FILL}(?:(?:can|could) you |i(?:'d)? (?:want|like) (?:you )?to )?(?:scratch"
    rf"|strike"
    r"|delete|remove|undo|erase|scrap|ignore|disregard|forget|unsend|take (?:back|out)"
    r"|leave out|cut|drop|take)"
    r" (?:that|this|it|my last (?:message|line|answer|one)|the last (?:message|line|one"
    r"|bit|answer)|what i (?:just )?(?:said|wrote|typed)|that (?:one|line|last (?:one"
    r"|line|message|bit)))(?: out| back| off| please| pls| again| from (?:my|the)"
    r" answer"
    r"| ok| then)*\W*$"
)
I_ASKED: Final = Expression(
    rf"{FILL}i (?:asked|was asking|had asked)(?: you)?(?: (?:something|a question"
    r"|you|that|it|smth))?(?: (?:before|first|there|just now|by the way|earlier))*"
    r"(?: and you (?:did ?n'?t|never|ignored).*)?[^a-z0-9]*"
)
LAST_LINE: Final = Expression(r"\blast (?:line|message|msg|sentence)\b")

NOT_THAT: Final = Expression(
    rf"{FILL}(?:not (?:that|this|the|your|it)(?: \w+)?(?: one| question)?|(?:that|this)"
    r"(?:'s| is|s) (?:not it|the wrong (?:one|question)|not the (?:one|question)"
    r"|the .{1,30}? (?:one|question))|wrong (?:one|question))\b[\s,.:;!–-]*"
    r"(?:(?:i|we) (?:said|say|mean|meant|want|wanted|asked for)(?: you)? ?)?"
    r"(?P<name>(?:the |una's |to )?.{0,60})$"
)
OTHER_ONE: Final = Expression(
    rf"{FILL}(?:i (?:said|say|mean|meant|want|wanted) )?(?P<name>the other (?:one"
    r"|question)|the .{1,30}? (?:one|question))\W*$"
)
NOT_DONE: Final = Expression(
    rf"{FILL}(?:i (?:was|am)(?: ?n'?t| not)|i'?m not)(?: quite| really)?"
    r" (?:finished|done|through)(?: yet)?(?: with (?:it|that|the last (?:one|question)"
    r"|this))?\W*$"
)
LEFT_OPEN: Final = Expression(
    rf"{FILL}i (?:have ?n'?t|did ?n'?t|did not|not|never|could ?n'?t|have not|dont)"
    r"(?: (?:even|yet|really|get to|got to|fully))* (?:answer(?:ed)?|finish(?:ed)?"
    r"|repl(?:y|ied)(?: to)?|say anything to)"
    r"(?: (?:it|that|this|(?:the |your |my )?(?:last|previous|first)?"
    r" ?(?:one|question|answer|q|qn)))(?: yet| at all)?\b"
    rf"|{FILL}i (?:had ?n'?t|have ?n'?t) (?:even |really )?answered"
    r"(?: yet| at all)?\W*$"
    rf"|{FILL}(?:there (?:was|is|were)|was ?n'?t there|is ?n'?t there|you (?:still"
    rf" )?had)"
    r" (?:still |another |one more |1 more |a |one )(?:more )?question(?: (?:open|left"
    r"|to go|more))?\W*$"
    rf"|{FILL}(?:we|you) (?:were|was|are|am)(?: ?n'?t| not)"
    r" (?:finished|done|through)(?: yet)?(?: with (?:it|that|the last (?:one|question)"
    r"|this))?\W*$"
    rf"|{FILL}(?:(?:did )?you )?(?:finish|end|stop|clos)(?:ed|ing)?(?: it"
    r"| the interview| already)? too (?:early|soon|fast)\W*$"
    rf"|{FILL}why (?:did (?:you|it) )?(?:finish|end|stop|close)(?:ed)?(?: already)?\W*$"
)
NEVER_TOLD: Final = Expression(
    rf"{FILL}i (?:never|did ?n'?t|did not|have ?n'?t|had ?n'?t|not) (?:told|tell|gave"
    rf"|give|given"
    r"|answered|answer)(?: you| u)? (?P<name>(?:my |the |a |your |about ).{2,40}?)"
    r"(?P<end>[.!,:;]+\s*|$)"
)

META: Final = Expression(
    r"\b(?:you|u|your|ur|questions?|answer(?:s|ed|ing)?|asked|asking|interview|please"
    r"|pls|skip|choice|chat|typing|typed|too slow|sorry|haha|lol|joke|wrong|mistake"
    r"|want"
    r"|never (?:gave|told|said|answered|finished|got)|did ?n'?t (?:answer|finish|get)"
    r"|remember(?:ed)?|forgot|never ?mind|not (?:that|this)|nvm|i say|thanks|thank)\b",
    re.IGNORECASE,
)
PIECE: Final = Expression(r"[^.!?;\n]+(?:[.!?;\n]+|$)")
WORD: Final = Expression(r"[^\W_]+(?:['’][^\W_]+)*")
