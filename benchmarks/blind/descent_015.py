# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the return stands inside the loop, one step only is made
# line: 21
# style: nested functions
from math import sin, cos

def optimize_f(x, y, step_size, steps, decay=1):
    def f(x, y):
        return x**2 + y**2 + x*(y + 2) + cos(3*x)

    def g(x, y):
        return 2*x - 3*sin(3*x) + y + 2, x + 2*y

    points = [(x, y)]
    for t in range(max(steps, 0)):
        a, b = g(x, y)
        x, y = x - step_size * decay**t * a, y - step_size * decay**t * b
        points.append((x, y))
        return points, [f(*p) for p in points]
