"""Share the exercises over some Blender processes, show their lines, and write the list at the end."""

# ruff: noqa: T201 - a command prints, and imports Blender or Pillow only where a command needs them
from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

from tools.illustrations.library import LARGEST_BYTES, size_of, write_library

ROOT = Path(__file__).resolve().parents[2]


def render(paths: list[Path], poses: Path, out: Path, data: Path, *, jobs: int, resume: bool, stills_only: bool) -> int:
    """Render the pose files; each process takes the next exercise when it is free. Return 1 when one failed."""
    if not (data / "mpfb2").is_dir():
        raise SystemExit(f"{data} holds no mpfb2 folder; see requirements.txt for how to get the CC0 body's data")
    waiting, failed, lock, done = list(paths), [], threading.Lock(), 0
    began = time.monotonic()

    def work() -> None:
        nonlocal done
        while True:
            with lock:
                if not waiting:
                    return
                path = waiting.pop(0)
            command = [sys.executable, "-m", "tools.illustrations.blender.job", "--data", str(data), "--out", str(out)]
            command += ["--resume"] * resume + ["--stills-only"] * stills_only + [str(path)]
            with subprocess.Popen(  # noqa: S603 - our own module with our own paths
                command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            ) as run:
                lines = [line for line in run.stdout or () if _told(line)]
            with lock:
                done += 1
                if run.returncode:
                    failed.append(path.stem)
                    print("".join(lines[-12:]), end="")
                spent = (time.monotonic() - began) / 60
                state = "FAILED" if run.returncode else "done"
                print(f"[{done} of {len(paths)}] {path.stem} {state} after {spent:.1f} min", flush=True)

    workers = [threading.Thread(target=work) for _ in range(jobs)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    count, size = write_library(poses, out), size_of(out)
    print(f"{count} exercises complete, {size / 1e6:.1f} MB of at most {LARGEST_BYTES / 1e6:.0f} MB")
    return int(bool(failed) or size > LARGEST_BYTES)


def _told(line: str) -> bool:
    if " s a picture" in line:
        print(line, end="", flush=True)
    return True
