"""Finished files out of the house."""
