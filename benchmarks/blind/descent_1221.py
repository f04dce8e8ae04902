# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    def f(x, y):
        return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

    h = 1e-30
    p = np.array(start, dtype=float)
    path, values = [p], [f(*p)]
    rate = eta
    for _ in range(steps):
        # derivative by a complex step, exact to rounding
        g = np.array([f(p[0] + 1j * h, p[1]).imag, f(p[0], p[1] + 1j * h).imag]) / h
        p = p - rate * g
        rate = rate * decay
        path.append(p)
        values.append(f(*p))
    return np.array(path), np.array(values)
