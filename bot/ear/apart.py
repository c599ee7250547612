"""Tell clauses that speak to the interviewer, or of the interview, from an answer.

Who says "I want to go back to that one" or "I was joking" tells no deed. What is
heard here is never quoted, watched or counted as an occasion; an answer that holds
nothing else is none.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.evidence import group
from bot.ear.preferring import Preference
from bot.ear.words import Reading
from bot.expressions import Expression

_SAID: Final = (
    r"(?:sa(?:id|y)|t(?:old|ell)|wr(?:ote|ite|itten)|typed?|answer(?:ed)?"
    r"|mention(?:ed)?|g[ai]ve|explain(?:ed)?)"
)
_HERE: Final = (
    r"(?:one|question|part|answer|screen|box|button|message|chat|bot|line|typo|example"
    r"|story)"
)
_PATTERNS: Final = (
    # of what the program does: "whether you store my messages", "you not read"
    r"\b(?:you|u) (?:really |also |even |do |will |can )?(?:store|save|keep my"
    r"|quote)\b",
    r"\b(?:you|u)(?: have|'ve|ve)?(?: just| already| only| even| also){0,2} (?:stored|"
    r"saved|ignored|caught|misread|mixed|skipped|closed|threw away|counted|quoted|"
    r"missed|misunderstood|got it wrong|cut me|repeated|went on|moved on)\b",
    r"\b(?:you|u) (?:not|never|even not|do ?n[o']?t|did ?n[o']?t|do not|did not)"
    r" (?:even "
    r"|really )?(?:read|listen|hear|understand|answer)(?:ed)?\b",
    r"\b(?:you|u)(?: have|'ve)? (?:got me$|asked? me (?:that|this|already|twice|again|"
    r"before|about)|asked (?:about|for|what|if|whether|when|how)|(?:are|'re) (?:a |an"
    r" )?"
    r"(?:stupid|bot|robot|computer|machine|ai|llm)\b)",
    # of the question and of this talk
    r"\b(?:my|your|this|that|last|next|previous|other) (?:clarifying |last |next "
    r"|other "
    r"|previous )?question\b",
    r"\bi (?:just |only )?(?:ask|asked|was asking) (?:you )?(?:a |one )?(?:clarifying "
    r"|simple |normal )?question\b",
    rf"\b(?:that|this|it|the \w+ {_HERE})(?:'s| is| was| wasn't| wasnt| isn't| isnt"
    r"| were)(?: not| just| only| all| already| really| literally| meant| kind"
    r" of){0,3} "
    r"(?:an? |my |the |for (?:the|your|una|you) ?)?(?:answers?|examples?|jok(?:e|ing)"
    r"|complaint|waffle|bullshit|bluff|typo|bla+|nonsense|wrong box)\b",
    rf"\bgo(?:ing)? back to (?:that|this|the|your|my) (?:\w+ )?{_HERE}\b",
    r"\b(?:i want(?:ed)?|i would like|i'd like|let me|let's|lets|can i|can we|could we"
    r"|could i|may i|first i want)\b[^.,]{0,20}\b(?:go back|finish (?:the |that |this "
    r"|my "
    r"|first |before |last |previous ){1,2}(?:question|one|answer|story))\b",
    # of what was said back, and of names that were given
    r"\b(?:do ?n'?t|do not|please not|never|stop) (?:you )?(?:prais(?:e|ing)|quot(?:e"
    r"|ing)"
    r"|thank(?:ing)?) (?:me|it|that|this)\b",
    r"\bi (?:gave|told|said|named|mentioned) no \w+$|\bi said it ha(?:s|d) no (?:sense"
    r"|meaning|point)\b",
    r"\b(?:what|all) (?:they|people|the panel)(?:'ll| will| should| would)? (?:remember"
    r"|keep|take along)\b",
    r"\bi (?:mentioned|named|wrote|used|said|gave)\b[^.,]{0,40}\b(?:real |full "
    r")?names?\b"
    r"|\bgod forgive me\b",
    r"\b(?:please )?(?:do not|don't|dont|not) (?:write|print|keep|put|quote|save) "
    r"(?:the|that"
    r"|this|it|my)\b.{0,12}\b(?:bit|part|line|sentence|name|words?|down)\b",
    r"\bthat (?:quotation|quote|line) is (?:correct|right|good|fine|wrong)\b",
    # said already
    rf"\b(?:i|we)(?:'ve| have|ve)?(?: just| already| only)? {_SAID}(?: (?:it|that|this"
    r"|you|u|so|one)){0,2} (?:already|before|above|earlier|twice|just now)\b",
    rf"\b(?:i|we)(?:'ve| have|ve)? already {_SAID}\b",
    rf"\b{_SAID} (?:it )?already$",
    r"\bi (?:did ?n[o']?t|did not|never) (?:say|said|tell|told|ask|asked|mean) (?:i\b"
    r"|you"
    r"|that i\b|it was\b|so$|this$|that$)",
    r"\bi (?:just|only) (?:say|said) (?:nobody|none|nothing|no one|so$)",
    r"\b(?:i|let me)(?: will| can|'ll| just| already)? (?:tell|told) (?:you|u)\b",
    r"\bi (?:just )?(?:asked|was asking) (?:you\b|(?:if|whether|what|who) (?:you|this "
    r"(?:bot|chat|thing)|it (?:is|was) (?:ok|okay|a bot))\b)",
    r"\bput (?:it|that|this) back,? (?:please|pls|plz)\b",
    r"\b(?:my|the) (?:real |full |actual |last |first |other )answers?\b"
    r"|\bmy answer (?:to|was|is|for)\b",
    # joking and giving in
    r"\b(?:i'm|im|i am|i was|i|just|only|no) (?:just |only )?(?:jok(?:e|ing)"
    r"|kidding)\b",
    r"\b(?:just|only) (?:a joke|testing (?:you|the bot))\b|\bbullshit bingo\b",
    # doubts and wishes about the interview itself
    r"\bi (?:feel|think|know|guess) (?:like )?i (?:did|do|am doing|answered|went)"
    r" (?:so "
    r"|very |really |it )?(?:bad|badly|terrible|terribly|awful|awfully|wrong)\b",
    r"\b(?:is|was) (?:that|this|it) (?:ok|okay|bad|good|enough|fine|weird|a (?:minus"
    r"|trick|problem|real))\b[^.]*\?$",
    r"\b(?:can|may|should|must|could|do|shall) i (?:say|use|tell|take|answer|write|go"
    r"|skip|have to)\b[^.]*\?$",
)
_REMARK: Final = Expression("|".join(f"(?:{one})" for one in _PATTERNS))
_BRIEF: Final = 30
"""Words up to which an answer may be nothing but a remark."""


def remarks(cut: Sequence[Clause], reading: Reading) -> frozenset[int]:
    """List the clauses that speak to the interviewer or of the interview."""
    text = reading.text.lower().replace("’", "'")
    if len(text) != len(reading.text):
        return frozenset()
    spans = [place(reading, clause) for clause in cut]
    found = {at for at, span in enumerate(spans) if _REMARK.search(text[slice(*span)])}
    # What runs over a joining word: "i asked | if you save what i type".
    for first, last in _sentences(cut):
        start, end = spans[first][0], spans[last][1]
        for match in _REMARK.finditer(text[start:end]):
            found.update(
                at
                for at in range(first, last + 1)
                if spans[at][0] < start + match.end()
                and spans[at][1] > start + match.start()
            )
    return frozenset(found)


def about_lines(
    preference: Preference | None, cut: Sequence[Clause], reading: Reading
) -> frozenset[int]:
    """List the clauses in which an answer speaks of its own lines."""
    spans = preference.spans if preference is not None else ()
    return frozenset(
        at
        for at, clause in enumerate(cut)
        for start, end in spans
        if start <= reading.starts[clause.first] < end
    )


def only_remarks(
    cut: Sequence[Clause], reading: Reading, heard: Collection[int]
) -> bool:
    """Whether an answer says nothing but what was `heard` as remarks.

    Clauses without a deed of anybody may stand beside them, and what depends on one.
    """
    if not heard or reading.spoken > _BRIEF:
        return False
    spoken = {cut[at].sentence for at in heard}
    return not any(
        set(clause.deeds) - {"state"}
        and group(clause) != "supposed"
        and (clause.subject not in ("you", "thing") or clause.tense == "past")
        and not (clause.sentence in spoken and clause.opener in _DEPENDS)
        for at, clause in enumerate(cut)
        if at not in heard
    )


_DEPENDS: Final = frozenset("before while what when if that because as until".split())


def place(reading: Reading, clause: Clause) -> tuple[int, int]:
    """Give where a clause stands in the text."""
    return reading.starts[clause.first], reading.ends[clause.last - 1]


def _sentences(cut: Sequence[Clause]) -> Iterator[tuple[int, int]]:
    first = 0
    for at, clause in enumerate(cut):
        if at + 1 == len(cut) or cut[at + 1].sentence != clause.sentence:
            yield first, at
            first = at + 1
