"""The chain that brings an older profile document up to the present schema, one version at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Document = dict[str, Any]
Step = Callable[[Document], Document]

MIGRATIONS: Mapping[int, Step] = {}
"""For each past schema version the step to the next one; version 1 is the first, so there is none yet."""


class MigrationGapError(LookupError):
    """Say that no step leads on from a schema version."""


def migrate(document: Document, to_version: int, steps: Mapping[int, Step]) -> Document:
    """Return a document at `to_version`; a step turns its version into the next one.

    Raise MigrationGapError where a step is missing; a document that is no older than `to_version` comes back as it is.
    """
    version: int = document["schema_version"]
    while version < to_version:
        step = steps.get(version)
        if step is None:
            raise MigrationGapError(f"no step leads on from schema version {version}")
        version += 1
        document = {**step(document), "schema_version": version}
    return document
