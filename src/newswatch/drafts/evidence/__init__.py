"""What a draft may rest on: the story's articles, their facts as one, and words that may be quoted."""
