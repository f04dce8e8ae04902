# piece: descent
# truth: wrong
# function: optimize_f
# mistake: it stops as soon as the value rises, the path is too short
# line: 17
# style: early stop
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    f = lambda a, b: a*a + b*b + a*(b + 2) + np.cos(3*a)
    path = [(x, y)]
    for t in range(steps):
        rate = step_size * decay**t
        new_x = x - rate * (2*x - 3*np.sin(3*x) + y + 2)
        new_y = y - rate * (x + 2*y)
        if f(new_x, new_y) > f(x, y):
            break
        x, y = new_x, new_y
        path.append((x, y))
    return np.array(path)
