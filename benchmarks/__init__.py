"""What is promised about speed, measured beside its floor."""
