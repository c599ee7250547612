"""How a wish about what was said before is built; in small letters.

What stands between quotation marks is a run of the sign `§`.
"""

from typing import Final

from bot.ear.expressions import Expression
from bot.ear.steering_patterns import FILL

PIECE: Final = Expression(r"[^.!?;\n]+(?:[.!?;\n]+|$)")
QUOTED: Final = Expression(
    r"[“\"„]([^”\"“\n]{2,}?)[”\"“]|«\s*([^»\n]{2,}?)\s*»|‘([^’\n]{3,}?)’(?!\w)"
    r"|(?<!\w)'((?:[^'\n]|(?<=\w)'(?=\w)){3,}?)'(?!\w)"
)
COLON: Final = Expression(r"^\W*(?:please |pls )?(?:take|leave|cut) out\s*:\s*(\S.*)$")
"""What is written out in full after "take out:"."""

ASKING: Final = (
    r"(?:(?:(?:can|could|would|will) (?:you|u|ye|we)|may i ask you to"
    r"|i(?:'d| would| want| wish| need| ask| beg)(?: like| want| you)*(?: to)?"
    r"|you (?:can|could|should|must|may)|i said|kindly|please|pls|plz|just|also|then"
    r"|maybe|better|so|and|still|now)\b[\s,]*)*"
)
TALK: Final = (
    r"(?:§|\b(?:it|that|this|them|these|those|lines?|sentences?|bits?|parts?|quotes?"
    r"|quotation|jok(?:e|es|ing)|words?|mention|remark|comment|detail|phrase|answers?"
    r"|stor(?:y|ies)|examples?|one|ones|message|line|stuff|thing|piece|what i (?:just "
    r")?"
    r"(?:said|wrote|typed|put|told|sent)|everything i|my \w+|about|him|her|his)\b)"
)
"""What names something that was said."""
KEEP: Final = (
    r"(?:write|print|save|keep|count|use|note|record|store|quote|put|include|take|log"
    r"|publish|show|mention|leave|have)"
)
AWAY: Final = r"(?:out|off|away)"
_DROP: Final = (
    r"(?:delete|remove|erase|scrub|scratch|strike|drop|ditch|wipe|bin|unsay|get rid of"
    r"|withdraw|scrap|toss|omit|disregard|cancel|unsend|lose)"
)
_PULL: Final = (
    r"(?:take|taking|leave|cut|keep|pull|throw|edit|get|rub|cross|strike|kick|chuck"
    r"|leave|put)"
)
OUT: Final = tuple(
    Expression(rf"^{FILL}{ASKING}{one}")
    for one in (
        rf"{_PULL} (?P<what>.{{1,110}}?) {AWAY}\b(?! of (?:work|order|time|the (?:way"
        r"|door|window|house|office|room|building)))",
        rf"{_PULL} {AWAY}\b\W*(?P<what>.{{1,110}})$",
        rf"{_DROP} (?P<what>.{{1,110}})$",
        rf"(?:do ?n'?t|do not|never|not) (?:\w+ )?{KEEP}(?: down)? "
        rf"(?P<what>.{{1,110}})$",
    )
)
"""What asks for something to go, in the imperative or with "can you"."""
LATER: Final = tuple(
    Expression(one)
    for one in (
        rf"(?P<what>.{{1,90}}?) (?:should|must|shall|has to|have to|needs? to|ought to)"
        rf" (?:be |go |come |get )?(?:taken |left |cut |kept )?(?:{AWAY}|deleted"
        rf"|removed"
        r"|gone|erased)\b",
        r"(?P<what>.{1,90}?) (?:should(?:n'?t| not)|must(?:n'?t| not)|does(?:n'?t| not)"
        r"|is(?:n'?t| not) (?:supposed|meant) to|was never meant to|can(?:n'?t|not"
        r"|'?t))"
        r" (?:really )?(?:count|be (?:in|on|there|counted|kept|printed|quoted)\b|stay"
        r"|stand there)",
        rf"\bi (?:(?:would|do|did)(?: not|n'?t)|dont) (?:like|want|wish)(?: for| that)?"
        rf"(?: you)?(?: to)? {KEEP} (?P<what>.{{1,90}})$",
        r"\bi (?:(?:would|do|did)(?: not|n'?t)|dont) (?:like|want|wish)"
        r" (?P<what>.{1,90}?) (?:kept|quoted|counted|printed|in there|in that|on the "
        r"page"
        r"|in (?:the|my) (?:summary|answer)|to (?:be|stay) (?:in|on|kept|quoted)\b)",
        rf"(?:\b(?:and|so|then|,)\s*){_DROP} (?P<what>it|that|this|them)\b",
        rf"(?:\b(?:and|so|then|please)\s+|,\s*){_PULL} (?P<what>it|that|this|them|her"
        rf"|him) {AWAY}\b",
    )
)
"""The same in other words: "my daughter shouldn't be in that", ", bin it"."""
ALL_OF_IT: Final = Expression(
    r"\b(?:everything|account|my data|history|all (?:of (?:it|them)|my|the|this|these)"
    r"|sessions?|chat|messages)\b|\ball\W*$"
)
"""What is erased by a command of its own."""
NO_ANSWER: Final = Expression(
    r"(?P<what>.{1,80}?) (?:was ?n'?t|was not|wasnt|is ?n'?t|isnt|is not|not|was never"
    r"|were ?n'?t|ain'?t) (?:even |really |supposed to be |meant (?:as|to be) )?(?:an?"
    r"|any|my|the|a real|part of my)?\b ?(?:real )?(?:answer|reply|example|story)\b"
    r"|(?P<what2>.{1,80}?) (?:was|is|were) (?:only |just |meant as )?(?:an? )?(?:joke"
    r"|joking|kidding|banter|typo)\b"
    r"|\bi (?:(?:never|did ?n'?t|did not|have ?n'?t|have "
    r"not)\b.{0,12}\b(?:answer(?:ed)?"
    r"|repl(?:y|ied)(?: to)?)|(?:skipped|passed on))\b ?(?P<what3>.{2,60})"
)
"""What only says that something was no answer."""

