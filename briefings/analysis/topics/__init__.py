"""What a sentence is about: themes, and whether it concerns the watched conflict at all."""
