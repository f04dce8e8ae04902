# piece: gradients
# truth: right
# function: gradients
# style: chatbot
import numpy as np

def gradients(x, y, w, b, h=1e-5):
    """Central differences of the loss, as a check of the formulas."""

    def loss(theta):
        z = x @ theta[:-1] + theta[-1]
        return np.mean(np.logaddexp(0, z) - y * z)

    theta = np.append(w, b)
    steps = h * np.eye(theta.size)
    g = np.array([(loss(theta + e) - loss(theta - e)) / (2 * h) for e in steps])
    return g[:-1], g[-1]
