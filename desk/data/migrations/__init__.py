"""Alembic migrations of the data, one file each in `versions`.

From here on every change of `desk.data.schema` is a migration of its own, added to REVISIONS;
nobody edits one that was released. Each is tested from 0001 with data in the tables it changes
(tests/data/test_migrations.py), on SQLite and PostgreSQL.

This module imports neither Alembic nor SQLAlchemy: an up-to-date desk is opened without them.
"""

REVISIONS = ("0001", "0002")  # all of them, oldest first
