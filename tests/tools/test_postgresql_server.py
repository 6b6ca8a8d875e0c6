"""The PostgreSQL server of the tests."""

import psycopg

from tests.tools.postgresql_server import PostgresqlServer


def _connect(url: str) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(url.replace("+psycopg", ""))


def test_new_database_is_a_copy_of_its_template(postgresql: PostgresqlServer):
    template = postgresql.create_database()
    with _connect(postgresql.url(template)) as connection:
        connection.execute("CREATE TABLE call (id integer)")
        connection.execute("CREATE EXTENSION unaccent")
    copy = postgresql.create_database(template)
    with _connect(postgresql.url(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM call").fetchone() == (0,)
    postgresql.drop_database(copy)
    postgresql.drop_database(template)


def test_database_of_a_test_is_empty(postgresql_url: str):
    with _connect(postgresql_url) as connection:
        tables = connection.execute(
            "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        ).fetchone()
    assert tables == (0,)
