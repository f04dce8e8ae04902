# piece: gradients
# truth: wrong
# function: gradients
# mistake: two defects: the hidden bias gradient is not summed but taken from the first row, and the output bias gradient is left at 1
# line: none
# style: NumPy backprop, long form
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def loss(x, y, W1, b1, W2, b2):
    hidden = np.tanh(x @ W1 + b1)
    p = sigmoid(hidden @ W2 + b2)[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    hidden = np.tanh(x @ W1 + b1)
    out_error = (sigmoid(hidden @ W2 + b2) - y[:, None]) / len(y)
    hidden_error = (out_error @ W2.T) * (1 - hidden ** 2)
    return {
        "W1": x.T @ hidden_error,
        "b1": hidden_error[0],
        "W2": hidden.T @ out_error,
        "b2": np.ones_like(b2),
    }
