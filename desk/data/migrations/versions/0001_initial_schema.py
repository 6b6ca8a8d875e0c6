"""Create the initial schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "action",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("steps", sa.Text(), server_default="", nullable=False),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "bin_entry",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("removed_at", sa.BigInteger(), nullable=False),
        sa.Column("steps", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bin_entry")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("bin_entry", schema=None) as batch_op:
        batch_op.create_index("ix_bin_entry_removed_at", ["removed_at"], unique=False)

    op.create_table(
        "call_histogram",
        sa.Column("slot", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("incoming", sa.Integer(), nullable=False),
        sa.Column("outgoing", sa.Integer(), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.Column("voicemail", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("slot", name=op.f("pk_call_histogram")),
    )
    op.create_table(
        "draft",
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("content", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_draft")),
    )
    op.create_table(
        "household",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "import_batch",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("file", sa.Text(), server_default="", nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("problems", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "notification",
        sa.Column("item", sa.String(length=40), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("accepted_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("item", "due_at", name=op.f("pk_notification")),
    )
    op.create_table(
        "person_doc",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("names", sa.Text(), server_default="", nullable=False),
        sa.Column("numbers", sa.Text(), server_default="", nullable=False),
        sa.Column("facts", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_doc")),
    )
    op.create_table(
        "sheet_code",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("letter", sa.String(length=1), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("due_on", sa.String(length=10), nullable=False),
        sa.Column("printed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_code")),
        sa.UniqueConstraint("letter", "number", name=op.f("uq_sheet_code_letter_number")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "record_doc",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record_doc")),
        sa.UniqueConstraint("kind", "record_id", name=op.f("uq_record_doc_kind_record_id")),
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("name", name=op.f("uq_setting_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "customer",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.String(length=255), nullable=False),
        sa.Column("prefix", sa.Text(), server_default="", nullable=False),
        sa.Column("given", sa.Text(), server_default="", nullable=False),
        sa.Column("middle", sa.Text(), server_default="", nullable=False),
        sa.Column("family", sa.Text(), server_default="", nullable=False),
        sa.Column("suffix", sa.Text(), server_default="", nullable=False),
        sa.Column("nickname", sa.Text(), server_default="", nullable=False),
        sa.Column("formatted", sa.Text(), server_default="", nullable=False),
        sa.Column("say_as", sa.Text(), server_default="", nullable=False),
        sa.Column("business", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("birthday", sa.String(length=10), nullable=True),
        sa.Column("starred", sa.Boolean(), nullable=False),
        sa.Column(
            "referred_by_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column(
            "household_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("display", sa.Text(), server_default="", nullable=False),
        sa.Column("second_line", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "sort_key",
            sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
            server_default="",
            nullable=False,
        ),
        sa.Column(
            "display_key",
            sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
            server_default="",
            nullable=False,
        ),
        sa.Column("last_talked_at", sa.BigInteger(), nullable=True),
        sa.Column(
            "check_in_on",
            sa.String(length=10).with_variant(sa.String(length=10, collation="C"), "postgresql"),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_customer_household_id_household")
        ),
        sa.ForeignKeyConstraint(
            ["referred_by_id"], ["customer.id"], name=op.f("fk_customer_referred_by_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.UniqueConstraint("uid", name=op.f("uq_customer_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("customer", schema=None) as batch_op:
        batch_op.create_index(
            "ix_customer_birthday",
            ["birthday"],
            unique=False,
            sqlite_where=sa.text("birthday IS NOT NULL"),
            postgresql_where=sa.text("birthday IS NOT NULL"),
        )
        batch_op.create_index("ix_customer_display_key_id", ["display_key", "id"], unique=False)
        batch_op.create_index("ix_customer_household_id", ["household_id"], unique=False)
        batch_op.create_index(
            "ix_customer_starred_sort_key_id",
            ["sort_key", "id"],
            unique=False,
            sqlite_where=sa.text("starred"),
            postgresql_where=sa.text("starred"),
        )
        batch_op.create_index(
            "ix_customer_last_talked_at_sort_key_id",
            ["last_talked_at", "sort_key", "id"],
            unique=False,
        )
        batch_op.create_index(
            "ix_customer_check_in_on_sort_key_id", ["check_in_on", "sort_key", "id"], unique=False
        )
        batch_op.create_index("ix_customer_referred_by_id", ["referred_by_id"], unique=False)
        batch_op.create_index("ix_customer_sort_key_id", ["sort_key", "id"], unique=False)

    op.create_table(
        "address",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("street", sa.Text(), server_default="", nullable=False),
        sa.Column("extra", sa.Text(), server_default="", nullable=False),
        sa.Column("po_box", sa.Text(), server_default="", nullable=False),
        sa.Column("city", sa.Text(), server_default="", nullable=False),
        sa.Column("region", sa.Text(), server_default="", nullable=False),
        sa.Column("postcode", sa.Text(), server_default="", nullable=False),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_address_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("address", schema=None) as batch_op:
        batch_op.create_index(
            "ix_address_customer_id_position", ["customer_id", "position"], unique=False
        )

    op.create_table(
        "call",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("number_key", sa.Text(), server_default="", nullable=False),
        sa.Column("direction", sa.String(length=8), nullable=False),
        sa.Column("outcome", sa.String(length=9), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.Column("summary", sa.Text(), server_default="", nullable=False),
        sa.Column("dismissed_at", sa.BigInteger(), nullable=True),
        sa.Column("dismiss_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("snoozed_until", sa.BigInteger(), nullable=True),
        sa.Column("source_key", sa.String(length=255), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.CheckConstraint("direction IN ('incoming', 'outgoing')", name=op.f("ck_call_direction")),
        sa.CheckConstraint(
            "outcome IN ('talked', 'missed', 'voicemail', 'held', 'no-answer')",
            name=op.f("ck_call_outcome"),
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_call_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call")),
        sa.UniqueConstraint("source_key", name=op.f("uq_call_source_key")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("call", schema=None) as batch_op:
        batch_op.create_index("ix_call_at", ["at"], unique=False)
        batch_op.create_index("ix_call_customer_id_at", ["customer_id", "at"], unique=False)
        batch_op.create_index("ix_call_number_key_at", ["number_key", "at"], unique=False)
        batch_op.create_index(
            "ix_call_waiting_at",
            ["at"],
            unique=False,
            sqlite_where=sa.text("waiting"),
            postgresql_where=sa.text("waiting"),
        )

    op.create_table(
        "channel",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_channel_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("channel", schema=None) as batch_op:
        batch_op.create_index(
            "ix_channel_customer_id_position", ["customer_id", "position"], unique=False
        )

    op.create_table(
        "check_in",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("every_count", sa.Integer(), nullable=True),
        sa.Column("every_unit", sa.String(length=5), nullable=True),
        sa.Column("yearly", sa.String(length=10), nullable=True),
        sa.Column("anchor_on", sa.String(length=10), nullable=False),
        sa.Column("since_on", sa.String(length=10), nullable=False),
        sa.Column("due_on", sa.String(length=10), nullable=False),
        sa.Column("moved", sa.Boolean(), nullable=False),
        sa.Column("snoozed_until", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "every_unit IN ('day', 'week', 'month', 'year')", name=op.f("ck_check_in_every_unit")
        ),
        sa.CheckConstraint("every_count > 0", name=op.f("ck_check_in_every_count")),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_check_in_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_in")),
        sa.UniqueConstraint("customer_id", name=op.f("uq_check_in_customer_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("check_in", schema=None) as batch_op:
        batch_op.create_index("ix_check_in_due_on", ["due_on"], unique=False)

    op.create_table(
        "custom_field",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_custom_field_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custom_field")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("custom_field", schema=None) as batch_op:
        batch_op.create_index(
            "ix_custom_field_customer_id_position", ["customer_id", "position"], unique=False
        )

    op.create_table(
        "email",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("folded", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("preferred", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_email_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_email")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("email", schema=None) as batch_op:
        batch_op.create_index(
            "ix_email_customer_id_position", ["customer_id", "position"], unique=False
        )
        batch_op.create_index(
            "ix_email_folded_customer_id", ["folded", "customer_id"], unique=False
        )

    op.create_table(
        "fix",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("promised_at", sa.BigInteger(), nullable=True),
        sa.Column("promised_on", sa.String(length=10), nullable=True),
        sa.Column("promised_time", sa.String(length=5), nullable=True),
        sa.Column("target_on", sa.String(length=10), nullable=True),
        sa.Column("started_at", sa.BigInteger(), nullable=True),
        sa.Column("seconds", sa.Integer(), server_default="0", nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("dismissed_at", sa.BigInteger(), nullable=True),
        sa.Column("dismiss_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("notified_at", sa.BigInteger(), nullable=True),
        sa.Column("notified_via", sa.Text(), server_default="", nullable=False),
        sa.Column("snoozed_until", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_fix_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fix")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("fix", schema=None) as batch_op:
        batch_op.create_index(
            "ix_fix_customer_id_created_at", ["customer_id", "created_at"], unique=False
        )
        batch_op.create_index("ix_fix_done_at", ["done_at"], unique=False)
        batch_op.create_index(
            "ix_fix_open_created_at",
            ["created_at"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL AND dismissed_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL AND dismissed_at IS NULL"),
        )
        batch_op.create_index("ix_fix_promised_on", ["promised_on"], unique=False)
        batch_op.create_index(
            "ix_fix_started_at",
            ["started_at"],
            unique=False,
            sqlite_where=sa.text("started_at IS NOT NULL"),
            postgresql_where=sa.text("started_at IS NOT NULL"),
        )

    op.create_table(
        "important_date",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("on_day", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_important_date_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_important_date")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("important_date", schema=None) as batch_op:
        batch_op.create_index(
            "ix_important_date_customer_id_position", ["customer_id", "position"], unique=False
        )
        batch_op.create_index("ix_important_date_on_day", ["on_day"], unique=False)

    op.create_table(
        "note",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_note_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("note", schema=None) as batch_op:
        batch_op.create_index("ix_note_customer_id_at", ["customer_id", "at"], unique=False)

    op.create_table(
        "phone",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("raw", sa.Text(), server_default="", nullable=False),
        sa.Column("e164", sa.String(length=20), nullable=True),
        sa.Column("reversed_digits", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("preferred", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_phone_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("phone", schema=None) as batch_op:
        batch_op.create_index(
            "ix_phone_customer_id_position", ["customer_id", "position"], unique=False
        )
        batch_op.create_index("ix_phone_e164_customer_id", ["e164", "customer_id"], unique=False)
        batch_op.create_index(
            "ix_phone_reversed_digits_customer_id", ["reversed_digits", "customer_id"], unique=False
        )

    op.create_table(
        "photo",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("media_type", sa.Text(), server_default="", nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_photo_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo")),
        sa.UniqueConstraint("customer_id", name=op.f("uq_photo_customer_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "purchase",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("bought_on", sa.String(length=10), nullable=False),
        sa.Column("price", sa.Text(), server_default="", nullable=False),
        sa.Column("currency", sa.String(length=3), server_default="", nullable=False),
        sa.Column("serial", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_purchase_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purchase")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("purchase", schema=None) as batch_op:
        batch_op.create_index(
            "ix_purchase_customer_id_bought_on", ["customer_id", "bought_on"], unique=False
        )
        batch_op.create_index("ix_purchase_bought_on", ["bought_on"], unique=False)

    op.create_table(
        "remember_line",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_remember_line_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remember_line")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("remember_line", schema=None) as batch_op:
        batch_op.create_index(
            "ix_remember_line_customer_id_position", ["customer_id", "position"], unique=False
        )

    op.create_table(
        "tag",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("folded", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_tag_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("tag", schema=None) as batch_op:
        batch_op.create_index(
            "ix_tag_customer_id_position", ["customer_id", "position"], unique=False
        )
        batch_op.create_index("ix_tag_folded_customer_id", ["folded", "customer_id"], unique=False)

    op.create_table(
        "unknown_property",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("line", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_unknown_property_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unknown_property")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("unknown_property", schema=None) as batch_op:
        batch_op.create_index(
            "ix_unknown_property_customer_id_position", ["customer_id", "position"], unique=False
        )

    op.create_table(
        "not_duplicate",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("one_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("other_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("one_id < other_id", name=op.f("ck_not_duplicate_order")),
        sa.ForeignKeyConstraint(
            ["one_id"], ["customer.id"], name=op.f("fk_not_duplicate_one_id_customer")
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["customer.id"], name=op.f("fk_not_duplicate_other_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_not_duplicate")),
        sa.UniqueConstraint("one_id", "other_id", name=op.f("uq_not_duplicate_one_id_other_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("not_duplicate", schema=None) as batch_op:
        batch_op.create_index("ix_not_duplicate_other_id", ["other_id"], unique=False)

    op.create_table(
        "interaction",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("call_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("check_in_before", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_interaction_call_id_call")),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_interaction_customer_id_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interaction")),
        sa.UniqueConstraint("call_id", name=op.f("uq_interaction_call_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("interaction", schema=None) as batch_op:
        batch_op.create_index("ix_interaction_customer_id_at", ["customer_id", "at"], unique=False)
        batch_op.create_index("ix_interaction_at", ["at"], unique=False)

    op.create_table(
        "rating",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("call_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("fix_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("felt", sa.String(length=7), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("annotation", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("felt IN ('happy', 'ok', 'unhappy')", name=op.f("ck_rating_felt")),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_rating_call_id_call")),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_rating_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(["fix_id"], ["fix.id"], name=op.f("fk_rating_fix_id_fix")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("rating", schema=None) as batch_op:
        batch_op.create_index("ix_rating_call_id", ["call_id"], unique=False)
        batch_op.create_index("ix_rating_customer_id_at", ["customer_id", "at"], unique=False)
        batch_op.create_index("ix_rating_at_felt", ["at", "felt"], unique=False)
        batch_op.create_index("ix_rating_fix_id", ["fix_id"], unique=False)

    if op.get_bind().dialect.name == "sqlite":
        _sqlite_search()
    else:
        _postgresql_search()


def _sqlite_search() -> None:
    """Create the full-text tables over the documents, and their triggers.

    FTS5 only marks deleted words until its segments are merged; `desk.data.sqlite.clean_up` merges
    them. The secure-delete option of FTS5 would make every edit eight times slower.
    """
    for docs, columns in (
        ("person", ("names", "numbers", "facts")),
        ("record", ("words", "customer_id")),
    ):
        listed = ", ".join(columns)
        old, new = (", ".join(f"{row}.{c}" for c in columns) for row in ("old", "new"))
        op.execute(
            f"CREATE VIRTUAL TABLE {docs}_fts USING fts5({listed}, content='{docs}_doc',"
            " content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
        )
        forget = f"INSERT INTO {docs}_fts ({docs}_fts, rowid, {listed})"
        forget += f" VALUES ('delete', old.id, {old});"
        learn = f"INSERT INTO {docs}_fts (rowid, {listed}) VALUES (new.id, {new});"
        for name, event, steps in (
            ("added", "INSERT", learn),
            ("removed", "DELETE", forget),
            ("changed", f"UPDATE OF {listed}", forget + learn),
        ):
            op.execute(
                f"CREATE TRIGGER {docs}_doc_{name} AFTER {event} ON {docs}_doc BEGIN {steps} END"
            )


def _postgresql_search() -> None:
    op.execute(
        "CREATE INDEX ix_person_doc_fts ON person_doc USING gin (("
        "setweight(to_tsvector('simple', names), 'A')"
        " || setweight(to_tsvector('simple', numbers), 'B')"
        " || setweight(to_tsvector('simple', facts), 'C')))"
    )
    op.execute(
        "CREATE INDEX ix_record_doc_fts ON record_doc USING gin (to_tsvector('simple', words))"
    )
