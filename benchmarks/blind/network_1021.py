# piece: network
# truth: wrong
# function: predict
# mistake: a copied pair: the first hidden layer's weights are reused wherever the shapes are square
# line: 14
# style: object-minded
import numpy as np

def predict(model, x):
    a = x
    previous = None
    for W, b, h in zip(model["W"], model["b"], model["h"]):
        if previous is not None and previous.shape == W.shape:
            W = previous
        a = h(a @ W + b)
        previous = W
    return a[:, 0] if a.shape[1] == 1 else a
