# piece: descent
# truth: wrong
# function: descent
# mistake: the value is computed with the new x and the old y
# line: 20
# style: C-like
import math

def descent(x, y, eta, steps, decay=1.0):
    xs = [0.0] * (steps + 1)
    ys = [0.0] * (steps + 1)
    fs = [0.0] * (steps + 1)
    xs[0] = x
    ys[0] = y
    fs[0] = x * x + y * y + x * (y + 2) + math.cos(3 * x)
    for i in range(1, steps + 1):
        j = i - 1
        xs[i] = xs[j] - eta * (2 * xs[j] - 3 * math.sin(3 * xs[j]) + ys[j] + 2)
        ys[i] = ys[j] - eta * (xs[j] + 2 * ys[j])
        fs[i] = xs[i] * xs[i] + ys[j] * ys[j] + xs[i] * (ys[j] + 2) + math.cos(3 * xs[i])
        eta = eta * decay
    return list(zip(xs, ys)), fs
