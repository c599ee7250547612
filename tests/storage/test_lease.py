"""Two programs on one database would send everything twice."""

from pathlib import Path

import pytest

from bot.storage.sqlite import Unusable
from bot.storage.sqlite.lease import sole_use


def test_one_at_a_time(tmp_path: Path) -> None:
    """The second is told why; when the first has ended, the next may begin."""
    database = tmp_path / "data" / "second-round.sqlite"
    with (
        sole_use(database),
        pytest.raises(Unusable, match="another"),
        sole_use(database),
    ):
        pass
    with sole_use(database):
        pass
