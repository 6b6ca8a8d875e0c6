"""Reads the errors that a form shows."""

from PySide6.QtWidgets import QWidget

from desk.ui.dialogs.form_dialog import FormRow
from desk.ui.widgets.label import PlainLabel


def error_under(field: QWidget) -> str:
    """Return the error that is shown in the row of a field; empty when there is none."""
    row = field.parentWidget()
    assert isinstance(row, FormRow)
    label = row.findChild(PlainLabel, "error")
    assert label is not None
    return "" if label.isHidden() else label.text()
