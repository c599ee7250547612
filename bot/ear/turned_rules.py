"""How sentences are built that are turned to the interviewer, and what each asks.

The first rule that a sentence meets names it, so what is rarer stands before what is
more general.
"""

from typing import Final

from bot.ear.turned_around import AROUND
from bot.ear.turned_build import rule
from bot.hearing import AsideKind

_K: Final = AsideKind

_SAY: Final = (
    r"(?:tell|told|telled|say|said|sayed|write|wrote|written|mention|mentioned|explain"
    r"|explained|answer|answered|type|typed|gave|describe|described)"
)
_TELL: Final = (
    r"(?:use|say|take|tell|talk|speak|mention|name|start|begin|pick|choose|write|answer"
    r"|give|reuse|repeat|describe|change|explain|include|admit|leave out|put|invent"
    r"|make up|bring|do it|do this|do that|go|be honest|be open)"
)
_ASKER: Final = (
    r"(?:they|you|interviewers?|the (?:panel|interviewers?|employer|company|boss)"
    r"|employers|recruiters|companies|people|panels)"
)
# A protest that names nobody is short: "I said already in May we need a lock" tells.
_BRIEFLY: Final = r"(?!(?: \S+){8}|.* (?:to|in|four|three) )"

RULES: Final = (
    *AROUND,
    # It was said already.
    rule(
        _K.ALREADY_SAID,
        "",
        rf"i (?:(?:have|did|already|just|only|literally|also|even) )*{_SAY} "
        r"(?:(?:it|that|this|all|them|everything) )?(?:to )?you(?! so\b)",
        rf"(?:i )?(?:(?:have|did|literally) )*(?:already|just) (?:have )?{_SAY}"
        rf"{_BRIEFLY}",
        rf"i (?:have )?{_SAY} (?:(?:it|that|this|so|all|you) )*"
        rf"(?:already|before|above|earlier|just now|twice){_BRIEFLY}",
        rf"(?:did|have) (?:not )?i (?:not )?(?:(?:just|already) )?{_SAY}"
        rf"(?!.*\b(?:well|good|ok|okay|right|enough)\b){_BRIEFLY}",
        rf"that is what i (?:just |already |have )*{_SAY}",
        r"you (?:already|just) (?:asked|know|have|heard)",
        r"(?:see|read|look) (?:it |that )?(?:above|again|my (?:last|answer|message))",
        r"it (?:is|was|says so) (?:all )?(?:above|in my (?:last|first|answer))",
        mixed=True,
    ),
    # Not at the end of the one before.
    rule(
        _K.ADD,
        "before",
        r"(?:i )?(?:am|was|were|have|had|did|is)? ?not (?:yet )?(?:even )?"
        r"(?:finish|finished|done|through|complete|ready) "
        r"(?:yet )?(?:with |on |about )?(?:my |the |that )?"
        r"(?:last|previous|other|first|earlier|one before|story before|answer before)",
        r"(?:i )?(?:did|have|had) not (?:yet )?(?:finish|finished) "
        r"(?:my |the |that )?(?:last |previous |other )?(?:answer|story|question)",
        r"i (?:had|have|got|still have|still had) (?:something |much |a lot )?more to "
        r"(?:say|add|tell) (?:about|on|to|with) (?:my |the |that )?"
        r"(?:last|previous|other|first|earlier|one before)",
        r"(?:you|it) (?:cut|stopped|interrupted) me (?:off|short|too early|before)",
    ),
    # A wish to leave off.
    rule(
        _K.STOP,
        "",
        r"(?:i )?(?:will |want |need |have |got |must |would like )?(?:to )?"
        r"(?:finish|stop|quit|end|leave|go) (?:now|here|for (?:today|now))"
        r"(?: (?:now|here|thanks|thank you|bye|please|it))*(?: [.!☺])* $",
        r"(?:can|could|may|shall) (?:i|we) (?:please )?(?:stop|finish|end|quit|leave)"
        r"(?: (?:it|this|now|here|for (?:today|now)|please))*(?: [.?!])* $",
        r"(?:bye|goodbye|good night|see you)(?: (?:bye|for (?:today|now)|then|and"
        r"|thanks|thank you|later|tomorrow|[.,!☺]))* $",
        r"enough for (?:today|now)",
        r"that is (?:all|it|enough)(?: from me)? for (?:today|now)",
        r"(?:i )?(?:got|have) to (?:go|leave|run)(?: now)?(?: [.,!]| bye)* $",
    ),
    # Another question, please.
    rule(
        _K.SKIP,
        "",
        r"(?:pass|skip)(?: (?:it|this|that|this one|that one))?(?: [.,!]| $)",
        r"i do not (?:like|want) (?:to answer )?(?:this|that) (?:question|one)",
        r"(?:give me |ask me |can i have |have you got |do you have )?"
        r"(?:another|other|an easier|something easier|something else|a different)"
        r"(?: question| one)?(?: (?:please|instead|[.?!]))* $",
        r"do (?:not )?you (?:not )?(?:have|got) "
        r"(?:any|anything|a|an|some|something|other)",
    ),
    # How much there is still to come.
    rule(
        _K.REMAINING,
        "",
        r"(?:is|are|when is|when does|when will|will|does) (?:this|it|we) "
        r"(?:going to |ever |finally |almost |nearly |soon )*"
        r"(?:end|over|done|finish|finished|stop|through)(?: [?]| $)",
        r"(?:is there |are there )?(?:much|many|how much|how many) (?:more|longer) "
        r"(?:of (?:this|these|it)|questions?|to (?:go|come)|[?]|is|are|does)",
        mixed=True,
    ),
    # Nobody seems to listen.
    rule(
        _K.COMPLAINT,
        "unheard",
        r"(?:why )?(?:do |are |does |is |it |feel |feels |like |seems )*you "
        r"(?:(?:do|are|did|even|actually|really) )*(?:not|never) "
        r"(?:(?:even|really|actually) )?(?:listen|listening|read|reading|hear|hearing)",
        r"(?:why )?(?:do|are|did) you (?:even|actually|really|ever) "
        r"(?:listen|listening|read|reading|hear|understand)",
        mixed=True,
    ),
    rule(
        _K.COMPLAINT,
        "",
        r"you (?:could|should) (?:have|of|'ve) (?:just )?asked",
        r"what is wrong with (?:you|asking|a |real|normal)",
        r"why (?:do|can) (?:not )?you (?:not )?(?:just )?ask (?:me )?(?:real|normal"
        r"|something|about|proper)",
    ),
    # Whether an answer will do.
    rule(
        _K.PROGRESS,
        "",
        r"(?:was|were|is|are) my (?:(?:other|first|last|earlier|whole|previous) )*"
        r"(?:answer|answers|story|stories|example|examples)",
        r"(?:do )?you think (?:it |this |that |i )?(?:is|was|did|am|were) "
        r"(?:it |this |that )?(?:right|okay|ok|good|fine|correct|wrong|bad|enough)",
        mixed=True,
        asks=True,
    ),
    rule(
        _K.CLARIFY,
        "say_it",
        r"(?:should|shall|can|could|do|may) i (?:really |even |actually )?(?:say|tell"
        r"|mention|admit|use|include|bring up) (?:that|this|it|them that|him that)"
        r"(?: (?:there|too|in .*|to .*|at .*))?(?: [?.!])* $",
        r"(?:is|was) (?:that|this|it) too (?:honest|much|open|personal|negative|direct"
        r"|harsh|silly|boring|small) (?:to (?:say|tell|mention)|in|for) .*",
        r"(?:is|was) (?:that|this|it) too \S+(?: [?.!])* $",
        r"(?:is|would) (?:it |that |this )?(?:be )?(?:ok|okay|fine|bad|wrong|weird|rude"
        r"|stupid|alright|all right) (?:if|that|to) (?:i )?(?:say|tell|mention|admit"
        r"|talk"
        r"|speak).*",
        r"(?:would|does|will|could) (?:that|this|it) (?:sound|look|come across|seem) "
        r"(?:\S+ )?(?:bad|weird|wrong|stupid|rude|arrogant|negative|weak|silly|strange"
        r"|good|unprofessional).*",
        r"(?:is|would) (?:it|that|this) (?:be )?(?:bad|wrong|weird|stupid|a problem"
        r"|rude) (?:if|that|to) (?:i )?(?:say|tell|mention|admit).*",
        mixed=True,
        asks=True,
    ),
    # What it is asked for.
    rule(
        _K.CLARIFY,
        "why",
        rf"why (?:do|are|would|does|is) {_ASKER} (?:\S+ )?(?:even |always |really )?"
        r"(?:ask|asking|asks|want to know|need to know|wanting to know).*",
        rf"what (?:exactly )?(?:do|are|is|would|does) {_ASKER} (?:even |actually "
        r"|really |trying |hoping )*(?:to )?(?:want|expect|learn|find out|look for|"
        r"looking for|after|see|hear|get|know|think) (?:\S+ ){0,4}?"
        r"(?:this|that|question|it|by|with|from).*",
        r"what is (?:the |this |that )?(?:point|purpose|idea|sense|use|reason)"
        r"(?: of| behind| for| in| with)?.*",
        r"what is (?:this|that|it) (?:question )?(?:suppose|supposed|meant|going) to "
        r"(?:tell|show|prove|say|mean|test).*",
        r"what (?:is|has|does|did) (?:this|that|it) (?:got |have )?(?:to do|do) with.*",
        r"how is (?:this|that|it) (?:\S+ )?(?:relevant|important|useful|related).*",
        r"why (?:would|should|do|must) i (?:care|know|need|have to|tell|answer|say).*",
    ),
    # A meaning.
    rule(
        _K.MEANING,
        "",
        r"(?:wdym|wym|define|meaning of|meaning)(?: (?!the answer)\S+.*| $)",
        r"what (?:do |does |is |are )?(?:you |u )?(?:mean|means|meaning|meant) "
        r"(?:by |with |here )?(?!you)(?:\" )?[a-z].*",
        r"(?:what|who|how|when) (?:do |does )?you mean\b.*",
        r"what (?:do |does |is |are )?(?:\" )?(?!you|they|he|she)(?:\S+ ){1,3}?(?:\" )?"
        r"(?:mean|means|meaning)\b.*",
        r"\S+ of what(?: [?.!])* $",
        r"(?:\S+ ){1,3}(?:means?|meaning|stands? for) (?:\S+ ){0,5}[?].*",
    ),
    rule(
        _K.REPHRASE,
        "",
        rf"what (?:exactly )?(?:do |does |is it )?(?:{_ASKER} )(?:exactly )?"
        r"(?:want|need|expect|ask|mean)(?: (?:exactly|now|here|from me|to (?:know|hear)"
        r"))*(?: [,?.!].*| $)",
        r"(?:explain|say|tell me) (?:please )?what (?:do )?you (?:want|mean|need).*",
        r"(?:is|are) (?:this|that|it|these) (?:a )?trick.*",
        r"how (?:should i|i should|could i|do i) (?:even )?(?:know|answer) "
        r"(?:that|this|it).*",
        mixed=True,
    ),
    rule(
        _K.METHOD,
        "",
        r"what (?:is|would|would be) (?:the |a )?(?:right|correct|good|best|perfect) "
        r"answer.*",
        r"what would (?:the |a )?(?:good|right|perfect|strong) answer.*",
    ),
    rule(
        _K.CLARIFY,
        "names",
        rf"(?:(?:do|does|should|must|have|can|may) )?(?:{_ASKER}|i) (?:\S+ ){{0,3}}?"
        r"(?:want|need|say|give|use|mention|know|tell|leave out|change) "
        r"(?:\S+ ){0,2}?(?:names?)\b.*",
        mixed=True,
        asks=True,
    ),
    # The same one again.
    rule(
        _K.CLARIFY,
        "again",
        r"(?:can|could|may|should|shall|is it ok if|is it okay if|am) i "
        r"(?:\S+ ){0,2}?(?:use|take|tell|reuse|repeat|give|say|bring|stay with) "
        r"(?:\S+ ){0,4}?(?:again|same|twice|before|earlier|once more)\b.*",
        r"(?:can|could|may|should|shall) i reuse\b.*",
        r"(?:can|could) (?:it|this|that) be (?:\S+ ){0,3}?(?:same|again)\b.*",
        mixed=True,
    ),
    # What is allowed.
    rule(
        _K.CLARIFY,
        "",
        rf"(?:can|could|may|should|shall|must|do|am) i (?:(?:not|also|even|just|have to"
        rf"|need to|allowed to|supposed to|really) )*{_TELL}\b.*",
        r"(?:can|could|may|must|should|has|have|does|would|is) "
        r"(?:(?:it|that|this|also|to|have|need) )*(?:be|count|work|ok|okay|fine"
        r"|allowed|enough|do)\b.*",
        r"(?:does|do|would|will) (?!not)(?:\S+ ){1,6}?count\b.*",
        r"(?:\S+ ){1,9}?(?:is|are|be) (?:also )?(?:ok|okay|fine|allowed) [?].*",
        asks=True,
    ),
    rule(
        _K.CLARIFY,
        "meant",
        rf"(?:do )?{_ASKER} (?:really |actually |still )?(?:want|need|mean|ask|expect"
        r"|prefer)\b(?! to go| to leave).*",
        r"(?:is it|is this|is that|or|like) .* or .*",
        r"like (?:\S+ ){1,12}?[?].*",
        asks=True,
    ),
)
