"""The contract of `read-posting`: JSON lines in, JSON lines out."""

import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.posting_lines import read_lines

TEXT = """<h1>Night Porter</h1>
<p>Employer: The Alder Arms</p>
<h2>You bring</h2><ul><li>3 years&#39; work at a <b>front</b> desk</li>
<li>A calm head at 3am</li></ul>
<h3>Nice to have</h3><ul><li>First aid certificate</li></ul>"""


def test_a_posting_has_the_keys_of_the_contract_and_words_of_its_text() -> None:
    (line,) = read_lines([json.dumps({"id": 7, "text": TEXT})])
    row = json.loads(line)
    assert list(row) == ["id", "title", "company", "requirements"]
    assert (row["id"], row["title"]) == (7, "Night Porter")
    assert row["company"] == "The Alder Arms"
    assert [(one["words"], one["must"]) for one in row["requirements"]] == [
        ("3 years&#39; work at a <b>front</b> desk", True),
        ("A calm head at 3am", True),
        ("First aid certificate", False),
    ]
    assert row["requirements"][1]["competencies"][0] == "pressure"


def test_nothing_is_left_out_or_shortened() -> None:
    wanted = [
        " ".join(f"{chr(97 + n)}{chr(97 + k % 26)}ware" for k in range(2 + 2 * n))
        for n in range(24)
    ]
    text = "Requirements\n" + "\n".join(f"- {one}" for one in wanted)
    (line,) = read_lines([json.dumps({"id": "a", "text": text})])
    assert [one["words"] for one in json.loads(line)["requirements"]] == wanted


def test_a_bad_line_does_not_stop_the_run() -> None:
    given = ["nonsense", "[1]", "", '{"id": 7}', '{"id": 8, "text": 3}', "[" * 100_000]
    rows = [json.loads(one) for one in read_lines([*given, '{"id": 9, "text": ""}'])]
    assert [row["id"] for row in rows] == [None, None, 7, 8, None, 9]
    assert all("error" in row for row in rows[:-1])
    assert rows[-1] == {"id": 9, "title": None, "company": None, "requirements": []}


PIECES = st.sampled_from(
    "Requirements: |\n- |must have |<li>|</li>|&amp;|; |, |SQL |calm |a van |<b>|"
    " • |Nice to have\n|experienceStrong |you will drive |(e.g. |)|\n> |É|”|\t".split(
        "|"
    )
)


@settings(deadline=None)
@example("Requirements: Requirements: experienceStrong &amp;must have ")
@example("Requirements: " * 6 + "É<b>Requirements: ")
@given(st.lists(PIECES, max_size=40).map("".join))
def test_words_are_always_a_piece_of_the_text(text: str) -> None:
    (line,) = read_lines([json.dumps({"id": 1, "text": text})])
    for one in json.loads(line)["requirements"]:
        assert one["words"] in text, one["words"]
