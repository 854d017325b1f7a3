"""The sentences this room says to the user."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from recovery_app.storage.decoded import SetAside
from recovery_app.storage.notice import Notice, cause_and_remedy, one_line

NOT_LOADED = "The profile was not loaded yet, so nothing was saved."
_SHOWN = 3


def unreadable(path: Path, error: OSError) -> Notice:
    """Say that a file could not be opened at all."""
    where = error.filename or path
    return Notice(f"{where} could not be opened: {cause_and_remedy(error)}. Nothing was changed.")


def nothing_behind_the_link(link: Path, target: Path) -> Notice:
    """Say that the profile is a link to a file that is not there."""
    return Notice(f"{link} is a link to {target}, which is not there. Connect that disk, then start again.")


def newer(path: Path, version: int) -> Notice:
    """Say that a later version of the program wrote a file."""
    return Notice(
        f"{path} comes from a newer version of this program (schema {version}). Update the program to open it."
    )


def broken(path: Path, reason: str, kept_as: Path) -> Notice:
    """Say that the profile file is damaged, and where it is kept."""
    return Notice(f"{path} could not be read: {reason}. The damaged file is kept as {kept_as}.")


def broken_and_stuck(path: Path, reason: str, error: OSError) -> Notice:
    """Say that the profile file is damaged and could not be set aside."""
    return Notice(f"{path} could not be read: {reason}. It could not be renamed either: {cause_and_remedy(error)}.")


def broken_people(path: Path, reason: str, kept_as: Path) -> Notice:
    """Say that the list of people is damaged, and where it is kept; the people's data is not touched by that."""
    return Notice(
        f"{path} could not be read: {reason}. It is kept as {kept_as}. Everyone's data is still here; name them again."
    )


def leads_elsewhere(folder: Path) -> Notice:
    """Say that the folder of a person is not in the data folder."""
    return Notice(f"{folder} is a link to another place and was not opened. Put the folder itself there.")


def of_the_first(problem: str, first: str, current: str) -> Notice:
    """Say why a person's data is not open, and whose is."""
    return Notice(f"{problem} This is the data of {first}, not of {current}.")


def missing(path: Path) -> Notice:
    """Say that there are backups and no profile file."""
    return Notice(f"{path} is not there.")


def restored(backup: Path, made: datetime) -> Notice:
    """Say which backup was opened instead; `made` is in the user's zone."""
    return Notice(f"The backup of {made:%Y-%m-%d %H:%M} is open instead ({backup}). Check if your last entry is in it.")


def no_good_backup(folder: Path) -> Notice:
    """Say that no backup could be opened."""
    return Notice(f"No backup in {folder} could be opened. Copy one of your own backups there, or start a new profile.")


def set_aside(parts: Sequence[SetAside], kept_in: Path) -> Notice:
    """Say what was left out of the profile, why, and where it will be kept."""
    shown = "; ".join(f"{part.where}: {part.reason}" for part in parts[:_SHOWN])
    more = f"; and {len(parts) - _SHOWN} more" if len(parts) > _SHOWN else ""
    count = "1 part" if len(parts) == 1 else f"{len(parts)} parts"
    return Notice(
        f"{count} of your profile could not be read ({shown}{more}). The next save keeps this in {kept_in}."
        f"{safety_advice(parts)}"
    )


def safety_advice(parts: Sequence[SetAside]) -> str:
    """Return the sentence that goes with parts left out, a blank before it; empty where no safety answer is lost."""
    # A safety check that cannot be read may be the one that had put the plan on hold.
    unsafe = any(part.kind == "red_flag_check" or part.where.startswith("episode") for part in parts)
    return " Answer the safety questions again before you exercise." if unsafe else ""


def changed_on_disk(path: Path, kept_as: Path) -> Notice:
    """Say that something else changed the file, and where its version is kept."""
    return Notice(f"Something else changed {path}. That version is kept as {kept_as}. What you see here is saved.")


def vanished(path: Path) -> Notice:
    """Say that the file had gone and was written anew."""
    return Notice(f"{path} had gone. It was written again from what you see here.")


def no_backup(folder: Path, error: OSError) -> Notice:
    """Say that the file is saved but its earlier version could not be kept."""
    return Notice(
        f"Your entry is saved. The version before it could not be kept in {folder}: {cause_and_remedy(error)}."
    )


def not_saved(path: Path, error: OSError) -> str:
    """Say that nothing was written."""
    return f"{path} could not be saved: {cause_and_remedy(error)}."


def no_lock(path: Path, error: OSError) -> Notice:
    """Say that the folder knows no locks."""
    why = one_line(error.strerror or str(error))
    return Notice(f"{path} could not be locked: {why}. Open the program only once at a time.")
