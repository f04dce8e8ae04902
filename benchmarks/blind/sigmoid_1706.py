# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the sign of the exponent is missing, so the curve falls instead of rising
# line: 11
# style: terse
import numpy as np

def sigmoid(x):
    x = np.clip(np.asarray(x, float), -700, 700)
    return 1 / (1 + np.exp(x))
