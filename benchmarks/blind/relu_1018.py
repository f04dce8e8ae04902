# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: loops
import numpy as np

def relu(x):
    """x: a number or a list (of lists) of numbers."""
    return [relu(v) for v in x] if isinstance(x, list) else max(x, 0)
