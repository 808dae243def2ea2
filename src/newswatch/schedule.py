"""Runs by the sources' own intervals, until stopped. The only APScheduler."""
