"""The words that show a build: a span of years, a post, a habit, others, one day.

They are in lower case, for a text in lower case.
"""

from typing import Final

from bot.expressions import Expression

_COUNT: Final = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|a few|twelve"
    r"|fifteen|twenty)"
)
SPAN: Final = Expression(
    r"\b(?:since|from|until|till|between|by) (?:19|20)\d\d\b"
    rf"|\bfor (?:about |nearly |over |almost |the (?:last|past) )?{_COUNT} "
    r"(?:years|months|seasons)\b"
    r"|\b(?:19|20)\d\d ?(?:to|until|till|-|–) ?(?:(?:19|20)\d\d|now|today|present)\b"
    rf"|\b{_COUNT} years (?:as|at|in|with|of|on)\b",
)
ROLE: Final = Expression(
    r"\b(?:started|began|joined|worked|moved|hired|was"
    r"|went) (?:\w+ ){0,6}?(?:as an? \w+"
    r"|(?:in|since|from) (?:19|20)\d\d)\b"
    r"|\bmade me (?:an? )?(?:\w+ )?(?:foreman|manager|supervisor|lead\w*|head|captain|"
    r"deputy|director|partner)\b|\b(?:in|since|from) (?:19|20)\d\d (?:i|we|they) "
    r"(?:moved|joined|started|became|went|took|left|was|made)\b"
    r"|\b(?:started|began|joined|moved (?:to|into|on)|went to|worked|was (?:made|"
    r"promoted|hired|appointed)|became|been|stayed|left|ran|led|employed|trained) "
    r"(?:(?:as|at|for|with|in|out as|from|the|a|an|into|up to) ){0,3}"
    r".{0,25}?\b(?:junior|senior|lead|head|manager|assistant|supervisor|foreman|"
    r"dispatcher|apprentice|trainee|intern|officer|key accounts?|clerk|director|nurse|"
    r"team|region|department|branch|ward|depot|firm|company|bank|school|quality|"
    r"accounts?)\b",
)
PAST_HABIT: Final = Expression(
    r"\bused to\b"
    r"|\b(?:i|we|he|she|they|it)(?:['’]d| would) (?:always|often|usually|then|just|sit"
    r"|come|go|ask|take|tell|say|make|bring|get|put|give|call|walk|swap|write|check|"
    r"start|stop|look|help|work|have|be)\b"
    r"|\b(?:every time|each time|(?:most|many|some) (?:of the )?(?:nights?|days?|times?"
    r"|weeks?|mornings?|evenings?|years?|people)|every (?:day|week|night|morning|"
    r"evening|shift|month|year|single|other)|whenever|always|usually|often|mostly|"
    r"nine times out of|many times|more than once|a few times|sometimes|over the years"
    r"|for (?:many |some )?years|the (?:entire|whole) time|hundreds of"
    r"|day in,? day out|"
    r"(?:^|[.!?;\n] ?)(?:mornings?|evenings|nights|weekends|mondays|fridays|saturdays|"
    r"sundays),? (?:when|i|we|she|he|they)\b"
    r"|all the time|a lot of the time|on (?:many|several|various|numerous) "
    r"occasions)\b",
)
OTHERS: Final = Expression(
    r"\b(?:my (?:friend|sister|brother|mother|father|mum|mom|dad|husband|wife|cousin|"
    r"uncle|aunt|housemate|flatmate|colleague|boss|manager|supervisor|mentor|lead|"
    r"partner|predecessor|neighbou?r)|an? (?:colleague|friend|co-?worker|teammate|mate)"
    r" of mine|one of my (?:colleagues|friends|teammates)|i (?:was told|heard|read|"
    r"wasn['’]?t there|was not there)|before my time|legend has it|i['’]?m told|they "
    r"told me later)\b",
)


ONCE: Final = Expression(
    r"\b(?:once|(?:one|that|this) (?:time|day|night|morning|afternoon|evening|week)|"
    r"yesterday|(?:last|this|in) (?:week|month|year|night|spring|summer|autumn"
    r"|winter|fall"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|"
    r"april|may|june|july|august|september|october|november|december)|the other (?:day|"
    r"week)|recently|(?:an?|two|three|few|couple of) (?:days?|weeks?|months?"
    r"|years?) (?:ago"
    r"|back)|on (?:the |a )?(?:monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday))"
    r"\b",
)
