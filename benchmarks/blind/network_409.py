# piece: network
# truth: wrong
# function: network
# mistake: the output layer takes its bias from the first layer
# line: 11
# style: terse
import numpy as np

def network(x, W, b, r=lambda z: np.maximum(z, 0)):
    for w, c in list(zip(W, b))[:-1]: x = r(x @ w + c)
    z = x @ W[-1] + b[0][:1]
    return np.squeeze(1/(1 + np.exp(-z)), axis=1) if z.shape[1] == 1 else 1/(1 + np.exp(-z))
