# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: works in place and overwrites the array it is given
# line: 15
# style: course template with docstring
import numpy as np

def sigmoid(x):
    """Logistic sigmoid.

    x: array or number
    returns: 1 / (1 + exp(-x)), of the same shape
    """
    if not isinstance(x, np.ndarray) or x.dtype.kind != "f":
        x = np.array(x, dtype=float)
    np.negative(x, out=x)
    np.exp(x, out=x)
    x += 1
    np.divide(1, x, out=x)
    return x
