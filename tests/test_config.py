"""Settings: every fault at once, and no secret repeated."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import TELEGRAM, ConfigError, Settings, load

TOKEN = "123456789:AAsecretsecretsecretsecretsecretse"
KEY = "11" * 32
NAMES = [name.upper() for name in Settings.model_fields]


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def set_all(monkeypatch: pytest.MonkeyPatch, **settings: str) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)


def test_nothing_needs_to_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """And what is set to nothing is not set."""
    unset = load()
    assert unset.telegram_api_url == TELEGRAM
    assert unset.telegram_bot_token is None
    assert unset.quiet == timedelta(seconds=8)
    assert unset.data_dir.is_absolute()
    assert unset.database.parent == unset.data_dir
    set_all(monkeypatch, **dict.fromkeys(NAMES, ""))
    assert load() == unset


def test_what_is_set_holds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    set_all(
        monkeypatch,
        TELEGRAM_BOT_TOKEN=TOKEN,
        TELEGRAM_API_URL="http://127.0.0.1:8081",
        DATABASE_URL=f"sqlite:///{tmp_path}/elsewhere.sqlite",
        DATA_DIR=str(tmp_path / "data"),
        ENCRYPTION_KEY=KEY,
        ANSWER_QUIET_SECONDS="0",
        ADMIN_IDS="7, 8 9",
        LOG_LEVEL="debug",
        SOMETHING_ELSE="x",
    )
    settings = load()
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert settings.telegram_api_url == "http://127.0.0.1:8081"
    assert settings.database == tmp_path / "elsewhere.sqlite"
    assert settings.keyring.is_relative_to(tmp_path / "data")
    assert settings.master_key() == bytes.fromhex(KEY)
    assert settings.quiet == timedelta(0)
    assert settings.admin_ids == (7, 8, 9)
    assert not (tmp_path / "data").exists()


def test_a_file_beside_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The environment is stronger, as operators expect."""
    (tmp_path / ".env").write_text("ANSWER_QUIET_SECONDS=3\nADMIN_IDS=7\n")
    set_all(monkeypatch, ADMIN_IDS="8")
    settings = load()
    assert settings.quiet == timedelta(seconds=3)
    assert settings.admin_ids == (8,)


BAD = {
    "TELEGRAM_BOT_TOKEN": "abc:tokentokentokentokentokentoken",
    "TELEGRAM_API_URL": "ftp://example.org",
    "DATABASE_URL": "mysql://me:passwordpassword@localhost/x",
    "KEYRING_URL": "sqlite:///passwordpassword",
    "ENCRYPTION_KEY": "keykeykeykeykey",
    "ANSWER_QUIET_SECONDS": "-1",
    "ADMIN_IDS": "7, priya",
    "LOG_LEVEL": "loud",
}


def test_every_fault_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each with its name, none with a secret."""
    set_all(monkeypatch, **BAD)
    with pytest.raises(ConfigError) as raised:
        load()
    faults = raised.value.faults
    assert [fault.split(":")[0].split(" ")[0] for fault in faults] == list(BAD)
    shown = f"{raised.value} {raised.value!r}"
    for name in ("TELEGRAM_BOT_TOKEN", "ENCRYPTION_KEY", "DATABASE_URL", "KEYRING_URL"):
        assert BAD[name] not in shown
    assert raised.value.__context__ is None


@pytest.mark.parametrize(("name", "value"), BAD.items())
def test_each_fault_alone(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    set_all(monkeypatch, **{name: value})
    with pytest.raises(ConfigError, match=name) as raised:
        load()
    assert len(raised.value.faults) == 1


def test_replicas_share_a_database_and_a_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each would make a secret of its own, and only the last one's would be right."""
    url = "postgresql://me:passwordpassword@db/x"
    set_all(monkeypatch, DATABASE_URL=url, KEYRING_URL=url.replace("db", "keys"))
    settings = load()
    assert settings.postgres_url == url
    assert "passwordpassword" not in f"{settings!r}"
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example.org/hook")
    with pytest.raises(ConfigError, match="WEBHOOK_SECRET"):
        load()
    monkeypatch.setenv("WEBHOOK_SECRET", "a-secret-for-all-of-them")
    assert load().webhook_secret is not None


def test_no_secret_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    set_all(monkeypatch, TELEGRAM_BOT_TOKEN=TOKEN, ENCRYPTION_KEY=KEY)
    assert TOKEN not in repr(load())
    assert KEY not in repr(load())


def test_a_folder_that_cannot_be_one(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    settings = Settings(_env_file=None, data_dir=tmp_path / "data")
    with pytest.raises(ConfigError, match="DATA_DIR"):
        settings.master_key()


def test_a_damaged_key_file(tmp_path: Path) -> None:
    """A new key would not open what the old one closed, so none is made."""
    path = tmp_path / "keys" / "master.key"
    path.parent.mkdir()
    path.write_text("rubbish")
    settings = Settings(_env_file=None, data_dir=tmp_path)
    with pytest.raises(ConfigError, match=r"master\.key") as raised:
        settings.master_key()
    assert "rubbish" not in str(raised.value)
    assert path.read_text() == "rubbish"
