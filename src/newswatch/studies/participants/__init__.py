"""Who or what was studied: how many, in which groups, of what age, people or animals or cells."""
