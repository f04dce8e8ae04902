# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the derivative of the cosine has the wrong sign
# line: 12
# style: terse
import numpy as np

def optimize_f(x, y, eta, steps, decay=1.0):
    X, Y = [x], [y]
    for t in range(steps):
        dx = 2*x + y + 2 + 3*np.sin(3*x)
        dy = 2*y + x
        x, y = x - eta*decay**t*dx, y - eta*decay**t*dy
        X.append(x); Y.append(y)
    X, Y = np.array(X), np.array(Y)
    return np.c_[X, Y], X**2 + Y**2 + X*(Y + 2) + np.cos(3*X)