ASKS: Final = Expression(
    rf"^{FILL}(?:how|what|which|why|when|where|who|whose|did|does|is|are|was|were|have"
    r"|has|had|am|shall|should|can i|could i|may i|must i|do (?:you|u|i|they))\b"
)
"""What asks, and wishes nothing."""
OF_STATE: Final = Expression(
    r"^\W*(?:and |so |but )*(?:is|are|was|were|did|have|has|does|do) (?:he|she|it|that"
    r"|this|they|you|those|these)\b.{0,40}\?|\bor (?:not|is it)\?|\bright\?"
)
"""What asks how something stands: "is he?"."""

BACK: Final = tuple(
    Expression(one)
    for one in (
        rf"^{FILL}{ASKING}(?:put|bring|give|get|restore|have|add|take|want) (?:me )?"
        r"(?P<what>.{1,90}?) back\b(?! (?:to|into|from|with|on|then)\b)",
        rf"^{FILL}{ASKING}(?:put|bring|give|get) (?:me )?back\b[ "
        rf":,]*(?P<what>.{{1,90}})$",
        rf"^{FILL}{ASKING}(?:restore|reinstate|undelete|un-delete|recover|put"
        r" (?:it|that|them|those) in again|undo)\b(?P<what>.{0,90})$",
        r"\bi (?:really )?(?:want|need|would like|'d like|wish|would have|will have)"
        r"(?: to have)? (?P<what>.{1,60}?) back\b(?! (?:to|into|from|with|on|then)\b)",
        r"\b(?:put|bring|give) (?P<what>it|that|this|them|these|those) back\b"
        r"(?! (?:to|into|from|with|on|then)\b)",
    )
)
NEVER_ASKED: Final = Expression(
    r"\bi (?:have )?(?:never|did ?n'?t|did not|have ?n'?t|not) (?:ever )?(?:asked?|want"
    r"(?:ed)?|sa(?:id|y)|t[eo]ld?l?|wished?|mean|meant)\b(?: for| you| to have| to"
    r"| that| about)*(?P<what>.{0,60}?)\b(?:taken?|tak(?:e|ing)|took|remov\w*|delet\w*"
    r"|cut\w*|eras\w*|go|gone|out)\b"
)
YOU_TOOK: Final = Expression(
    r"\b(?:you|u)(?: have|'ve| just| only|ve)* (?:removed?|deleted?|took|taken|erased?"
    r"|lost|destroyed|threw|thrown|wiped|binned|dropped|cut)\b(?! me off)"
    r"(?P<what>.{1,60})"
    r"|\bwhy (?:did|have|would) (?:you|u) (?:just )?(?:delete|remove|take|cut|throw"
    r"|erase"
    r"|drop|bin|lose)(?P<what2>.{1,60})|\bwhere (?:is|are|did|has)"
    r" (?P<what3>.{2,50}?) (?:gone|go)\b"
)
"""A complaint that something is gone; where something was taken out, it is that."""

