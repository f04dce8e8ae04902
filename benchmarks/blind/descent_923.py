# piece: descent
# truth: wrong
# function: descent
# mistake: the path is a default argument, so a second call continues the list of the first
# line: 10
# style: loops
import math


def descent(start, lr, n_steps, decay=1.0, path=[]):
    x, y = float(start[0]), float(start[1])
    path.append((x, y))
    for t in range(n_steps):
        gx = 2 * x - 3 * math.sin(3 * x) + y + 2
        gy = x + 2 * y
        x, y = x - lr * decay**t * gx, y - lr * decay**t * gy
        path.append((x, y))
    return list(path), [a * a + b * b + a * (b + 2) + math.cos(3 * a) for a, b in path]
