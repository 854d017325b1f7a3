"""Read a file that the user chose: a plain file and nothing else, looked at before it is opened."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from recovery_app.domain.profile import Profile
from recovery_app.domain.stored_data import DataError
from recovery_app.storage.decoded import BrokenProfileError, NewerProfileError
from recovery_app.storage.notice import cause_and_remedy, one_line
from recovery_app.storage.profile_codec import SIZE_LIMIT
from recovery_app.storage.strict_codec import decode_strictly

_REMEDY = "Choose a profile file that Recovery wrote. Nothing was changed."
_CAREFUL = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_profile(path: Path) -> Profile:
    """Return the profile in a file; raise DataError, one line with the reason, for anything that is not a whole one."""
    name = one_line(path.name) or "The file"
    try:
        return decode_strictly(_bytes_of(path))
    except NewerProfileError as error:
        message = f"{name} comes from a newer version of Recovery (schema {error.version}). Update Recovery first."
        raise DataError(f"{message} Nothing was changed.") from error
    except (BrokenProfileError, OSError, ValueError) as error:
        why = cause_and_remedy(error) if isinstance(error, OSError) else one_line(str(error))
        raise DataError(f"{name} was not taken: {why}. {_REMEDY}") from error


def _bytes_of(path: Path) -> bytes:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        raise BrokenProfileError("it is a link; choose the file that it leads to")
    if not stat.S_ISREG(mode):
        raise BrokenProfileError("it is a folder" if stat.S_ISDIR(mode) else "it is a device or a pipe, and no file")
    with os.fdopen(os.open(path, _CAREFUL), "rb") as file:
        return file.read(SIZE_LIMIT + 1)
