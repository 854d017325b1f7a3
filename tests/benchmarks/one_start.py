"""One start, measured from inside: `one_start.py bare|app SECONDS [DATA_DIR] [session|guided|ready]`; prints one line of JSON.

`SECONDS` is how long it stays idle, or with a session running, after its first paint while its processor time is taken.
With `ready` among the arguments the pages of the rail are made ready before that, as they are in an idle program.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

STARTED = float(os.environ["STARTED_AT"])
KIND, IDLE_S = sys.argv[1], float(sys.argv[2])

if KIND == "app":
    # As at a real start: the command line comes first, then the pure rooms, and Qt only after them.
    from recovery_app.cli import parser

    parser().parse_args(["--data-dir", sys.argv[3]])
    from recovery_app.bootstrap import Parts, build, listen, new_application

    app = new_application()

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: E402


class FirstPaint(QObject):
    """Note when the window has painted for the first time."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.seconds: float | None = None
        self.began = False
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the window system to have shown it and for Qt to have painted it."""
        if self.seconds is None and event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self, self.note)
        if self.seconds is None and event.type() == QEvent.Type.Expose:
            QTimer.singleShot(0, self, self.note)
        return super().eventFilter(watched, event)

    def note(self) -> None:
        """Take the time, once."""
        if self.seconds is None:
            self.seconds = time.clock_gettime(time.CLOCK_MONOTONIC) - STARTED
            QTimer.singleShot(700, self, self.make_ready if "ready" in sys.argv else self.settle)

    def make_ready(self) -> None:
        """Leave the window alone until its pages stand ready, and let that come to rest as well."""
        from recovery_app.ui.main_window import MainWindow

        window = self.parent()
        assert isinstance(window, MainWindow)
        if window.preparer.is_over:
            QTimer.singleShot(700, self, self.settle)
            return
        if not self.began:
            self.began = True
            window.prepare_pages()
        QTimer.singleShot(100, self, self.make_ready)

    def settle(self) -> None:
        """Let the start come to rest, then measure."""
        self.cpu = time.process_time()
        QTimer.singleShot(round(IDLE_S * 1000), self, self.finish)

    def finish(self) -> None:
        """Print what was measured."""
        spent = time.process_time() - self.cpu
        pss = next(
            int(line.split()[1])
            for line in Path("/proc/self/smaps_rollup").read_text().splitlines()
            if line.startswith("Pss:")
        )
        print(json.dumps({"first_paint_s": self.seconds, "pss_kb": pss, "cpu_share": spent / max(IDLE_S, 0.001)}))
        sys.stdout.flush()
        os._exit(0)


def main() -> None:
    """Start one program and measure it."""
    if KIND == "bare":
        bare = QApplication(["bare"])
        window: QMainWindow = QMainWindow()
        window.resize(1180, 780)
    else:
        data_dir = Path(sys.argv[3])
        program = build(app, Parts(data_dir, cache_dir=data_dir.parent / "cache"))
        window = program.window
        if "session" in sys.argv:
            program.window.start_session("heat")
            assert program.runner.start("heat").state == "ready"
        if "guided" in sys.argv:
            program.window.sessions.start_guided(("pelvic-tilt",))
            program.runner.next_step()
            assert program.runner.session is not None
        QTimer.singleShot(0, window, lambda: listen(program, data_dir))
    window.show()
    watch = FirstPaint(window)
    watch.setObjectName("watch")
    (bare if KIND == "bare" else app).exec()


main()
