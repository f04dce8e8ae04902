# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is taken at the new point by repeated substitution (implicit step), not at the old one
# line: 17
# style: backward Euler habit
import math

def gradient(x, y):
    return 2*x - 3*math.sin(3*x) + y + 2, x + 2*y

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    for t in range(steps):
        eta = step_size * decay**t
        u, v = x, y
        for _ in range(3):
            gx, gy = gradient(u, v)
            u, v = x - eta*gx, y - eta*gy
        x, y = u, v
        path.append((x, y))
    return path
