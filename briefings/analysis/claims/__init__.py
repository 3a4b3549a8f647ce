"""Casualty claims: whose people a count is, by whose word, joined into figures."""
