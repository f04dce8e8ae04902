# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: last point only, while loop counting down
import math

def optimize_f(x, y, step_size, steps, decay=1):
    left = steps
    while left > 0:
        old_x = x
        x = x - step_size * (2*old_x - 3*math.sin(3*old_x) + y + 2)
        y = y - step_size * (old_x + 2*y)
        step_size *= decay
        left -= 1
    return x, y
