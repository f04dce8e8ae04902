# piece: epoch
# truth: wrong
# function: epoch
# mistake: the second layer is moved before the error is sent back through it
# line: 16
# style: NumPy, two layers
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    (W1, b1, f1), (W2, b2, f2) = params
    order = np.random.permutation(len(x))
    for k in range(len(x) // batch_size):
        i = order[k * batch_size:(k + 1) * batch_size]
        hidden = f1(x[i] @ W1 + b1)
        d2 = (f2(hidden @ W2 + b2) - y[i, None]) / batch_size
        W2 = W2 - learning_rate * hidden.T @ d2
        d1 = (d2 @ W2.T) * (hidden > 0)
        b2 = b2 - learning_rate * d2.sum(0)
        W1 = W1 - learning_rate * x[i].T @ d1
        b1 = b1 - learning_rate * d1.sum(0)
    return [(W1, b1, f1), (W2, b2, f2)]
