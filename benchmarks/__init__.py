"""Measurements of the speed that Desk promises, each beside its floor where it has one."""
