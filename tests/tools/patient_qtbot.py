"""pytest-qt's qtbot with longer time limits, for machines that are busy with other work."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.tools.waiting import PATIENCE_S

_PATIENCE_MS = round(PATIENCE_S * 1000)


class PatientQtBot(QtBot):
    """Its timeouts guard against waiting for ever and are no measure of speed: none is shorter than
    PATIENCE_S. After a wait all is done that the events of that time have led to."""

    def wait(self, ms: int) -> None:
        super().wait(ms)
        # The loop ends with its time, be it that other programs had most of it.
        for _ in range(5):
            QCoreApplication.processEvents()

    def waitUntil(  # noqa: N802
        self, callback: Callable[[], Any], *, timeout: int = 0
    ) -> None:
        super().waitUntil(callback, timeout=max(timeout, _PATIENCE_MS))

    def waitSignal(  # noqa: N802
        self, signal: Any, *, timeout: int = 0, **wishes: Any
    ) -> Any:
        if wishes.get("raising") is not False:  # else nothing is expected, as in assertNotEmitted
            timeout = max(timeout, _PATIENCE_MS)
        return super().waitSignal(signal, timeout=timeout, **wishes)

    def waitSignals(  # noqa: N802
        self, signals: Any, *, timeout: int = 0, **wishes: Any
    ) -> Any:
        return super().waitSignals(signals, timeout=max(timeout, _PATIENCE_MS), **wishes)
