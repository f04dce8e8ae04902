# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: chatbot
import math


def gradient_descent(learning_rate, n_steps, x0=3.0, y0=2.0, decay=None, verbose=False):
    """
    Recursive gradient descent.

    Returns a dictionary with the keys "x", "y" and "f".
    """
    f = x0**2 + y0**2 + x0 * (y0 + 2) + math.cos(3 * x0)
    if verbose:
        print(f"({x0:.4f}, {y0:.4f}) -> {f:.4f}")
    here = {"x": [x0], "y": [y0], "f": [f]}
    if n_steps == 0:
        return here
    nx = x0 - learning_rate * (2 * x0 - 3 * math.sin(3 * x0) + y0 + 2)
    ny = y0 - learning_rate * (x0 + 2 * y0)
    factor = 1.0 if decay is None else decay
    rest = gradient_descent(learning_rate * factor, n_steps - 1, nx, ny, decay, verbose)
    return {k: here[k] + rest[k] for k in here}
