# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the caller's starting array is changed by the in-place update
# line: 10
# style: verbose
import numpy as np

def gradient_descent(x0, gradient, n_steps, eta, d=1.0):
    x = np.asarray(x0)
    path = [np.array(x, dtype=float)]
    for k in range(n_steps):
        move = eta * d ** k * np.asarray(gradient(x))
        np.subtract(x, move, out=x)
        path.append(np.array(x, dtype=float))
    return np.array(path)
