"""Hear what a candidate says of their working life, by content/en/profile.toml.

Only what is said of oneself in the first person counts, and what is not heard stays
unknown: a wrong profile would keep questions away that hold.
"""

import re
from dataclasses import replace
from typing import Final

from bot.ear.patterns import found, patterns, prove, sentences
from bot.ear.words import read
from bot.model import Experience, Profile, Serves

FILE: Final = "profile.toml"
LONGEST: Final = 1_000
"""Letters of a message that are listened to."""

_YEARS: Final = re.compile(
    r"\b(?:i|i['’]ve|ive|i have) (?:been|worked|have|had|got)\b(?: [\w'’]+){0,6}?"
    r"(?: for)? (?P<years>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|fifteen|twenty)\+? (?:years?|yrs)(?: (?:as|in|of|now)\b|\W*$|[.,])",
    re.I,
)
_SPELT: Final = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("twelve", "fifteen", "twenty"),
)
_NUMBERS: Final = dict(zip(_SPELT, (*range(2, 11), 12, 15, 20), strict=True))
SENIOR: Final = 7
"""Years from which somebody is asked as one of long experience."""

MID: Final = 2


def hear_profile(text: str) -> Profile:
    """Tell what a message says of its writer's working life; unknown is None."""
    text = text[:LONGEST]
    profile = Profile()
    for name in _heard(text):
        field, _, value = name.partition(".")
        match field:
            case "level":
                profile = replace(profile, level=Experience(value))
            case "leads":
                profile = replace(profile, leads=value == "yes")
            case "changer":
                profile = replace(profile, changer=True)
            case "serves":
                profile = replace(profile, serves=Serves(value))
    years = _years(text)
    if years is not None and profile.level is None:
        level = Experience.SENIOR if years >= SENIOR else Experience.MID
        profile = replace(profile, level=level if years >= MID else Experience.EARLY)
    return profile


def _years(text: str) -> int | None:
    found = _YEARS.search(text)
    if found is None or "at home" in found.group().lower():
        return None
    said = found["years"].lower()
    return int(said) if said.isdecimal() else _NUMBERS[said]


def _heard(text: str) -> list[str]:
    return [
        cue.cue
        for sentence in sentences(read(text))
        for cue in found(patterns(FILE), sentence)
    ]


def prove_profile() -> list[str]:
    """Try every pattern on its own sentences; return the faults, best none."""
    return prove(FILE, _heard)
