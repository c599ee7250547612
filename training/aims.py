"""Give each text of an employer its vector: bot/ear/aims.npz.

    python training/aims.py

Run it after a change of the encoder or of content/en/employers. A byte for each number;
what is compared is the direction alone.
"""

from pathlib import Path

import numpy as np

from bot.ear.aims import FILE
from bot.ear.encoder import aims_of
from bot.employer.aspects import neutral
from bot.employer.facts import employers
from bot.employer.persons import persons

PATH = Path(__file__).resolve().parent.parent / "bot" / "ear" / FILE


def main() -> None:
    """Read all texts, and write."""
    given = employers()
    asks = {ask for one in persons() for line in one.lines for ask in line.asks}
    raws = sorted(asks | {o.raw for place in given.all.values() for o in place.says})
    rows = np.concatenate(
        [
            aims_of([neutral(raw) for raw in raws[at : at + 64]])
            for at in range(0, len(raws), 64)
        ]
    )
    packed = np.round(rows / np.abs(rows).max(1, keepdims=True) * 127).astype(np.int8)
    texts = "\n".join(raws).encode()
    np.savez_compressed(PATH, texts=np.frombuffer(texts, dtype=np.uint8), rows=packed)
    print(f"{PATH.name}: {len(raws)} texts, {PATH.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
