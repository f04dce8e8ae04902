# piece: descent
# truth: wrong
# function: gd
# mistake: the derivative with respect to y is taken at the new x instead of the old one
# line: 15
# style: terse
import numpy as np

def gd(g, start, eta, n, d=1.0):
    x, y = start
    X, Y = [x], [y]
    for t in range(n):
        e = eta * d ** t
        x_new = x - e * g(x, y)[0]
        y = y - e * g(x_new, y)[1]
        x = x_new
        X.append(x)
        Y.append(y)
    return X, Y
