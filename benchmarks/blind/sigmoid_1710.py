# piece: sigmoid
# truth: wrong
# function: sigmoid_and_slope
# mistake: the slope is formed from x instead of from the sigmoid value
# line: 12
# style: textbook
import numpy as np

def sigmoid_and_slope(x):
    x = np.asarray(x, float)
    s = (np.tanh(x / 2) + 1) / 2
    slope = x * (1 - x)
    return s, slope
