# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the double exponential exp(-exp(-x)) (Gompertz curve) is used
# line: 12
# style: nested exponentials
import numpy as np

def sigmoid(x):
    with np.errstate(over="ignore"):
        inner = np.exp(-np.asarray(x, dtype=float))
        return np.exp(-inner)
