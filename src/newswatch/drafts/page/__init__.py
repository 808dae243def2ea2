"""The draft as a file: front matter, and the template its parts are put in."""
