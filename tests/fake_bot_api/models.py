"""aiogram, whose models are each built when they are first used.

Its import builds all of some four hundred, which takes three seconds of every process
that runs tests; these use a few dozen.
"""

import sys
from typing import Any

from pydantic import BaseModel

_names: dict[str, Any] = {}


def _later(_: type[BaseModel], *, _types_namespace: dict[str, Any]) -> None:
    """Build nothing, and keep what the fields may name."""
    _names.update(_types_namespace)


_rebuild = vars(BaseModel)["model_rebuild"]
setattr(BaseModel, "model_rebuild", classmethod(_later))  # noqa: B010
try:
    import aiogram
    from aiogram import methods, types
finally:
    setattr(BaseModel, "model_rebuild", _rebuild)  # noqa: B010

# A model that is built later looks for what its fields name in its own module.
for _module in {m.__module__ for m in _names.values() if hasattr(m, "model_fields")}:
    _known = vars(sys.modules[_module])
    _known.update({n: type_ for n, type_ in _names.items() if n not in _known})

__all__ = ["aiogram", "methods", "types"]
