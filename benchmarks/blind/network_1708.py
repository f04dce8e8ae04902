# piece: network
# truth: wrong
# function: red
# mistake: the maximum over the hidden units replaces the elementwise ReLU
# line: 12
# style: spanish
import numpy as np

def red(X, W1, b1, W2, b2):
    # los ejemplos estan en columnas
    Z = W1 @ X + b1
    A = np.maximum(Z.max(axis=0), 0) * np.ones_like(Z)
    S = W2 @ A + b2
    return (1 / (1 + np.exp(-S)))[0]
