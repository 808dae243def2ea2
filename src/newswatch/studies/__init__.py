"""What a text says of the study it reports: facts, quotes, caveats, each with its sentence. Pure; no I/O."""
