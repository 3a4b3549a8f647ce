"""Who acts and who is hit: events of verbs and nouns, and the models that weigh each party."""
