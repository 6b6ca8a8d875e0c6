"""Which step the data is at, told without importing Alembic."""

STEPS = ("0001",)  # every migration there is, oldest first
HEAD = STEPS[-1]
