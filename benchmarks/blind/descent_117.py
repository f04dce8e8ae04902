# piece: descent
# truth: wrong
# function: optimize_f
# mistake: two defects: the path keeps every second point only, and the rate is decayed on those steps alone
# line: none
# style: scalar variables, two defects
import math

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    rate = step_size
    for t in range(steps):
        gx = 2*x - 3*math.sin(3*x) + y + 2
        gy = x + 2*y
        x, y = x - rate*gx, y - rate*gy
        if t % 2 == 1 or t == steps - 1:
            path.append((x, y))
            rate *= decay
    return path
