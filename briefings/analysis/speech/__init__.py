"""Who says a sentence: parties, sources that are no party, and whoever goes on speaking."""
