# piece: descent
# truth: wrong
# function: optimize_f
# mistake: without any step (steps = 0) one step is taken all the same
# line: 12
# style: do-while, unusual case
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    path, t = [(x, y)], 0
    while True:
        eta = step_size * decay**t
        x, y = x - eta * (2*x - 3*sin(3*x) + y + 2), y - eta * (x + 2*y)
        path.append((x, y))
        t += 1
        if t >= steps:
            return path
