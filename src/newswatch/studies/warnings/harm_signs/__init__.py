"""The phrases by which a report tells of harm or safety, by kind, each group with its weight."""
