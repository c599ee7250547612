"""Replies in words. Pure: every word comes from `content/`, none from here."""

from bot.parts.after.drafts import drafted
from bot.wording.saying import Spoken, say

__all__ = ["Spoken", "drafted", "say"]
