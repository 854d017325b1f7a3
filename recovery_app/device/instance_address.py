"""Where the line to the open window of a data folder is."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path


def address_of(data_dir: Path) -> str:
    """Return the address of the socket of one data folder, so that different folders may be open at once.

    It is a path, short enough for a socket's name, or on Windows the name of a pipe.
    """
    name = "recovery-app-" + hashlib.sha256(os.fsencode(os.path.realpath(data_dir))).hexdigest()[:20]
    # Anybody may write into that folder, so the window makes its socket private, and a caller looks whose it is.
    return name if sys.platform == "win32" else f"{os.environ.get('TMPDIR') or '/tmp'}/{name}"  # noqa: S108
