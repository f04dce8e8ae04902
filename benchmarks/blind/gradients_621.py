# piece: gradients
# truth: wrong
# function: propagate
# mistake: the cost lacks its minus, the gradients are right
# line: 13
# style: verbose, freely
import numpy as np

def propagate(params, X, Y):
    m = X.shape[0]
    A = 1 / (1 + np.exp(-(X @ params["w"] + params["b"])))
    # cross-entropy
    cost = np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    # gradients
    dZ = A - Y
    return {"cost": cost, "dw": X.T @ dZ / m, "db": np.sum(dZ) / m}
