"""The command line: a public interface, documented in the README and held by tests."""

from desk.cli.main import main

__all__ = ["main"]
