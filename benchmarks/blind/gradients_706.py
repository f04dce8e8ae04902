# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: verbose
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    # forward
    pre_hidden = x @ W1 + b1
    hidden = (pre_hidden + np.abs(pre_hidden)) / 2
    logit = hidden @ W2 + b2
    # derivative of log(1 + exp(logit)) - y * logit
    slope = np.exp(-np.logaddexp(0, -logit)) - y[:, None]
    # mean over the batch
    slope = slope / x.shape[0]
    # output layer
    dW2 = np.sum(hidden[:, :, None] * slope[:, None, :], axis=0)
    db2 = np.sum(slope, axis=0)
    # hidden layer, the gate is open where the unit is active
    gate = np.sign(hidden)
    dpre = slope * W2.T * gate
    dW1 = np.sum(x[:, :, None] * dpre[:, None, :], axis=0)
    db1 = np.sum(dpre, axis=0)
    return dW1, db1, dW2, db2
