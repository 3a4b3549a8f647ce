"""The Word document: its pieces, and its back."""
