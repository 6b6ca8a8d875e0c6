"""The base of the forms: labels, errors, button order, drafts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desk.services.desk import Desk, Written
from desk.services.drafts import list_drafts
from desk.services.settings import change_settings
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FieldError, FormDialog, in_platform_order
from desk.ui.task_runner import Task
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.field import Field, TextField
from tests.ui.app_window import AppWindow
from tests.ui.dialogs.form_errors import error_under


class NameForm(FormDialog):
    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "Name", "Save", draft="name")
        self.name = Field(context.theme)
        self.remark = TextField(context.theme)
        self.add_row("Name", self.name, "As it is printed", key="name")
        self.add_row("Remark", self.remark, key="remark")
        self.open_form({}, self.name)

    def validate(self) -> list[FieldError]:
        name = self.name.text()
        return [] if name.isalpha() else [FieldError(self.name, "Letters only." if name else "")]

    def write(self) -> Task[object]:
        return self._context.operations.write(_save, self.name.text())


def _save(desk: Desk, name: str) -> Written[object]:
    written = change_settings(desk, "Named", draft="name", owner=name)
    return Written(written.value, written.changes)


@pytest.fixture
def form(desk_window: AppWindow) -> NameForm:
    desk_window.window.show()
    form = NameForm(desk_window.context)
    desk_window.settle()
    return form


def test_label_of_a_row_is_buddy_and_accessible_name(form: NameForm) -> None:
    labels = {label.buddy(): label.text() for label in form.findChildren(QLabel) if label.buddy()}
    assert labels == {form.name: "Name", form.remark: "Remark"}
    assert form.name.accessibleName() == "Name"
    assert form.remark.accessibleName() == "Remark"


def test_error_is_shown_under_its_field_and_disables_saving(
    form: NameForm, desk_window: AppWindow
) -> None:
    assert not form.accept_button.isEnabled()
    assert not error_under(form.name), "nothing is wrong yet, there is only something missing"
    desk_window.qtbot.keyClicks(form.name, "R2")
    assert error_under(form.name) == "Letters only."
    assert not error_under(form.remark)
    desk_window.qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.isVisible(), "Enter saves nothing that is wrong"
    form.name.setText("Ruth")
    assert not error_under(form.name)
    assert form.accept_button.isEnabled()


def test_enter_in_a_line_and_ctrl_enter_in_a_text_save(
    form: NameForm, desk_window: AppWindow
) -> None:
    form.name.setText("Ruth")
    desk_window.qtbot.keyClick(form.remark, Qt.Key.Key_Return)
    desk_window.settle()
    assert form.isVisible()
    desk_window.qtbot.keyClick(form.remark, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk_window.settle()
    assert desk_window.toast.text() == "Named."
    assert desk_window.ask(list_drafts) == []


def test_draft_is_dropped_when_the_form_is_as_it_was_opened(
    form: NameForm, desk_window: AppWindow
) -> None:
    desk_window.qtbot.keyClicks(form.name, "R")
    desk_window.settle()
    assert [key for key, _, _ in desk_window.ask(list_drafts)] == ["name"]
    desk_window.qtbot.keyClick(form.name, Qt.Key.Key_Backspace)
    desk_window.settle()
    assert desk_window.ask(list_drafts) == []


def test_tab_goes_from_the_fields_to_the_buttons(form: NameForm, desk_window: AppWindow) -> None:
    form.name.setText("Ruth")
    form.name.setFocus()
    order = []
    for _ in range(4):
        desk_window.qtbot.keyClick(desk_window.window.focusWidget(), Qt.Key.Key_Tab)
        order.append(desk_window.window.focusWidget())
    assert form.reject_button in order
    assert order.index(form.reject_button) < order.index(form.accept_button)


@pytest.mark.parametrize(
    ("platform", "first"), [("linux", "reject"), ("darwin", "reject"), ("win32", "accept")]
)
def test_button_order_is_that_of_the_platform(
    platform: str, first: str, form: NameForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    buttons: list[DeskButton] = in_platform_order(form.reject_button, form.accept_button)
    assert [button.objectName() for button in buttons].index(first) == 0
    assert len(buttons) == 2
