# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: decay is applied as 1/(1 + decay t), another schedule than the one asked for, and halves the rate at decay 1
# line: 16
# style: chatbot
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    """Gradient descent with a learning rate lr * decay**t in step t = 0, 1, ..."""
    path = np.zeros((n_steps + 1, 2))
    path[0] = start
    for t in range(n_steps):
        x, y = path[t]
        gradient = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, 2 * y + x])
        learning_rate = lr / (1 + decay * t)
        path[t + 1] = path[t] - learning_rate * gradient
    values = path[:, 0]**2 + path[:, 1]**2 + path[:, 0] * (path[:, 1] + 2) + np.cos(3 * path[:, 0])
    return path, values
