"""The words of one language for days and times, each mapped to the tokens of `date_grammar`."""
