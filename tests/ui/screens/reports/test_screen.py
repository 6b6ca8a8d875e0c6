"""The reports screen: choice of a report, preview and saving."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from desk.reports.kinds import ReportKind
from desk.services.card_records import add_note
from desk.services.check_in_sheet import read_line
from desk.services.check_ins import set_check_in
from desk.services.month_in_review import month_words
from desk.ui.screens.reports import screen as screen_module
from desk.ui.screens.reports.screen import ReportsScreen
from desk.ui.widgets.button import DeskButton
from tests.tools.paper import info_of, text_of
from tests.ui.app_window import child
from tests.ui.screens.reports.conftest import ReportsOnADesk

CTRL = Qt.KeyboardModifier.ControlModifier


def dark_pixels(picture: QImage) -> int:
    """Return how many of every third pixel are dark."""
    step = 3
    return sum(
        picture.pixelColor(x, y).lightness() < 128
        for x in range(0, picture.width(), step)
        for y in range(0, picture.height(), step)
    )


def test_page_is_shown_in_device_pixels_and_read_aloud(reports: ReportsOnADesk) -> None:
    ruth = reports.add_people()
    screen = reports.open(ReportKind.HISTORY, ruth.id)
    assert screen.bar.person.text() == "Ruth Kessler"
    assert reports.page_words() == "Page 1 of 1"
    assert "Ruth Kessler" in reports.heard()
    assert "Two beagles" in reports.heard()
    picture = screen.area.view.picture()
    assert picture is not None
    assert dark_pixels(picture) > 20
    # The paper is white in every theme.
    assert picture.pixelColor(2, 2).name() == "#ffffff"
    ratio = screen.devicePixelRatioF()
    assert picture.width() == round(screen.area.view.page_rect().width() * ratio)


def test_page_fits_the_view_and_can_be_zoomed(reports: ReportsOnADesk) -> None:
    ruth = reports.add_people()
    screen = reports.open(ReportKind.HISTORY, ruth.id)
    view, keys = screen.area.view, reports.desk.qtbot.keyClick
    whole = view.page_rect()
    assert view.rect().contains(whole)
    assert screen.area.sizes.fit.isHidden()
    screen.area.sizes.larger.click()
    reports.settle()
    picture = view.picture()
    assert picture is not None
    assert picture.width() == view.page_rect().width() > whole.width()
    assert screen.area.sizes.fit.isVisible()
    view.setFocus()
    keys(view, Qt.Key.Key_0, CTRL)
    reports.settle()
    assert view.page_rect() == whole


def test_keys_and_wheel_turn_pages_and_scroll_large_ones(reports: ReportsOnADesk) -> None:
    ruth = reports.add_people()
    for number in range(70):
        reports.desk.runner.run(add_note, ruth.id, f"Note {number}")
    screen = reports.open(ReportKind.HISTORY, ruth.id)
    view, key = screen.area.view, reports.desk.qtbot.keyClick
    assert reports.page_words() == "Page 1 of 3"
    assert not screen.area.pages.before.isEnabled()
    first = QImage(view.picture())
    key(view, Qt.Key.Key_PageDown)
    reports.settle()
    assert reports.page_words() == "Page 2 of 3"
    assert QImage(view.picture()) != first
    key(screen, Qt.Key.Key_End)
    assert reports.page_words() == "Page 3 of 3"
    assert not screen.area.pages.after.isEnabled()
    key(view, Qt.Key.Key_PageDown)
    assert reports.page_words() == "Page 3 of 3"
    wheel(view, 120)
    assert reports.page_words() == "Page 2 of 3"
    wheel(view, 120, CTRL)
    assert not view.fits
    key(view, Qt.Key.Key_Home)
    reports.settle()
    assert reports.page_words() == "Page 1 of 3"
    # A page larger than the view is scrolled to its end before the next page is shown.
    key(view, Qt.Key.Key_PageDown)
    assert reports.page_words() == "Page 1 of 3"
    assert view.verticalScrollBar().value() > 0
    key(view, Qt.Key.Key_PageDown)
    key(view, Qt.Key.Key_PageDown)
    assert reports.page_words() == "Page 2 of 3"


def wheel(
    view: object, turned: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    where = QPointF(50, 50)
    event = QWheelEvent(
        where,
        where,
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)  # type: ignore[attr-defined]


def test_down_key_selects_the_next_report_and_the_choice_is_restored(
    reports: ReportsOnADesk,
) -> None:
    ruth = reports.add_people()
    screen = reports.open(ReportKind.HISTORY, ruth.id)
    rows = screen.list.tabs()
    reports.desk.qtbot.keyClick(rows[ReportKind.HISTORY], Qt.Key.Key_Down)
    reports.settle()
    assert rows[ReportKind.PHONE_LIST].isChecked()
    assert "Phone list" in reports.heard()
    assert "Lindqvist" in reports.heard()
    assert screen.bar.table.isVisible()
    assert not screen.bar.person.isVisible()
    kept = reports.desk.preferences.now.reports
    assert (kept["kind"], kept["person"]) == ("phone-list", ruth.id)
    again = ReportsScreen(reports.desk.context, reports.report_actions, kept)
    reports.desk.qtbot.addWidget(again)
    assert again.list.tabs()[ReportKind.PHONE_LIST].isChecked()
    again.close_down()


def test_enter_before_the_answer_selects_the_person_of_that_name(reports: ReportsOnADesk) -> None:
    ruth = reports.add_people()
    screen = reports.open(ReportKind.HISTORY, ruth.id)
    screen.bar.person.click()
    panel = screen.bar.person.panel
    assert panel is not None
    reports.desk.qtbot.keyClicks(panel.field, "lindq")
    reports.desk.qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    reports.desk.qtbot.waitUntil(lambda: screen.bar.person.text() == "Gus Lindqvist")
    reports.settle()
    assert "Gus Lindqvist" in reports.heard()


def test_person_panel_lists_people_before_anything_is_typed(reports: ReportsOnADesk) -> None:
    ruth = reports.add_people()
    screen = reports.open(ReportKind.HISTORY, ruth.id)
    screen.bar.person.open_panel()
    panel = screen.bar.person.panel
    assert panel is not None
    reports.desk.settle()
    model = panel.list.model()
    shown = [model.index(n, 0).data() for n in range(model.rowCount())]
    assert [str(name).split(",")[0] for name in shown] == ["Ruth Kessler", "Gus Lindqvist"]


def test_long_name_is_elided_before_buttons_lose_their_text(reports: ReportsOnADesk) -> None:
    long = reports.desk.add("Maximiliane-Wilhelmine von Oberhausen-Unterkirchen Kessler")
    screen = reports.open(ReportKind.HISTORY, long.id)
    bar = screen.bar

    def as_words(button: DeskButton) -> bool:
        return button.sizeHint().width() > button.sizeHint().height()

    # As wide as it is in a window of 1280.
    bar.setFixedWidth(900)
    assert as_words(bar.save)
    assert as_words(bar.print)
    assert bar.height() == screen.bar.paper.height() + 28
    assert bar.person.width() < bar.person.sizeHint().width()
    assert bar.person.toolTip() == bar.person.text() == long.name
    print_at = [
        width
        for width in range(900, 300, -20)
        if bar.setFixedWidth(width) is None and as_words(bar.print) and not as_words(bar.save)
    ]
    # At some widths only Save PDF has lost its text.
    assert print_at
    bar.setFixedWidth(1400)
    assert bar.person.toolTip() == ""


def test_person_panel_says_that_nobody_has_the_name(reports: ReportsOnADesk) -> None:
    ruth = reports.add_people()
    screen = reports.open(ReportKind.HISTORY, ruth.id)
    screen.bar.person.open_panel()
    panel = screen.bar.person.panel
    assert panel is not None
    reports.desk.settle()
    assert not panel.nothing.isVisible()
    panel.field.setText("zzz")
    reports.desk.qtbot.waitUntil(panel.nothing.isVisible)
    assert panel.nothing.text() == "Nobody of that name"
    assert panel.list.rect().contains(panel.nothing.geometry())
    # Enter selects nobody.
    reports.desk.qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert panel.isVisible()
    panel.field.setText("ruth")
    reports.desk.qtbot.waitUntil(lambda: not panel.nothing.isVisible())


def test_history_of_one_year_leaves_out_other_years(reports: ReportsOnADesk) -> None:
    ruth = reports.add_people()
    reports.desk.ask(add_note, ruth.id, "Saw them at the market")
    screen = reports.open(ReportKind.HISTORY, ruth.id)
    assert screen.bar.period.text() == "Everything since 2026"
    screen.bar.period.chosen.emit("2025")
    reports.settle()
    assert screen.bar.period.text() == "Only 2025"
    assert "market" not in reports.heard()


def test_history_of_an_unknown_person_selects_another_person(reports: ReportsOnADesk) -> None:
    reports.add_people()
    screen = reports.open(ReportKind.HISTORY, 4711)
    assert screen.bar.person.text() in ("Ruth Kessler", "Gus Lindqvist")


def test_history_on_an_empty_desk_offers_to_add_a_person(reports: ReportsOnADesk) -> None:
    screen = reports.open(ReportKind.HISTORY)
    assert screen.area.instead.fact.text() == "Nobody to print yet"
    assert not screen.bar.print.isEnabled()
    screen.area.instead.buttons[0].click()
    assert reports.asked == ["add"]
    assert reports.desk.window.shown == "customers"
    reports.desk.window.show_screen("reports")
    reports.settle()
    assert screen.area.instead.isVisible()
    # The report appears once a person exists.
    reports.desk.operations.write(add_ruth)
    reports.desk.qtbot.waitUntil(lambda: not screen.area.instead.isVisible())
    reports.settle()
    assert "Ruth Kessler" in reports.heard()
    assert screen.bar.print.isEnabled()


def add_ruth(desk: object) -> object:
    from desk.domain.person_schema import PersonFields
    from desk.services.people import add_person

    return add_person(desk, PersonFields(given="Ruth", family="Kessler"))  # type: ignore[arg-type]


def test_cards_without_a_number_request_settings_until_it_is_set(reports: ReportsOnADesk) -> None:
    from desk.services.settings import change_settings

    screen = reports.open(ReportKind.CARDS)
    assert "number" in screen.area.instead.fact.text()
    assert not screen.bar.save.isEnabled()
    screen.area.instead.buttons[0].click()
    assert reports.asked == ["business"]
    assert reports.desk.window.shown == "settings"
    reports.desk.window.show_screen("reports")
    reports.settle()
    assert screen.area.instead.isVisible()
    reports.desk.runner.run(
        lambda desk: change_settings(desk, "Set", owner="Michael", phone="(541) 555-0100")
    )
    reports.desk.qtbot.waitUntil(lambda: not screen.area.instead.isVisible())
    reports.settle()
    assert "10 cards" in reports.page_words()
    assert screen.bar.card.text() == "85 × 54 mm, ten to a page"


def test_label_sheet_and_count_follow_paper_and_start(reports: ReportsOnADesk) -> None:
    from desk.services.settings import change_settings

    reports.desk.ask(
        lambda desk: change_settings(desk, "Set", owner="Michael", phone="(541) 555-0100")
    )
    screen = reports.open(ReportKind.LABELS)
    assert screen.bar.label.text() == "L7160, 21 to a sheet"
    assert "21 labels" in reports.page_words()
    screen.bar.start.chosen.emit("20")
    reports.settle()
    assert "2 labels" in reports.page_words()
    screen.bar.paper.chosen.emit("letter")
    reports.settle()
    assert screen.bar.label.text() == "5160, 30 to a sheet"
    assert "30 labels" in reports.page_words()


def test_grid_example_has_no_breaking_space_and_is_understood(reports: ReportsOnADesk) -> None:
    bar = reports.screen.bar
    hint = bar._read_grid("")[1]
    assert "“3\xa0x\xa08”" in hint
    # The text is understood as it is shown.
    assert bar._read_grid("3\xa0x\xa08")[0] == bar._read_grid("3 x 8")[0] == "3x8"


def test_large_report_is_laid_out_only_after_confirmation(
    reports: ReportsOnADesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen_module, "ASKS_OVER", 0)
    reports.add_people()
    screen = reports.open(ReportKind.PHONE_LIST)
    assert screen.area.instead.isVisible()
    assert screen.bar.save.isEnabled()
    screen.area.instead.buttons[0].setFocus()
    screen.area.instead.buttons[0].click()
    reports.desk.qtbot.waitUntil(lambda: not screen.area.instead.isVisible())
    reports.settle()
    assert reports.page_words() == "Page 1 of 1"
    # The next key turns pages, not reports.
    assert screen.focusWidget() is screen.area.view


def test_save_pdf_offers_a_name_and_toast_opens_the_file(
    reports: ReportsOnADesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ruth = reports.add_people()
    reports.open(ReportKind.HISTORY, ruth.id)
    file = tmp_path / "of Ruth.pdf"
    offered = reports.save(monkeypatch, file)
    assert offered == "Ruth Kessler customer history 2026-04-14.pdf"
    assert "Two beagles" in text_of(file.read_bytes())
    assert info_of(file.read_bytes())["Title"] == "Customer history: Ruth Kessler"
    toast = reports.desk.toast
    assert "of Ruth.pdf" in toast.text()
    assert [button.text() for button in toast.offers()] == ["Open", "Show in folder"]
    toast.offers()[0].click()
    assert reports.desk.programs.files == [file]


def test_failed_save_shows_its_reason_in_the_toast(
    reports: ReportsOnADesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ruth = reports.add_people()
    reports.open(ReportKind.HISTORY, ruth.id)
    reports.save(monkeypatch, tmp_path / "no such folder" / "ruth.pdf")
    assert reports.desk.toast.text().startswith("There is no folder")


def test_codes_of_a_saved_check_in_sheet_are_valid(
    reports: ReportsOnADesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ruth = reports.add_people()
    due = reports.desk.clock.today()
    reports.desk.ask(lambda desk: set_check_in(desk, ruth.id, on=due))
    reports.open(ReportKind.CHECK_IN_SHEET)
    assert reports.desk.ask(lambda desk: read_line(desk, "A1 done")) is None
    reports.save(monkeypatch, tmp_path / "sheet.pdf")
    line = reports.desk.ask(lambda desk: read_line(desk, "A1 done"))
    assert line.person == ruth
    assert "A1" in text_of((tmp_path / "sheet.pdf").read_bytes())


def test_own_words_are_printed_and_saved_for_the_month(reports: ReportsOnADesk) -> None:
    reports.add_people()
    screen = reports.open(ReportKind.MONTH)
    assert screen.bar.month.text() == "March 2026"
    reports.desk.qtbot.keyClicks(screen.bar.own_words, "A good month")
    reports.desk.qtbot.waitUntil(lambda: "A good month" in reports.heard())
    march = date(2026, 3, 1)
    assert reports.desk.ask(lambda desk: month_words(desk, march)) == "A good month"


def test_own_words_are_saved_for_the_month_they_were_typed_in(reports: ReportsOnADesk) -> None:
    reports.add_people()
    screen = reports.open(ReportKind.MONTH)
    field = screen.bar.own_words
    field.setFocus()
    reports.desk.qtbot.keyClicks(field, "A good month")
    # The field still has the focus.
    screen.bar.month.chosen.emit("2026-01-01")
    reports.desk.qtbot.waitUntil(lambda: field.text() == "")
    reports.settle()
    for month, words in ((date(2026, 3, 1), "A good month"), (date(2026, 1, 1), "")):
        assert reports.desk.ask(month_words, month) == words


def test_preview_is_updated_after_a_write(reports: ReportsOnADesk) -> None:
    ruth = reports.add_people()
    reports.open(ReportKind.HISTORY, ruth.id)
    reports.desk.operations.write(add_note, ruth.id, "Asked about tires")
    reports.desk.qtbot.waitUntil(lambda: "Asked about tires" in reports.heard())


def test_preview_is_read_again_on_show_and_every_minute(
    reports: ReportsOnADesk,
) -> None:
    ruth = reports.add_people()
    screen = reports.open(ReportKind.HISTORY, ruth.id)
    # A write of another program emits no signal.
    reports.desk.operations.written.disconnect(reports.desk.window.refresh)
    before = screen._laid
    # Without a change the page is not laid out again.
    screen.hide()
    screen.show()
    assert screen._document is None
    reports.settle()
    assert screen._document is not None
    assert screen._laid is before
    screen.hide()
    reports.desk.ask(add_note, ruth.id, "Asked about tires")
    screen.show()
    reports.desk.qtbot.waitUntil(lambda: "Asked about tires" in reports.heard())
    # A visible screen is read again each minute.
    reports.desk.ask(add_note, ruth.id, "Wants two")
    minute = child(screen, QTimer, "minute")
    assert minute.isActive()
    minute.timeout.emit()
    reports.desk.qtbot.waitUntil(lambda: "Wants two" in reports.heard())
