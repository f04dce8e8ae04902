# piece: epoch
# truth: wrong
# function: epoch
# mistake: the division by the batch size is missing, the gradients are sums
# line: 28
# style: NumPy backprop, plain Python loop
import numpy as np

def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    order = np.random.permutation(len(x))
    total = 0.0
    right = 0
    used = 0
    for start in range(0, len(x) - batch_size + 1, batch_size):
        gW = np.zeros(W.shape)
        gb = np.zeros(b.shape)
        for i in order[start:start + batch_size]:
            p = sigmoid(x[i] @ W + b)[0]
            total -= y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)
            right += (p > 0.5) == (y[i] > 0.5)
            used += 1
            gW[:, 0] += (p - y[i]) * x[i]
            gb[0] += p - y[i]
        step = learning_rate
        W = W - step * gW
        b = b - step * gb
    return [[W, b, h]], total / used, right / used
