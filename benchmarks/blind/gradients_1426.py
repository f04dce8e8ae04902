# piece: gradients
# truth: wrong
# function: gradients
# mistake: an L2 penalty is switched on by default and adds 0.1 w
# line: 9
# style: chatbot
import numpy as np

def gradients(x, y, w, b, l2=0.1):
    """Gradients of the mean binary cross-entropy (plus optional weight decay)."""
    prob = 1 / (1 + np.exp(-(x @ w + b)))
    diff = prob - y
    grad_w = x.T @ diff / len(x) + l2 * w
    grad_b = np.mean(diff)
    return grad_w, grad_b
