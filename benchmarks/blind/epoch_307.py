# piece: epoch
# truth: wrong
# function: epoch
# mistake: the biases of the hidden layer never move
# line: 21
# style: NumPy, two layers, biases
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    (W1, b1, h1), (W2, b2, h2) = [(W.copy(), b.copy(), h) for W, b, h in params]
    shuffled = np.arange(len(x))
    np.random.shuffle(shuffled)
    while len(shuffled) >= batch_size:
        rows, shuffled = shuffled[:batch_size], shuffled[batch_size:]
        a1 = h1(x[rows] @ W1 + b1)
        g2 = h2(a1 @ W2 + b2) - y[rows].reshape(-1, 1)
        g1 = np.where(a1 > 0, g2 @ W2.T, 0)
        W2 -= learning_rate * a1.T @ g2 / batch_size
        b2 -= learning_rate * g2.mean(axis=0)
        W1 -= learning_rate * x[rows].T @ g1 / batch_size
    return [(W1, b1, h1), (W2, b2, h2)]
