"""Hear questions whose words leave no doubt what they are about.

The learned model weighs a handful of words, and a rare one tips it; what half of all
candidates ask is told by how it is put, before any words are weighed.
"""

from collections.abc import Mapping
from typing import Final

from bot.expressions import Expression
from bot.expressions import one_of as _any

_JOB: Final = r"(?:job|role|position|post|vacancy|place|seat|one)"
_OWN: Final = (
    r"\b(?:if|when|am|do|would|will|can|could|did|should) i(?:'m|'d)?\b"
    r"|\bi(?:'m|m| am)\b"
)

PLAIN: Final[Mapping[str, Expression]] = {
    "team.union": _any(
        r"(?<!credit )(?<!student )(?<!students' )(?<!rugby )(?<!european )"
        r"\b(?:trade )?unions?\b(?! jack)",
        r"\bunison\b|\bshop stewards?\b|\bcollective (?:bargaining|agreement)\b"
        r"|\b(?:works|staff|employee) (?:council|committee|reps?|representatives?)\b",
    ),
    "terms.sickness": _any(
        r"\b(?:if|when|while) i(?:'m|m| am| get| was| were| fall| go| should be)?"
        r"(?: \w+)? ?\b(?:off )?(?:sick|ill|poorly|unwell)\b",
        r"\bsick(?:ness)? (?:pay|leave|policy|benefits?)\b",
        r"\bpaid (?:when|if|while) (?:you're |i'm |off )?(?:sick|ill)\b",
        rf"(?:{_OWN}).{{0,25}}\b(?:off sick|call(?:ing)? in sick|ring in sick)\b",
    ),
    "team.absence": _any(
        r"\b(?:sickness|absenteeism|absence|absences)\b|\bsick days\b"
        r"|\b(?:often|many)\b.{0,25}\b(?:sick|ill)\b"
    ),
    "problems.unfixed": _any(
        r"\bnever (?:really |quite |actually )?(?:been |got(?:ten)? |get |gets |getting"
        r" )?(?:\w+ )?(?:fixed|solved|sorted|mended|repaired|finished|round to|around"
        r" to"
        r"|fix|solve|mend)\b",
        r"\bnever (?:\w+ )?(?:managed|had (?:the |any )?time|found (?:the )?time|got"
        r" time"
        r"|got the chance) to\b",
        r"\b(?:still|always) (?:broken|unsolved|unfixed|not (?:fixed|solved|sorted))\b",
        r"\b(?:kept|keeps) (?:getting )?put(?:ting)? off\b",
    ),
    "problems.last-incident": _any(
        r"\b(?:what|which \w+) (?:\w+ )?(?:broke|crashed|failed|blew up|fell over"
        r"|went (?:wrong|down))\b",
        r"\b(?:what|how|when)\b.{0,20}\b(?:your|the|a) (?:last|latest|most recent"
        r"|worst)"
        r" (?:\w+ )?(?:incident|outage|post-? ?mortem|crash|breakdown|near miss|failure"
        r"|breach|disaster|recall|screw-?up|cock-?up|mess|emergency)\b",
        r"\blast (?:\w+ )?(?:incident|outage|post-? ?mortem|breakdown|near miss"
        r"|breach|disaster|screw-?up|cock-?up)\b",
        r"\blast time (?:\w+ )?(?:something|things?|it|anything|that|a \w+|the \w+)"
        r" (?:\w+ )?(?:went wrong|broke|failed|crashed|went down|blew up)\b",
    ),
    "problems.incidents": _any(
        r"\bpost-? ?mortems?\b|\bblameless\b|\broot[- ]cause\b",
        r"\b(?:how|what|who)\b.{0,25}\b(?:handle|handles|deal with|react to|after"
        r"|during"
        r"|respond to)\b.{0,15}\b(?:incidents?|outages?|emergenc(?:y|ies)"
        r"|breakdowns?)\b",
    ),
    "problems.oncall": _any(
        r"\bon[- ]?call\b|\bon stand-?by\b|\bstand-?by (?:duty|rota|shift)\b|\bpager\b"
        r"|\b(?:pages|call-?outs) (?:per|a|each|at)\b"
    ),
    "terms.pay": _any(
        r"(?<!besides the )(?<!besides )(?<!top of )(?<!beside the )\b(?:salar(?:y"
        r"|ies)|wages?)\b"
        r"(?! (?:line|safe|press\w*|bill))",
        r"\bpay (?:band|range|scale|grade|rise|rate"
        r"|packet|review|like)s?\b",
        r"\bwhat (?:does|do|would|will|is) (?:it|the job|this|you|they|u) (?:job )?pay"
        r"(?:ing)?\b|\bwhat(?:'s|s| is) the (?:pay|money|rate|hourly rate|day rate)\b",
        r"\bhow much\b.{0,25}\b(?:would|will|do|can|could|might) i (?:get|earn|make|be"
        r" (?:paid|on|getting|earning))\b",
        r"\bhow (?:much|well) (?:is|does|do|are) (?:it|you|the job|the role|this)"
        r" (?:pay|paid|paying)\b|\bis it (?:well|decently) paid\b",
        r"\b(?:decide|decided|set|work out|worked out)\b.{0,30}\b(?:paid|pay|pays"
        r"|earn)\b",
        r"\bwhere (?:do|would|will|might|could) i (?:land|sit) (?:on|in"
        r"|within)\b"
        r"|\bwhere i (?:would |'d |will )?land\b",
    ),
    "terms.hours": _any(
        r"\bhow many hours (?:is|are (?:normal|usual|expected|in)|in|a|per|of work|do"
        r" (?:you|people|we|i)|does"
        r" (?:the|a)|would i|will i|should i)\b(?!.{0,40}\b(?:teach\w*|class|patients?"
        r"|children|kids|customers?|clients?|meetings?|students?|pupils|residents?)\b)",
        r"\b(?:working|opening|office|core) hours\b|\bhours of work\b|\bovertime\b",
        r"\bwhat time (?:do|does|would|will|can|should) (?:i|we|you|people|it|everybody"
        r"|everyone|the shift) (?:\w+ )?(?:start|finish|begin|leave|go home|end|knock"
        r" off"
        r"|get home)\b",
        r"\b(?:go|get|leave) home (?:on time|at five|at a normal)\b",
    ),
    "terms.leave": _any(
        r"\bhow (?:many|much)\b.{0,20}\b(?:holidays?|annual leave|days? of leave"
        r"|days leave|vacation"
        r"|days? off)\b",
        r"\b(?:holiday|leave|vacation) (?:allowance|entitlement|days)\b"
        r"|\bannual leave\b",
    ),
    "terms.home": _any(
        r"\b(?:can|could|may|would|might) i (?:ever |sometimes |also |please )?(?:work"
        r" (?:from home|remote(?:ly)?)|do (?:it|some|this) from home)\b"
    ),
    "team.hybrid": _any(
        r"\bhow many days\b.{0,25}\b(?:office|on[- ]?site|remote|at home|from home)\b",
        r"\bis (?:it|this|the job|the role)(?: \w+)? (?:hybrid|remote)\b|\bhybrid\b",
    ),
    "problems.ai": _any(
        r"^(?!.*\b(?:eat|hit|kill|replac|trade|market|traffic|summar)\w*)"
        r".*(?:\bchat ?gpt\b|\bcopilot\b|\bartificial intelligence\b"
        r"|(?<![\w.])a\.?i\.?(?![\w]))"
    ),
    "problems.tools": _any(
        r"\b(?:what|which|wot) (?:\w+ ){0,2}(?:tools?|software|systems?|programs?"
        r"|programmes?|tech|technolog\w+|stack|apps?|platforms?|languages?|frameworks?"
        r"|databases?|machines?|equipment|kit)\b.{0,20}\b(?:do|does|would|will|are|am) "
        r"(?:you|we|i|they|people|the team)\b.{0,12}\b(?:us(?:e|ing)|run|running|on"
        r"|work(?:ing)? (?:with|on|in))\b",
        r"\bdo (?:you|they|we|people) (?:really |still |actually |even |all |already )*"
        r"(?:use|work with) (?!(?:agency|temps|freelanc\w*|contractors?|it all|a lot"
        r"|people|volunteers|them|that|this|all)\b)",
        r"\bdo (?:you|they|we) (?:really |still |actually |even |already )*run"
        r" (?:kafka|\w+(?:sql|db|ql)|kubernetes|k8s|jenkins|sap|oracle|aws|azure"
        r"|windows"
        r"|linux|docker|terraform|jira|salesforce|hubspot|excel|redis|spark|airflow)\b",
        r"\btech(?:nology)? stack\b|\bwhat(?:'s|s| is) (?:the|your) stack\b",
    ),
    "problems.legacy": _any(
        r"\bhow old (?:is|are) (?:the |your |ur |all )*(?:\w+ ){0,2}(?:machines?"
        r"|systems?"
        r"|code\w*|software|equipment|kit|computers?|vans?|trucks?|tills?|ovens?"
        r"|lifts?)\b"
    ),
    "team.decisions": _any(
        r"\bhow (?:are|do|does|r|get)\b.{0,30}\bdecisions?\b",
        r"\bwho (?:makes|takes|make|take|is making) (?:the |all |most |all the"
        r" )*(?:\w+ )?"
        r"decisions?\b",
        r"\bdecisions? (?:get |are )?(?:made|taken)\b(?!.{0,20}\b(?:about me|on my)\b)",
        r"\bhow (?:do|does) (?:you|the team|people) (?:decide|settle) (?:things|what to"
        r" do|anything)\b",
    ),
    "vacancy.why-left": _any(
        r"\bwhy (?:did|has|have)\b.{0,30}\b(?:people|person|one|last|predecessor"
        r"|before|colleagues?|staff|others|folks?|they|she|he)\b"
        r"(?: \w+){0,3} (?:leave|left|go|gone|quit|resign\w*|move on)\b(?! (?:to|for)"
        r" )",
        r"\breasons? (?:people|they|staff|your \w+) (?:give|gave|leave|left|go|quit)\b",
    ),
    "vacancy.turnover": _any(
        r"\bhow many (?:\w+ ){0,3}(?:have |has |'ve )?(?:left|quit|gone|resigned"
        r"|walked out)\b",
        r"\bstaff turnover\b|\bturnover (?:like|here|rate)\b|\bis (?:the"
        r" )?turnover\b(?!.{0,20}\b(?:million|euro|pounds|sales|company)\b)",
        r"\bhow long do (?:people|they|your people|most|staff) (?:\w+ )?(?:stay"
        r"|last)\b",
    ),
    "vacancy.why-open": _any(
        rf"\bwhy (?:is|are|was|has) (?:this|the|it|that|your)\b(?: \w+)?(?: {_JOB})?"
        r".{0,12}\b(?:open|vacant|free|empty|available|come up|going)\b",
        r"\bwhy (?:are|do) you (?:hiring(?! from)|looking for|recruiting|need(?:ing)?"
        r"|want)"
        r" (?:somebody|someone|a|an|anybody|new|people|now)\b"
        r"|\bwhy are you (?:hiring(?! from)"
        r"|recruiting)\b",
    ),
    "team.onboarding": _any(
        r"\bshow(?:s|ing)? me (?:the ropes|round|around)\b"
        r"|\b(?:induction|onboarding)\b",
        r"\bwho (?:would|will|'ll|is going to|is) (?:train|teach|induct|look after"
        r"|show|introduce) me\b",
        r"\bhow (?:will|would|do) i (?:be|get) (?:trained|inducted|introduced"
        r"|taught)\b",
    ),
    "problems.pressure": _any(
        r"\b(?:which|what) (?:weeks?|months?|times?|season|part)\b.{0,30}\b(?:worst"
        r"|busiest|hardest|busy|maddest|quietest)\b",
        r"\bwhen(?:'s| is| are| does| do)\b.{0,20}\b(?:busiest|busy|get busy|hectic"
        r"|manic|mad)\b|\bcrunch\b|\bpeak (?:season|time|weeks?|period)s?\b",
    ),
    "problems.scope": _any(
        r"\b(?:decide|order|spend|sign|change|do|buy)\b.{0,25}\bwithout (?:asking"
        r"|permission|checking|a signature|sign|anyone|anybody)\b",
        r"\b(?:allowed|trusted) to (?:decide|spend|sign|order)\b"
        r"|\bwhat (?:can|could|may|would|will|might) i (?:be able to )?(?:decide"
        r"|sign off)\b",
    ),
    "problems.stop": _any(
        r"\b(?:meetings?|thing|reports?|rules?|habits?|forms?)\b.{0,40}\b(?:cancel"
        r"|abolish|get rid of|scrap|bin|drop|do away with)\b"
    ),
    "team.dislike": _any(
        r"\bwhat gets? (?:\w+ )?on your (?:nerves|wick)\b|\bwinds? you up\b"
        r"|\bdo(?:es)? your head in\b"
    ),
    "team.feedback": _any(
        r"\b(?:say|tell|says|tells)\b.{0,20}\b(?:to your face|to my face|straight out"
        r"|to each other's faces?)\b",
        r"\bhow (?:is|do|does|often)\b(?!.{0,20}\b(?:i"
        r"|my)\b).{0,25}\bfeedback\b(?!.{0,20}\b(?:from"
        r" (?:customers?|users?|clients?|guests?|patients?)|on (?:my|this) (?:interview"
        r"|application))\b)",
    ),
    "team.conflict": _any(
        r"\b(?:do not|don'?t|does not|doesn'?t|cannot|can'?t|not) get (?:on|along)\b",
        r"\b(?:fall|fell|falling|fallen) out\b(?: with)?\b(?! of\b)",
    ),
    "team.overload": _any(
        r"\bsnowed under\b|\boverload\w*\b|\bburn(?:ed|t|s)?[- ]?"
        r"out\b|\boff (?:at|on) the same (?:time|day)\b",
        r"\b(?:when|if) (?:it|things|the work) (?:gets?|is|becomes?) (?:just |all "
        r"|simply )?"
        r"too much\b",
    ),
    "team.size": _any(
        r"\bhow (?:big|large|small) is (?:the|your|my|ur) (?:\w+ )?(?:team|department"
        r"|crew|unit)\b",
        r"\bhow many (?:people |of us |of you |colleagues |are |is |r |would |\w+ )*"
        r"(?:in|on) (?:the|your|my|ur|this) (?:\w+ )?(?:team|department|crew|group"
        r"|unit)\b"
        r"(?!.{0,30}\b(?:left|leave|quit|women|stay|men|sick|union)\b)",
    ),
    "success.struggle": _any(
        r"\b(?:newcomers?|(?:new )?(?:starters?|joiners?|beginners?|hires?)|new"
        r" (?:people"
        r"|person|ones?|colleagues?|staff|folks?))\b.{0,30}\b(?:find|finds|found"
        r"|struggle"
        r"|struggles|struggled|trip|get wrong|hardest|have trouble)\b",
    ),
    "success.measure": _any(
        r"\bhow (?:will|would|do|does|can) (?:you|i|we|they|my boss|the boss) (?:know"
        r"|tell"
        r"|see|notice|measure)\b.{0,40}\b(?:good job|well|success\w*|happy with"
        r" me|performance|any good|good at)\b",
        r"\bhow (?:is|do you measure) success\b|\bwhat does (?:success|good) look"
        r" like\b",
    ),
    "team.atmosphere": _any(
        r"\bwhat(?:'s|s| is| are| r) (?:the |my |your |ur )?(?:other |rest of the )?"
        r"(?:people|colleagues|others|team|lot|crew|lads|girls"
        r"|folks?)\b.{0,20}\blike\b",
        r"\batmosphere\b|\bvibe\b|\bgood laugh\b|\bgood craic\b",
    ),
    "process.when": _any(
        r"\b(?:when|how (?:soon|long|quickly))\b.{0,20}\b(?:hear|decide|decided"
        r"|decision"
        r"|let me know|be told|get an answer|know if i)\b(?!.{0,25}\b(?:roadmap|priorit"
        r"|what to|which|who)\b)(?=.{0,30}$)",
    ),
    "process.next": _any(
        r"\bnext steps?\b|\bwhat happens (?:next|now|after (?:this|today|the"
        r" interview))\b"
    ),
    "problems.day": _any(
        r"^(?!.*\b(?:hours|which|how (?:many|busy|much|often|late|early))\b)"
        r".*\b(?:typical|normal|usual|average|ordinary) (?:working |work )?"
        r"(?:day|week|shift)\b"
    ),
    "team.reporting": _any(
        r"\bwho (?:do|would|will|am) i (?:to )?(?:report|answer|reporting)\b",
        r"\bwho(?:'s|s| is| would be| will be|'ll be) my (?:line )?(?:boss|manager"
        r"|supervisor)\b",
    ),
    "team.boss": _any(
        r"\bwhat (?:kind|sort|type) of (?:a )?(?:boss|manager|leader)\b"
        r"|\b(?:management|leadership) style\b"
        r"|\bwhat are you like (?:as a|to work)\b|\bhow do you (?:lead|manage)"
        r" (?:people"
        r"|the team|your)\b",
    ),
    "growth.promotion": _any(
        r"\b(?:chances? of|for|about) (?:a )?promotion\b|\bget promoted\b|\bcareer"
        r" (?:ladder|progression|path)s?\b"
        r"|\bbecome (?:a )?(?:senior|lead|manager|head)\b|\b(?:get|move|work my way"
        r"|go) up"
        r" the\b"
    ),
    "team.mistakes": _any(
        r"\b(?:makes?|made|making) (?:a |an )?(?:\w+ )?mistakes?\b(?! in (?:my|the) cv)"
        r"(?!.{0,10}\bto hire\b)",
        r"\b(?:i|somebody|someone|one|people|you|they) (?:mess|screw|slip|muck"
        r"|cock)(?:es"
        r"|s)? (?:it |something |things )?up\b|\bget(?:s)? (?:it|something|things)"
        r" wrong\b",
    ),
    "problems.safety": _any(
        r"\b(?:hurt|injured|assaulted|attacked)\b.{0,30}\b(?:here|site|work|year|floor"
        r"|ward|job)\b|\baccidents?\b"
    ),
    "company.apart": _any(
        r"\bwhy should i (?:come|choose|join|pick|work|sign)\b"
        r"|\bwhy (?:you|here|this (?:company|place|firm)) (?:and|over|rather)\b"
    ),
}
"""By topic, how it is asked; the first that is heard counts."""

_LONGEST: Final = 16
"""Words of a question that is plain whatever the model makes of it."""


def plain_topic(question: str, *, sure: bool = False) -> str | None:
    """Give the topic a question plainly names; of a long one only if not `sure`."""
    if sure and len(question.split()) > _LONGEST:
        return None
    question = question.replace("’", "'")
    return next((fine for fine, said in PLAIN.items() if said.search(question)), None)
