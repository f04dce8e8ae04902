# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the minus in the exponent is missing
# line: 11
# style: terse
import numpy as np

def sigmoid(x):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(1.0 * np.asarray(x)))
