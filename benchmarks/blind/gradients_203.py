# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: loop over samples, outer products
import numpy as np

def sigmoid(t):
    return 1 / (1 + np.exp(-t))

def loss(x, y, W1, b1, W2, b2):
    p = sigmoid(sigmoid(x @ W1 + b1) @ W2 + b2).squeeze(1)
    return -(y @ np.log(p) + (1 - y) @ np.log(1 - p)) / len(p)

def gradients(x, y, W1, b1, W2, b2):
    dW1, db1, dW2, db2 = (np.zeros(a.shape) for a in (W1, b1, W2, b2))
    for sample, label in zip(x, y):
        hidden = sigmoid(sample @ W1 + b1)
        error = sigmoid(hidden @ W2 + b2) - label
        back = (W2 @ error) * hidden * (1 - hidden)
        dW1 += np.outer(sample, back) / len(y)
        db1 += back / len(y)
        dW2 += np.outer(hidden, error) / len(y)
        db2 += error / len(y)
    return dW1, db1, dW2, db2
