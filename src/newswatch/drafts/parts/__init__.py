"""The parts of a draft, one file each: from the facts of the articles to statements with their evidence."""
