# piece: descent
# truth: wrong
# function: descent
# mistake: the derivative of cos(3x) has the wrong sign
# line: 19
# style: C-like
from math import cos, sin


def fun(x, y):
    return x*x + y*y + x*(y + 2) + cos(3*x)


def descent(start, lr, n_steps, decay=1.0):
    x, y = start
    path = [(x, y)]
    val = [fun(x, y)]
    for i in range(0, n_steps):
        dx = 2*x + 3*sin(3*x) + y + 2
        dy = x + 2*y
        x, y = x - lr*dx, y - lr*dy
        lr = lr*decay
        path.append((x, y))
        val.append(fun(x, y))
        print('%3d  %9.5f %9.5f  %10.6f' % (i + 1, x, y, val[-1]))
    return path, val
