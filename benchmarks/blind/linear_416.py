# piece: linear
# truth: wrong
# function: one_layer
# mistake: exp(z) instead of exp(-z): one minus the prediction
# line: 11
# style: one-layer model, vectorised
import numpy as np

def one_layer(x, w, b):
    z = x @ w + b
    return 1/(1 + np.exp(z))
