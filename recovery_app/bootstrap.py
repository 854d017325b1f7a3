"""Puts the program together: the one place that sees every room."""

from __future__ import annotations

import gc
import os
import signal
import sys
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from recovery_app import __version__
from recovery_app.cli import refuse, say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from recovery_app.device.devices import Devices
    from recovery_app.device.instance_link import InstanceLink
    from recovery_app.domain.knowledge import Knowledge
    from recovery_app.domain.settings import ThemeChoice
    from recovery_app.program_host import ProgramHost
    from recovery_app.state.clock import Clock
    from recovery_app.state.profile_store import ProfileStore
    from recovery_app.state.session_runner import SessionRunner
    from recovery_app.state.ticker import TimerTicker
    from recovery_app.storage.loaded import Loaded
    from recovery_app.storage.people import People
    from recovery_app.storage.profile_file import ProfileFile
    from recovery_app.ui.main_window import MainWindow

SETTLED_MS = 500
"""How long after the application object was made the window has certainly been painted."""


@dataclass(frozen=True)
class Parts:
    """Hold the parts that a test or the tour replaces; a factory that is None takes this machine's own.

    `data_dir` is the folder of all people; `go_on` is called when the window is to be built anew, for another person.
    """

    data_dir: Path
    theme: ThemeChoice | None = None
    clock: Clock | None = None
    devices: Devices | None = None
    new_ticker: Callable[[], TimerTicker] | None = None
    knowledge: Knowledge | None = None
    cache_dir: Path | None = None
    go_on: Callable[[], None] = lambda: None


@dataclass(frozen=True)
class Program:
    """Hold the parts of a program that was put together; `notices` are what its start has to say."""

    window: MainWindow
    store: ProfileStore
    runner: SessionRunner
    notices: tuple[str, ...] = field(default=())


def build(app: QApplication, parts: Parts) -> Program:
    """Put the program together; raise ContentError where its own files are missing or broken."""
    from recovery_app.content.location import find_assets
    from recovery_app.content.reader import read_knowledge
    from recovery_app.device.devices import ThisMachine
    from recovery_app.domain.profile import new_profile
    from recovery_app.state.clock import SystemClock
    from recovery_app.state.profile_store import ProfileStore
    from recovery_app.state.session_runner import SessionRunner
    from recovery_app.state.ticker import TimerTicker
    from recovery_app.storage.data_folder import DataFolder, Surroundings
    from recovery_app.storage.session_pulse import SessionPulse
    from recovery_app.ui.main_window import MainWindow
    from recovery_app.ui.picture_loader import PictureLoader
    from recovery_app.ui.services import PageServices
    from recovery_app.ui.theme import Theme

    assets = find_assets()
    knowledge = parts.knowledge or read_knowledge(assets, cache=parts.cache_dir, version=__version__)
    clock = parts.clock or SystemClock()
    new_ticker = parts.new_ticker or TimerTicker
    opened = open_person(parts.data_dir, clock)
    file, loaded, notices = opened.file, opened.loaded, opened.notices
    profile = loaded.profile or new_profile(uuid.uuid4().hex, clock.now())
    theme = Theme(assets)
    theme.apply(app, parts.theme or profile.settings.theme, profile.settings.text_size_percent)
    retry, heartbeat = new_ticker(), new_ticker()
    store = ProfileStore(profile, lambda changed: tuple(told.text for told in file.save(changed)), retry)
    runner = SessionRunner(store, knowledge, clock, heartbeat, SessionPulse(opened.folder))
    pictures = PictureLoader(assets)
    devices = parts.devices or ThisMachine(assets)
    around = Surroundings(
        clock.now,
        lambda: uuid.uuid4().hex,
        lambda: store.profile.active_session is not None,
        lambda: store.is_unsaved,
        parts.go_on,
    )
    services = PageServices(
        theme,
        store,
        knowledge,
        clock,
        lambda: uuid.uuid4().hex,
        opened.folder,
        pictures,
        new_ticker,
        devices,
        DataFolder(parts.data_dir, parts.cache_dir, opened.people, file, knowledge, around),
    )
    app.aboutToQuit.connect(pictures.stop)
    if parts.devices is None:
        app.aboutToQuit.connect(devices.close)
    window = MainWindow(services, runner, __version__, parts.theme, app.setBadgeNumber)
    for holder in (theme, store, runner, pictures, retry, heartbeat):
        holder.setParent(window)
    if loaded.read_only:
        window.show_unreadable(notices[0])
    else:
        window.open_first_page()
        window.around.tell_missed_end()
        window.show_notices(notices)
    return Program(window, store, runner, notices)


@dataclass(frozen=True)
class OpenPerson:
    """Hold whose data is open: the list of people, the person's folder and file, and how loading it went."""

    people: People
    folder: Path
    file: ProfileFile
    loaded: Loaded
    notices: tuple[str, ...]


