"""The catalogue of mistakes, one file for each piece: small wrong implementations with hints."""
