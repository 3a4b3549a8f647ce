"""Offline Arabic→English translation and bilingual briefings."""

__version__ = "0.1.0"
