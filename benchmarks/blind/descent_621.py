# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the rate is multiplied in place with decay**t: the factors compound
# line: 15
# style: verbose
from math import sin, cos

def optimize_f(x, y, step_size, steps, decay=1.0):
    # record of the path
    points = [(x, y)]
    values = [x**2 + y**2 + x * (y + 2) + cos(3 * x)]
    for t in range(steps):
        # decay the step
        step_size = step_size * decay ** t
        # both partial derivatives
        df_dx = 2 * x - 3 * sin(3 * x) + y + 2
        df_dy = x + 2 * y
        # go downhill
        x -= step_size * df_dx
        y -= step_size * df_dy
        points.append((x, y))
        values.append(x**2 + y**2 + x * (y + 2) + cos(3 * x))
    return points, values
