# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: e^x / (1 + e^x) is inf / inf = NaN for large inputs
# line: 12
# style: textbook
import numpy as np

def sigmoid(x):
    # sigma(x) = e^x / (1 + e^x)
    x = np.asarray(x, dtype=float)
    return np.exp(x) / (1 + np.exp(x))