# Quotations and praise

_WORDS: Final = r"(?:line|quote|quotation|sentence|words|bit|part|thing|one|point)"
_SELF: Final = r"(?:§+|(?:the |my |that )?[\w' -]{2,40}?)"
PROTESTS: Final = tuple(
    Expression(one)
    for one in (
        r"\bwrong (?:line|quote|quotation|sentence|bit|part)\b",
        r"\b(?:the|that|this|your) (?:quote|quotation|sentence|line)\b.{0,25}\b(?:is"
        r"|was)"
        r" ?(?:not|n'?t|hardly|never|wrong|cut|broken|incomplete|half|misleading|odd"
        r"|the"
        r" wrong)\b",
        r"\byou(?: have|'ve| just)* (?:cut|chopped|broke|shortened|truncated|halved"
        r"|split|butchered)(?: off| up| short)? (?:my|the|that) (?:sentence|line|words"
        r"|quote|story|phrase)\b",
        r"\byou(?: have|'ve| just| only)* (?:quoted?|picked|chose|took|kept|praised|"
        r"highlighted|marked|noted|remembered)\b(?! me).{0,25}\bwrong\b",
        rf"\b(?:that|this|it|which)(?:'s| is| was|s)? ?(?:not|n'?t|nt|hardly|never)"
        r"(?: really| even)? (?:the|my) (?:best|right|important|main|real|good"
        r"|strongest"
        rf"|key|proper|whole) {_WORDS}\b",
        r"\b(?:that|this|it)(?:'s| is| was|s)? ?(?:not|n'?t|nt) (?:the|my)"
        r" (?:line|quote|point|one to (?:keep|quote|remember))\b",
        r"\b(?:do ?n'?t|do not|please not|never|stop) (?:you )?prais(?:e|ing) me\b",
        r"\b(?:do ?n'?t|do not|please not|never|stop) (?:quot(?:e|ing)|prais(?:e|ing)"
        r"|rememb\w+) (?:that|it|this|me (?:on|with|for) (?:that|it|this))\b",
        rf"\bwithout (?:§+|(?:the|that) [\w' ]{{2,40}}?) (?:it|that|this|the {_WORDS})"
        r" (?:only |just )?(?:means?|says?|is|sounds?|makes?|looks?|reads?)\b",
        r"\bi (?:said|wrote|told|meant|say) (?:that|this|it)(?: to you)? (?:as|like"
        r"|for)"
        r" (?:an? )?(?:compla\w+|joke|remark|comment)\b",
        r"\bi (?:never|did ?n'?t|did not|didnt|have ?n'?t|not) (?:ever |even "
        r")?(?:sa(?:id|y)"
        r"|wrote|write|typed?)(?: that)? (?:§+|that (?:line|sentence|quote)|those "
        r"words)",
        r"(?:§+|\bthat (?:line|quote|sentence))(?: is|'s| was| are)? ?(?:not|n'?t"
        r"|hardly"
        r"|no|never)\b.{0,12}\b(?:an?|the|my|me|mine|thing|something|what|line"
        r"|quote)\b",
        r"\b(?:quote|quoted|line|sentence)\b.{0,12}\b(?:is|was|are)?(?:n'?t| not) "
        r"(?:even"
        r" )?(?:me|mine)\b",
    )
)
"""What is said against a line that was quoted, or against praise."""
POINT: Final = tuple(
    Expression(one)
    for one in (
        r"(?P<what>(?:§+|(?:the |my |that )?[^,.!?;§]{2,50}?)) (?:is|are|was|were|'s)"
        r" (?:really |actually |surely |hopefully |rather )?(?:the|my|a) (?:whole |main"
        r" |real |actual |important |better |best |stronger )?(?:point|story|action"
        r"|line\b(?! manager)|quote|deed|main thing|important (?:line|part|bit|thing"
        r"|one)|better (?:one|line|quote|part)|best (?:line|bit|part|one)|one to "
        r"(?:keep"
        r"|quote|remember)|(?:bit|part|line|thing) (?:that|which) (?:matters"
        r"|counts))\b",
        r"\b(?:the|my) (?:whole |main |real )?(?:point|story|action|important (?:line"
        r"|part|bit|thing|one)|main thing|key|better (?:one|line|quote)|best (?:line"
        r"|part"
        r"|one)) (?:is|was|are) (?:that )?(?P<what>[^.!?;]{3,70})",
        r"\b(?:what|all|the thing) (?:they|people|the panel|you)(?:'ll| will|'d| would"
        r"| should| must)? (?:remember|keep|take along|take away)\b.{0,20}\b(?:is|be)"
        r" (?:hopefully |rather |surely |really )?(?P<what>[^,.!?;]{3,60})",
        r"\b(?:remember|quote|keep|use|name|pick|choose) (?P<what>[^,.!?;]{3,60}?)"
        r" (?:instead|rather)\b",
        r"\b(?:better|rather|instead) (?:quote|keep|take|use|name) "
        r"(?P<what>[^,.!?;]{3,60})",
        r"\bthat(?:'s| is|s) not the best(?: one)?, (?P<what>[^,.!?;]{3,50}?) (?:is"
        r"|are)\b",
        r"\bi(?:'m| am) the one (?:that|who) (?P<what>[^,.!?;]{3,60})",
    )
)
"""What names the line that should be quoted."""
WHY_THAT: Final = Expression(
    r"\bwhy (?:did you (?:quote|pick|choose|take|keep|use) |have you (?:chosen|picked) "
    r")?"
    r"(?:the |that )(?P<what>§+|[\w' ]{3,30}?) (?:one|line|quote|bit|sentence)\b"
    r"|^\W*again (?:the |with the )?(?P<what2>§+|[\w']{3,20})\W*$"
)
NOT_THIS: Final = Expression(r"\b(?:not|hardly|never|rather than|instead of)\b.*$")
"""What is said of the line that should not be quoted."""

