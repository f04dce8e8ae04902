# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponentials are divided by their sum over the array, which is a softmax
# line: 13
# style: textbook
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    m = np.maximum(x, 0)
    num = np.exp(x - m)
    den = num.sum()
    return num / den
