"""Pages out of files and addresses: HTML, PDF, DOCX, mail, tables, chats, feeds, archives, plain text."""
