"""Progress as a stream of frozen records."""
