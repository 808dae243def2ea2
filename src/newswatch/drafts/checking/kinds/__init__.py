"""The kinds of damage a check notices: the folder is the registry, each file ends in one ``CheckKind``."""
