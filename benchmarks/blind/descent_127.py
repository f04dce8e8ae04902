# piece: descent
# truth: wrong
# function: optimize_f
# mistake: every step uses the rate of the end, decay to the power of steps
# line: 15
# style: plain Python, total power
import math

def optimize_f(x, y, step_size, steps, decay=1):
    f = lambda a, b: a**2 + b**2 + a*(b + 2) + math.cos(3*a)
    points = [(x, y)]
    for t in range(steps):
        gx = 2*x + (y + 2) - 3*math.sin(3*x)
        gy = 2*y + x
        step = step_size * math.pow(decay, steps)
        x = x - step*gx
        y = y - step*gy
        points.append((x, y))
    return points, [f(*p) for p in points]
