"""What somebody doubts of what they told, or would tell, on the real day."""

from enum import StrEnum


class Doubt(StrEnum):
    """What is doubted; each has a line of its own."""

    FITS = "fits"
    """Whether it has to do with the job that they go for."""
    AGAINST = "against"
    """Whether it will be held against them, or sounds bad."""
    OLD = "old"
    OTHER = "other"
    """Whether another story would be better."""
    AT_ALL = "at_all"
    """Whether it should be told at all."""
    PRIVATE = "private"
    """Whether it is too private, too sad or too heavy."""
    LEFT_OUT = "left_out"
    """Whether a line of it should go, or be put otherwise."""
