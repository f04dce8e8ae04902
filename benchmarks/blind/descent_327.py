# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the step size is multiplied by decay to the power of t, so the factors compound
# line: 13
# style: decay as power, in place
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    rate = step_size
    for t in range(steps):
        rate = rate * decay ** t
        fx = 2*x + y + 2 - 3*sin(3*x)
        fy = x + 2*y
        x -= rate * fx
        y -= rate * fy
        path.append((x, y))
    return path
