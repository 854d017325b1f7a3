"""Where the program's own files lie."""

from __future__ import annotations

from pathlib import Path

from recovery_app.content.error import ContentError

PACKAGE = Path(__file__).resolve().parents[1]


def find_assets(package: Path = PACKAGE) -> Path:
    """Return the assets folder, inside the package or beside it; raise ContentError where there is none."""
    # A stranger's folder may be called assets too, where the package is installed among others.
    for folder in (package / "assets", package.parent / "assets"):
        if (folder / "content").is_dir():
            return folder
    raise ContentError(
        str(package / "assets"), "this folder is missing, and so is one beside the program. Install the program again."
    )
