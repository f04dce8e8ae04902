# piece: gradients
# truth: wrong
# function: backward
# mistake: the loss' mean is taken twice: the stored residual is already divided by n
# line: 15
# style: object-minded
import numpy as np

def backward(params, x, y):
    n = len(y)
    z = x @ params["w"] + params["b"]
    residual = (np.exp(-np.logaddexp(0, -z)) - y) / n
    grads = {}
    grads["w"] = x.T @ residual
    grads["b"] = np.mean(residual)
    return grads
