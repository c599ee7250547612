"""What `deploy/` sets is what the program reads."""

import re
from pathlib import Path

from bot.config import Settings

DEPLOY = Path(__file__).parent.parent / "deploy"
COMPOSE = (DEPLOY / "compose.yaml").read_text("utf-8")


def test_the_compose_file_sets_settings() -> None:
    """And asks for nothing that neither a setting nor a part of it needs."""
    names = {name.upper() for name in Settings.model_fields}
    set_there = set(re.findall(r"^ +([A-Z_]+): ", COMPOSE, re.M))
    others = {"EXTRA", "POSTGRES_USER", "POSTGRES_PASSWORD", "WEBHOOK_HOST"}
    assert set_there - others <= names
    asked = set(re.findall(r"\$\{([A-Z_]+)", COMPOSE))
    passwords = {"DATA_PASSWORD", "KEYRING_PASSWORD", "WEBHOOK_HOST"}
    assert asked - passwords <= names


def test_caddy_passes_updates_to_where_replicas_listen() -> None:
    caddy = (DEPLOY / "Caddyfile").read_text("utf-8")
    (port,) = re.findall(r"WEBHOOK_LISTEN: 0\.0\.0\.0:(\d+)", COMPOSE)
    replicas = re.findall(r"^  (\w+):\n    <<: \*replica", COMPOSE, re.M)
    assert len(replicas) == 2
    for replica in replicas:
        assert f"{replica}:{port}" in caddy


def test_keys_and_data_are_on_two_servers() -> None:
    servers = re.findall(r"^  (\w+):\n    <<: \*server", COMPOSE, re.M)
    assert sorted(servers) == ["data", "keyring"]
    assert "archive_mode=off" in COMPOSE.partition("  keyring:")[2]
