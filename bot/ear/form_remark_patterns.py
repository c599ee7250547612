"""How remarks in forms are built: questions, wishes, protests and chatter."""

import re
from typing import Final

from bot.expressions import Expression
from bot.hearing import AsideKind

_K = AsideKind

LEAD: Final = (
    r"(?:(?:well|so|ok|okay|oh|ooh|um+|hm+|sorry|no|nah|yes|yeah|and|but|hey|hi|hello"
    r"|wait"
    r"|please|pls|actually|honestly|right|lol|haha|just|also|then|btw|by the way"
    r"|hang on"
    r"|i mean|to be honest|thanks|thank you|omg|wow|phew|gosh|god|eh|er"
    r"|you daft thing|quick question"
    r"|one question)[\s,.!…-]+)*"
)
AUX: Final = (
    r"(?:do|does|did|is|are|was|were|can|could|should|shall|will|would|may|must|have"
    r"|has"
    r"|am|isn't|isnt|aren't|arent|don't|dont|doesn't|doesnt|can't|cant|won't|wont"
    r"|shouldn't|shouldnt|wouldn't|wouldnt|couldn't|couldnt|didn't|didnt|haven't"
    r"|havent)"
)
WH: Final = (
    r"(?:what|whats|what's|which|who|whos|who's|whom|whose|how|hows|how's|why|when"
    r"|where"
    r"|wheres|where's|whys|why's)"
)
SUBJECT: Final = (
    r"(?:i|you|u|it|that|this|these|those|they|we|he|she|there|one|anyone|anybody"
    r"|somebody"
    r"|someone|people|the|my|your|a|an|email|e-mail|all|any)"
)
TURNED: Final = Expression(
    rf"^{LEAD}(?:{WH}(?:\s+(?!i\b|we\b|he\b|she\b|they\b)\w+){{0,3}}?\s+)?{AUX}\s+"
    rf"(?:not\s+)?{SUBJECT}\b",
    re.IGNORECASE,
)
CONTRACTED: Final = Expression(
    rf"^{LEAD}(?:what'?s|who'?s|how'?s|where'?s|when'?s|why'?s|what about|how about"
    r"|what if|why not|how come|(?:what|how) (?:much|many|long|more)\b.*\b(?:left"
    r"|more|are there)"
    r"|what mean|what means|what is|what are|who is|who are|where is|which (?:is|are"
    r"|one)"
    r"|who can|who sees|who reads|what happens|what to)\b",
    re.IGNORECASE,
)
OWN: Final = Expression(rf"\b{AUX}\s+(?:not\s+)?(?:i|we)\b", re.IGNORECASE)
REPORTED: Final = Expression(
    r"\b(?!never\b|you\b)\w+\s+(?:said|asked|told|answered|replied"
    r"|wanted to know)\b"
    r"|^(?:asked|said|told|wanted to know)\b",
    re.IGNORECASE,
)
PROTEST: Final = Expression(
    rf"^{LEAD}(?:i (?:was|am|m|'m)|i'm|im)\s+(?:only |just |not )?(?:asking"
    rf"|talking to|telling"
    r"|speaking to|saying)\b(?=.*\b(?:you|u|not|a question)\b)"
    rf"|^{LEAD}(?:that|it|this)(?:\s+(?:one|bit|line))?\s*(?:was|is|'s)?\s*(?:only "
    rf"|just )?"
    r"(?:a question|meant for you|for you|me talking|me asking|no answer|not (?:my|an"
    r"|the)"
    r" answer|(?:not|n't) (?:my|an|the) answer|not for (?:the|this)|addressed to you)\b"
    rf"|^{LEAD}(?:that|it|this)\s*(?:was ?n'?t|is ?n'?t|aint|ain't)\s+"
    r"(?:(?:my|an|the) answer|for the|meant|part of)\b"
    rf"|^{LEAD}that'?s not (?:what|my|an|the|right|it)\b|^{LEAD}thats not (?:what"
    rf"|my|an)\b"
    rf"|^{LEAD}you(?:'ve| have)?\s+(?:misunderstood|misread|misheard|mixed|got (?:it"
    rf"|that|me|this)"
    r" wrong|did ?n'?t (?:understand|read|listen|get)|don'?t (?:understand|listen"
    r"|read)|asked"
    r" (?:me )?(?:that|this)|jumped|took that|keep asking|should know"
    r"|are (?:not )?(?:listening"
    r"|wrong|stupid|silly|daft|funny)|'?re (?:not listening|wrong|funny|silly))\b"
    rf"|^{LEAD}(?:youre|you're|your) (?:funny|wrong|not listening|silly|daft)\b"
    rf"|^{LEAD}i (?:did ?n'?t|did not) (?:mean (?:that|it|to)|say that)\b"
    rf"|^{LEAD}not (?:an|my) answer\b|\b(?:me|was|i'm|im) talking to you\b"
    rf"|^{LEAD}i (?:already )?(?:said|told you|wrote) (?:that|it|this)(?: already"
    rf"| before)?\W*$"
    rf"|^{LEAD}i(?:'ve| have)? (?:just |already )?(?:said|told you) that already\b",
    re.IGNORECASE,
)
THING: Final = (
    r"(?:that|this|it|them|all|everything|the (?:first|last|second|third|other|whole"
    r"|top"
    r"|bottom)\b|(?:first|last|second) (?:line|bit|one|part|sentence)"
    r"|what i (?:just )?(?:said"
    r"|wrote)|my (?:last|first)|number|no\b|\w+ (?:off|out of|from) (?:the"
    r"|my) (?:list|panel"
    r"|note|notes|letter)|\w+ \w+ (?:off|out of|from) (?:the|my) (?:list|panel|note"
    r"|notes))"
)
DROPS: Final = (
    r"(?:take(?: off| out| away)?|delete|remove|scrap|cut|drop|ignore|forget|erase"
    r"|strike"
    r"|leave out|undo|skip|get rid of|cross out)"
)
TAKE_OUT: Final = Expression(
    rf"(?:^{LEAD}|\b(?:can|could|would|will) (?:you|u) (?:please |just |pls )?"
    rf"|\bplease )"
    rf"{DROPS}\s+{THING}"
    rf"|\b(?:can|could|would|will) (?:you|u) (?:please |just |pls )?{DROPS}\b",
    re.IGNORECASE,
)
WISH: Final = Expression(
    r"\b(?:can|could|would|will) (?:you|u) (?:not )?(?:please |just |pls )?(?:change"
    r"|correct|fix"
    r"|rename|shorten|make (?:it|that|this)|put|move|add|repeat|explain|tell me"
    r"|show me|read it"
    r"|write it|save|send|stop|give me an example\W*$|help me)\b",
    re.IGNORECASE,
)
ONLY_LOOKING: Final = Expression(
    r"\b(?:(?:just|only) (?:having|taking|doing|here for)? ?(?:a )?(?:quick )?(?:look"
    r"|look round"
    r"|looking|trying|testing|browsing|curious|playing|test)"
    r"|(?:just|only|im|i'm) (?:trying|testing) (?:this|it|out))\b",
    re.IGNORECASE,
)
NOT_YET: Final = Expression(
    rf"^{LEAD}(?:(?:it|that|this|the interview)\s+)?(?:has ?n'?o?t|have ?n'?o?t"
    rf"|has not|have not)\s+"
    r"(?:even )?(?:happened|been yet|taken place|come yet|started)\b"
    rf"|^{LEAD}i\s+(?:have ?n'?t|have not|'ve not)\s+(?:even )?(?:been (?:there "
    rf"|to it )?yet"
    r"|had it|had the interview|been there|gone yet|met (?:them|anyone|anybody) yet"
    r"|been\W*$)"
    rf"|^{LEAD}(?:it'?s|it is|its|the interview is|mine is|that'?s)\s+(?:still "
    rf"|only )?(?:not"
    r" (?:till|until|yet|before|over)|ahead|to come|in the future|next (?:week|month"
    r"|\w+day)"
    r"|tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    rf"|^{LEAD}not (?:been|had it|happened|there|over) yet\b",
    re.IGNORECASE,
)
CHAT: Final = Expression(
    rf"^{LEAD}(?:(?:that|this|it)(?:'s|s| was| is)?\s+)?(?:was |is )?(?:all |so "
    rf"|really |quite"
    r" |very |weirdly |actually |rather |a bit |pretty |kind of |sort of |strangely )*"
    r"(?:fun|funny|hard|tough|nice|great|helpful|useful|good|lovely|weird|odd|intense"
    r"|long"
    r"|exhausting|scary|clever|cool|brilliant|fine|ok|okay|perfect|right|a (?:nice"
    r"|good|lovely)"
    r" (?:chat|talk)|a lot|enough(?: for (?:today|now|tonight))?)"
    r"(?: (?:thank you|thanks|ta|lol|haha|really|actually|as it is|so far|for today"
    r"|for now"
    r"|today|now|to be honest))*(?:[\s,]+(?:i'?m|im) (?:so |really )?(?:tired|done"
    r"|knackered"
    r"|off))?\W*$"
    r"|^\W*(?:l+o+l+|(?:ha){2,}h?|he(?:he)+|oops|omg|wow|ooh+|aw+|ugh+|phew|gosh"
    r"|oh dear|oh my"
    r"|bless (?:her|him|them|you)(?: heart)?|cheers|ta|hmm+|yay|nice one"
    r"|no worries)\W*$"
    r"|^\W*(?:thanks|thank you|cheers|ta)\b(?! to)(?:[\s,]+\w+){0,9}\W*$",
    re.IGNORECASE,
)
LATER: Final = Expression(
    rf"^{LEAD}(?:i'?ll|i will|ill|i'?d rather|let me|can i|could i)\s+(?:do|write"
    rf"|fill in|finish"
    r"|come back to|get back to|leave)\s+(?:this|it|that|these|them|the rest)\b.*"
    r"|\b(?:i'?m|im)\s+(?:so |really |just |too )?(?:tired|knackered|exhausted"
    r"|off to (?:bed|work)"
    r"|off now|done for (?:today|now))\b"
    rf"|^{LEAD}that'?s enough for (?:today|now|tonight)\b.*"
    r"|\bcan (?:i|we) do (?:it|this|that|them) (?:later|tonight|tomorrow"
    r"|another time)\b",
    re.IGNORECASE,
)
AWAY: Final = Expression(
    rf"^{LEAD}(?:wait|hang on|hold on|one sec(?:ond)?|one moment|a moment|brb"
    rf"|back in a)\b"
    r"|\b(?:phone|door ?bell|kettle|dog|baby|cat|boss|bus|kid|daughter|son"
    r"|train)\b.{0,14}"
    r"\b(?:is|was|are|just)\s+(?:ring|call|boil|bark|cry|shout|here|coming|came"
    r"|wait)\w*",
    re.IGNORECASE,
)
CHAT_OF: Final = Expression(
    rf"^{LEAD}(?:(?:they|it) (?:are|is|were|was) (?:all )?(?:nice|fine|ok|lovely"
    rf"|friendly)"
    r"|(?:i'?m|im|i am) (?:so |really |very |a bit )?(?:scared|nervous|afraid"
    r"|stressed|excited|bored)\b"
    r"|(?:does|do)n'?t matter|it (?:does|do)(?:es)?n'?t matter|it doesnt matter"
    r"|never ?mind"
    r"|(?:that|this) one is (?:a duplicate|double|twice|wrong|not mine)"
    r"|(?:sorry,? )?wrong (?:window|chat|person)|my (?:son|daughter|cat|kid) (?:typed"
    r"|wrote|sent)"
    r"|i only know|i (?:do ?n'?t|dont|do not) (?:understand|get|follow|have number)"
    r"|i (?:ca ?n'?t|cant|cannot) (?:see|find|read|open|tap|press))\b",
    re.IGNORECASE,
)
# What is said beside a form in few words, each with the kind that it is met as.
BESIDE: Final = (
    (
        _K.IGNORE,
        "take_out",
        r"\b(?:do ?n[o']?t|not) (?:write|keep|save|put|for (?:writ|not)\w*)\s*(?:it"
        r"|that|this"
        r"|down)?\W*$|\b(?:that|it) was (?:only |just )?(?:a )?joke\b",
    ),
    (
        _K.REPEAT,
        "",
        r"\b(?:forg[eo]t(?:ten)?|lost|missed|did ?n'?t (?:get|catch|see)) (?:the|your"
        r"|what the|what your) (?:last )?question\b"
        r"|\bwhat (?:was|is|were) (?:the|your) question\b"
        r"|\bwhat (?:else|more) (?:do )?(?:you|u) (?:want|need)(?: from me| here)?\W*$",
    ),
    (
        _K.REPEAT,
        "",
        rf"^{LEAD}(?:it|this|that) (?:need not|needn't|does ?n'?t (?:have|need) to"
        r"|doesn't need|can ?n'?o?t|must ?n'?o?t|should ?n'?o?t) wait\b"
        rf"|^{LEAD}i(?:'ve| have)(?: got)? (?:time|\w+ minutes?|\w+ mins?)(?: (?:now"
        rf"|for it"
        r"|left))*\W*$",
    ),
    (
        _K.SKIP,
        "",
        r"\bnothing (?:really )?comes to mind\b|\b(?:ca ?n'?o?t"
        r"|could ?n'?o?t) (?:really )?think"
        r" of (?:anything|one|any)\W*$|^\W*(?:i )?give up\W*$|^\W*(?:that'?s"
        r"|that is) (?:all|it"
        r"|everything)\b(?: (?:i|from|for|thank|thanks|really)\b.*|,.*)?\W*$",
    ),
    (
        _K.WRONG_CHAT,
        "",
        r"\b(?:that|it) was my (?:daughter|son|kid|husband|wife|cat|mum|boss|toddler)\b"
        r"|^\W*(?:mum|mummy|mom|dad|daddy) (?:can|where|i)\b|\bgrabbed (?:the"
        r"|my) phone\b"
        r"|\bmy (?:daughter|son|kid)\b.*\bwants? (?:the |my )?phone\b",
    ),
    (
        _K.WAIT,
        "",
        r"\bi (?:need|have) (?:a|to) (?:wee|pee|loo|toilet|go|run|pick up)\b"
        r"|^\W*(?:\w+ ){0,3}back in (?:a (?:sec|min|moment|bit)\w*|\d+|five|ten)\b",
    ),
    (
        _K.CLARIFY,
        "chat",
        rf"^{LEAD}(?:i'?m|im) back\b|\bfat (?:thumbs?|fingers?)\b"
        r"|^\W*(?:\w+\W+){0,3}(?:typo|autocorrect)\W*$"
        r"|^\W*(?:(?:haha|lol|oh|ha) )*(?:\w+ )?you (?:scared me|made me (?:laugh"
        r"|jump|smile))\b"
        r"|^\W*(?:oh|ooh|wow|omg) (?:gosh|god|my|dear|no|boy"
        r"|well)\b(?:[ ,]+\w+){0,3}\W*$",
    ),
    (
        _K.CLARIFY,
        "asked",
        rf"^{LEAD}(?:you|u) (?:mean|want me|say|keep)\b|\byou never (?:told|said"
        rf"|asked)\b"
        r"|\b(?:my|your|you) words\?|^\W*what for\b",
    ),
)
BESIDES: Final = tuple((k, about, Expression(p, re.I)) for k, about, p in BESIDE)
FRETS: Final = Expression(r"\b(?:scared|nervous|afraid|stressed)\b", re.IGNORECASE)
NEVER: Final = Expression(
    r"\b(?:i'?d|i would) rather not (?:say|tell)\b", re.IGNORECASE
)
WHOSE: Final = Expression(
    r"\b(?:who (?:can|sees|reads|gets|will (?:see|read|get|know|look))|(?:will|do"
    r"|does|can) (?:they|anyone"
    r"|anybody|he|she"
    r"|you tell|my boss)\b.*\b(?:see|read|get|know|them)|you tell them|private|stored"
    r"|is (?:that|this|it) saved)\b",
    re.IGNORECASE,
)
CONTACTS: Final = Expression(
    r"\b(?:you|u|bot|anyone|anybody)\b[^.?!]*\b(?:contact|call|ring|phone|write to"
    r"|e-?mail"
    r"|inform|get in touch|reach out)\w*\b[^.?!]*\b(?:them|him|her|the company"
    r"|the (?:firm|employer)|they)\b"
    r"|\b(?:ok|okay|fine|allowed|safe|all right|alright|a problem)\b[^.?!]*\b(?:tell"
    r"|give"
    r"|say|write|type|name|mention)\b[^.?!]*\b(?:names?|company|who it is)\b"
    r"|\bdo they (?:find out|hear about it|get to know)\b",
    re.IGNORECASE,
)
SMART: Final = Expression(
    r"\b(?:what|whats|what's|which|how)\b.{0,25}\b(?:smart|casual|formal|dress code"
    r"|business dress)\b|\b(?:smart|formal|casual)\b.{0,20}\b(?:means?|like (?:a )?suit"
    r"|is (?:it )?(?:a )?suit|a suit or)\b",
    re.IGNORECASE,
)
SAVED: Final = Expression(r"\b(?:saved|kept|stored)\b", re.IGNORECASE)
HOW_LONG: Final = Expression(
    r"\b(?:how (?:long|short|much|many words)|limit|too (?:long|short)|one sentence)\b",
    re.I,
)
HOW_MANY: Final = Expression(
    r"\b(?:how many (?:more|are|of)|much (?:more|longer)|left|nearly done"
    r"|almost done)\b",
    re.I,
)
EXAMPLE: Final = Expression(r"\b(?:an |for )?example\b", re.I)
WHY: Final = Expression(
    r"\bwhy (?:do|would|should|are) (?:you|u)\b|\bwhat(?:'?s| is) (?:this|it"
    r"|that) for\b",
    re.I,
)
MEANING: Final = Expression(
    r"^\W*(?:sorry\W+|and\W+|but\W+)*what(?:'?s| is| are| does| do| means?"
    r"| mean)\s+(?:the word |an? )?"
    r"[\"“']?(?P<word>[\w-]+(?: [\w-]+)?)[\"”']?(?:\s+means?)?\s*(?:[?.!]|$)",
    re.IGNORECASE,
)
POINTING: Final = frozenset("this that it for these those here there you next".split())
