"""Taking in a contacts file: what it would do, then doing it, with progress and a way to stop."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk.errors import Cancelled
from desk.services.desk import Desk, Written
from desk.ui.actions import Actions
from desk.ui.background import Background, Trouble
from desk.ui.text import Text, isolated
from desk.ui.theme import Theme
from desk.ui.widgets.announce import announce
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painting import draw_box
from desk.ui.words import listed

if TYPE_CHECKING:
    from desk.exchange.drafts import Progress
    from desk.exchange.taking_in import Preview

_SHOWN_PROBLEMS = 100
_SHOWN_NAMES = 4


def choose_and_take_in(
    theme: Theme, window: QWidget, background: Background, actions: Actions
) -> "ImportCard | None":
    """Ask for a file, and show what taking it in would do."""
    path, _kind = QFileDialog.getOpenFileName(
        window,
        _tr("Take in a contacts file"),
        str(Path.home()),
        _tr("Contacts (*.vcf *.vcard *.csv *.tsv *.txt);;All files (*)"),
    )
    return ImportCard(theme, window, background, actions, Path(path)) if path else None


class ImportCard(CardDialog):
    """Reads the file on the worker, shows new, same and differs, and takes it in when told."""

    _progressed = Signal(int, int)  # from the worker's thread

    def __init__(
        self, theme: Theme, window: QWidget, background: Background, actions: Actions, path: Path
    ) -> None:
        super().__init__(theme, window, _tr("Take in a contacts file"), width=460)
        self._theme = theme
        self._background = background
        self._actions = actions
        self._stop = threading.Event()
        self._seen: Preview | None = None
        self._busy = False
        self.body.addWidget(PlainLabel(theme, path.name, Text.BODY, weight=600))
        self.said = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self.bar = _Bar(theme, self.tr("Progress"))
        self.counts = {
            key: _Count(theme, text)
            for key, text in (
                ("new", self.tr("new")),
                ("differs", self.tr("differ")),
                ("same", self.tr("the same")),
                ("problems", self.tr("not understood")),
            )
        }
        self._tiles = QWidget()
        tiles = QHBoxLayout(self._tiles)
        tiles.setContentsMargins(0, 14, 0, 4)
        tiles.setSpacing(12)
        for tile in self.counts.values():
            tiles.addWidget(tile, 1)
        self._problem_labels: list[PlainLabel] = []
        self._problems = QVBoxLayout()
        self._problems.setContentsMargins(0, 8, 0, 0)
        self._problems.setSpacing(6)
        self.body.addSpacing(8)
        self.body.addWidget(self.said)
        self.body.addSpacing(8)
        self.body.addWidget(self.bar)
        self.body.addWidget(self._tiles)
        self.body.addLayout(self._problems)
        self._tiles.hide()
        footer = self.add_footer()
        footer.addStretch(1)
        self.cancel = DeskButton(theme, self.tr("Cancel"), ButtonKind.QUIET, large=True)
        self.cancel.clicked.connect(self.reject)
        self.go_on = DeskButton(theme, self.tr("Take them in"), ButtonKind.FILLED, large=True)
        self.go_on.setEnabled(False)
        self.go_on.clicked.connect(self._on_go_on_clicked)
        footer.addWidget(self.cancel)
        footer.addWidget(self.go_on)
        self._progressed.connect(self._on_progressed)
        self._begin(self.tr("Reading the file."))
        background.submit(_look_at, path, self._progress(), done=self._show, failed=self._on_failed)
        self.open_card(self.cancel)

    def reject(self) -> None:
        """Stops what is under way; nothing is changed then."""
        self._stop.set()
        if self._busy and self._seen is not None:
            # Being written: it is closed when the worker has taken everything back.
            self.cancel.setEnabled(False)
            self.said.setText(self.tr("Stopping."))
            return
        super().reject()

    def problems(self) -> list[str]:
        """The sentences about entries that were not understood."""
        return [label.text() for label in self._problem_labels]

    def _progress(self) -> "Progress":
        """Called on the worker."""
        stop, tell = self._stop, self._progressed.emit

        def progress(done: int, of: int) -> bool:
            if not stop.is_set():
                tell(done, of)
            return not stop.is_set()

        return progress

    def _begin(self, sentence: str) -> None:
        self._busy = True
        self.said.setText(sentence)
        self.bar.setRange(0, 0)
        self.bar.show()

    def _on_progressed(self, done: int, of: int) -> None:
        self.bar.setRange(0, max(1, of))
        self.bar.setValue(done)

    def _show(self, seen: "Preview") -> None:
        from desk.exchange.taking_in import Standing

        self._busy = False
        self._seen = seen
        self.bar.hide()
        counts = {
            "new": len(seen.new),
            "differs": len(seen.changed),
            "same": seen.count(Standing.SAME),
            "problems": len(seen.problems),
        }
        for key, tile in self.counts.items():
            tile.set_count(self.locale().toString(counts[key]))
            tile.setVisible(key != "problems" or counts[key] > 0)
        self._tiles.show()
        self.said.setText(self._sentence(seen))
        self._show_problems(seen)
        whole = counts["new"] + counts["differs"]
        self.go_on.setEnabled(whole > 0)
        if whole:
            text = self.tr("Take in 1 person") if whole == 1 else self.tr("Take in {n} people")
            self.go_on.setText(text.format(n=self.locale().toString(whole)))
            self.go_on.setFocus()
        else:
            self.cancel.setText(self.tr("Close"))
        announce(self, self.said.text())

    def _sentence(self, seen: "Preview") -> str:
        if not seen.new and not seen.changed:
            if not seen.entries:
                return self.tr("There is nobody in this file that Desk can take in.")
            return self.tr("Everybody in this file is on your desk already.")
        names = [isolated(_name(draft)) for draft in seen.new[:_SHOWN_NAMES]]
        more = len(seen.new) - len(names)
        if more:
            names.append(self.tr("{n} more").format(n=self.locale().toString(more)))
        parts = []
        if names:
            parts.append(self.tr("New: {names}.").format(names=listed(names)))
        parts.append(self.tr("Nothing on your desk is overwritten, and one Undo takes it back."))
        return " ".join(parts)

    def _show_problems(self, seen: "Preview") -> None:
        shown: Sequence[str] = [
            self.tr("Line {line}: {reason}").format(
                line=self.locale().toString(problem.line), reason=problem.reason
            )
            for problem in seen.problems[:_SHOWN_PROBLEMS]
        ]
        for text in shown:
            label = PlainLabel(self._theme, text, Text.SMALL, "ink2", wrap=True)
            self._problem_labels.append(label)
            self._problems.addWidget(label)
        more = len(seen.problems) - len(shown)
        if more > 0:
            text = self.tr("And {n} more.").format(n=self.locale().toString(more))
            self._problems.addWidget(PlainLabel(self._theme, text, Text.SMALL, "ink2"))

    def _on_go_on_clicked(self) -> None:
        if self._seen is None or self._busy:
            return
        self.go_on.setEnabled(False)
        self._begin(self.tr("Taking them in."))
        self._actions.write(
            _take_in,
            self._seen,
            self._progress(),
            done=lambda _count: self.accept(),
            failed=self._on_failed,
        )

    def _on_failed(self, trouble: Trouble) -> None:
        self._busy = False
        self.bar.hide()
        if isinstance(trouble.error, Cancelled):
            super().reject()
            self._actions.tell(trouble.sentence)
            return
        self.said.set_token("late")
        self.said.setText(trouble.sentence)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setEnabled(True)
        announce(self, trouble.sentence)


class _Count(QWidget):
    """A number over a word."""

    def __init__(self, theme: Theme, word: str) -> None:
        super().__init__()
        self._word = word
        self._number = PlainLabel(theme, "", Text.TITLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._number)
        column.addWidget(PlainLabel(theme, word, Text.META, "ink3", wrap=True))
        column.addStretch(1)

    def set_count(self, number: str) -> None:
        self._number.setText(number)
        self.setAccessibleName(f"{number} {self._word}")

    def text(self) -> str:
        return self._number.text()


class _Bar(QProgressBar):
    """A thin track that fills in green; full and pale where the length is not known yet."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        draw_box(painter, self.rect(), 3, c.press, None)
        whole = self.maximum() - self.minimum()
        if whole > 0 and self.value() > 0:
            box = self.rect()
            box.setWidth(max(6, round(box.width() * self.value() / whole)))
            draw_box(painter, box, 3, c.accent, None)


def _look_at(desk: Desk, path: Path, progress: "Progress") -> "Preview":
    from desk.exchange.taking_in import preview, read_file

    return preview(desk, read_file(path, progress=progress), progress)


def _take_in(desk: Desk, seen: "Preview", progress: "Progress") -> Written[int]:
    from desk.exchange.taking_in import take_in

    return take_in(desk, [seen], progress)


def _name(draft: object) -> str:
    """What to call somebody of a file in one line."""
    from desk.exchange.drafts import PersonDraft
    from desk.rules.person_name import display_name

    assert isinstance(draft, PersonDraft)
    contact = draft.phones[0].typed if draft.phones else ""
    contact = contact or (draft.emails[0].address if draft.emails else "")
    return display_name(
        draft.prefix,
        draft.given,
        draft.middle,
        draft.family,
        draft.suffix,
        draft.nickname,
        draft.formatted,
        draft.business,
        contact,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportCard", text)
