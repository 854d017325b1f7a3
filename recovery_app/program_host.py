"""Keeps one program going, and builds it anew when another person's turn comes."""

from __future__ import annotations

import gc
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from recovery_app.bootstrap import Parts, Program, build, listen

if TYPE_CHECKING:
    from recovery_app.device.instance_link import InstanceLink


class ProgramHost(QObject):
    """Hold the program that is going on; the folder, its lock and the machine's devices stay when it changes."""

    def __init__(self, app: QApplication, parts: Parts) -> None:
        super().__init__(app)
        self._app = app
        self._link: InstanceLink | None = None
        self._parts = replace(parts, go_on=self._change_soon)
        self.program: Program = build(app, self._parts)
        services = self.program.window.services
        self._parts = replace(self._parts, knowledge=services.knowledge, devices=services.devices, clock=services.clock)

    def show(self) -> None:
        """Show the window, and begin what has time until it is painted."""
        self.program.window.show()
        QTimer.singleShot(0, self.program.window, self._begin)

    def report_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Tell of a fault in the window that is open."""
        self.program.window.report_fault(kind, fault, trace)

    def _begin(self) -> None:
        self._link = listen(self.program, self._parts.data_dir)
        self.program.window.around.watch_reminders()
        self.program.window.prepare_pages()

    def _change_soon(self) -> None:
        # The page that asked for it is still on the way back from its button.
        QTimer.singleShot(0, self, self._change)

    def _change(self) -> None:
        old = self.program
        if self._link is not None:
            self._link.close()
            self._link = None
        self.program = build(self._app, self._parts)
        self.program.window.restoreGeometry(old.window.saveGeometry())
        # Shown before the other goes: a program without a window would end.
        self.show()
        self._app.aboutToQuit.disconnect(old.window.services.pictures.stop)
        old.window.services.pictures.stop()
        old.window.hide()
        old.window.deleteLater()
        # A start keeps what it made out of the collector's sight, for good; now some of it is over.
        gc.unfreeze()
