# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponent is squared, which makes a bell and loses the sign
# line: 11
# style: terse
import numpy as np

def sigmoid(z):
    z = np.asarray(z, float)
    return 1 / (1 + np.exp(-z * z))
