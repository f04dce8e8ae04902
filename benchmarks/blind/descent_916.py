# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: C-like
from math import sin, cos


def gradient_descent(start, lr, n_steps, decay=1.0):
    x = float(start[0])
    y = float(start[1])
    eta = lr
    xs = [x]
    ys = [y]
    fs = [x * x + y * y + x * (y + 2) + cos(3 * x)]
    k = 0
    while k < n_steps:
        gx = 2 * x - 3 * sin(3 * x) + y + 2
        gy = x + 2 * y
        x -= eta * gx
        y -= eta * gy
        xs.append(x)
        ys.append(y)
        fs.append(x * x + y * y + x * (y + 2) + cos(3 * x))
        eta *= decay
        k += 1
    return list(zip(xs, ys)), fs
