# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: each component of the gradient is clipped to [-1, 1]
# line: 14
# style: textbook
import numpy as np

def gradient_descent(x0, df, n, eta, d=1.0):
    """n steps x <- x - eta d^t df(x), all iterates returned."""
    x = np.array(x0, dtype=float)
    xs = [x]
    for t in range(n):
        slope = np.clip(df(x), -1, 1)
        x = x - eta * d ** t * slope
        xs.append(x)
    return np.array(xs)
