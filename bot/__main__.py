"""Run with `python -m bot`; the same program as `second-round`."""

from bot.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
