# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient keeps the start as its default arguments, it is never taken at the new point
# line: 15
# style: closures with defaults
import math

def optimize_f(x, y, step_size, steps, decay=1):
    def slope(a=x, b=y):
        return 2*a - 3*math.sin(3*a) + b + 2, a + 2*b

    path = [(x, y)]
    for t in range(steps):
        gx, gy = slope()
        x, y = x - step_size * decay**t * gx, y - step_size * decay**t * gy
        path.append((x, y))
    return path
