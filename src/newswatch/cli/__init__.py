"""The command line, the only click, rich and textual: commands parse options, call one function, show its events.

One file in ``commands/`` is one command. Data goes to stdout, progress and messages to stderr.
"""
