from tests.ui.window_on_a_desk import desk_window

__all__ = ["desk_window"]
