# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient in y is computed with the x that has just been updated
# line: 15
# style: beginner, scalars
import math

def optimize_f(x, y, step_size, steps, decay=1):
    xs = [x]
    ys = [y]
    rate = step_size
    for i in range(steps):
        x = x - rate * (2 * x - 3 * math.sin(3 * x) + y + 2)
        y = y - rate * (x + 2 * y)
        xs.append(x)
        ys.append(y)
        rate = rate * decay
    return xs, ys
