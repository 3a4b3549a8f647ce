"""What speaks against a translation: names, figures, negations, who does what to whom; and the trust mark."""
