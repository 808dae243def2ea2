"""The only place that asks the system what time it is."""
