# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the angle is taken as degrees, in the value and in the derivative
# line: none
# style: degrees
import math

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + math.cos(math.radians(3*x))

def optimize_f(x, y, step_size, steps, decay=1):
    path, values = [(x, y)], [f(x, y)]
    for t in range(steps):
        dx = 2*x - math.radians(3)*math.sin(math.radians(3*x)) + y + 2
        dy = x + 2*y
        x, y = x - step_size*decay**t*dx, y - step_size*decay**t*dy
        path += [(x, y)]
        values += [f(x, y)]
    return path, values
