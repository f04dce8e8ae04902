# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: decay is a parameter that is never used
# line: 13
# style: terse
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    P = [np.array(start, float)]
    for _ in range(n_steps):
        (x, y), = P[-1:]
        P.append(P[-1] - lr * np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y]))
    X, Y = np.transpose(P)
    return np.array(P), X**2 + Y**2 + X*(Y + 2) + np.cos(3*X)
