from __future__ import annotations

import errno

from recovery_app.storage.notice import cause_and_remedy, one_line


def test_a_full_disk_names_the_remedy() -> None:
    assert "make some room" in cause_and_remedy(OSError(errno.ENOSPC, "No space left on device"))


def test_an_unknown_error_says_what_the_system_says() -> None:
    assert cause_and_remedy(OSError(errno.ELOOP, "Too many links")) == "Too many links"
    assert cause_and_remedy(OSError("only words")) == "only words"


def test_text_from_a_file_becomes_one_short_printable_line() -> None:
    assert one_line("a\n\x1b[31mred\u202e  b") == "a [31mred b"
    assert len(one_line("long " * 100)) == 200
