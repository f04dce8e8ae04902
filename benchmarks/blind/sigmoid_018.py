# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the sign of the exponent is wrong: gives 1 - sigmoid
# line: 10
# style: terse NumPy
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(x))
