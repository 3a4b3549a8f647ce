"""Whether two facts tell of one event, deny or end it; and how much is told around a day."""
