# piece: epoch
# truth: wrong
# function: epoch
# mistake: the weights are moved along the gradient, not against it
# line: 27
# style: NumPy backprop, course template
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def relu(z):
    return np.maximum(z, 0)

def epoch(params, x, y, learning_rate, batch_size):
    """One epoch of minibatch SGD for a network of a relu and a sigmoid layer."""
    order = np.random.permutation(len(x))
    losses = []
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        xb, yb = x[rows], y[rows]
        (W1, b1, _), (W2, b2, _) = params
        z1 = xb @ W1 + b1
        a1 = relu(z1)
        p = sigmoid(a1 @ W2 + b2)[:, 0]
        losses.append(-np.mean(yb * np.log(p) + (1 - yb) * np.log(1 - p)))
        d2 = (yb - p)[:, None] / batch_size
        d1 = (d2 @ W2.T) * (z1 > 0)
        params = [[W1 - learning_rate * xb.T @ d1, b1 - learning_rate * d1.sum(0), relu],
                  [W2 - learning_rate * a1.T @ d2, b2 - learning_rate * d2.sum(0), sigmoid]]
    return params, np.mean(losses)
