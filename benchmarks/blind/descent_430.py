# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: while loop, no decay
import numpy as np

def optimize_f(x, y, step_size, steps):
    xs = [x]; ys = [y]
    while len(xs) <= steps:
        a, b = xs[-1], ys[-1]
        xs.append(a - step_size * (2*a + b + 2 - 3*np.sin(3*a)))
        ys.append(b - step_size * (a + 2*b))
    xs, ys = np.asarray(xs), np.asarray(ys)
    return xs, ys, xs*xs + ys*ys + xs*ys + 2*xs + np.cos(3*xs)
