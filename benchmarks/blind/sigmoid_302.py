# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: inf / inf gives nan for large arguments
# line: 12
# style: textbook form, cast to double
import numpy as np

def sigmoid(x):
    with np.errstate(over="ignore", invalid="ignore"):
        e = np.exp(np.asarray(x, dtype=float))
        return e / (1.0 + e)
