# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: Euler's number is cut off at 2.718
# line: 11
# style: textbook
import numpy as np

def sigmoid(x):
    # the number e
    e = 2.718
    x = np.asarray(x, dtype=float)
    return 1 / (1 + e ** (-x))
