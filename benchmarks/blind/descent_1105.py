# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: chatbot
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    """
    Recursive gradient descent on x^2 + y^2 + x(y + 2) + cos(3x).

    The remaining steps are done by the function itself with the smaller
    learning rate. Returns all points and all values.
    """
    x, y = float(start[0]), float(start[1])
    here = np.array([[x, y]])
    value = np.array([x**2 + y**2 + x * (y + 2) + np.cos(3 * x)])
    if n_steps == 0:
        return here, value
    following = (x - lr * (2 * x - 3 * np.sin(3 * x) + y + 2), y - lr * (x + 2 * y))
    path, values = gradient_descent(following, lr * decay, n_steps - 1, decay)
    return np.concatenate([here, path]), np.concatenate([value, values])
