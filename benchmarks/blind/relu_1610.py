# piece: relu
# truth: wrong
# function: relu
# mistake: the array is flattened and not given its shape back
# line: 12
# style: textbook
import numpy as np

def relu(x):
    """max(0, x) for every entry."""
    values = [v if v > 0 else 0.0 for v in np.ravel(x)]
    return np.array(values)
