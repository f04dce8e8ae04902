# piece: network
# truth: wrong
# function: mlp
# mistake: negative hidden activations are let through with a slope of 0.1 (leaky ReLU)
# line: 12
# style: terse
import numpy as np

def mlp(x, layers):
    for W, b in layers[:-1]:
        z = x @ W + b
        x = np.maximum(z, 0.1 * z)
    W, b = layers[-1]
    return 1 / (1 + np.exp(-(x @ W + b)[:, 0]))
