"""Desk: a direct line to someone who knows who you are."""

__version__ = "0.1.0"
