# piece: network
# truth: wrong
# function: predict
# mistake: pop removes the output layer from the caller's list, the next call has one layer less
# line: 11
# style: verbose
import numpy as np

def predict(params, x):
    # the output layer is treated apart
    W_out, b_out = params.pop()
    # all hidden layers
    a = x
    for W, b in params:
        a = np.maximum(a @ W + b, 0)
    # probability of class 1
    z = (a @ W_out + b_out)[:, 0]
    return 1 / (1 + np.exp(-z))
