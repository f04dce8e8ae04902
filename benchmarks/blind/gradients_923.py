# piece: gradients
# truth: wrong
# function: gradients
# mistake: the samples are columns, but the sums are divided by the number of rows, the features
# line: 10
# style: MATLAB
import numpy as np

def gradients(W, b, X, Y):
    m = X.shape[0]
    A = 1/(1 + np.exp(-(np.dot(W, X) + b)))
    dZ = A - Y
    dW = np.dot(dZ, X.T)/m
    db = np.sum(dZ, axis=1, keepdims=True)/m
    return dW, db
