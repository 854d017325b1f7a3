"""What every page is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from recovery_app.device.devices import Devices, NoDevices
from recovery_app.domain.knowledge import Knowledge
from recovery_app.state.clock import Clock
from recovery_app.state.data_keeper import DataKeeper, NoData
from recovery_app.state.day_plan import DayPlan
from recovery_app.state.profile_store import ProfileStore
from recovery_app.state.ticker import TimerTicker
from recovery_app.ui.picture_loader import PictureLoader
from recovery_app.ui.theme import Theme


@dataclass(frozen=True)
class PageServices:
    """Hold the parts that pages draw with and ask for changes."""

    theme: Theme
    store: ProfileStore
    knowledge: Knowledge
    clock: Clock
    new_id: Callable[[], str]
    data_dir: Path
    pictures: PictureLoader
    new_ticker: Callable[[], TimerTicker] = TimerTicker
    devices: Devices = field(default_factory=NoDevices)
    data: DataKeeper = field(default_factory=NoData)
    day: DayPlan = field(init=False)

    def __post_init__(self) -> None:
        # Pages share the one derived plan, and a frozen value is filled in only this way.
        object.__setattr__(self, "day", DayPlan(self.store, self.knowledge, self.clock))
