"""Property tests that find the same examples every time; explore with --hypothesis-profile."""

from hypothesis import settings

settings.register_profile("same-each-time", max_examples=80, deadline=None, derandomize=True)
settings.register_profile("explore", max_examples=5000, deadline=None)

if settings.get_current_profile_name() == "default":
    settings.load_profile("same-each-time")
