"""Messages: English text, with the template and values to translate them."""

from datetime import date

from desk.messages import DayText, Message, message, message_day

TUESDAY = date(2026, 4, 14)


def test_message_is_plain_english_with_its_template_and_values():
    said = message(
        "Moved {name} to {day}", name="Ruth", day=message_day(date(2026, 4, 17), TUESDAY)
    )
    assert said == "Moved Ruth to Friday"
    assert isinstance(said, Message)
    assert said.template == "Moved {name} to {day}"
    assert isinstance(said.values["day"], DayText)


def test_message_keeps_braces_and_percent_signs_of_values():
    assert message("Removed {name}", name="{n} %n {0}") == "Removed {n} %n {0}"


def test_message_uses_the_singular_for_one():
    assert message("Took in %n people", "", 1, one="Took in one person") == "Took in one person"
    assert message("Took in %n people", "", 3, one="Took in one person") == "Took in 3 people"


def test_message_day_is_relative_within_a_week():
    days = {
        date(2026, 4, day): message_day(date(2026, 4, day), TUESDAY) for day in (14, 15, 20, 21)
    }
    assert [str(text) for text in days.values()] == ["today", "tomorrow", "Monday", "April 21"]
    assert message_day(date(2027, 5, 5), TUESDAY) == "May 5, 2027"
    assert all(text.day == day for day, text in days.items())
