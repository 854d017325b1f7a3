"""Reading the content files."""

from __future__ import annotations

from pathlib import Path

import pytest

from recovery_app.content.reader import FILES, ContentError, read_knowledge


def refused(assets: Path) -> ContentError:
    """Return the error that reading raises; it is always one line."""
    with pytest.raises(ContentError) as caught:
        read_knowledge(assets)
    assert "\n" not in str(caught.value)
    return caught.value


def spoil(file: Path, old: str, new: str) -> None:
    """Replace the first occurrence of a text that must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_content_reads(assets: Path) -> None:
    knowledge = read_knowledge(assets)
    assert knowledge.exercise("walking").id == "walking"
    assert knowledge.safety.by_id("RF-CES-1").level == "E"
    assert knowledge.heat_ice.by_id("heat").hard_stop_s == 1200


def test_a_missing_folder_is_named_with_the_remedy(tmp_path: Path) -> None:
    problem = refused(tmp_path / "nowhere")
    assert str(tmp_path / "nowhere" / "content" / "en") in str(problem)
    assert "Install the program again" in str(problem)


def test_a_language_that_is_not_there_is_refused(assets: Path) -> None:
    with pytest.raises(ContentError, match="xx"):
        read_knowledge(assets, "xx")


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named_with_the_remedy(assets: Path, folder: Path, name: str) -> None:
    (folder / name).unlink()
    problem = str(refused(assets))
    assert name in problem
    assert "Install the program again" in problem


def test_something_that_is_no_file_is_refused(assets: Path, folder: Path) -> None:
    (folder / "plan.toml").unlink()
    (folder / "plan.toml").mkdir()
    assert "plan.toml" in str(refused(assets))


def test_a_file_that_is_not_utf_8_is_refused(assets: Path, folder: Path) -> None:
    (folder / "sources.toml").write_bytes(b"# caf\xe9\n")
    problem = refused(assets)
    assert problem.file == "sources.toml"
    assert "Save the file as UTF-8" in problem.problem


def test_a_slip_in_the_syntax_is_named_with_its_line(assets: Path, folder: Path) -> None:
    spoil(folder / "heat_ice.toml", "repeat_alarm_s = 60", "repeat_alarm_s = sixty")
    problem = refused(assets)
    assert problem.file == "heat_ice.toml"
    assert "line" in problem.problem


def test_a_value_of_the_wrong_kind_is_named_with_its_entry(assets: Path, folder: Path) -> None:
    spoil(folder / "heat_ice.toml", "gap_s = 3600", 'gap_s = "an hour"')
    problem = refused(assets)
    assert problem.file == "heat_ice.toml"
    assert "protocol heat" in problem.problem
    assert "gap_s" in problem.problem


def test_a_field_that_nobody_knows_is_refused(assets: Path, folder: Path) -> None:
    spoil(folder / "plan.toml", "default_rest_days = 7", "default_rest_days = 7\nfavourite = 1")
    problem = refused(assets)
    assert problem.file == "plan.toml"
    assert "favourite" in problem.problem


def test_an_entry_without_an_id_is_told_by_its_number(assets: Path, folder: Path) -> None:
    spoil(folder / "sources.toml", 'id = "S01"', "")
    problem = refused(assets)
    assert problem.file == "sources.toml"
    assert "$.source[0]" in problem.problem


def test_what_does_not_hold_together_is_refused(assets: Path, folder: Path) -> None:
    spoil(folder / "plan.toml", '"pelvic-tilt"', '"pelvic-twist"')
    problem = refused(assets)
    assert problem.file == "plan.toml"
    assert "pelvic-twist" in problem.problem
