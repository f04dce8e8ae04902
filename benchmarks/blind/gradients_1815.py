# piece: gradients
# truth: wrong
# function: gradients
# mistake: divided by the number of features instead of samples
# line: 11
# style: chatbot
import numpy as np

def gradients(x, y, w, b):
    """Analytic gradients for logistic regression."""
    count = x.shape[1]
    z = np.einsum("nd,d->n", x, w) + b
    err = 0.5 + 0.5 * np.tanh(z / 2) - y
    return np.einsum("nd,n->d", x, err) / count, err.sum() / count
