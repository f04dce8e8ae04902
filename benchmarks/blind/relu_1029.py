# piece: relu
# truth: wrong
# function: relu
# mistake: nested lists: the recursion ends with None instead of 0 for negative numbers
# line: 12
# style: loops
import numpy as np

def relu(values):
    if isinstance(values, list):
        return [relu(v) for v in values]
    return values if values >= 0 else None
