"""Words for a screen reader, said once."""

from PySide6.QtWidgets import QAbstractButton, QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have assistive tools say `words`; nothing happens where none is running."""
    # Imported here: its many enums would cost 2 ms of every start.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def tell_selected(tab: QAbstractButton) -> None:
    """Tell screen readers, which remember it, whether this one of several tabs is selected now."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleStateChangeEvent

    if QAccessible.isActive():
        state = QAccessible.State()
        state.selected = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(tab, state))
        kinds = QAccessible.Event
        kind = kinds.SelectionAdd if tab.isChecked() else kinds.SelectionRemove
        QAccessible.updateAccessibility(QAccessibleEvent(tab, kind))
