# piece: relu
# truth: wrong
# function: relu
# mistake: (x + |x|) is not divided by 2, so positive values are doubled
# line: 13
# style: textbook
import numpy as np

def relu(x):
    """max(0, x) without a comparison: x and |x| cancel where x is negative."""
    x = np.asarray(x)
    total = x + np.abs(x)
    return total
