# piece: network
# truth: wrong
# function: net
# mistake: the first hidden layer gets no tanh
# line: 12
# style: terse
import numpy as np

def net(x, layers):
    for k, (w, b) in enumerate(layers[:-1]):
        x = x @ w + b
        if k > 0:
            x = np.tanh(x)
    w, b = layers[-1]
    return 1 / (1 + np.exp(-(x @ w + b)[:, 0]))
