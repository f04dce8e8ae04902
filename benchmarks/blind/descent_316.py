# piece: descent
# truth: wrong
# function: optimize_f
# mistake: nine tenths of the former step are added
# line: 9
# style: momentum habit
from math import sin

def optimize_f(x, y, step_size, steps, decay=1, momentum=0.9):
    vx = vy = 0.0
    path = [(x, y)]
    for t in range(steps):
        eta = step_size * decay**t
        vx = momentum * vx - eta * (2*x - 3*sin(3*x) + y + 2)
        vy = momentum * vy - eta * (x + 2*y)
        x, y = x + vx, y + vy
        path.append((x, y))
    return path
