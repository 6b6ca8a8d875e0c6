from tests.ui.app_window import desk_window

__all__ = ["desk_window"]
