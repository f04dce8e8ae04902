# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the rate is decayed between the x step and the y step, y moves with the next step's rate
# line: none
# style: plain Python loop, lists
import math

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + math.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    points = [(x, y)]
    values = [f(x, y)]
    rate = step_size
    for _ in range(steps):
        gx = 2*x - 3*math.sin(3*x) + y + 2
        gy = x + 2*y
        x = x - rate*gx
        rate = rate * decay
        y = y - rate*gy
        points.append((x, y))
        values.append(f(x, y))
    return points, values
