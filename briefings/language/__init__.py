"""What every stage knows of Arabic and English text: normal forms, sentences, numerals, dates."""
