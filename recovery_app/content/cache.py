"""A compiled copy of the content, because TOML is slow to parse: it may be lost at any time and is never needed."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

import msgspec

from recovery_app.domain.knowledge import Knowledge

DIGEST_BYTES = 32


def fingerprint(files: Mapping[str, bytes], version: str) -> bytes:
    """Return what names these files, byte for byte, as a version of the program reads them."""
    mark = blake2b(version.encode(), digest_size=DIGEST_BYTES)
    for name, content in files.items():
        mark.update(f"\n{name} {len(content)}\n".encode())
        mark.update(content)
    return mark.digest()


def load(file: Path, mark: bytes) -> Knowledge | None:
    """Return the copy made of exactly these files, or None where there is none that is whole."""
    try:
        stored = file.read_bytes()
    except OSError:
        return None
    body = stored[2 * DIGEST_BYTES :]
    if stored[: 2 * DIGEST_BYTES] != mark + _digest(body):
        return None
    try:
        return msgspec.msgpack.decode(body, type=Knowledge)
    except msgspec.MsgspecError:
        return None


def keep(file: Path, mark: bytes, knowledge: Knowledge) -> None:
    """Keep a copy for the next start; a folder that cannot be written is no loss."""
    body = msgspec.msgpack.encode(knowledge)
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            unfinished.write_bytes(mark + _digest(body) + body)
            unfinished.replace(file)
        except OSError:
            unfinished.unlink(missing_ok=True)
            raise


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=DIGEST_BYTES).digest()
