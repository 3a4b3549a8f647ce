"""The same fact over outlets: what a statement is compared by, what contradicts it, and its fact line."""
