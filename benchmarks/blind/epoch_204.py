# piece: epoch
# truth: wrong
# function: epoch
# mistake: the seed is set at each call, every epoch uses the same permutation
# line: 11
# style: NumPy, one layer, seed
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, sigmoid = params[0]
    np.random.seed(1)
    order = np.arange(len(x))
    np.random.shuffle(order)
    for i in range(0, len(x) - batch_size + 1, batch_size):
        j = order[i:i + batch_size]
        d = (sigmoid(x[j] @ W + b) - y[j][:, None]) / batch_size
        W -= learning_rate * x[j].T @ d
        b -= learning_rate * d.sum(axis=0)
    return params
