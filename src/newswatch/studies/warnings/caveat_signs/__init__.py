"""The phrases by which a report warns of its study, by kind, each group with its weight."""
