"""Numbers of people: what befell the counted, whose they are by rule, and which count nobody hit."""
