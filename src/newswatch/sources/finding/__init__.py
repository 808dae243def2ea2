"""Where sources come from: the feeds a page names, and the lists that readers of feeds exchange."""
