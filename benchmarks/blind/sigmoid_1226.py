# piece: sigmoid
# truth: wrong
# function: logistic
# mistake: the steepness k is subtracted from z instead of multiplied
# line: 10
# style: terse NumPy, extra parameter with default
import numpy as np

def logistic(z, k=1.0):
    arg = np.clip(z - k, -700, 700)
    return 1 / (1 + np.exp(-arg))
