"""Packages and servers that turn Arabic into English: installed, verified, opened, driven in batches."""
