# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient in y is taken at the x that has already been updated
# line: 15
# style: terse
import numpy as np

def descent(x, y, eta, steps, decay=1.0):
    f = lambda x, y: x**2 + y**2 + x*(y + 2) + np.cos(3*x)
    P, V = [(x, y)], [f(x, y)]
    for t in range(steps):
        h = eta * decay**t
        x = x - h*(2*x - 3*np.sin(3*x) + y + 2)
        y = y - h*(x + 2*y)
        P.append((x, y)); V.append(f(x, y))
    return np.array(P), np.array(V)
