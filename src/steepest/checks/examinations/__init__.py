"""The examinations, one file for each piece: its reference, its signatures and its probes."""
