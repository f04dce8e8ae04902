# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the loop gives up when the rate falls below 0.002, points are missing
# line: 17
# style: over-defensive
import math

def optimize_f(x, y, step_size, steps, decay=1):
    if step_size <= 0:
        raise ValueError("step_size must be positive")
    if steps < 0:
        raise ValueError("steps must not be negative")
    path = [(float(x), float(y))]
    for t in range(int(steps)):
        eta = step_size * decay**t
        if eta < 0.002:
            break
        x, y = path[-1]
        path.append((x - eta*(2*x - 3*math.sin(3*x) + y + 2), y - eta*(x + 2*y)))
    return path
