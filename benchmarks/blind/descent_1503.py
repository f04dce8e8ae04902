# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the decay parameter is accepted but not used
# line: 15
# style: chatbot
import numpy as np


def gradient_descent(gradient, x0, learning_rate=0.1, n_steps=100, decay=1.0):
    """Gradient descent with an exponentially decaying step size."""
    x = np.array(x0, dtype=float)
    history = [x]
    for t in range(n_steps):
        step_size = learning_rate
        x = x - step_size * np.asarray(gradient(x))
        history.append(x)
    return np.array(history)
