"""The values that stand for a damaged one in the database, so that it is shown in its place.

They are long past, so that a list sorted by time has them where the owner looks first, and far
enough from the ends of the calendar that any zone and any interval can be applied to them.
"""

from datetime import UTC, date, datetime

DAY = date(1000, 1, 1)
MOMENT = datetime(1000, 1, 1, 12, tzinfo=UTC)
