"""The casualty table: what each count stands for, which rows it stands in, what overtook or denied it."""
