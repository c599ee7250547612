"""Run the fake server alone: python -m tests.fake_bot_api --port 8081."""

import argparse
import asyncio

from tests.fake_bot_api.server import TOKEN, FakeBotApi


async def serve(port: int, token: str) -> None:
    """Serve until interrupted."""
    async with FakeBotApi(port=port, token=token, keep=50) as server:
        print(f"{server.url} {server.token}", flush=True)
        await asyncio.Event().wait()


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m tests.fake_bot_api")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default=TOKEN)
    options = parser.parse_args()
    asyncio.run(serve(options.port, options.token))


if __name__ == "__main__":
    main()
