# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the derivative in y forgets the x
# line: 13
# style: beginner
import math

def optimize_f(x, y, step_size, steps, decay=1):
    points = [(x, y)]
    for i in range(steps):
        dx = 2 * x + (y + 2) - 3 * math.sin(3 * x)
        dy = 2 * y
        x = x - step_size * dx
        y = y - step_size * dy
        step_size = step_size * decay
        points.append((x, y))
    return points
