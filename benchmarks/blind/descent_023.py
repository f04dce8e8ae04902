# piece: descent
# truth: wrong
# function: optimize_f
# mistake: decay is applied before the first step, so the first step is already decayed
# line: 22
# style: functional with helpers
from math import sin, cos

def f(x, y):
    return x * x + y * y + x * (y + 2) + cos(3 * x)

def gradient(x, y):
    return (2 * x - 3 * sin(3 * x) + y + 2, x + 2 * y)

def step(point, eta):
    gx, gy = gradient(*point)
    return (point[0] - eta * gx, point[1] - eta * gy)

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    for t in range(1, steps + 1):
        path.append(step(path[-1], step_size * decay ** t))
    return path, [f(*p) for p in path]
