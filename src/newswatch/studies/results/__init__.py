"""What was found, with its figures."""
