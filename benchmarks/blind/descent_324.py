# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the coordinates of every point are returned as (y, x)
# line: 16
# style: values instead of points
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    xs, ys = [x], [y]
    for t in range(steps):
        eta = step_size * decay ** t
        u, v = xs[-1], ys[-1]
        xs.append(u - eta * (2*u - 3*sin(3*u) + v + 2))
        ys.append(v - eta * (u + 2*v))
    return list(zip(ys, xs))
