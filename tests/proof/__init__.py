"""Proof of the page: what readers of the PDF get out of it."""
