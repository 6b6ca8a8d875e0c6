"""Captions of an import and their order."""

from datetime import date

from PySide6.QtCore import QLocale

from desk.clock import on_day
from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import Email, PersonFields, Phone
from desk.ui.formatter import LocaleFormatter
from desk.ui.screens.importing.detail import column_names, facts_of

WORDS = LocaleFormatter(on_day(date(2026, 3, 3)), QLocale("en_US"))


def test_facts_of_lists_facts_in_the_order_of_a_card() -> None:
    fields = PersonFields(
        given="Ruth",
        nickname="Ruthie",
        say_as="KESS-ler",
        business="Kessler Orchards",
        role="Owner",
        birthday=PartialDate(4, 17, 1956),
        starred=True,
        phones=(Phone("541 555 0142"),),
        emails=(Email("ruth@mail.example"),),
        tags=("press",),
    )
    assert [caption for caption, _ in facts_of(fields, WORDS)] == [
        "Business",
        "Job",
        "Nickname",
        "Say it",
        "Phone",
        "Email",
        "Birthday",
        "Tag",
    ]


def test_column_names_begin_with_common_fields_and_end_with_those_of_desk() -> None:
    names = list(column_names(WORDS).values())
    assert names[:4] == ["Leave it out", "Whole name", "First name", "Last name"]
    assert names[17:24] == [
        "Job",
        "A field of its own",
        "Middle name",
        "Title before the name",
        "Suffix of the name",
        "Nickname",
        "How to say the name",
    ]
    assert names[-3:] == ["Photo", "Lines kept from a card", "Number of the card"]
