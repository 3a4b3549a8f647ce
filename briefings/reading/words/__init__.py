"""What every reader and cleaner knows: lines, stock phrases, outlets, days, encodings, raw pages."""
