"""Records and rules of the product, without input or output, Qt or SQL.

Records are frozen and may be passed to another thread. Moments are aware UTC datetimes, days are
local dates, texts are plain text.
"""
