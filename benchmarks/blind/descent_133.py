# piece: descent
# truth: wrong
# function: optimize_f
# mistake: all rows of the table are the same list, so every row shows the last point
# line: 10
# style: table of lists
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    table = [[x, y]] * (steps + 1)
    for t in range(steps):
        a, b = table[t]
        eta = step_size * decay**t
        table[t + 1][0] = a - eta * (2*a - 3*sin(3*a) + b + 2)
        table[t + 1][1] = b - eta * (a + 2*b)
    return table
