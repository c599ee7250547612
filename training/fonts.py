"""Make the fonts of the pictures: python training/fonts.py FOLDER.

FOLDER holds Noto Sans as its authors publish it (SIL Open Font License 1.1), unpacked
from the packages pymupdf-fonts (NotoSans_Regular.py) and pylopdf-fonts-ar, -he, -hi,
-th, -ko and -zh-cn. What is drawn are names that candidates give to their stories, so
each font is cut to the letters of names: one weight, no hints, and of Chinese, Japanese
and Korean what the national standards call common. Needs fonttools, which nothing else
here does.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

OUT = Path(__file__).parent.parent / "bot" / "wording" / "fonts"


def _encoded(encoding: str, high: range, low: range) -> set[int]:
    """Give the characters of a part of a two-byte encoding."""
    found = set()
    for first in high:
        for second in low:
            try:
                found.add(ord(bytes((first, second)).decode(encoding)))
            except (UnicodeDecodeError, TypeError):
                continue
    return found


WIDE = (
    _encoded("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF))
    | _encoded("big5", range(0xA4, 0xC7), range(0x40, 0xFF))
    | _encoded("euc_jp", range(0xB0, 0xD0), range(0xA1, 0xFF))
    | set(range(0x3001, 0x3100))
    | set(range(0xFF01, 0xFF5F))
)
HANGUL = _encoded("euc_kr", range(0xB0, 0xC9), range(0xA1, 0xFF))
LATIN = (
    set(range(0x20, 0x530))  # with Greek and Cyrillic
    | set(range(0x1E00, 0x2000))  # with Vietnamese
    | set(range(0x2010, 0x2040))
    | {0x20AC, 0x2116, 0x2122}
)

FONTS: dict[str, tuple[str, Iterable[int]]] = {
    "latin": ("NotoSans-Regular.ttf", LATIN),
    "arabic": ("pylopdf_fonts_ar/NotoSansArabic-Variable.ttf", range(0x20, 0x780)),
    "hebrew": ("pylopdf_fonts_he/NotoSansHebrew-Variable.ttf", range(0x20, 0x600)),
    "devanagari": (
        "pylopdf_fonts_hi/NotoSansDevanagari-Variable.ttf",
        [*range(0x20, 0x30), *range(0x900, 0x980), 0x200C, 0x200D, 0x25CC],
    ),
    "thai": (
        "pylopdf_fonts_th/NotoSansThai-Variable.ttf",
        [*range(0x20, 0x30), *range(0xE00, 0xE80), 0x25CC],
    ),
    "korean": ("pylopdf_fonts_ko/NotoSansKR-Regular.otf", {0x20, *HANGUL}),
    "chinese": ("pylopdf_fonts_zh_cn/NotoSansSC-Regular.otf", {0x20, *WIDE}),
}


def _unpacked(folder: Path) -> None:
    """Write the font that pymupdf-fonts keeps as a module of Python."""
    sys.path.insert(0, str(folder))
    from pymupdf_fonts import NotoSans_Regular

    (folder / "NotoSans-Regular.ttf").write_bytes(NotoSans_Regular.fontbuffer)


def main(folder: Path) -> None:
    """Cut each font and write it to the package."""
    _unpacked(folder)
    OUT.mkdir(exist_ok=True)
    for name, (path, letters) in FONTS.items():
        font = TTFont(folder / path)
        if "fvar" in font:
            axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
            font = instantiateVariableFont(font, axes | {"wght": 400})
        options = Options(hinting=False, notdef_outline=True, name_IDs=["*"])
        cutter = Subsetter(options)
        cutter.populate(unicodes=set(letters))
        cutter.subset(font)
        target = OUT / f"noto-{name}{Path(path).suffix}"
        font.save(target)
        print(target.name, target.stat().st_size, len(font.getBestCmap()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
