# piece: sigmoid
# truth: right
# function: sigmoid
# style: terse
import numpy as np

def sigmoid(x):
    x = -np.asarray(x, dtype=float)
    with np.errstate(over="ignore"):
        x = np.exp(x)
        x += 1
        return 1 / x
