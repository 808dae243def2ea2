"""feeds.yaml: read once, at the border, into frozen models; errors name file, line and key."""
