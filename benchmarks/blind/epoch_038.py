# piece: epoch
# truth: wrong
# function: epoch
# mistake: the labels are shifted by one row against the inputs
# line: 19
# style: NumPy backprop, deep loop
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def relu(z):
    return np.maximum(z, 0)

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        labels = np.roll(y, 1)[rows]
        outs = [x[rows]]
        for W, b, h in params:
            outs.append(h(outs[-1] @ W + b))
        delta = (outs[-1] - labels[:, None]) / batch_size
        for n in reversed(range(len(params))):
            W, b, h = params[n]
            below = delta @ W.T * (outs[n] > 0)
            params[n] = [W - learning_rate * outs[n].T @ delta, b - learning_rate * delta.sum(0), h]
            delta = below
    return params
