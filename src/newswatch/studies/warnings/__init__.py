"""What to keep in mind: harms, deaths, and the caveats the text itself gives."""
