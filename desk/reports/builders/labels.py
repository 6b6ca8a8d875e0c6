"""Labels with the owner's number, to be stuck into what was sold."""

from desk.domain.people import Purchase
from desk.domain.settings import DeskSettings
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated_if_rtl
from desk.messages import message
from desk.record import record
from desk.reports.document import Paper
from desk.reports.qr import FINEST, QUIET, QrCode, contact_code, direct_line, printable_line
from desk.reports.request import BuiltReport, ReportRequest
from desk.reports.sheet_grid import SheetGrid, check_start, label_grid
from desk.services.desk import Desk
from desk.services.people import get_person
from desk.services.settings import read_settings

_CODE = 17.46  # mm, the side of the code; for a long name up to _WIDEST and _PART of the width
_WIDEST = 29.0
_PART = 0.45
_SLIP = 1.0  # mm by which a printer may misplace the sheet


@record(frozen=True, slots=True)
class Labels:
    grid: SheetGrid
    start: int  # the number of the first label that is printed
    asks: str  # "Something not right?"
    answer: str  # "Call Michael direct."
    number: str
    sold: tuple[str, ...]  # the purchase and its serial number; empty on a label for any purchase
    code: QrCode


def build(desk: Desk, request: ReportRequest, formatter: Formatter) -> BuiltReport:
    """Build a sheet of labels, on the paper that such sheets are sold in.

    Raises NotFound and NotUnderstood as `make_labels` does.
    """
    sold = get_person(desk, request.person).bought if request.person is not None else ()
    body = make_labels(
        read_settings(desk),
        formatter,
        request.paper,
        request.label,
        request.start,
        sold[0] if sold else None,
    )
    return BuiltReport(body, paper=body.grid.paper)


def make_labels(
    settings: DeskSettings,
    formatter: Formatter,
    paper: Paper,
    label: str = "",
    start: int = 1,
    sold: Purchase | None = None,
) -> Labels:
    """Return a sheet of labels from place `start` on; `label` is a sheet of `label_grid`.

    Raises NotFound if the owner's number or name is not set, and NotUnderstood for an unknown
    sheet or place.
    """
    line = direct_line(settings)
    grid = label_grid(label, paper)
    check_start(grid, start)
    room = grid.height - 2 * (QUIET * FINEST + _SLIP)
    return Labels(
        grid=grid,
        start=start,
        asks=formatter.text(message("Something not right?")),
        answer=formatter.text(message("Call {name} direct.", name=isolated_if_rtl(line.name))),
        number=line.number,
        sold=_sold(sold, formatter) if sold else (),
        code=contact_code(
            settings,
            formatter,
            min(_CODE, room),
            min(room, _WIDEST, max(_CODE, _PART * grid.width)),
        ),
    )


def _sold(sold: Purchase, formatter: Formatter) -> tuple[str, ...]:
    serial = printable_line(sold.serial)
    if not serial:
        return (printable_line(sold.what),)
    return printable_line(sold.what), formatter.text(message("Serial {number}", number=serial))
