"""How each piece is examined, one file a piece: its reference, its signatures and its probes."""
