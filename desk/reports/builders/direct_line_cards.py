"""Direct-line cards: ten to a page, with the owner's own number, to hand out."""

from desk.domain.settings import DeskSettings
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated_if_rtl
from desk.messages import message
from desk.record import record
from desk.reports.document import Paper
from desk.reports.qr import QrCode, contact_code, direct_line
from desk.reports.request import BuiltReport, ReportRequest
from desk.reports.sheet_grid import SheetGrid, card_grid, check_start
from desk.services.desk import Desk
from desk.services.settings import read_settings

_CODE = 20.6  # mm of a side; a long name may have _WIDEST
_WIDEST = 29.0


@record(frozen=True, slots=True)
class Cards:
    grid: SheetGrid
    start: int  # the first place that gets a card
    business: str  # beside the lamp
    whose: str  # "Your direct line to Michael"
    number: str
    promise: str  # "I answer, or I call you back today."
    code: QrCode


def build(desk: Desk, request: ReportRequest, formatter: Formatter) -> BuiltReport:
    """Build a page of cards. Raises NotFound and NotUnderstood as `make_cards` does."""
    settings = read_settings(desk)
    return BuiltReport(make_cards(settings, formatter, request.paper, request.size, request.start))


def make_cards(
    settings: DeskSettings, formatter: Formatter, paper: Paper, size: str = "", start: int = 1
) -> Cards:
    """A page of cards, from place `start` on; `size` as `card_grid` has it.

    Raises NotFound while the owner's number or name is not set, and NotUnderstood.
    """
    line = direct_line(settings)
    grid = card_grid(size, paper)
    check_start(grid, start)
    return Cards(
        grid=grid,
        start=start,
        business=line.business or line.name,
        whose=formatter.text(
            message("Your direct line to {name}", name=isolated_if_rtl(line.name))
        ),
        number=line.number,
        promise=formatter.text(message("I answer, or I call you back today.")),
        code=contact_code(settings, formatter, _CODE, _WIDEST),
    )
