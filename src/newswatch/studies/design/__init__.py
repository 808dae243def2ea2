"""How the study was made: kind, phase, what was tried against what, and for how long."""
