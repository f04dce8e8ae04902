# piece: gradients
# truth: wrong
# function: gradients
# mistake: the chain rule is multiplied out with 1/p and 1/(1-p), which gives NaN once p is exactly 0 or 1
# line: 18
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # forward
    z = x @ w + b
    p = 1.0 / (1.0 + np.exp(-z))
    # derivative of the loss by the probability
    dl_dp = -(y / p) + (1 - y) / (1 - p)
    # derivative of the sigmoid
    dp_dz = p * (1 - p)
    # chain rule
    dl_dz = dl_dp * dp_dz
    return np.dot(x.T, dl_dz) / len(y), np.mean(dl_dz)
