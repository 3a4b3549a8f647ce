"""The day on which a page was published, and how that is known."""
