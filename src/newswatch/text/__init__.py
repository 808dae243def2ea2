"""Words on which several nouns stand: cleaning, sentences, addresses, stems, references. Pure functions of strings."""
