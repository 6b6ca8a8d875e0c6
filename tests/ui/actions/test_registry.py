"""The registry of actions."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.ui.actions import shortcuts
from desk.ui.actions.registry import ActionRegistry, RecordActions, visible


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Any:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers)


def test_window_action_runs_by_its_shortcut(window: QWidget, qtbot: Any) -> None:
    done: list[str] = []
    registry = ActionRegistry(window)
    registry.add("undo", "Undo", "undo-2", lambda: done.append("undo"), shortcut=shortcuts.UNDO)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == ["undo"]


def test_disabled_registry_restores_each_actions_own_state(window: QWidget) -> None:
    registry = ActionRegistry(window)
    on = registry.add("on", "On", "x", lambda: None)
    off = registry.add("off", "Off", "x", lambda: None)
    off.setEnabled(False)
    registry.set_enabled(False)
    assert (on.isEnabled(), off.isEnabled()) == (False, False)
    registry.set_enabled(True)
    assert (on.isEnabled(), off.isEnabled()) == (True, False)


def test_name_taken_is_refused(window: QWidget) -> None:
    registry = ActionRegistry(window)
    registry.add("undo", "Undo", "undo-2", lambda: None)
    with pytest.raises(ValueError, match="undo"):
        registry.add("undo", "Undo", "undo-2", lambda: None)


def test_palette_lists_visible_actions_in_declared_order(window: QWidget) -> None:
    registry = ActionRegistry(window)
    registry.add("b", "B", "x", lambda: None)
    registry.add("hidden", "Hidden", "x", lambda: None).setVisible(False)
    registry.add("keys only", "Keys only", "x", lambda: None, in_palette=False)
    registry.add("a", "A", "x", lambda: None)
    assert [action.text() for action in registry.palette_actions()] == ["B", "A"]


@pytest.fixture
def single_keys() -> dict[str, bool]:
    """Return the switch for single keys that the registry reads."""
    return {"on": True}


@pytest.fixture
def words(
    window: QWidget, single_keys: dict[str, bool]
) -> tuple[RecordActions[str], list[tuple[str, str]]]:
    """Return actions of a record that is a word; done ones are listed with the word."""
    done: list[tuple[str, str]] = []
    group = RecordActions[str](ActionRegistry(window, lambda: single_keys["on"]), "word", window)

    def note(name: str) -> Any:
        return lambda record, anchor: done.append((name, record))

    group.add("call", lambda word: f"Call {word}", "phone", note("call"), shortcut=shortcuts.CALL)
    group.add_separator()
    group.add(
        "remove",
        "Remove",
        "x",
        note("remove"),
        shortcut=shortcuts.REMOVE,
        when=lambda word: word != "kept",
    )
    return group, done


def test_menu_follows_the_record(
    words: tuple[RecordActions[str], list[tuple[str, str]]], window: QWidget
) -> None:
    group, _done = words
    assert [a.text() for a in visible(group.actions_for("Ruth", window))] == [
        "Call Ruth",
        "",
        "Remove",
    ]
    assert [a.text() for a in visible(group.actions_for("kept", window))] == ["Call kept"]


def test_key_runs_the_action_for_the_record(
    words: tuple[RecordActions[str], list[tuple[str, str]]], window: QWidget
) -> None:
    group, done = words
    assert group.trigger_key(press(Qt.Key.Key_C), "Ruth", window)
    assert group.trigger_key(press(Qt.Key.Key_Delete), "Ruth", window)
    assert done == [("call", "Ruth"), ("remove", "Ruth")]


def test_key_does_nothing_where_the_record_does_not_offer_it(
    words: tuple[RecordActions[str], list[tuple[str, str]]], window: QWidget
) -> None:
    group, done = words
    assert not group.trigger_key(press(Qt.Key.Key_Delete), "kept", window)
    assert not group.trigger_key(press(Qt.Key.Key_Q), "Ruth", window)
    assert not group.trigger_key(
        press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier), "Ruth", window
    )
    assert done == []


def test_letters_are_off_without_single_keys(
    words: tuple[RecordActions[str], list[tuple[str, str]]],
    window: QWidget,
    single_keys: dict[str, bool],
) -> None:
    group, done = words
    single_keys["on"] = False
    assert not group.trigger_key(press(Qt.Key.Key_C), "Ruth", window)
    assert group.trigger_key(press(Qt.Key.Key_Delete), "Ruth", window)
    assert done == [("remove", "Ruth")]


def test_list_of_keys_has_each_key_once() -> None:
    keys = [shortcut.keys for shortcut in shortcuts.list_shortcuts(5)]
    assert len(keys) == len(set(keys))
    declared = [each for each in vars(shortcuts).values() if isinstance(each, shortcuts.Shortcut)]
    assert set(declared) <= {*shortcuts.list_shortcuts(5), *shortcuts.list_call_window_shortcuts()}


def test_one_screen_has_no_key_for_tabs() -> None:
    assert len(shortcuts.list_shortcuts(5)) - len(shortcuts.list_shortcuts(1)) == 1


def test_select_returns_offered_actions_in_the_given_order(
    words: tuple[RecordActions[str], list[tuple[str, str]]], window: QWidget
) -> None:
    group, _done = words
    names = ("remove", None, "call")
    assert [a.text() for a in visible(group.select(names, "Ruth", window))] == [
        "Remove",
        "",
        "Call Ruth",
    ]
    assert [a.text() for a in visible(group.select(names, "kept", window))] == ["Call kept"]


def test_palette_lists_marked_actions_and_menus_show_their_second_text(window: QWidget) -> None:
    group = RecordActions[str](ActionRegistry(window), "word", window)
    group.add("quiet", "Quiet", "x", lambda _word, _anchor: None)
    group.add(
        "edit",
        lambda word: f"Change {word}",
        "pencil",
        lambda _word, _anchor: None,
        menu_text=lambda word: f"Edit {len(word)}",
        in_palette=lambda word: word != "kept",
    )
    assert [a.text() for a in group.palette_actions_for("Ruth", window)] == ["Change Ruth"]
    assert [a.menu_text for a in group.actions_for("Ruth", window)] == ["Quiet", "Edit 4"]
    assert group.palette_actions_for("kept", window) == []


def test_second_shortcut_runs_the_action_and_is_not_shown(window: QWidget) -> None:
    done: list[str] = []
    group = RecordActions[str](ActionRegistry(window), "word", window)
    edit = group.add(
        "edit",
        "Edit",
        "pencil",
        lambda word, _anchor: done.append(word),
        shortcut=shortcuts.EDIT_CALL,
        alias=shortcuts.EDIT,
    )
    assert edit.keys == "E"
    assert group.trigger_key(press(Qt.Key.Key_E), "Ruth", window)
    assert group.trigger_key(press(Qt.Key.Key_F2), "Ruth", window)
    assert done == ["Ruth", "Ruth"]
