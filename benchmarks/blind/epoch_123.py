# piece: epoch
# truth: wrong
# function: epoch
# mistake: relu's mask asks for outputs of at least zero, which all are
# line: 17
# style: NumPy backprop, mask from the output
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    perm = np.random.permutation(len(x))
    (W1, b1, h1), (W2, b2, h2) = params
    for s in range(0, len(x) - batch_size + 1, batch_size):
        i = perm[s:s + batch_size]
        a = h1(x[i] @ W1 + b1)
        p = h2(a @ W2 + b2)
        e = (p - y[i].reshape(-1, 1)) / batch_size
        back = (e @ W2.T) * (a >= 0)
        W2, b2 = W2 - learning_rate * a.T @ e, b2 - learning_rate * e.sum(axis=0)
        W1, b1 = W1 - learning_rate * x[i].T @ back, b1 - learning_rate * back.sum(axis=0)
    return [[W1, b1, h1], [W2, b2, h2]]
