# piece: descent
# truth: wrong
# function: optimize_f
# mistake: written as do-while, so with zero steps one step is still taken
# line: 14
# style: C-like
import math

def optimize_f(x, y, eta, steps, decay=1.0):
    xs = [x]
    ys = [y]
    t = 0
    while True:
        if t > 0 and t >= steps:
            break
        gx = 2 * x - 3 * math.sin(3 * x) + y + 2
        gy = x + 2 * y
        x = x - eta * gx
        y = y - eta * gy
        xs.append(x)
        ys.append(y)
        eta = eta * decay
        t = t + 1
    values = []
    for i in range(len(xs)):
        values.append(xs[i] * xs[i] + ys[i] * ys[i] + xs[i] * (ys[i] + 2) + math.cos(3 * xs[i]))
    return list(zip(xs, ys)), values
