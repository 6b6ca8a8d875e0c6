"""Names that vulture takes for unused, by what uses them.

`make check` reads this file; nothing runs it. Virtual methods named `...Event` and commands
`run_...` are ignored by pattern in pyproject.toml.
"""

# Qt calls these overrides of its virtual methods, and looks slots of D-Bus signals up by name.
_.hasHeightForWidth
_.hitButton
_.insertFromMimeData
_.keyboardSearch
_.minimumSizeHint
_.nextCheckState
_._on_prepare_for_sleep
_.selectable  # a field of QAccessible.State

# Qt objects that live as long as the attribute which holds them.
_._focus_frame

# Parameters and names that a protocol prescribes.
_.trace  # __exit__
_.compare_to  # Alembic's compare_type
_.reflected
_.down_revision
_.PENDING  # a state of a CUPS job, from its header file

# Fields of a report that its template in resources/reports/ reads.
_.asks
_.bars
_.codes
_.empty_more
_.how_many
_.next_late
_.no_bought
_.no_number
_.no_open
_.no_years
_.own_words_label
_.star_means
_.whose

# Colours that the drawing in resources/art/ is filled with, by name.
_.art_beam
_.art_card
_.art_phone
_.art_tab

# Imported for an annotation in quotes.
DBusConnection

# Read by tests, which have no other way to know the state of an object.
_.filters
_.held_back
_.icon_pixmap
_.is_idle
_.native
_.offers
_.panes
_.prefer
_.up
_.windows
list_call_window_shortcuts
