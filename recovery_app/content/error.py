"""What is said when a content file cannot be used."""

from __future__ import annotations


class ContentError(Exception):
    """Say in one line which file is wrong, where in it, and what to do."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(" ".join(f"{file}: {problem}".split()))
        self.file = file
        self.problem = problem
