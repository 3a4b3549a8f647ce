"""The translation memory: every segment once, with who made or reviewed it; TMX and CSV in and out."""
