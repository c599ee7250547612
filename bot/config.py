"""Settings from the environment and `.env`; every fault is named at once."""

import re
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import (
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    SettingsConfigDict,
    SettingsError,
)

from bot.core.zones import a_place
from bot.storage.encryption import key_file, parse_key

SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
POSTGRES = ("postgresql://", "postgres://")
HOST = re.compile(r"(?=.{1,253}$)[A-Za-z0-9_:%]{1,63}([.-][A-Za-z0-9_:%-]{1,63})*")
PORT = re.compile(r"[0-9]{1,5}")
PLAIN = re.compile(r"[!-z|~]+")
"""An address in letters that need no escape: no space, no brace, nothing foreign."""

BOT_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{20,200}")
PORTS = (None, 443, 80, 88, 8443)
NO_UTF_8 = "is not UTF-8; save it as UTF-8 (in PowerShell: Set-Content -Encoding utf8)"
LEVELS = ("debug", "info", "warning", "error", "critical")
TELEGRAM = "https://api.telegram.org"


class ConfigError(Exception):
    """Settings that cannot be used; `faults` names each, and never repeats a secret."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(faults))


class Settings(BaseSettings):
    """What an operator decides; `.env.example` explains each."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8-sig",
        extra="ignore",
        frozen=True,
        env_ignore_empty=True,
    )

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: Annotated[str, Field(pattern=r"^https?://")] = TELEGRAM
    database_url: Annotated[str | None, Field(repr=False)] = None
    keyring_url: Annotated[str | None, Field(repr=False)] = None
    keyring_same_server: bool = False
    data_dir: Path = Field(default_factory=lambda: user_data_path("second-round"))
    encryption_key: SecretStr | None = None
    answer_quiet_seconds: Annotated[float, Field(ge=0, le=600)] = 8
    webhook_url: Annotated[str, Field(pattern=r"^https?://[^\s/]+")] | None = None
    webhook_secret: SecretStr | None = None
    webhook_listen: Annotated[tuple[str, int], NoDecode] = ("127.0.0.1", 8080)
    health_listen: Annotated[tuple[str, int] | None, NoDecode] = None
    admin_ids: Annotated[tuple[int, ...], NoDecode] = ()
    daily_grace_hours: Annotated[float, Field(ge=0, le=20)] = 4
    daily_zone: str = "UTC"
    voice_model: Annotated[str, Field(max_length=1000)] | None = None
    crisis_line: Annotated[str, Field(min_length=3, max_length=300)] | None = None
    log_level: str = "INFO"

    @field_validator("log_level")
    @classmethod
    def _is_level(cls, value: str) -> str:
        if value.lower() not in LEVELS:
            raise ValueError(f"is one of {', '.join(LEVELS)}")
        return value

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _comma_separated(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part for part in value.replace(",", " ").split() if part)
        return value

    @field_validator("daily_zone")
    @classmethod
    def _a_zone(cls, value: str) -> str:
        if (zone := a_place(value, {})) is None:
            raise ValueError("this is no zone of the tz database, as Europe/Berlin is")
        return zone

    @field_validator("webhook_listen", "health_listen", mode="before")
    @classmethod
    def _host_and_port(cls, value: object) -> object:
        if isinstance(value, str):
            host, _, port = value.strip().rpartition(":")
            host = host.strip("[]") or "127.0.0.1"
            if not PORT.fullmatch(port) or not HOST.fullmatch(host):
                raise ValueError("write host:port, as in 127.0.0.1:8080")
            if not 0 < int(port) < 65536:
                raise ValueError("a port is from 1 to 65535")
            return host, int(port)
        return value

    @field_validator("telegram_api_url", "webhook_url")
    @classmethod
    def _an_address(cls, value: str | None) -> str | None:
        if value is None:
            return None
        try:
            parts = urlsplit(value)
            well = bool(HOST.fullmatch(parts.hostname or "")) and parts.port != 0
        except ValueError:
            well = False
        if not well or not PLAIN.fullmatch(value) or parts.fragment:
            raise ValueError("this is no address, as https://bot.example.org/path is")
        return value

    @model_validator(mode="after")
    def _as_telegram_takes_it(self) -> Self:
        if self.webhook_url is not None and self.telegram_api_url == TELEGRAM:
            parts = urlsplit(self.webhook_url)
            if parts.scheme != "https" or parts.port not in PORTS:
                raise ValueError(
                    "WEBHOOK_URL: Telegram brings updates to https:// only, at port"
                    " 443, 80, 88 or 8443"
                )
        if self.health_listen == self.webhook_listen and self.webhook_url is not None:
            raise ValueError("HEALTH_LISTEN: WEBHOOK_LISTEN is there already")
        return self

    @field_validator("data_dir")
    @classmethod
    def _a_folder(cls, value: Path) -> Path:
        if "\0" in str(value):
            raise ValueError("a path has no zero byte")
        try:
            return value.expanduser()
        except RuntimeError:
            raise ValueError("nobody knows whose folder ~ is; write it out") from None

    @field_validator("webhook_secret")
    @classmethod
    def _a_secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("is 16 to 256 of A-Z, a-z, 0-9, _ and -")
        return value

    @field_validator("encryption_key")
    @classmethod
    def _a_key(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            parse_key(value.get_secret_value())
        return value

    @field_validator("telegram_bot_token")
    @classmethod
    def _a_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not BOT_TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("this is not a token as BotFather gives it")
        return value

    @field_validator("database_url")
    @classmethod
    def _a_database(cls, value: str | None) -> str | None:
        if value is None or value.startswith(POSTGRES):
            return value
        if not value.startswith("sqlite:///"):
            raise ValueError("is sqlite:///path or postgresql://user@host/database")
        path = value.removeprefix("sqlite:///")
        if not path.strip("/. ") or path.endswith("/") or "\0" in path:
            raise ValueError("name a file, as in sqlite:////var/lib/bot/bot.sqlite")
        if path.startswith(":memory:") or "?" in path:
            raise ValueError("name a file, and nothing behind it")
        if Path(path).is_dir():
            raise ValueError(f"{path} is a folder; name a file in it")
        return value

    @field_validator("keyring_url")
    @classmethod
    def _a_server(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(POSTGRES):
            raise ValueError("is postgresql://user@host/database")
        return value

    @model_validator(mode="after")
    def _together(self) -> Self:
        if (
            self.postgres_url is not None
            and self.webhook_url is not None
            and self.webhook_secret is None
        ):
            raise ValueError(
                "WEBHOOK_SECRET: is needed where several programs share a database"
            )
        return self

    @property
    def quiet(self) -> timedelta:
        """How long a pause closes an answer."""
        return timedelta(seconds=self.answer_quiet_seconds)

    @property
    def daily_grace(self) -> timedelta:
        """How late a daily prompt may still be sent."""
        return timedelta(hours=self.daily_grace_hours)

    @property
    def postgres_url(self) -> str | None:
        """Where the PostgreSQL database is; None where SQLite is used."""
        url = self.database_url
        return url if url is not None and url.startswith(POSTGRES) else None

    @property
    def shared_keyring(self) -> Path:
        """Where the keys of a PostgreSQL database are, unless on another server."""
        return self.data_dir / "keys" / "shared-keyring.sqlite"

    @property
    def database(self) -> Path:
        """Where the SQLite file is."""
        if self.database_url is None:
            return self.data_dir / "second-round.sqlite"
        return Path(self.database_url.removeprefix("sqlite:///"))

    @property
    def keyring(self) -> Path:
        """Where the candidates' data keys are: never in a backup of the database."""
        return self.data_dir / "keys" / "keyring.sqlite"

    @property
    def key_file(self) -> Path | None:
        """Where the master key is, unless ENCRYPTION_KEY holds it."""
        if self.encryption_key is not None:
            return None
        return self.data_dir / "keys" / "master.key"

    def master_key(self) -> bytes:
        """The key that wraps the candidates' keys, made once if none was set."""
        if self.encryption_key is not None:
            return parse_key(self.encryption_key.get_secret_value())
        path = self.data_dir / "keys" / "master.key"
        if not path.exists():
            for file in (self.keyring, self.database):
                if file.exists() and file.stat().st_size:
                    raise ConfigError([_key_is_gone(path, file)])
        try:
            return key_file(path)
        except ValueError as error:
            raise ConfigError([f"keys/master.key in DATA_DIR: {error}"]) from None
        except OSError as error:
            raise ConfigError(
                [f"DATA_DIR: {error.strerror}: {error.filename}"]
            ) from None


def _key_is_gone(path: Path, file: Path) -> str:
    return (
        f"ENCRYPTION_KEY is not set and {path} is missing, but {file} is there: put the"
        " key back, where its copy is. Without it nothing that candidates said can be"
        " read again; if it is gone for good, move second-round.sqlite and keys/ away"
        " to begin anew"
    )


def _readable(env_file: str | None) -> None:
    """Look whether the file of settings is text as the library reads it."""
    path = Path(env_file) if env_file is not None else None
    if path is None or not path.exists():
        return
    fault = None
    try:
        raw = path.read_bytes()
        raw.decode("utf-8-sig")
        if b"\0" in raw:
            fault = NO_UTF_8
    except UnicodeDecodeError:
        fault = NO_UTF_8
    except OSError as error:
        fault = str(error.strerror)
    if fault is not None:
        raise ConfigError([f"{env_file}: {fault}"])


def load(env_file: str | None = ".env") -> Settings:
    """Read the settings.

    Raises:
        ConfigError: naming every setting that cannot be used.
    """
    faults = []
    try:
        _readable(env_file)
        return Settings(_env_file=env_file)
    except ValidationError as error:
        for fault in error.errors(include_input=False, include_url=False):
            reason = fault["msg"].removeprefix("Value error, ")
            name = f"{str(fault['loc'][0]).upper()}: " if fault["loc"] else ""
            faults.append(f"{name}{reason}")
    except SettingsError:
        faults.append("the settings cannot be read; see .env.example")
    # Not raised above: the library's error quotes what was set, a secret too.
    raise ConfigError(faults)


def postgres_installed() -> None:
    """Make sure that what PostgreSQL needs is there.

    Raises:
        ConfigError: it is not.
    """
    if find_spec("psycopg") is None or find_spec("psycopg_pool") is None:
        raise ConfigError(
            ["DATABASE_URL: PostgreSQL needs pip install 'second-round[postgres]'"]
        )
