# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the angle is converted to radians though it is in radians
# line: 13
# style: degrees
import math

def optimize_f(x, y, step_size, steps, decay=1):
    history = [(x, y)]
    for number in range(steps):
        eta = step_size * math.pow(decay, number)
        slope_x = 2 * x - 3 * math.sin(math.radians(3 * x)) + y + 2
        slope_y = x + 2 * y
        x, y = x - eta * slope_x, y - eta * slope_y
        history.append((x, y))
    return history
