# piece: network
# truth: right
# function: mlp
# style: textbook
import numpy as np

def mlp(x, layers, activation):
    if len(layers) == 1:
        w, b = layers[0]
        return np.reciprocal(1 + np.exp(-(x @ w + b).ravel()))
    (w, b), rest = layers[0], layers[1:]
    return mlp(activation(x @ w + b), rest, activation)
