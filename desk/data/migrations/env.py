"""The entry point of Alembic, which receives an open connection in `context.config`."""

from alembic import context

from desk.data.migrations.check import include_object
from desk.data.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    include_object=include_object,
    compare_type=True,
)
context.run_migrations()
