"""The typed context: what the templates are given, already in the words that the reader sees."""
