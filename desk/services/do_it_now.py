"""The Do it now screen: what is to be done, what was done today, and this week by the clock."""

from datetime import time, timedelta
from typing import Any

from desk.data.queries import fixes
from desk.data.queries.system_tables import find_draft, read_settings
from desk.domain.fixes import LATE_AFTER, DoItNow, TellFormData, mean_seconds, within_and_over
from desk.domain.local_time import local_moment, next_midnight
from desk.services.desk import Desk


def read_do_it_now(desk: Desk, first_weekday: int = 0, limit: int = 200) -> DoItNow:
    """Everything on the screen, as of one moment; at most `limit` rows a list.

    `first_weekday` begins the owner's week, Monday is 0.
    """
    now, today, zone = desk.clock.now(), desk.clock.today(), desk.clock.zone()
    start, end = local_moment(today, time(0), zone), next_midnight(now, zone)
    week = today - timedelta(days=(today.weekday() - first_weekday) % 7)
    with desk.database.reading() as reader:
        open_ = fixes.list_open(reader, now, now - LATE_AFTER, limit)
        done = fixes.list_done_between(reader, start, end, limit)
        of_day = fixes.list_measured_between(reader, start, end)
        of_week = fixes.list_measured_between(reader, local_moment(week, time(0), zone), end)
    inside, past = within_and_over(of_week)
    return DoItNow(
        on=today,
        now=now,
        open=tuple(open_),
        done=tuple(done),
        usual=mean_seconds(of_day),
        inside=inside,
        past=past,
    )


def tell_draft_key(fix: int) -> str:
    return f"tell:{fix}"


def read_telling(desk: Desk, fix: int) -> TellFormData:
    """What to begin with when somebody is told that this is done."""
    with desk.database.reading() as reader:
        draft: dict[str, Any] | None = find_draft(reader, tell_draft_key(fix))
        return TellFormData(read_settings(reader).owner, draft)
