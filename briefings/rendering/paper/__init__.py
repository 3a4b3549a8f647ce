"""The PDF from its HTML: parts laid out side by side, typefaces cut down, tags mended, one file written."""