def open_person(root: Path, clock: Clock) -> OpenPerson:
    """Open the data of the person who was chosen last; the first person's where that of a further one will not open."""
    from recovery_app.storage import messages
    from recovery_app.storage.people import People
    from recovery_app.storage.people_list import FIRST
    from recovery_app.storage.profile_file import ProfileFile

    people = People(root, clock.now)
    told = [notice.text for notice in people.notices]
    file = ProfileFile(people.folder(people.current), clock.now)
    loaded = file.load()
    if loaded.read_only and people.current != FIRST:
        names = {one.id: one.name for one in people.all()}
        told.append(messages.of_the_first(loaded.notices[0].text, names[FIRST], names[people.current]).text)
        people.go_back_to_first()
        file = ProfileFile(root, clock.now)
        loaded = file.load()
    notices = tuple(notice.text for notice in loaded.notices)
    folder = people.folder(people.current)
    # A profile that was not opened tells why before all else.
    return OpenPerson(people, folder, file, loaded, (*notices, *told) if loaded.read_only else (*told, *notices))


def run_window(data_dir: Path | None, theme: ThemeChoice | None) -> int:
    """Open the window and stay until it is closed; return 2 with one line where it cannot open."""
    from recovery_app.content.location import find_assets
    from recovery_app.content.reader import ContentError
    from recovery_app.device.display_check import problem
    from recovery_app.storage.locations import default_cache_dir, default_data_dir
    from recovery_app.storage.profile_lock import ProfileLock

    if line := problem():
        return refuse(line)
    folder = (data_dir or default_data_dir()).expanduser().absolute()
    try:
        find_assets()
    except ContentError as missing:
        return refuse(str(missing))
    lock = ProfileLock(folder)
    if not lock.acquire():
        return _raise_the_other(folder)
    try:
        app = new_application()
        host = new_host(app, Parts(folder, theme, cache_dir=default_cache_dir()))
    except ContentError as broken:
        return refuse(str(broken))
    except ImportError as missing_library:
        return refuse(f"Qt could not be loaded: {missing_library}. Install the system library that it names.")
    host.program.window.show_notices(tuple(notice.text for notice in lock.notices))
    host.show()
    # Every change is saved when it is made, so Ctrl+C in a terminal may end the program at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.excepthook = host.report_fault
    status = app.exec()
    lock.release()
    return status


def new_application() -> QApplication:
    """Return the application object with its names set."""
    # A start makes many objects and drops few, so looking for dropped ones only holds it up.
    gc.disable()
    _import_what_needs_no_qt()
    from PySide6.QtCore import QSettings, QTimer
    from PySide6.QtWidgets import QApplication

    # Qt's own file dialog would write the last folder into a file that all its programs share. Where the system keeps
    # such settings elsewhere than in files, this does nothing.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    # The style is an argument because asking for it or setting it later makes PySide build all of QStyle.
    app = QApplication(["recovery-app", "-style", "fusion"])
    app.setApplicationName("recovery-app")
    app.setApplicationDisplayName("Recovery")
    app.setDesktopFileName("recovery-app")
    QTimer.singleShot(SETTLED_MS, app, _collect_again)
    return app


def _collect_again() -> None:
    # What a start has made stays for good, so no later look needs to go through it.
    gc.collect()
    gc.freeze()
    gc.enable()


def _import_what_needs_no_qt() -> None:
    """Import the pure rooms before Qt: once Qt is there, PySide reads the source of every module that is imported."""
    import recovery_app.content.location
    import recovery_app.content.reader
    import recovery_app.domain.change
    import recovery_app.domain.guided_session
    import recovery_app.domain.guided_steps
    import recovery_app.domain.heat_ice_session
    import recovery_app.domain.heat_ice_start
    import recovery_app.domain.hurt
    import recovery_app.domain.moving_access
    import recovery_app.domain.session_outcome
    import recovery_app.domain.walk_session
    import recovery_app.state.clock
    import recovery_app.storage.data_folder
    import recovery_app.storage.session_pulse
    import recovery_app.ui.metrics
    import recovery_app.ui.today.words
    import recovery_app.ui.tokens  # noqa: F401


def _raise_the_other(folder: Path) -> int:
    from recovery_app.device.instance_call import ask_to_raise

    if ask_to_raise(folder):
        say("Recovery is open already; its window was brought to the front.")
        return 0
    return refuse(f"Another start holds {folder} but does not answer. Close it, or use --data-dir with another folder.")


def new_host(app: QApplication, parts: Parts) -> ProgramHost:
    """Return a host that keeps one program going for whoever's turn it is; raise ContentError as `build` does."""
    from recovery_app.program_host import ProgramHost

    return ProgramHost(app, parts)


def listen(program: Program, folder: Path) -> InstanceLink:
    """Let another start raise the window, and let commands steer its session."""
    from recovery_app.device.instance_link import InstanceLink
    from recovery_app.state.remote_control import RemoteControl

    window, services = program.window, program.window.services
    remote = RemoteControl(program.runner, program.store, services.knowledge, services.clock, window)
    remote.heat_ice_requested.connect(window.bring_start)
    remote.session_requested.connect(window.bring_session)
    link = InstanceLink(folder, window, remote.answer)
    link.raise_requested.connect(window.come_to_front)
    link.listen()
    return link
