# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: verbose
import math

def descent(x, y, eta, steps, decay=1.0):
    # after zero steps there is only the start
    value = x ** 2 + y ** 2 + x * (y + 2) + math.cos(3 * x)
    if steps == 0:
        return [(x, y)], [value]
    # one step downhill, both coordinates at once
    new_x = x - eta * (2 * x - 3 * math.sin(3 * x) + y + 2)
    new_y = y - eta * (x + 2 * y)
    # the rest is the same exercise with a smaller rate and one step less
    points, values = descent(new_x, new_y, eta * decay, steps - 1, decay)
    return [(x, y)] + points, [value] + values
