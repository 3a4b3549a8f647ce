"""The recipe that makes an Arabic→English package; never imported by the product."""
