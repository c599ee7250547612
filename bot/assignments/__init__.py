"""What may be asked for at a second interview: kinds, fields, and scenes to act."""

from bot.assignments.kinds import (
    FieldNeeds,
    Kind,
    Slice,
    field_needs,
    kinds,
    prove_kinds,
)
from bot.assignments.scenes import Scene, prove_scenes, scene_for, scenes

__all__ = [
    "FieldNeeds",
    "Kind",
    "Scene",
    "Slice",
    "field_needs",
    "kinds",
    "prove_kinds",
    "prove_scenes",
    "scene_for",
    "scenes",
]
