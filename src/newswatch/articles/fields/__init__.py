"""One file per field of an article: each decides from all that the witnesses say, and names the one it believed."""
