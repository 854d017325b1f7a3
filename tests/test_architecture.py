"""The rooms of the house and the only import arrows between them; a new arrow means changing this table on purpose."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "recovery_app"
ROOMS = {
    "domain": ("recovery_app.domain", "msgspec"),
    "content": ("recovery_app.content", "recovery_app.domain", "msgspec"),
    "storage": ("recovery_app.storage", "recovery_app.domain", "msgspec", "platformdirs", "icalendar"),
    "state": ("recovery_app.state", "recovery_app.domain", "msgspec", "PySide6.QtCore"),
    "device": ("recovery_app.device", "recovery_app.domain", "msgspec", "PySide6"),
    "ui": (
        "recovery_app.ui",
        "recovery_app.state",
        "recovery_app.domain",
        "recovery_app.device",
        "msgspec",
        "PySide6",
        "pyqtgraph",
        "numpy",
    ),
}
SHELL = ("main_window", "rail_pages", "assessment_flow", "session_flow", "medicine_flow", "data_flow", "goals_flow")
SHARED = {"widgets", "telling", "charts"}
"""What every page may draw with: the widgets, the dialogs in which things are told, and the charts."""
PAGES = sorted(one.name for one in (PACKAGE / "ui").iterdir() if (one / "__init__.py").exists())


def imports(folder: Path, pattern: str = "**/*.py") -> Iterator[tuple[str, str]]:
    """Yield each module of a folder with the full name of each thing it imports."""
    for path in sorted(folder.glob(pattern)):
        place = path.relative_to(PACKAGE).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((place, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{place} imports relatively"
                yield from ((place, f"{node.module}.{alias.name}") for alias in node.names)


def within(name: str, allowed: tuple[str, ...]) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in allowed)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_its_arrows_allow(room: str) -> None:
    found = [
        (place, name) for place, name in imports(PACKAGE / room) if name.split(".")[0] not in sys.stdlib_module_names
    ]
    assert found
    assert [(place, name) for place, name in found if not within(name, ROOMS[room])] == []


@pytest.mark.parametrize("page", PAGES)
def test_pages_and_widgets_never_import_another_page(page: str) -> None:
    others = tuple(f"recovery_app.ui.{one}" for one in PAGES if one not in {page, *SHARED})
    shell = tuple(f"recovery_app.ui.{one}" for one in SHELL)
    found = list(imports(PACKAGE / "ui" / page))
    assert [(place, name) for place, name in found if within(name, others + shell)] == []


def test_only_the_window_and_the_ways_from_page_to_page_know_the_pages() -> None:
    pages = tuple(f"recovery_app.ui.{one}" for one in PAGES if one not in SHARED)
    found = {place for place, name in imports(PACKAGE / "ui", "*.py") if within(name, pages)}
    assert found <= {f"ui/{one}.py" for one in SHELL}


@pytest.mark.parametrize(
    "module",
    [
        "recovery_app.cli",
        "recovery_app.assess_case",
        "recovery_app.plan_command",
        "recovery_app.session_commands",
        "recovery_app.content.reader",
    ],
)
def test_the_command_line_needs_no_qt(module: str) -> None:
    code = f"import sys, {module}; sys.exit(any(name.split('.')[0] == 'PySide6' for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_one_module_alone_draws_with_pyqtgraph_so_that_no_start_waits_for_it() -> None:
    drawn_with = {place for place, name in imports(PACKAGE) if name.split(".")[0] in {"pyqtgraph", "numpy"}}
    assert drawn_with == {"ui/charts/plot_area.py"}
    code = (
        "import sys, recovery_app.ui.progress.progress_page;"
        "sys.exit(any(name.split('.')[0] in {'pyqtgraph', 'numpy'} for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
