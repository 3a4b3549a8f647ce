"""Sentences in, translations with names, figures and trust marks out."""
