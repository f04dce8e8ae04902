# piece: descent
# truth: right
# function: gradient_descent
# style: terse
import numpy as np

def gradient_descent(f, grad, p0, eta, n):
    p = np.array(p0, float)
    path, values = [p], [f(p)]
    while len(path) <= n:
        path.append(path[-1] - eta * np.asarray(grad(path[-1])))
        values.append(f(path[-1]))
    return np.array(path), np.array(values)
