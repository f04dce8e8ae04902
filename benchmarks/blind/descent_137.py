# piece: descent
# truth: wrong
# function: optimize_f
# mistake: all rates are the initial one times decay once
# line: 10
# style: list of rates first
from math import sin, cos

def optimize_f(x, y, step_size, steps, decay=1):
    rates = [step_size * decay] * steps
    path = [(x, y)]
    for eta in rates:
        x, y = path[-1]
        path.append((x - eta*(2*x - 3*sin(3*x) + y + 2), y - eta*(x + 2*y)))
    return path, [x*x + y*y + x*(y + 2) + cos(3*x) for x, y in path]
