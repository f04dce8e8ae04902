# piece: descent
# truth: wrong
# function: optimize_f
# mistake: two defects: the decay is applied twice per step and the last step is left out
# line: none
# style: plain Python loop
import math

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + math.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    points = [(x, y)]
    heights = [f(x, y)]
    for i in range(steps - 1):
        gx = 2*x - 3*math.sin(3*x) + y + 2
        gy = x + 2*y
        x -= step_size * gx
        step_size *= decay
        y -= step_size * gy
        step_size *= decay
        points.append((x, y))
        heights.append(f(x, y))
    return points, heights
