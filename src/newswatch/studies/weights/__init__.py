"""Tables of weights: what words speak for, learned from reports read by hand by `benchmarks/fit_weights.py`."""
