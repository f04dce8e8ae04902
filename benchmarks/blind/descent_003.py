# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the current rate is a global that is never set back, a second call starts with the decayed rate
# line: 16
# style: global state
import math

rate = None

def f(x, y):
    return x**2 + y**2 + x*(y+2) + math.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    global rate
    if rate is None:
        rate = step_size
    points = [(x, y)]
    for _ in range(steps):
        gx = 2*x - 3*math.sin(3*x) + y + 2
        gy = x + 2*y
        x = x - rate*gx
        y = y - rate*gy
        rate *= decay
        points.append((x, y))
    return points, [f(a, b) for a, b in points]
