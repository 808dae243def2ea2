"""How feeds are read: clean XML and JSON at once, what is broken after a repair, the rest by feedparser."""
