# piece: descent
# truth: wrong
# function: gd
# mistake: momentum of one tenth of the last step is carried along
# line: 14
# style: terse
import numpy as np

def gd(x0, g, n, eta, d):
    x = np.array(x0, float)
    v = np.zeros_like(x)
    xs = [x]
    for t in range(n):
        v = 0.1 * v - eta * d ** t * g(x)
        x = x + v
        xs.append(x)
    return np.array(xs)
