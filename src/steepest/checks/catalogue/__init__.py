"""Galleries of mistakes, one file a piece: small wrong implementations, and how to mend them."""
