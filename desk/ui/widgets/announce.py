"""Announcements for screen readers."""

from PySide6.QtWidgets import QAbstractButton, QWidget


def announce(widget: QWidget, words: str) -> None:
    """Let screen readers speak `words`; without one this does nothing."""
    # Imported here: it would cost 2 ms of the start.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def tell_selected(tab: QAbstractButton) -> None:
    """Tell screen readers, which cache it, whether this tab is selected."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleStateChangeEvent

    if QAccessible.isActive():
        state = QAccessible.State()
        state.selected = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(tab, state))
        kinds = QAccessible.Event
        kind = kinds.SelectionAdd if tab.isChecked() else kinds.SelectionRemove
        QAccessible.updateAccessibility(QAccessibleEvent(tab, kind))
