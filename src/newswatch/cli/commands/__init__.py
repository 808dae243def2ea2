"""One file, one command: each ends in ``COMMAND``. They import what they need when they are called."""
