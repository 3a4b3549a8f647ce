"""The article in a page: its title and statements; what is menu, caption, list or notice is named."""
