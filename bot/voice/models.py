"""Which speech model is used, where it lies, and how it is fetched once."""

from importlib.util import find_spec
from pathlib import Path

NEEDED = ("config.json", "model.bin", "tokenizer.json")
"""Files of a model; without one of them it cannot be loaded."""

SIZES = {
    "tiny": 75,
    "tiny.en": 75,
    "base": 145,
    "base.en": 145,
    "small": 484,
    "small.en": 484,
    "distil-small.en": 333,
    "medium": 1530,
    "medium.en": 1530,
    "large-v3": 3090,
    "distil-large-v3": 1510,
}
"""Models by name, and the megabytes of each, rounded."""

HOST = "https://huggingface.co/"
SOURCE = HOST + "Systran/faster-{kind}"
"""Where a model comes from."""


class NoModel(Exception):
    """Voice messages cannot be put into words here; it says why, in a line."""

    loggable = True


def folder_of(model: str, data: Path) -> Path:
    """Give the folder of a model: what was named, or its place among the data."""
    named = Path(model).expanduser()
    return named if named.is_dir() or len(named.parts) > 1 else data / "voice" / model


def found(model: str, data: Path) -> Path:
    """Give the folder of a model that can be loaded.

    Raises:
        NoModel: the package or the model is missing.
    """
    installed()
    folder = folder_of(model, data)
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    if missing and (folder.is_dir() or model not in SIZES):
        known = "" if folder.is_dir() else f", and names are {', '.join(SIZES)}"
        raise NoModel(f"VOICE_MODEL: {folder} holds no {', '.join(missing)}{known}")
    if missing:
        raise NoModel(
            f"VOICE_MODEL: {model} is not in {folder}; fetch it once with"
            " `second-round voice-check --fetch`"
        )
    return folder


def installed() -> None:
    """Make sure that the package is there.

    Raises:
        NoModel: it is not.
    """
    if find_spec("faster_whisper") is None:
        raise NoModel("VOICE_MODEL: needs pip install 'second-round[voice]'")


def source_of(model: str) -> str:
    """Give the address that a model comes from."""
    kind = model if model.startswith("distil-") else f"whisper-{model}"
    kind = kind.replace("distil-", "distil-whisper-")
    return SOURCE.format(kind=kind)


def fetch(model: str, data: Path) -> Path:
    """Fetch a model by its name, and give its folder.

    Raises:
        NoModel: there is none of that name, or it could not be fetched.
    """
    installed()
    if model not in SIZES:
        raise NoModel(f"VOICE_MODEL: {model} is no model to fetch: {', '.join(SIZES)}")
    # Not by faster-whisper's own `download_model`: 1.2.1 hands on an argument that
    # huggingface_hub has dropped.
    from huggingface_hub import snapshot_download

    folder = data / "voice" / model
    try:
        folder.mkdir(parents=True, exist_ok=True)
        snapshot_download(
            source_of(model).removeprefix(HOST),
            local_dir=folder,
            allow_patterns=[*NEEDED, "preprocessor_config.json", "vocabulary.*"],
        )
    except Exception as error:  # whatever the network, the disk and the library raise
        raise NoModel(
            f"{model} was not fetched: can {HOST} be reached, and is there room in"
            f" {folder}? ({type(error).__name__})"
        ) from None
    return found(model, data)
