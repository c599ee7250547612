"""Learn what the words of a message are worth for present risk and for past harm.

    pip install scikit-learn
    python training/distress_learn.py    # writes bot/ear/distress.json

A multinomial logistic regression over the features of bot/ear/distress_sum.py, each
counted 3 / sqrt(features of the message). Present risk and past harm weigh three times
as much as all else. Features worth little are left out.
"""

import json
import math
import sys
from pathlib import Path
from typing import Any, Final

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from distress import HERE, MESSAGES, messages, ordinary

from bot.ear.distress import spelling
from bot.ear.distress_sum import SCALE, features
from bot.ear.distress_words import plain

TABLE: Final = HERE.parent / "bot" / "ear" / "distress.json"
LEAST: Final = 0.1
"""Features worth less than this are left out."""


def counted(text: str) -> dict[str, float]:
    """Count the features of a message."""
    found = features(plain(text, spelling()))
    return dict.fromkeys(found, SCALE / math.sqrt(len(found)))


def learn(rows: list[tuple[str, str]]) -> dict[str, Any]:
    """Learn from pairs of text and kind."""
    vectors = DictVectorizer()
    given = vectors.fit_transform([counted(text) for text, _ in rows])
    weights = {"none": 1, "past": 3, "risk": 3}
    model = LogisticRegression(C=5, max_iter=400, class_weight=weights)
    model.fit(given, [kind for _, kind in rows])
    at = {kind: n for n, kind in enumerate(model.classes_)}
    names = vectors.get_feature_names_out()
    table: dict[str, Any] = {}
    for kind in ("risk", "past"):
        worth = model.coef_[at[kind]] - model.coef_[at["none"]]
        base = model.intercept_[at[kind]] - model.intercept_[at["none"]]
        kept = {
            n: round(float(w), 2)
            for n, w in zip(names, worth, strict=True)
            if abs(w) >= LEAST
        }
        table[kind] = {"base": round(float(base), 3), "worth": kept}
    return table


def main() -> None:
    """Learn from all messages and ordinary answers."""
    wide = messages(HERE / "distress_wide.jsonl")
    rows = [(row["text"], row["kind"]) for row in [*messages(MESSAGES), *wide]]
    rows += [(text, "none") for _, text in ordinary() if len(text) < 3000]
    text = json.dumps(learn(rows), ensure_ascii=False, indent=0, sort_keys=True)
    TABLE.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