# Asked

_STORIES: Final = r"(?:stor(?:y|ies)|answers?|examples?)"
_HELD: Final = r"(?:have|got|kept|keep|saved?|stored?|remember(?:ed)?)"
WHICH_KEPT: Final = Expression(
    rf"\b(?:which|what|how many)\b[^?]{{0,25}}\b{_STORIES}\b[^?]{{0,30}}\b(?:you|u)\b"
    rf"[^?]{{0,20}}\b{_HELD}\b"
    rf"|\b(?:which|what|how many)\b[^?]{{0,25}}\b{_STORIES}\b[^?]{{0,20}}\b(?:are|is"
    r"|were|got) (?:there|kept|saved|stored|left|on the page|in there|lost)\b"
    rf"|\b(?:list|tell me|show me)(?: all)?(?: of)? (?:the|my) {_STORIES}"
    r"(?: (?:you|that you|i) .{2,20})?\W*$"
    rf"|\bwhat (?:do|did|have) (?:you|u)(?: got| still)? {_HELD}(?: of| from| about)?"
    r" (?:mine|me|my answers|my stories|what i said)\b"
)
_IT: Final = r"(?:the [\w' ]{2,40}?|my [\w' ]{2,40}?)"
KEPT: Final = Expression(
    rf"\b(?:is|are|was|were) (?:it|they|that|this|those|he|she|all (?:that|this)|{_IT}"
    r"|§+)(?: all| now| still| really)* (?:lost|gone|deleted|erased|kept|saved|stored"
    r"|there|in (?:it|there|the (?:summary|page|list))|on the page|out|safe|forgotten"
    r"|missing)\b"
    rf"|\b(?:did|does|do|will|has|have) (?:it|they|that|this|{_IT})(?: all| still)*"
    r" (?:stay(?:ed)?|survived?|(?:get|got|been) (?:saved|lost|kept))\b"
    r"|\b(?:did|have|do|will|are|can) (?:you|u)(?: still| going to)* (?:keep|kept|save"
    r"|saved|store|stored|lose|lost|remember|throw away|thrown away|keeping|delete"
    r"|deleted|remove|removed)\b(?! to| a| any| some| an| the time)"
    rf"|\b(?:do|have) (?:you|u) (?:still (?:have|got)|(?:have|got) {_IT}"
    rf" {_STORIES})\b"
    r"|\b(?:you|u)(?: have|'ve| just)? (?:lost|forgot(?:ten)?|threw away) (?:it|them"
    r"|that"
    rf"|this|{_IT})\W*\?"
    r"|\bwhere (?:is|are|did|has) (?:my|the|that) [\w' ]{2,40}?(?: gone| go| now)?\W*\?"
)
HOW_QUOTED: Final = Expression(
    r"\b(?:how|by what|on what|after what|why)\b[^?]{0,30}\b(?:choose|chose|chosen|pick"
    r"(?:ed)?|select(?:ed)?|decided?)\b[^?]{0,30}\b(?:sentence|line|quote|quotation"
    r"|words)s?\b"
    r"|\bhow (?:is|are|does|do)\b[^?]{0,25}\b(?:line|quote|quotation|sentence)s?\b"
    r"[^?]{0,20}\b(?:chosen|picked|selected|found|choose|come)\b"
)
_A_LINE: Final = (
    r"(?:sentences?|lines?|answers?|stor(?:y|ies)|words?|bits?|parts?|something|it|that"
    r"|them|one)"
)
HOW_OUT: Final = Expression(
    r"\b(?:how|where|can|could|may|is there a way|is it possible)\b[^?]{0,20}\b(?:i|one"
    rf"|we|to)\b[^?]{{0,15}}\b(?:(?:take|get|leave|cut)\b[^?]{{0,30}}\b{_A_LINE}\b"
    r"[^?]{0,20}\b(?:out|off|away)\b(?! to\b)"
    rf"|(?:remove|delete|erase|strike|scrub)\b[^?]{{0,30}}\b{_A_LINE}\b)"
)
_COUNT: Final = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few"
    r"|none|zero)"
)
COUNTED: Final = Expression(
    rf"\bi (?:think i |only |just |have |really )*(?:asked|put|posed)(?: you| them| "
    rf"only"
    rf"| just| about| maybe)* (?P<many>{_COUNT})\b"
    rf"|\b{_COUNT} questions\W+.{{0,30}}\bi (?:\w+ )*asked\b"
    rf"|\bwhich {_COUNT} (?:questions )?did you count\b"
)
QUESTIONS: Final = Expression(rf"\bquestions?\b|\bnot {_COUNT}\b|\bcount(?:ed|ing)?\b")
