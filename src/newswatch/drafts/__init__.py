"""Composing drafts, key points, the author's voice, and the check of every statement. Pure; no I/O."""
