# piece: gradients
# truth: wrong
# function: grad_f
# mistake: both partial derivatives are those by x
# line: 20
# style: closure
import math

def f(x, y):
    return x ** 2 + y ** 2 + x * (y + 2) + math.cos(3 * x)

def partial(k, h):
    def d(*p):
        up, down = list(p), list(p)
        up[k] += h
        down[k] -= h
        return (f(*up) - f(*down)) / (2 * h)
    return d

by_x, by_y = partial(0, 1e-6), partial(0, 1e-6)

def grad_f(x, y):
    return by_x(x, y), by_y(x, y)
