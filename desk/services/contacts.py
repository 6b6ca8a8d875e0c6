"""How people are reached, for lists of them."""

from collections.abc import Sequence

from desk.data.queries import contacts as queries
from desk.data.queries.contacts import ContactLines
from desk.services.desk import Desk


def list_contact_lines(desk: Desk, people: Sequence[int]) -> dict[int, ContactLines]:
    """The business, phones and emails of each of `people` that is on the desk."""
    with desk.database.reading() as reader:
        return queries.list_contact_lines(reader, people)
