from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from desk.changes import Area
from desk.data.queries.system_tables import region_of_locale
from desk.domain.settings import DeskSettings
from desk.services.calls import CallFields, log_call, recognise
from desk.services.desk import Desk
from desk.services.people import get_person
from desk.services.settings import read_settings, save_settings
from desk.services.undo import undo_last
from tests.services.desk_contents import whole_desk
from tests.services.people_factory import add

ALL = DeskSettings(
    owner="Michael",
    business="Michael’s RV",
    phone="01632 960 142",
    email="michael@example.com",
    address="14 Juniper Lane\nBend",
    region="GB",
    days_off=frozenset({0, 6}),
    holidays=frozenset({date(2026, 12, 25)}),
    opens=time(7, 30),
    closes=time(0),
    notify_at=time(8, 15),
    leap_day_in_march=True,
    check_in_every="6 weeks",
    with_someone_minutes=120,
    currency="GBP",
    set_up=True,
    sample=True,
    with_someone_since=datetime(2026, 4, 14, 17, tzinfo=UTC),
    with_someone_until=datetime(2026, 4, 14, 19, tzinfo=UTC),
)


@pytest.fixture(autouse=True)
def american(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_TELEPHONE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")


def test_settings_have_defaults_on_new_desk(desk: Desk) -> None:
    assert read_settings(desk) == DeskSettings()


def test_each_setting_is_read_back_and_undone(desk: Desk) -> None:
    before = whole_desk(desk)
    saved = save_settings(desk, ALL)
    assert saved.changes.areas == Area.SETTINGS
    assert read_settings(desk) == ALL
    save_settings(desk, replace(ALL, with_someone_since=None, with_someone_until=None))
    assert read_settings(desk).with_someone_since is None
    assert save_settings(desk, read_settings(desk)).changes.action is None
    undo_last(desk)
    assert read_settings(desk) == ALL
    undo_last(desk)
    assert whole_desk(desk) == before


def test_unknown_settings_are_kept_and_invalid_ones_ignored(desk: Desk) -> None:
    with desk.database.transaction("x") as tx:
        tx.insert("setting", name="coffee", value='"black"')
        tx.insert("setting", name="owner", value="not JSON")
        tx.insert("setting", name="days_off", value='"monday"')
        tx.insert("setting", name="sample", value='"yes"')
    assert read_settings(desk) == DeskSettings(extra={"coffee": '"black"'})
    save_settings(desk, replace(read_settings(desk), owner="Michael"))
    assert read_settings(desk) == DeskSettings(owner="Michael", extra={"coffee": '"black"'})


def test_region_is_that_of_the_locale_until_it_is_saved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "de_AT.UTF-8")
    assert read_settings(desk).region == "AT"
    monkeypatch.setenv("LC_ALL", "pt-BR")
    assert region_of_locale() == "BR"
    save_settings(desk, replace(read_settings(desk), owner="Michael"))
    monkeypatch.setenv("LC_ALL", "en_GB")
    assert read_settings(desk).region == "BR", "once saved it no longer hangs on this computer"


def test_new_region_normalises_numbers_again(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler", "07700 900123")
    log_call(desk, CallFields(number="07700 900123"))
    log_call(desk, CallFields(number="+44 7700 900123"))
    before = whole_desk(desk)
    save_settings(desk, replace(read_settings(desk), region="GB"))
    assert get_person(desk, ruth).fields.phones[0].e164 == "+447700900123"
    card = recognise(desk, "+44 7700 900123")
    assert card.certain
    with desk.database.reading() as reader:
        assert reader.rows("SELECT DISTINCT number_key FROM call") == [("447700900123",)]
    undo_last(desk)
    assert whole_desk(desk) == before
