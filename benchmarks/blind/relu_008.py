# piece: relu
# truth: wrong
# function: relu
# mistake: the result is cast to int, fractions are lost
# line: 17
# style: course template with docstring
import numpy as np

def relu(x):
    """ReLU activation.

    Args:
        x: number or array
    Returns:
        max(0, x) of each entry
    """
    out = np.zeros(np.shape(x), dtype=int)
    np.maximum(x, 0, out=out, casting="unsafe")
    return out
