"""People for tests of services, put in without the services that add people."""

from desk.domain.phone_numbers import normalise
from desk.services.desk import Desk


def add(desk: Desk, name: str, *numbers: str, starred: bool = False) -> int:
    """Add a person called `name` ("Ruth Kessler") with these numbers; return the id."""
    given, _, family = name.partition(" ")
    with desk.database.transaction(f"Added {name}") as tx:
        person = tx.insert(
            "customer",
            uid=f"test-{name}",
            given=given,
            family=family,
            starred=starred,
            created_at=tx.now_ms,
        )
        for position, typed in enumerate(numbers):
            phone = normalise(typed, "US")
            tx.insert(
                "phone",
                customer_id=person,
                position=position,
                raw=typed,
                e164=phone.e164,
                reversed_digits=phone.reversed_digits,
            )
    return person
