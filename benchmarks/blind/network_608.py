# piece: network
# truth: wrong
# function: L_model_forward
# mistake: the loop over the hidden layers ends one early
# line: 15
# style: verbose, freely
import numpy as np

def L_model_forward(X, parameters):
    L = len(parameters) // 2
    A = X
    for l in range(1, L):
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        if l == L - 1 and W.shape[0] == W.shape[1]:
            continue
        A = np.maximum(0, W @ A + b)
    Z = parameters[f"W{L}"] @ A + parameters[f"b{L}"]
    return (1 / (1 + np.exp(-Z)))[0]
