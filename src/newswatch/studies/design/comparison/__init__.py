"""What the comparison group got or did: the phrases, the order in which they are tried, the decision."""
