"""Settings from the environment and `.env`; every fault is named at once."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.core.zones import a_place
from bot.storage.sqlite.encryption import key_file, parse_key

SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
TELEGRAM = "https://api.telegram.org"


class ConfigError(Exception):
    """Settings that cannot be used; `faults` names each, and never repeats a secret."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(faults))


class Settings(BaseSettings):
    """What an operator decides; `.env.example` explains each."""

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True
    )

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: Annotated[str, Field(pattern=r"^https?://")] = TELEGRAM
    database_url: str | None = None
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
    crisis_line: Annotated[str, Field(min_length=3, max_length=300)] | None = None
    log_level: Annotated[
        str, Field(pattern=r"(?i)^(debug|info|warning|error|critical)$")
    ] = "INFO"

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
            host, _, port = value.rpartition(":")
            if not port.isdecimal() or not 0 < int(port) < 65536:
                raise ValueError("write host:port, as in 127.0.0.1:8080")
            return host.strip("[]") or "127.0.0.1", int(port)
        return value

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
        if value is not None:
            number, _, secret = value.get_secret_value().partition(":")
            if not number.isdecimal() or len(secret) < 20:
                raise ValueError("this is not a token as BotFather gives it")
        return value

    @field_validator("database_url")
    @classmethod
    def _sqlite(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith("sqlite:///"):
            raise ValueError("only sqlite:///path is supported so far")
        return value

    @property
    def quiet(self) -> timedelta:
        """How long a pause closes an answer."""
        return timedelta(seconds=self.answer_quiet_seconds)

    @property
    def daily_grace(self) -> timedelta:
        """How late a daily prompt may still be sent."""
        return timedelta(hours=self.daily_grace_hours)

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
        try:
            return key_file(self.data_dir / "keys" / "master.key")
        except ValueError as error:
            raise ConfigError([f"keys/master.key in DATA_DIR: {error}"]) from None
        except OSError as error:
            raise ConfigError(
                [f"DATA_DIR: {error.strerror}: {error.filename}"]
            ) from None


def load(env_file: str | None = ".env") -> Settings:
    """Read the settings.

    Raises:
        ConfigError: naming every setting that cannot be used.
    """
    faults = []
    try:
        return Settings(_env_file=env_file)
    except ValidationError as error:
        for fault in error.errors(include_input=False, include_url=False):
            name = str(fault["loc"][0]).upper() if fault["loc"] else "settings"
            reason = fault["msg"].removeprefix("Value error, ")
            faults.append(f"{name}: {reason}")
    # Not raised above: the library's error quotes what was set, a secret too.
    raise ConfigError(faults)
