"""How sentences are built about the question as it stands, and about what goes on.

That something rings, how much is left, who listens, what a word was meant to say.
"""

from typing import Final

from bot.ear.turned_build import rule
from bot.hearing import AsideKind

_K: Final = AsideKind
_SOMEBODY: Final = (
    r"(?:phone|doorbell|door|bell|kids?|baby|son|daughter|dog|cat|postman|parcel"
    r"|battery"
    r"|neighbour|toddler|husband|wife|mum|dad|roommate|flatmate|boss|courier|delivery)"
)
_CALLS: Final = (
    r"(?:ring|rings|ringing|rang|shouting|screaming|crying|cries|barking|barks|calling"
    r"|calls|came in|come in|came|here|wants?|grabbed|dying|low|woke up|is up|needs?)"
)

AROUND: Final = (
    # Of what, to whom?
    rule(
        _K.REPHRASE,
        "",
        r"(?:\S+ ){0,3}?(?:to|of|for|with|about|from|by|than|at|on|across|in|behind) "
        r"(?:what|who|whom)(?: (?:exactly|then|though))*(?: [,?!.].*| $)",
        r"(?:them|they|he|she|it|that|this|which|who|what) (?:who|what|which)"
        r"(?: [?!.]+.*| $)",
        r"(?:when|why|how|where|who|which) (?:\S+ ){1,2}what (?!i\b|we\b)\S+ .*[?].*",
        r"(?:which|what) \S+ (?:do|did) you mean\b.*",
        r"like what [a-z].*",
        r"\S+ (?:whom|who|what) (?:, )?(?:in|of|from|on|at) (?:which|what) .*[?].*",
        r"how (?:would|should|could) i know(?: that| this)?(?: [?.!].*| $)",
    ),
    # Somebody came, something rings.
    rule(
        _K.WAIT,
        "",
        r"(?:could|can|may) i (?:please )?(?:have|take|get) (?:a|one|some|just a) "
        r"(?:\S+ )?(?:moment|minute|second|min|sec|time|break)\b.*",
        rf"(?:(?:one|a|just a|give me a) (?:moment|minute|second|sec|min|mo)|wait|sorry"
        rf"|hang on|hold on|brb|back soon)(?: [,.!-])* (?:(?:is|my|the|a|there is"
        rf"|that is|that was|it is|somebody|someone|is my|was my) )*"
        rf"{_SOMEBODY} (?:\S+ )?{_CALLS}.*",
        r"(?:one|a|just a) (?:moment|minute|second|sec|min)(?: ,)* .*at the door\b.*",
        rf"(?:that|this|it) (?:was|is) (?:just |only )?my {_SOMEBODY} (?:, )?"
        rf"(?:she|he|they|who)?(?: is)? ?{_CALLS}.*",
        rf"is my {_SOMEBODY} (?:\S+ )?{_CALLS}.*",
        rf"(?:my |the )?{_SOMEBODY} (?:is )?(?:ringing|ring|shouting|screaming|crying"
        r"|barking|calling|at the door)(?: (?:again|now|sorry|brb|one sec|[,.!]))* $",
        r"i (?:need|have) (?:a|to) (?:quick )?(?:wee|pee|toilet|loo)"
        r"(?: (?:brb|sorry|[.!]))* $",
    ),
    # Back again.
    rule(
        _K.REPEAT,
        "",
        r"(?:(?:i am )?(?:back|here) (?:at my \S+ |home )?"
        r"(?:(?:now|again|sorry|[,.!]) )*)?"
        r"(?:so )?where "
        r"(?:were|was|are|did) (?:we|i)(?: (?:now|again|at|stop|leave))*(?: [?.!].*"
        r"| $)",
        r"(?:i am )?back(?: (?:now|again|sorry|at it|[,.!☺]))* $",
        r"(?:can|could) (?:we|you) go back to the (?:beginning|start) of (?:this|the) "
        r"question\b.*",
        r"(?:can|could|would) you (?:please )?ask (?:me )?(?:yours|that|it"
        r"|this) again\b.*",
    ),
    # How much there is still to come.
    rule(
        _K.REMAINING,
        "",
        r"(?:\S+ ){0,12}?how (?:many|much)(?: questions)? "
        r"(?:more|longer|are left|is left|left)(?: [?.!])* $",
        r"is (?:it|this|that) (?:already |really )?the (?:last|final) "
        r"(?:one|question)\b.*",
        r"is (?:it|this|that) (?:already )?(?:nearly|almost) (?:done|over"
        r"|finished)\b.*",
    ),
    rule(
        _K.MACHINE,
        "how",
        r"how (?:do|can|did|would) you (?:even |really )?(?:decide|know|judge|tell|hear"
        r"|score|recogni[sz]e) (?:it|that|this|what is|if|whether|my|i|which|all|[?])"
        r"(?: .*|$)",
        r"(?:do )?you (?:really |even )?understand (?:me|it|what i (?:say|write))\b.*",
    ),
    rule(
        _K.MACHINE,
        "",
        r"(?:are|r) you (?:really )?(?:a |an |some |just )*(?:llm|ai|robot|bot|chatbot"
        r"|chatgpt|gpt|real|human|person|machine|computer|program|script)\b.*",
        r"(?:do )?you (?:really |even )*(?:only |just )?(?:listen|read|understand"
        r"|hear) "
        r"(?:\S+ ){0,3}?or (?:do )?(?:you )?(?:only |just )?(?:look|count|search"
        r"|match).*",
        r"(?:\S+ ){0,8}?(?:keyword|key word|word) (?:list|search|matching)\b.*",
    ),
    # Who gets it.
    rule(
        _K.PRIVACY,
        "",
        r"(?:does|do|is|are|will|would|where (?:does|do|is|are)) (?:any of )?(?:that"
        r"|this"
        r"|it|all this|what i \S+|everything|my (?:answers?|words|story|name)) "
        r"(?:\S+ ){0,2}?(?:go into|go to|end up|saved|stored|kept|recorded|shared"
        r"|visible|read by|seen by|get seen|stay here|stay between)\b.*",
        mixed=True,
    ),
    # A word that was taken as unkind.
    rule(
        _K.COMPLAINT,
        "cold",
        r"(?:that|this|it) (?:is|was|sounds|sounded|feels) (?:a bit |a little |bit "
        r"|rather "
        r"|very |quite |so |pretty )*(?:cold|harsh|rude|unkind|heartless|cruel)"
        r"(?: (?:of|to|from|for) (?:you|say)\b.*| (?:but )?i (?:just |only |have )*"
        r"(?:told|said)\b.*| [,.!].*| $)",
    ),
    rule(
        _K.CLARIFY,
        "",
        r"(?:does|do|would|will|must) (?:it|that|this|one|they) (?:also |still |even )?"
        r"(?:count|have to be|need to be) .*",
        r"(?:this|that|it|mine) (?:\S+ ){1,6}?is (?:that|it|this) (?:alright"
        r"|all right|ok"
        r"|okay|fine)\b.*",
    ),
    # How much of it must be said.
    rule(
        _K.CLARIFY,
        "need_to",
        r"(?:do|should|must) i (?:really |even |always )?(?:have to"
        r"|need to)? ?(?:say what"
        r"|explain|tell them|mention|go into|spell out|name)\b.*",
        r"(?:do|will|would|should) they (?:already )?know (?:what|this|that|about)\b.*",
    ),
    rule(
        _K.TOO_PERSONAL,
        "",
        r"(?:that|this|it) is (?:too |very |quite |a bit )?(?:private|confidential)"
        r"(?: [,.!].*| $)",
        r"(?:do|must|should) i (?:really |even )?(?:have to |need to )?answer "
        r"(?:that|this|it)(?: (?:one|question|at all|really))*(?: [?.!])* $",
    ),
    # A question or a complaint that was passed over.
    rule(
        _K.COMPLAINT,
        "unheard",
        r"(?:ok )?(?:i )?(?:was|am|have|had|only|just|already)? ?(?:only |just "
        r"|already )?"
        r"i? ?(?:asked|asking) (?:you\b|whether you\b|if you\b|a (?:\S+ ){0,2}question"
        r"|something)(?! to\b).*",
        r"(?:that|this|it) (?:was|is) (?:only |just )?a question\b.*",
        r"you (?:just )?(?:ignored (?:me|it|my|that)|did not answer (?:me|my|that|it)"
        r"|never answered"
        r"|(?:have )?cut me off(?! before| too)|jumped (?:to|on|ahead)|moved on)\b.*",
        r"have you lost the plot\b.*",
    ),
)
