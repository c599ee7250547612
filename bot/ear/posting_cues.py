"""The words by which a demand in a job posting is known."""

import re
from typing import Final

from bot.ear.hinted import Hinted, phrases

CUE: Final = phrases(
    r"""^(?:calm|reliable|friendly|punctual|polite|keen|hardworking|fit and|flexible
    |speaks?|patient|honest|good with|ok with|own|knows?|manners)[ ]
    |\b(?:must|essential|required|experienced?|knowledge|qualifi\w+|licen[cs]e
    |certificate\b|degree|nvq|gcses?|able to|ability|skills?|min(?:imum)?|at least
    |\d+\+? ?(?:yrs?|years?)|fluen\w+|proven|track record|proficien\w+|familiar\w*
    |understanding of|good eye|eye for|willing(?:ness)?|background in|trained
    |need to be|has to be|got to be|gotta|ok with
    |used to|responsible for|own (?:hand )?tools|no more than|comfortable
    |confiden\w+|preferred|desirable|advantage\w*|plus)\b"""
)
_PRIZE: Final = (
    r"(?:asset|plus|advantage|bonus|edge|benefit|help|merit|adv\b|perk|boon)"
)
WELCOME: Final = Hinted(
    phrases(
        r"""\b(?:desirable|desired|preferred|preferabl[ye]|(?:nice|good
    |great)[ -]to[ -]have
    |(?:an?|as|is|are|big|huge|major|definite|real|real big|=|: ?) (?:[\w-]+ ){0,2}"""
        + _PRIZE
        + r"""
    |bonus|advantageous|advantage|welcome|beneficial|plus ?point|pluspunt
    |(?:first |some )?preference|better chance|(?:very|really|so|us) happy
    |be happy(?=\W*$)|good to know|not (?:a )?must
    |(?:is|are) nice(?=,| but|\W*$)|(?:big|huge|added|extra) plus
    |plus(?=\W*$)|appreciated|valued|it helps|even better|even more so|especially glad
    |an? asset
    |neither (?:is|are) (?:a )?(?:deal ?breaker|must|essential|required)
    |not (?:a must|essential|required|needed|necessary|a deal ?breaker)
    |(?:brownie|bonus|extra) points?|extra credit|(?:an?|the) (?:\w+ )?extra(?=\W*$)
    |(?:is|are) good(?=\W*$|,)|in your favou?r|over the moon
    |(?:you|we) (?:might|may) (?:also|even|already)(?= (?:have|know|be|speak|hold|own))
    |(?:don't|do not) need (?:you )?to know
    |would (?:also )?(?:be (?:\w+ )?(?:great|nice|good|ideal|useful|helpful|handy|lovely
    |wonderful|valuable|welcome|terrific|perfect|fantastic|amazing|brilliant|awesome|super|sweet|cool|neat|grand)|help)
    |(?:'d|will) be (?:\w+ )?(?:handy|useful
    |great
    |nice|lovely|helpful|good)|(?:'d|would) love (?:that|it|to see)
    |considered favou?rably
    |is (?:useful|helpful|handy|lovely)|optional|helps(?=\W*$)|handy(?=\W*$)
    |useful(?=\W*$)|ideally(?=\W*$)|but (?:an edge|not))\b"""
    ),
    tuple(
        """desir prefer to-have asset plus advantage bonus edge benefit help merit adv
        perk boon welcome glad happy nice good great would will love consider useful
        handy
        lovely point extra credit favor favour moon might may need optional ideal
        chance appreciated valued better not but
        neither""".split()
    ),
)
STRICT: Final = re.compile(
    r"(?<!not )\b(?:essential|required|a must)\b|^(?:you|candidates"
    r"|applicants) must\b",
    re.I,
)
SUCH_AS: Final = re.compile(
    r"(?:jobs?|tasks?|duties|work|things|activities)(?: such as|,? like|,? including) ",
    re.I,
)
# "an assistant to lead our night team"
SOUGHT_TO: Final = phrases(
    r"""\b(?:looking for|search(?:ing)? for|seek(?:ing|s)?|recruiting|hiring|needs?
    |wants?
    |are after|'re after|is after|require[sd]?) (?:an?|the|our|\d|some|two|three
    |new)?[ ]?
    [^.;,]{3,70}? (?:to|who can|who'll|who will) (?:help |also )?(?!join|work for|the[ ]
    |a )
    ([a-z]+) """
)
# "The Controller manages a team"
THIRD: Final = re.compile(
    r"(?:The|This|Our) (?:role|post|position|job|person|successful candidate"
    r"|post ?holder"
    r"|[A-Z][\w/-]{1,20}(?: [A-Z][\w/-]{1,20}){0,3}) (?!is|has|was|does|offers|provides"
    r"|needs|pays|gives|comes|starts|runs from|attracts)(?=([a-z]{3,14})s )"
)
# "a patient, tidy and honest gardener"
KIND: Final = phrases(
    r"""\b(?:looking for|seek(?:ing)?|seeking to appoint|recruiting|hiring|need|want
    |appoint)
    (?: to appoint)? an? (?P<kind>(?:[a-z]+(?:-[a-z]+)?, ){0,3}
    [a-z]+(?:-[a-z]+)?,? and[ ]
    [a-z]+(?:-[a-z]+)?) (?=[a-z]+)"""
)
SHOULD: Final = re.compile(r"(?:should|must|needs? to|has to|have to)\b", re.I)
IDEALLY: Final = re.compile(r"^(?:(?:and|but) )?(?:ideally|preferably),? ", re.I)
# "... is essential, van supplied": what stands before is the demand.
CALLED: Final = Hinted(
    phrases(
        r"""[\s,(–-]{0,4}\b(?:(?:is|are|would be|will be|would|which is|but) )?
    (?:(?:also|highly|very|particularly|always|not|though|an?|considered|strongly|
    definitely|some|really|as|big|huge|major|added|extra|real|valuable|great|definite
    |distinct|nice|strong|=|be|seen) ){0,5}
    (?:essential|required|must|necessary|needed|desirable|preferred|welcome|useful
    |helpful|handy|advantage|advantageous|plus|bonus|(?:nice|good)[ -]to[ -]have
    |beneficial|great|awesome|amazing|fantastic|brilliant|super|sweet|cool
    |expected|mandatory|compulsory|assumed|appreciated|valued|helps?|asset|optional
    |nice|ideal|lovely|edge|desired
    |benefit)\b(?=\s*(?:$|[,;.)!]|but\b|though\b|due\b
    |\(|and we |for |here\b|as |because\b|since\b))"""
    ),
    tuple(
        """essential required must necessary needed desir prefer welcome useful helpful
        handy
        advantage plus bonus nice good beneficial great help asset optional nice ideal
        lovely edge benefit awesome amazing fantastic brilliant super sweet cool expect
        mandatory compulsory assumed appreciated valued""".split()
    ),
)
INCLUDES: Final = phrases(
    r"""\b(?:duties|responsibilities|tasks|jobs
    |(?:the|this|your) (?:role|job|work|post))
    (?: is varied and)?(?:,? (?:will|may|also|typically|mainly)){0,2}[ ]
    (?:include|includes|incl\.?|involve|involves
    |are|consist of|consists of|covers?)(?: but are not limited to)?:?[ ]
    |^(?:your |the )?work will be (?=[^,]{4,40},)"""
)
PART_OF: Final = re.compile(
    r"\s+(?:is|are)\s+(?:an?\s+|all\s+)?(?:\w+\s+)?part of\b", re.I
)
WISHING: Final = phrases(
    r"""(?:^if (?=.{3,300}, (?:even better|great|all the better|so much the
    |(?:that|it)(?:'s
    |'d be| would be)|we(?:'d| would) be|you(?:'ll| will) (?:fit|stand|have)))
    |\b(?:glad|delighted|love|great|good|nice|bonus|advantage|plus|helps?|helpful|useful
    |impressed|better|pleased|points?|moon|extra|chuffed) (?:it )?if
    |\b(?:points?|extra credit|extra) for |\bwelcome (?:applications from )?
    (?:those|people|candidates|applicants|anyone|anybody|someone|somebody) )"""
)
WANTED: Final = phrases(
    r"""(?:\b(?:for|suits?|is) (?:someone|somebody|anyone|a person|people)
    (?: \w+)? (?:who|with) )
    |\blove (?:someone|somebody|a person) (?:who (?:has |can |is )?|with )
    |\b(?:look(?:ing)? for|search(?:ing)? (?:of|for)|seek(?:s|ing)?|are after
    |is after|'re after|(?:do )?needs?|wants?|would like|'d like|requires?
    |appoint|wanted) (?P<whom>(?:(?:now|also|currently) )?(?:an?|the|our|some|\d+)? ?
    [^.;]{0,90}?)\b(?:who(?:'ll|'s|'d)?|with|that can) """
)
# "We ask for a degree, fluent Dutch and that you keep calm"
SEES: Final = phrases(
    r"""(?:we|they|i)(?:'d| would)? (?:also |really )?(?:like|love|want|hope|expect)
    (?: to)? see (?!you\b|if\b|how\b|that\b)
    |(?:we|they|i)(?:'d| would) (?:also )?(?:like|love|want|need|prefer)[ ]
    (?=\d|at least |min)"""
)
ASKS: Final = phrases(
    r"""(?:we|they|i) (?:also |would |will )?(?:ask for|require|expect|look for
    |insist on)[ ]
    (?!you\b|someone|somebody|anyone|people|persons?\b|an? person|candidates|to\b)"""
)
HIRING: Final = phrases(
    r"""\b(?:is|are|'re) (?:now |currently )?
    (?:looking|hiring|recruiting|seeking|advertising)\b|\b(?:needed|wanted|required)[ ]
    (?:at|for|in|by|from|to|immediately|asap|urgently)\b"""
)
SOMEBODY: Final = re.compile(
    r"\b(?:someone|somebody|anyone|people|person|candidates?|applicants?|those)\b", re.I
)
# "Any exposure to Kafka would make us very happy"
MAKES: Final = re.compile(
    r"(?<=\w) (?:would|will|['’]d) (?:(?:also|really) )?"
    r"(?:make|help|give|get|earn|be)\b"
)
EVEN: Final = re.compile(r"^(?:(?:and|but|also|even|any) )+", re.I)
SUBJECT: Final = phrases(
    r"""(?:^|, |\band |\bso |\bbut |\bthat |\bmeans |\b(?:month|week|year|day)[ ]
    |^as an? [^,]{3,40}?,?[ ]
    |^(?:if|when) [^,;:]{5,60}?,? (?=you \w+ )
    |^[^,;:]{2,60}?,? (?=you(?:'ll|'d| will| would| must| should| need to
    | have to) ))
    (?:you|they|he or she|applicants|candidates|the (?:successful|ideal|right)[ ]
    (?:candidate|applicant|person)|(?:the|an?) [\w/ -]{3,40}(?= will be responsible)
    |(?:the|an?) [\w/ -]{3,40}(?= is responsible for )
    |(?:(?:the|an?) )?[\w/-]+(?: [\w/-]+){0,3}(?= (?:should|must) (?:have|be|hold) )
    |the person appointed|the appointee
    |(?:the|this|our) (?:(?-i:[A-Z])[\w/-]*|role|person|post|candidate|job|position)
    (?: (?-i:[A-Z])[\w/-]*){0,3}(?= (?:will|would|should|must) )
    |the post ?holder|all staff|the job ?holder|yuh|u|ya
    |(?:the|this) [a-z]+(?: [a-z]+)?(?= shall )
    |we(?:'ll|'d| will| would)? (?:also )?(?:ask|expect|need|want|like|love|trust
    |rely on|count on) you(?= to ))
    (?P<how>'ll need to| will need to|'d need to| would need to
    | need to|'ll need| will need| need|'ll| will|'d| would| should| shall| to
    | must| have to|(?:'ve)? got to| gotta|'ve| have|'re| are| can| is)? """
)
BEING: Final = phrases(
    r"""(?:also )?be (?!meeting|joining|getting|part|hearing)(?:\w{2,}ing|able
    |confident|comfortable|willing|happy|calm|ok|good|fluent
    |familiar|responsible|patient|someone|somebody|at ease|tidy|reliable|prepared
    |part of
    |(?:expected|required|asked) to|responsible|working|involved|used to
    |quick|friendly|flexible|an? \w+ (?:who|with))\b"""
)
# "You'll be one of fourteen": where whoever comes will stand
PLACED: Final = phrases(
    r"""(?:also )?be (?:one of|the face of|based|number \w+|reporting|located|stationed
    |working under|in good hands
    |(?:supported|joined|trained|backed|surrounded|paid) by)\b"""
)
ABLE: Final = re.compile(r"(?:able|willing) to ", re.I)
# A bullet under a heading that nobody knows.
YOURS: Final = phrases(r"you(?:'re|'ve|'ll)? (?!get\b|can expect|will get|receive)\w+")
ANYBODY: Final = re.compile(
    r"(?:we(?:'re| are)?|i|they) (?:need|want|looking for|seek\w*) "
    r"(?:someone|somebody|people|a person) "
    r"(?!(?:for|to|at|in|on|from|as|who|with) )"
    r"([^.;:]{3,70}?)[.!]?$",
    re.I,
)
"""Asks for somebody of a kind: "we need someone kind and reliable"."""

SPAN: Final = re.compile(
    r"(?:at least |min(?:imum)?\.? |over |up to )?"
    r"(?:\d+ ?\+?|one|two|three|four|five|ten) ?(?:years?|yrs)['’]? ",
    re.I,
)
"""Begins a line that asks for some years of something."""
