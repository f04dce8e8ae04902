# piece: descent
# truth: wrong
# function: optimize_f
# mistake: y is moved with the gradient at the new x
# line: 17
# style: loop
import math

def f(x, y):
    return x ** 2 + y ** 2 + x * (y + 2) + math.cos(3 * x)

def optimize_f(x, y, step_size, steps, decay=1.0):
    xs, ys, vals = [x], [y], [f(x, y)]
    for t in range(steps):
        eta = step_size * decay ** t
        dx = 2 * x - 3 * math.sin(3 * x) + y + 2
        x = x - eta * dx
        dy = x + 2 * y
        y = y - eta * dy
        xs.append(x)
        ys.append(y)
        vals.append(f(x, y))
    return xs, ys, vals
