"""Small things to do: two minutes each, and not for tomorrow."""

from datetime import timedelta

LATE_AFTER = timedelta(hours=24)  # since it was jotted down
