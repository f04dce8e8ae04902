# piece: gradients
# truth: right
# function: propagate
# mistake: none
# line: none
# style: verbose, freely
import numpy as np

def propagate(w, b, X, Y):
    m = X.shape[1]
    # forward, columns are samples
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    # backward
    dw = np.dot(X, (A - Y).T) / m
    db = np.sum(A - Y) / m
    return {"dw": dw, "db": db}, cost
