# piece: epoch
# truth: wrong
# function: epoch
# mistake: the helper forgets the biases, they are never trained
# line: 27
# style: NumPy backprop, functional with helpers
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def relu(z):
    return z * (z > 0)

def forward(x, params):
    (W1, b1, _), (W2, b2, _) = params
    z = x @ W1 + b1
    return z, relu(z), sigmoid(relu(z) @ W2 + b2)

def backward(x, y, params):
    z, a, p = forward(x, params)
    d2 = (p - y[:, None]) / len(y)
    d1 = d2 @ params[1][0].T * (z > 0)
    return [(x.T @ d1, d1.sum(0)), (a.T @ d2, d2.sum(0))]

def move(params, grads, rate):
    return [[W - rate * gW, b, h] for (W, b, h), (gW, gb) in zip(params, grads)]

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(y))
    for k in range(len(y) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        params = move(params, backward(x[rows], y[rows], params), learning_rate)
    return params
