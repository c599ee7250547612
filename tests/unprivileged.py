"""Be refused by file modes, also where the tests run as root."""

import ctypes
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager

CAPGET, CAPSET = {"x86_64": (125, 126), "aarch64": (90, 91)}.get(
    platform.machine(), (None, None)
)
VERSION = 0x20080522
OVERRIDES = 1 << 1 | 1 << 2
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""


@contextmanager
def unprivileged() -> Iterator[None]:
    """Let modes count for this thread, and for those that it starts meanwhile."""
    if sys.platform != "linux" or CAPGET is None:
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(VERSION, 0)
    data = (ctypes.c_uint32 * 6)()
    assert libc.syscall(CAPGET, header, data) == 0
    before = list(data)
    data[0] &= ~OVERRIDES
    assert libc.syscall(CAPSET, header, data) == 0
    try:
        yield
    finally:
        assert libc.syscall(CAPSET, header, (ctypes.c_uint32 * 6)(*before)) == 0
