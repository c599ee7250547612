"""The ear: words become cues and clauses, and these a judgement. Pure, English only."""

from bot.listening.asking import prove_asking, topics
from bot.listening.coverage import untouched
from bot.listening.cues import prove_cues
from bot.listening.job import (
    prove_skills,
    read_posting,
    requirement,
    shown_by,
    touches,
)
from bot.listening.judgement import judge
from bot.listening.modesty import modest, prove_modesty
from bot.listening.raising import raised
from bot.listening.small_talk import chat, prove_small_talk
from bot.listening.standing import prove_standing, yielding

__all__ = [
    "chat",
    "judge",
    "modest",
    "prove_asking",
    "prove_cues",
    "prove_modesty",
    "prove_skills",
    "prove_small_talk",
    "prove_standing",
    "raised",
    "read_posting",
    "requirement",
    "shown_by",
    "topics",
    "touches",
    "untouched",
    "yielding",
]
