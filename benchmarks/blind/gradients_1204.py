# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: chatbot-like with docstring
import numpy as np

def gradients(x, y, w, b):
    """central differences of the loss written with logits"""
    theta = np.append(w, b).astype(float)

    def loss(t):
        z = x @ t[:-1] + t[-1]
        return np.mean(np.logaddexp(0, z) - y * z)

    h = 1e-5
    g = np.zeros_like(theta)
    for k in range(theta.size):
        e = np.zeros_like(theta)
        e[k] = h
        g[k] = (loss(theta + e) - loss(theta - e)) / (2 * h)
    return g[:-1], g[-1]
