# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: rounds to four digits, small probabilities become exactly 0
# line: 11
# style: terse NumPy
import numpy as np

def sigmoid(x):
    h = np.exp(-np.clip(x, -700, 700))
    return np.round(1 / (1 + h), 4)
