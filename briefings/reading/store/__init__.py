"""The corpus: articles with their ids, each once; what became of every page that came in."""
