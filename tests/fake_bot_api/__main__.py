"""Run the fake server alone, for benchmarks: python -m tests.fake_bot_api --help.

It prints its address and token on the first line. With --updates it waits for the bot
to poll or to set a webhook, lets people write, prints what it measured as one line of
JSON and ends; without, it serves until it is interrupted.
"""

import argparse
import asyncio
import json

from tests.fake_bot_api.load import Load
from tests.fake_bot_api.server import TOKEN, FakeBotApi


async def serve(options: argparse.Namespace) -> None:
    """Serve, with or without a load."""
    async with FakeBotApi(port=options.port, token=options.token, keep=50) as server:
        print(f"{server.url} {server.token}", flush=True)
        if options.latency:
            server.delay(options.latency, "sendMessage")
        if not options.updates:
            await asyncio.Event().wait()
        await server.bot_arrived.wait()
        load = Load(server, options.people, options.line or ("hello",))
        if options.rate:
            measured = await load.steady(options.updates, options.rate)
        elif options.closed:
            measured = await load.closed(options.updates)
        else:
            measured = await load.burst(options.updates)
        print(json.dumps(measured.json()), flush=True)


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fake_bot_api", description=__doc__
    )
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--updates", type=int, default=0, help="how many to send")
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--rate", type=float, help="updates a second, evenly")
    parser.add_argument(
        "--closed", action="store_true", help="each person waits for the answer"
    )
    parser.add_argument("--latency", type=float, default=0, help="seconds a send takes")
    parser.add_argument("--line", action="append", help="what is said, in turn")
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
