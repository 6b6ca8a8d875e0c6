"""PySide6 6.12.0 loses one reference to None with each void call below Python 3.12, and the
interpreter aborts after some thousands of them (docs/adr/0001)."""

import sys

from PySide6.QtCore import QObject


def test_void_qt_calls_do_not_lose_references_to_none():
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("desk")
    assert abs(sys.getrefcount(None) - before) < 500
