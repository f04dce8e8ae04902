# piece: network
# truth: wrong
# function: network
# mistake: any number of layers: the border of the loop is off by one, the last hidden layer has no ReLU
# line: 12
# style: terse
import numpy as np

def network(x, layers):
    for i, (w, b) in enumerate(layers):
        x = x @ w + b
        if i < len(layers) - 2:
            x = np.maximum(x, 0)
    return 0.5 + 0.5 * np.tanh(x[:, 0] / 2)
