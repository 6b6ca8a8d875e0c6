"""The migrations, one file for each revision; a released one is never edited."""
