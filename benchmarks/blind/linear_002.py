# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added in every turn of the loop, d times
# line: 13
# style: plain Python loop
import numpy as np

def linear(x, w, b):
    total = np.zeros(np.shape(x)[:-1] + np.shape(w)[1:])
    for i in range(np.shape(x)[-1]):
        total = total + np.multiply.outer(x[..., i], w[i])
        total = total + b
    return total
