"""Arabic read by rule: words and senses, mentions of parties, clauses, subjects, what was told before."""
