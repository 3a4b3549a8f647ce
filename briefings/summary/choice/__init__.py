"""What a briefing shows: what a sentence is worth, which ones are picked, which come first."""
