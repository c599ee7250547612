"""A limit of the processor's time, which a busy machine does not use up."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Break off what never ends, or takes a time that grows with the square.

    Raises:
        TimeoutError: the process used so many seconds of the processor.
    """

    def end(*_: object) -> None:
        raise TimeoutError(f"{seconds} s of the processor's time were not enough")

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
