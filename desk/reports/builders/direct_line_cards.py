"""Direct-line cards with the owner's number to hand out, ten on a page."""

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

_CODE = 20.6  # mm, the side of the code; up to _WIDEST for a long name
_WIDEST = 29.0


@record(frozen=True, slots=True)
class Cards:
    grid: SheetGrid
    start: int  # the first place with a card
    business: str  # beside the logo
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
    """Return a page of cards from place `start` on; `size` is a size of `card_grid`.

    Raises NotFound if the owner's number or name is not set, and NotUnderstood for an unknown
    size or place.
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
