"""Who said what: the speakers of quoted words, and which quoted words are statements."""
