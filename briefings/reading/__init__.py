"""Raw pages in, clean, dated, attributed articles out."""
