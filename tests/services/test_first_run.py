import pytest

from desk.domain.person_schema import PersonFields
from desk.errors import DeskError
from desk.services.desk import Desk
from desk.services.drafts import keep_draft, read_draft
from desk.services.people import add_person, count_people
from desk.services.sample import FIRST_RUN_DRAFT, clear_sample, set_up
from desk.services.settings import read_settings
from desk.services.today import read_today


def test_desk_is_untouched_until_it_is_set_up(desk: Desk) -> None:
    assert read_today(desk).untouched
    keep_draft(desk, FIRST_RUN_DRAFT, {"owner": "Mich"})
    assert read_today(desk).untouched
    written = set_up(desk, "Michael", "Michael’s RV", sample=False)
    assert written.changes.action is None, "there is no way back to the first page"
    assert not read_today(desk).untouched
    settings = read_settings(desk)
    assert (settings.owner, settings.business) == ("Michael", "Michael’s RV")
    assert read_draft(desk, FIRST_RUN_DRAFT) is None


def test_desk_with_people_is_not_untouched(desk: Desk) -> None:
    add_person(desk, PersonFields(given="Ruth"))
    assert not read_today(desk).untouched


def test_set_up_with_sample_keeps_the_name_of_the_owner(desk: Desk) -> None:
    assert set_up(desk, "Priya", "", sample=True).value == 12
    settings = read_settings(desk)
    assert (settings.owner, settings.business) == ("Priya", "Michael’s RV")
    clear_sample(desk)
    settings = read_settings(desk)
    assert (settings.owner, settings.business) == ("Priya", "")
    assert not read_today(desk).untouched


def test_set_up_keeps_names_when_the_sample_is_refused(desk: Desk) -> None:
    add_person(desk, PersonFields(given="Ruth"))
    with pytest.raises(DeskError):
        set_up(desk, "Michael", "", sample=True)
    assert read_settings(desk).owner == "Michael"
    assert count_people(desk) == (1, 0)
