"""Hear what sort of worry it is whether something should be said in an interview.

Is it too much, is it rude to ask, may one admit a mistake, will it sound like boasting:
each wants a line of its own, and some a yes where others want a no.
"""

from typing import Final

from bot.ear.aside_subjects import any_of
from bot.expressions import Expression
from bot.hearing import Wanted


def _words(*kinds: str) -> Expression:
    """Find whole words, with any ending where a star stands, and phrases of words."""
    words = " ".join(kinds).split()
    made = (word.replace("_", " ").replace("*", r"\w*") for word in words)
    return any_of(rf"\b(?:{'|'.join(made)})\b")


_PAY: Final = r"\b(?:salary|pay|wages?|commission|money|bonus)\b"
_SORTS: Final = (
    (
        "pay",
        any_of(
            rf"{_PAY}.{{0,40}}\b(?:bring|ask|touch|raise|table|mention|now|greedy)\b",
            rf"\b(?:ask|bring up|talk|touch|mention)\b.{{0,25}}{_PAY}",
        ),
    ),
    ("asking", any_of(r"\b(?:if i|can i|may i|should i|to) (?:\w+ )?ask\b")),
    ("joke", _words("joke* funny humour humor laugh_at laughin_at laughing_at")),
    ("swearing", _words("bad_word* swear* swore curs* cuss* clean_it_up")),
    (
        "boasting",
        _words(
            "boast* brag* arrogan* big_headed big-headed showing_off cocky than_me",
            "more_than_she more_than_he more_than_they",
        ),
    ),
    (
        "secret",
        _words(
            "confidential* whistle* legal illegal nda secret gossip* mortified",
            "whose_daughter whose_son whose_wife",
        ),
    ),
    (
        "private",
        _words(
            "baby babies pregnan* childcare maternity illness depress* therap*",
            "diagnos* disab* religio* marriage divorce visa fertility",
        ),
    ),
    (
        "cv",
        any_of(
            r"\b(?:take|leave|cut|delete|remove|drop|lose|scrap)\b.{0,30}\b(?:cv|resume"
            r"|résumé|linkedin)\b",
        ),
    ),
    (
        "left_out",
        any_of(
            r"\b(?:take|cut|cross|edit) (?:(?:it|that|this|him|her|them) |(?:the|my"
            r"|that)"
            r" (?:\w+ ){1,4})out\b",
            r"\b(?:leav\w+|left|keep\w*|drop\w*) (?:(?:it|that|this|him|her|them|me) )?"
            r"(?:\w+ ){0,3}(?:out|off)\b",
            r"\bkeep (?:\w+ ){0,3}to (?:my|him|her)self\b|\bkeep quiet\b|\bhide\b",
            r"\bi shut (?:it|up)\b|\bbetter not\b|\bin or out\b",
        ),
    ),
    (
        "heavy",
        _words(
            "too_heavy too_sad too_dark too_brutal so_brutal too_graphic disgusting",
            "grim uncomfortable dying died death toilet",
        ),
    ),
    (
        "others",
        _words(
            "slag* critici* badmouth* bad-mouth* giving_out_about bitter* into_it",
            "undermine* difficult trouble_maker troublemaker attitude drinker idiot",
            "they_were_right he_was_wrong she_was_wrong they_were_wrong team_lacks"
            " in_the_face rubbish_rule stupid_rule",
            "don't_like_this jerk my_boss my_manager line_manager old_boss principal"
            " vendor",
            "senior vp supervisor",
        ),
    ),
    (
        "admitting",
        _words(
            "admit* confess* mistake* fail* cry cried scare* careless my_fault",
            "i_was_wrong it_wrong did_wrong",
            "regret* lied i_lie broke_the_rule cheat* guilty burned quit",
        ),
    ),
    (
        "too_much",
        any_of(
            r"\btoo (?:much|detailed|long|boring|personal|whiny|technical|many"
            r"|wordy"
            r"|canned|folksy|emotional|frank|honest|direct|bad)\b",
            r"\b(?:is|was) (?:that|it|this) too far\b|\bso frank\b|\bwhiny\b"
            r"|\bboring\b|\btalking too\b|\boversha\w+\b",
            r"\b(?:was|is) (?:that|it|this) (?:okay|ok|all right|alright)\W*(?:$|[?,])",
        ),
    ),
    (
        "looks",
        any_of(
            r"\b(?:look|sound|come across|come off|seem)s?\b|\bred flag\b"
            r"|\bagainst me\b",
            r"\bthey(?:'ll| will|'re going to)?(?: not)? (?:think|find|take|see|hold"
            r"|hate"
            r"|like|mind|throw|bin)\b",
            r"\b(?:panel|company|employer|boss|manager) (?:will )?(?:think|find"
            r"|take)\b",
            r"\bh[eo]ld(?:ing)? against\b|\bneedy\b|\bno life\b|\babandon\b|\bdanger\b",
        ),
    ),
)
"""What it is about; the first that is found holds."""

_NO: Final = _words(
    "rude impolite bad harm* hurt* dangerous unwise suicide weak* tacky daft stupid",
    "red_flag ugly shame problem cheat* arrogan* boast* brag* greedy needy gossip*",
    "whiny bitter* difficult careless disloyal silly weird awkward big_headed",
    "big-headed uncomfortable whistle* finished boring trouble_maker attitude lose",
    "loses throw kills kill ruin mind cost_me close_the_door out_of_order against_me",
    "held_against think_i think_me think_that_i hate no_life abandon defend_myself",
    "too_* so_brutal take_it_bad don't_take don't_look bends_rules not_good crook",
    "in_the_knee undermine regrets",
)
"""What is feared: a kind answer denies it."""
_YES: Final = any_of(
    r"\b(?:can|may|could|shall|should|do) (?:i|one|we) (?!look|sound)",
    r"\bi (?:can|may|could|should)\b|\bwise\b|\bsmart\b|\bok\b|\bokay\b|\bdo i want\b",
    r"\b(?:is|was|would) (?:it|that|this) (?:be )?(?:alright|all right|fine|good"
    r"|nice)\b",
    r"\bi tell (?:that|it|this|them) or\b",
)
"""What is asked for: a kind answer grants it."""


def hear_saying(text: str) -> Wanted:
    """Hear what sort it is, and whether a kind answer begins with no."""
    sort = next((name for name, pattern in _SORTS if pattern.search(text)), "plain")
    no, yes = _NO.search(text), _YES.search(text)
    return Wanted(sort=sort, denies=bool(no and not yes), open=bool(no) == bool(yes))
