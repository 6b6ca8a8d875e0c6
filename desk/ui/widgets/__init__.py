"""Painted parts that the screens share; each takes the Theme in its constructor."""
