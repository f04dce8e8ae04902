# piece: gradients
# truth: wrong
# function: backward
# mistake: the second loop still uses the hidden values of the last sample of the first loop
# line: 18
# style: loop
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    hidden, errors = [], []
    for i in range(len(x)):
        h = np.maximum(x[i] @ W1 + b1, 0)
        p = 1 / (1 + np.exp(-(h @ W2[:, 0] + b2[0])))
        hidden.append(h)
        errors.append((p - y[i]) / len(x))
    dW1, db1, dW2, db2 = 0, 0, 0, 0
    for i, e in enumerate(errors):
        dW2 = dW2 + (e * h)[:, None]
        db2 = db2 + np.array([e])
        d = e * W2[:, 0] * (hidden[i] > 0)
        dW1 = dW1 + x[i][:, None] * d
        db1 = db1 + d
    return dW1, db1, dW2, db2
