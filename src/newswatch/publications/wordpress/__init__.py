"""WordPress as a place for drafts: addresses of its interface, what is sent, what its answers mean. No network."""
