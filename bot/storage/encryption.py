"""Seal what a candidate said: AES-256-GCM with a key of their own.

Each candidate has a data key, wrapped by the master key and kept in a file apart from
the data. Without the data key what was written is noise, also in every backup.
"""

import base64
import binascii
import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.ports import WrongKey
from bot.storage.files import close_file, close_folder, make_folder

KEY_BYTES = 32
_NONCE_BYTES = 12


def seal(key: bytes, plain: bytes, about: str) -> bytes:
    """Encrypt; `about` is bound to the result and must be given again to open it."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, about.encode())


def unseal(key: bytes, sealed: bytes, about: str) -> bytes:
    """Decrypt what `seal` gave.

    Raises:
        WrongKey: without a hint of the content.
    """
    nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return AESGCM(key).decrypt(nonce, rest, about.encode())
    except (InvalidTag, ValueError):
        raise WrongKey("what is sealed does not open with this key") from None


def parse_key(text: str) -> bytes:
    """Read a master key: 32 bytes in base64 (44 characters) or hex (64).

    Raises:
        ValueError: the message does not repeat the key.
    """
    text = text.strip()
    for decode in (bytes.fromhex, _base64):
        try:
            key = decode(text)
        except ValueError:
            continue
        if len(key) == KEY_BYTES:
            return key
    raise ValueError("a key is 32 bytes, written in base64 or in hexadecimal")


def _base64(text: str) -> bytes:
    try:
        return base64.b64decode(text, altchars=b"-_", validate=True)
    except binascii.Error as error:
        raise ValueError(str(error)) from None


def key_file(path: Path) -> bytes:
    """Read the master key from its file, or make both once; the file has mode 600.

    Raises:
        ValueError: the file holds no key.
    """
    if not path.exists():
        make_folder(path.parent)
        key = secrets.token_bytes(KEY_BYTES)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return key_file(path)
        with os.fdopen(handle, "wb") as file:
            file.write(base64.b64encode(key) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        return key
    close_file(path)
    close_folder(path.parent)
    return parse_key(path.read_text("ascii"))
