"""How web pages are read: as trees, and the list of news links in them."""
