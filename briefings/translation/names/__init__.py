"""Names: found in the Arabic by lists and by the words around them, kept in one house spelling."""
