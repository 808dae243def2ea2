"""The folder is the registry: a new kind is one new file and no list to edit."""
