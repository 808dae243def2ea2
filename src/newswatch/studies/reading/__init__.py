"""A text read once: its sentences, which of them bear on the study, numbers in words, and rules as weighed signs."""
