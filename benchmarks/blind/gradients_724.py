# piece: gradients
# truth: wrong
# function: backward
# mistake: the gradient of b1 is averaged a second time over the batch
# line: 27
# style: verbose
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    n_samples = x.shape[0]
    # hidden layer
    pre = np.dot(x, W1) + b1
    hidden = np.where(pre > 0, pre, 0.0)
    # output layer
    score = np.dot(hidden, W2) + b2
    prob = 1 / (1 + np.exp(-score))
    # error of each sample, already divided by the number of samples
    err = (prob - y[:, None]) / n_samples
    # gradients of the output layer
    grad_W2 = np.dot(hidden.T, err)
    grad_b2 = np.sum(err, axis=0)
    # error seen by the hidden units
    err_hidden = np.dot(err, W2.T)
    err_hidden[pre <= 0] = 0
    # gradients of the hidden layer
    grad_W1 = np.dot(x.T, err_hidden)
    grad_b1 = np.mean(err_hidden, axis=0)
    return grad_W1, grad_b1, grad_W2, grad_b2
