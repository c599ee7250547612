"""Hear the reasons of somebody who defends a choice.

A reason, an alternative that was weighed and a limit that is named are what carries
such an answer, by the patterns of content/en/reasoning.toml; an example is never due.
"""

from dataclasses import replace
from typing import Final

from bot.ear.judgement import judge
from bot.ear.patterns import found, patterns, prove, sentences
from bot.ear.words import read
from bot.model import Cue, Expects, Judgement, Outcome

FILE: Final = "reasoning.toml"
PREFIX: Final = "why."

LEAST: Final = 8
"""Words below which a reason is hardly more than a word."""

QUOTED: Final = (4, 15)
"""Words between which a reason can be said back."""


def reasons(text: str) -> tuple[Cue, ...]:
    """Mark the reasons, alternatives and limits, each to the end of its clause."""
    reading = read(text)
    cues = []
    for sentence in sentences(reading):
        for cue in found(patterns(FILE), sentence):
            first = reading.starts.index(cue.start)
            last = reading.ends.index(cue.end) + 1
            while last < sentence.last and reading.shape[last] not in '.,"-':
                last += 1
            end = reading.ends[last - 1]
            cues.append(Cue(reading.starts[first], end, PREFIX + cue.cue))
    return tuple(cues)


def judge_reasoning(answer: str, question: str, spoken: tuple[str, ...]) -> Judgement:
    """Judge how a choice is defended: by the reasons in it, never by an example."""
    heard = judge(answer, question, Expects.REASONING, spoken)
    if heard.oddity is not None or len(answer.split()) < LEAST:
        return heard
    cues = reasons(answer)
    if not cues:
        return heard
    fewest, most = QUOTED
    quotable = (
        c for c in cues if fewest <= len(answer[c.start : c.end].split()) <= most
    )
    best = next(quotable, None)
    return replace(heard, outcome=Outcome.CLEAR, best=heard.best or best)


def prove_reasoning() -> list[str]:
    """Try every entry of the file on its own proofs; return the faults, best none."""
    return prove(FILE, lambda text: [c.cue.removeprefix(PREFIX) for c in reasons(text)])
