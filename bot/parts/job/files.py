"""The words of a plain text file, whatever program wrote it."""

BYTE_ORDERS = (b"\xff\xfe", b"\xfe\xff")
"""How a file in UTF-16 begins."""

ODD_SHARE = 0.02
"""Above this share of letters that no text has, a file is none."""


def worded(data: bytes) -> str:
    """Give what a file says; nothing where it is no text."""
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    odd = sum(not (c.isprintable() or c in "\n\t\f\xa0\xad\u200b\u2028") for c in text)
    if odd > ODD_SHARE * len(text):
        return ""
    return "".join(c for c in text if c.isprintable() or c in "\n\t\xa0").strip()


def _decoded(data: bytes) -> str:
    if data.startswith(BYTE_ORDERS):
        return data.decode("utf-16", "replace")
    if data[1::2].count(0) > len(data) // 4:
        return data.decode("utf-16-le", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")  # Latin-1 as Windows writes it, with its quotes
    except UnicodeDecodeError:
        return data.decode("latin-1")
