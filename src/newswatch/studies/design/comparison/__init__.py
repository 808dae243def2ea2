"""What the comparison group got or did: where it may be told, what speaks for each place, the decision."""
