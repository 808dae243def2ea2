"""The demo's bundled newsroom and blog."""
