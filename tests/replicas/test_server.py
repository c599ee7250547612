"""What a server and the way to it can do: a full disk, TLS, a listener that is lost."""

import asyncio
import ipaddress
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from bot.ports import Change, Unusable, Wake
from bot.storage.postgres.ring import Ring
from bot.storage.postgres.ring_file import File
from bot.storage.postgres.ring_server import Server as KeyServer
from bot.storage.postgres.store import Store
from tests.postgres import FAST, NOBODY, Server, absence, server, shared
from tests.replicas.conftest import SHORT, store
from tests.storage.conftest import KEY, PRIYA, TOM, WORDS, candidate, said, session

pytestmark = pytest.mark.real_time

MEGABYTES = 96


@pytest.fixture
def small() -> Iterator[Path]:
    """A disk of its own that is soon full; only somebody with all rights gets one."""
    if (why := absence()) is not None:
        pytest.skip(why)
    folder = Path(tempfile.mkdtemp(prefix="small-"))
    folder.chmod(0o711)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        folder.rmdir()
        pytest.skip("no disk of its own can be had here")
    folder.chmod(0o711)
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)
    shutil.rmtree(folder, ignore_errors=True)


def fill(ballast: Path) -> None:
    """Leave no room on a disk."""
    with ballast.open("wb", buffering=0) as file:
        block = bytes(65_536)
        try:
            while True:
                file.write(block)
        except OSError:
            return


@pytest.mark.thorough
async def test_the_disk_of_the_server_is_full(small: Path, tmp_path: Path) -> None:
    """It is said in one line; what was accepted is there once there is room again."""
    own = Server(small / "server", FAST)
    own.make()
    own.start()
    ballast = small / "ballast"
    ring = Ring(File(tmp_path / "keys.sqlite"))
    kept: list[int] = []
    try:
        url = own.url(own.name())
        async with Store(url, ring, KEY, times=SHORT) as one:
            await one.accept([said(1)])
            await one.apply(Change(TOM, None, candidate(), (session(),)))
            await asyncio.to_thread(fill, ballast)
            why = ""
            while not why:
                number = len(kept) + 2
                try:
                    await one.accept([said(number, WORDS * 200)])
                except Unusable as error:
                    why = str(error)
                else:
                    kept.append(number)
            assert "\n" not in why
            assert WORDS[:20] not in why
            ballast.unlink()
            await asyncio.to_thread(own.restart, signal.SIGQUIT)
            for _ in range(100):
                try:
                    new = await one.accept([said(n) for n in (1, *kept, 5000)])
                except Unusable:
                    await asyncio.sleep(0.1)
                else:
                    break
            assert new == {5000}
            assert [a.update_id for a in await one.claim()] == [1, *kept, 5000]
            async with one.turn(TOM) as turn:
                assert (await turn.remembered())[1] == session()
    finally:
        own.stop(signal.SIGQUIT)


def certificate(folder: Path) -> dict[str, str]:
    """Make a certificate for this machine, and give the server's settings for it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "data")])
    now = datetime.now(UTC)
    here = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([here]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public = folder / "data.crt"
    public.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    public.chmod(0o644)  # the program narrows the umask of whoever runs it
    private = folder / "data.key"
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    private.chmod(0o600)
    if os.geteuid() == 0:
        os.chown(private, NOBODY, NOBODY)
    return {
        "ssl": "on",
        "ssl_cert_file": str(public),
        "ssl_key_file": str(private),
    }


@pytest.mark.thorough
async def test_tls_is_what_the_url_says() -> None:
    """Every connection of a store is encrypted, and a stranger's server is refused."""
    if (why := absence()) is not None:
        pytest.skip(why)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        with server({**FAST, **certificate(folder)}, port=True) as own:
            plain = own.database()
            safe = f"{plain}?sslmode=verify-full&sslrootcert={folder / 'data.crt'}"
            async with store(safe) as one:
                await one.apply(Change(PRIYA, None, candidate(), (session(),)))
                await asyncio.sleep(0.2)
                ways = await asyncio.to_thread(
                    own.ask,
                    "SELECT ssl, count(*) FROM pg_stat_ssl JOIN pg_stat_activity"
                    " USING (pid) WHERE datname = %s GROUP BY ssl",
                    plain.rpartition("/")[2],
                )
            assert [encrypted for encrypted, _ in ways] == [True]
            (folder / "other").mkdir()
            certificate(folder / "other")
            other = f"?sslmode=verify-full&sslrootcert={folder / 'other' / 'data.crt'}"
            with pytest.raises(Unusable, match="certificate"):
                async with store(plain + other):
                    pass


@pytest.mark.thorough
async def test_a_listener_that_is_lost_listens_again(url: str) -> None:
    """And what happened meanwhile is looked for."""
    async with store(url) as first, store(url) as second:
        event = second.event(Wake.INBOX)
        await asyncio.sleep(0.3)
        event.clear()
        shared().ask(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = %s AND query IN ('LISTEN second_round', 'SELECT 1')",
            url.rpartition("/")[2],
        )
        async with asyncio.timeout(5):
            await event.wait()
        await asyncio.sleep(1.5)
        event.clear()
        await first.accept([said(1)])
        async with asyncio.timeout(1):
            await event.wait()


@pytest.mark.thorough
async def test_a_keyring_that_is_away_keeps_nobody_waiting_whose_key_is_known(
    url: str,
) -> None:
    """Whoever is new has to wait; when it is back, all goes on."""
    with server() as keys:
        ring = Ring(KeyServer(keys.url(keys.name())))
        async with Store(url, ring, KEY, times=SHORT) as one:
            await one.apply(Change(PRIYA, None, candidate(), (session(),)))
            await asyncio.to_thread(keys.stop, signal.SIGQUIT)
            assert await one.accept([said(1)]) == {1}
            with pytest.raises(Unusable):
                await one.accept([said(2, address=TOM)])
            await one.apply(Change(PRIYA, 1, forget=True))
            await asyncio.to_thread(keys.start)
            assert await one.accept([said(2, address=TOM)]) == {2}
            await one.finish_erasing()
            assert [key.address for key in one._ring.all()] == [TOM]
