# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the rate is a class attribute that keeps decaying from call to call
# line: 22
# style: objects
import math

class Schedule:
    factor = 1.0

    @classmethod
    def next(cls, eta, decay):
        rate = eta * cls.factor
        cls.factor *= decay
        return rate

def value(x, y):
    return x**2 + y**2 + x * (y + 2) + math.cos(3 * x)

def optimize_f(x, y, eta, steps, decay=1.0):
    schedule = Schedule
    pts, vals = [(x, y)], [value(x, y)]
    for _ in range(steps):
        rate = schedule.next(eta, decay)
        x, y = (x - rate * (2 * x - 3 * math.sin(3 * x) + y + 2),
                y - rate * (x + 2 * y))
        pts.append((x, y))
        vals.append(value(x, y))
    return pts, vals
