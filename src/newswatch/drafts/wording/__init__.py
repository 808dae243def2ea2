"""Small pieces of sentences: how those studied, a design, a number are called."""
