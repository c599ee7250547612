"""The ear: words become cues and clauses, and these a judgement. Pure, English only."""

from bot.listening.coverage import untouched
from bot.listening.cues import prove_cues
from bot.listening.judgement import judge

__all__ = ["judge", "prove_cues", "untouched"]
