# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result is rounded to four decimals as in the printed values
# line: 12
# style: verbose
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    denominator = 1 + np.exp(-x)
    return np.round(1 / denominator, 4)
