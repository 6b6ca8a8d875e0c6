"""A promise to be handed over on paper."""

from desk.data.queries import fixes
from desk.domain.fixes import Fix
from desk.errors import NotFound, NotUnderstood
from desk.services.desk import Desk


def read_promise(desk: Desk, fix: int) -> Fix:
    """Raises NotFound, and NotUnderstood for a thing to do of which no day was told."""
    with desk.database.reading() as reader:
        found = fixes.find_fix(reader, fix)
    if found is None:
        raise NotFound(
            "This promise is no longer on this desk. If you removed it, it is in the bin."
        )
    if not found.is_promise:
        raise NotUnderstood(
            "No day was promised for that, so there is no slip to print. Promise a day first."
        )
    return found
