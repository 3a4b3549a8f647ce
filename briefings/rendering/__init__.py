"""One briefing, many forms: PDF, HTML, Markdown, JSON, CSV, DOCX."""
