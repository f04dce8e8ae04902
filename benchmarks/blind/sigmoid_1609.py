# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponent has a positive sign, so the curve falls instead of rising
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(x))
