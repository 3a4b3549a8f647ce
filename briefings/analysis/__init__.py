"""Who says, who acts, who suffers; themes, casualty claims and the same fact over outlets."""
