"""What is packed with the program: templates and typefaces, and what can be read from them."""
