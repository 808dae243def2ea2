"""The author's own manner: her phrases, her spelling, days as she says them."""
