# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: verbose
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    # hidden layer: the negative part is cut off in place, z itself is ours
    h = x @ W1 + b1
    h[h < 0] = 0
    # probability for label 1
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    # error of each sample; subtracting a column from a column
    error = p - y[:, None]
    # what arrives at the hidden units that are on
    arriving = np.where(h > 0, error * W2[:, 0], 0)
    # mean over samples of the product of input and error
    dW1 = np.mean(x[:, :, None] * arriving[:, None, :], axis=0)
    dW2 = np.mean(h * error, axis=0).reshape(-1, 1)
    return dW1, arriving.mean(axis=0), dW2, error.mean(axis=0)
