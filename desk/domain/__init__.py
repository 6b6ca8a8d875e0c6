"""What leaves the data layer: frozen, plain, safe to hand to another thread.

Moments are aware UTC datetimes, days are local dates. All text is plain text.
"""
