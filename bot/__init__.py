"""Second Round: practise for a second interview, in Telegram or at a prompt."""

import os

# The encoder reads a few dozen words at a time: more threads only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "2.3.0"
