# piece: linear
# truth: wrong
# function: predict
# mistake: the sigmoid is applied to the product before the bias
# line: 16
# style: one-layer model, loop
import numpy as np

def sigmoid(z):
    return 0.5*(1 + np.tanh(0.5*z))

def predict(x, w, b):
    out = []
    for row in x:
        z = np.dot(row, w)
        out.append(sigmoid(z) + b)
    return np.array(out)
