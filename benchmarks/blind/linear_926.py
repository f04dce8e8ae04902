# piece: linear
# truth: wrong
# function: predict
# mistake: the sum runs over everything, so a batch gives a single number
# line: 10
# style: terse
import numpy as np

def predict(x, w, b):
    z = np.sum(x * w) + b
    return 0.5 * np.tanh(z / 2) + 0.5
