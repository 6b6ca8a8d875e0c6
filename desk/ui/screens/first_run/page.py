"""The first page of a new desk. None of its fields is required."""

from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.paths import RESOURCES
from desk.services.desk import Desk, Written
from desk.services.sample import FIRST_RUN_DRAFT
from desk.ui.context import UiContext
from desk.ui.screens.first_run.parts import (
    NUMBER_WIDTH,
    Art,
    FirstRunFooter,
    FirstRunStep,
    ImportSourceCard,
    PaperCard,
    PeopleSource,
    StaysHere,
)
from desk.ui.task_runner import TaskError
from desk.ui.theme.typography import SANS_DISPLAY, Text, TypeSize
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel
from desk.ui.widgets.page import ScrollPage

_LEFT = 500  # pixels of the picture's side
_LEAST_LEFT = 330  # at 100 %
_RIGHT = 620  # what the right side needs, at 100 %
_GUTTER = 12
_PADDING = (48, 36, 56, 20)
_TITLE = TypeSize(24, 32, 600, -0.2, SANS_DISPLAY)
_LINE = TypeSize(32, 40, 600, -0.4, SANS_DISPLAY)


class FirstRunPage(QWidget):
    """Asks for the owner's name and business, and for a source of people.

    `finished` carries the chosen files or the pasted columns, to be imported once the desk is open.
    """

    finished = Signal(list, str)  # of Path

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._source: PeopleSource | None = None
        self._files: list[Path] = []
        self._pasted = ""
        self._ended = False
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Set up your desk"))
        self.business = Field(theme, name=self.tr("Business name"))
        self.owner = Field(theme, name=self.tr("Your first name"))
        for field in (self.business, self.owner):
            field.setMaxLength(120)
            field.textEdited.connect(self._keep_draft)
            field.returnPressed.connect(self._open_desk)
        self.ways = {
            PeopleSource.CONTACTS: ImportSourceCard(
                theme,
                "id-card",
                self.tr("Contacts file"),
                self._usual_detail(PeopleSource.CONTACTS),
            ),
            PeopleSource.TABLE: ImportSourceCard(
                theme,
                "file-spreadsheet",
                self.tr("Spreadsheet"),
                self._usual_detail(PeopleSource.TABLE),
            ),
            PeopleSource.SAMPLE: ImportSourceCard(
                theme,
                "users-round",
                self.tr("Try it with sample people"),
                self._usual_detail(PeopleSource.SAMPLE),
            ),
        }
        for source, card in self.ways.items():
            card.clicked.connect(partial(self._on_source_clicked, source))
        self._left = self._build_left()
        self._right = PaperCard(theme)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(ScrollPage(self._build_steps()), 1)
        column.addWidget(self._build_foot())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        self._around = QHBoxLayout()
        self._around.addWidget(self._right)
        row.addLayout(self._around, 1)
        self._arrange()
        stops = [self.business, self.owner, *self.ways.values(), self.empty, self.open]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        theme.changed.connect(self._arrange)
        context.runner.run(_read_draft).on_success(self._show_draft)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._context.theme.colours.desk)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        self.business.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        if files:
            table = files[0].suffix.lower() in (".csv", ".tsv", ".txt")
            self._choose(PeopleSource.TABLE if table else PeopleSource.CONTACTS, files)
            event.acceptProposedAction()

    # building

    def _build_left(self) -> QWidget:
        theme = self._context.theme
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 32)
        column.setSpacing(0)
        column.addWidget(Art(theme, RESOURCES / "art" / "first-run.svg"))
        words = QVBoxLayout()
        words.setContentsMargins(64, 44, 56, 0)
        words.setSpacing(16)
        words.addWidget(
            PlainLabel(
                theme,
                self.tr("A direct line to someone who knows who you are."),
                _LINE,
                wrap=True,
            )
        )
        self._why = PlainLabel(
            theme,
            self.tr(
                "Desk remembers every customer, every call and every promise, so nobody has to "
                "start over with you."
            ),
            Text.BODY,
            "ink2",
            wrap=True,
        )
        words.addWidget(self._why)
        column.addLayout(words)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(64, 0, 16, 0)
        foot.addWidget(StaysHere(theme))
        column.addLayout(foot)
        return left

    def _build_steps(self) -> QWidget:
        theme = self._context.theme
        steps = QWidget()
        column = QVBoxLayout(steps)
        column.setContentsMargins(*_PADDING)
        column.setSpacing(0)
        column.addWidget(PlainLabel(theme, self.tr("Set up your desk"), _TITLE))
        column.addSpacing(2)
        column.addWidget(
            PlainLabel(
                theme,
                self.tr("About a minute. You can change all of this later in Settings."),
                Text.BODY,
                "ink2",
                wrap=True,
            )
        )
        column.addSpacing(18)
        who = QGridLayout()
        who.setContentsMargins(0, 0, 0, 0)
        who.setHorizontalSpacing(12)
        who.setVerticalSpacing(5)
        for place, field in enumerate((self.business, self.owner)):
            label = PlainLabel(theme, field.accessibleName(), Text.SMALL, weight=500)
            who.addWidget(label, 0, place)
            who.addWidget(field, 1, place)
            who.setColumnStretch(place, 1)
        column.addWidget(
            FirstRunStep(
                theme, 1, self.tr("Who you are"), self.tr("Printed on your cards and reports"), who
            )
        )
        ways = self._grid = QGridLayout()
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(10)
        column.addWidget(
            FirstRunStep(
                theme,
                2,
                self.tr("Bring your people"),
                self.tr("You can add more at any time"),
                ways,
            )
        )
        column.addStretch(1)
        # Where there is no room for the picture.
        self._stays = StaysHere(theme)
        column.addWidget(self._stays)
        return steps

    def _build_foot(self) -> QWidget:
        theme = self._context.theme
        foot = FirstRunFooter(theme)
        row = QHBoxLayout(foot)
        row.setContentsMargins(48, 1, 56, 0)
        row.setSpacing(12)
        row.addStretch(1)
        self.empty = DeskButton(
            theme, self.tr("Start with an empty desk"), ButtonKind.QUIET, large=True
        )
        self.empty.clicked.connect(self._start_empty)
        self.open = DeskButton(theme, self.tr("Open my desk"), ButtonKind.FILLED, large=True)
        self.open.clicked.connect(self._open_desk)
        row.addWidget(self.empty)
        row.addWidget(self.open)
        return foot

    def _usual_detail(self, source: PeopleSource) -> str:
        return {
            PeopleSource.CONTACTS: self.tr("vCard from iPhone, Android, Outlook"),
            PeopleSource.TABLE: self.tr("CSV or pasted columns"),
            PeopleSource.SAMPLE: self.tr("12 made-up customers"),
        }[source]

    def _arrange(self) -> None:
        self._why.setMaximumWidth(self._context.theme.px(350))
        room = self.width() - self._context.theme.px(_RIGHT)
        left = min(_LEFT, room)
        beside = (
            room >= self._context.theme.px(_LEAST_LEFT) and self._left_height(left) <= self.height()
        )
        self._left.setVisible(beside)
        self._left.setFixedWidth(left if beside else 0)
        self._stays.setVisible(not beside)
        page = self.width() - (self._left.width() if beside else _GUTTER) - _GUTTER
        self._lay_ways(page - sum(_PADDING[::2]) - self._context.theme.px(NUMBER_WIDTH))
        self._around.setContentsMargins(0 if beside else _GUTTER, _GUTTER, _GUTTER, _GUTTER)

    def _left_height(self, width: int) -> int:
        """Return the height in pixels of the picture and the text under it."""
        column = self._left.layout()
        return column.totalHeightForWidth(width) if column is not None else 0

    def _lay_ways(self, width: int) -> None:
        """Put contacts and table in one row if their texts fit; the others go below each other."""
        pair = (self.ways[PeopleSource.CONTACTS], self.ways[PeopleSource.TABLE])
        beside = 2 * max(card.sizeHint().width() for card in pair) + 10 <= width
        for place, card in enumerate(self.ways.values()):
            self._grid.removeWidget(card)
            if beside and card in pair:
                self._grid.addWidget(card, 0, place)
            else:
                self._grid.addWidget(card, place, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if beside else 0)

    # choosing

    def _on_source_clicked(self, source: PeopleSource) -> None:
        if source is PeopleSource.SAMPLE:
            self._choose(None if self._source is source else source, [])
        elif source is PeopleSource.TABLE and "\n" in QGuiApplication.clipboard().text():
            self._offer_to_paste()
        else:
            self._choose_file(source)

    def _offer_to_paste(self) -> None:
        """Let the owner choose between a file and the lines on the clipboard."""

        def paste() -> None:
            self._choose(PeopleSource.TABLE, [], QGuiApplication.clipboard().text())

        items: list[MenuItem | None] = [
            MenuItem(
                self.tr("Choose a file…"),
                partial(self._choose_file, PeopleSource.TABLE),
                "file-spreadsheet",
            ),
            MenuItem(self.tr("Paste the copied columns"), paste, "sticky-note"),
        ]
        card = self.ways[PeopleSource.TABLE]
        menu = MenuPanel(self._context.theme, self.window(), self.tr("Spreadsheet"), items, 260)
        menu.closed.connect(menu.deleteLater)
        menu.open_below(card)

    def _choose_file(self, source: PeopleSource) -> None:
        names = (
            self.tr("Contacts (*.vcf *.vcard *.csv);;All files (*)")
            if source is PeopleSource.CONTACTS
            else self.tr("Tables (*.csv *.tsv *.txt);;All files (*)")
        )
        found, _kind = QFileDialog.getOpenFileNames(
            self, self.tr("Bring your people"), str(Path.home()), names
        )
        if found:
            self._choose(source, [Path(each) for each in found])
        elif self._source is source:
            self._choose(None, [])

    def _choose(self, source: PeopleSource | None, files: list[Path], pasted: str = "") -> None:
        self._source, self._files, self._pasted = source, files, pasted
        for each, card in self.ways.items():
            card.setChecked(each is source)
            detail = self._usual_detail(each)
            if each is source and files:
                more = len(files) - 1
                detail = files[0].name
                if more:
                    detail = self.tr("{name} and %n more", "", more).format(name=files[0].name)
            if each is source and pasted:
                detail = self.tr("%n pasted lines", "", len(pasted.strip().split("\n")))
            card.set_detail(detail)
        self._keep_draft()

    # keeping and ending

    def _keep_draft(self) -> None:
        content = {
            "business": self.business.text(),
            "owner": self.owner.text(),
            "way": self._source.value if self._source is not None else "",
            "files": [str(file) for file in self._files],
            "pasted": self._pasted,
        }
        # A draft that could not be kept is still on the page.
        self._context.runner.run(_keep_draft, content).ignore_error()

    def _show_draft(self, draft: dict[str, Any] | None) -> None:
        if not draft:
            return
        self.business.setText(self.business.text() or str(draft.get("business", "")))
        self.owner.setText(self.owner.text() or str(draft.get("owner", "")))
        source, files = str(draft.get("way", "")), [Path(f) for f in draft.get("files", [])]
        if self._source is None and source in self.ways and all(file.exists() for file in files):
            self._choose(PeopleSource(source), files, str(draft.get("pasted", "")))

    def _start_empty(self) -> None:
        self._source, self._files, self._pasted = None, [], ""
        self._open_desk()

    def _open_desk(self) -> None:
        if self._ended:
            return
        self._ended = True
        self._context.operations.write(
            partial(
                _set_up,
                owner=self.owner.text().strip(),
                business=self.business.text().strip(),
                sample=self._source is PeopleSource.SAMPLE,
            )
        ).on_success(lambda _people: self.finished.emit(self._files, self._pasted)).on_error(
            self._on_failed
        )

    def _on_failed(self, error: TaskError) -> None:
        """Open the desk although the answers could not be saved; they are asked again next time."""
        self.finished.emit(self._files, self._pasted)
        self._context.operations.show_error(error)


def _read_draft(desk: Desk) -> dict[str, Any] | None:
    from desk.services.drafts import read_draft

    return read_draft(desk, FIRST_RUN_DRAFT)


def _keep_draft(desk: Desk, content: dict[str, Any]) -> None:
    from desk.services.drafts import keep_draft

    keep_draft(desk, FIRST_RUN_DRAFT, content)


def _set_up(desk: Desk, *, owner: str, business: str, sample: bool) -> Written[int]:
    from desk.services.sample import set_up

    return set_up(desk, owner, business, sample=sample)
